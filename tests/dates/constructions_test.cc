// A table for each construction of news: what is found under Wednesday 2025-06-18.
#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {

struct Row {
  const char* text;
  const char* found;
};

void check(const std::vector<Row>& rows, const char* date = "2025-06-18") {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text, date) == row.found);
  }
}

}  // namespace

TEST_CASE("constructions: explicit dates in every usual order") {
  check({
      {"signed June 14, 2024", "June 14, 2024=2024-06-14"},
      {"signed Jun. 14, 2024", "Jun. 14, 2024=2024-06-14"},
      {"signed June 14th, 2024", "June 14th, 2024=2024-06-14"},
      {"signed June 14 2024", "June 14 2024=2024-06-14"},
      {"signed 14 June 2024", "14 June 2024=2024-06-14"},
      {"signed the 14th of June, 2024", "the 14th of June, 2024=2024-06-14"},
      {"signed Friday, 14 June 2024", "Friday, 14 June 2024=2024-06-14"},
      {"signed Fri. June 14", "Fri. June 14=2025-06-14"},
      {"signed in June 2024", "June 2024=2024-06"},
      {"signed in June of 2024", "June of 2024=2024-06"},
      {"signed in 2024", "2024=2024"},
      {"dated 2024-06-14 in full", "2024-06-14=2024-06-14"},
      {"dated 2024/06/14 in full", "2024/06/14=2024-06-14"},
      {"dated 14/06/2024 in full", "14/06/2024=2024-06-14"},
      {"dated 14.06.2024 in full", "14.06.2024=2024-06-14"},
      {"dated 14-06-2024 in full", "14-06-2024=2024-06-14"},
      {"dated June 31, 2024", ""},
  });
}

TEST_CASE("constructions: month days and months take the year that is near") {
  check({
      {"They met on June 13.", "June 13=2025-06-13"},
      {"They met on Dec. 30.", "Dec. 30=2024-12-30"},
      {"They will meet on Jan. 5.", "Jan. 5=2026-01-05"},
      {"They met on 3 May.", "3 May=2025-05-03"},
      {"They met in May.", "May=2025-05"},
      {"They met in December.", "December=2024-12"},
      {"They will meet in September.", "September=2025-09"},
      {"GENEVA, June 17 (Agency) -- They left.", "June 17=2025-06-17"},
  });
  check({{"They met on Dec. 30.", "Dec. 30=2024-12-30"}}, "2025-01-02");
  check({{"They will meet on Jan. 5.", "Jan. 5=2025-01-05"}}, "2024-12-29");
}

TEST_CASE("constructions: elliptic days and years") {
  check({
      {"between May 12 and 15", "May 12=2025-05-12; 15=2025-05-15"},
      {"May 12-15", "May 12=2025-05-12; 15=2025-05-15"},
      {"from May 12 to 15, 1998", "May 12=1998-05-12; 15, 1998=1998-05-15"},
      {"12-15 May 1998", "12=1998-05-12; 15 May 1998=1998-05-15"},
      {"May and June 1998", "May=1998-05; June 1998=1998-06"},
      {"the 2014-15 truce", "2014=2014; 15=2015"},
      {"the 1939-45 war", "1939=1939; 45=1945"},
      {"from 1914 to 1918", "1914=1914; 1918=1918"},
  });
}

TEST_CASE("constructions: last, this, next") {
  check({
      {"last week", "last week=2025-W24"},
      {"this week", "this week=2025-W25"},
      {"next week", "next week=2025-W26"},
      {"last month", "last month=2025-05"},
      {"next month", "next month=2025-07"},
      {"last quarter", "last quarter=2025-Q1"},
      {"last year", "last year=2024"},
      {"next year", "next year=2026"},
      {"last weekend", "last weekend=2025-W24-WE"},
      {"last Friday", "last Friday=2025-06-13"},
      {"this Friday", "this Friday=2025-06-20"},
      {"next Friday", "next Friday=2025-06-20"},
      {"last June", "last June=2024-06"},
      {"next May", "next May=2026-05"},
      {"last summer", "last summer=2024-SU"},
      {"next winter", "next winter=2025-WI"},
      {"the week before last", "the week before last=2025-W23"},
      {"the year after next", "the year after next=2027"},
      {"yesterday", "yesterday=2025-06-17"},
      {"the day before yesterday", "the day before yesterday=2025-06-16"},
      {"the day after tomorrow", "the day after tomorrow=2025-06-20"},
  });
}

