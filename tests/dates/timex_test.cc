// Tests of extractor/dates/timex.cc.
#include "extractor/dates/timex.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("timex: days of a value") {
  struct Row {
    const char* value;
    const char* first;
    const char* last;
  };
  const Row rows[] = {
      {"2025-06-14", "2025-06-14", "2025-06-14"},
      {"2025-W24", "2025-06-09", "2025-06-15"},
      {"2025-06", "2025-06-01", "2025-06-30"},
      {"2025-06-17TNI", "2025-06-17", "2025-06-17"},
      {"2025-06-17T10:30", "2025-06-17", "2025-06-17"},
      {"2025-06-19T24:00", "2025-06-19", "2025-06-19"},
      {"2025-06-14/2025-06-20", "2025-06-14", "2025-06-20"},
      {"2025-05/2025-07", "2025-05-01", "2025-07-31"},
      {"2026-W01", "2025-12-29", "2026-01-04"},
      {"202", "2020-01-01", "2029-12-31"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const std::optional<DateRange> range = range_of_value(row.value);
    REQUIRE(range.has_value());
    CHECK(to_string(range->first) == row.first);
    CHECK(to_string(range->last) == row.last);
  }
}

TEST_CASE("timex: values without days give none") {
  for (const char* value :
       {"", "PAST_REF", "PRESENT_REF", "FUTURE_REF", "P2W", "PXY", "PT5H", "XXXX-WXX-2", "XXXX-06",
        "XXXX-XX-XX", "2025-07/2025-05", "/", "2025/", "/2025", "T10:30", "2025-13-01"}) {
    CAPTURE(value);
    CHECK_FALSE(range_of_value(value).has_value());
  }
}

TEST_CASE("timex: types have TIMEX3 names") {
  CHECK(std::string(to_string(TimexType::date)) == "DATE");
  CHECK(std::string(to_string(TimexType::time)) == "TIME");
  CHECK(std::string(to_string(TimexType::duration)) == "DURATION");
  CHECK(std::string(to_string(TimexType::set)) == "SET");
}
