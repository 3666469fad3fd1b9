// Numbers of a text, in digits or words, with the classes that patterns ask for.
#ifndef ENTENTE_DATES_NUMBER_H_
#define ENTENTE_DATES_NUMBER_H_

#include "extractor/dates/piece.h"

namespace entente {

// Reads a number that begins at token `at`: 12, 2 1/2, 10th, 1990s, twenty-five, nineteen
// ninety-four, two and a half. Sets number, suffix, classes and last_token of `piece`. False when
// there is none.
bool read_number(const WordTable& table, std::string_view text, std::span<const Token> tokens,
                 std::uint32_t at, std::uint32_t last, DatePiece& piece);

// Classes of a number word on its own ("ten": num, hour), for indexing.
ClassMask number_classes(const WordEntry& entry);

}  // namespace entente

#endif  // ENTENTE_DATES_NUMBER_H_
