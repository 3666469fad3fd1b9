// Tests of extractor/dates/value_spec.cc.
#include "extractor/dates/value_spec.h"

#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {
// The problem of a template for a pattern of the project's classes; empty: none.
std::string problem(const std::string& pattern_text, const std::string& value, ValueSpec& spec) {
  static Vocabulary vocabulary;
  static WordTable table = project_rules().dates->words;
  DatePattern pattern;
  const std::optional<PatternError> error =
      compile_pattern(pattern_text, {}, table, vocabulary, pattern);
  if (error) return "pattern: " + error->message;
  return parse_value(value, pattern, table, spec).value_or("");
}
}  // namespace

TEST_CASE("value_spec: templates are read as TIMEX3 writes values") {
  using Kind = Recurrence::Kind;
  struct Row {
    const char* pattern;
    const char* value;
    ValueSpec::Head head;
    Kind body;
    ValueSpec::Clock clock;
  };
  using Head = ValueSpec::Head;
  using Clock = ValueSpec::Clock;
  const Row rows[] = {
      {"{month} {day} {year}", "{year}-{month}-{day}", Head::year, Kind::month_day, Clock::none},
      {"{month}", "XXXX-{month}", Head::open, Kind::month, Clock::none},
      {"{weekday}", "XXXX-WXX-{weekday}", Head::open, Kind::weekday, Clock::none},
      {"{ord} quarter", "XXXX-Q{ord}", Head::open, Kind::quarter, Clock::none},
      {"{ord} half", "XXXX-H{ord}", Head::open, Kind::half, Clock::none},
      {"{season}", "XXXX-{season}", Head::open, Kind::season, Clock::none},
      {"weekend {num}", "XXXX-WXX-WE", Head::open, Kind::weekend, Clock::none},
      {"the {day}", "XXXX-XX-{day}", Head::open, Kind::day_of_month, Clock::none},
      {"<d:day> {part}", "<d>T{part}", Head::expression, Kind::none, Clock::part},
      {"<d:day> {hour} {ampm}", "<d>T{hour}{ampm}", Head::expression, Kind::none, Clock::hour},
      {"<w:week> {weekday}", "<w>-{weekday}", Head::expression, Kind::weekday, Clock::none},
      {"{decade}", "{decade}", Head::decade, Kind::none, Clock::none},
      {"{dotted}", "{dotted}", Head::dotted, Kind::none, Clock::none},
      {"{century:ord} century", "{century}", Head::century, Kind::none, Clock::none},
      {"{short_year}", "XX{short_year}", Head::open, Kind::short_year, Clock::none},
      {"{year}", "2001-09-11", Head::fixed, Kind::none, Clock::none},
      {"{holiday}", "XXXX-{holiday}", Head::open, Kind::holiday, Clock::none},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    ValueSpec spec;
    REQUIRE(problem(row.pattern, row.value, spec) == "");
    CHECK(spec.kind == ValueSpec::Kind::period);
    CHECK(spec.head == row.head);
    CHECK(spec.body == row.body);
    CHECK(spec.clock == row.clock);
  }
}

TEST_CASE("value_spec: durations and references") {
  ValueSpec spec;
  CHECK(problem("{num} {unit}", "P{num}{unit}", spec) == "");
  CHECK(spec.kind == ValueSpec::Kind::duration);
  CHECK(spec.lengths.size() == 1);
  CHECK(problem("{num} {unit} {n:num} {u:unit}", "P{num}{unit}{n}{u}", spec) == "");
  CHECK(spec.lengths.size() == 2);
  CHECK(problem("{unit}", "PX{unit}", spec) == "");
  CHECK(spec.lengths[0].vague);
  CHECK(problem("{unit}", "PAST_REF", spec) == "");
  CHECK(spec.kind == ValueSpec::Kind::constant);
  CHECK(problem("{unit}", "PXX", spec) == "");
  CHECK(spec.kind == ValueSpec::Kind::constant);
}

TEST_CASE("value_spec: mistakes are told") {
  ValueSpec spec;
  CHECK(problem("{month}", "XXXX-{mnoth}", spec) == "the pattern has no slot 'mnoth'");
  CHECK(problem("{month}", "SOON_REF", spec) == "'SOON_REF' is no TIMEX3 value");
  CHECK(problem("{month}", "2001-13-11", spec) == "'2001-13-11' is no TIMEX3 value");
  CHECK(problem("{month}", "XXXX-{month}/x", spec) == "'/x' is not understood in a value");
  CHECK(problem("{num}", "P{num}Z", spec) == "'Z' is not understood in a value");
  CHECK(problem("{num}", "", spec) == "the value is empty");
}