TEST_CASE("constructions: N units ago, from now") {
  check({
      {"three days ago", "three days ago=2025-06-15"},
      {"three weeks ago", "three weeks ago=2025-W22"},
      {"a month ago", "a month ago=2025-05"},
      {"two years ago", "two years ago=2023"},
      {"nearly two decades ago", "nearly two decades ago=200"},
      {"a century ago", "a century ago=19"},
      {"two quarters ago", "two quarters ago=2024-Q4"},
      {"a year and a half", "a year and a half=P1Y6M"},
      {"half a year ago", "half a year ago=2024-12"},
      {"five hours ago", "five hours ago=2025-06-18TXX"},
      {"a few years ago", "a few years ago=PAST_REF"},
      {"years ago", "years ago=PAST_REF"},
      {"three weeks from now", "three weeks from now=2025-W28"},
  });
}

TEST_CASE("constructions: parts of years") {
  check({
      {"Exports fell in the third quarter.", "the third quarter=2024-Q3"},
      {"Exports fell in the first quarter.", "the first quarter=2025-Q1"},
      {"its third-quarter loss", "third-quarter=2024-Q3"},
      {"the second half of 2026", "the second half of 2026=2026-H2"},
      {"the summer of 1998", "the summer of 1998=1998-SU"},
      {"the summer of '98", "the summer of '98=1998-SU"},
      {"early 1991", "early 1991=1991"},
      {"mid-May", "mid-May=2025-05"},
      {"late last year", "late last year=2024"},
      {"the end of the year", "the end of the year=2025"},
      {"the beginning of October", "the beginning of October=2025-10"},
      {"June last year", "June last year=2024-06"},
      {"last year's third quarter", "last year's third quarter=2024-Q3"},
      {"the third quarter of last year", "the third quarter of last year=2024-Q3"},
      {"fiscal 2026", "fiscal 2026=2026"},
      {"the current fiscal year", "the current fiscal year=2025"},
      {"Tuesday of last week", "Tuesday of last week=2025-06-10"},
  });
}

TEST_CASE("constructions: decades and centuries") {
  check({
      {"the 1990s", "the 1990s=199"},
      {"the '80s", "the '80s=198"},
      {"the eighties", "the eighties=198"},
      {"the late 1970s", "the late 1970s=197"},
      {"the mid-1990s", "the mid-1990s=199"},
      {"the 20th century", "the 20th century=19"},
      {"this century", "this century=20"},
      {"last century", "last century=19"},
  });
}

TEST_CASE("constructions: durations") {
  check({
      {"for three days", "three days=P3D"},
      {"a 24-hour ultimatum", "24-hour=PT24H"},
      {"a two-week truce", "two-week=P2W"},
      {"in a decade", "a decade=P10Y"},
      {"half a century", "half a century=P50Y"},
      {"an hour and a half", "an hour and a half=PT1H30M"},
      {"5 1/2 hours", "5 1/2 hours=PT5H30M"},
      {"2 1/2 years", "2 1/2 years=P2Y6M"},
      {"in the past two years", "the past two years=P2Y"},
      {"over the next few days", "the next few days=PXD"},
      {"in recent months", "recent months=PXM"},
      {"for years", "years=PXY"},
      {"several months", "several months=PXM"},
      {"two years and six months", "two years and six months=P2Y6M"},
      {"between 12 and 20 months", "12=P12M; 20 months=P20M"},
      {"two to three weeks", "two to three weeks=P2W"},
      {"more than four hours", "more than four hours=PT4H"},
      {"two days after the vote", "two days=P2D"},
      {"a couple of years", "a couple of years=P2Y"},
  });
}

TEST_CASE("constructions: sets") {
  check({
      {"They talk daily.", "daily=P1D"},
      {"every day", "every day=P1D"},
      {"each year", "each year=P1Y"},
      {"every two weeks", "every two weeks=P2W"},
      {"every other month", "every other month=P2M"},
      {"every Tuesday", "every Tuesday=XXXX-WXX-2"},
      {"on Tuesdays", "Tuesdays=XXXX-WXX-2"},
      {"on Tuesday nights", "Tuesday nights=XXXX-WXX-2TNI"},
      {"every August", "every August=XXXX-08"},
      {"twice a year", "twice a year=P1Y"},
      {"two million barrels a day", "a day=P1D"},
  });
}

