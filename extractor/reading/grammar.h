// Grammar: rules/reading/grammar.yaml compiled: closed-class words, choices, verb and noun groups.
#ifndef ENTENTE_READING_GRAMMAR_H_
#define ENTENTE_READING_GRAMMAR_H_

#include <boost/unordered/unordered_flat_map.hpp>
#include <memory>
#include <string>
#include <vector>

#include "extractor/reading/lexicon.h"
#include "extractor/reading/tag_edge.h"
#include "extractor/reading/unit.h"
#include "extractor/yaml/yaml.h"

namespace re2 {
class RE2;
}

namespace entente {

enum class VerbGroupForm : std::uint8_t { finite, infinitive, gerund, participle };

// One line of `choices`: noun or verb, by the tags beside the word. Empty sets fit everything.
struct ChoiceRule {
  TagSet before;
  TagSet after;
  std::uint8_t forms = 0;    // VerbForm bits; 0: any
  bool disagrees = false;    // only where the word before cannot be the subject: "missile test"
  bool agrees = false;       // only where the word before is surely its plural subject
  bool after_verb = false;   // only where the clause has its finite verb already
  bool before_verb = false;  // only where a finite verb follows
  bool only_verb = false;    // only where the sentence would have no verb without it
  bool in_phrase = false;    // only in a prepositional group behind the clause's verb
  int mostly_noun = -1;      // 0 or 1: the word must (not) be listed so; -1: either
  bool verb = false;         // the outcome
};

struct VerbGroupRule {
  std::unique_ptr<re2::RE2> pattern;  // over the line of tags
  TagEdge edge;
  bool passive = false;
  VerbGroupForm form = VerbGroupForm::finite;
  Modality modality = Modality::none;  // added by the shape ("is to visit")
};

// The tag of a word that no rule knows, by its ending.
struct GuessRule {
  std::string ends;
  std::size_t longer_than = 0;  // bytes
  char tag = 'x';
};

// The names of modalities in rules, and the modality of a name; any other name: none.
extern const std::vector<std::string> kModalities;
Modality modality_named(const std::string& name);

struct ClosedPhrase {
  std::vector<WordId> words;
  WordId id = 0;  // of the whole phrase; its WordInfo holds tag and features
};

struct Grammar {
  Grammar();
  ~Grammar();
  Grammar(Grammar&&) noexcept;
  Grammar& operator=(Grammar&&) noexcept;

  std::vector<ChoiceRule> choices;
  std::vector<GuessRule> guesses;  // the first that fits
  std::vector<VerbGroupRule> verb_groups;
  std::unique_ptr<re2::RE2> noun_group;
  TagEdge noun_edge;
  boost::unordered_flat_map<WordId, std::vector<ClosedPhrase>>
      phrases;  // by first word, longest first
};

// Adds one document of `kind: grammar`; closed-class words go into `lexicon.words`.
void load_grammar(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                  Lexicon& lexicon, Grammar& grammar, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_READING_GRAMMAR_H_
