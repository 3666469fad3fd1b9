// Timex: a temporal expression, its TIMEX3 type and value, and the days that it covers.
#ifndef ENTENTE_DATES_TIMEX_H_
#define ENTENTE_DATES_TIMEX_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/base/date_range.h"
#include "extractor/base/span.h"

namespace entente {

enum class TimexType : std::uint8_t { date, time, duration, set };

enum class Granularity : std::uint8_t {
  none,
  time,
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

enum class TimexAnchor : std::uint8_t {
  none,      // complete in itself: 14 June 2025, three weeks
  document,  // reckoned from the publication date: yesterday, last month
  previous,  // reckoned from a date mentioned before: that day, a year earlier
  event      // two days after the vote: no day without the event's
};

// Found by find_timexes. Expressions of a sentence do not overlap and stand in text order.
struct Timex {
  Span span;
  std::uint32_t first_token = 0;  // half-open, into the document's tokens
  std::uint32_t last_token = 0;
  TimexType type = TimexType::date;
  Granularity granularity = Granularity::none;
  TimexAnchor anchor = TimexAnchor::none;
  std::string value;               // TIMEX3: 2025-06-14, 2025-W24, P2W, PAST_REF ...
  std::string mod;                 // START, END, APPROX ...; empty: none
  std::optional<DateRange> range;  // days covered; none for durations, sets, vague references
  std::string rule;                // id of the rule that found it
};

const char* to_string(TimexType type);  // "DATE", "TIME", "DURATION", "SET"

// Days of a TIMEX3 date or time value: day, week, month, quarter, half, season (northern), year,
// decade, century, weekend, or an interval "a/b". Values without days give nothing.
std::optional<DateRange> range_of_value(std::string_view value);

}  // namespace entente

#endif  // ENTENTE_DATES_TIMEX_H_
