// Repair, display and shortening of text.
#include "graph/utf8.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("utf8: invalid bytes become U+FFFD, all else stays") {
  struct Row {
    std::string_view text;
    std::string_view repaired;
  };
  const Row rows[] = {{"", ""},
                      {"Pyongyang", "Pyongyang"},
                      {"조선 😀", "조선 😀"},
                      {"\uFFFD", "\uFFFD"},
                      {"a\xFF"
                       "b",
                       "a\uFFFD"
                       "b"},
                      {"\xC3", "\uFFFD"},
                      {"more than eight\xFF", "more than eight\uFFFD"},
                      {"1234567\xFF", "1234567\uFFFD"},
                      {"12345678조선", "12345678조선"},
                      {"\xE2\x82", "\uFFFD"},
                      {"\xC0\xAF", "\uFFFD\uFFFD"},
                      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"}};
  for (const Row& row : rows) {
    CAPTURE(row.repaired);
    CHECK(repair_utf8(row.text) == row.repaired);
    CHECK(is_utf8(row.text) == (row.text == row.repaired));
    CHECK(is_utf8(repair_utf8(row.text)));
  }
}

TEST_CASE("utf8: display text is one line without controls or turns of direction") {
  CHECK(display_text("  a\n\tb \x01 c\u2028d  ") == "a b c d");
  CHECK(display_text(std::string_view("nul\0here", 8)) == "nul here");
  CHECK(display_text("\u202Eevil\u202C \u2066x\u2069") == "evil x");
  CHECK(display_text("a\uFFFE\uFFFFb") == "ab");
  CHECK(display_text("a\u00A0b") == "a\u00A0b");
}

TEST_CASE("utf8: shortening counts characters, not bytes") {
  CHECK(shorten_text("조선민주", 4) == "조선민주");
  CHECK(shorten_text("조선민주", 3) == "조선…");
  CHECK(shorten_text("ab cd", 4) == "ab…");
  CHECK(shorten_text("", 3).empty());
}

}  // namespace
}  // namespace entente
