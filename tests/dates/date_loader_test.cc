// Tests of extractor/dates/date_loader.cc and rule_loader.cc: what a mistake in a file is told as.
#include "extractor/dates/date_loader.h"

#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {

constexpr const char* kHead =
    "format: 1\nkind: dates\nwords:\n"
    "  - {class: unit, values: {day: [day, days], year: [year]}}\n"
    "  - {class: few, quiet: true, words: [few]}\n";

// "code line" of each problem in a file of the words above and `rest`.
std::string problems(const std::string& rest) {
  LoadedDateRules rules;
  load_date_text(kHead + rest, rules);
  std::string out;
  for (const Diagnostic& diagnostic : rules.diagnostics) {
    if (!out.empty()) out += ", ";
    out += diagnostic.code + " " + std::to_string(diagnostic.line);
  }
  return out;
}

std::string rule(const std::string& keys) {
  return "rules:\n  - id: x\n" + keys + "    examples: {yes: [{text: a, span: a, value: a}]}\n";
}

}  // namespace

TEST_CASE("date_loader: the project's rules load without a word") {
  for (const Diagnostic& diagnostic : project_rules().diagnostics) MESSAGE(to_string(diagnostic));
  CHECK(project_rules().diagnostics.empty());
  CHECK(project_rules().dates->rules.size() > 150);
}

TEST_CASE("date_loader: mistakes are found with their line") {
  struct Row {
    std::string rest;
    const char* problems;
  };
  const Row rows[] = {
      {rule("    match: '{unit} ago'\n    shift: -1\n    unit: '{unit}'\n"), ""},
      {rule("    match: '{unti} ago'\n    value: PAST_REF\n"), "bad-pattern 8"},
      {rule("    match: '{unit} ago'\n    value: '{year}'\n"), "bad-value 9"},
      {rule("    match: '{unit} ago'\n"), "no-value 7"},
      {rule("    match: '{few} ago'\n    value: PAST_REF\n"), "untriggered-rule 8"},
      {rule("    match: '{unit}'\n    shift: -1\n"), "missing-key 7"},
      {rule("    match: '{unit}'\n    shift: '{n}'\n    unit: day\n"), "bad-shift 7"},
      {rule("    match: '{unit}'\n    shift: 1\n    unit: dya\n"), "bad-unit 7"},
      {rule("    match: '{unit}'\n    recall: '{period}'\n"), "bad-unit 7"},
      {rule("    match: '{unit}'\n    value: PAST_REF\n    from: here\n"), "bad-from 7"},
      {rule("    match: '{unit}'\n    value: PAST_REF\n    mod: '{few}'\n"), "bad-mod 7"},
      {rule("    match: '{unit}'\n    value: PAST_REF\n    mathc: x\n"), "unknown-key 10"},
      {rule("    match: '{unit}'\n    value: PAST_REF\n    stage: 9\n"), "bad-stage 10"},
      {rule("    match: '{unit} <year>'\n    value: '<year>'\n    stage: 1\n"), "bad-stage 7"},
      {"words2: []\n", "unknown-key 6"},
      {"parts: {count: a}\nholidays: [{id: x, names: [Xday]}]\n", "undated-holiday 7"},
      {"holidays: [{id: x, names: [Xday], dates: [2025-02-30]}]\n",
       "bad-date 6, undated-holiday 6"},
      {"settings: {prefer: past, week_start: 7, kind: narrative, day_order: month_first}\n", ""},
      {"settings: {prefer: pats}\n", "unknown-value 6"},
      {"settings: {week_start: 8, fiscal_year_start: 0}\n", "out-of-range 6, out-of-range 6"},
      {"numbers: {units: {one: won}}\n", "bad-number 6"},
      {"rules:\n  - {id: x, match: '{unit}', value: PAST_REF}\n", "missing-key 7"},
      {"rules:\n  - {id: x, match: '{unit}', value: PAST_REF, examples: {yes: []}}\n",
       "no-examples 7"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rest);
    CHECK(problems(row.rest) == row.problems);
  }
}

TEST_CASE("date_loader: two rules of one name, two parts of one name") {
  const std::string twice = rule("    match: '{unit} ago'\n    value: PAST_REF\n") +
                            "  - id: x\n    match: '{unit}'\n    value: PAST_REF\n"
                            "    examples: {yes: [{text: a, span: a, value: a}]}\n";
  CHECK(problems(twice) == "duplicate-rule 11");
}

TEST_CASE("date_loader: a file may come before the words that it uses") {
  LoadedDateRules rules;
  const YamlFile first = parse_yaml(
      "a.yaml", "format: 1\nkind: dates\n" + rule("    match: '{unit} ago'\n    value: PAST_REF\n"),
      rules.diagnostics);
  const YamlFile second = parse_yaml("b.yaml", kHead, rules.diagnostics);
  for (const YamlFile* file : {&first, &second}) {
    for (const YamlNode& node : file->documents) {
      load_date_rules(*file, node, rules.vocabulary, *rules.dates, rules.diagnostics);
    }
  }
  finish_date_rules(rules.vocabulary, *rules.dates, rules.diagnostics);
  CHECK(rules.diagnostics.empty());
  CHECK(find_timexes_in(*rules.dates, rules.vocabulary, "days ago", std::nullopt).size() == 1);
}
