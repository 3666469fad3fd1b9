// Comments that allow a warning: where they work, and what they cannot do.
#include "extractor/rulepack/allowance.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

// Codes left of a problem "odd" at `line`, when the file reads `text`.
std::vector<std::string> left_at(const std::string& text, int line, Severity severity) {
  Diagnostics diagnostics;
  const YamlFile file = parse_yaml("file.yaml", text, diagnostics);
  REQUIRE(diagnostics.empty());
  report_place(file, line, 1, 1, severity, "odd", "odd", "", diagnostics);
  drop_allowed({&file}, diagnostics);
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
  return codes;
}

}  // namespace

TEST_CASE("allowance: a comment allows a warning on its line or below it") {
  using Codes = std::vector<std::string>;
  struct Row {
    const char* text;
    int line;
    Codes left;
  };
  const Row rows[] = {
      {"a: 1\n", 1, {"odd"}},
      {"a: 1  # allow: odd because\n", 1, {}},
      {"# allow: odd because\na: 1\n", 2, {}},
      {"# allow: odd because\n\n# more\na: 1\n", 4, {}},
      {"# allow: odd because\n# allow: other because\na: 1\n", 3, {"idle-allowance"}},
      {"# allow: odd, other because\na: 1\n", 2, {"idle-allowance"}},
      {"a: 1  # allow: odd\n", 1, {"allowance-without-reason"}},
      {"a: 1  # allow: odd because\nb: 2\n", 2, {"idle-allowance", "odd"}},
      {"# allow: other because\na: 1\n", 2, {"idle-allowance", "odd"}},
      {"# allowed: odd because\na: 1\n", 2, {"odd"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(left_at(row.text, row.line, Severity::warning) == row.left);
  }
}

TEST_CASE("allowance: an error is never allowed, and beside one nothing is known to be idle") {
  CHECK(left_at("a: 1  # allow: odd because\n", 1, Severity::error) ==
        std::vector<std::string>{"odd"});
  CHECK(left_at("a: 1  # allow: other because\n", 1, Severity::error) ==
        std::vector<std::string>{"odd"});
}

}  // namespace entente
