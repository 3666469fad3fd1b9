// Tests of extractor/dates/period.cc.
#include "extractor/dates/period.h"

#include <doctest/doctest.h>

using namespace entente;

namespace {
Day day(const char* text) { return *parse_day(text); }
std::string containing(Granularity grain, const char* text, const DateSettings& settings = {}) {
  return value_of(period_containing(grain, day(text), settings), settings);
}
}  // namespace

TEST_CASE("period: a day lies in the week, month, quarter ... that the calendar says") {
  struct Row {
    const char* day;
    Granularity grain;
    const char* value;
  };
  const Row rows[] = {
      {"2025-06-18", Granularity::day, "2025-06-18"},
      {"2025-06-18", Granularity::week, "2025-W25"},
      {"2025-06-18", Granularity::weekend, "2025-W25-WE"},
      {"2025-06-18", Granularity::month, "2025-06"},
      {"2025-06-18", Granularity::quarter, "2025-Q2"},
      {"2025-06-18", Granularity::half, "2025-H1"},
      {"2025-06-18", Granularity::season, "2025-SU"},
      {"2025-06-18", Granularity::year, "2025"},
      {"2025-06-18", Granularity::decade, "202"},
      {"2025-06-18", Granularity::century, "20"},
      {"2025-02-28", Granularity::season, "2024-WI"},
      {"2024-12-30", Granularity::week, "2025-W01"},  // a Monday
      {"2021-01-03", Granularity::week, "2020-W53"},  // a Sunday
      {"2026-12-31", Granularity::week, "2026-W53"},
      {"1969-12-31", Granularity::day, "1969-12-31"},
      {"1969-12-28", Granularity::week, "1969-W52"},
      {"2000-01-01", Granularity::decade, "200"},
      {"1999-12-31", Granularity::century, "19"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.day);
    CAPTURE(row.value);
    CHECK(containing(row.grain, row.day) == row.value);
  }
}

TEST_CASE("period: its first and last day") {
  struct Row {
    const char* value;
    const char* first;
    const char* last;
  };
  const Row rows[] = {
      {"2025-06-18", "2025-06-18", "2025-06-18"}, {"2025-W01", "2024-12-30", "2025-01-05"},
      {"2020-W53", "2020-12-28", "2021-01-03"},   {"2025-W24-WE", "2025-06-14", "2025-06-15"},
      {"2024-02", "2024-02-01", "2024-02-29"},    {"2025-Q4", "2025-10-01", "2025-12-31"},
      {"2025-H2", "2025-07-01", "2025-12-31"},    {"2025-SP", "2025-03-01", "2025-05-31"},
      {"2024-WI", "2024-12-01", "2025-02-28"},    {"2025", "2025-01-01", "2025-12-31"},
      {"199", "1990-01-01", "1999-12-31"},        {"19", "1900-01-01", "1999-12-31"},
      {"199X", "1990-01-01", "1999-12-31"},       {"19XX", "1900-01-01", "1999-12-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const std::optional<Period> period = parse_period(row.value, {});
    REQUIRE(period.has_value());
    const DateRange range = range_of(*period, {});
    CHECK(to_string(range.first) == row.first);
    CHECK(to_string(range.last) == row.last);
  }
}

TEST_CASE("period: counting on crosses years and keeps the unit") {
  struct Row {
    const char* from;
    int by;
    const char* to;
  };
  const Row rows[] = {
      {"2025-06-18", -3, "2025-06-15"}, {"2025-01-01", -1, "2024-12-31"},
      {"2024-W52", 1, "2025-W01"},      {"2020-W53", 1, "2021-W01"},
      {"2025-01", -1, "2024-12"},       {"2025-Q1", -2, "2024-Q3"},
      {"2025-H1", -1, "2024-H2"},       {"2025-SP", -1, "2024-WI"},
      {"2025", -100, "1925"},           {"202", -4, "198"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    const std::optional<Period> moved = shifted(*parse_period(row.from, {}), row.by);
    REQUIRE(moved.has_value());
    CHECK(value_of(*moved, {}) == row.to);
  }
}

TEST_CASE("period: what would leave the calendar is nothing") {
  CHECK_FALSE(shifted(Period{Granularity::year, 9999}, 1).has_value());
  CHECK_FALSE(shifted(Period{Granularity::year, 1}, -1).has_value());
  CHECK_FALSE(shifted(*parse_period("2025-06", {}), 9'000'000'000).has_value());
  CHECK_FALSE(shifted(*parse_period("2025-06-18", {}), -3'000'000).has_value());
  CHECK_FALSE(day_period(2025, 2, 30).has_value());
  CHECK_FALSE(day_period(0, 1, 1).has_value());
  CHECK_FALSE(day_period(2025, 13, 1).has_value());
}

TEST_CASE("period: text that is no calendar value gives nothing") {
  for (const char* value :
       {"", "2", "20250618", "2025-13", "2025-00", "2025-Q5", "2025-H3", "2025-W54", "2021-W53",
        "2025-W00", "2025-W24-WX", "P2W", "PAST_REF", "XXXX-06", "2025-06-31", "2025-6", "abcd"}) {
    CAPTURE(value);
    CHECK_FALSE(parse_period(value, {}).has_value());
  }
}

TEST_CASE("period: values come back through parsing for every day of ten years") {
  const Granularity grains[] = {Granularity::day,    Granularity::week,    Granularity::weekend,
                                Granularity::month,  Granularity::quarter, Granularity::half,
                                Granularity::season, Granularity::year,    Granularity::decade,
                                Granularity::century};
  for (Day at = day("2019-01-01"); at < day("2029-01-01"); at += std::chrono::days{1}) {
    for (const Granularity grain : grains) {
      const Period period = period_containing(grain, at, {});
      const std::string value = value_of(period, {});
      CAPTURE(value);
      CHECK(parse_period(value, {}) == period);
      const DateRange range = range_of(period, {});
      CHECK(range.first <= range.last);
      if (grain != Granularity::weekend) {
        CHECK(range.first <= at);
        CHECK(at <= range.last);
      }
    }
  }
}

TEST_CASE("period: weeks may begin on Sunday, and seasons turn round in the south") {
  DateSettings sunday;
  sunday.week_start = 7;
  CHECK(containing(Granularity::week, "2025-06-15", sunday) == "2025-W25");
  CHECK(containing(Granularity::week, "2025-06-15") == "2025-W24");
  const Period week = period_containing(Granularity::week, day("2025-06-18"), sunday);
  CHECK(to_string(range_of(week, sunday).first) == "2025-06-15");
  DateSettings south;
  south.hemisphere = DateSettings::Hemisphere::south;
  CHECK(containing(Granularity::season, "2025-06-18", south) == "2025-WI");
  CHECK(containing(Granularity::season, "2025-01-18", south) == "2024-SU");
}
