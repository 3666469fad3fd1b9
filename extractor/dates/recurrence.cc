// Occurrences of weekdays, months and holidays. Tested by tests/dates/recurrence_test.cc.
#include "extractor/dates/recurrence.h"

#include <fmt/format.h>

#include <cstdlib>

namespace entente {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

std::optional<Period> day_of(Day day) {
  const year_month_day date{day};
  return day_period(static_cast<int>(date.year()),
                    static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
}

std::optional<Period> holiday_in(const Holiday& holiday, int year) {
  if (!holiday.dates.empty()) {
    for (const Day day : holiday.dates) {
      if (static_cast<int>(year_month_day{day}.year()) == year) return day_of(day);
    }
    return std::nullopt;
  }
  if (holiday.easter) return day_of(easter_sunday(year) + days{*holiday.easter});
  if (holiday.nth == 0) return day_period(year, holiday.month, holiday.day);
  const std::chrono::year_month month{std::chrono::year{year},
                                      std::chrono::month{static_cast<unsigned>(holiday.month)}};
  const std::chrono::weekday weekday{static_cast<unsigned>(holiday.weekday)};
  if (holiday.nth < 0) return day_of(Day{month / weekday[std::chrono::last]});
  const std::chrono::year_month_weekday date{month / weekday[static_cast<unsigned>(holiday.nth)]};
  if (!date.ok()) return std::nullopt;
  return day_of(Day{date});
}

bool finer(Granularity a, Granularity b) { return a < b; }

}  // namespace

Day easter_sunday(int year) {
  // The Gregorian computus of Meeus, Jones and Butcher.
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return Day{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
             std::chrono::day{static_cast<unsigned>(day)}};
}

Granularity grain_of(Recurrence::Kind kind) {
  switch (kind) {
    case Recurrence::Kind::none:
      return Granularity::none;
    case Recurrence::Kind::weekday:
    case Recurrence::Kind::day_of_month:
    case Recurrence::Kind::month_day:
    case Recurrence::Kind::holiday:
      return Granularity::day;
    case Recurrence::Kind::weekend:
      return Granularity::weekend;
    case Recurrence::Kind::month:
      return Granularity::month;
    case Recurrence::Kind::quarter:
      return Granularity::quarter;
    case Recurrence::Kind::half:
      return Granularity::half;
    case Recurrence::Kind::season:
      return Granularity::season;
    case Recurrence::Kind::short_year:
      return Granularity::year;
    case Recurrence::Kind::short_decade:
      return Granularity::decade;
  }
  return Granularity::none;
}

Granularity cycle_of(Recurrence::Kind kind) {
  switch (kind) {
    case Recurrence::Kind::weekday:
    case Recurrence::Kind::weekend:
      return Granularity::week;
    case Recurrence::Kind::day_of_month:
      return Granularity::month;
    case Recurrence::Kind::short_year:
    case Recurrence::Kind::short_decade:
      return Granularity::century;
    default:
      return Granularity::year;
  }
}

std::optional<Period> occurrence(const Recurrence& recurrence, const Period& cycle,
                                 const std::vector<Holiday>& holidays,
                                 const DateSettings& settings) {
  const Granularity own = cycle_of(recurrence.kind);
  const Period round = finer(cycle.grain, own) || cycle.grain == own
                           ? widened(cycle, own, settings)
                           : period_containing(own, range_of(cycle, settings).first, settings);
  const int n = round.index;
  switch (recurrence.kind) {
    case Recurrence::Kind::none:
      return std::nullopt;
    case Recurrence::Kind::weekday: {
      const Day first = range_of(round, settings).first;
      const int first_weekday = static_cast<int>(settings.week_start);
      return day_of(first + days{(recurrence.a - first_weekday + 7) % 7});
    }
    case Recurrence::Kind::weekend:
      return Period{Granularity::weekend, n};
    case Recurrence::Kind::day_of_month: {
      const year_month_day first{range_of(round, settings).first};
      return day_period(static_cast<int>(first.year()),
                        static_cast<int>(static_cast<unsigned>(first.month())), recurrence.a);
    }
    case Recurrence::Kind::month:
      return Period{Granularity::month, n * 12 + recurrence.a - 1};
    case Recurrence::Kind::month_day:
      return day_period(n, recurrence.a, recurrence.b);
    case Recurrence::Kind::quarter:
      return Period{Granularity::quarter, n * 4 + recurrence.a - 1};
    case Recurrence::Kind::half:
      return Period{Granularity::half, n * 2 + recurrence.a - 1};
    case Recurrence::Kind::season:
      return Period{Granularity::season, n * 4 + recurrence.a};
    case Recurrence::Kind::holiday:
      return holiday_in(holidays[static_cast<std::size_t>(recurrence.a)], n);
    case Recurrence::Kind::short_year:
      return Period{Granularity::year, n * 100 + recurrence.a};
    case Recurrence::Kind::short_decade:
      return Period{Granularity::decade, n * 10 + recurrence.a};
  }
  return std::nullopt;
}

std::optional<Period> resolve(const Recurrence& recurrence, Day from, Which which,
                              const std::vector<Holiday>& holidays, const DateSettings& settings) {
  if (recurrence.kind == Recurrence::Kind::none) return std::nullopt;
  const Period here = period_containing(cycle_of(recurrence.kind), from, settings);
  if (which == Which::same) return occurrence(recurrence, here, holidays, settings);
  const Period now = period_containing(grain_of(recurrence.kind), from, settings);
  // The neighbours are enough but for 29 February and holidays with gaps in their list.
  for (const int reach : {1, 8}) {
    std::optional<Period> best;
    for (int step = -reach; step <= reach; ++step) {
      const std::optional<Period> cycle = shifted(here, step);
      if (!cycle) continue;
      const std::optional<Period> candidate = occurrence(recurrence, *cycle, holidays, settings);
      if (!candidate) continue;
      const DateRange range = range_of(*candidate, settings);
      switch (which) {
        case Which::latest:
          if (range.first <= from) best = candidate;
          break;
        case Which::before:
          if (range.last < from) best = candidate;
          break;
        case Which::next:
          if (range.last >= from && !best) best = candidate;
          break;
        case Which::after:
          if (range.first > from && !best) best = candidate;
          break;
        case Which::nearest:
          if (!best || std::abs(candidate->index - now.index) < std::abs(best->index - now.index)) {
            best = candidate;
          }
          break;
        case Which::same:
          break;
      }
    }
    if (best) return best;
  }
  return std::nullopt;
}

std::string open_value(const Recurrence& recurrence, const std::vector<Holiday>& holidays,
                       const DateSettings& settings) {
  switch (recurrence.kind) {
    case Recurrence::Kind::none:
      return "XXXX-XX-XX";
    case Recurrence::Kind::weekday:
      return fmt::format("XXXX-WXX-{}", recurrence.a);
    case Recurrence::Kind::weekend:
      return "XXXX-WXX-WE";
    case Recurrence::Kind::day_of_month:
      return fmt::format("XXXX-XX-{:02}", recurrence.a);
    case Recurrence::Kind::month:
      return fmt::format("XXXX-{:02}", recurrence.a);
    case Recurrence::Kind::month_day:
      return fmt::format("XXXX-{:02}-{:02}", recurrence.a, recurrence.b);
    case Recurrence::Kind::quarter:
      return fmt::format("XXXX-Q{}", recurrence.a);
    case Recurrence::Kind::half:
      return fmt::format("XXXX-H{}", recurrence.a);
    case Recurrence::Kind::season:
      // The season's own code, whatever its place in the year.
      return fmt::format(
          "XXXX-{}",
          std::string_view(value_of({Granularity::season, 2000 * 4 + recurrence.a}, settings))
              .substr(5));
    case Recurrence::Kind::holiday: {
      const Holiday& holiday = holidays[static_cast<std::size_t>(recurrence.a)];
      if (holiday.day == 0) return "XXXX-XX-XX";
      return fmt::format("XXXX-{:02}-{:02}", holiday.month, holiday.day);
    }
    case Recurrence::Kind::short_year:
      return fmt::format("XX{:02}", recurrence.a);
    case Recurrence::Kind::short_decade:
      return fmt::format("XX{}", recurrence.a);
  }
  return {};
}

}  // namespace entente
