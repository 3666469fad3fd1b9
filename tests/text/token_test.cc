// Tests of extractor/text/token.cc.
#include "extractor/text/token.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {
std::string cut(const std::string& text) {
  Vocabulary vocabulary;
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += '|';
    out += text_at(text, token.span);
  }
  return out;
}
}  // namespace

TEST_CASE("token: texts fall into words, numbers and marks") {
  struct Row {
    const char* text;
    const char* tokens;
  };
  const Row rows[] = {
      {"Iran's offer", "Iran|'s|offer"},
      {"Iran’s offer", "Iran|’s|offer"},
      {"the Netherlands' offer", "the|Netherlands|'|offer"},
      {"They don't and can’t.", "They|do|n't|and|ca|n’t|."},
      {"U.S.-South Korean drills", "U.S.|-|South|Korean|drills"},
      {"in the U.S. The vote", "in|the|U.S.|The|vote"},
      {"the U.S at his", "the|U.S|at|his"},
      {"at 10:30 a.m. on 14/06/2025", "at|10|:|30|a.m.|on|14|/|06|/|2025"},
      {"1,000 men, 2.5 percent, the 1990s, 10th", "1,000|men|,|2.5|percent|,|the|1990s|,|10th"},
      {"He left in 2025.", "He|left|in|2025|."},
      {"O'Neill said", "O'Neill|said"},
      {"$5bn—more", "$|5bn|—|more"},
      {"P5+1", "P5|+|1"},
      {"talks.Then", "talks|.|Then"},
      {"Kim Jong-un", "Kim|Jong|-|un"},
      {"a\xc2\xa0"
       "b",
       "a|b"},
      {"São Tomé", "São|Tomé"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(row.text) == row.tokens);
  }
}

TEST_CASE("token: every byte but blanks is in one token, whatever the bytes") {
  std::string text;
  std::uint32_t seed = 7;
  for (int i = 0; i < 20000; ++i) {
    seed = seed * 1664525u + 1013904223u;
    text += static_cast<char>(seed >> 24);
  }
  Vocabulary vocabulary;
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary, tokens);
  std::uint32_t at = 0;
  for (const Token& token : tokens) {
    REQUIRE(token.span.start >= at);
    REQUIRE(token.span.end > token.span.start);
    at = token.span.end;
  }
  CHECK(at <= text.size());
}

TEST_CASE("token: phrases of rules fall apart as texts do") {
  Vocabulary vocabulary;
  const std::vector<WordId> phrase = intern_phrase("cease-fire", vocabulary);
  std::vector<Token> tokens;
  const std::string text = "a Cease-Fire held";
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary, tokens);
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[1].word == phrase[0]);
  CHECK(tokens[2].word == phrase[1]);
  CHECK(tokens[3].word == phrase[2]);
  CHECK(tokens[1].capital);
}

TEST_CASE("token: words of every length, case and ending are known again") {
  for (std::size_t length = 2; length <= 40; ++length) {
    const std::string small(length, 'b');
    const std::string large(length, 'B');
    Vocabulary vocabulary;
    const WordId word = vocabulary.intern(small);
    for (const std::string& written : {small, large, 'B' + small.substr(1)}) {
      for (const char* const ending : {"", " x", ", x", ". x", "'s", "\u2019s", "\u2014x", "!"}) {
        const std::string text = written + ending;
        CAPTURE(text);
        std::vector<Token> tokens;
        tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary, tokens);
        REQUIRE(!tokens.empty());
        CHECK(text_at(text, tokens[0].span) == written);
        CHECK(tokens[0].word == word);
        CHECK(tokens[0].kind == TokenKind::word);
        CHECK(tokens[0].capital == (written[0] == 'B'));
        CHECK(tokens[0].all_caps == (written == large));
      }
    }
  }
}
