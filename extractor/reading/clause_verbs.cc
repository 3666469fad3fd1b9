// Verbs in clauses: each makes one, with the subject that its form and place give it.
#include "extractor/reading/clause_reader.h"

namespace entente {

std::uint32_t ClauseReader::verb() {
  const VerbGroup& group = verb_at(at_);
  Clause made;
  made.verb = chunks_[at_].group;
  made.chunk = at_;
  made.quoted = quoted_;
  if (join(made) || join_passive(made)) return at_ + 1;
  switch (group.form) {
    case VerbGroupForm::finite:
      return finite(made, group);
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

std::uint32_t ClauseReader::finite(Clause& made, const VerbGroup& group) {
  if (group.ambiguous_past && is_reduced_here()) {
    reduced(made);
    return at_ + 1;
  }
  if (is_bare_infinitive(group)) {
    infinitive(made);
    return at_ + 1;
  }
  leave_relative();
  leave_report(group);
  leave_finished_regions();
  ClauseRegion& region = top();
  made.link = region.link;
  made.link_word = region.link_word;
  made.governor = region.governor;
  made.governor_group = region.governor_group;
  made.condition = region.condition;
  std::uint32_t next = at_ + 1;
  if (region.link == ClauseLink::relative && region.clause < 0) {
    relative_roles(made, group, region);
  } else if (!region.subject.empty() && !region.used) {
    made.subject = region.subject;
    continue_report(made, region);
  } else if (is_trailing_report(group)) {
    made.subject = take_list(at_ + 1, false, next);  // "…, said Ukraine"
    made.link = ClauseLink::main;
    made.governor = -1;
  } else if ((after_noun() || (at_ > 1 && is(at_ - 1, ChunkKind::date) && is_noun(at_ - 2))) &&
             open_verb_ >= 0 && !clause(open_verb_).object.empty()) {
    const bool reduced = clause(open_verb_).link == ClauseLink::reduced;
    made.subject = clause(open_verb_).object;
    if (reduced && clause(open_verb_).governor >= 0) {
      // "said a plan made by X failed": what the participle is about.
      made.link = ClauseLink::complement;
      made.governor = clause(open_verb_).governor;
      if (clause(made.governor).object == made.subject) clause(made.governor).object.clear();
    } else if (is_noun(at_ - 1) && chunks_[at_ - 1].group != made.subject.back() &&
               !is_reporting(open_verb_)) {
      made.subject = {chunks_[at_ - 1].group};
    } else {
      clause(open_verb_).object.clear();
    }
    if (made.link != ClauseLink::complement || !reduced) {
      made.link = ClauseLink::complement;
      made.governor = open_verb_;
    }
  } else if (region.clause >= 0) {
    share_subject(made, region);
  }
  add(made);
  ClauseRegion& now = top();
  now.used = true;
  now.clause = last_clause_;
  return next;
}

// A verb without a subject of its own: "… and met Iraq".
void ClauseReader::share_subject(Clause& made, const ClauseRegion& region) {
  const Clause& first = clause(region.clause);
  made.subject = first.surface;
  made.link = region.link == ClauseLink::main ? ClauseLink::conjunct : region.link;
  made.governor = region.link == ClauseLink::main ? region.clause : region.governor;
  made.condition = made.condition || first.condition;
  const VerbGroup& own = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
  if (first.link == ClauseLink::complement && region.link == ClauseLink::main && own.reporting &&
      is_reporting(first.governor)) {
    made.subject = clause(first.governor).surface;  // "said it attacked X and warned Y"
    made.governor = first.governor;
  } else if (first.link == ClauseLink::complement) {
    made.link = ClauseLink::complement;
    made.governor = first.governor;
  }
  // "will attack Israel and punish Iraq": a base form shares the auxiliary.
  VerbGroup& here = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
  const VerbGroup& before = reading_.verb_groups[static_cast<std::size_t>(first.verb)];
  if (is_bare(here) && reading_.tags[before.head_unit] == 'v' &&
      (!is_bare(before) || before.modality != Modality::none)) {
    here.modality = before.modality;
    here.negative = here.negative || before.negative;
  }
}

// "said Russia attacked Poland and China attacked Japan": both are said.
void ClauseReader::continue_report(Clause& made, const ClauseRegion& region) {
  if (region.link != ClauseLink::main || region.clause < 0) return;
  const Clause& first = clause(region.clause);
  if (first.link != ClauseLink::complement || first.governor < 0 || !is_reporting(first.governor))
    return;
  // The subject stands right behind "and", without a comma.
  const std::uint32_t start = first_unit_of(made.subject.front());
  for (std::uint32_t k = at_; k-- > 1;) {
    if (chunks_[k].first_unit > start) continue;
    if (is(k - 1, ChunkKind::coordinator) && !(k >= 2 && is(k - 2, ChunkKind::comma))) {
      made.link = ClauseLink::complement;
      made.governor = first.governor;
    }
    return;
  }
}

std::uint32_t ClauseReader::first_unit_of(std::int32_t index) const {
  return group(index).first_unit;
}

// "…, said Ukraine's president": a verb of saying with its subject behind.
bool ClauseReader::is_trailing_report(const VerbGroup& group) const {
  if (!lexicon_.info(group.lemma).inverting || at_ == 0 || !is_noun(at_ + 1)) return false;
  if (group.modality != Modality::none) return false;
  if (top().clause < 0 && !quoted_ && !is(at_ - 1, ChunkKind::quote)) return false;
  return is(at_ - 1, ChunkKind::comma) || is(at_ - 1, ChunkKind::quote);
}

// "let Iraq sign": a base form behind the object of a verb that takes one.
bool ClauseReader::is_bare_infinitive(const VerbGroup& group) const {
  if (reading_.tags[group.head_unit] != 'v' || group.first_unit != group.head_unit) return false;
  if (!after_noun() || open_verb_ < 0) return false;
  const Clause& open = reading_.clauses[static_cast<std::size_t>(open_verb_)];
  if (open.verb < 0 || open.object.empty() || open.object.back() != chunks_[at_ - 1].group)
    return false;
  const VerbGroup& verb = reading_.verb_groups[static_cast<std::size_t>(open.verb)];
  return lexicon_.info(verb.lemma).bare_infinitive;
}

// "was attacked and looted": the second participle shares the auxiliary.
bool ClauseReader::join_passive(Clause& made) {
  if (last_clause_ < 0 || at_ == 0 || !is(at_ - 1, ChunkKind::coordinator)) return false;
  VerbGroup& here = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
  const std::int32_t index = top().clause >= 0 ? top().clause : last_clause_;
  const Clause& first = clause(index);
  if (first.verb < 0 || first.link == ClauseLink::reduced) return false;
  const VerbGroup& before = reading_.verb_groups[static_cast<std::size_t>(first.verb)];
  const char tag = reading_.tags[here.head_unit];
  const bool bare = tag == 'u' || tag == 'V';
  const bool alone = here.ambiguous_past || here.form == VerbGroupForm::participle ||
                     (here.passive && here.first_unit == here.head_unit);
  if (!before.passive || !bare || !alone || is_noun(at_ + 1)) return false;
  if (here.form != VerbGroupForm::participle && here.reporting) return false;
  here.passive = true;
  here.ambiguous_past = false;
  here.form = before.form;
  here.modality = before.modality;
  here.negative = here.negative || before.negative;
  made.link = first.link == ClauseLink::main ? ClauseLink::conjunct : first.link;
  made.link_word = first.link_word;
  made.governor = first.link == ClauseLink::main ? index : first.governor;
  made.governor_group = first.governor_group;
  made.condition = first.condition;
  made.subject = first.surface;
  add(made);
  if (top().clause >= 0) top().clause = last_clause_;
  return true;
}

void ClauseReader::relative_roles(Clause& made, const VerbGroup& group, ClauseRegion& region) {
  if (!region.subject.empty()) {  // "which the two presidents signed"
    made.subject = region.subject;
    if (!group.passive && !is_noun(at_ + 1)) made.object = region.antecedent;
  } else {
    made.subject = region.antecedent;
  }
}

// "denied that it attacked X and warned Y": who reports goes on reporting.
void ClauseReader::leave_report(const VerbGroup& group) {
  if (at_ == 0 || !is(at_ - 1, ChunkKind::coordinator)) return;
  if (!group.reporting) return;
  if (!top().subject.empty() && !top().used) return;
  if (stack_.size() < 2 || top().link != ClauseLink::complement || top().clause < 0) return;
  if (is_reporting(top().governor)) pop();
}

// A relative or adverbial clause that has its verb ends where a verb comes without "and".
void ClauseReader::leave_finished_regions() {
  const bool joined = at_ > 0 && is(at_ - 1, ChunkKind::coordinator);
  while (stack_.size() > 1 && top().clause >= 0 && !joined &&
         (top().used || top().subject.empty()) && !(after_noun() && open_verb_ >= 0)) {
    pop();
  }
}

// "The man who led X attacked Y", "Reports that X did it angered Y": behind its object the clause
// in between is over.
void ClauseReader::leave_relative() {
  const bool joined = at_ > 0 && is(at_ - 1, ChunkKind::coordinator);
  while (is_inner_clause_over() && !joined) pop();
}

bool ClauseReader::is_inner_clause_over() const {
  if (stack_.size() < 2 || stack_.back().clause < 0) return false;
  const ClauseRegion& inner = stack_.back();
  if (inner.link != ClauseLink::relative &&
      (inner.link != ClauseLink::complement || inner.governor_group < 0)) {
    return false;
  }
  if (!inner.used && !inner.subject.empty()) return false;
  const ClauseRegion& outer = stack_[stack_.size() - 2];
  if (outer.subject.empty() || outer.used) return false;
  return !(after_noun() && open_verb_ >= 0 && is_reporting(open_verb_));
}

void ClauseReader::infinitive(Clause& made) {
  made.link = ClauseLink::infinitive;
  ClauseRegion& region = top();
  const bool waiting = !region.subject.empty() && !region.used;
  const bool placed = is_in_place();
  if (waiting && !placed && (region.clause < 0 || after_comma_) && !noun_takes_infinitive()) {
    // Headline: "X to VERB".
    VerbGroup& group = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
    // "X ready to VERB" leaves open whether it will.
    // Nor does "X in talks to VERB".
    const bool quality = at_ > 0 && (is(at_ - 1, ChunkKind::adjective) || is_under_way());
    if (group.modality == Modality::none)
      group.modality = quality ? Modality::possible : Modality::future;
    if (quality) group.negative = group.negative || is_negated(chunks_[at_ - 1].first_unit);
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
  // "Russia says to lend Chad money": the headline's "it will".
  VerbGroup& own = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
  if (made.governor >= 0 && clause(made.governor).chunk + 1 == at_ && is_saying(made.governor) &&
      own.modality == Modality::none) {
    own.modality = Modality::future;
    made.link = ClauseLink::complement;
  }
  // "China says envoy to visit Peru": the envoy will.
  if (after_noun() && made.governor >= 0 && is_saying(made.governor) &&
      own.modality == Modality::none && clause(made.governor).chunk + 2 == at_ &&
      !clause(made.governor).object.empty() && names_actor(chunks_[at_ - 1].group) &&
      !noun_takes_infinitive()) {
    own.modality = Modality::future;
    made.link = ClauseLink::complement;
    made.governor_group = -1;
    made.subject = clause(made.governor).object;
    clause(made.governor).object.clear();
    add(made);
    return;
  }
  const bool bare = verb_at(at_).form == VerbGroupForm::finite;  // "let inspectors enter"
  if (after_noun() && !placed && (bare || is_controlled(made))) {
    made.subject = {chunks_[at_ - 1].group};
    if (made.governor >= 0 && !clause(made.governor).object.empty() &&
        clause(made.governor).object.back() == chunks_[at_ - 1].group) {
      made.subject = clause(made.governor).object;
    }
  } else if (waiting) {
    made.subject = region.subject;
  } else if (made.governor >= 0) {
    made.subject = clause(made.governor).surface;
  } else {
    waiting_opener_ = static_cast<std::int32_t>(reading_.clauses.size());
  }
  if (made.governor >= 0) made.condition = clause(made.governor).condition;
  add(made);
}

// "urged X to sign", but "was urged by X to sign" and "met X to sign a pact".
bool ClauseReader::is_controlled(const Clause& made) const {
  const std::int32_t before = chunks_[at_ - 1].group;
  if (group(before).actors.empty()) return false;
  if (made.governor < 0) return true;
  const Clause& outer = reading_.clauses[static_cast<std::size_t>(made.governor)];
  if (outer.verb < 0 || outer.chunk + 1 >= at_) return true;
  const VerbGroup& verb = reading_.verb_groups[static_cast<std::size_t>(outer.verb)];
  const bool agent =
      at_ >= 2 && is(at_ - 2, ChunkKind::preposition) && lexicon_.info(chunks_[at_ - 2].word).agent;
  if (verb.passive && agent) return false;
  return lexicon_.info(verb.lemma).object_control || outer.surface.empty();
}

// "in talks to", "on a bid to": what is talked about or tried, and not yet settled.
bool ClauseReader::is_under_way() const {
  if (at_ < 2 || !is_noun(at_ - 1) || !is(at_ - 2, ChunkKind::preposition)) return false;
  return group(chunks_[at_ - 1].group).actors.empty() &&
         !lexicon_.info(chunks_[at_ - 2].word).object_control;
}

// "Rice in Oman to urge Iran": where somebody is, without a verb.
bool ClauseReader::is_in_place() const {
  if (at_ < 2 || last_clause_ >= 0 || !is_noun(at_ - 1) || !is(at_ - 2, ChunkKind::preposition))
    return false;
  const WordInfo& prep = lexicon_.info(chunks_[at_ - 2].word);
  return !group(chunks_[at_ - 1].group).actors.empty() && !prep.object_control && !prep.agent &&
         !prep.addresses && !prep.joins;
}

// A verb of saying that takes no infinitive of its own: "says", not "vows" or "warns".
bool ClauseReader::is_saying(std::int32_t index) const {
  const Clause& made = reading_.clauses[static_cast<std::size_t>(index)];
  if (made.verb < 0) return false;
  const VerbGroup& verb = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
  return !verb.passive && lexicon_.info(verb.lemma).saying;
}

bool ClauseReader::is_negated(std::uint32_t unit) const {
  return unit > 0 && lexicon_.info(reading_.units[unit - 1].word).negative;
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
      if (made.subject.empty())
        waiting_opener_ = static_cast<std::int32_t>(reading_.clauses.size());
    }
  } else if (after_noun()) {
    made.governor_group = chunks_[at_ - 1].group;
    made.subject = {made.governor_group};
    if (made.governor < 0 && !top().subject.empty() && top().subject.back() == made.governor_group)
      made.subject = top().subject;  // "Qatar, Oman discussing gas"
    if (made.governor >= 0 && !clause(made.governor).object.empty() &&
        clause(made.governor).object.back() == made.governor_group) {
      made.subject = clause(made.governor).object;
    }
  } else if (made.governor >= 0) {
    made.subject = clause(made.governor).surface;
  } else {
    made.subject = top().subject;
    if (made.subject.empty()) waiting_opener_ = static_cast<std::int32_t>(reading_.clauses.size());
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
  if (at_ == 0 || (!is(at_ - 1, ChunkKind::coordinator) && !is(at_ - 1, ChunkKind::comma)))
    return false;
  const std::int32_t index = joined_to(reading_.verb_groups[static_cast<std::size_t>(made.verb)]);
  if (index < 0) return false;
  const Clause& first = clause(index);
  const VerbGroup& before = reading_.verb_groups[static_cast<std::size_t>(first.verb)];
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

// The infinitive or gerund that a verb behind "and" or a comma goes on with; -1: none. Behind a
// comma ("to build trust, widen trade and meet") only infinitives do.
std::int32_t ClauseReader::joined_to(const VerbGroup& here) const {
  const bool comma = is(at_ - 1, ChunkKind::comma);
  const auto verb_of = [&](const Clause& of) -> const VerbGroup& {
    return reading_.verb_groups[static_cast<std::size_t>(of.verb)];
  };
  for (std::int32_t k = last_clause_; k >= first_clause_; --k) {
    const Clause& first = reading_.clauses[static_cast<std::size_t>(k)];
    if (first.link == ClauseLink::infinitive) {
      if (!is_bare(here)) return -1;
      // "Envoys want to meet X, warn of Y": where the main verb is a base form too, a comma may
      // go on with that; but "we urge X to free the crew, open the port".
      if (!comma || first.governor < 0) return k;
      const Clause& outer = reading_.clauses[static_cast<std::size_t>(first.governor)];
      const bool open = outer.verb >= 0 && is_bare(verb_of(outer)) &&
                        outer.link != ClauseLink::infinitive &&
                        (outer.object.empty() || here.reporting);
      return open ? -1 : k;
    }
    if (first.link == ClauseLink::gerund && k == last_clause_ &&
        here.form == VerbGroupForm::gerund) {
      return comma ? -1 : k;
    }
    // What stands in between: "to help X, which lost a ship, and free Y".
    const bool inserted = first.link == ClauseLink::relative || first.link == ClauseLink::reduced ||
                          first.link == ClauseLink::gerund;
    if (!inserted || here.form == VerbGroupForm::gerund) return -1;
    const bool open = stack_.back().link == ClauseLink::relative;
    if (open && reading_.tags[verb_of(first).head_unit] == 'v') return -1;
  }
  return -1;
}

// A base form without an auxiliary or "to": "sign", "further sign".
bool ClauseReader::is_bare(const VerbGroup& verb) const {
  if (verb.form != VerbGroupForm::finite || reading_.tags[verb.head_unit] != 'v') return false;
  for (std::uint32_t unit = verb.first_unit; unit < verb.head_unit; ++unit) {
    if (reading_.tags[unit] != 'r') return false;
  }
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
  // "flew on Monday to Peru", "has on Monday cut": a date among the verb's words is nearest.
  const VerbGroup& verb = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
  for (std::uint32_t unit = verb.first_unit; unit < verb.last_unit; ++unit) {
    if (reading_.units[unit].timex >= 0)
      made.dates.insert(made.dates.begin(), reading_.units[unit].timex);
  }
  made.surface = made.subject;
  reading_.clauses.push_back(made);
  last_clause_ = static_cast<std::int32_t>(reading_.clauses.size()) - 1;
  open_verb_ = last_clause_;
  set_last_noun(-1);  // what follows belongs to the verb
  if (finite_like && waiting_opener_ >= 0 && waiting_opener_ != last_clause_) {
    Clause& opener = clause(waiting_opener_);
    (opener.link == ClauseLink::reduced ? opener.object : opener.subject) = made.surface;
    opener.surface = made.surface;
    opener.governor = last_clause_;
    waiting_opener_ = -1;
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
