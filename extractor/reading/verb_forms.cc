// Verb forms that only the chunks around a verb group tell: auxiliaries parted from their verb, and
// bare -ed forms that are participles. Runs before clauses are read.
#include "extractor/reading/clause_reader.h"

namespace entente {
namespace {

constexpr std::uint32_t kSubjectLength = 10;  // chunks between an auxiliary and its verb

class VerbForms {
 public:
  VerbForms(const Lexicon& lexicon, Reading& reading)
      : lexicon_(lexicon), reading_(reading), chunks_(reading.chunks) {}

  void run() {
    for (std::uint32_t i = 0; i < chunks_.size(); ++i) {
      if (is_lone_auxiliary(i) && opens_clause(i)) join_auxiliary(i);
      if (is_finite_bare_past(i) && has_agent(i)) make_participle(i);
      if (is(i, ChunkKind::verb_group)) carry_negation(i);
    }
  }

 private:
  bool is(std::uint32_t i, ChunkKind kind) const {
    return i < chunks_.size() && chunks_[i].kind == kind;
  }
  VerbGroup& verb_at(std::uint32_t i) const {
    return reading_.verb_groups[static_cast<std::size_t>(chunks_[i].group)];
  }
  char tag_at(std::uint32_t unit) const { return reading_.tags[unit]; }

  bool is_finite_bare_past(std::uint32_t i) const {
    return is(i, ChunkKind::verb_group) && verb_at(i).ambiguous_past;
  }

  // -- "Did Iran attack …?", "Should Iran attack", "Had Iran attacked"

  bool is_lone_auxiliary(std::uint32_t i) const {
    if (is(i, ChunkKind::other)) return tag_at(chunks_[i].first_unit) == 'm';
    if (!is(i, ChunkKind::verb_group)) return false;
    const char tag = tag_at(verb_at(i).head_unit);
    return (tag == 'h' || tag == 'e' || tag == 'q') &&
           verb_at(i).first_unit == verb_at(i).head_unit;
  }

  bool opens_clause(std::uint32_t i) const {
    if (!is(i + 1, ChunkKind::noun_group)) return false;
    if (i == 0) return true;
    switch (chunks_[i - 1].kind) {
      case ChunkKind::quote:
      case ChunkKind::colon:
      case ChunkKind::semicolon:
      case ChunkKind::coordinator:
      case ChunkKind::subordinator:
      case ChunkKind::comma:
        return true;
      default:
        return i == 1 && chunks_[0].kind == ChunkKind::other;
    }
  }

  void join_auxiliary(std::uint32_t i) {
    const std::uint32_t unit = chunks_[i].first_unit;
    const char auxiliary = tag_at(unit);
    std::uint32_t k = i + 1;
    for (; k < chunks_.size() && k - i <= kSubjectLength; ++k) {
      if (is(k, ChunkKind::noun_group) || is(k, ChunkKind::preposition) ||
          is(k, ChunkKind::coordinator) || is(k, ChunkKind::date)) {
        continue;
      }
      break;
    }
    if (!is(k, ChunkKind::verb_group)) return;
    VerbGroup& verb = verb_at(k);
    const char head = tag_at(verb.head_unit);
    const bool bare = verb.first_unit == verb.head_unit || head == 'g';
    const bool past = head == 'V' || head == 'u' || head == 'y';
    const bool fits = auxiliary == 'e'   ? past || head == 'g'
                      : auxiliary == 'h' ? past
                                         : head == 'v' || head == 'e' || head == 'h';
    if (!bare || !fits) return;
    const WordInfo& info = lexicon_.info(reading_.units[unit].word);
    verb.form = VerbGroupForm::finite;
    verb.passive = auxiliary == 'e' && past;
    verb.ambiguous_past = false;
    verb.inverted = true;
    verb.negative = verb.negative || info.negative;
    if (info.modality != Modality::none) verb.modality = info.modality;
    if (info.condition && (i == 0 || !is(i - 1, ChunkKind::subordinator)) && !is_question()) {
      // Read like "if": what stands behind is its clause.
      chunks_[i] = {ChunkKind::subordinator, unit, unit + 1, -1, reading_.units[unit].word};
      verb.modality = Modality::none;
    } else {
      chunks_[i] = {ChunkKind::other, unit, unit + 1, -1, 0};
    }
  }

  bool is_question() const {
    return !chunks_.empty() &&
           (chunks_.back().kind == ChunkKind::question ||
            (chunks_.size() > 1 &&
             is(static_cast<std::uint32_t>(chunks_.size() - 2), ChunkKind::question)));
  }

  // -- "a plan proposed by X"

  // True where "by" and a doer follow; "rose by six per cent" and "responded by leaving" have none.
  bool has_agent(std::uint32_t i) const {
    std::uint32_t k = i + 1;
    if (is(k, ChunkKind::date)) ++k;
    if (!is(k, ChunkKind::preposition) || !lexicon_.info(chunks_[k].word).agent) return false;
    if (!is(k + 1, ChunkKind::noun_group)) return false;
    const NounGroup& doer = reading_.noun_groups[static_cast<std::size_t>(chunks_[k + 1].group)];
    if (tag_at(doer.first_unit) == '#' && doer.owners.empty() && doer.actors.empty()) return false;
    return !lexicon_.info(verb_at(i).lemma).reporting || doer.noun == 0;
  }

  void make_participle(std::uint32_t i) {
    VerbGroup& verb = verb_at(i);
    // "was attacked and looted by": the auxiliary before holds for both.
    if (i >= 2 && is(i - 1, ChunkKind::coordinator) && is(i - 2, ChunkKind::verb_group) &&
        (verb_at(i - 2).passive || verb_at(i - 2).ambiguous_past)) {
      const VerbGroup& first = verb_at(i - 2);
      verb.form = first.ambiguous_past ? VerbGroupForm::participle : first.form;
      if (first.ambiguous_past) make_participle(i - 2);
    } else {
      verb.form = VerbGroupForm::participle;
    }
    verb.passive = true;
    verb.ambiguous_past = false;
  }

  // "neither attacked nor threatened", "did not attack or threaten"
  void carry_negation(std::uint32_t i) {
    VerbGroup& verb = verb_at(i);
    if (i == 0 || !is(i - 1, ChunkKind::coordinator)) return;
    if (lexicon_.info(chunks_[i - 1].word).negative) verb.negative = true;
  }

  const Lexicon& lexicon_;
  Reading& reading_;
  std::vector<Chunk>& chunks_;
};

}  // namespace

void settle_verb_forms(const Lexicon& lexicon, Reading& reading) {
  VerbForms(lexicon, reading).run();
}

}  // namespace entente
