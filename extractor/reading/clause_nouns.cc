// Noun groups in clauses: lists, appositions, subjects, objects and complements.
#include "extractor/reading/clause_reader.h"

namespace entente {

// The joined groups that begin at chunk `i`: "A, B and C", "A and B"; `end` is the chunk behind.
std::vector<std::int32_t> ClauseReader::take_list(std::uint32_t i, bool headline,
                                                  std::uint32_t& end) const {
  std::vector<std::int32_t> list{chunks_[i].group};
  end = i + 1;
  std::vector<std::int32_t> open;  // joined by commas alone so far
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
    if (joined && comma_seen && open.empty() && is_finite(next + 1)) break;  // ", and Y did"
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
      !same_actor(list[0], open[0])) {
    list.push_back(open[0]);
    end += 2;
  }
  return list;
}

bool ClauseReader::names_actor(std::int32_t index) const {
  return !group(index).actors.empty() || !group(index).owners.empty();
}

bool ClauseReader::same_actor(std::int32_t a, std::int32_t b) const {
  const auto first = [&](std::int32_t index) -> const std::string& {
    const NounGroup& noun = group(index);
    const std::int32_t mention = noun.actors.empty() ? noun.owners.front() : noun.actors.front();
    return input_.mentions[static_cast<std::size_t>(mention)].actors.front().id;
  };
  return first(a) == first(b);
}

std::uint32_t ClauseReader::noun() {
  std::uint32_t end = at_ + 1;
  const bool after_preposition = at_ > 0 && is(at_ - 1, ChunkKind::preposition);
  std::vector<std::int32_t> list = take_list(at_, !after_preposition && last_clause_ < 0, end);
  ClauseRegion& region = top();
  if (after_preposition) {
    attach(list, chunks_[at_ - 1].word);
    return end;
  }
  if (open_verb_ >= 0 && clause(open_verb_).object.empty() && !after_comma_) {
    // "condemned Russia and China imposed …": the last of the list is the next verb's subject.
    if (list.size() > 1 && is_finite(end) && !is_passive_participle(end)) {
      end = split_before_verb(list, end);
    }
    clause(open_verb_).object = list;
    last_noun_ = list.back();
    return end;
  }
  if (open_verb_ >= 0 && !after_comma_ && at_ > 0 && is_noun(at_ - 1)) {
    for (const std::int32_t index : list) clause(open_verb_).complements.push_back({0, index, at_});
    last_noun_ = list.back();
    return end;
  }
  if (is_apposition(end)) {
    last_noun_ = list.back();
    return end;
  }
  if (after_comma_ && stack_.size() > 1 && region.clause >= 0) pop();
  top().subject = list;
  top().used = false;
  open_verb_ = -1;
  last_noun_ = list.back();
  after_comma_ = false;
  return end;
}

bool ClauseReader::is_passive_participle(std::uint32_t i) const {
  return verb_at(i).ambiguous_past && is(i + 1, ChunkKind::preposition) &&
         lexicon_.info(chunks_[i + 1].word).agent;
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
    if (last_noun_ >= 0)
      reading_.behind[static_cast<std::size_t>(last_noun_)].push_back(complement);
  }
  last_noun_ = list.back();
}

}  // namespace entente