TEST_CASE("constructions: times of day") {
  check({
      {"at 10:30 a.m. on Tuesday", "10:30 a.m. on Tuesday=2025-06-17T10:30"},
      {"Tuesday at 10 p.m.", "Tuesday at 10 p.m.=2025-06-17T22:00"},
      {"at 12 a.m. Tuesday", "12 a.m. Tuesday=2025-06-17T00:00"},
      {"at 12 p.m. Tuesday", "12 p.m. Tuesday=2025-06-17T12:00"},
      {"at 8pm", "8pm=2025-06-18T20:00"},
      {"at 14:48 UTC", "14:48 UTC=2025-06-18T14:48Z"},
      {"at nine o'clock", "nine o'clock=2025-06-18T09:00"},
      {"at noon Saturday", "noon Saturday=2025-06-14T12:00"},
      {"Tuesday morning", "Tuesday morning=2025-06-17TMO"},
      {"yesterday evening", "yesterday evening=2025-06-17TEV"},
      {"last night", "last night=2025-06-17TNI"},
      {"tonight", "tonight=2025-06-18TNI"},
      {"this afternoon", "this afternoon=2025-06-18TAF"},
      {"tomorrow night", "tomorrow night=2025-06-19TNI"},
      {"the morning of June 10", "the morning of June 10=2025-06-10TMO"},
      {"4 in the morning", "4 in the morning=2025-06-18T04:00"},
  });
}

TEST_CASE("constructions: anaphora") {
  check({
      {"On June 10 Iran refused. The day before, it had praised it.",
       "June 10=2025-06-10; The day before=2025-06-09"},
      {"In 2015 they signed. Later that year they quarrelled.", "2015=2015; Later that year=2015"},
      {"They met on Monday; a day earlier they had not.",
       "Monday=2025-06-16; a day earlier=2025-06-15"},
      {"They parted in 2015. Two years later they met.", "2015=2015; Two years later=2017"},
      {"They parted in 2015. The following year they met.", "2015=2015; The following year=2016"},
      {"On May 3 the port fell; that night they left.",
       "May 3=2025-05-03; that night=2025-05-03TNI"},
      {"The third quarter was bad. The quarter cost them dear.",
       "The third quarter=2024-Q3; The quarter=2024-Q3"},
      // A comparison moves nothing: the second "a year ago" is as far back as the first.
      {"In the first quarter sales beat those of a year ago. Costs were those of a year ago.",
       "the first quarter=2025-Q1; a year ago=2024-Q1; a year ago=2024-Q1"},
  });
}

TEST_CASE("constructions: vague references") {
  check({
      {"They are now at odds.", "now=PRESENT_REF"},
      {"They are currently at odds.", "currently=PRESENT_REF"},
      {"They recently met.", "recently=PAST_REF"},
      {"In the past, they met.", "the past=PAST_REF"},
      {"in the near future", "the near future=FUTURE_REF"},
      {"They will soon meet.", "soon=FUTURE_REF"},
  });
}

TEST_CASE("constructions: holidays and named days") {
  check({
      {"They met on Christmas Eve.", "Christmas Eve=2024-12-24"},
      {"They met last Thanksgiving.", "last Thanksgiving=2024-11-28"},
      {"They met on Good Friday.", "Good Friday=2025-04-18"},
      {"Christmas 1989 was cold.", "Christmas 1989=1989-12-25"},
      {"after the Sept. 11 attacks", "Sept. 11=2001-09-11"},
      {"the October 7 attack", "October 7=2023-10-07"},
      {"since 9/11", "9/11=2001-09-11"},
  });
}

TEST_CASE("constructions: what only looks like a date is left alone") {
  for (const char* text :
       {"The pact may collapse.", "Theresa May said so.", "Thousands march against it.",
        "They sat in the sun.", "UN Security Council Resolution 2231", "About 2000 troops left.",
        "a 40-year-old envoy", "He is 52 years old.", "The fall of the city",
        "It cost $1998 a head", "Call 555-1998 for help.", "He lives at 1998 Elm Street.",
        "infants aged 9 months", "Flight 1549 landed.", "as soon as possible",
        "He won 10:30 in the end.", "a second term", "He was in his 30s.",
        "Article 2014 of the code"}) {
    CAPTURE(text);
    CHECK(found_in(text, "2025-06-18") == "");
  }
}
