// Tests of extractor/dates/unit.cc.
#include "extractor/dates/unit.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("unit: lengths are written as TIMEX3 writes them") {
  struct Row {
    double number;
    TimeUnit unit;
    const char* value;
  };
  const Row rows[] = {
      {2, TimeUnit::week, "P2W"},
      {12, TimeUnit::month, "P12M"},
      {24, TimeUnit::hour, "PT24H"},
      {5.5, TimeUnit::hour, "PT5H30M"},
      {2.5, TimeUnit::year, "P2Y6M"},
      {0.5, TimeUnit::century, "P50Y"},
      {1, TimeUnit::decade, "P10Y"},
      {0.5, TimeUnit::hour, "PT30M"},
      {1.5, TimeUnit::day, "P1DT12H"},
      {0.5, TimeUnit::decade, "P5Y"},
      {30, TimeUnit::second, "PT30S"},
      {2, TimeUnit::quarter, "P2Q"},
      {0.25, TimeUnit::year, "P3M"},
      {1.3, TimeUnit::month, "P1.3M"},
      {10000000, TimeUnit::year, "P10000000Y"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(duration_value(row.number, row.unit) == row.value);
  }
  CHECK(vague_duration_value(TimeUnit::month) == "PXM");
  CHECK(vague_duration_value(TimeUnit::hour) == "PTXH");
}

TEST_CASE("unit: how many make one") {
  CHECK(units_in(TimeUnit::year, TimeUnit::month) == 12);
  CHECK(units_in(TimeUnit::year, TimeUnit::quarter) == 4);
  CHECK(units_in(TimeUnit::week, TimeUnit::day) == 7);
  CHECK(units_in(TimeUnit::year, TimeUnit::week) == 0);
  CHECK(units_in(TimeUnit::month, TimeUnit::quarter) == 0);
  CHECK(units_in(TimeUnit::day, TimeUnit::day) == 1);
}

TEST_CASE("unit: names") {
  CHECK(parse_unit("week") == TimeUnit::week);
  CHECK_FALSE(parse_unit("weeks").has_value());
  CHECK(unit_of(Granularity::quarter) == TimeUnit::quarter);
  CHECK(unit_of(Granularity::time) == TimeUnit::none);
}
