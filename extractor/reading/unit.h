// Unit: a word, actor, date, number or mark of a sentence, with its tag of
// rules/reading/grammar.yaml.
#ifndef ENTENTE_READING_UNIT_H_
#define ENTENTE_READING_UNIT_H_

#include <cstdint>

#include "extractor/text/vocabulary.h"

namespace entente {

// What a word says of the act it belongs to.
enum class Modality : std::uint8_t {
  none,
  future,       // will, is to
  conditional,  // would: future in reported speech, else possible
  possible,     // may, could, allegedly, planned
  necessary     // must, should
};

enum VerbForm : std::uint8_t { kBase = 1, kThird = 2, kPast = 4, kParticiple = 8, kIng = 16 };

struct Unit {
  std::uint32_t first_token = 0;  // half-open, into the document's tokens
  std::uint32_t last_token = 0;
  WordId word = kUnknownWord;  // of a word, or of a closed-class phrase ("because of")
  char tag = 'x';
  std::int32_t mention = -1;  // index into the sentence's mentions; -1: none
  std::int32_t timex = -1;    // index into the sentence's timexes; -1: none
};

}  // namespace entente

#endif  // ENTENTE_READING_UNIT_H_
