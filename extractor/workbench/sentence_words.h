// SentenceWords: the words of groups, verbs and actors of a sentence, for people.
#ifndef ENTENTE_WORKBENCH_SENTENCE_WORDS_H_
#define ENTENTE_WORKBENCH_SENTENCE_WORDS_H_

#include <string>
#include <vector>

#include "extractor/read_sentence.h"

namespace entente {

class SentenceWords {
 public:
  explicit SentenceWords(const ReadSentence& read)
      : input_(read.input), vocabulary_(read.pack.vocabulary) {}

  // Units, half-open, as they stand in the text.
  std::string of_units(std::uint32_t first, std::uint32_t last) const;
  std::string of_group(std::int32_t group) const;
  std::string of_groups(const std::vector<std::int32_t>& groups) const;  // joined by " | "
  std::string of_verb(const Clause& clause) const;
  // What a lexicon would list: the longest known phrase, the lemma, or the word as it stands.
  std::string verb_lemma(const Clause& clause) const;
  std::string noun_lemma(std::int32_t group) const;
  // "with"; empty for none.
  std::string word(WordId id) const;
  // "@talks"; words that stand in the rule itself: "visa".
  std::string list_name(ListId list) const;
  std::string lists(const std::vector<ListId>& lists) const;

 private:
  const EventInput& input_;
  const Vocabulary& vocabulary_;
};

}  // namespace entente

#endif  // ENTENTE_WORKBENCH_SENTENCE_WORDS_H_
