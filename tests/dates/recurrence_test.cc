// Tests of extractor/dates/recurrence.cc.
#include "extractor/dates/recurrence.h"

#include <doctest/doctest.h>

using namespace entente;

namespace {
using Kind = Recurrence::Kind;

const std::vector<Holiday> kHolidays = [] {
  std::vector<Holiday> holidays(4);
  holidays[0].month = 12;
  holidays[0].day = 25;
  holidays[1].month = 11;
  holidays[1].weekday = 4;
  holidays[1].nth = 4;
  holidays[2].easter = -2;
  holidays[3].dates = {*parse_day("2024-02-10"), *parse_day("2025-01-29")};
  return holidays;
}();

std::string resolved(const Recurrence& recurrence, const char* from, Which which) {
  const std::optional<Period> period = resolve(recurrence, *parse_day(from), which, kHolidays, {});
  return period ? value_of(*period, {}) : "nothing";
}
}  // namespace

TEST_CASE("recurrence: the occurrence that is meant, seen from Wednesday 2025-06-18") {
  struct Row {
    Recurrence recurrence;
    Which which;
    const char* value;
  };
  const Row rows[] = {
      {{Kind::weekday, 1, 0}, Which::latest, "2025-06-16"},
      {{Kind::weekday, 3, 0}, Which::latest, "2025-06-18"},
      {{Kind::weekday, 3, 0}, Which::before, "2025-06-11"},
      {{Kind::weekday, 3, 0}, Which::next, "2025-06-18"},
      {{Kind::weekday, 3, 0}, Which::after, "2025-06-25"},
      {{Kind::weekday, 5, 0}, Which::same, "2025-06-20"},
      {{Kind::weekday, 5, 0}, Which::latest, "2025-06-13"},
      {{Kind::weekend, 0, 0}, Which::latest, "2025-W24-WE"},
      {{Kind::weekend, 0, 0}, Which::next, "2025-W25-WE"},
      {{Kind::month, 6, 0}, Which::latest, "2025-06"},
      {{Kind::month, 6, 0}, Which::before, "2024-06"},
      {{Kind::month, 9, 0}, Which::nearest, "2025-09"},
      {{Kind::month, 1, 0}, Which::nearest, "2025-01"},
      {{Kind::month, 12, 0}, Which::nearest, "2024-12"},  // six months each way: the past
      {{Kind::month_day, 6, 13}, Which::nearest, "2025-06-13"},
      {{Kind::month_day, 12, 30}, Which::nearest, "2024-12-30"},
      {{Kind::month_day, 2, 29}, Which::latest, "2024-02-29"},
      {{Kind::month_day, 2, 29}, Which::next, "2028-02-29"},
      {{Kind::month_day, 2, 30}, Which::nearest, "nothing"},
      {{Kind::day_of_month, 30, 0}, Which::same, "2025-06-30"},
      {{Kind::day_of_month, 31, 0}, Which::latest, "2025-05-31"},
      {{Kind::quarter, 3, 0}, Which::latest, "2024-Q3"},
      {{Kind::quarter, 2, 0}, Which::latest, "2025-Q2"},
      {{Kind::half, 2, 0}, Which::next, "2025-H2"},
      {{Kind::season, 1, 0}, Which::before, "2024-SU"},
      {{Kind::season, 1, 0}, Which::same, "2025-SU"},
      {{Kind::holiday, 0, 0}, Which::latest, "2024-12-25"},
      {{Kind::holiday, 1, 0}, Which::next, "2025-11-27"},
      {{Kind::holiday, 2, 0}, Which::latest, "2025-04-18"},
      {{Kind::holiday, 3, 0}, Which::latest, "2025-01-29"},
      {{Kind::holiday, 3, 0}, Which::after, "nothing"},
      {{Kind::short_year, 98, 0}, Which::nearest, "1998"},
      {{Kind::short_year, 30, 0}, Which::nearest, "2030"},
      {{Kind::short_decade, 8, 0}, Which::latest, "198"},
      {{Kind::none, 0, 0}, Which::latest, "nothing"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CAPTURE(static_cast<int>(row.which));
    CHECK(resolved(row.recurrence, "2025-06-18", row.which) == row.value);
  }
}

TEST_CASE("recurrence: within a given period") {
  const auto within = [](const Recurrence& recurrence, const char* cycle) {
    const std::optional<Period> period =
        occurrence(recurrence, *parse_period(cycle, {}), kHolidays, {});
    return period ? value_of(*period, {}) : "nothing";
  };
  CHECK(within({Kind::month, 6, 0}, "2024") == "2024-06");
  CHECK(within({Kind::weekday, 2, 0}, "2025-W24") == "2025-06-10");
  CHECK(within({Kind::day_of_month, 5, 0}, "2025-05") == "2025-05-05");
  CHECK(within({Kind::day_of_month, 31, 0}, "2025-06") == "nothing");
  CHECK(within({Kind::quarter, 3, 0}, "2024") == "2024-Q3");
  CHECK(within({Kind::season, 3, 0}, "1994") == "1994-WI");
  CHECK(within({Kind::short_year, 45, 0}, "1939") == "1945");
}

TEST_CASE("recurrence: Easter of years known") {
  struct Row {
    int year;
    const char* day;
  };
  const Row rows[] = {{1998, "1998-04-12"}, {2000, "2000-04-23"}, {2008, "2008-03-23"},
                      {2011, "2011-04-24"}, {2024, "2024-03-31"}, {2025, "2025-04-20"},
                      {2038, "2038-04-25"}};
  for (const Row& row : rows) {
    CAPTURE(row.year);
    CHECK(to_string(easter_sunday(row.year)) == row.day);
  }
}

TEST_CASE("recurrence: what is open is written with X") {
  CHECK(open_value({Kind::weekday, 2, 0}, kHolidays, {}) == "XXXX-WXX-2");
  CHECK(open_value({Kind::month, 6, 0}, kHolidays, {}) == "XXXX-06");
  CHECK(open_value({Kind::month_day, 6, 3}, kHolidays, {}) == "XXXX-06-03");
  CHECK(open_value({Kind::quarter, 3, 0}, kHolidays, {}) == "XXXX-Q3");
  CHECK(open_value({Kind::season, 1, 0}, kHolidays, {}) == "XXXX-SU");
  CHECK(open_value({Kind::holiday, 0, 0}, kHolidays, {}) == "XXXX-12-25");
  CHECK(open_value({Kind::holiday, 1, 0}, kHolidays, {}) == "XXXX-XX-XX");
}
