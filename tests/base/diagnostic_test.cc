// How problems are printed: whole texts, carets included.
#include "extractor/base/diagnostic.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using entente::Diagnostic;
using entente::Severity;
using entente::to_string;

namespace {

Diagnostic at(std::string excerpt, int column, int length) {
  Diagnostic diagnostic;
  diagnostic.code = "unknown-key";
  diagnostic.file = "a.yaml";
  diagnostic.line = 3;
  diagnostic.column = column;
  diagnostic.length = length;
  diagnostic.excerpt = std::move(excerpt);
  diagnostic.message = "no such key";
  return diagnostic;
}

// What is printed below the first line.
std::string below(const Diagnostic& diagnostic) {
  const std::string text = to_string(diagnostic);
  return text.substr(text.find('\n') + 1);
}

}  // namespace

TEST_CASE("diagnostic: place, code, message, excerpt, caret and help are printed") {
  Diagnostic diagnostic = at("    {text: x, sorce: PRK}", 15, 5);
  diagnostic.file = "rules/events/agree.yaml";
  diagnostic.line = 12;
  diagnostic.message = "no key 'sorce' here";
  diagnostic.help = "did you mean 'source'?";
  CHECK(to_string(diagnostic) ==
        "rules/events/agree.yaml:12:15: error[unknown-key]: no key 'sorce' here\n"
        "        {text: x, sorce: PRK}\n"
        "                  ^^^^^\n"
        "  help: did you mean 'source'?\n");
}

TEST_CASE("diagnostic: what is not known is left out") {
  Diagnostic diagnostic;
  diagnostic.code = "no-rules";
  diagnostic.message = "nothing to load";
  CHECK(to_string(diagnostic) == "error[no-rules]: nothing to load\n");
  diagnostic.file = "a.yaml";
  diagnostic.severity = Severity::warning;
  CHECK(to_string(diagnostic) == "a.yaml: warning[no-rules]: nothing to load\n");
  diagnostic.line = 4;
  diagnostic.severity = Severity::note;
  CHECK(to_string(diagnostic) == "a.yaml:4: note[no-rules]: nothing to load\n");
  diagnostic.excerpt = "key: x";
  CHECK(to_string(diagnostic) == "a.yaml:4: note[no-rules]: nothing to load\n    key: x\n");
}

TEST_CASE("diagnostic: the caret stands under its text whatever stands before it") {
  struct Row {
    const char* excerpt;
    int column;
    int length;
    const char* below;
  };
  const Row rows[] = {
      {"a: b", 1, 1, "    a: b\n    ^\n"},
      {"a: b", 4, 0, "    a: b\n       ^\n"},
      {"a: b", 4, 99, "    a: b\n       ^\n"},   // not beyond the line
      {"a: b", 5, 1, "    a: b\n        ^\n"},   // the line's end
      {"a: b", 50, 1, "    a: b\n        ^\n"},  // nor beyond it
      {"\ta:\tb", 5, 1, "    \ta:\tb\n    \t  \t^\n"},
      {"a:\tb", 2, 3, "    a:\tb\n     ^^^\n"},
      {"é: bé d", 5, 3, "    é: bé d\n       ^^\n"},
      {"é: bé d", 7, 1, "    é: bé d\n        ^\n"},           // within a letter
      {"e\xCC\x81: b", 6, 1, "    e\xCC\x81: b\n       ^\n"},  // accent of its own
      {"韓国: b", 9, 1, "    韓国: b\n          ^\n"},         // two columns each
      {"a: 韓国", 4, 6, "    a: 韓国\n       ^^^^\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.excerpt);
    CHECK(below(at(row.excerpt, row.column, row.length)) == row.below);
  }
}

TEST_CASE("diagnostic: a long line is cut around the caret") {
  const std::string dots(300, '.');
  CHECK(below(at("key: " + dots, 1, 3)) == "    key: " + dots.substr(0, 95) + "…\n    ^^^\n");
  CHECK(below(at(dots + "x" + dots, 301, 1)) == "    …" + dots.substr(0, 60) + "x" +
                                                    dots.substr(0, 39) + "…\n     " +
                                                    std::string(60, ' ') + "^\n");
  CHECK(below(at(dots + "xyz", 301, 3)) ==
        "    …" + dots.substr(0, 97) + "xyz\n     " + std::string(97, ' ') + "^^^\n");
  // Carets stop where the shown part stops.
  CHECK(below(at("ab" + dots, 3, 300)) ==
        "    ab" + dots.substr(0, 98) + "…\n      " + std::string(98, '^') + "\n");
}

TEST_CASE("diagnostic: a long line is not cut within a character") {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "é";
  const std::string printed = below(at(line, 202, 1));
  CHECK(printed.substr(0, 10) == "    …é\xC3");
  std::size_t letters = 0;
  for (std::size_t i = printed.find("é"); i != std::string::npos; i = printed.find("é", i + 1))
    ++letters;
  CHECK(letters * 2 + 4 + 2 * 3 == printed.find('\n'));
}

TEST_CASE("diagnostic: a window of a line counts columns from the line's start") {
  Diagnostic diagnostic = at("x: y", 204, 1);
  diagnostic.excerpt_column = 201;
  diagnostic.excerpt_cut = true;
  CHECK(to_string(diagnostic) ==
        "a.yaml:3:204: error[unknown-key]: no such key\n"
        "    …x: y…\n"
        "        ^\n");
}

TEST_CASE("diagnostic: bytes that would drive a terminal are shown as question marks") {
  Diagnostic diagnostic = at("a\x1B[31m\xC2\x9B\xFF: b", 12, 1);
  diagnostic.file = "a\nb.yaml";
  diagnostic.message = "no '\x1B]0;x\x07'";
  diagnostic.help = "see '\x7F'";
  CHECK(to_string(diagnostic) ==
        "a?b.yaml:3:12: error[unknown-key]: no '?]0;x?'\n"
        "    a?[31m??: b\n"
        "              ^\n"
        "  help: see '?'\n");
}

TEST_CASE("diagnostic: only errors are errors") {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  CHECK_FALSE(entente::has_errors({}));
  CHECK_FALSE(entente::has_errors({diagnostic}));
  CHECK(entente::has_errors({diagnostic, Diagnostic{}}));
}

TEST_CASE("diagnostic: the nearest word is within two edits and half of the word") {
  struct Row {
    const char* word;
    std::vector<std::string> candidates;
    const char* nearest;
  };
  const Row rows[] = {
      {"sorce", {"target", "source", "verb"}, "source"},
      {"taget", {"source", "target"}, "target"},
      {"hihg", {"low", "high"}, "high"},           // one edit: swapped
      {"tragte", {"source", "target"}, "target"},  // two edits
      {"tragtee", {"source", "target"}, ""},
      {"source", {"target"}, ""},
      {"ofs", {"of", "to"}, "of"},
      {"od", {"id", "to"}, ""},            // half of the word
      {"kidn", {"kin", "kind"}, "kin"},    // the nearer one
      {"nome", {"name", "home"}, "name"},  // a tie: the earlier
      {"", {"a", "id"}, ""},
      {"id", {}, ""},
      {"id", {"id"}, "id"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(entente::nearest_word(row.word, row.candidates) == row.nearest);
  }
}

TEST_CASE("diagnostic: a huge word has no nearest word and costs nothing") {
  const std::string huge(1'000'000, 'a');
  CHECK(entente::nearest_word(huge, {huge, "id"}).empty());
  CHECK(entente::nearest_word("id", {huge}).empty());
}
