// Tests of extractor/dates/written_day.cc.
#include "extractor/dates/written_day.h"

#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {
std::string written(const std::string& text, const DateSettings& settings = {}) {
  const LoadedDateRules& rules = project_rules();
  const std::optional<Day> day = parse_written_day(*rules.dates, rules.vocabulary, text, settings);
  return day ? to_string(*day) : "nothing";
}
}  // namespace

TEST_CASE("written_day: date lines in all usual forms") {
  for (const char* text : {"2025-06-14",
                           "20250614",
                           "2025-06-14T10:30:00Z",
                           "2025-06-14 10:30",
                           "Jun 14, 2025",
                           "June 14, 2025",
                           "14 June 2025",
                           "14 Jun. 2025",
                           "Saturday, June 14, 2025",
                           "Sat Jun 14, 2025",
                           "Saturday 14th of June 2025",
                           "14/06/2025",
                           "06/14/2025",
                           "14.06.2025",
                           "14-06-2025",
                           "2025/6/14",
                           "Published: June 14, 2025",
                           "Updated 10:30 GMT, June 14, 2025",
                           "June 14, 2025 (Reuters)",
                           "JUNE 14, 2025",
                           "Sat, 14 Jun 2025 10:00:00 +0000",
                           "  2025-06-14  "}) {
    CAPTURE(text);
    CHECK(written(text) == "2025-06-14");
  }
}

TEST_CASE("written_day: what names no full day gives nothing") {
  for (const char* text : {"", "June 14", "June 2025", "2025", "yesterday", "Monday", "2025-02-30",
                           "31/02/2025", "no date at all", "two days", "99999999", "now"}) {
    CAPTURE(text);
    CHECK(written(text) == "nothing");
  }
  CHECK(written(std::string(100000, '(')) == "nothing");
}

TEST_CASE("written_day: 06/07/2025 follows the setting") {
  DateSettings settings;
  settings.day_order = DateSettings::DayOrder::day_first;
  CHECK(written("06/07/2025", settings) == "2025-07-06");
  settings.day_order = DateSettings::DayOrder::month_first;
  CHECK(written("06/07/2025", settings) == "2025-06-07");
  CHECK(written("06-07-2025", settings) == "2025-07-06");  // with hyphens the day is first
}
