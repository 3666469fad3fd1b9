// The temporal tagger: sentences in, temporal expressions with their values out.
#ifndef ENTENTE_DATES_TAGGER_H_
#define ENTENTE_DATES_TAGGER_H_

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractor/dates/date_settings.h"
#include "extractor/dates/period.h"
#include "extractor/dates/timex.h"
#include "extractor/text/document.h"
#include "extractor/text/sentence.h"
#include "extractor/text/vocabulary.h"
#include "extractor/yaml/yaml.h"

namespace entente {

struct DateRules;  // compiled rules/dates/*.yaml; defined in date_rules.h
struct DateWork;   // memory that find_timexes uses again; defined in expression.h

// What the tagger remembers within one document (last day, month, quarter, year mentioned).
// Make a new one for each document.
struct DateContext {
  std::optional<Day> document_date;
  std::optional<Day> day;  // last day mentioned
  std::string reference;   // TIMEX3 value of the last date mentioned
  std::uint32_t paragraph = 0;

  std::optional<DateSettings> settings;             // none: those of the rules
  std::optional<Period> reference_period;           // the last date mentioned
  std::array<std::optional<Period>, 12> mentioned;  // the last one by Granularity
  std::array<std::uint32_t, 12> mentioned_in{};     // its paragraph
  std::shared_ptr<DateWork> work;                   // made by the first sentence that needs it
};

// False: the sentence has no word or number that an expression could be made of. find_timexes would
// find nothing there and remember nothing.
bool may_hold_date(const DateRules& rules, std::string_view text, std::span<const Token> tokens,
                   const Sentence& sentence);

// Appends the expressions of one sentence, in text order. Never reads a clock.
void find_timexes(const DateRules& rules, std::string_view text, std::span<const Token> tokens,
                  const Sentence& sentence, DateContext& context, std::vector<Timex>& timexes);

// Adds one document of `kind: dates`; finish_date_rules runs once after all files.
void load_date_rules(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                     DateRules& rules, Diagnostics& diagnostics);
void finish_date_rules(Vocabulary& vocabulary, DateRules& rules, Diagnostics& diagnostics);
std::shared_ptr<DateRules> make_date_rules();

}  // namespace entente

#endif  // ENTENTE_DATES_TAGGER_H_
