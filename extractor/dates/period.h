// Period: one day, week, month ... of the calendar, as a number that can be counted on.
//
// Every granularity numbers its periods through time, so "three weeks earlier" is index - 3 and no
// unit needs arithmetic of its own. Tested by tests/dates/period_test.cc.
#ifndef ENTENTE_DATES_PERIOD_H_
#define ENTENTE_DATES_PERIOD_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/base/date_range.h"
#include "extractor/dates/date_settings.h"
#include "extractor/dates/timex.h"

namespace entente {

// index: days and ISO weeks (weekends alike) since 1970; months, quarters, halves and seasons since
// the year 0; the year itself; year / 10; year / 100.
struct Period {
  Granularity grain = Granularity::day;
  std::int32_t index = 0;

  bool operator==(const Period&) const = default;
};

// First and last year that is read at all; nothing in between overflows.
inline constexpr int kFirstYear = 1;
inline constexpr int kLastYear = 9999;

// A day that exists, within the years above; else nothing.
std::optional<Period> day_period(int year, int month, int day);

// The period of `grain` that contains `day`. REQUIRES: grain is not none or time.
Period period_containing(Granularity grain, Day day, const DateSettings& settings);
// The period of a coarser or equal grain that contains the first day of `period`.
Period widened(const Period& period, Granularity grain, const DateSettings& settings);
// Nothing when it would leave the years above.
std::optional<Period> shifted(const Period& period, std::int64_t by);
DateRange range_of(const Period& period, const DateSettings& settings);
// TIMEX3: 2025-06-14, 2025-W24, 2025-W24-WE, 2025-06, 2025-Q2, 2025-H1, 2025-SU, 2025, 202, 20.
std::string value_of(const Period& period, const DateSettings& settings);
// The inverse of value_of; also "202X" and "20XX". Anything else gives nothing.
std::optional<Period> parse_period(std::string_view value, const DateSettings& settings);

// The calendar year in which the period begins (ISO weeks: the week's year).
int year_of(const Period& period, const DateSettings& settings);

// Seasons of a year in order of their first day: 0 begins in March ... 3 in December.
// "SP", "SU", "FA", "WI" -> 0..3 for the hemisphere, else nothing.
std::optional<int> season_number(std::string_view code, const DateSettings& settings);

}  // namespace entente

#endif  // ENTENTE_DATES_PERIOD_H_
