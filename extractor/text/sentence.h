// Sentence: the stretch of text that is read as one line, and the lines that are not read at all.
#ifndef ENTENTE_TEXT_SENTENCE_H_
#define ENTENTE_TEXT_SENTENCE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/base/span.h"
#include "extractor/text/document.h"
#include "extractor/text/text_rules.h"
#include "extractor/text/token.h"

namespace entente {

struct Sentence {
  Span span;                      // without blanks at the ends
  std::uint32_t first_token = 0;  // into TokenizedText::tokens, half-open
  std::uint32_t last_token = 0;
  std::uint32_t paragraph = 0;  // counts up through the document
  bool heading = false;         // a line of its own without a final stop
};

// The whole text cut into tokens and sentences; advertisements, "Read Next" lines and other
// boilerplate of TextRules belong to no sentence.
struct TokenizedText {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

// Linear in the text. `result` is cleared first, so that its memory is used again.
void split_sentences(const Document& document, const TextRules& rules, const Vocabulary& vocabulary,
                     TokenizedText& result);

}  // namespace entente

#endif  // ENTENTE_TEXT_SENTENCE_H_
