// Piece: the unit that date patterns match — a word, a phrase, a number of several words, or an
// expression that an earlier stage has found.
#ifndef ENTENTE_DATES_PIECE_H_
#define ENTENTE_DATES_PIECE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractor/dates/timex.h"
#include "extractor/dates/word_table.h"
#include "extractor/text/token.h"

namespace entente {

using ExpressionMask = std::uint32_t;

// Bits of an expression: its granularity; "open" when part of it was not said (June, Friday);
// durations, sets and vague references.
constexpr ExpressionMask mask_of(Granularity grain) {
  return ExpressionMask{1} << static_cast<int>(grain);
}
constexpr ExpressionMask open_mask_of(Granularity grain) {
  return ExpressionMask{1} << (static_cast<int>(grain) + 12);
}
inline constexpr ExpressionMask kDurationMask = ExpressionMask{1} << 24;
inline constexpr ExpressionMask kSetMask = ExpressionMask{1} << 25;
inline constexpr ExpressionMask kReferenceMask = ExpressionMask{1} << 26;

struct DatePiece {
  std::uint32_t first_token = 0;  // half-open, into the document's tokens
  std::uint32_t last_token = 0;
  std::int32_t expression = -1;           // index of an expression found before; -1: words
  ExpressionMask expression_classes = 0;  // of the expression
  ClassMask classes = 0;                  // of words and numbers
  std::uint16_t entry = 0;
  std::uint16_t literal = 0;
  bool glued = false;    // no blank before it
  bool capital = false;  // begins with a capital
  NumberSuffix::Kind suffix = NumberSuffix::Kind::none;
  double number = 0;  // of a number; for `dotted` year * 10000 + month * 100 + day
};

// The tokens of one sentence as pieces, appended in order. Every token is in one piece.
void make_pieces(const WordTable& table, std::string_view text, std::span<const Token> tokens,
                 std::uint32_t first, std::uint32_t last, std::vector<DatePiece>& pieces);

}  // namespace entente

#endif  // ENTENTE_DATES_PIECE_H_
