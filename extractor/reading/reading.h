// Reading: what the cascade makes of one sentence: units, verb and noun groups, clauses.
//
// Stages in order: make_units (tagging.cc), find_groups (groups.cc), read_clauses (clauses.cc).
// Each looks only at what the one before left.
#ifndef ENTENTE_READING_READING_H_
#define ENTENTE_READING_READING_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/actors/mention.h"
#include "extractor/dates/timex.h"
#include "extractor/reading/grammar.h"
#include "extractor/reading/lexicon.h"
#include "extractor/text/sentence.h"

namespace entente {

struct VerbGroup {
  std::uint32_t first_unit = 0;  // half-open, particles included
  std::uint32_t last_unit = 0;
  std::uint32_t head_unit = 0;
  WordId lemma = 0;  // of the head; 0: a verb by its look only
  VerbId verb = 0;   // longest known phrase ("turn down"); 0: none
  bool passive = false;
  bool past = false;
  bool negative = false;
  bool ambiguous_past = false;  // a bare -ed form: past tense or reduced participle
  bool reporting = false;       // a verb of saying
  bool inverted = false;        // its auxiliary stands before the subject: "Did Iran attack?"
  VerbGroupForm form = VerbGroupForm::finite;
  Modality modality = Modality::none;
};

struct NounGroup {
  std::uint32_t first_unit = 0;  // half-open
  std::uint32_t last_unit = 0;
  std::uint32_t head_unit = 0;
  NounId noun = 0;                   // longest known phrase that ends at the head; 0: none
  std::vector<std::int32_t> actors;  // mentions that the group is: head, or joined heads
  std::vector<std::int32_t> owners;  // mentions before the head: Iran's, Russian, "Syria talks"
  std::int32_t timex = -1;           // a date inside ("the 2018 accord", "Tuesday's talks")
  bool negative = false;             // no talks
  bool possible = false;             // alleged, planned
  bool doubtful = false;             // risk, fear: what its clause tells may not happen
};

enum class ChunkKind : std::uint8_t {
  noun_group,
  verb_group,
  preposition,
  coordinator,
  comma,
  subordinator,
  that,
  relative,
  semicolon,
  colon,
  dash,
  quote,
  stop,
  question,
  date,
  adjective,
  other
};

struct Chunk {
  ChunkKind kind = ChunkKind::other;
  std::uint32_t first_unit = 0;
  std::uint32_t last_unit = 0;
  std::int32_t group = -1;  // index of the noun or verb group, or of the timex for a date
  WordId word = 0;          // of a preposition, subordinator, relative
};

// A noun group after a preposition; `prep` 0: a second object ("gave Malawi 20 million").
struct Complement {
  WordId prep = 0;
  std::int32_t group = -1;
  std::uint32_t chunk = 0;  // of the noun group, for text order
};

enum class ClauseLink : std::uint8_t {
  main,
  conjunct,    // and + verb, sharing the subject
  complement,  // said (that) …
  infinitive,  // refused to …
  gerund,      // accused of …ing, dismissing …
  relative,    // which …
  reduced,     // proposed by …
  adverbial    // if, after, because …
};

struct Clause {
  std::int32_t verb = -1;             // verb group; -1: none (headline without a verb)
  std::vector<std::int32_t> subject;  // who acts: noun groups, joined ones all
  std::vector<std::int32_t> surface;  // grammatical subject; of a passive what is acted upon
  std::vector<std::int32_t> object;
  std::vector<Complement> complements;  // in text order
  std::int32_t governor = -1;           // clause that this one depends on
  std::int32_t governor_group = -1;     // noun group that it depends on (relative, "plan to …")
  ClauseLink link = ClauseLink::main;
  WordId link_word = 0;             // of, after, if, that …
  std::vector<std::int32_t> dates;  // timexes of the clause
  bool condition = false;           // if …
  bool question = false;
  bool quoted = false;      // inside quotation marks
  std::uint32_t chunk = 0;  // of the verb
};

struct Reading {
  std::vector<Unit> units;
  std::string tags;  // one letter a unit
  std::vector<VerbGroup> verb_groups;
  std::vector<NounGroup> noun_groups;
  std::vector<Chunk> chunks;
  std::vector<Clause> clauses;
  // Prepositional groups behind each noun group, in text order: "offer of talks with X".
  std::vector<std::vector<Complement>> behind;
  // "Iran to resume talks: EU": the noun group behind the colon or "according to"; -1: none.
  std::int32_t attribution = -1;

  void clear();
};

// Everything the cascade needs for one sentence. Mentions and timexes are the sentence's own.
struct SentenceInput {
  std::string_view text;
  std::span<const Token> tokens;  // the whole document's
  const Sentence* sentence = nullptr;
  std::span<const Mention> mentions;
  std::span<const Timex> timexes;
};

void make_units(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
                Reading& reading);
void find_groups(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
                 Reading& reading);
void read_clauses(const SentenceInput& input, const Lexicon& lexicon, Reading& reading);

}  // namespace entente

#endif  // ENTENTE_READING_READING_H_
