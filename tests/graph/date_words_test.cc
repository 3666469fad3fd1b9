// Dates in words.
#include "graph/date_words.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

EventDate date_of(const char* value, const char* first, const char* last) {
  EventDate date;
  date.value = value;
  date.range = {*parse_day(first), *parse_day(last)};
  date.basis = DateBasis::text;
  return date;
}

TEST_CASE("date_words: the words show how exact a date is") {
  struct Row {
    const char* value;
    const char* first;
    const char* last;
    const char* words;
    const char* year;
    const char* within;
  };
  const Row rows[] = {
      {"2025-06-14", "2025-06-14", "2025-06-14", "2025-06-14", "2025", "06-14"},
      {"2025-06-14T09:30", "2025-06-14", "2025-06-14", "2025-06-14", "2025", "06-14"},
      {"2023-11", "2023-11-01", "2023-11-30", "Nov 2023", "2023", "Nov"},
      {"2025-W24", "2025-06-09", "2025-06-15", "week of 2025-06-09", "2025", "06-09 +"},
      {"2025-W24-WE", "2025-06-14", "2025-06-15", "weekend of 2025-06-14", "2025", "06-14 +"},
      {"2025-Q2", "2025-04-01", "2025-06-30", "Q2 2025", "2025", "Q2"},
      {"2025-H2", "2025-07-01", "2025-12-31", "second half of 2025", "2025", "H2"},
      {"2024-SU", "2024-06-01", "2024-08-31", "summer 2024", "2024", "summer"},
      {"2024", "2024-01-01", "2024-12-31", "2024", "2024", ""},
      {"202", "2020-01-01", "2029-12-31", "2020s", "2020s", ""},
      {"2025-06-09/2025-06-12", "2025-06-09", "2025-06-12", "2025-06-09 to 2025-06-12", "2025",
       "06-09 +"},
      {"odd", "2025-06-09", "2025-06-12", "2025-06-09 to 2025-06-12", "2025", "06-09 +"}};
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const EventDate date = date_of(row.value, row.first, row.last);
    CHECK(date_words(date) == row.words);
    CHECK(date_columns(date).year == row.year);
    CHECK(date_columns(date).within == row.within);
  }
}

TEST_CASE("date_words: a title's period is as short as it can be") {
  const auto period = [](const char* first, const char* last) {
    return period_words({*parse_day(first), *parse_day(last)});
  };
  CHECK(period("2018-04-27", "2025-07-28") == "2018–2025");
  CHECK(period("2025-04-27", "2025-07-28") == "2025");
  CHECK(period("2025-07-02", "2025-07-28") == "Jul 2025");
  CHECK(period("2025-07-02", "2025-07-02") == "2 Jul 2025");
}

}  // namespace
}  // namespace entente
