// Expression: a match of a date rule, before its value is worked out.
//
// Expressions hold one another ("early <Tuesday>"): a tree over one sentence, read from left to
// right once it is complete, because "the day before" needs what was said before it.
#ifndef ENTENTE_DATES_EXPRESSION_H_
#define ENTENTE_DATES_EXPRESSION_H_

#include <cstdint>
#include <vector>

#include "extractor/dates/date_rules.h"
#include "extractor/dates/piece.h"

namespace entente {

struct Expression {
  std::uint16_t rule = 0;
  std::uint32_t first_token = 0;  // half-open, into the document's tokens
  std::uint32_t last_token = 0;
  std::uint32_t slots = 0;     // first slot in DateWork::slots; -1 pieces are unfilled
  ExpressionMask classes = 0;  // 0: only looks like a date
};

// Memory of the tagger within one document, used again for every sentence.
struct DateWork {
  std::vector<DatePiece> pieces;
  std::vector<DatePiece> next_pieces;
  std::vector<Expression> expressions;
  std::vector<DatePiece> slots;  // of all expressions; a slot that is not filled has last_token 0

  struct Candidate {
    std::uint16_t rule = 0;
    PatternMatch match;
  };
  std::vector<Candidate> candidates;
  std::vector<Candidate> weak;
  PieceSet present;  // what the pieces of the sentence are
};

// The unit that a piece names as a word of the class, or none.
TimeUnit unit_of_word(const WordTable& words, const DatePiece& piece, int word_class);

// Finds the expressions of one sentence, all stages; `work.pieces` then holds what is left: words
// and the outermost expressions in text order.
void find_expressions(const DateRules& rules, std::string_view text, std::span<const Token> tokens,
                      std::uint32_t first, std::uint32_t last, DateWork& work);

}  // namespace entente

#endif  // ENTENTE_DATES_EXPRESSION_H_
