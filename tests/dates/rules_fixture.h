// The project's own date rules, loaded once, and short ways to tag a text with them.
#ifndef ENTENTE_TESTS_DATES_RULES_FIXTURE_H_
#define ENTENTE_TESTS_DATES_RULES_FIXTURE_H_

#include <string>
#include <vector>

#include "extractor/dates/date_examples.h"
#include "extractor/dates/date_rules.h"
#include "extractor/text/text_rules.h"

namespace entente {

struct LoadedDateRules {
  Vocabulary vocabulary;
  TextRules text;
  std::shared_ptr<DateRules> dates = make_date_rules();
  Diagnostics diagnostics;
};

// rules/text.yaml and rules/dates/*.yaml.
const LoadedDateRules& project_rules();

// One document of rules from text, on top of nothing.
void load_date_text(const std::string& yaml, LoadedDateRules& rules);

// "Monday=2025-06-16 last week=2025-W24": what is found in a text under a publication date ("":
// unknown).
std::string found_in(const std::string& text, const std::string& document_date,
                     const DateSettings& settings = {});

// The expressions themselves.
std::vector<Timex> timexes_in(const std::string& text, const std::string& document_date,
                              const DateSettings& settings = {});

}  // namespace entente

#endif  // ENTENTE_TESTS_DATES_RULES_FIXTURE_H_
