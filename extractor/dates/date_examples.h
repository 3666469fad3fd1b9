// The examples of the date rules, run as tests; `entente rules test` and the test suite call this.
#ifndef ENTENTE_DATES_DATE_EXAMPLES_H_
#define ENTENTE_DATES_DATE_EXAMPLES_H_

#include <string>
#include <vector>

#include "extractor/dates/tagger.h"

namespace entente {

struct DateExampleFailure {
  std::string file;
  int line = 0;  // of the example
  std::string rule;
  std::string message;  // "found 'last week' = 2025-W24, expected 2025-W23"
};

struct DateExampleReport {
  std::vector<DateExampleFailure> failures;  // in file and line order of the rules
  std::size_t run = 0;                       // examples that were run
};

// A `yes` row passes when the rule itself finds the span with the value (and mod and type, where
// given); of a NONE rule when nothing on the span is tagged. A `no` row passes when the rule finds
// nothing there; if it has a span, that must be found by another rule, with the value.
DateExampleReport run_date_examples(const DateRules& rules, const Vocabulary& vocabulary);

// A text as one sentence, under a publication date: for examples and tests.
std::vector<Timex> find_timexes_in(const DateRules& rules, const Vocabulary& vocabulary,
                                   std::string_view text, std::optional<Day> document_date,
                                   const std::optional<DateSettings>& settings = {});

}  // namespace entente

#endif  // ENTENTE_DATES_DATE_EXAMPLES_H_
