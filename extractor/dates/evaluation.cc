// Working out values. Tested by tests/dates/tagger_test.cc and the examples of the rules.
#include "extractor/dates/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace entente {
namespace {

// year * 10000 + month * 100 + day
int to_packed(double value) { return static_cast<int>(std::clamp(value, 0.0, 99991231.0)); }

int to_int(double value) { return static_cast<int>(std::clamp(value, -1e6, 1e6)); }

}  // namespace

const DatePiece* Evaluator::slot(const Expression& expression, std::int8_t number) const {
  if (number < 0) return nullptr;
  const DatePiece& piece = work_.slots[expression.slots + static_cast<std::size_t>(number)];
  return piece.last_token == 0 ? nullptr : &piece;
}

std::string_view Evaluator::word_value(const Expression& expression, std::int8_t number) const {
  const DatePiece* piece = slot(expression, number);
  if (piece == nullptr || piece->entry == 0) return {};
  const int word_class =
      rules_.rules[expression.rule].pattern.slots[static_cast<std::size_t>(number)].word_class;
  for (const WordSense& sense : rules_.words.entries[piece->entry].senses) {
    if (sense.word_class != word_class) continue;
    return rules_.words.classes[sense.word_class].values[static_cast<std::size_t>(sense.value)];
  }
  return {};
}

std::optional<double> Evaluator::number(const Expression& expression, const SlotOr& value) const {
  if (value.slot < 0) return value.fixed;
  const DatePiece* piece = slot(expression, value.slot);
  if (piece == nullptr) return value.negative ? -1 : 1;  // "a year ago": the article is no slot
  const int word_class =
      rules_.rules[expression.rule].pattern.slots[static_cast<std::size_t>(value.slot)].word_class;
  double result = piece->number;
  if (word_class >= kNumberClasses) {
    const std::string_view text = word_value(expression, value.slot);
    int n = 0;
    const std::from_chars_result parsed =
        std::from_chars(text.data(), text.data() + text.size(), n);
    if (parsed.ec != std::errc{}) return std::nullopt;
    result = n;
  }
  return value.negative ? -result : result;
}

TimeUnit Evaluator::unit(const Expression& expression, const UnitOr& unit) const {
  if (unit.slot < 0) return unit.fixed;
  return parse_unit(word_value(expression, unit.slot)).value_or(TimeUnit::none);
}

Recurrence Evaluator::recurrence(const Expression& expression) const {
  const ValueSpec& spec = rules_.rules[expression.rule].value;
  Recurrence open;
  open.kind = spec.body;
  if (open.kind == Recurrence::Kind::none) return open;
  if (open.kind == Recurrence::Kind::season) {
    const std::string_view code = word_value(expression, spec.a.slot);
    const std::optional<int> season = season_number(code, settings_);
    if (!season) return {};
    open.a = *season;
    return open;
  }
  if (open.kind == Recurrence::Kind::weekend) return open;
  if (open.kind == Recurrence::Kind::holiday) {
    const std::string_view id = word_value(expression, spec.a.slot);
    for (std::size_t i = 0; i < rules_.holidays.size(); ++i) {
      if (rules_.holidays[i].id == id) open.a = static_cast<int>(i);
    }
    return open;
  }
  if (spec.same_quarter) {
    const std::optional<Period>& known =
        context_.mentioned[static_cast<std::size_t>(Granularity::quarter)];
    if (!known) return {};
    open.a = known->index % 4 + 1;
    return open;
  }
  const std::optional<double> a = number(expression, spec.a);
  const std::optional<double> b = number(expression, spec.b);
  if (!a || !b) return {};
  open.a = to_int(*a);
  open.b = to_int(*b);
  if (open.kind == Recurrence::Kind::short_decade && open.a >= 10) open.a /= 10;
  if (open.kind == Recurrence::Kind::month_day) {
    // 14/06: a number above 12 is the day, whatever the order; else the setting tells.
    const bool digits = rules_.rules[expression.rule].numeric;
    const bool month_first = settings_.day_order == DateSettings::DayOrder::month_first;
    if (digits && (open.a > 12 || (open.b <= 12 && !month_first))) std::swap(open.a, open.b);
    if (open.a < 1 || open.a > 12) return {};
  }
  if (open.kind == Recurrence::Kind::quarter && (open.a < 1 || open.a > 4)) return {};
  if (open.kind == Recurrence::Kind::half && (open.a < 1 || open.a > 2)) return {};
  return open;
}

