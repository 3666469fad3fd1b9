// Direction: whether the words around an expression say that it lies ahead or behind.
#ifndef ENTENTE_DATES_DIRECTION_H_
#define ENTENTE_DATES_DIRECTION_H_

#include <span>
#include <string_view>

#include "extractor/dates/date_rules.h"
#include "extractor/text/sentence.h"

namespace entente {

enum class Direction : std::uint8_t { unknown, future, past };

// Looks for the cues of rules/dates before the expression, up to the verb of saying or the clause's
// start; for an expression that begins its clause, behind it. tokens[first, last) is the
// expression; at most `reach` tokens before it are looked at.
Direction find_direction(const DateRules& rules, std::string_view text,
                         std::span<const Token> tokens, const Sentence& sentence,
                         std::uint32_t first, std::uint32_t last, std::uint32_t reach);

}  // namespace entente

#endif  // ENTENTE_DATES_DIRECTION_H_
