// Bodies and titles after a country or an owner: "Turkish troops", "Iran's foreign minister".
#include "extractor/actors/composer.h"

namespace entente {
namespace {

constexpr std::uint32_t kMaxModifiers = 5;

}  // namespace

void Composer::take_head(const ActorUnit& unit, Group& group) const {
  const Agent& agent = table_.agents[unit.target];
  const bool first = !group.head;
  // "army spokesman" is of the army; "rebel forces" are rebels; "government troops" are troops.
  if (first || (!agent.generic && !group.strong) || group.sector == 0) {
    if (agent.sector != 0 || first) group.sector = agent.sector;
  }
  group.generic = first ? agent.generic : group.generic && agent.generic;
  group.strong = group.strong || agent.strong;
  group.title = agent.title;
  group.bare = first ? agent.bare : group.bare || agent.bare;
  group.local = first ? agent.local : group.local || agent.local;
  group.seat = group.seat || agent.seat;
  group.post = group.post || agent.post;
  group.plural = unit.plural;
  group.collective = agent.collective;
  group.head = true;
  group.last = unit.last;
}

// "Iran forces ships to turn": right after a bare name and before an object it is a verb.
bool Composer::is_verb_here(const ActorUnit& unit, const Group& group, bool owned,
                            std::size_t u) const {
  if (owned || (!group.head && group.kind == MentionKind::adjective)) return false;
  if (!unit.plural || !table_.agents[unit.target].verb || unit.first != group.last) return false;
  if (unit.last >= view_.end) return false;
  if (view_.is(unit.last, kArticle)) return true;
  if (view_.tokens[unit.last].kind == TokenKind::number) return true;
  const std::size_t next = unit_at(unit.last, u + 1);
  return next != kNoIndex &&
         (units_[next].is_actor() || units_[next].form == Form::agent || units_[next].is_person());
}

// "China's U.N. ambassador", "Chad's Paris embassy": where the envoy sits is no owner.
bool Composer::is_seat_before_post(const ActorUnit& unit, const Group& group,
                                   std::size_t index) const {
  if (!unit.is_actor() || group.who.empty() || group.head || index + 1 >= units_.size())
    return false;
  if (!table_.actors[group.who.front().actor].is_state() ||
      unit.who.actor == group.who.front().actor)
    return false;
  const ActorUnit& next = units_[index + 1];
  return next.form == Form::agent && next.first == unit.last && table_.agents[next.target].post;
}

// "state-run", "rebel-held": no body.
bool Composer::is_part_of_compound(const ActorUnit& unit, std::size_t u) const {
  return view_.is_joint(unit.last) && !agent_at(unit.last + 1, u);
}

// Takes modifiers, 's and heads after the group, as far as a head follows.
void Composer::read_heads(std::size_t& u, Group& group) const {
  while (group.last < view_.end) {
    std::uint32_t at = group.last;
    const bool owned = is_possessive(at);
    if (owned) ++at;
    bool former = false;
    for (std::uint32_t count = 0; count < kMaxModifiers && at < view_.end; ++count) {
      if (agent_at(at, u)) break;
      // "Israel captured two militants" is no body of Israel's; "Israel's captured soldiers" is.
      const bool quality = group.kind == MentionKind::adjective && !group.head;
      if (!owned && !quality && view_.is(at, kDeed)) return;
      if (!view_.is(at, kModifier | kFormer) || unit_at(at, u) != kNoIndex) break;
      former = former || view_.is(at, kFormer);
      ++at;
      if (view_.is_joint(at)) ++at;
    }
    const std::size_t index = unit_at(at, u);
    if (index == kNoIndex) return;
    const ActorUnit& unit = units_[index];
    if (is_seat_before_post(unit, group, index)) {
      take_head(units_[index + 1], group);
      u = index + 2;
      continue;
    }
    if (unit.form == Form::agent) {
      if (is_verb_here(unit, group, owned, index) || is_part_of_compound(unit, index)) return;
      take_head(unit, group);
      group.owned = group.owned || owned;
      group.former = group.former || former;
    } else if (unit.is_actor() && !group.who.empty() && group.kind != MentionKind::person &&
               at == group.last + (owned ? 1u : 0u)) {
      if (!take_organ(unit, group)) return;
    } else {
      return;
    }
    u = index + 1;
  }
}

// "U.S. State Department", "Russian Duma": an organ that names the same actor again; "Yemen's
// Houthis", "Lebanese Hezbollah": a group at home there.
bool Composer::take_organ(const ActorUnit& unit, Group& group) const {
  Who& who = group.who.front();
  if (unit.who.actor == who.actor && (unit.form == Form::metonym || unit.form == Form::name)) {
    group.last = unit.last;
    if (unit.form == Form::name && unit.sector == 0) return true;
    group.head = true;
    group.kind = MentionKind::role;
    group.sector = unit.who.sector;
    return true;
  }
  // "Peru's Congress" is not Washington's, the "North Korean Central News Agency" not Taipei's.
  const PhraseReading* body = nullptr;
  for (std::uint32_t first = unit.first; first < unit.last && body == nullptr; ++first)
    body = agent_reading(first, unit.last);
  if (body != nullptr && unit.form == Form::metonym) {
    ActorUnit head = unit;
    head.form = Form::agent;
    head.target = body->target;
    head.plural = body->plural;
    take_head(head, group);
    return true;
  }
  const Actor& actor = table_.actors[unit.who.actor];
  if (actor.type != ActorType::group || actor.home != who.actor || group.head) return false;
  who = unit.who;
  group.kind = MentionKind::name;
  group.last = unit.last;
  group.plural = unit.plural;
  return true;
}

bool Composer::is_possessive(std::uint32_t at) const {
  if (!view_.is(at, kPossessive) || view_.tokens[at].space_before) return false;
  // A lone apostrophe is an owner's only after s: the rebels' leader.
  if (view_.tokens[at].kind != TokenKind::mark) return true;
  const std::string_view word = view_.word(at - 1);
  return !word.empty() && (word.back() == 's' || word.back() == 'S');
}

}  // namespace entente
