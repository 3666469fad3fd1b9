// The calendar's arithmetic. Tested by tests/dates/period_test.cc.
#include "extractor/dates/period.h"

#include <fmt/format.h>

#include <array>

namespace entente {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 4> kSeasonsNorth = {"SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 4> kSeasonsSouth = {"FA", "WI", "SP", "SU"};

const std::array<std::string_view, 4>& season_codes(const DateSettings& settings) {
  return settings.hemisphere == DateSettings::Hemisphere::south ? kSeasonsSouth : kSeasonsNorth;
}

std::int32_t floor_div(std::int64_t a, std::int32_t b) {
  return static_cast<std::int32_t>((a >= 0 ? a : a - b + 1) / b);
}

std::int32_t number_of(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}
Day day_of(std::int64_t number) { return Day{days{static_cast<days::rep>(number)}}; }

// First day of month `index` (months since the year 0).
Day first_of_month(std::int64_t index) {
  const int year = floor_div(index, 12);
  const unsigned month = static_cast<unsigned>(index - std::int64_t{year} * 12 + 1);
  return Day{std::chrono::year{year} / std::chrono::month{month} / 1};
}

DateRange months(std::int64_t first, int count) {
  return {first_of_month(first), first_of_month(first + count) - days{1}};
}

// Monday of ISO week `index`; 1970-01-01 was a Thursday.
std::int64_t monday(std::int32_t index) { return std::int64_t{index} * 7 - 3; }
std::int32_t week_number(std::int64_t day) { return floor_div(day + 3, 7); }

// Weeks that begin on Sunday still carry the number of the ISO week of their Monday.
int days_before_monday(const DateSettings& settings) {
  return static_cast<int>((8 - settings.week_start) % 7);
}

struct IsoWeek {
  int year;
  int week;
};

IsoWeek iso_week(std::int32_t index) {
  const Day thursday = day_of(monday(index) + 3);
  const year_month_day date{thursday};
  const Day new_year{date.year() / std::chrono::January / 1};
  return {static_cast<int>(date.year()), static_cast<int>((thursday - new_year).count()) / 7 + 1};
}

// The week that holds 4 January is the year's first.
std::int32_t week_index(int year, int week) {
  const Day fourth{std::chrono::year{year} / std::chrono::January / 4};
  return week_number(number_of(fourth)) + week - 1;
}

// How many periods a year has; 0: days and weeks, which do not fit into years.
int per_year(Granularity grain) {
  switch (grain) {
    case Granularity::month:
      return 12;
    case Granularity::quarter:
    case Granularity::season:
      return 4;
    case Granularity::half:
      return 2;
    default:
      return grain >= Granularity::year ? 1 : 0;
  }
}

bool within_years(Granularity grain, std::int64_t index) {
  constexpr std::int64_t kFirstDay = -719162;  // 0001-01-01
  constexpr std::int64_t kLastDay = 2932896;   // 9999-12-31
  if (grain == Granularity::week || grain == Granularity::weekend) {
    return index > kFirstDay / 7 && index < kLastDay / 7;
  }
  if (grain == Granularity::decade) return index >= 0 && index <= kLastYear / 10;
  if (grain == Granularity::century) return index >= 0 && index <= kLastYear / 100;
  const int periods = per_year(grain);
  if (periods == 0) return index >= kFirstDay && index <= kLastDay;
  return index >= std::int64_t{kFirstYear} * periods &&
         index < (kLastYear + std::int64_t{1}) * periods;
}

std::optional<int> digits(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Period> numbered(Granularity grain, int year, std::optional<int> n) {
  if (!n || *n < 1 || *n > per_year(grain)) return std::nullopt;
  return Period{grain, year * per_year(grain) + *n - 1};
}

}  // namespace

std::optional<Period> day_period(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || day < 1) return std::nullopt;
  const year_month_day date{std::chrono::year{year},
                            std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Period{Granularity::day, number_of(Day{date})};
}

Period period_containing(Granularity grain, Day day, const DateSettings& settings) {
  const year_month_day date{day};
  const int year = static_cast<int>(date.year());
  const int month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  const std::int32_t month_index = year * 12 + month;
  switch (grain) {
    case Granularity::none:
    case Granularity::time:
    case Granularity::day:
      return {Granularity::day, number_of(day)};
    case Granularity::weekend:
    case Granularity::week:
      return {grain, week_number(number_of(day) + days_before_monday(settings))};
    case Granularity::month:
      return {grain, month_index};
    case Granularity::quarter:
      return {grain, floor_div(month_index, 3)};
    case Granularity::half:
      return {grain, floor_div(month_index, 6)};
    case Granularity::season:
      return {grain, floor_div(month_index - 2, 3)};  // March begins season 0 of its year
    case Granularity::year:
      return {grain, year};
    case Granularity::decade:
      return {grain, floor_div(year, 10)};
    case Granularity::century:
      return {grain, floor_div(year, 100)};
  }
  return {Granularity::day, number_of(day)};
}

Period widened(const Period& period, Granularity grain, const DateSettings& settings) {
  if (period.grain == grain) return period;
  // A week belongs to the month and year of its Thursday, as ISO 8601 has it.
  if (period.grain == Granularity::week || period.grain == Granularity::weekend) {
    if (grain == Granularity::week || grain == Granularity::weekend) return {grain, period.index};
    return period_containing(grain, day_of(monday(period.index) + 3), settings);
  }
  return period_containing(grain, range_of(period, settings).first, settings);
}

std::optional<Period> shifted(const Period& period, std::int64_t by) {
  constexpr std::int64_t kFar = 4'000'000;  // more days than the calendar here has
  if (by < -kFar || by > kFar) return std::nullopt;
  const std::int64_t index = period.index + by;
  if (!within_years(period.grain, index)) return std::nullopt;
  return Period{period.grain, static_cast<std::int32_t>(index)};
}

DateRange range_of(const Period& period, const DateSettings& settings) {
  const std::int32_t i = period.index;
  switch (period.grain) {
    case Granularity::none:
    case Granularity::time:
    case Granularity::day:
      return {day_of(i), day_of(i)};
    case Granularity::weekend:
      return {day_of(monday(i) + 5), day_of(monday(i) + 6)};
    case Granularity::week: {
      const std::int64_t first = monday(i) - days_before_monday(settings);
      return {day_of(first), day_of(first + 6)};
    }
    case Granularity::month:
      return months(i, 1);
    case Granularity::quarter:
      return months(std::int64_t{i} * 3, 3);
    case Granularity::half:
      return months(std::int64_t{i} * 6, 6);
    case Granularity::season:
      return months(std::int64_t{i} * 3 + 2, 3);
    case Granularity::year:
      return months(std::int64_t{i} * 12, 12);
    case Granularity::decade:
      return months(std::int64_t{i} * 120, 120);
    case Granularity::century:
      return months(std::int64_t{i} * 1200, 1200);
  }
  return {day_of(i), day_of(i)};
}

std::string value_of(const Period& period, const DateSettings& settings) {
  const std::int32_t i = period.index;
  switch (period.grain) {
    case Granularity::none:
    case Granularity::time:
    case Granularity::day:
      return to_string(day_of(i));
    case Granularity::weekend:
    case Granularity::week: {
      const IsoWeek iso = iso_week(i);
      return fmt::format("{:04}-W{:02}{}", iso.year, iso.week,
                         period.grain == Granularity::weekend ? "-WE" : "");
    }
    case Granularity::month:
      return fmt::format("{:04}-{:02}", floor_div(i, 12), i - floor_div(i, 12) * 12 + 1);
    case Granularity::quarter:
      return fmt::format("{:04}-Q{}", floor_div(i, 4), i - floor_div(i, 4) * 4 + 1);
    case Granularity::half:
      return fmt::format("{:04}-H{}", floor_div(i, 2), i - floor_div(i, 2) * 2 + 1);
    case Granularity::season:
      return fmt::format("{:04}-{}", floor_div(i, 4),
                         season_codes(settings)[static_cast<std::size_t>(i - floor_div(i, 4) * 4)]);
    case Granularity::year:
      return fmt::format("{:04}", i);
    case Granularity::decade:
      return fmt::format("{:03}", i);
    case Granularity::century:
      return fmt::format("{:02}", i);
  }
  return {};
}

std::optional<Period> parse_period(std::string_view value, const DateSettings& settings) {
  // Decades and centuries, with or without X for the digits left open.
  std::string_view known = value;
  while (known.size() > 2 && known.back() == 'X') known.remove_suffix(1);
  if (known.size() == 2 || known.size() == 3) {
    if (value.size() != known.size() && value.size() != 4) return std::nullopt;
    const std::optional<int> n = digits(known);
    if (!n) return std::nullopt;
    return Period{known.size() == 2 ? Granularity::century : Granularity::decade, *n};
  }
  if (value.size() < 4) return std::nullopt;
  const std::optional<int> year = digits(value.substr(0, 4));
  if (!year) return std::nullopt;
  if (value.size() == 4) return Period{Granularity::year, *year};
  if (value[4] != '-') return std::nullopt;
  const std::string_view rest = value.substr(5);
  if (rest.size() == 2) {
    if (rest[0] == 'Q') return numbered(Granularity::quarter, *year, digits(rest.substr(1)));
    if (rest[0] == 'H') return numbered(Granularity::half, *year, digits(rest.substr(1)));
    if (const std::optional<int> season = season_number(rest, settings)) {
      return Period{Granularity::season, *year * 4 + *season};
    }
    return numbered(Granularity::month, *year, digits(rest));
  }
  if (rest.size() >= 3 && rest[0] == 'W') {
    const std::optional<int> week = digits(rest.substr(1, 2));
    if (!week || *week < 1) return std::nullopt;
    const std::int32_t index = week_index(*year, *week);
    if (iso_week(index).year != *year) return std::nullopt;  // week 53 of a year of 52
    if (rest.size() == 3) return Period{Granularity::week, index};
    if (rest.substr(3) == "-WE") return Period{Granularity::weekend, index};
    if (rest.size() == 5 && rest[3] == '-' && rest[4] >= '1' && rest[4] <= '7') {
      return Period{Granularity::day, static_cast<std::int32_t>(monday(index) + (rest[4] - '1'))};
    }
    return std::nullopt;
  }
  if (const std::optional<Day> day = parse_day(value)) {
    return Period{Granularity::day, number_of(*day)};
  }
  return std::nullopt;
}

int year_of(const Period& period, const DateSettings& settings) {
  if (period.grain == Granularity::week || period.grain == Granularity::weekend) {
    return iso_week(period.index).year;
  }
  return static_cast<int>(year_month_day{range_of(period, settings).first}.year());
}

std::optional<int> season_number(std::string_view code, const DateSettings& settings) {
  const std::array<std::string_view, 4>& codes = season_codes(settings);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i] == code) return static_cast<int>(i);
  }
  return std::nullopt;
}

}  // namespace entente
