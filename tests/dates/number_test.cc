// Tests of extractor/dates/number.cc and piece.cc, with the number words of the project's rules.
#include "extractor/dates/number.h"

#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {
std::vector<DatePiece> pieces_of(const std::string& text) {
  const LoadedDateRules& rules = project_rules();
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, rules.vocabulary, tokens);
  std::vector<DatePiece> pieces;
  make_pieces(rules.dates->words, text, tokens, 0, static_cast<std::uint32_t>(tokens.size()),
              pieces);
  return pieces;
}
bool has(const DatePiece& piece, NumberClass number_class) {
  return (piece.classes & mask_of(number_class)) != 0;
}
}  // namespace

TEST_CASE("number: digits and words are one piece with their value") {
  struct Row {
    const char* text;
    double value;
    NumberClass number_class;
  };
  const Row rows[] = {
      {"12", 12, NumberClass::num},
      {"1,000", 1000, NumberClass::num},
      {"2.5", 2.5, NumberClass::num},
      {"2 1/2", 2.5, NumberClass::num},
      {"2-1/2", 2.5, NumberClass::num},
      {"1/2", 0.5, NumberClass::num},
      {"two", 2, NumberClass::num},
      {"twenty-five", 25, NumberClass::num},
      {"twenty five", 25, NumberClass::num},
      {"a hundred", 100, NumberClass::num},
      {"two hundred and ten", 210, NumberClass::num},
      {"two thousand", 2000, NumberClass::num},
      {"three million", 3e6, NumberClass::num},
      {"two dozen", 24, NumberClass::num},
      {"two and a half", 2.5, NumberClass::num},
      {"10th", 10, NumberClass::ord},
      {"1st", 1, NumberClass::day},
      {"twenty-fifth", 25, NumberClass::day},
      {"third", 3, NumberClass::ord},
      {"31", 31, NumberClass::day},
      {"1998", 1998, NumberClass::year},
      {"nineteen ninety-four", 1994, NumberClass::year},
      {"98", 98, NumberClass::short_year},
      {"1990s", 1990, NumberClass::decade},
      {"90s", 90, NumberClass::decade},
      {"5pm", 5, NumberClass::clock},
      {"1500", 1500, NumberClass::hhmm},
      {"0005", 5, NumberClass::hhmm},
      {"05", 5, NumberClass::minute},
      {"14.06.2025", 20250614, NumberClass::dotted},
      {"2025.06.14", 20250614, NumberClass::dotted},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::vector<DatePiece> pieces = pieces_of(row.text);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].number == doctest::Approx(row.value));
    CHECK(has(pieces[0], row.number_class));
  }
}

TEST_CASE("number: what is no such number is in no such class") {
  CHECK_FALSE(has(pieces_of("32")[0], NumberClass::day));
  CHECK_FALSE(has(pieces_of("1,998")[0], NumberClass::year));
  CHECK_FALSE(has(pieces_of("3000")[0], NumberClass::year));
  CHECK_FALSE(has(pieces_of("60")[0], NumberClass::minute));
  CHECK_FALSE(has(pieces_of("1995s")[0], NumberClass::decade));
  CHECK_FALSE(has(pieces_of("14.13.2025")[0], NumberClass::dotted));
  CHECK_FALSE(has(pieces_of("1.2.3")[0], NumberClass::dotted));
  CHECK_FALSE(has(pieces_of("13pm")[0], NumberClass::clock));
  CHECK_FALSE(has(pieces_of("1460")[0], NumberClass::hhmm));
  CHECK_FALSE(has(pieces_of("2400")[0], NumberClass::hhmm));
  CHECK_FALSE(has(pieces_of("930")[0], NumberClass::hhmm));
  CHECK_FALSE(has(pieces_of("5x")[0], NumberClass::num));
  CHECK(pieces_of("1/2/2025").size() == 5);  // a date, no half
  CHECK(pieces_of("a year").size() == 2);    // "a" alone is no number
  CHECK(pieces_of("one five").size() == 2);
}

TEST_CASE("piece: phrases and abbreviations are one piece, case tells names from words") {
  CHECK(pieces_of("Aug. 7").size() == 2);
  CHECK(pieces_of("in Aug.").size() == 3);  // the full stop ends the sentence
  CHECK(pieces_of("a couple of years").size() == 2);
  CHECK(pieces_of("New Year's Day").size() == 1);
  const int month = *project_rules().dates->words.find_class("month");
  CHECK((pieces_of("May")[0].classes >> month & 1) == 1);
  CHECK((pieces_of("may")[0].classes >> month & 1) == 0);
}
