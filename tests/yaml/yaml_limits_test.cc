// Hostile files: each limit has its own message, and nothing takes long.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <string>

#include "extractor/yaml/yaml.h"

using entente::Diagnostics;
using entente::YamlFile;

namespace {

std::string repeated(const std::string& part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("yaml_limits: whatever would blow up is refused by name and quickly") {
  std::string laughs = "a: &a [x, x]\n";
  for (char name = 'b'; name < 'z'; ++name)
    laughs += fmt::format("{0}: &{0} [*{1}, *{1}]\n", name, static_cast<char>(name - 1));
  std::string steps;
  for (std::size_t i = 0; i < 200; ++i) steps += std::string(i, ' ') + "a:\n";
  std::string keys;
  for (int i = 0; i < 20'000; ++i) keys += fmt::format("k{}: v\n", i);

  struct Row {
    const char* what;
    std::string text;
    const char* code;
    int line;
  };
  const Row rows[] = {
      {"400,000 open brackets", std::string(400'000, '['), "line-too-long", 1},
      {"400,000 open brackets over lines", repeated("[[[[[[[[[[\n", 40'000), "too-deep", 4},
      {"open braces", repeated("{a: \n", 40'000), "too-deep", 33},
      {"lists in lists", repeated("- ", 30'000), "too-deep", 1},
      {"keys of keys", repeated("? ", 30'000), "too-deep", 1},
      {"a map in a map", steps, "too-deep", 33},
      {"billion laughs", laughs, "anchor", 1},
      {"an alias of itself", "a: &a [*a]\n", "anchor", 1},
      {"a file of 8 MB and more", repeated("a\n", entente::kYamlMaxBytes / 2 + 1), "file-too-large",
       0},
      {"a text without end", "a: |\n" + repeated("  x\n", 40'000), "text-too-long", 1},
      {"a plain text without end", "a: b\n" + repeated("  x\n", 40'000), "text-too-long", 1},
      {"a line without end", "a: '" + std::string(100'000, 'x') + "'\n", "line-too-long", 1},
      {"an unclosed quote before everything", "a: \"x\n" + repeated("b: c\n", 100'000),
       "unclosed-quote", 1},
      {"an unclosed bracket before everything", "a: [x,\n" + repeated("b,\n", 100'000),
       "open-bracket", 1},
      {"escapes", "a: \"" + repeated("\\d", 30'000) + "\"\n", "unknown-escape", 1},
      {"directives", repeated("%a\n", 100'000), "directive", 1},
      {"equal keys", repeated("a: b\n", 100'000), "duplicate-key", 2},
      {"equal keys far apart", keys + keys, "duplicate-key", 20'001},
      {"keys without a name", repeated(": b\n", 100'000), "key-not-text", 1},
      {"folded items", "a: [" + repeated("b\nc, ", 50'000) + "]\n", "folded-item", 1},
      {"comments in texts", "a:\n" + repeated("- b #c\n", 50'000), "comment-in-text", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Diagnostics diagnostics;
    const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    entente::parse_yaml("t.yaml", row.text, diagnostics);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    REQUIRE_FALSE(diagnostics.empty());
    CHECK(diagnostics.front().code == row.code);
    CHECK(diagnostics.front().line == row.line);
    CHECK(diagnostics.size() <= entente::kYamlMaxProblems + 1);
    for (const entente::Diagnostic& diagnostic : diagnostics)
      CHECK(to_string(diagnostic).size() < 1200);
    CHECK(spent.count() < 20.0);  // a second or so; a quadratic reader takes minutes
  }
}

TEST_CASE("yaml_limits: up to the limit all is well") {
  struct Row {
    const char* what;
    std::string text;
  };
  std::string deep = "a";
  for (std::size_t i = 0; i < entente::kYamlMaxDepth; ++i) deep = "[" + deep + "]";
  const Row rows[] = {
      {"depth", deep},
      {"line", std::string(entente::kYamlMaxLine - 1, 'a') + "\n"},
      {"text", "|\n" + repeated(" x\n", entente::kYamlMaxText / 2)},
      {"brackets side by side", "a: [" + repeated("[],\n", 50'000) + "]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Diagnostics diagnostics;
    const YamlFile file = entente::parse_yaml("t.yaml", row.text, diagnostics);
    CHECK(diagnostics.empty());
    CHECK(file.documents.size() == 1);
  }
}

TEST_CASE("yaml_limits: messages give the limit") {
  struct Row {
    std::string text;
    std::string message;
  };
  const Row rows[] = {
      {std::string(40, '['), "nested more than 32 levels deep"},
      {"a: |\n" + repeated("  x\n", 40'000), "a text of 80000 bytes; at most 65536 are allowed"},
      {"a: b\nc: " + std::string(70'000, 'x'), "a line of 70003 bytes; at most 65536 are allowed"},
      {repeated("- a\n", 1'100'000), "more than 1000000 values in one file"},
      {repeated("a: b\n", 100'000), "1000 problems in this file; the rest is not read"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    Diagnostics diagnostics;
    entente::parse_yaml("t.yaml", row.text, diagnostics);
    REQUIRE_FALSE(diagnostics.empty());
    CHECK(diagnostics.back().message == row.message);
  }
}
