// What parts and joins clauses: relatives, subordinators, commas, colons, quotation marks, dates.
#include "extractor/reading/clause_reader.h"

namespace entente {

void ClauseReader::open_relative() {
  ClauseRegion region;
  region.link = ClauseLink::relative;
  region.link_word = chunks_[at_].word;
  region.governor = top().clause;
  region.condition = top().condition;
  region.governor_group = last_noun_;
  if (last_noun_ >= 0) region.antecedent = {last_noun_};
  const ClauseRegion& outer = top();
  if (!outer.subject.empty() && !outer.used && outer.subject.back() == last_noun_) {
    region.antecedent = outer.subject;
  } else if (open_verb_ >= 0 && !clause(open_verb_).object.empty() &&
             clause(open_verb_).object.back() == last_noun_) {
    region.antecedent = clause(open_verb_).object;
  }
  stack_.push_back(std::move(region));
  open_verb_ = -1;
  after_comma_ = false;
}

void ClauseReader::that() {
  if (at_ > 0 && is_noun(at_ - 1) && is(at_ + 1, ChunkKind::verb_group) && is_finite(at_ + 1) &&
      !is_reporting(open_verb_)) {
    open_relative();
    return;
  }
  ClauseRegion region;
  region.link = ClauseLink::complement;
  region.link_word = chunks_[at_].word;
  region.governor = last_clause_;
  if (at_ > 0 && is(at_ - 1, ChunkKind::coordinator) && top().clause >= 0 &&
      clause(top().clause).link == ClauseLink::complement) {
    // "said that X … and that Y …": both are said.
    region.governor = clause(top().clause).governor;
    if (stack_.size() > 1) pop();
  }
  region.condition = top().condition;
  if (at_ > 0 && is_noun(at_ - 1)) region.governor_group = chunks_[at_ - 1].group;
  stack_.push_back(std::move(region));
  open_verb_ = -1;
  after_comma_ = false;
}

// "after Russia attacked" opens a clause; "after the attack" is a preposition.
void ClauseReader::subordinator() {
  if (!clause_follows()) {
    chunks_[at_].kind = ChunkKind::preposition;
    return;
  }
  ClauseRegion region;
  region.link = ClauseLink::adverbial;
  region.link_word = chunks_[at_].word;
  region.governor = last_clause_;
  region.condition = lexicon_.info(chunks_[at_].word).condition;
  stack_.push_back(std::move(region));
  open_verb_ = -1;
  after_comma_ = false;
}

bool ClauseReader::clause_follows() const {
  bool seen_noun = false;
  for (std::uint32_t i = at_ + 1; i < chunks_.size() && i - at_ < kLookAhead; ++i) {
    switch (chunks_[i].kind) {
      case ChunkKind::verb_group:
        if (i == at_ + 1) return is_finite(i) && !verb_at(i).ambiguous_past;
        if (is_finite(i)) {
          if (!seen_noun) return false;  // "held since May met"
          return !(verb_at(i).ambiguous_past && is(i + 1, ChunkKind::preposition) &&
                   lexicon_.info(chunks_[i + 1].word).agent);
        }
        break;
      case ChunkKind::noun_group:
        seen_noun = true;
        break;
      case ChunkKind::comma:
      case ChunkKind::semicolon:
      case ChunkKind::colon:
      case ChunkKind::stop:
      case ChunkKind::subordinator:
      case ChunkKind::relative:
        return false;
      default:
        break;
    }
  }
  return false;
}

void ClauseReader::comma() {
  after_comma_ = true;
  if (stack_.size() > 1 && top().clause >= 0) {
    // The clause inside commas is over, unless it goes on with "and".
    if (!is(at_ + 1, ChunkKind::coordinator) && top().link != ClauseLink::complement) pop();
  }
}

void ClauseReader::pop() {
  if (stack_.size() < 2) return;
  const std::vector<std::int32_t> dates = std::move(top().dates);
  stack_.pop_back();
  top().dates.insert(top().dates.end(), dates.begin(), dates.end());
  open_verb_ = -1;
}

void ClauseReader::colon() {
  // "Iran, P5+1 to resume talks: EU": what stands behind is who says so.
  std::uint32_t i = at_ + 1;
  bool only_nouns = is_noun(i);
  for (; only_nouns && i < chunks_.size(); ++i) {
    only_nouns = is_noun(i) || is(i, ChunkKind::preposition) || is(i, ChunkKind::stop) ||
                 is(i, ChunkKind::coordinator);
  }
  if (only_nouns && !reading_.clauses.empty()) {
    reading_.attribution = chunks_[at_ + 1].group;
    at_ = static_cast<std::uint32_t>(chunks_.size());
    return;
  }
  reset();
}

// "… and Iraq attacked Oman": what follows is no object of the verb before.
void ClauseReader::coordinator() {
  const bool waiting = !top().subject.empty() && !top().used;
  if (waiting || top().clause < 0 || !clause_starts(at_ + 1)) return;
  open_verb_ = -1;
}

void ClauseReader::reset() {
  promote_reduced();
  question_from_ = at_;
  stack_.clear();
  stack_.emplace_back();
  open_verb_ = -1;
  set_last_noun(-1);
  last_clause_ = -1;
  first_clause_ = static_cast<std::int32_t>(reading_.clauses.size());
  after_comma_ = false;
  waiting_complements_.clear();
}

void ClauseReader::quote() {
  quoted_ = !quoted_;
  if (quoted_) return;
  if (at_ > 0 && (is(at_ - 1, ChunkKind::comma) || is(at_ - 1, ChunkKind::stop))) reset();
}

void ClauseReader::date() {
  if (last_noun_ >= 0 && open_verb_ < 0 && last_clause_ < 0) {
    top().dates.push_back(chunks_[at_].group);
  } else if (open_verb_ >= 0) {
    clause(open_verb_).dates.push_back(chunks_[at_].group);
  } else if (last_clause_ >= 0 && top().clause >= 0) {
    clause(top().clause).dates.push_back(chunks_[at_].group);
  } else {
    top().dates.push_back(chunks_[at_].group);
  }
}

}  // namespace entente
