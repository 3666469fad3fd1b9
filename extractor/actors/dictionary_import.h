// PhraseReading the actor and agent dictionaries of TABARI and PETRARCH into packs of this program.
//
// What carries over: names, synonyms (+), codes with all their dates, irregular plurals, !MACROS!.
// A code "AFGGOV" becomes actor AFG with sector GOV. What does not is listed with the reason.
#ifndef ENTENTE_ACTORS_DICTIONARY_IMPORT_H_
#define ENTENTE_ACTORS_DICTIONARY_IMPORT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct SkippedLine {
  int line = 0;  // 1-based
  std::string text;
  std::string reason;  // lower case, no full stop
};

struct ImportedDictionary {
  std::string yaml;  // documents of kind actors and people, or agents; empty when nothing was read
  std::size_t actor_names = 0;
  std::size_t persons = 0;
  std::size_t agent_words = 0;
  std::vector<SkippedLine> skipped;  // in line order
};

// Takes the text of one dictionary file; Latin-1 bytes are read as such. Agents are told from
// actors by their codes ("[~GOV]"). Never fails: what cannot be read is skipped.
ImportedDictionary import_dictionary(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_ACTORS_DICTIONARY_IMPORT_H_
