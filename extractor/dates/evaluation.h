// Evaluation: what an expression means in its place — value, days, anchor.
#ifndef ENTENTE_DATES_EVALUATION_H_
#define ENTENTE_DATES_EVALUATION_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extractor/dates/expression.h"
#include "extractor/dates/tagger.h"

namespace entente {

// What is known of an expression: a period or a value without days.
struct DateReading {
  TimexType type = TimexType::date;
  Granularity grain = Granularity::none;
  TimexAnchor anchor = TimexAnchor::none;
  std::optional<Period> period;
  Recurrence open;    // what was said of it, when the period was filled in
  std::string value;  // without a period; else the period's own
  std::string time;   // behind the T: NI, 10:30
  std::string mod;
  bool fiscal = false;
};

// The value of a period whose days are not known: "last month" without a publication date.
std::string unknown_value(Granularity grain);

// One sentence with the document's memory; evaluates its expressions.
class Evaluator {
 public:
  Evaluator(const DateRules& rules, const DateContext& context, std::string_view text,
            std::span<const Token> tokens, const Sentence& sentence, const DateWork& work)
      : rules_(rules),
        context_(context),
        settings_(context.settings ? *context.settings : rules.settings),
        text_(text),
        tokens_(tokens),
        sentence_(sentence),
        work_(work) {}

  DateReading evaluate(const Expression& expression) const;
  // `period`: the days of the timex, if it has any.
  Timex make_timex(const Expression& expression, std::optional<Period>& period);

 private:
  const DatePiece* slot(const Expression& expression, std::int8_t number) const;
  std::optional<double> number(const Expression& expression, const SlotOr& value) const;
  std::string_view word_value(const Expression& expression, std::int8_t number) const;
  TimeUnit unit(const Expression& expression, const UnitOr& unit) const;

  void read_period(const Expression& expression, DateReading& reading) const;
  void read_duration(const Expression& expression, DateReading& reading) const;
  void read_recall(const Expression& expression, DateReading& reading) const;
  void read_shift(const Expression& expression, DateReading& reading) const;
  void read_set(const Expression& expression, DateReading& reading) const;
  std::optional<Period> short_year(int year) const;
  std::optional<Day> day_behind(const Expression& expression) const;
  DateRange fiscal_range(const Period& period) const;
  void read_clock(const Expression& expression, DateReading& reading) const;
  Recurrence recurrence(const Expression& expression) const;
  void resolve_open(const Expression& expression, const Recurrence& open,
                    DateReading& reading) const;
  // The day that open and relative expressions are reckoned from.
  std::optional<Day> start_day(TimexAnchor& anchor) const;
  Which which_of(const Expression& expression, Recurrence::Kind kind) const;

  const DateRules& rules_;
  const DateContext& context_;
  const DateSettings& settings_;
  std::string_view text_;
  std::span<const Token> tokens_;
  const Sentence& sentence_;
  const DateWork& work_;
  const Expression* whole_ = nullptr;  // the outermost: cues stand around it
};

}  // namespace entente

#endif  // ENTENTE_DATES_EVALUATION_H_