void Evaluator::read_period(const Expression& expression, DateReading& reading) const {
  const DateRule& rule = rules_.rules[expression.rule];
  const ValueSpec& spec = rule.value;
  switch (spec.head) {
    case ValueSpec::Head::fixed:
      reading.period = spec.fixed;
      reading.grain = spec.fixed.grain;
      return;
    case ValueSpec::Head::decade: {
      const DatePiece* piece = slot(expression, spec.head_slot);
      const int n = piece == nullptr ? 0 : to_int(piece->number);
      if (n >= 1000) {
        reading.period = Period{Granularity::decade, n / 10};
        reading.grain = Granularity::decade;
      } else {
        resolve_open(expression, {Recurrence::Kind::short_decade, n / 10, 0}, reading);
      }
      return;
    }
    case ValueSpec::Head::dotted: {
      const DatePiece* piece = slot(expression, spec.head_slot);
      const int n = piece == nullptr ? 0 : to_packed(piece->number);
      reading.grain = Granularity::day;
      reading.period = day_period(n / 10000, n / 100 % 100, n % 100);
      return;
    }
    case ValueSpec::Head::century: {
      const DatePiece* piece = slot(expression, spec.head_slot);
      const int n = piece == nullptr ? 0 : to_int(piece->number) - 1;
      reading.grain = Granularity::century;
      if (n >= 0 && n < 100) reading.period = Period{Granularity::century, n};
      return;
    }
    case ValueSpec::Head::year: {
      const DatePiece* piece = slot(expression, spec.head_slot);
      const int year = piece == nullptr ? 0 : to_int(piece->number);
      if (spec.body == Recurrence::Kind::none ||
          (spec.same_quarter && recurrence(expression).kind == Recurrence::Kind::none)) {
        reading.grain = Granularity::year;
        if (year >= kFirstYear && year <= kLastYear)
          reading.period = Period{Granularity::year, year};
        return;
      }
      const Recurrence open = recurrence(expression);
      reading.grain = grain_of(spec.body);
      if (spec.body == Recurrence::Kind::short_year ||
          spec.body == Recurrence::Kind::short_decade) {
        // Within the century of a year, or the century itself: nineteen sixties.
        const Period cycle =
            year >= 100 ? Period{Granularity::year, year} : Period{Granularity::century, year};
        reading.period = occurrence(open, cycle, rules_.holidays, settings_);
        return;
      }
      int full = year;
      if (piece != nullptr && (piece->classes & mask_of(NumberClass::year)) == 0 && year < 100) {
        const std::optional<Period> near = short_year(year);
        if (near) full = near->index;
      }
      if (full >= kFirstYear && full <= kLastYear) {
        reading.period = occurrence(open, {Granularity::year, full}, rules_.holidays, settings_);
      }
      return;
    }
    case ValueSpec::Head::expression: {
      const DatePiece* piece = slot(expression, spec.head_slot);
      if (piece == nullptr || piece->expression < 0) return;
      const DateReading inner =
          evaluate(work_.expressions[static_cast<std::size_t>(piece->expression)]);
      if (spec.whole_head) {
        const std::string mod = reading.mod;
        const TimexType type = reading.type;
        const std::string time = reading.time;
        reading = inner;
        if (!mod.empty()) reading.mod = mod;
        if (!time.empty()) reading.time = time;
        if (rule.type) reading.type = type;
        return;
      }
      Recurrence open = recurrence(expression);
      if (spec.body == Recurrence::Kind::none && spec.a.slot >= 0) {
        const DatePiece* part = slot(expression, spec.a.slot);
        if (part == nullptr || part->expression < 0) return;
        const DateReading other =
            evaluate(work_.expressions[static_cast<std::size_t>(part->expression)]);
        open = other.open;
        reading.time = other.time;
      }
      reading.grain = grain_of(open.kind);
      reading.anchor = inner.anchor;
      reading.open = open;
      reading.fiscal = inner.fiscal;
      if (inner.period)
        reading.period = occurrence(open, *inner.period, rules_.holidays, settings_);
      if (!reading.period) reading.value = open_value(open, rules_.holidays, settings_);
      return;
    }
    case ValueSpec::Head::open:
      break;
  }
  const Recurrence open = recurrence(expression);
  if (open.kind == Recurrence::Kind::none) {
    // XXXX-XX-XXT10:30: some day; the one mentioned last in this sentence, else the document's.
    reading.grain = Granularity::day;
    TimexAnchor anchor = TimexAnchor::none;
    std::optional<Day> day = start_day(anchor);
    if (const std::optional<Day> behind = day_behind(expression)) {
      day = behind;
    } else if (context_.day) {
      day = context_.day;
      anchor = TimexAnchor::previous;
    }
    if (day) {
      reading.period = period_containing(Granularity::day, *day, settings_);
      reading.anchor = anchor;
    } else {
      reading.value = unknown_value(Granularity::day);
    }
    return;
  }
  resolve_open(expression, open, reading);
}

