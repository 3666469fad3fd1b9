// Running the examples of rules: what passes, what fails, and how a failure is told.
#include "extractor/rule_examples.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace entente {
namespace {

// The small pack with the default grammar, and one rule whose examples are `examples`.
ExampleResults run(const std::string& examples, const std::string& filter = "mine") {
  const std::string source = ENTENTE_SOURCE_DIR;
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / "entente_rule_examples_test.yaml";
  std::ofstream(file) << "format: 1\nkind: events\nnamespace: mine\nrules:\n"
                         "  - id: shun\n"
                         "    event: {type: REJECT, cameo: '125', label: shuns}\n"
                         "    frame: {verb: [shun], object: actor}\n"
                         "    examples:\n"
                      << examples;
  const LoadedRules loaded =
      load_rules({source + "/tests/rule_errors/base", source + "/rules/reading",
                  source + "/rules/text.yaml", file.string()},
                 KeepExamples::yes);
  std::filesystem::remove(file);
  for (const Diagnostic& problem : loaded.diagnostics)
    if (problem.severity == Severity::error) MESSAGE(to_string(problem));
  REQUIRE(loaded.pack != nullptr);
  return run_examples(loaded.pack, filter);
}

struct Row {
  const char* examples;
  int passed;
  int failed;
  int todo;
  const char* code;     // of the only problem; "": none
  const char* message;  // of the only problem
};

constexpr Row kRows[] = {
    {"      yes: [{text: North Korea shunned South Korea., source: PRK, target: KOR}]", 1, 0, 0, "",
     ""},
    {"      yes: [{text: North Korea shunned South Korea.}]", 1, 0, 0, "", ""},
    {"      yes: [{text: South Korea was shunned by North Korea., source: [PRK], target: [KOR]}]",
     1, 0, 0, "", ""},
    {"      yes: [{text: North Korea shunned South Korea., source: KOR, target: PRK}]", 0, 1, 0,
     "no-match",
     "expected REJECT KOR -> PRK, found REJECT PRK -> KOR (asserted) by mine/shun@1#active"},
    {"      yes: [{text: North Korea slept., source: PRK}]", 0, 1, 0, "no-match",
     "expected REJECT PRK, found no event"},
    {"      yes: [{text: North Korea did not shun South Korea., status: negated}]", 1, 0, 0, "",
     ""},
    {"      yes: [{text: North Korea did not shun South Korea., source: PRK}]", 0, 1, 0, "no-match",
     "expected REJECT PRK, found REJECT PRK -> KOR (negated) by mine/shun@1#active"},
    {"      yes: [{text: North Korea shunned South Korea., type: ASSAULT}]", 0, 1, 0, "no-match",
     "expected ASSAULT, found REJECT PRK -> KOR (asserted) by mine/shun@1#active"},
    {"      no: [{text: North Korea did not shun South Korea.}]", 1, 0, 0, "", ""},
    {"      no: [{text: North Korea attacked South Korea.}]", 1, 0, 0, "", ""},
    {"      no: [{text: North Korea shunned South Korea.}]", 0, 1, 0, "false-match",
     "rule 'mine/shun' fired: REJECT PRK -> KOR"},
    {"      todo: [{text: North Korea gave South Korea the cold shoulder., source: PRK}]", 0, 0, 1,
     "", ""},
    {"      todo: [{text: North Korea shunned South Korea., source: PRK}]", 0, 1, 0, "todo-passes",
     "a todo example passes: move it to yes"},
};

}  // namespace

TEST_CASE("rule_examples: yes must fire, no must not, todo may not fire yet") {
  for (const Row& row : kRows) {
    CAPTURE(std::string(row.examples));
    const ExampleResults results = run(row.examples);
    CHECK(results.passed == row.passed);
    CHECK(results.failed == row.failed);
    CHECK(results.todo == row.todo);
    const std::string code = results.problems.empty() ? "" : results.problems.front().code;
    const std::string message = results.problems.empty() ? "" : results.problems.front().message;
    CHECK(code == row.code);
    CHECK(message == row.message);
    if (results.problems.empty()) continue;
    CHECK(results.problems.front().line == 9);
    CHECK(results.problems.front().excerpt.find("North Korea") != std::string::npos);
    CHECK(!results.problems.front().help.empty());
  }
}

TEST_CASE("rule_examples: the filter is part of a rule's id") {
  const char* examples = "      yes: [{text: North Korea shunned South Korea., source: PRK}]";
  CHECK(run(examples, "").passed == 5);
  CHECK(run(examples, "shun").passed == 1);
  CHECK(run(examples, "base/").passed == 4);
  CHECK(run(examples, "nothing").passed == 0);
}

}  // namespace entente
