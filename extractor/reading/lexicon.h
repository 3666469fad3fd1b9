// Lexicon: the verbs and nouns that rules name, by meaning, in all their forms.
//
// Verbs and nouns are phrases whose first (verb) or last (noun) word inflects: "turn down" is found
// in "turned down", "peace talk" in "peace talks". Lists have names (@refuse); rules refer to
// lists.
#ifndef ENTENTE_READING_LEXICON_H_
#define ENTENTE_READING_LEXICON_H_

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/reading/unit.h"
#include "extractor/text/vocabulary.h"
#include "extractor/yaml/yaml.h"

namespace entente {

using VerbId = std::uint32_t;  // into Lexicon::verbs; 0: none
using NounId = std::uint32_t;  // into Lexicon::nouns; 0: none
using ListId = std::uint32_t;  // into Lexicon::lists; 0: none

struct VerbEntry {
  std::string text;           // "turn down"
  WordId lemma = 0;           // "turn"
  std::vector<WordId> rest;   // "down"; empty for most
  bool reporting = false;     // a phrase of saying: "make clear"
  std::vector<ListId> lists;  // that hold it
  std::vector<NounId> nominals;
};

struct NounEntry {
  std::string text;            // "peace talk"
  WordId lemma = 0;            // "talk", the head
  std::vector<WordId> before;  // "peace"
  std::vector<ListId> lists;
  std::vector<VerbId> verbs;  // whose nominal form it is
};

struct WordList {
  std::string name;  // "refuse", without @
  bool is_nouns = false;
  bool used = false;  // some rule refers to it
  std::string file;
  int line = 0;
  int column = 0;
};

// What is known of one word form, by WordId.
struct WordInfo {
  char closed = 0;  // tag of a closed-class word; 0: open class
  Modality modality = Modality::none;
  bool negative = false;
  bool condition = false;       // if, unless
  bool attribution = false;     // according to
  bool object_control = false;  // accuse X of …ing, urge X to: the object does it
  bool speaker = false;         // we, our: whoever is speaking
  bool approximates = false;    // about, over: before a number
  bool infinitive = false;      // going to: only before a base form
  bool joins = false;           // alongside X: X acts too
  bool addresses = false;       // call on X, appeal to X: names who is spoken to
  bool agent = false;           // by: names the doer of a passive
  bool adjective = false;
  bool hedge = false;  // planned, alleged: before a noun, its act is not sure
  bool doubt = false;  // risk, fear: the clause that hangs on the noun is not sure
  bool adverb = false;
  bool noun = false;
  bool plural = false;
  bool reporting = false;        // a verb of saying
  bool saying = false;           // say: "says to lend" is "says it will lend"
  bool inverting = false;        // a verb of saying that may stand before its subject
  bool bare_infinitive = false;  // a verb like "let" in "let them go"
  bool ambiguous = false;        // listed as noun or verb
  bool mostly_noun = false;
  bool starts_phrase = false;  // some closed-class phrase begins with it
  bool prefix = false;         // co-, re-: with a hyphen before a verb
  bool particle = false;       // out, up: goes with the verb before, never with a noun
  bool trigger = false;        // some event rule waits for it
  std::uint8_t forms = 0;      // VerbForm bits
  WordId auxiliary = 0;        // lemma of a form of be, have or do
  WordId verb = 0;             // lemma of the verb of which it is a form
  WordId singular = 0;         // lemma of the noun
  VerbId state = 0;            // of an adjective: the phrase with "be" that a rule names
};

// Phrases by their inflecting word and the word beside it, so that of the hundred kinds of talks
// only "peace talk" is looked at where "peace" stands before "talks".
struct PhraseIndex {
  // Longest first; those of one word are under neighbour 0. Empty when there are none.
  const std::vector<std::uint32_t>& find(WordId lemma, WordId neighbour) const;
  void add(WordId lemma, WordId neighbour, std::uint32_t id);

 private:
  boost::unordered_flat_map<std::uint64_t, std::vector<std::uint32_t>> ids_;
};

struct Lexicon {
  std::vector<VerbEntry> verbs{1};
  std::vector<NounEntry> nouns{1};
  std::vector<WordList> lists{1};
  std::vector<WordInfo> words;  // by WordId; may be shorter than the vocabulary
  boost::unordered_flat_map<std::string, ListId> verb_lists;  // by name; a name may be both,
  boost::unordered_flat_map<std::string, ListId> noun_lists;  // a rule's place tells which is meant
  boost::unordered_flat_map<WordId, std::vector<VerbId>> verbs_by_lemma;  // longest phrase first
  boost::unordered_flat_map<WordId, std::vector<NounId>> nouns_by_lemma;  // longest phrase first

  PhraseIndex verb_phrases;  // neighbour: the first word of `rest`
  PhraseIndex noun_phrases;  // neighbour: the last word of `before`

  const WordInfo& info(WordId word) const;
  WordInfo& info_for(WordId word);  // grows the table
  VerbId find_verb(std::string_view text) const;
  NounId find_noun(std::string_view text) const;
  // The one word that two words joined by a hyphen are: "test-fired", "co-operate". kUnknownWord:
  // none.
  WordId joined(WordId first, WordId last) const;
  boost::unordered_flat_map<std::uint64_t, WordId> joined_words;

  boost::unordered_flat_map<std::string, VerbId> verb_texts;
  boost::unordered_flat_map<std::string, NounId> noun_texts;
};

// How words inflect: kind: morphology. Loaded before words are inflected (finish_lexicon).
struct Morphology {
  struct SuffixRule {
    std::vector<std::string> ends;
    std::size_t drop = 0;
    std::string add;
  };
  boost::unordered_flat_map<std::string, std::pair<std::string, std::string>> irregular;
  boost::unordered_flat_map<std::string, bool> doubling;
  boost::unordered_flat_map<std::string, bool> either_doubling;
  boost::unordered_flat_map<std::string, std::string> plurals;
  std::vector<SuffixRule> third, past, ing, plural;  // the first that fits applies
};

void load_morphology(const YamlFile& file, const YamlNode& document, Morphology& morphology,
                     Diagnostics& diagnostics);
// kind: lexicon
void load_lexicon(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                  Lexicon& lexicon, Diagnostics& diagnostics);
// kind: words
void load_words(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                Lexicon& lexicon, Diagnostics& diagnostics);
// Adds one verb or noun (a phrase in base form) to a list; list 0: to none.
VerbId add_verb(std::string_view text, ListId list, Vocabulary& vocabulary, Lexicon& lexicon);
NounId add_noun(std::string_view text, ListId list, Vocabulary& vocabulary, Lexicon& lexicon);
// The list of verbs or nouns of that name, new if need be.
ListId add_list(const std::string& name, bool is_nouns, const YamlFile& file, const YamlNode& at,
                Lexicon& lexicon);
// Generates the forms of all verbs and nouns. Runs once, after all files.
void finish_lexicon(const Morphology& morphology, Vocabulary& vocabulary, Lexicon& lexicon);

}  // namespace entente

#endif  // ENTENTE_READING_LEXICON_H_
