// Calendar days and their ISO 8601 text.
#include "extractor/base/date_range.h"

#include <doctest/doctest.h>

#include <string>

using entente::DateRange;
using entente::Day;
using entente::parse_day;

namespace {

Day day(const char* text) { return parse_day(text).value(); }

}  // namespace

TEST_CASE("date_range: a day is read back as it was written") {
  for (const char* text : {"2025-06-14", "1904-02-29", "2000-02-29", "0476-09-04", "9999-12-31",
                           "1970-01-01", "1582-10-10", "0000-01-01"}) {
    CAPTURE(text);
    REQUIRE(parse_day(text).has_value());
    CHECK(entente::to_string(*parse_day(text)) == text);
  }
}

TEST_CASE("date_range: days that no calendar has, and other spellings, are refused") {
  for (const char* text :
       {"", "2025", "2025-06", "2025-6-14", "2025-06-31", "1904-02-30", "1900-02-29", "2025-13-01",
        "2025-00-01", "2025-01-00", "20250614", "2025/06/14", "2025-06-14T", " 2025-06-14",
        "-025-06-14", "2025-06-1x", "+025-06-14", "2025-W24-6"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day(text).has_value());
  }
}

TEST_CASE("date_range: both ends belong to the range") {
  const DateRange june{day("2025-06-01"), day("2025-06-30")};
  struct Row {
    const char* first;
    const char* last;
    bool contained;
    bool overlaps;
  };
  const Row rows[] = {
      {"2025-06-01", "2025-06-30", true, true},   {"2025-06-30", "2025-06-30", true, true},
      {"2025-06-30", "2025-07-01", false, true},  {"2025-05-31", "2025-06-01", false, true},
      {"2025-07-01", "2025-07-02", false, false}, {"2025-05-01", "2025-05-31", false, false},
      {"2025-01-01", "2025-12-31", false, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.first);
    CAPTURE(row.last);
    const DateRange other{day(row.first), day(row.last)};
    CHECK(june.contains(other) == row.contained);
    CHECK(june.overlaps(other) == row.overlaps);
    CHECK(other.overlaps(june) == row.overlaps);
  }
}
