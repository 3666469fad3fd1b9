// NamePhrase: a name or title of a rule, cut and folded as texts are, for the trie.
#ifndef ENTENTE_ACTORS_PHRASE_H_
#define ENTENTE_ACTORS_PHRASE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/token.h"
#include "extractor/text/vocabulary.h"

namespace entente {

struct NamePhrase {
  std::vector<WordId> words;  // without hyphens and full stops
  std::uint32_t shape = 0;    // see case_bits; the first 16 words
  bool any_capital = false;
  bool short_capitals = false;  // one word in capitals of at most four letters: US, WHO
};

// Two bits: begins with a capital, is all capitals.
inline std::uint32_t case_bits(const Token& token) {
  return (token.capital ? 1u : 0u) | (token.all_caps ? 2u : 0u);
}

NamePhrase make_phrase(std::string_view text, Vocabulary& vocabulary);

// The spellings that the rule need not list: "U.S" beside "U.S.".
std::vector<NamePhrase> phrase_variants(std::string_view text, Vocabulary& vocabulary);

// The plural of a title or body: spokesmen, foreign ministers, ministers of defence. Empty when the
// phrase has no regular plural.
std::string plural_phrase(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_ACTORS_PHRASE_H_
