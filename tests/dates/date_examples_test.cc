// The examples that stand in rules/dates, and the running of examples itself.
#include "extractor/dates/date_examples.h"

#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

TEST_CASE("date_examples: every example of the project's rules passes") {
  const LoadedDateRules& rules = project_rules();
  const DateExampleReport report = run_date_examples(*rules.dates, rules.vocabulary);
  for (const DateExampleFailure& failure : report.failures) {
    MESSAGE(failure.file << ":" << failure.line << ": " << failure.rule << ": " << failure.message);
  }
  CHECK(report.failures.empty());
  CHECK(report.run > 300);
}

TEST_CASE("date_examples: an example that the rule does not meet fails with what was found") {
  struct Row {
    const char* examples;
    const char* message;
  };
  const Row rows[] = {
      {"yes: [{text: two days, span: two days, value: P2D}]", ""},
      {"yes: [{text: two days, span: two days, value: P3D}]",
       "found 'two days' = DURATION P2D by x; expected 'two days' = P3D"},
      {"yes: [{text: two days, span: days, value: P2D}]",
       "found 'two days' = DURATION P2D by x; expected 'days' = P2D"},
      {"yes: [{text: two dogs, span: two dogs, value: P2D}]",
       "found nothing; expected 'two dogs' = P2D"},
      {"yes: [{text: two days, span: two days, value: P2D, type: SET}]",
       "found 'two days' = DURATION P2D by x; expected 'two days' = SET P2D"},
      {"yes: [{text: two days, span: two days, value: P2D}]\n      no: [{text: two days}]",
       "found 'two days' = DURATION P2D by x; expected another rule"},
      {"yes: [{text: two days, span: two days, value: P2D}]\n      no: [{text: two dogs}]", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.examples);
    LoadedDateRules rules;
    load_date_text(std::string("format: 1\nkind: dates\n"
                               "words: [{class: unit, values: {day: [days]}}]\n"
                               "numbers: {units: {two: 2}}\n"
                               "rules:\n  - id: x\n    match: '{num} {unit}'\n"
                               "    value: 'P{num}{unit}'\n    examples:\n      ") +
                       row.examples + "\n",
                   rules);
    REQUIRE(rules.diagnostics.empty());
    const DateExampleReport report = run_date_examples(*rules.dates, rules.vocabulary);
    CHECK((report.failures.empty() ? std::string() : report.failures[0].message) == row.message);
  }
}
