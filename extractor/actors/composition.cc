// Units in order, and what happens to a group that has been read. Tested by tests/actors/cases/.
#include "extractor/actors/anaphora.h"
#include "extractor/actors/composer.h"

namespace entente {
namespace {

constexpr std::uint32_t kMaxNameWords = 6;

// "Russian and Chinese warships": the first adjective has its people too, later in the sentence.
void share_backwards(const SentenceView& view, Groups& groups) {
  for (std::size_t i = groups.size(); i > 1; --i) {
    const Group& later = groups[i - 1];
    Group& earlier = groups[i - 2];
    if (!later.head || later.kind != MentionKind::role || earlier.kind != MentionKind::adjective)
      continue;
    std::uint32_t at = earlier.last;
    if (view.is(at, kComma)) ++at;
    if (view.is(at, kAnd)) ++at;
    if (at == earlier.last || at != later.first) continue;
    earlier.kind = MentionKind::role;
    earlier.head = true;
    earlier.plural = later.plural;
    earlier.sector = later.sector;
    for (Who& who : earlier.who) who.sector = later.sector;
  }
}

}  // namespace

void Composer::run() {
  for (std::size_t u = 0; u < units_.size();) {
    const ActorUnit& unit = units_[u];
    const std::size_t before = u;
    if (unit.first < floor()) {
      ++u;  // swallowed by the group before
      continue;
    }
    Group group;
    if (read_group(u, group)) {
      finish(group, u);
    }
    if (u == before) ++u;
  }
}

// First token that no group has taken.
std::uint32_t Composer::floor() const {
  return groups_.empty() ? view_.begin : groups_.back().last;
}

// Index of the unit that starts at token `at`, searching from unit `u`; kNoIndex when none does.
std::size_t Composer::unit_at(std::uint32_t at, std::size_t u) const {
  while (u < units_.size() && units_[u].first < at) ++u;
  return u < units_.size() && units_[u].first == at ? u : kNoIndex;
}

const ActorUnit* Composer::actor_at(std::uint32_t at, std::size_t u) const {
  const std::size_t index = unit_at(at, u);
  return index != kNoIndex && units_[index].is_actor() ? &units_[index] : nullptr;
}

bool Composer::agent_at(std::uint32_t at, std::size_t u) const {
  const std::size_t index = unit_at(at, u);
  return index != kNoIndex && units_[index].form == Form::agent;
}

std::size_t Composer::after(std::uint32_t at, std::size_t u) const {
  while (u < units_.size() && units_[u].first < at) ++u;
  return u;
}

// Reads one group that begins with unit `u` and moves `u` past it. False: no mention.
bool Composer::read_group(std::size_t& u, Group& group) {
  const ActorUnit& unit = units_[u];
  group.first = unit.first;
  group.last = unit.last;
  group.plural = unit.plural;
  switch (unit.form) {
    case Form::nothing:
      ++u;
      return false;
    case Form::agent:
      return read_body(u, group);
    case Form::anaphor:
      return read_anaphor(u, group);
    case Form::person:
    case Form::person_short:
      return read_person(u, group);
    default:
      return read_actor(u, group);
  }
}

void Composer::finish(Group& group, std::size_t& u) {
  if (!group.head || group.kind == MentionKind::person || group.plural || group.who.empty()) {
    push(group, u);
    return;
  }
  take_name_before(group);
  push(group, u);
}

// "Abcd Efgh, Turkey's foreign minister,": an unknown name before the office.
void Composer::take_name_before(Group& group) const {
  if (!closes(group.last) || group.who.size() != 1) return;
  std::uint32_t at = group.first;
  const std::uint32_t low = floor();
  while (at > low && view_.is(at - 1, kArticle | kModifier | kFormer)) --at;
  if (at <= low || !view_.is(at - 1, kComma)) return;
  const std::uint32_t end = at - 1;
  std::uint32_t first = end;
  std::uint32_t words = 0;
  while (first > low && words < kMaxNameWords) {
    const std::uint32_t before = first - 1;
    if (view_.proper(before) &&
        !view_.is(before, kClosed | kNotName | kAgentHead | kModifier | kAgency | kHonorific) &&
        !view_.written.title_case && !view_.written.all_caps) {
      first = before;
      ++words;
    } else if (words > 0 &&
               (view_.is_joint(before) || view_.is(before, kParticle) ||
                (view_.is(before, kStop) && before > low &&
                 view_.tokens[before - 1].span.end - view_.tokens[before - 1].span.start == 1))) {
      first = before;
    } else if (view_.is_joint(before)) {
      first = before;
    } else if (words == 0 && before > low && view_.is_joint(before - 1)) {
      first = before;  // "un" of Jong-un
    } else {
      break;
    }
  }
  while (first < end && !view_.proper(first)) ++first;
  if (words < 2 || first >= end) return;
  group.name_first = first;
  group.name_last = end;
  group.first = first;
  group.kind = MentionKind::person;
}

void Composer::push(Group& group, std::size_t& u) {
  if (group.former) group.sector = 0;
  if (group.head || group.former || group.kind == MentionKind::person)
    for (Who& who : group.who) who.sector = group.sector;
  remember_name(view_, group, memory_);
  groups_.push_back(group);
  // "leaders of Iran and Iraq", "presidents Abcd of X and Efgh of Y".
  share_head(u);
}

// The country that is joined to a body's: its people too.
void Composer::share_head(std::size_t& u) {
  const Group group = groups_.back();
  if (!group.plural && !group.title) return;
  if (!group.head || group.who.empty() || group.last == group.first) return;
  std::uint32_t at = group.last;
  // Only where the country came last.
  if (u == 0 || units_[u - 1].last != at || !units_[u - 1].is_actor()) return;
  while (at < view_.end) {
    std::uint32_t next = at;
    if (view_.is(next, kComma)) ++next;
    if (view_.is(next, kAnd)) ++next;
    if (next == at) return;
    if (view_.is(next, kArticle)) ++next;
    if (group.kind == MentionKind::person) {
      const std::uint32_t name = name_end(next, u);
      if (name == next || !view_.is(name, kOf)) return;
      const std::uint32_t place = view_.is(name + 1, kArticle) ? name + 2 : name + 1;
      const ActorUnit* owner = actor_at(place, u);
      if (owner == nullptr || owner->form == Form::adjective) return;
      Group other = group;
      other.first = next;
      other.last = owner->last;
      other.name_first = next;
      other.name_last = name;
      other.who.clear();
      other.who.push_back({owner->who.actor, group.sector, kNoIndex});
      remember_name(view_, other, memory_);
      groups_.push_back(other);
      at = other.last;
      u = after(at, u);
      continue;
    }
    const ActorUnit* owner = actor_at(next, u);
    if (owner == nullptr || owner->form == Form::adjective || !group.plural) return;
    if (agent_at(owner->last, u) || is_possessive(owner->last)) return;
    Group other = group;
    other.first = owner->first;
    other.last = owner->last;
    other.who.clear();
    other.who.push_back({owner->who.actor, group.sector, kNoIndex});
    groups_.push_back(other);
    at = other.last;
    u = after(at, u);
  }
}

void compose_groups(const SentenceView& view, ActorMemory& memory, const Units& units,
                    const Who* speaker, Groups& groups) {
  Composer(view, memory, units, speaker, groups).run();
  share_backwards(view, groups);
}

}  // namespace entente