std::optional<Period> Evaluator::short_year(int year) const {
  TimexAnchor anchor = TimexAnchor::none;
  const std::optional<Day> from = start_day(anchor);
  const Recurrence open{Recurrence::Kind::short_year, year, 0};
  if (from) return resolve(open, *from, Which::nearest, rules_.holidays, settings_);
  return Period{Granularity::year, (year < 70 ? 2000 : 1900) + year};
}

void Evaluator::read_duration(const Expression& expression, DateReading& reading) const {
  reading.type = TimexType::duration;
  reading.value.clear();
  for (const ValueSpec::Length& length : rules_.rules[expression.rule].value.lengths) {
    const TimeUnit length_unit =
        length.unit_slot >= 0
            ? parse_unit(word_value(expression, length.unit_slot)).value_or(TimeUnit::none)
            : parse_unit(length.unit).value_or(TimeUnit::none);
    std::string one;
    if (length.vague) {
      one = vague_duration_value(length_unit);
    } else {
      // A second length that was not said is left out: "two years (and six months)".
      if (!reading.value.empty() && length.number.slot >= 0 &&
          slot(expression, length.number.slot) == nullptr) {
        continue;
      }
      one = duration_value(number(expression, length.number).value_or(1), length_unit);
    }
    if (reading.value.empty()) {
      reading.value = std::move(one);
    } else {
      const bool in_time = reading.value.find('T') != std::string::npos && one[1] == 'T';
      reading.value.append(one, in_time ? 2 : 1, std::string::npos);
    }
  }
}

void Evaluator::read_clock(const Expression& expression, DateReading& reading) const {
  const ValueSpec& spec = rules_.rules[expression.rule].value;
  switch (spec.clock) {
    case ValueSpec::Clock::none:
      return;
    case ValueSpec::Clock::part:
      reading.time = word_value(expression, spec.part);
      break;
    case ValueSpec::Clock::expression: {
      const DatePiece* piece = slot(expression, spec.part);
      if (piece == nullptr || piece->expression < 0) return;
      const DateReading inner =
          evaluate(work_.expressions[static_cast<std::size_t>(piece->expression)]);
      reading.time = inner.time;
      if (reading.mod.empty()) reading.mod = inner.mod;
      break;
    }
    case ValueSpec::Clock::text:
      reading.time = spec.text;
      break;
    case ValueSpec::Clock::hour: {
      const DatePiece* hour_piece = slot(expression, spec.hour);
      const DatePiece* minute_piece = slot(expression, spec.minute.slot);
      int hour = hour_piece == nullptr ? 0 : to_int(hour_piece->number);
      int minute = to_int(minute_piece == nullptr ? spec.minute.fixed : minute_piece->number);
      const std::size_t hour_slot = static_cast<std::size_t>(spec.hour);
      if (rules_.rules[expression.rule].pattern.slots[hour_slot].word_class ==
          static_cast<int>(NumberClass::hhmm)) {
        minute = hour % 100;
        hour /= 100;
      }
      std::string_view half = word_value(expression, spec.half);
      if (hour_piece != nullptr && hour_piece->suffix == NumberSuffix::Kind::am) half = "AM";
      if (hour_piece != nullptr && hour_piece->suffix == NumberSuffix::Kind::pm) half = "PM";
      // "4 in the morning", "nine o'clock at night"
      const bool late = half == "PM" || half == "AF" || half == "EV" || half == "NI";
      if (late && hour < 12) hour += 12;
      if ((half == "AM" || half == "MO") && hour == 12) hour = 0;
      reading.time = fmt::format("{:02}:{:02}{}", hour, minute, word_value(expression, spec.zone));
      break;
    }
  }
  reading.type = TimexType::time;
}

