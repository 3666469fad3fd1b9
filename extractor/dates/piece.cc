// Cutting a sentence into pieces. Tested by tests/dates/piece_test.cc.
#include "extractor/dates/piece.h"

#include "extractor/dates/number.h"

namespace entente {
namespace {

// The longest phrase of the rules that begins at token `at`; its entry, and the token behind it.
std::uint16_t find_phrase(const WordTable& table, std::span<const Token> tokens, std::uint32_t at,
                          std::uint32_t last, std::uint16_t entry, std::uint32_t& end) {
  for (const WordEntry::Phrase& phrase : table.entries[entry].phrases) {
    if (at + 1 + phrase.rest.size() > last) continue;
    bool equal = true;
    for (std::size_t k = 0; k < phrase.rest.size() && equal; ++k) {
      equal = tokens[at + 1 + k].word == phrase.rest[k];
    }
    if (!equal) continue;
    end = at + 1 + static_cast<std::uint32_t>(phrase.rest.size());
    return phrase.entry;
  }
  return entry;
}

}  // namespace

void make_pieces(const WordTable& table, std::string_view text, std::span<const Token> tokens,
                 std::uint32_t first, std::uint32_t last, std::vector<DatePiece>& pieces) {
  for (std::uint32_t at = first; at < last;) {
    const Token& token = tokens[at];
    DatePiece piece;
    piece.first_token = at;
    piece.last_token = at + 1;
    piece.glued = !token.space_before;
    piece.capital = token.capital;
    if (token.kind == TokenKind::number) {
      read_number(table, text, tokens, at, last, piece);
      if (piece.last_token == at + 1)
        piece.literal = table.entries[table.entry(token.word)].literal;
    } else if (token.word != kUnknownWord) {
      std::uint32_t end = at + 1;
      std::uint16_t entry = table.entry(token.word);
      if (entry != 0) {
        if (!table.entries[entry].phrases.empty()) {
          entry = find_phrase(table, tokens, at, last, entry, end);
        }
        const WordEntry& word = table.entries[entry];
        piece.entry = entry;
        piece.literal = word.literal;
        piece.last_token = end;
        piece.classes = word.classes;
        if (!token.capital) piece.classes &= ~word.capital_classes;
        if (word.dot && end < last && tokens[end].kind == TokenKind::mark &&
            !tokens[end].space_before && text[tokens[end].span.start] == '.' && end + 1 < last) {
          ++piece.last_token;
        }
        // Numbers lose what their first word means alone when they go on.
        if (word.role != WordEntry::NumberRole::none &&
            read_number(table, text, tokens, at, last, piece) && piece.last_token > at + 1) {
          piece.entry = 0;
          piece.literal = 0;
          piece.classes &= (ClassMask{1} << kNumberClasses) - 1;
        }
      }
    }
    if (token.kind == TokenKind::word) piece.classes |= mask_of(NumberClass::word);
    pieces.push_back(piece);
    at = piece.last_token;
  }
}

}  // namespace entente
