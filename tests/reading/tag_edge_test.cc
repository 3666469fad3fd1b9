// What patterns over tags can begin with, against RE2 itself.
#include "extractor/reading/tag_edge.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <optional>
#include <string>
#include <vector>

namespace entente {
namespace {

// All lines of up to `length` of the letters.
std::vector<std::string> lines_of(const std::string& letters, std::size_t length) {
  std::vector<std::string> lines{""};
  for (std::size_t from = 0, k = 0; k < length; ++k) {
    const std::size_t end = lines.size();
    for (; from < end; ++from) {
      for (const char letter : letters) lines.push_back(lines[from] + letter);
    }
  }
  return lines;
}

TEST_CASE("tag_edge: a length that two letters tell is that of RE2's longest match") {
  RE2::Options longest;
  longest.set_longest_match(true);
  for (const std::string& pattern : std::vector<std::string>{
           "a", "ab", "a?b", "a*b", "a+b", "[ab]c", "[,-]*a", "(?:a|bc)?c", "(?:a|,?b?c,?)*a",
           "a(?:b*|c)a|cb", "(?:a?b?)*c", "(?:ab)+", "(?:a|-[bc])*[ab](?:c(?:[ab]|c)*b)*|a*-",
           "a{2}b", ".b", "a[^b]", "a[a-c]b", "(a)b", "a\\b"}) {
    CAPTURE(pattern);
    const TagEdge edge = tag_edge(pattern);
    const RE2 regex(pattern, longest);
    REQUIRE(regex.ok());
    for (const std::string& line : lines_of("abc,-", 4)) {
      if (line.empty()) continue;
      const std::optional<std::uint32_t> told = edge.length_at(line, 0);
      if (!told) continue;
      re2::StringPiece match;
      const bool found = regex.Match(line, 0, line.size(), RE2::ANCHOR_START, &match, 1);
      CAPTURE(line);
      CHECK(*told == (found ? match.size() : 0));
    }
  }
}

TEST_CASE("tag_edge: two letters often tell, and with odd patterns never") {
  struct Row {
    const char* pattern;
    const char* line;
    int length;  // -1: not told
  };
  for (const Row& row : {Row{"a(?:b|c)*d", "ad", -1}, Row{"a(?:b|c)*d", "ae", 0},
                         Row{"a(?:b|c)*d", "a", 0}, Row{"[bc]*d", "da", 1}, Row{"[bc]*d", "ba", 0},
                         Row{"a|bc", "ax", 1}, Row{"a|bc", "bx", 0}, Row{"a{3}", "xx", -1}}) {
    CAPTURE(row.pattern);
    CAPTURE(row.line);
    const std::optional<std::uint32_t> told = tag_edge(row.pattern).length_at(row.line, 0);
    CHECK((told ? static_cast<int>(*told) : -1) == row.length);
  }
}

}  // namespace
}  // namespace entente
