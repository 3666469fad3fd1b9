// ValueSpec: what a date rule says about the value, compiled from its `value` template.
//
//   '{year}-{month}-{day}'   'XXXX-{month}'   '<y>-Q{ord}'   '<d>T{part}'   'XXXX-WXX-{weekday}'
//   'P{num}{unit}'   'PX{unit}'   'PAST_REF'   '2001-09-11'
// Written as TIMEX3 writes values, with slots for what the text says and X for what it leaves open.
// Tested by tests/dates/value_spec_test.cc.
#ifndef ENTENTE_DATES_VALUE_SPEC_H_
#define ENTENTE_DATES_VALUE_SPEC_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/dates/pattern.h"
#include "extractor/dates/recurrence.h"

namespace entente {

// A number or word that a rule names: a slot of its pattern, or a fixed one.
struct SlotOr {
  std::int8_t slot = -1;  // -1: fixed
  double fixed = 0;
  bool negative = false;  // minus the slot's number
};

struct ValueSpec {
  enum class Kind : std::uint8_t {
    none,      // no template: the value comes from shift or recall
    constant,  // PAST_REF, FUTURE_REF, PRESENT_REF
    duration,  // P2W
    period     // a date, perhaps with a time
  };
  enum class Head : std::uint8_t {
    open,        // XXXX
    year,        // {year}
    dotted,      // {dotted}: 14.06.2025
    decade,      // {decade}: 1990s, 90s
    century,     // {century}: an ordinal, the 20th is 19
    expression,  // <x>
    fixed        // a whole date: 2001-09-11
  };
  enum class Clock : std::uint8_t {
    none,
    part,        // T{part}: the word's own code (MO, NI, 12:00)
    expression,  // T<t>: the time of another expression
    text,        // TNI: as written
    hour         // T{hour}:{minute}
  };

  Kind kind = Kind::none;
  std::string text;  // constant; the text behind T

  Head head = Head::open;
  std::int8_t head_slot = -1;
  Period fixed;
  Recurrence::Kind body = Recurrence::Kind::none;
  bool whole_head = false;    // the head alone: '<x>', '{year}', '{decade}'
  bool same_quarter = false;  // {year}-QX: the quarter in question
  SlotOr a, b;                // of the body

  Clock clock = Clock::none;
  std::int8_t part = -1, hour = -1, half = -1, zone = -1;
  SlotOr minute;

  // Durations: numbers with their units. unit_slot -1: `unit` names it.
  struct Length {
    SlotOr number;
    bool vague = false;  // PX..
    std::int8_t unit_slot = -1;
    std::string unit;  // name of a unit: "week"
  };
  std::vector<Length> lengths;
};

// Compiles a template for a pattern. On failure: what is wrong with it.
std::optional<std::string> parse_value(std::string_view text, const DatePattern& pattern,
                                       const WordTable& table, ValueSpec& spec);

// The slot of a pattern by name, or -1.
std::int8_t slot_named(const DatePattern& pattern, std::string_view name);

}  // namespace entente

#endif  // ENTENTE_DATES_VALUE_SPEC_H_
