// Tests of extractor/dates/tagger.cc and of the fields of a Timex.
#include "extractor/dates/tagger.h"

#include <doctest/doctest.h>

#include "extractor/text/sentence.h"
#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {

// All expressions of a text, cut into sentences as documents are.
std::vector<Timex> tag_document(const std::string& text, const char* date) {
  const LoadedDateRules& rules = project_rules();
  Document document;
  document.text = text;
  TokenizedText cut;
  split_sentences(document, rules.text, rules.vocabulary, cut);
  DateContext context;
  context.document_date = parse_day(date);
  std::vector<Timex> timexes;
  for (const Sentence& sentence : cut.sentences) {
    find_timexes(*rules.dates, document.text, cut.tokens, sentence, context, timexes);
  }
  return timexes;
}

std::string values(const std::vector<Timex>& timexes) {
  std::string out;
  for (const Timex& timex : timexes) {
    if (!out.empty()) out += ' ';
    out += timex.value;
  }
  return out;
}

}  // namespace

TEST_CASE("tagger: a timex carries place, type, days, granularity, anchor and rule") {
  const std::string text = "Iran rejected the offer early last week.";
  const std::vector<Timex> timexes = timexes_in(text, "2025-06-18");
  REQUIRE(timexes.size() == 1);
  const Timex& timex = timexes[0];
  CHECK(text_at(text, timex.span) == "early last week");
  CHECK(timex.first_token == 4);
  CHECK(timex.last_token == 7);
  CHECK(timex.type == TimexType::date);
  CHECK(timex.granularity == Granularity::week);
  CHECK(timex.anchor == TimexAnchor::document);
  CHECK(timex.value == "2025-W24");
  CHECK(timex.mod == "START");
  REQUIRE(timex.range.has_value());
  CHECK(to_string(timex.range->first) == "2025-06-09");
  CHECK(to_string(timex.range->last) == "2025-06-15");
  CHECK(timex.rule == "modified");
}

TEST_CASE("tagger: what a date is reckoned from") {
  struct Row {
    const char* text;
    TimexAnchor anchor;  // of the last expression
  };
  const Row rows[] = {
      {"They met on June 14, 2025.", TimexAnchor::none},
      {"They met on Monday.", TimexAnchor::document},
      {"They met yesterday.", TimexAnchor::document},
      {"They met on June 10, 2025. The day before, they quarrelled.", TimexAnchor::previous},
      {"They met in 2015. That year they made peace.", TimexAnchor::previous},
      {"They talked for three days.", TimexAnchor::none},
      {"Two days after the vote they met.", TimexAnchor::event},
      {"They recently met.", TimexAnchor::none},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::vector<Timex> timexes = timexes_in(row.text, "2025-06-18");
    REQUIRE_FALSE(timexes.empty());
    CHECK(timexes.back().anchor == row.anchor);
  }
}

TEST_CASE("tagger: durations, sets and vague references have no days") {
  for (const char* text :
       {"They talked for three days.", "They meet every Tuesday.", "They recently met.",
        "They are now at odds.", "In recent years they met.", "It is daily bread."}) {
    CAPTURE(text);
    const std::vector<Timex> timexes = timexes_in(text, "2025-06-18");
    REQUIRE(timexes.size() == 1);
    CHECK_FALSE(timexes[0].range.has_value());
  }
}

TEST_CASE("tagger: without a publication date what is relative stays open, and nothing is today") {
  struct Row {
    const char* text;
    const char* found;
  };
  const Row rows[] = {
      {"They met on Monday.", "Monday=XXXX-WXX-1"},
      {"They met yesterday.", "yesterday=XXXX-XX-XX"},
      {"They met last week.", "last week=XXXX-WXX"},
      {"They met last year.", "last year=XXXX"},
      {"They met two years ago.", "two years ago=XXXX"},
      {"They met on June 3.", "June 3=XXXX-06-03"},
      {"They met in the third quarter.", "the third quarter=XXXX-Q3"},
      {"They met last night.", "last night=XXXX-XX-XXTNI"},
      {"They met on 3 June 2024.", "3 June 2024=2024-06-03"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text, "") == row.found);
    for (const Timex& timex : timexes_in(row.text, "")) {
      CHECK(timex.range.has_value() == (timex.value[0] != 'X'));
    }
  }
}

