// Tests of extractor/dates/unit.cc.
#include "extractor/dates/unit.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("unit: lengths are written as TIMEX3 writes them") {
  struct Row {
    double number;
    Unit unit;
    const char* value;
  };
  const Row rows[] = {
      {2, Unit::week, "P2W"},
      {12, Unit::month, "P12M"},
      {24, Unit::hour, "PT24H"},
      {5.5, Unit::hour, "PT5H30M"},
      {2.5, Unit::year, "P2Y6M"},
      {0.5, Unit::century, "P50Y"},
      {1, Unit::decade, "P10Y"},
      {0.5, Unit::hour, "PT30M"},
      {1.5, Unit::day, "P1DT12H"},
      {0.5, Unit::decade, "P5Y"},
      {30, Unit::second, "PT30S"},
      {2, Unit::quarter, "P2Q"},
      {0.25, Unit::year, "P3M"},
      {1.3, Unit::month, "P1.3M"},
      {10000000, Unit::year, "P10000000Y"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(duration_value(row.number, row.unit) == row.value);
  }
  CHECK(vague_duration_value(Unit::month) == "PXM");
  CHECK(vague_duration_value(Unit::hour) == "PTXH");
}

TEST_CASE("unit: how many make one") {
  CHECK(units_in(Unit::year, Unit::month) == 12);
  CHECK(units_in(Unit::year, Unit::quarter) == 4);
  CHECK(units_in(Unit::week, Unit::day) == 7);
  CHECK(units_in(Unit::year, Unit::week) == 0);
  CHECK(units_in(Unit::month, Unit::quarter) == 0);
  CHECK(units_in(Unit::day, Unit::day) == 1);
}

TEST_CASE("unit: names") {
  CHECK(parse_unit("week") == Unit::week);
  CHECK_FALSE(parse_unit("weeks").has_value());
  CHECK(unit_of(Granularity::quarter) == Unit::quarter);
  CHECK(unit_of(Granularity::time) == Unit::none);
}
