// Tests of extractor/dates/pattern.cc, pattern_compiler.cc and pattern_analysis.cc.
#include "extractor/dates/pattern.h"

#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {

// A small world: two classes and a part.
struct World {
  LoadedDateRules rules;
  World() {
    load_date_text(R"(
format: 1
kind: dates
words:
  - {class: unit, values: {day: [day, days], year: [year, years]}}
  - {class: approx, quiet: true, words: [about]}
numbers:
  units: {one: 1, two: 2}
  suffixes: {decade: [s]}
parts: {count: '(a|{num})'}
)",
                   rules);
  }
  // What a pattern finds in a text: "[expression] slot=text ..."; "-" when nothing.
  std::string find(const std::string& pattern_text, const std::string& text) {
    DatePattern pattern;
    const std::optional<PatternError> error = compile_pattern(
        pattern_text, rules.dates->parts, rules.dates->words, rules.vocabulary, pattern);
    if (error) return "error: " + error->message;
    std::vector<Token> tokens;
    tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, rules.vocabulary, tokens);
    std::vector<DatePiece> pieces;
    make_pieces(rules.dates->words, text, tokens, 0, static_cast<std::uint32_t>(tokens.size()),
                pieces);
    const auto words = [&](std::uint32_t first, std::uint32_t last) {
      return text.substr(tokens[pieces[first].first_token].span.start,
                         tokens[pieces[last - 1].last_token - 1].span.end -
                             tokens[pieces[first].first_token].span.start);
    };
    for (std::uint32_t at = 0; at < pieces.size(); ++at) {
      const std::optional<PatternMatch> match =
          match_pattern(pattern, rules.dates->words, pieces, at);
      if (!match) continue;
      std::string out(1, '[');
      out.append(words(match->first, match->last)).append(1, ']');
      for (std::size_t i = 0; i < pattern.slots.size(); ++i) {
        if (match->slots[i] < 0) continue;
        const std::uint32_t piece = static_cast<std::uint32_t>(match->slots[i]);
        out += " " + pattern.slots[i].name + "=" + words(piece, piece + 1);
      }
      return out;
    }
    return "-";
  }
};

}  // namespace

TEST_CASE("pattern: words, slots, options, alternatives, parts and context") {
  struct Row {
    const char* pattern;
    const char* text;
    const char* found;
  };
  const Row rows[] = {
      {"{num} {unit} ago", "It fell two days ago.", "[two days ago] num=two unit=days"},
      {"{n:num} {unit}", "two years", "[two years] n=two unit=years"},
      {"(last|next) {unit}", "since next year", "[next year] unit=year"},
      {"(late)? last {unit}", "late last year", "[late last year] unit=year"},
      {"(late)? last {unit}", "last year", "[last year] unit=year"},
      {"{count} {unit}", "a day", "[a day] unit=day"},
      {"{count} {unit}", "two days", "[two days] num=two unit=days"},
      {"in [{year}]", "it fell in 1998.", "[1998] year=1998"},
      {"in [{year}]", "it fell on 1998.", "-"},
      {"{unit=year}", "day and year", "[year] unit=year"},
      {"{num=2..9} {unit}", "one day two days", "[two days] num=two unit=days"},
      {"{day} {word} {unit}", "3 long days", "[3 long days] day=3 word=long unit=days"},
      {"last year's {unit}", "last year's day", "[last year's day] unit=day"},
  };
  World world;
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CAPTURE(row.text);
    CHECK(world.find(row.pattern, row.text) == row.found);
  }
}

TEST_CASE("pattern: without a blank in the pattern there is none in the text") {
  World world;
  CHECK(world.find("{num}-{unit}", "two-year") == "[two-year] num=two unit=year");
  CHECK(world.find("{num}-{unit}", "two - year") == "-");
  CHECK(world.find("{num} - {unit}", "two - year") == "[two - year] num=two unit=year");
  CHECK(world.find("{day} ,? {year}", "3, 1998") == "[3, 1998] day=3 year=1998");
  CHECK(world.find("{day} ,? {year}", "3 1998") == "[3 1998] day=3 year=1998");
  // An option that is left out takes its glue with it.
  CHECK(world.find("the '?{decade}", "the 1990s") == "[the 1990s] decade=1990s");
  CHECK(world.find("the '?{decade}", "the '90s") == "[the '90s] decade=90s");
  CHECK(world.find("the '?{decade}", "the ' 90s") == "-");
}

TEST_CASE("pattern: the longest expression wins, however it is reached") {
  World world;
  CHECK(world.find("{num} {unit} (or {x:num} {y:unit})?", "two days or two years") ==
        "[two days or two years] num=two unit=days x=two y=years");
  CHECK(world.find("(last|last year|last year day)", "last year day") == "[last year day]");
}

TEST_CASE("pattern: mistakes are told with what they are") {
  struct Row {
    const char* pattern;
    const char* error;
  };
  const Row rows[] = {
      {"", "error: the pattern is empty"},
      {"(a)?", "error: the pattern can match nothing"},
      {"(a", "error: '(' is not closed"},
      {"a)", "error: unexpected ')'"},
      {"? a", "error: '?' has nothing before it"},
      {"{unti}", "error: no class or part named 'unti'"},
      {"{unit", "error: '{' is not closed"},
      {"<yaer>", "error: no kind of expression named 'yaer'"},
      {"{unit=week}", "error: class 'unit' has no value 'week'"},
      {"{num=9..2}", "error: '9..2' is no number or range"},
      {"[a] [b]", "error: brackets can stand once in a pattern"},
      {"{word} a", "error: a pattern cannot begin with {word}"},
      {"{x:num} {x:unit}", "error: two slots named 'x'"},
  };
  World world;
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CHECK(world.find(row.pattern, "a") == row.error);
  }
}

TEST_CASE("pattern: deep nesting and parts that hold one another end") {
  World world;
  CHECK(world.find(std::string(60, '(') + "a" + std::string(60, ')'), "a") == "[a]");
  CHECK(world.find(std::string(200000, '(') + "a", "a").find("nested more than 64 deep") !=
        std::string::npos);
  world.rules.dates->parts["loop"] = "{loop} a";
  CHECK(world.find("{loop}", "a").substr(0, 5) == "error");
}
