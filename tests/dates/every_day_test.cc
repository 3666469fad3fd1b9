// Relative forms under every day of 2024-2026: properties that must hold whatever the day.
#include <doctest/doctest.h>

#include <functional>

#include "extractor/dates/period.h"
#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {

using std::chrono::days;

void for_each_day(const std::function<void(Day)>& body) {
  for (Day day = *parse_day("2024-01-01"); day <= *parse_day("2026-12-31"); day += days{1}) {
    body(day);
  }
}

Timex only(const std::string& text, Day day) {
  const LoadedDateRules& rules = project_rules();
  const std::vector<Timex> timexes = find_timexes_in(*rules.dates, rules.vocabulary, text, day);
  REQUIRE(timexes.size() == 1);
  return timexes[0];
}

int weekday(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

}  // namespace

TEST_CASE("every_day: weekdays lie where their words put them") {
  const char* names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                         "Friday", "Saturday", "Sunday"};
  for_each_day([&](Day day) {
    CAPTURE(to_string(day));
    for (int i = 0; i < 7; ++i) {
      const std::string name = names[i];
      CAPTURE(name);
      const Day latest = only("They met on " + name + ".", day).range->first;
      CHECK(weekday(latest) == i + 1);
      CHECK(latest <= day);
      CHECK(latest > day - days{7});
      const Day last = only("They met last " + name + ".", day).range->first;
      CHECK(weekday(last) == i + 1);
      CHECK(last < day);
      CHECK(last >= day - days{7});
      const Day next = only("They meet next " + name + ".", day).range->first;
      CHECK(weekday(next) == i + 1);
      CHECK(next > day);
      CHECK(next <= day + days{7});
      const Day coming = only("They will meet on " + name + ".", day).range->first;
      CHECK(weekday(coming) == i + 1);
      CHECK(coming >= day);
      CHECK(coming < day + days{7});
    }
  });
}

TEST_CASE("every_day: values have their days, and periods follow one another") {
  const char* units[] = {"week", "month", "quarter", "year", "weekend"};
  for_each_day([&](Day day) {
    CAPTURE(to_string(day));
    for (const char* unit : units) {
      CAPTURE(unit);
      const Timex last = only(std::string("last ") + unit, day);
      const Timex current = only(std::string("this ") + unit, day);
      const Timex next = only(std::string("next ") + unit, day);
      for (const Timex* timex : {&last, &current, &next}) {
        REQUIRE(timex->range.has_value());
        CHECK(timex->range->first <= timex->range->last);
        CHECK(range_of_value(timex->value) == timex->range);
      }
      CHECK(last.range->last < current.range->first);
      CHECK(current.range->last < next.range->first);
      if (std::string(unit) != "weekend") {
        CHECK(current.range->first <= day);
        CHECK(day <= current.range->last);
        CHECK(last.range->last + days{1} == current.range->first);
        CHECK(current.range->last + days{1} == next.range->first);
      }
    }
  });
}

TEST_CASE("every_day: week values come back, and weeks are counted through the year's end") {
  for_each_day([&](Day day) {
    CAPTURE(to_string(day));
    const Timex week = only("three weeks ago", day);
    CHECK(week.range->contains(DateRange{day - days{21}, day - days{21}}));
    CHECK(range_of_value(week.value) == week.range);
    CHECK(weekday(week.range->first) == 1);
    const Timex back = only("three days ago", day);
    CHECK(back.range->first == day - days{3});
    CHECK(back.value == to_string(day - days{3}));
  });
}

TEST_CASE("every_day: months and month days are the nearest") {
  for_each_day([&](Day day) {
    CAPTURE(to_string(day));
    const Day newyear = only("It fell on Jan. 1 in the end.", day).range->first;
    CHECK(std::abs((newyear - day).count()) <= 366);
    CHECK(to_string(newyear).substr(4) == "-01-01");
    const Timex last = only("last June", day);
    CHECK(last.range->last < day);
    CHECK((day - last.range->last).count() <= 366);
    const Timex summer = only("last summer", day);
    CHECK(summer.range->last < day);
    CHECK((day - summer.range->first).count() <= 366 + 92);
  });
}

TEST_CASE("every_day: nothing leaks a value without its form") {
  const char* texts[] = {
      "two quarters ago",     "yesterday evening",    "last night",  "a year ago",
      "half a year ago",      "over the weekend",     "this spring", "the third quarter",
      "the end of the year",  "30 hours ago",         "at noon",     "since Christmas",
      "Tuesday of last week", "the 5th of last month"};
  for_each_day([&](Day day) {
    CAPTURE(to_string(day));
    for (const char* text : texts) {
      CAPTURE(text);
      const Timex timex = only(std::string("It was ") + text + ".", day);
      REQUIRE(timex.range.has_value());
      CHECK(range_of_value(timex.value) == timex.range);
    }
  });
}
