// Noun groups in clauses: lists, appositions, subjects, objects and complements.
#include "extractor/reading/clause_reader.h"

namespace entente {

// The joined groups that begin at chunk `i`: "A, B and C", "A and B"; `end` is the chunk behind. A
// clause of its own behind "and" ends the list.
std::vector<std::int32_t> ClauseReader::take_list(std::uint32_t i, bool headline,
                                                  std::uint32_t& end) const {
  std::vector<std::int32_t> list{chunks_[i].group};
  end = i + 1;
  std::vector<std::int32_t> open;  // joined by commas alone so far
  // The clause has its verb, and this is no new subject.
  const bool may_end = (top().used || top().clause >= 0) && open_verb_ >= 0;
  const bool reported = open_verb_ >= 0 && is_reporting(open_verb_);  // "said X and Y attacked"
  const bool behind_preposition = i > 0 && is(i - 1, ChunkKind::preposition);
  std::uint32_t k = i + 1;
  while (k < chunks_.size() && k - i < kLookAhead) {
    std::uint32_t next = k;
    bool comma_seen = false;
    bool joined = false;
    if (is(next, ChunkKind::comma)) {
      comma_seen = true;
      ++next;
    }
    if (is(next, ChunkKind::coordinator)) {
      joined = true;
      ++next;
    }
    if ((!comma_seen && !joined) || !is_noun(next)) break;
    if (comma_seen && !joined && !names_actor(chunks_[next].group)) break;
    // "In Geneva, Iran and Iraq met": the comma ends what stands before the subject.
    if (comma_seen && behind_preposition && top().subject.empty() && top().clause < 0 &&
        clause_starts(next)) {
      break;
    }
    // "a member of X, and Y signed": two joined by a comma and "and" are no list.
    if (joined && comma_seen && open.empty() &&
        (behind_preposition || after_comma_ || is_finite(next + 1))) {
      break;
    }
    if (joined && may_end && (!reported || comma_seen) && clause_starts(next)) break;
    // "officials from Iran and diplomats from Iraq": the second stands beside the first.
    if (joined && behind_preposition && is(next + 1, ChunkKind::preposition) &&
        group(chunks_[next].group).actors.empty() &&
        (chunks_[next + 1].word == chunks_[i - 1].word ||
         (!may_end && lexicon_.info(chunks_[i - 1].word).object_control &&
          lexicon_.info(chunks_[next + 1].word).object_control))) {
      break;
    }
    open.push_back(chunks_[next].group);
    k = next + 1;
    if (joined) {
      list.insert(list.end(), open.begin(), open.end());
      end = k;
      open.clear();
    }
  }
  // Headlines join two actors by a comma: "EU, Greece to issue …".
  if (headline && list.size() == 1 && open.size() == 1 && names_actor(list[0]) &&
      names_actor(open[0]) && is(end, ChunkKind::comma) && is(end + 2, ChunkKind::verb_group) &&
      !same_actor(list[0], open[0]) && !is_inserted_report(end + 2)) {
    list.push_back(open[0]);
    end += 2;
  }
  return list;
}

bool ClauseReader::names_actor(std::int32_t index) const {
  return !group(index).actors.empty() || !group(index).owners.empty();
}

bool ClauseReader::same_actor(std::int32_t a, std::int32_t b) const {
  const auto first = [&](std::int32_t index) -> Symbol {
    const NounGroup& noun = group(index);
    const std::int32_t mention = noun.actors.empty() ? noun.owners.front() : noun.actors.front();
    return input_.mentions[static_cast<std::size_t>(mention)].actors.front().id;
  };
  return first(a) == first(b);
}

// True when the noun group at chunk `i` is the subject of a clause of its own: "… and Iraq attacked
// Oman". Lists and prepositional groups may stand before its verb.
bool ClauseReader::clause_starts(std::uint32_t i) const {
  if (!is_noun(i)) return false;
  bool open_list = false;  // "A, B" until "and C"
  for (std::uint32_t k = i + 1; k < chunks_.size() && k - i < kLookAhead; ++k) {
    switch (chunks_[k].kind) {
      case ChunkKind::noun_group:
        if (!is(k - 1, ChunkKind::preposition) && !is(k - 1, ChunkKind::coordinator) &&
            !is(k - 1, ChunkKind::comma)) {
          return false;
        }
        break;
      case ChunkKind::comma:
        if (!is_noun(k + 1) && !is(k + 1, ChunkKind::coordinator)) return false;
        open_list = true;
        break;
      case ChunkKind::verb_group: {
        if (open_list) return false;
        const VerbGroup& verb = verb_at(k);
        if (verb.form == VerbGroupForm::participle) break;
        if (verb.form != VerbGroupForm::finite || is(k - 1, ChunkKind::coordinator)) return false;
        if (!verb.ambiguous_past) return true;
        // "the offer made in Geneva" is no clause, "Iraq agreed to …" is.
        return !(is(k + 1, ChunkKind::preposition) || is(k + 1, ChunkKind::date)) ||
               verb.reporting || !group(chunks_[i].group).actors.empty();
      }
      case ChunkKind::coordinator:
        open_list = false;
        break;
      case ChunkKind::preposition:
      case ChunkKind::date:
      case ChunkKind::adjective:
        break;
      default:
        return false;
    }
  }
  return false;
}

// "Russia, Ukraine said, attacked": a verb of saying at chunk `i` between commas, and a verb
// behind.
bool ClauseReader::is_inserted_report(std::uint32_t i) const {
  if (!is_finite(i) || !verb_at(i).reporting) return false;
  std::uint32_t k = i + 1;
  if (is(k, ChunkKind::date)) ++k;
  return is(k, ChunkKind::comma) &&
         (is_finite(k + 1) || (is(k + 1, ChunkKind::date) && is_finite(k + 2)));
}

// The clause inserted at the list's end says what the one around it tells; returns the chunk
// behind.
std::uint32_t ClauseReader::insert_report(const std::vector<std::int32_t>& list,
                                          std::uint32_t end) {
  Clause made;
  made.verb = chunks_[end].group;
  made.chunk = end;
  made.quoted = quoted_;
  made.subject = list;
  made.surface = list;
  reading_.clauses.push_back(std::move(made));
  top().governor = static_cast<std::int32_t>(reading_.clauses.size()) - 1;
  top().link = ClauseLink::complement;
  after_comma_ = false;
  return is(end + 1, ChunkKind::comma) ? end + 2 : end + 1;
}

std::uint32_t ClauseReader::noun() {
  std::uint32_t end = at_ + 1;
  const bool after_preposition = at_ > 0 && is(at_ - 1, ChunkKind::preposition);
  if (reading_.tags[chunks_[at_].first_unit] == 'W') open_owned_relative();
  std::vector<std::int32_t> list = take_list(at_, !after_preposition && last_clause_ < 0, end);
  if (after_preposition) {
    attach(list, chunks_[at_ - 1].word);
    return end;
  }
  if (open_verb_ >= 0 && clause(open_verb_).link == ClauseLink::reduced &&
      clause(open_verb_).chunk + 1 == at_ && !clause(open_verb_).object.empty()) {
    // "missiles fired at Israel": the particle's noun
    attach(list, reading_.units[chunks_[at_ - 1].last_unit - 1].word);
    return end;
  }
  const bool joined = at_ > 0 && is(at_ - 1, ChunkKind::coordinator);
  const bool waiting = !top().subject.empty() && !top().used;
  if (open_verb_ >= 0 && clause(open_verb_).object.empty() && !after_comma_) {
    // "condemned Russia and China imposed …": the last of the list is the next verb's subject.
    if (list.size() > 1 && is_finite(end) && !is_reporting(open_verb_)) {
      end = split_before_verb(list, end);
    }
    clause(open_verb_).object = list;
    set_last_noun(list.back());
    return end;
  }
  if (open_verb_ >= 0 && !after_comma_ && at_ > 0 && is_noun(at_ - 1)) {
    for (const std::int32_t index : list) clause(open_verb_).complements.push_back({0, index, at_});
    set_last_noun(list.back());
    return end;
  }
  if (after_comma_ && waiting && is_inserted_report(end)) return insert_report(list, end);
  if (is_apposition(end)) {
    set_last_noun(list.back());
    return end;
  }
  if (joined && waiting && open_verb_ < 0) {
    // "officials from Iran and diplomats from Iraq met"
    top().subject.insert(top().subject.end(), list.begin(), list.end());
    set_last_noun(list.back());
    after_comma_ = false;
    return end;
  }
  if (top().clause >= 0 && open_verb_ >= 0 && !starts_clause_here(end)) {
    if (joined) join_object(list);
    set_last_noun(list.back());
    return end;
  }
  if (after_comma_ && stack_.size() > 1 && top().clause >= 0) pop();
  top().subject = list;
  top().used = false;
  open_verb_ = -1;
  set_last_noun(list.back());
  after_comma_ = false;
  return end;
}

bool ClauseReader::starts_clause_here(std::uint32_t end) const {
  return clause_starts(end - 1) || is(end, ChunkKind::verb_group) || is(end, ChunkKind::relative) ||
         is(end, ChunkKind::comma);
}

// "rejected the plan on Monday and the offer", "by Iran on Monday and by Iraq".
void ClauseReader::join_object(const std::vector<std::int32_t>& list) {
  Clause& open = clause(open_verb_);
  const bool passive = reading_.verb_groups[static_cast<std::size_t>(open.verb)].passive;
  if (!passive && !open.object.empty()) {
    open.object.insert(open.object.end(), list.begin(), list.end());
  } else if (!open.complements.empty()) {
    const WordId prep = open.complements.back().prep;
    for (const std::int32_t index : list) open.complements.push_back({prep, index, at_});
  }
}

// "Greece, whose navy …": a relative clause with the owned thing as its subject.
void ClauseReader::open_owned_relative() {
  open_relative();
  ClauseRegion& region = top();
  NounGroup& owned = reading_.noun_groups[static_cast<std::size_t>(chunks_[at_].group)];
  for (const std::int32_t index : region.antecedent) {
    const std::vector<std::int32_t>& owners = group(index).actors;
    owned.owners.insert(owned.owners.end(), owners.begin(), owners.end());
  }
  region.antecedent.clear();
}

// Prepositional groups that follow go behind this noun.
void ClauseReader::set_last_noun(std::int32_t index) {
  last_noun_ = index;
  noun_chain_.clear();
  if (index >= 0) noun_chain_.push_back(index);
}

// Takes the last noun group out of the list; returns its chunk so that it is read again.
std::uint32_t ClauseReader::split_before_verb(std::vector<std::int32_t>& list, std::uint32_t end) {
  list.pop_back();
  after_comma_ = true;  // the next noun group starts afresh
  return end - 1;
}

// A noun group between commas behind a waiting subject explains it: "X, a former minister, met".
bool ClauseReader::is_apposition(std::uint32_t end) const {
  const ClauseRegion& region = stack_.back();
  if (!after_comma_ || region.subject.empty() || region.used) return false;
  for (std::uint32_t i = end; i < chunks_.size() && i - end < kLookAhead; ++i) {
    switch (chunks_[i].kind) {
      case ChunkKind::comma:
      case ChunkKind::relative:
        return true;
      case ChunkKind::verb_group:
        // "senior fellow of X in an article made for Y, met": only a participle of the apposition
        if (!is_finite(i) || (verb_at(i).ambiguous_past && !is_noun(i + 1))) break;
        return same_or_nameless(end - 1);
      case ChunkKind::noun_group:
      case ChunkKind::preposition:
      case ChunkKind::date:
      case ChunkKind::coordinator:
        break;
      default:
        return false;
    }
  }
  return false;
}

bool ClauseReader::same_or_nameless(std::uint32_t i) const {
  if (!is_noun(i)) return true;
  const std::int32_t subject = stack_.back().subject.back();
  const std::int32_t index = chunks_[i].group;
  if (!names_actor(index) || !names_actor(subject)) return false;
  return same_actor(subject, index);
}

void ClauseReader::attach(const std::vector<std::int32_t>& list, WordId prep) {
  for (const std::int32_t index : list) {
    const Complement complement{prep, index, at_};
    if (open_verb_ >= 0)
      clause(open_verb_).complements.push_back(complement);
    else if (last_clause_ >= 0 && top().used)
      clause(last_clause_).complements.push_back(complement);
    else if (top().clause < 0)
      waiting_complements_.push_back(complement);
    // "an attack by Iran on Israel": behind an actor also what the noun before it takes; but "in
    // Libya" tells where the actor is.
    const WordInfo& info = lexicon_.info(prep);
    const bool reaches_back = info.agent || info.object_control || info.addresses;
    for (std::size_t k = noun_chain_.size(); k-- > 0;) {
      reading_.behind[static_cast<std::size_t>(noun_chain_[k])].push_back(complement);
      if (!reaches_back || group(noun_chain_[k]).actors.empty()) break;
    }
  }
  last_noun_ = list.back();
  noun_chain_.push_back(last_noun_);
}

}  // namespace entente
