// Idioms: `match` patterns, expanded to RE2 over the match line.
//
// The match line holds the sentence's tokens in lower case with single blanks between and at both
// ends; every actor, date and number is one byte (kActorByte …), so names never enter a pattern.
#ifndef ENTENTE_EVENTS_IDIOM_H_
#define ENTENTE_EVENTS_IDIOM_H_

#include <string>
#include <string_view>
#include <vector>

#include "extractor/events/event_rules.h"
#include "extractor/reading/reading.h"

namespace entente {

inline constexpr char kActorByte = '\x01';
inline constexpr char kDateByte = '\x02';
inline constexpr char kNumberByte = '\x03';

// All forms of every verb and noun, as words.
class FormTable {
 public:
  FormTable(const Vocabulary& vocabulary, const Lexicon& lexicon);
  // Forms of a verb phrase (VerbForm bits; "turned down") or of a noun phrase.
  std::vector<std::string> verb_forms(VerbId verb, std::uint8_t forms) const;
  std::vector<std::string> noun_forms(NounId noun) const;

 private:
  const Vocabulary& vocabulary_;
  const Lexicon& lexicon_;
  boost::unordered_flat_map<WordId, std::vector<WordId>> by_verb_;
  boost::unordered_flat_map<WordId, std::vector<WordId>> by_noun_;
};

// Expands and compiles rule.pattern from `node`; problems point into the YAML. Lists that it names
// are marked as used.
void compile_idiom(const YamlFile& file, const YamlNode& node, const FormTable& forms,
                   Vocabulary& vocabulary, Lexicon& lexicon, IdiomRule& rule,
                   Diagnostics& diagnostics);

// More sets of words that an idiom needs are not asked for.
inline constexpr std::size_t kMaxTriggers = 32;

struct MatchLine {
  std::string bytes;
  std::vector<std::uint32_t> unit_at;  // by byte: the unit that the byte belongs to
};

void make_match_line(const SentenceInput& input, const Reading& reading, MatchLine& line);

}  // namespace entente

#endif  // ENTENTE_EVENTS_IDIOM_H_
