// What a document or a user may choose: extractor/dates/date_settings.h.
#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

TEST_CASE("settings: prefer past, nearest or future whatever the words say") {
  DateSettings past, nearest, future;
  past.prefer = DateSettings::Prefer::past;
  nearest.prefer = DateSettings::Prefer::nearest;
  future.prefer = DateSettings::Prefer::future;
  const char* text = "Talks will be held on Friday.";
  CHECK(found_in(text, "2025-06-18", past) == "Friday=2025-06-13");
  CHECK(found_in(text, "2025-06-18", nearest) == "Friday=2025-06-20");
  CHECK(found_in(text, "2025-06-18", future) == "Friday=2025-06-20");
  CHECK(found_in("They met in June.", "2025-05-18", past) == "June=2024-06");
  CHECK(found_in("They met in June.", "2025-05-18", future) == "June=2025-06");
  // What is said outright stays.
  CHECK(found_in("last Friday", "2025-06-18", future) == "last Friday=2025-06-13");
}

TEST_CASE("settings: day first or month first") {
  DateSettings settings;
  settings.day_order = DateSettings::DayOrder::day_first;
  CHECK(found_in("dated 06/07/2025", "", settings) == "06/07/2025=2025-07-06");
  settings.day_order = DateSettings::DayOrder::month_first;
  CHECK(found_in("dated 06/07/2025", "", settings) == "06/07/2025=2025-06-07");
  CHECK(found_in("dated 14/06/2025", "", settings) == "14/06/2025=2025-06-14");
}

TEST_CASE("settings: weeks that begin on Sunday") {
  DateSettings settings;
  settings.week_start = 7;
  const std::vector<Timex> timexes = timexes_in("last week", "2025-06-15", settings);
  REQUIRE(timexes.size() == 1);
  CHECK(timexes[0].value == "2025-W24");
  CHECK(to_string(timexes[0].range->first) == "2025-06-08");
  CHECK(to_string(timexes[0].range->last) == "2025-06-14");
  CHECK(found_in("last week", "2025-06-15") == "last week=2025-W23");
}

TEST_CASE("settings: fiscal years keep their number and change their days") {
  DateSettings settings;
  settings.fiscal_year_start = 10;
  const std::vector<Timex> year = timexes_in("The budget of fiscal 2026 grew.", "", settings);
  REQUIRE(year.size() == 1);
  CHECK(year[0].value == "2026");
  CHECK(to_string(year[0].range->first) == "2025-10-01");
  CHECK(to_string(year[0].range->last) == "2026-09-30");
}

TEST_CASE("settings: southern seasons") {
  DateSettings settings;
  settings.hemisphere = DateSettings::Hemisphere::south;
  const std::vector<Timex> timexes = timexes_in("the winter of 2024", "", settings);
  REQUIRE(timexes.size() == 1);
  CHECK(timexes[0].value == "2024-WI");
  CHECK(to_string(timexes[0].range->first) == "2024-06-01");
}

TEST_CASE("settings: rules may set them for documents that bring none") {
  LoadedDateRules rules;
  load_date_text(
      "format: 1\nkind: dates\nsettings: {day_order: day_first}\n"
      "rules:\n  - id: x\n    match: '{a:day}/{b:day}/{year}'\n    numeric: true\n"
      "    value: '{year}-{a}-{b}'\n"
      "    examples: {yes: [{text: 06/07/2025, span: 06/07/2025, value: 2025-07-06}]}\n",
      rules);
  REQUIRE(rules.diagnostics.empty());
  CHECK(run_date_examples(*rules.dates, rules.vocabulary).failures.empty());
  DateSettings settings;
  settings.day_order = DateSettings::DayOrder::month_first;
  const std::vector<Timex> timexes =
      find_timexes_in(*rules.dates, rules.vocabulary, "06/07/2025", std::nullopt, settings);
  REQUIRE(timexes.size() == 1);
  CHECK(timexes[0].value == "2025-06-07");
}

TEST_CASE("settings: a narrative goes on from the date mentioned last") {
  DateSettings settings;
  settings.kind = DateSettings::Kind::narrative;
  const char* text = "On 3 May 1940 he left. In June he returned, and on Friday he died.";
  CHECK(found_in(text, "2025-06-18", settings) ==
        "3 May 1940=1940-05-03; June=1940-06; Friday=1940-06-07");
}
