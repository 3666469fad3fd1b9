// Every code has a text, and every example in the texts does what it says.
#include "extractor/rulepack/problem_text.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "extractor/rulepack/rule_pack.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

const std::string kRoot = ENTENTE_SOURCE_DIR;

std::vector<ProblemText> texts() {
  Diagnostics diagnostics;
  const std::vector<ProblemText> read =
      load_problem_texts(kRoot + "/rules/schema/problems.yaml", diagnostics);
  for (const Diagnostic& problem : diagnostics) FAIL_CHECK(to_string(problem));
  return read;
}

std::string indented(const std::string& text, const std::string& by) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += by + text.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return out;
}

// The whole file in which an example stands.
std::string whole(const std::string& where, const std::string& text) {
  if (where == "file" || where.empty()) return text;
  if (where != "rule" && where != "frame" && where != "match")
    return "format: 1\nkind: " + where + "\n" + text + "\n";
  std::string file = "format: 1\nkind: events\nnamespace: mine\nrules:\n  - id: mine\n";
  if (text.find("event:") == std::string::npos)
    file += "    event: {type: REJECT, cameo: '125', label: rejects it}\n";
  file += indented(text, "    ");
  if (text.find("examples:") == std::string::npos)
    file += "    examples: {yes: [{text: Seoul rejected it.}], no: [{text: Seoul did not.}]}\n";
  return file;
}

// What is told of the file that holds `text`.
Diagnostics told_of(const std::string& where, const std::string& text) {
  const fs::path path = fs::temp_directory_path() / "entente_problem_text_test.yaml";
  std::ofstream(path) << whole(where, text);
  std::vector<std::string> paths{kRoot + "/tests/rule_errors/base", path.string()};
  if (where == "dates") paths.push_back(kRoot + "/rules/dates");
  Diagnostics told;
  for (const Diagnostic& problem : check_rules(paths).diagnostics) {
    if (problem.file == path.string() && problem.severity != Severity::note)
      told.push_back(problem);
  }
  fs::remove(path);
  return told;
}

// Codes as the sources have them: "kebab-case" in quotes where a problem is reported.
std::set<std::string> codes_in_sources() {
  const RE2 code(
      "(?:Severity::\\w+,\\s*|error_at\\([^;]*?,\\s*|\\.code = |"
      "(?:report|report_file|report_name|report_range|report_text|stop_at|warn|"
      "error)\\([^;\"]*)\"([a-z]+(?:-[a-z]+)*)\"");
  std::set<std::string> codes;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot + "/extractor")) {
    if (entry.path().extension() != ".cc") continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    re2::StringPiece rest(text);
    for (std::string found; RE2::FindAndConsume(&rest, code, &found);) {
      if (found.find('-') != std::string::npos) codes.insert(found);
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("problem_text: every code that is reported has a text, and every text a code") {
  std::set<std::string> explained;
  for (const ProblemText& text : texts()) {
    CAPTURE(text.code);
    CHECK(explained.insert(text.code).second);
  }
  if (explained.empty()) return;
  const std::set<std::string> reported = codes_in_sources();
  CHECK(reported.size() > 100);
  for (const std::string& code : reported) {
    CAPTURE(code);
    CHECK(explained.contains(code));
  }
}

TEST_CASE("problem_text: the wrong example gives the code, the right one gives nothing") {
  for (const ProblemText& text : texts()) {
    CAPTURE(text.code);
    if (!text.wrong.empty()) {
      const Diagnostics told = told_of(text.where, text.wrong);
      const bool found = std::any_of(told.begin(), told.end(), [&](const Diagnostic& problem) {
        return problem.code == text.code;
      });
      for (const Diagnostic& problem : told) CAPTURE(to_string(problem));
      std::string all;
      for (const Diagnostic& problem : told) all += to_string(problem);
      CAPTURE(all);
      CHECK(found);
    }
    if (!text.right.empty()) {
      std::string all;
      for (const Diagnostic& problem : told_of(text.where, text.right)) all += to_string(problem);
      CHECK(all == "");
    }
  }
}

}  // namespace entente
