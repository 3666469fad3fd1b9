// What broken rule files are told: each file of tests/rule_errors holds one mistake (ten-mistakes
// ten), and the text of all its diagnostics stands beside it in .out.
//
// ENTENTE_UPDATE_GOLDEN=1 writes the .out files anew: then the diff of the repository is the
// review.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "extractor/rulepack/rule_pack.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

// Mistakes that nothing finds yet; once found they get a golden.
const std::vector<std::string> kUndetected{};

const std::string& folder() {
  static const std::string path = std::string(ENTENTE_SOURCE_DIR) + "/tests/rule_errors/";
  return path;
}

// Names without extension of the files that end in `extension`, in order.
std::vector<std::string> names_with(const std::string& extension) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
    if (entry.path().extension() == extension) names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// All diagnostics as text, with paths as seen from the folder.
std::string told_of(const std::string& name) {
  const LoadedRules loaded = check_rules({folder() + "base", folder() + name + ".yaml"});
  std::string text;
  for (const Diagnostic& problem : loaded.diagnostics) {
    if (problem.severity != Severity::note) text += to_string(problem);
  }
  for (std::size_t at = text.find(folder()); at != std::string::npos; at = text.find(folder()))
    text.erase(at, folder().size());
  return text;
}

std::string golden(const std::string& name, const std::string& text) {
  const std::string path = folder() + name + ".out";
  const char* update = std::getenv("ENTENTE_UPDATE_GOLDEN");
  if (update != nullptr && std::string(update) == "1") std::ofstream(path) << text;
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_undetected(const std::string& name) {
  return std::find(kUndetected.begin(), kUndetected.end(), name) != kUndetected.end();
}

}  // namespace

TEST_CASE("rule_errors: the base pack has no problem") {
  const LoadedRules loaded = check_rules({folder() + "base"});
  for (const Diagnostic& problem : loaded.diagnostics) {
    CAPTURE(to_string(problem));
    CHECK(problem.severity == Severity::note);
  }
  CHECK(loaded.pack != nullptr);
}

TEST_CASE("rule_errors: every mistake is told in the same words, with its place and a way out") {
  for (const std::string& name : names_with(".yaml")) {
    if (is_undetected(name)) continue;
    CAPTURE(name);
    const std::string told = told_of(name);
    CHECK(told != "");
    CHECK(told == golden(name, told));
  }
}

TEST_CASE("rule_errors: every golden has its file") {
  for (const std::string& name : names_with(".out")) {
    CAPTURE(name);
    CHECK(fs::exists(folder() + name + ".yaml"));
  }
}

TEST_CASE("rule_errors: mistakes that nothing finds yet") {
  for (const std::string& name : kUndetected) {
    const std::string told = told_of(name);
    if (told.empty()) {
      MESSAGE("known gap: nothing is told of ", name, ".yaml");
    } else {
      FAIL_CHECK("found now, take it out of the list: ", name, "\n", told);
    }
  }
}

}  // namespace entente
