// Recurrence: what comes round again — a weekday, a month, "June 13", a holiday — and which of its
// occurrences is meant. Tested by tests/dates/recurrence_test.cc.
#ifndef ENTENTE_DATES_RECURRENCE_H_
#define ENTENTE_DATES_RECURRENCE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractor/dates/period.h"

namespace entente {

// One holiday: a fixed day, the nth weekday of a month, days from Easter, or a list of days.
struct Holiday {
  std::string id;
  int month = 0;
  int day = 0;
  int weekday = 0;  // 1 = Monday; with nth: 1 = first, -1 = last
  int nth = 0;
  std::optional<int> easter;  // days after western Easter Sunday
  std::vector<Day> dates;     // for the moon's holidays; in order
};

struct Recurrence {
  enum class Kind : std::uint8_t {
    none,
    weekday,       // a: 1 = Monday ... 7
    weekend,       //
    day_of_month,  // a: day
    month,         // a: month
    month_day,     // a: month, b: day
    quarter,       // a: 1..4
    half,          // a: 1, 2
    season,        // a: 0..3, see season_number
    holiday,       // a: index of the holiday
    short_year,    // a: last two digits of a year
    short_decade   // a: 0..9, the eighties are 8
  };
  Kind kind = Kind::none;
  int a = 0;
  int b = 0;

  bool operator==(const Recurrence&) const = default;
};

// Which occurrence is meant, seen from a day.
enum class Which : std::uint8_t {
  latest,   // the last that has begun
  nearest,  // fewest periods away; a tie goes to the past
  next,     // the first that has not ended
  before,   // the last that has ended
  after,    // the first that has not begun
  same      // in the cycle of the day: this week's Friday, this year's June
};

// Granularity of one occurrence, and of the cycle in which it comes round.
Granularity grain_of(Recurrence::Kind kind);
Granularity cycle_of(Recurrence::Kind kind);

// The occurrence within one cycle (30 February gives nothing). `cycle` may be finer or coarser than
// the recurrence's own: the 15th of a month, a Monday of a week, June of a year.
std::optional<Period> occurrence(const Recurrence& recurrence, const Period& cycle,
                                 const std::vector<Holiday>& holidays,
                                 const DateSettings& settings);

std::optional<Period> resolve(const Recurrence& recurrence, Day from, Which which,
                              const std::vector<Holiday>& holidays, const DateSettings& settings);

// TIMEX3 with X for what is open: XXXX-WXX-2, XXXX-06-13, XXXX-Q3.
std::string open_value(const Recurrence& recurrence, const std::vector<Holiday>& holidays,
                       const DateSettings& settings);

// Western Easter Sunday. REQUIRES: year within kFirstYear..kLastYear.
Day easter_sunday(int year);

}  // namespace entente

#endif  // ENTENTE_DATES_RECURRENCE_H_
