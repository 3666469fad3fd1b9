// Token: a word, number or mark of the text, with its vocabulary number.
//
// Words are split at hyphens and before 's ("US-led" is 3 tokens, "Iran's" 2, "don't" is do + n't);
// "U.S." and "a.m." are one token with their full stops; "1,000", "2.5", "10th" and "1990s" are one
// token; "10:30", "14/06/2025" and "2025-06-14" fall into numbers and marks.
#ifndef ENTENTE_TEXT_TOKEN_H_
#define ENTENTE_TEXT_TOKEN_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/base/span.h"
#include "extractor/text/vocabulary.h"

namespace entente {

enum class TokenKind : std::uint8_t {
  word,    // letters, perhaps with digits or full stops inside
  number,  // begins with a digit: 12, 1,000, 2.5, 10th, 1990s
  mark     // one punctuation character (… — " count as one), or one byte that is not UTF-8
};

struct Token {
  Span span;
  WordId word = kUnknownWord;  // of the folded text; kUnknownWord when no rule mentions it
  TokenKind kind = TokenKind::word;
  bool capital = false;       // first letter is upper case
  bool all_caps = false;      // every letter is upper case, and there are two or more
  bool space_before = false;  // blank, newline or start of text before it
};

// Appends the tokens of text[range] in order. Offsets are into `text`.
void tokenize(std::string_view text, Span range, const Vocabulary& vocabulary,
              std::vector<Token>& tokens);

// The same for a phrase of a rule: interns its words. Hyphens and 's become tokens as in texts.
std::vector<WordId> intern_phrase(std::string_view phrase, Vocabulary& vocabulary);

}  // namespace entente

#endif  // ENTENTE_TEXT_TOKEN_H_
