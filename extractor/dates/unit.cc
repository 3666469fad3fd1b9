// Units and the values of durations. Tested by tests/dates/unit_test.cc.
#include "extractor/dates/unit.h"

#include <fmt/format.h>

#include <cmath>

namespace entente {
namespace {

struct UnitName {
  std::string_view name;
  Unit unit;
};
constexpr UnitName kNames[] = {
    {"second", Unit::second},   {"minute", Unit::minute},   {"hour", Unit::hour},
    {"day", Unit::day},         {"weekend", Unit::weekend}, {"week", Unit::week},
    {"month", Unit::month},     {"quarter", Unit::quarter}, {"half", Unit::half},
    {"season", Unit::season},   {"year", Unit::year},       {"decade", Unit::decade},
    {"century", Unit::century},
};

// Decades and centuries are written as years, as TempEval's annotators did.
struct Notation {
  const char* letter;
  int factor;
  bool time;
};
Notation notation(Unit unit) {
  switch (unit) {
    case Unit::none:
      return {"X", 1, false};
    case Unit::second:
      return {"S", 1, true};
    case Unit::minute:
      return {"M", 1, true};
    case Unit::hour:
      return {"H", 1, true};
    case Unit::day:
      return {"D", 1, false};
    case Unit::weekend:
      return {"WE", 1, false};
    case Unit::week:
      return {"W", 1, false};
    case Unit::month:
      return {"M", 1, false};
    case Unit::quarter:
      return {"Q", 1, false};
    case Unit::half:
      return {"M", 6, false};
    case Unit::season:
      return {"M", 3, false};
    case Unit::year:
      return {"Y", 1, false};
    case Unit::decade:
      return {"Y", 10, false};
    case Unit::century:
      return {"Y", 100, false};
  }
  return {"X", 1, false};
}

// The unit that a fraction is written in, and how many make one.
Unit smaller(Unit unit) {
  switch (unit) {
    case Unit::minute:
      return Unit::second;
    case Unit::hour:
      return Unit::minute;
    case Unit::day:
      return Unit::hour;
    case Unit::week:
      return Unit::day;
    case Unit::year:
      return Unit::month;
    default:
      return Unit::none;
  }
}

bool is_whole(double value) { return std::abs(value - std::round(value)) < 1e-9; }

}  // namespace

std::optional<Unit> parse_unit(std::string_view name) {
  for (const UnitName& each : kNames) {
    if (each.name == name) return each.unit;
  }
  return std::nullopt;
}

Granularity grain_of(Unit unit) {
  switch (unit) {
    case Unit::none:
      return Granularity::none;
    case Unit::second:
    case Unit::minute:
    case Unit::hour:
      return Granularity::time;
    case Unit::day:
      return Granularity::day;
    case Unit::weekend:
      return Granularity::weekend;
    case Unit::week:
      return Granularity::week;
    case Unit::month:
      return Granularity::month;
    case Unit::quarter:
      return Granularity::quarter;
    case Unit::half:
      return Granularity::half;
    case Unit::season:
      return Granularity::season;
    case Unit::year:
      return Granularity::year;
    case Unit::decade:
      return Granularity::decade;
    case Unit::century:
      return Granularity::century;
  }
  return Granularity::none;
}

Unit unit_of(Granularity grain) {
  for (const UnitName& each : kNames) {
    if (each.unit >= Unit::day && grain_of(each.unit) == grain) return each.unit;
  }
  return Unit::none;
}

int units_in(Unit big, Unit small) {
  if (big == small) return 1;
  if (big == Unit::week && small == Unit::day) return 7;
  const auto months = [](Unit unit) {
    switch (unit) {
      case Unit::month:
        return 1;
      case Unit::quarter:
      case Unit::season:
        return 3;
      case Unit::half:
        return 6;
      case Unit::year:
        return 12;
      case Unit::decade:
        return 120;
      case Unit::century:
        return 1200;
      default:
        return 0;
    }
  };
  const int a = months(big), b = months(small);
  return a == 0 || b == 0 || a % b != 0 ? 0 : a / b;
}

std::string duration_value(double number, Unit unit) {
  const Notation own = notation(unit);
  const double scaled = number * own.factor;
  if (is_whole(scaled)) {
    return fmt::format("P{}{:.0f}{}", own.time ? "T" : "", scaled, own.letter);
  }
  // Two and a half years are P2Y6M; what does not come out even stays a decimal number.
  const Unit small = smaller(unit);
  const int factor = unit == Unit::week ? 7 : unit == Unit::year ? 12 : unit == Unit::day ? 24 : 60;
  const double whole = std::floor(scaled);
  const double rest = (scaled - whole) * factor;
  if (own.factor == 1 && small != Unit::none && is_whole(rest)) {
    const Notation part = notation(small);
    std::string value = "P";
    if (whole > 0) value += fmt::format("{}{:.0f}{}", own.time ? "T" : "", whole, own.letter);
    if (part.time && value.find('T') == std::string::npos) value += 'T';
    return value + fmt::format("{:.0f}{}", rest, part.letter);
  }
  return fmt::format("P{}{}{}", own.time ? "T" : "", scaled, own.letter);
}

std::string vague_duration_value(Unit unit) {
  const Notation own = notation(unit);
  return fmt::format("P{}X{}", own.time ? "T" : "", own.letter);
}

}  // namespace entente
