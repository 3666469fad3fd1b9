// ClauseReader: who, verb, whom. One pass over the chunks with a small stack of open regions; used
// by the clause_*.cc files alone.
//
// A region is the main clause, or a relative or adverbial clause inside it. Noun groups become
// subjects, objects or complements by what stands before them; a verb takes the waiting subject of
// its region, the object of a verb of saying ("said Russia attacked"), or shares the last verb's
// subject. Look-ahead is bounded, so the work is linear.
#ifndef ENTENTE_READING_CLAUSE_READER_H_
#define ENTENTE_READING_CLAUSE_READER_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "extractor/reading/reading.h"

namespace entente {

constexpr std::uint32_t kLookAhead = 40;  // chunks; keeps long sentences linear

struct ClauseRegion {
  ClauseLink link = ClauseLink::main;
  WordId link_word = 0;
  std::vector<std::int32_t> subject;     // waiting for its verb
  std::vector<std::int32_t> antecedent;  // of a relative clause
  std::int32_t clause = -1;              // last finite clause of the region
  std::int32_t governor = -1;
  std::int32_t governor_group = -1;
  std::int32_t reduced = -1;  // a participle behind the waiting subject
  bool condition = false;
  bool used = false;                // the waiting subject has had its verb
  std::vector<std::int32_t> dates;  // waiting for a verb
};

class ClauseReader {
 public:
  ClauseReader(const SentenceInput& input, const Lexicon& lexicon, Reading& reading)
      : input_(input), lexicon_(lexicon), reading_(reading), chunks_(reading.chunks) {}

  void run();

 private:
  ClauseRegion& top() { return stack_.back(); }
  const ClauseRegion& top() const { return stack_.back(); }
  bool is(std::uint32_t i, ChunkKind kind) const {
    return i < chunks_.size() && chunks_[i].kind == kind;
  }
  bool is_noun(std::uint32_t i) const { return is(i, ChunkKind::noun_group); }
  const VerbGroup& verb_at(std::uint32_t i) const {
    return reading_.verb_groups[static_cast<std::size_t>(chunks_[i].group)];
  }
  bool is_finite(std::uint32_t i) const {
    return is(i, ChunkKind::verb_group) && verb_at(i).form == VerbGroupForm::finite;
  }
  const NounGroup& group(std::int32_t index) const {
    return reading_.noun_groups[static_cast<std::size_t>(index)];
  }
  Clause& clause(std::int32_t index) { return reading_.clauses[static_cast<std::size_t>(index)]; }
  bool is_reporting(std::int32_t index) const {
    if (index < 0) return false;
    const std::int32_t at = reading_.clauses[static_cast<std::size_t>(index)].verb;
    if (at < 0) return false;
    const VerbGroup& verb = reading_.verb_groups[static_cast<std::size_t>(at)];
    return verb.reporting;
  }
  bool after_noun() const { return at_ > 0 && is_noun(at_ - 1); }

  // clauses.cc
  std::uint32_t step();

  // clause_nouns.cc
  std::vector<std::int32_t> take_list(std::uint32_t i, bool headline, std::uint32_t& end) const;
  bool names_actor(std::int32_t index) const;
  bool same_actor(std::int32_t a, std::int32_t b) const;
  bool clause_starts(std::uint32_t i) const;
  bool is_inserted_report(std::uint32_t i) const;
  std::uint32_t insert_report(const std::vector<std::int32_t>& list, std::uint32_t end);
  std::uint32_t noun();
  bool starts_clause_here(std::uint32_t end) const;
  void join_object(const std::vector<std::int32_t>& list);
  void open_owned_relative();
  void set_last_noun(std::int32_t index);
  std::uint32_t split_before_verb(std::vector<std::int32_t>& list, std::uint32_t end);
  bool is_apposition(std::uint32_t end) const;
  bool same_or_nameless(std::uint32_t i) const;
  void attach(const std::vector<std::int32_t>& list, WordId prep);

  // clause_verbs.cc
  std::uint32_t verb();
  std::uint32_t finite(Clause& made, const VerbGroup& group);
  void share_subject(Clause& made, const ClauseRegion& region);
  void continue_report(Clause& made, const ClauseRegion& region);
  std::uint32_t first_unit_of(std::int32_t index) const;
  bool is_trailing_report(const VerbGroup& group) const;
  bool is_bare_infinitive(const VerbGroup& group) const;
  bool join_passive(Clause& made);
  void relative_roles(Clause& made, const VerbGroup& group, ClauseRegion& region);
  void leave_report(const VerbGroup& group);
  void leave_finished_regions();
  void leave_relative();
  bool is_inner_clause_over() const;
  void infinitive(Clause& made);
  bool noun_takes_infinitive() const;
  bool is_controlled(const Clause& made) const;
  bool is_under_way() const;
  bool is_in_place() const;
  bool is_saying(std::int32_t index) const;
  bool is_negated(std::uint32_t unit) const;
  void gerund(Clause& made);
  std::vector<std::int32_t> controlled_by_object(const Clause& made);
  bool join(Clause& made);
  std::int32_t joined_to(const VerbGroup& here) const;
  bool is_bare(const VerbGroup& verb) const;
  void add(Clause& made);

  // clause_participles.cc
  bool is_reduced_here() const;
  bool opens_with_participle() const;
  bool reduced_ahead(bool closes) const;
  bool subject_acts() const;
  void reduced(Clause& made);
  void promote_reduced();

  // clause_links.cc
  void open_relative();
  void that();
  void subordinator();
  bool clause_follows() const;
  void comma();
  void pop();
  void colon();
  void coordinator();
  void reset();
  void quote();
  void date();

  // clause_ends.cc
  void finish();
  void name_agent(Clause& made);
  void share_objects();
  void find_trailing_report();
  bool governs(std::int32_t index) const;

  const SentenceInput& input_;
  const Lexicon& lexicon_;
  Reading& reading_;
  std::vector<Chunk>& chunks_;
  std::vector<ClauseRegion> stack_;
  std::vector<Complement> waiting_complements_;  // before the first verb: "In Geneva, …"
  std::uint32_t at_ = 0;
  std::int32_t open_verb_ = -1;  // clause that takes objects and complements now
  std::int32_t last_clause_ = -1;
  std::int32_t first_clause_ = 0;  // of the stretch since the last stop, colon or quotation
  std::int32_t last_noun_ = -1;
  std::vector<std::int32_t> noun_chain_;  // nouns joined by prepositions up to last_noun_
  std::int32_t waiting_opener_ = -1;      // "Dismissing the offer, …" until its subject comes
  bool after_comma_ = false;
  bool quoted_ = false;
  bool question_ = false;
  std::uint32_t question_from_ = 0;  // chunk behind the last colon, semicolon or quotation
};

// Before clauses: what the chunks beside a verb group tell of its form.
void settle_verb_forms(const Lexicon& lexicon, Reading& reading);

}  // namespace entente

#endif  // ENTENTE_READING_CLAUSE_READER_H_
