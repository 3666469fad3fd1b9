// DateRules: rules/dates/*.yaml, compiled. Read only once finish_date_rules has run.
#ifndef ENTENTE_DATES_DATE_RULES_H_
#define ENTENTE_DATES_DATE_RULES_H_

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractor/base/diagnostic.h"
#include "extractor/dates/date_settings.h"
#include "extractor/dates/pattern.h"
#include "extractor/dates/recurrence.h"
#include "extractor/dates/unit.h"
#include "extractor/dates/value_spec.h"
#include "extractor/dates/word_table.h"

namespace entente {

// The unit of a shift or recall: a slot of the pattern, or a fixed one.
struct UnitOr {
  std::int8_t slot = -1;
  TimeUnit fixed = TimeUnit::none;
};

// One line of a rule's examples.
struct DateExample {
  std::string file;
  int line = 0;
  bool yes = true;                   // no: the rule must not find anything here
  std::optional<Day> document_date;  // dct
  std::string text;
  std::string span;   // the expression; of a `none` rule: what must stay untagged
  std::string value;  // empty: not checked
  std::string mod;
  std::string type;
};

struct DateRule {
  enum class Base : std::uint8_t {
    value,     // what the template says
    document,  // the publication date
    mention,   // the date mentioned last
    recall     // the period of a unit mentioned last: the quarter, that year
  };

  std::string id;
  int stage = 1;                  // 2, 3: works on expressions that the stages before found
  int priority = 0;               // of two rules on the same words the higher wins
  bool none = false;              // what only looks like a date
  bool weak = false;              // stands only as part of a larger expression
  bool numeric = false;           // month and day in digits: their order is a setting
  bool aside = false;             // a comparison; what follows is not reckoned from it
  bool fiscal = false;            // its days are those of the fiscal year
  bool event = false;             // reckoned from an event that the text names: anchor event
  std::optional<TimexType> type;  // none: it follows from the value
  DatePattern pattern;
  ValueSpec value;

  Base base = Base::value;
  bool shift = false;
  SlotOr by;
  UnitOr unit;                 // of the result: of a recall, or of a shift
  UnitOr shift_unit;           // of a shift of what was recalled; none: as `unit`
  std::uint32_t keep = 0;      // grains (bits) that a shift in years or months leaves as they are
  std::optional<Which> which;  // none: by the policies
  std::string mod;             // fixed modifier
  std::int8_t mod_slot = -1;   // or the value of a slot
  std::vector<DateExample> examples;
};

// Where an open date lies when nothing else tells.
struct Policy {
  Which usual = Which::nearest;
  Which future = Which::next;
  Which past = Which::latest;
  std::uint32_t reach = 0;  // words that a cue is looked for; 0: the cues' own
  int sure = 0;             // days to the nearest within which words like "will" count for nothing
  int ahead = 0;            // days: a nearest one further ahead is taken as past; 0: no bound
};

// Rules that a piece can begin, with what they allow behind it.
struct RuleStarts {
  struct Start {
    ClassMask classes = 0;  // of the second piece
    ExpressionMask expressions = 0;
    std::uint16_t rule = 0;
    bool one_piece = false;  // the rule can match the piece alone
  };
  std::vector<Start> starts;
  std::size_t plain = 0;  // the first of them: those that any word, or nothing, may follow
  std::vector<std::uint64_t> literals;  // of the second piece: a row of bits for each start
  PieceSet second;                      // of all of them
  bool one_piece = false;               // one of them can match the piece alone
};

// The text of a rule until all words and parts are known.
struct PendingRule {
  Diagnostic place;        // of the rule
  Diagnostic match_place;  // of its pattern
  Diagnostic value_place;
  std::string match, value, shift, unit, from, recall, mod;
  bool staged = false;  // the stage was given
};

struct DateRules {
  DateSettings settings;  // of the `settings` sections; for documents that bring none
  WordTable words = make_word_table();
  std::map<std::string, std::string> parts;
  std::vector<Holiday> holidays;
  std::array<Policy, 12> policies{};      // by Recurrence::Kind
  std::vector<std::string> past_endings;  // of words that no rule knows: -ed
  std::uint32_t cue_reach = 8;            // tokens that a cue is looked for
  std::vector<DateRule> rules;
  std::vector<PendingRule> pending;  // one for each rule; emptied by finish_date_rules

  static constexpr int kStages = 3;
  // Rules by what a match can begin with, for each stage.
  std::array<std::vector<RuleStarts>, kStages> by_entry;  // by WordTable entry
  std::array<RuleStarts, kStages> by_number;
  std::array<RuleStarts, kStages> by_expression;
  // Words in a row of bits by literal number.
  std::size_t literal_words() const { return words.literals / 64u + 1; }
  // Most pieces that a rule of the stage can have before its first expression.
  std::array<std::uint32_t, kStages> lead{};
};

}  // namespace entente

#endif  // ENTENTE_DATES_DATE_RULES_H_
