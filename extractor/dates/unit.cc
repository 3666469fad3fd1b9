// Units and the values of durations. Tested by tests/dates/unit_test.cc.
#include "extractor/dates/unit.h"

#include <fmt/format.h>

#include <cmath>

namespace entente {
namespace {

struct UnitName {
  std::string_view name;
  TimeUnit unit;
};
constexpr UnitName kNames[] = {
    {"second", TimeUnit::second},   {"minute", TimeUnit::minute},   {"hour", TimeUnit::hour},
    {"day", TimeUnit::day},         {"weekend", TimeUnit::weekend}, {"week", TimeUnit::week},
    {"month", TimeUnit::month},     {"quarter", TimeUnit::quarter}, {"half", TimeUnit::half},
    {"season", TimeUnit::season},   {"year", TimeUnit::year},       {"decade", TimeUnit::decade},
    {"century", TimeUnit::century},
};

// Decades and centuries are written as years, as TempEval's annotators did.
struct Notation {
  const char* letter;
  int factor;
  bool time;
};
Notation notation(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::none:
      return {"X", 1, false};
    case TimeUnit::second:
      return {"S", 1, true};
    case TimeUnit::minute:
      return {"M", 1, true};
    case TimeUnit::hour:
      return {"H", 1, true};
    case TimeUnit::day:
      return {"D", 1, false};
    case TimeUnit::weekend:
      return {"WE", 1, false};
    case TimeUnit::week:
      return {"W", 1, false};
    case TimeUnit::month:
      return {"M", 1, false};
    case TimeUnit::quarter:
      return {"Q", 1, false};
    case TimeUnit::half:
      return {"M", 6, false};
    case TimeUnit::season:
      return {"M", 3, false};
    case TimeUnit::year:
      return {"Y", 1, false};
    case TimeUnit::decade:
      return {"Y", 10, false};
    case TimeUnit::century:
      return {"Y", 100, false};
  }
  return {"X", 1, false};
}

// The unit that a fraction is written in, and how many make one.
TimeUnit smaller(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::minute:
      return TimeUnit::second;
    case TimeUnit::hour:
      return TimeUnit::minute;
    case TimeUnit::day:
      return TimeUnit::hour;
    case TimeUnit::week:
      return TimeUnit::day;
    case TimeUnit::year:
      return TimeUnit::month;
    default:
      return TimeUnit::none;
  }
}

bool is_whole(double value) { return std::abs(value - std::round(value)) < 1e-9; }

}  // namespace

std::optional<TimeUnit> parse_unit(std::string_view name) {
  for (const UnitName& each : kNames) {
    if (each.name == name) return each.unit;
  }
  return std::nullopt;
}

Granularity grain_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::none:
      return Granularity::none;
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
      return Granularity::time;
    case TimeUnit::day:
      return Granularity::day;
    case TimeUnit::weekend:
      return Granularity::weekend;
    case TimeUnit::week:
      return Granularity::week;
    case TimeUnit::month:
      return Granularity::month;
    case TimeUnit::quarter:
      return Granularity::quarter;
    case TimeUnit::half:
      return Granularity::half;
    case TimeUnit::season:
      return Granularity::season;
    case TimeUnit::year:
      return Granularity::year;
    case TimeUnit::decade:
      return Granularity::decade;
    case TimeUnit::century:
      return Granularity::century;
  }
  return Granularity::none;
}

TimeUnit unit_of(Granularity grain) {
  for (const UnitName& each : kNames) {
    if (each.unit >= TimeUnit::day && grain_of(each.unit) == grain) return each.unit;
  }
  return TimeUnit::none;
}

int units_in(TimeUnit big, TimeUnit small) {
  if (big == small) return 1;
  if (big == TimeUnit::week && small == TimeUnit::day) return 7;
  const auto months = [](TimeUnit unit) {
    switch (unit) {
      case TimeUnit::month:
        return 1;
      case TimeUnit::quarter:
      case TimeUnit::season:
        return 3;
      case TimeUnit::half:
        return 6;
      case TimeUnit::year:
        return 12;
      case TimeUnit::decade:
        return 120;
      case TimeUnit::century:
        return 1200;
      default:
        return 0;
    }
  };
  const int a = months(big), b = months(small);
  return a == 0 || b == 0 || a % b != 0 ? 0 : a / b;
}

std::string duration_value(double number, TimeUnit unit) {
  const Notation own = notation(unit);
  const double scaled = number * own.factor;
  if (is_whole(scaled)) {
    return fmt::format("P{}{:.0f}{}", own.time ? "T" : "", scaled, own.letter);
  }
  // Two and a half years are P2Y6M; what does not come out even stays a decimal number.
  const TimeUnit small = smaller(unit);
  const int factor = unit == TimeUnit::week   ? 7
                     : unit == TimeUnit::year ? 12
                     : unit == TimeUnit::day  ? 24
                                              : 60;
  const double whole = std::floor(scaled);
  const double rest = (scaled - whole) * factor;
  if (own.factor == 1 && small != TimeUnit::none && is_whole(rest)) {
    const Notation part = notation(small);
    std::string value = "P";
    if (whole > 0) value += fmt::format("{}{:.0f}{}", own.time ? "T" : "", whole, own.letter);
    if (part.time && value.find('T') == std::string::npos) value += 'T';
    return value + fmt::format("{:.0f}{}", rest, part.letter);
  }
  return fmt::format("P{}{}{}", own.time ? "T" : "", scaled, own.letter);
}

std::string vague_duration_value(TimeUnit unit) {
  const Notation own = notation(unit);
  return fmt::format("P{}X{}", own.time ? "T" : "", own.letter);
}

}  // namespace entente
