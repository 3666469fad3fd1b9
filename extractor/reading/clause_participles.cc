// Participles in clauses: "a plan made in Geneva", told from main verbs of the same form.
#include "extractor/reading/clause_reader.h"

namespace entente {

// "a plan made in Geneva", "missiles fired at X struck": a bare -ed form that is no main verb.
bool ClauseReader::is_reduced_here() const {
  const ClauseRegion& region = stack_.back();
  if (at_ > 0 && is(at_ - 1, ChunkKind::preposition)) return true;  // "when asked"
  if (region.link == ClauseLink::relative && region.clause < 0) return false;
  const bool waiting = !region.subject.empty() && !region.used;
  // "troops that France sent to Mali": the noun before is the subject.
  if (waiting && (region.link == ClauseLink::relative ||
                  (region.link == ClauseLink::complement && region.governor_group >= 0))) {
    return false;
  }
  const bool after_comma = at_ > 0 && is(at_ - 1, ChunkKind::comma);
  if (waiting || is_inner_clause_over()) {
    if (!after_noun() && !after_comma && !is(at_ - 1, ChunkKind::date)) return false;
    return reduced_ahead(after_comma);
  }
  if (at_ == 0) return opens_with_participle();
  if (!after_noun()) return false;
  const bool takes_object = is_noun(at_ + 1) || is(at_ + 1, ChunkKind::that);
  if (verb_at(at_).reporting && takes_object) return false;
  if (open_verb_ >= 0 && is_reporting(open_verb_)) {
    if (takes_object) return false;
    // "said in a statement released in May" has no subject at hand.
    if (reading_.clauses[static_cast<std::size_t>(open_verb_)].object.empty()) return true;
    return reduced_ahead(false);  // "said a plan made in Geneva failed", but "said Russia agreed"
  }
  return true;
}

// "Accused of spying, Iran …"
bool ClauseReader::opens_with_participle() const {
  for (std::uint32_t i = at_ + 1; i < chunks_.size() && i - at_ < kLookAhead; ++i) {
    if (is(i, ChunkKind::comma)) return i > at_ + 1 && !is_noun(at_ + 1) && clause_starts(i + 1);
    if (!is_noun(i) && !is(i, ChunkKind::preposition) && !is(i, ChunkKind::date)) return false;
  }
  return false;
}

// True when another finite verb without a subject of its own follows in the same region; `closes`:
// behind a comma.
bool ClauseReader::reduced_ahead(bool closes) const {
  const VerbGroup* next = is(at_ + 1, ChunkKind::verb_group) ? &verb_at(at_ + 1) : nullptr;
  // "fired at", "sent to": a particle that is a preposition has its noun behind.
  const VerbGroup& own = verb_at(at_);
  const char last = reading_.tags[own.last_unit - 1];
  const bool particle = own.last_unit > own.head_unit + 1 && (last == 'p' || last == 'o');
  if (!particle && !is(at_ + 1, ChunkKind::preposition) && !is(at_ + 1, ChunkKind::date) &&
      !(next != nullptr && next->form == VerbGroupForm::infinitive)) {
    return false;
  }
  bool open_object = particle;  // an infinitive or gerund has none yet
  for (std::uint32_t i = at_ + 1; i < chunks_.size() && i - at_ < kLookAhead; ++i) {
    switch (chunks_[i].kind) {
      case ChunkKind::verb_group:
        // "refused to let Iraq sign": a base form is no second main verb
        if (!is_finite(i) || (reading_.tags[verb_at(i).head_unit] == 'v' &&
                              verb_at(i).first_unit == verb_at(i).head_unit)) {
          open_object = true;
          break;
        }
        return !closes && !is(i - 1, ChunkKind::coordinator);
      case ChunkKind::noun_group:
        // "Russia attacked at dawn and Ukraine hit back"
        if (is(i - 1, ChunkKind::coordinator) && is_finite(i + 1) &&
            !(i >= 2 && is_noun(i - 2) && !subject_acts())) {
          return false;
        }
        if (!is(i - 1, ChunkKind::preposition) && !is(i - 1, ChunkKind::coordinator)) {
          if (!open_object) return false;
          open_object = false;
        }
        break;
      case ChunkKind::comma:
        return closes && (is_finite(i + 1) || (is(i + 1, ChunkKind::date) && is_finite(i + 2)));
      case ChunkKind::preposition:
      case ChunkKind::date:
      case ChunkKind::coordinator:
      case ChunkKind::adjective:
        break;
      default:
        return false;
    }
  }
  return false;
}

bool ClauseReader::subject_acts() const {
  const std::vector<std::int32_t>& subject = stack_.back().subject;
  return !subject.empty() && !group(subject.back()).actors.empty();
}

void ClauseReader::reduced(Clause& made) {
  made.link = ClauseLink::reduced;
  reading_.verb_groups[static_cast<std::size_t>(made.verb)].passive = true;
  made.governor = top().clause;
  const bool waiting = !top().subject.empty() && !top().used;
  if (after_noun()) {
    made.governor_group = chunks_[at_ - 1].group;
    made.object = {made.governor_group};
  } else if (!top().subject.empty()) {
    made.object = top().subject;
    made.governor_group = top().subject.back();
  } else if (top().clause >= 0) {
    made.object = clause(top().clause).surface;
  } else {
    waiting_opener_ = static_cast<std::int32_t>(reading_.clauses.size());
  }
  // "The plan made in Geneva": what is at hand is the subject with all that is joined to it.
  if (waiting && top().subject.back() == made.governor_group) made.object = top().subject;
  if (waiting) top().reduced = static_cast<std::int32_t>(reading_.clauses.size());
  add(made);
}

// "Two teachers freed by Iran": without another verb the participle is the main one, whose "were"
// the headline left out.
void ClauseReader::promote_reduced() {
  for (const ClauseRegion& region : stack_) {
    if (region.clause >= 0 || region.reduced < 0) continue;
    Clause& made = clause(region.reduced);
    made.link = region.link;
    made.governor = region.governor;
    made.governor_group = region.governor_group;
    made.surface = made.object;
    reading_.verb_groups[static_cast<std::size_t>(made.verb)].form = VerbGroupForm::finite;
  }
}

}  // namespace entente