DateReading Evaluator::evaluate(const Expression& expression) const {
  const DateRule& rule = rules_.rules[expression.rule];
  DateReading reading;
  reading.mod = rule.mod_slot >= 0 ? std::string(word_value(expression, rule.mod_slot)) : rule.mod;
  if (rule.type) reading.type = *rule.type;
  reading.fiscal = rule.fiscal;
  if (rule.type == TimexType::set && rule.value.kind == ValueSpec::Kind::period) {
    read_set(expression, reading);
    return reading;
  }
  switch (rule.value.kind) {
    case ValueSpec::Kind::none:
      break;
    case ValueSpec::Kind::constant:
      reading.value = rule.value.text;
      break;
    case ValueSpec::Kind::duration:
      read_duration(expression, reading);
      break;
    case ValueSpec::Kind::period:
      read_period(expression, reading);
      break;
  }
  if (rule.base == DateRule::Base::recall) read_recall(expression, reading);
  if (rule.shift) read_shift(expression, reading);
  read_clock(expression, reading);
  if (rule.type) reading.type = *rule.type;
  reading.fiscal = reading.fiscal || rule.fiscal;
  if (rule.event) reading.anchor = TimexAnchor::event;
  return reading;
}

void Evaluator::read_set(const Expression& expression, DateReading& reading) const {
  const ValueSpec& spec = rules_.rules[expression.rule].value;
  if (spec.head == ValueSpec::Head::expression && spec.whole_head) {
    const DatePiece* piece = slot(expression, spec.head_slot);
    if (piece == nullptr || piece->expression < 0) return;
    const DateReading inner =
        evaluate(work_.expressions[static_cast<std::size_t>(piece->expression)]);
    reading.value = inner.open.kind == Recurrence::Kind::none
                        ? inner.value
                        : open_value(inner.open, rules_.holidays, settings_);
    reading.time = inner.time;
  } else {
    reading.value = open_value(recurrence(expression), rules_.holidays, settings_);
  }
  read_clock(expression, reading);
  reading.type = TimexType::set;
  if (!reading.time.empty()) reading.value.append(1, 'T').append(reading.time);
  reading.time.clear();
}

Timex Evaluator::make_timex(const Expression& expression, std::optional<Period>& period) {
  whole_ = &expression;
  const DateRule& rule = rules_.rules[expression.rule];
  DateReading reading = evaluate(expression);
  Timex timex;
  timex.span = {tokens_[expression.first_token].span.start,
                tokens_[expression.last_token - 1].span.end};
  timex.first_token = expression.first_token;
  timex.last_token = expression.last_token;
  timex.type = reading.type;
  timex.granularity = reading.grain;
  timex.anchor = reading.anchor;
  timex.mod = std::move(reading.mod);
  timex.rule = rule.id;
  period = reading.period;
  if (reading.period) {
    timex.value = value_of(*reading.period, settings_);
    timex.range = range_of(*reading.period, settings_);
    if (reading.fiscal) timex.range = fiscal_range(*reading.period);
  } else {
    timex.value = std::move(reading.value);
  }
  if (!reading.time.empty()) {
    timex.value.append(1, 'T').append(reading.time);
    timex.granularity = Granularity::time;
  }
  if (timex.type == TimexType::duration || timex.type == TimexType::set) {
    timex.range.reset();
    timex.granularity = Granularity::none;
  }
  return timex;
}

}  // namespace entente
