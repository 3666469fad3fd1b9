// The default pack and one sentence read with it, for the tests of reading, events and extract.
#ifndef ENTENTE_TESTS_READING_DEFAULT_PACK_H_
#define ENTENTE_TESTS_READING_DEFAULT_PACK_H_

#include <memory>
#include <string>
#include <vector>

#include "extractor/reading/reading.h"
#include "extractor/rulepack/rule_tables.h"
#include "extractor/text/document.h"

namespace entente {

// The pack of rules/, loaded once a program; one with errors ends the program with them.
const std::shared_ptr<const RulePack>& default_pack();

// A text's first sentence with all that the cascade makes of it. The parts point into each other,
// so it stays where it was made.
struct SentenceReading {
  explicit SentenceReading(const std::string& text);
  SentenceReading(const SentenceReading&) = delete;
  SentenceReading& operator=(const SentenceReading&) = delete;

  // The words of units [first, last) as they stand in the text.
  std::string words(std::uint32_t first, std::uint32_t last) const;
  // "attack", "turn down": the verb as the lexicon has it, else the word itself.
  std::string verb_text(const VerbGroup& group) const;

  Document document;
  TokenizedText text;
  std::vector<Mention> mentions;
  std::vector<Timex> timexes;
  SentenceInput input;
  Reading reading;
};

}  // namespace entente

#endif  // ENTENTE_TESTS_READING_DEFAULT_PACK_H_