TEST_CASE("tagger: without a publication date an open date follows the one mentioned before") {
  CHECK(found_in("They met on June 3, 2015. On June 8 they parted.", "") ==
        "June 3, 2015=2015-06-03; June 8=2015-06-08");
}

TEST_CASE("tagger: a document's memory spans its sentences and paragraphs") {
  CHECK(values(tag_document("In 2015 the deal was signed.\n\nLater that year sanctions fell.",
                            "2025-06-18")) == "2015 2015");
  CHECK(values(tag_document("Iran refused on Monday.\n\nA day earlier Oman had offered.",
                            "2025-06-18")) == "2025-06-16 2025-06-15");
}

TEST_CASE("tagger: the same output whatever documents came before") {
  const std::string text =
      "They met on Monday; a year earlier they had quarrelled. The next day "
      "they parted at 10 p.m., and sales for the quarter fell from a year ago.";
  const std::string alone = values(tag_document(text, "2025-06-18"));
  for (const char* before :
       {"Talks will resume on Monday.", "In the third quarter of 1989 they met.",
        "On 9/11 it fell.", "The next day, in the summer of '98, at noon."}) {
    tag_document(before, "1999-01-01");
    CHECK(values(tag_document(text, "2025-06-18")) == alone);
  }
}

TEST_CASE("tagger: expressions stand in text order, do not overlap and match their tokens") {
  std::string text;
  for (const char* sentence :
       {"Early on Friday, June 13, 2025, at 10:30 p.m. EST, two to three weeks after ",
        "May 12-15, "
        "the summer of '98 and the late 1970s, between 12 and 20 months, ",
        "every Tuesday of the third and fourth quarters, last night, a year ago, 14/06/2025. "}) {
    for (int i = 0; i < 7; ++i) text += sentence;
  }
  std::uint32_t at = 0;
  const std::vector<Timex> timexes = timexes_in(text, "2025-06-18");
  CHECK(timexes.size() > 60);
  for (const Timex& timex : timexes) {
    CHECK(timex.span.start >= at);
    CHECK(timex.span.end <= text.size());
    CHECK(timex.first_token < timex.last_token);
    at = timex.span.end;
  }
}

TEST_CASE("tagger: any bytes are accepted, and cost grows with the text alone") {
  const char* seeds[] = {
      "1998 ",    "the the ", "May ",          "(1/2/",           "10:",  "twenty-", "a year ago ",
      "\xff\xfe", "Monday, ", "first second ", "two and a half ", "'90s", "P2W "};
  for (const char* seed : seeds) {
    std::string text;
    while (text.size() < 60000) text += seed;
    CAPTURE(seed);
    const std::vector<Timex> timexes = tag_document(text, "2025-06-18");
    for (const Timex& timex : timexes) CHECK(timex.span.end <= text.size());
  }
  std::string noise;
  std::uint32_t state = 11;
  for (int i = 0; i < 200000; ++i) {
    state = state * 1664525u + 1013904223u;
    noise += static_cast<char>(state >> 24);
  }
  tag_document(noise, "2025-06-18");
}

TEST_CASE("tagger: numbers beyond the calendar give no day") {
  for (const char* text :
       {"999999999 years ago", "99999999999999999999 days ago", "two million years ago",
        "9999 years later", "a billion centuries ago", "99999999999 hours ago"}) {
    CAPTURE(text);
    for (const Timex& timex : timexes_in(text, "2025-06-18")) {
      CHECK_FALSE(timex.range.has_value());
    }
  }
}
