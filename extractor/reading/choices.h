// Choices: units that may be noun or verb get their tag by the words beside them.
#ifndef ENTENTE_READING_CHOICES_H_
#define ENTENTE_READING_CHOICES_H_

#include <cstdint>
#include <string_view>

#include "extractor/reading/reading.h"

namespace entente {

constexpr char kOpenTag = 'B';  // noun or verb, still to be chosen

// "cut", "hit": the past is the base form.
inline bool is_invariant(std::uint8_t forms) {
  return (forms & kBase) != 0 && (forms & kPast) != 0;
}

// The tag of a past form that stands alone.
inline char past_tag(std::uint8_t forms) {
  if ((forms & kPast) && (forms & kParticiple)) return 'V';
  return forms & kPast ? 'y' : 'u';
}

void choose_tags(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
                 Reading& reading);

}  // namespace entente

#endif  // ENTENTE_READING_CHOICES_H_
