// Reckoning: which occurrence of a weekday or month is meant, what "that year" recalls, what
// "two years ago" is counted from. The other half of Evaluator; see evaluation.cc.
// Tested by tests/dates/tagger_test.cc and the examples of the rules.
#include <algorithm>
#include <cmath>

#include "extractor/dates/direction.h"
#include "extractor/dates/evaluation.h"

namespace entente {
namespace {

using std::chrono::year_month_day;

// Paragraphs that the talk of a quarter's figures carries over.
constexpr std::uint32_t kNear = 2;

int to_int(double value) { return static_cast<int>(std::clamp(value, -1e6, 1e6)); }

// The same day a number of months away; the month's last day where it is shorter.
std::optional<Period> same_day(Day day, int months) {
  const year_month_day date{day};
  const year_month_day moved = date + std::chrono::months{months};
  const int year = static_cast<int>(moved.year());
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  const year_month_day fit =
      moved.ok() ? moved : year_month_day{moved.year() / moved.month() / std::chrono::last};
  return day_period(year, static_cast<int>(static_cast<unsigned>(fit.month())),
                    static_cast<int>(static_cast<unsigned>(fit.day())));
}

}  // namespace

std::string unknown_value(Granularity grain) {
  switch (grain) {
    case Granularity::week:
      return "XXXX-WXX";
    case Granularity::weekend:
      return "XXXX-WXX-WE";
    case Granularity::month:
      return "XXXX-XX";
    case Granularity::quarter:
      return "XXXX-QX";
    case Granularity::half:
      return "XXXX-HX";
    case Granularity::season:
      return "XXXX-XX";
    case Granularity::year:
      return "XXXX";
    case Granularity::decade:
      return "XXX";
    case Granularity::century:
      return "XX";
    default:
      return "XXXX-XX-XX";
  }
}

std::optional<Day> Evaluator::start_day(TimexAnchor& anchor) const {
  const bool narrative = settings_.kind == DateSettings::Kind::narrative;
  if (context_.reference_period && (narrative || !context_.document_date)) {
    anchor = TimexAnchor::previous;
    return range_of(*context_.reference_period, settings_).first;
  }
  anchor = TimexAnchor::document;
  return context_.document_date;
}

Which Evaluator::which_of(const Expression& expression, Recurrence::Kind kind) const {
  const DateRule& rule = rules_.rules[expression.rule];
  if (rule.which) return *rule.which;
  const Policy& policy = rules_.policies[static_cast<std::size_t>(kind)];
  const std::uint32_t reach = policy.reach > 0 ? policy.reach : rules_.cue_reach;
  switch (settings_.prefer) {
    case DateSettings::Prefer::past:
      return Which::latest;
    case DateSettings::Prefer::nearest:
      return Which::nearest;
    case DateSettings::Prefer::future:
      return Which::next;
    case DateSettings::Prefer::usual:
      break;
  }
  if (policy.usual == policy.future && policy.usual == policy.past) return policy.usual;
  const Expression& whole = whole_ == nullptr ? expression : *whole_;
  switch (find_direction(rules_, text_, tokens_, sentence_, whole.first_token, whole.last_token,
                         reach)) {
    case Direction::future:
      return policy.future;
    case Direction::past:
      return policy.past;
    case Direction::unknown:
      break;
  }
  return policy.usual;
}

void Evaluator::resolve_open(const Expression& expression, const Recurrence& open,
                             DateReading& reading) const {
  reading.open = open;
  reading.grain = grain_of(open.kind);
  TimexAnchor anchor = TimexAnchor::none;
  std::optional<Day> from = start_day(anchor);
  if (rules_.rules[expression.rule].base == DateRule::Base::mention && context_.reference_period) {
    from = range_of(*context_.reference_period, settings_).first;
    anchor = TimexAnchor::previous;
  }
  if (from) {
    Which which = which_of(expression, open.kind);
    // A narrative goes on from what it mentioned last.
    if (anchor == TimexAnchor::previous && !rules_.rules[expression.rule].which &&
        settings_.prefer == DateSettings::Prefer::usual) {
      which = cycle_of(open.kind) == Granularity::year ? Which::same : Which::next;
    }
    reading.period = resolve(open, *from, which, rules_.holidays, settings_);
    const int ahead = rules_.policies[static_cast<std::size_t>(open.kind)].ahead;
    if (ahead > 0 && which == Which::nearest && !rules_.rules[expression.rule].which &&
        reading.period && (range_of(*reading.period, settings_).first - *from).count() > ahead) {
      reading.period = resolve(open, *from, Which::latest, rules_.holidays, settings_);
    }
    const int sure = rules_.policies[static_cast<std::size_t>(open.kind)].sure;
    if (sure > 0 && which != Which::nearest && !rules_.rules[expression.rule].which) {
      // Words around only tell where the nearest is far away.
      const std::optional<Period> nearest =
          resolve(open, *from, Which::nearest, rules_.holidays, settings_);
      if (nearest && std::abs((range_of(*nearest, settings_).first - *from).count()) <= sure) {
        reading.period = nearest;
      }
    }
  }
  if (!from && open.kind == Recurrence::Kind::short_year) {
    reading.period = Period{Granularity::year, (open.a < 70 ? 2000 : 1900) + open.a};
  }
  if (reading.period) {
    reading.anchor = anchor;
  } else {
    reading.value = open_value(open, rules_.holidays, settings_);
  }
}

void Evaluator::read_recall(const Expression& expression, DateReading& reading) const {
  const DateRule& rule = rules_.rules[expression.rule];
  const TimeUnit wanted = unit(expression, rule.unit);
  const Granularity grain = grain_of(wanted);
  reading.grain = grain;
  if (grain == Granularity::none || grain == Granularity::time) return;
  const std::optional<Period>& exact = context_.mentioned[static_cast<std::size_t>(grain)];
  if (rule.which) {
    // "the quarter": the one in question, else by the publication date; "the year" is this one.
    if (exact && (*rule.which != Which::same || !context_.document_date)) {
      reading.period = exact;
      reading.anchor = TimexAnchor::previous;
    } else if (context_.document_date) {
      const Period now = period_containing(grain, *context_.document_date, settings_);
      reading.period = *rule.which == Which::before  ? shifted(now, -1)
                       : *rule.which == Which::after ? shifted(now, 1)
                                                     : now;
      reading.anchor = TimexAnchor::document;
    }
  } else if (exact && grain < Granularity::year) {
    reading.period = exact;
    reading.anchor = TimexAnchor::previous;
  } else if (context_.reference_period && context_.reference_period->grain <= grain) {
    reading.period = widened(*context_.reference_period, grain, settings_);
    reading.anchor = TimexAnchor::previous;
  } else if (exact) {
    reading.period = exact;
    reading.anchor = TimexAnchor::previous;
  } else if (context_.document_date) {
    reading.period = period_containing(grain, *context_.document_date, settings_);
    reading.anchor = TimexAnchor::document;
  }
  if (!reading.period) reading.value = unknown_value(grain);
}

void Evaluator::read_shift(const Expression& expression, DateReading& reading) const {
  const DateRule& rule = rules_.rules[expression.rule];
  std::optional<Period> base;
  switch (rule.base) {
    case DateRule::Base::value:
    case DateRule::Base::recall:
      base = reading.period;
      break;
    case DateRule::Base::document:
      reading.anchor = TimexAnchor::document;
      if (settings_.kind == DateSettings::Kind::news && context_.document_date) {
        base = period_containing(Granularity::day, *context_.document_date, settings_);
      } else if (const std::optional<Day> day = start_day(reading.anchor);
                 day && settings_.kind == DateSettings::Kind::narrative) {
        base = period_containing(Granularity::day, *day, settings_);
      }
      break;
    case DateRule::Base::mention:
      if (context_.reference_period) {
        base = context_.reference_period;
        reading.anchor = TimexAnchor::previous;
      } else if (context_.document_date) {
        base = period_containing(Granularity::day, *context_.document_date, settings_);
        reading.anchor = TimexAnchor::document;
      }
      break;
  }
  // Beside the figures of a quarter "a year ago" is that quarter's twin.
  for (std::size_t grain = 0; rule.keep != 0 && grain < context_.mentioned.size(); ++grain) {
    if ((rule.keep >> grain & 1) != 0 && context_.mentioned[grain] &&
        sentence_.paragraph - context_.mentioned_in[grain] <= kNear &&
        units_in(unit(expression, rule.unit), unit_of(static_cast<Granularity>(grain))) > 0) {
      base = context_.mentioned[grain];
      reading.anchor = TimexAnchor::previous;
    }
  }
  const bool recalled = rule.base == DateRule::Base::recall;
  const bool own_unit = rule.shift_unit.slot >= 0 || rule.shift_unit.fixed != TimeUnit::none;
  const TimeUnit wanted = unit(expression, recalled && own_unit ? rule.shift_unit : rule.unit);
  const double by = number(expression, rule.by).value_or(0);
  reading.period.reset();
  reading.open = {};
  reading.value.clear();
  if (grain_of(wanted) == Granularity::time) {
    const double hours = wanted == TimeUnit::hour     ? by
                         : wanted == TimeUnit::minute ? by / 60
                                                      : by / 3600;
    reading.grain = Granularity::day;
    reading.time = "XX";
    reading.type = TimexType::time;
    if (base) {
      const Day day = range_of(*base, settings_).first;
      reading.period =
          shifted(period_containing(Granularity::day, day, settings_), to_int(hours / 24));
    }
  } else {
    reading.grain = grain_of(wanted);
    if (base) {
      const int factor = units_in(wanted, unit_of(base->grain));
      if (recalled && own_unit && factor > 0) {
        reading.period = shifted(*base, to_int(by * factor));
      } else if (base->grain != reading.grain && (rule.keep & mask_of(base->grain)) != 0) {
        const int months = units_in(wanted, TimeUnit::month);
        if (base->grain == Granularity::day && months > 0) {
          reading.period = same_day(range_of(*base, settings_).first, to_int(by * months));
        } else if (factor > 0) {
          reading.period = shifted(*base, to_int(by * factor));
        }
      } else if (std::floor(by) != by && units_in(wanted, TimeUnit::month) > 0) {
        // A year and a half ago: a month.
        const int months = to_int(std::round(by * units_in(wanted, TimeUnit::month)));
        reading.period = shifted(widened(*base, Granularity::month, settings_), months);
      } else {
        reading.period = shifted(widened(*base, reading.grain, settings_), to_int(by));
      }
      if (reading.period) reading.grain = reading.period->grain;
    }
  }
  if (!reading.period) {
    reading.value = unknown_value(reading.grain);
    if (!reading.time.empty()) reading.value = unknown_value(Granularity::day);
  }
}

// The day said right behind a clock time: 10:35 a.m. (0735 GMT) Friday.
std::optional<Day> Evaluator::day_behind(const Expression& expression) const {
  constexpr std::uint32_t kReach = 7;  // tokens
  for (const DatePiece& piece : work_.pieces) {
    if (piece.first_token < expression.last_token) continue;
    if (piece.first_token > expression.last_token + kReach) break;
    if (piece.expression < 0) continue;
    const Expression& next = work_.expressions[static_cast<std::size_t>(piece.expression)];
    if ((piece.expression_classes & (mask_of(Granularity::day) | mask_of(Granularity::time))) ==
        0) {
      continue;
    }
    if (next.rule == expression.rule) break;
    const DateReading reading = evaluate(next);
    if (reading.period && reading.grain == Granularity::day) {
      return range_of(*reading.period, settings_).first;
    }
    break;
  }
  return std::nullopt;
}

DateRange Evaluator::fiscal_range(const Period& period) const {
  const DateRange range = range_of(period, settings_);
  if (settings_.fiscal_year_start <= 1) return range;
  // FY2026 that begins in October begins in October 2025.
  const int months = static_cast<int>(settings_.fiscal_year_start) - 13;
  const auto moved = [this, months](Day day) {
    const Period month = period_containing(Granularity::month, day, settings_);
    return range_of(shifted(month, months).value_or(month), settings_);
  };
  return {moved(range.first).first, moved(range.last).last};
}

}  // namespace entente
