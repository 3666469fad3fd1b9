// Verbs in clauses: each makes one, with the subject that its form and place give it.
#include "extractor/reading/clause_reader.h"

namespace entente {

std::uint32_t ClauseReader::verb() {
  const VerbGroup& group = verb_at(at_);
  Clause made;
  made.verb = chunks_[at_].group;
  made.chunk = at_;
  made.quoted = quoted_;
  if (join(made)) return at_ + 1;
  switch (group.form) {
    case VerbGroupForm::finite:
      finite(made, group);
      break;
    case VerbGroupForm::infinitive:
      infinitive(made);
      break;
    case VerbGroupForm::gerund:
      gerund(made);
      break;
    case VerbGroupForm::participle:
      reduced(made);
      break;
  }
  return at_ + 1;
}

void ClauseReader::finite(Clause& made, const VerbGroup& group) {
  if (group.ambiguous_past && after_noun() && is_reduced_here()) {
    reduced(made);
    return;
  }
  leave_finished_regions();
  ClauseRegion& region = top();
  made.link = region.link;
  made.link_word = region.link_word;
  made.governor = region.governor;
  made.governor_group = region.governor_group;
  made.condition = region.condition;
  if (region.link == ClauseLink::relative && region.clause < 0) {
    relative_roles(made, group, region);
  } else if (!region.subject.empty() && !region.used) {
    made.subject = region.subject;
  } else if (after_noun() && open_verb_ >= 0 && !clause(open_verb_).object.empty()) {
    made.subject = clause(open_verb_).object;
    if (is_noun(at_ - 1) && chunks_[at_ - 1].group != made.subject.back() &&
        !is_reporting(open_verb_)) {
      made.subject = {chunks_[at_ - 1].group};
    } else {
      clause(open_verb_).object.clear();
    }
    made.link = ClauseLink::complement;
    made.governor = open_verb_;
  } else if (region.clause >= 0) {
    made.subject = clause(region.clause).surface;
    made.link = region.link == ClauseLink::main ? ClauseLink::conjunct : region.link;
    made.governor = region.link == ClauseLink::main ? region.clause : region.governor;
    made.condition = made.condition || clause(region.clause).condition;
    if (clause(region.clause).link == ClauseLink::complement) {
      made.link = ClauseLink::complement;
      made.governor = clause(region.clause).governor;
    }
  }
  add(made);
  ClauseRegion& now = top();
  now.used = true;
  now.clause = last_clause_;
}

void ClauseReader::relative_roles(Clause& made, const VerbGroup& group, ClauseRegion& region) {
  if (!region.subject.empty()) {  // "which the two presidents signed"
    made.subject = region.subject;
    if (!group.passive) made.object = region.antecedent;
  } else {
    made.subject = region.antecedent;
  }
}

// A relative or adverbial clause that has its verb ends where a verb comes without "and".
void ClauseReader::leave_finished_regions() {
  const bool joined = at_ > 0 && is(at_ - 1, ChunkKind::coordinator);
  while (stack_.size() > 1 && top().clause >= 0 && !joined &&
         (top().used || top().subject.empty()) && !(after_noun() && open_verb_ >= 0)) {
    pop();
  }
}

// "a plan proposed by X", "missiles fired by X struck": a bare -ed form that is no main verb.
bool ClauseReader::is_reduced_here() {
  const std::int32_t before = chunks_[at_ - 1].group;
  if (lexicon_.info(verb_at(at_).lemma).reporting) return false;
  if (top().link == ClauseLink::relative && top().clause < 0) return false;
  if (!top().subject.empty() && !top().used) return reduced_ahead();
  if (open_verb_ >= 0 && is_reporting(open_verb_) && !clause(open_verb_).object.empty() &&
      clause(open_verb_).object.back() == before) {
    return false;  // "said Russia attacked"
  }
  return true;
}

// True when another finite verb without a subject of its own follows in the same region.
bool ClauseReader::reduced_ahead() const {
  if (!is(at_ + 1, ChunkKind::preposition)) return false;
  for (std::uint32_t i = at_ + 1; i < chunks_.size() && i - at_ < kLookAhead; ++i) {
    switch (chunks_[i].kind) {
      case ChunkKind::verb_group:
        if (!is_finite(i)) break;
        if (!is_noun(i - 1)) return !is(i - 1, ChunkKind::coordinator);
        return i >= 2 && is(i - 2, ChunkKind::preposition);
      case ChunkKind::comma:
      case ChunkKind::that:
      case ChunkKind::subordinator:
      case ChunkKind::relative:
      case ChunkKind::semicolon:
      case ChunkKind::colon:
      case ChunkKind::stop:
      case ChunkKind::quote:
        return false;
      default:
        break;
    }
  }
  return false;
}

void ClauseReader::reduced(Clause& made) {
  made.link = ClauseLink::reduced;
  reading_.verb_groups[static_cast<std::size_t>(made.verb)].passive = true;
  made.governor = top().clause;
  if (after_noun()) {
    made.governor_group = chunks_[at_ - 1].group;
    made.object = {made.governor_group};
  } else if (!top().subject.empty()) {
    made.object = top().subject;
    made.governor_group = top().subject.back();
  } else if (top().clause >= 0) {
    made.object = clause(top().clause).surface;
  }
  add(made);
}

void ClauseReader::infinitive(Clause& made) {
  made.link = ClauseLink::infinitive;
  ClauseRegion& region = top();
  const bool waiting = !region.subject.empty() && !region.used;
  if (waiting && (region.clause < 0 || after_comma_) && !noun_takes_infinitive()) {
    // Headline: "X to VERB".
    VerbGroup& group = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
    if (group.modality == Modality::none) group.modality = Modality::future;
    made.link = ClauseLink::main;
    made.subject = region.subject;
    made.condition = region.condition;
    add(made);
    top().used = true;
    top().clause = last_clause_;
    return;
  }
  made.governor = last_clause_;
  if (after_noun()) made.governor_group = chunks_[at_ - 1].group;
  if (after_noun() && !group(chunks_[at_ - 1].group).actors.empty()) {
    made.subject = {chunks_[at_ - 1].group};
    if (made.governor >= 0 && !clause(made.governor).object.empty() &&
        clause(made.governor).object.back() == chunks_[at_ - 1].group) {
      made.subject = clause(made.governor).object;
    }
  } else if (waiting) {
    made.subject = region.subject;
  } else if (made.governor >= 0) {
    made.subject = clause(made.governor).surface;
  }
  if (made.governor >= 0) made.condition = clause(made.governor).condition;
  add(made);
}

// "Israel's plan to attack … was": the infinitive belongs to the noun when a finite verb follows.
bool ClauseReader::noun_takes_infinitive() const {
  if (!after_noun()) return false;
  if (!group(chunks_[at_ - 1].group).actors.empty()) return false;
  for (std::uint32_t i = at_ + 1; i < chunks_.size() && i - at_ < kLookAhead; ++i) {
    if (is_finite(i)) return !is_noun(i - 1) || (i >= 2 && !is(i - 2, ChunkKind::comma));
    if (is(i, ChunkKind::comma) || is(i, ChunkKind::stop) || is(i, ChunkKind::colon) ||
        is(i, ChunkKind::subordinator) || is(i, ChunkKind::that)) {
      return false;
    }
  }
  return false;
}

void ClauseReader::gerund(Clause& made) {
  made.link = ClauseLink::gerund;
  made.governor = last_clause_;
  if (made.governor >= 0) made.condition = clause(made.governor).condition;
  if (at_ > 0 && is(at_ - 1, ChunkKind::preposition)) {
    made.link_word = chunks_[at_ - 1].word;
    if (at_ > 1 && is_noun(at_ - 2)) made.governor_group = chunks_[at_ - 2].group;
    if (made.governor >= 0 && lexicon_.info(made.link_word).object_control) {
      made.subject = controlled_by_object(made);
    }
    if (made.subject.empty() && made.governor >= 0) {
      made.subject = clause(made.governor).surface;
    }
    if (made.governor < 0) {
      made.subject = top().subject;
    }
  } else if (after_noun()) {
    made.governor_group = chunks_[at_ - 1].group;
    made.subject = {made.governor_group};
  } else if (made.governor >= 0) {
    made.subject = clause(made.governor).surface;
  } else {
    made.subject = top().subject;
    if (made.subject.empty()) waiting_gerund_ = static_cast<std::int32_t>(reading_.clauses.size());
  }
  add(made);
}

// "accused X of shelling", "was accused of shelling": whoever the outer verb acts upon.
std::vector<std::int32_t> ClauseReader::controlled_by_object(const Clause& made) {
  const Clause& outer = clause(made.governor);
  if (!outer.object.empty() && !group(outer.object.back()).actors.empty()) return outer.object;
  for (const Complement& complement : outer.complements) {
    if (complement.group == made.governor_group && complement.chunk > outer.chunk &&
        !group(complement.group).actors.empty() && lexicon_.info(complement.prep).addresses) {
      return {complement.group};
    }
  }
  return {};
}

// "to meet X and sign a treaty", "of shelling X and killing Y": the second verb is like the
// first.
bool ClauseReader::join(Clause& made) {
  if (last_clause_ < 0 || at_ == 0 || !is(at_ - 1, ChunkKind::coordinator)) return false;
  const Clause& first = clause(last_clause_);
  if (first.link != ClauseLink::infinitive && first.link != ClauseLink::gerund) return false;
  const VerbGroup& before = reading_.verb_groups[static_cast<std::size_t>(first.verb)];
  const VerbGroup& here = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
  const bool same = first.link == ClauseLink::gerund ? here.form == VerbGroupForm::gerund
                                                     : reading_.tags[here.head_unit] == 'v' &&
                                                           here.form == VerbGroupForm::finite &&
                                                           here.first_unit == here.head_unit;
  if (!same) return false;
  made.link = first.link;
  made.link_word = first.link_word;
  made.governor = first.governor;
  made.governor_group = first.governor_group;
  made.condition = first.condition;
  made.subject = first.surface;
  reading_.verb_groups[static_cast<std::size_t>(made.verb)].modality = before.modality;
  add(made);
  return true;
}

void ClauseReader::add(Clause& made) {
  const bool finite_like = made.link != ClauseLink::reduced && made.link != ClauseLink::gerund &&
                           made.link != ClauseLink::infinitive;
  if (finite_like) {
    made.dates = std::move(top().dates);
    top().dates.clear();
    made.complements.insert(made.complements.begin(), waiting_complements_.begin(),
                            waiting_complements_.end());
    waiting_complements_.clear();
  }
  made.surface = made.subject;
  reading_.clauses.push_back(made);
  last_clause_ = static_cast<std::int32_t>(reading_.clauses.size()) - 1;
  open_verb_ = last_clause_;
  last_noun_ = -1;  // what follows belongs to the verb
  if (finite_like && waiting_gerund_ >= 0 && waiting_gerund_ != last_clause_) {
    clause(waiting_gerund_).subject = made.surface;
    clause(waiting_gerund_).surface = made.surface;
    clause(waiting_gerund_).governor = last_clause_;
    waiting_gerund_ = -1;
  }
  after_comma_ = false;
  if (made.verb >= 0 && reading_.verb_groups[static_cast<std::size_t>(made.verb)].passive &&
      made.object.empty() && made.link != ClauseLink::reduced) {
    // The subject of a passive is what is acted upon; kept as object, the doer comes with "by".
    clause(last_clause_).object = made.subject;
    clause(last_clause_).subject.clear();
  }
}

}  // namespace entente
