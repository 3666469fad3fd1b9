// TimeUnit: what durations and shifts are counted in, with its letter in TIMEX3.
#ifndef ENTENTE_DATES_UNIT_H_
#define ENTENTE_DATES_UNIT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/dates/timex.h"

namespace entente {

enum class TimeUnit : std::uint8_t {
  none,
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  quarter,
  half,
  season,
  year,
  decade,
  century
};

// "week" -> TimeUnit::week: the names that rules use. Nothing for other words.
std::optional<TimeUnit> parse_unit(std::string_view name);

// The granularity of a date counted in the unit; time for hours and less.
Granularity grain_of(TimeUnit unit);

// The unit of a granularity; none for times.
TimeUnit unit_of(Granularity grain);

// How many `small` make one `big` (12 months a year); 0 when it does not come out even.
int units_in(TimeUnit big, TimeUnit small);

// "P2W", "PT5H30M", "P50Y", "P2Y6M" for two and a half years; vague: "PXW".
std::string duration_value(double number, TimeUnit unit);
std::string vague_duration_value(TimeUnit unit);

}  // namespace entente

#endif  // ENTENTE_DATES_UNIT_H_
