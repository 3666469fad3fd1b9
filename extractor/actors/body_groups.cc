// Bodies without a country before them: "president of Ukraine", "police in Istanbul", "his
// spokesman".
#include "extractor/actors/anaphora.h"
#include "extractor/actors/composer.h"

namespace entente {

// Takes an actor group after a link word: article, modifiers, country and its heads.
bool Composer::read_inner(std::uint32_t at, std::size_t& u, Group& inner) {
  if (view_.is(at, kArticle)) ++at;
  for (std::uint32_t count = 0; count < 3 && view_.is(at, kModifier | kFormer); ++count) {
    if (unit_at(at, u) != kNoIndex) break;
    ++at;
  }
  const std::size_t index = unit_at(at, u);
  if (index == kNoIndex) return false;
  const ActorUnit& unit = units_[index];
  std::size_t next = index;
  inner = Group{};
  inner.first = unit.first;
  inner.last = unit.last;
  inner.plural = unit.plural;
  if (unit.is_actor()) {
    inner.who.push_back(unit.who);
    next = index + 1;
    take_abbreviation(next, inner);
    read_heads(next, inner);
    if (unit.form == Form::adjective && !inner.head) return false;
    read_post(next, inner);
  } else if (unit.form == Form::agent) {
    if (depth_ > 3) return false;
    ++depth_;
    const bool read = read_body(next, inner);
    --depth_;
    if (!read || inner.who.empty()) return false;
  } else if (unit.is_person()) {
    set_person(unit, inner);
    inner.who.front().person = kNoIndex;
    next = index + 1;
  } else if (unit.form == Form::anaphor) {
    if (depth_ > 3) return false;
    ++depth_;
    const bool read = read_anaphor(next, inner);
    --depth_;
    if (!read || inner.who.empty() || !inner.head) return false;
  } else {
    return false;
  }
  u = next;
  return true;
}

// A body without a country before it: "president of Ukraine", "a Foreign Ministry spokesman in
// Beijing", "President Abcd Efgh of Turkey", "the government".
bool Composer::read_body(std::size_t& u, Group& group) {
  const ActorUnit& unit = units_[u];
  if (after_against(unit.first) || is_part_of_compound(unit, u)) {
    ++u;  // anti-government: whoever they are, they are not the government
    return false;
  }
  group.kind = MentionKind::role;
  group.head = false;
  group.former = unit.first > view_.begin && view_.is(unit.first - 1, kFormer);
  take_head(unit, group);
  ++u;
  read_heads(u, group);
  read_joint_bodies(u, group);
  if (read_complement(u, group)) {
    read_name(u, group);
    return true;
  }
  if (read_name(u, group)) {
    read_origin(u, group);
    if (group.who.empty()) find_surname(group);
    // "Chairman Abcd Efgh" alone is anybody's.
    return !group.who.empty() || group.bare;
  }
  // What is left has no country; resolve_bodies decides. "The president of the company" is none.
  return group.bare && !view_.is(group.last, kOf);
}

// "the government and people of Laos": one group when a country follows.
void Composer::read_joint_bodies(std::size_t& u, Group& group) {
  std::uint32_t at = group.last;
  if (!view_.is(at, kAnd)) return;
  ++at;
  if (view_.is(at, kArticle)) ++at;
  const std::size_t index = unit_at(at, u);
  if (index == kNoIndex || units_[index].form != Form::agent) return;
  if (!view_.is(units_[index].last, kOf)) return;
  const std::uint32_t next = units_[index].last + 1;
  const ActorUnit* owner = actor_at(view_.is(next, kArticle) ? next + 1 : next, index);
  if (owner == nullptr || owner->form == Form::adjective) return;
  group.last = units_[index].last;
  group.plural = true;
  u = index + 1;
}

bool Composer::read_complement(std::size_t& u, Group& group) {
  const std::uint32_t at = group.last;
  const bool of = view_.is(at, kOf);
  const bool about = group.generic && !group.post && view_.is(at, kFor);
  if (of || about) {
    Group inner;
    std::size_t next = u;
    if (!read_inner(at + 1, next, inner)) return false;
    merge_inner(inner, group);
    u = next;
    return true;
  }
  if (view_.is(at, kComma)) return false;
  if ((group.local || group.seat) && view_.is(at, kIn)) {
    std::uint32_t place = at + 1;
    if (view_.is(place, kArticle)) ++place;
    while (view_.is(place, kModifier) && unit_at(place, u) == kNoIndex && place - at < 4) ++place;
    const std::size_t index = unit_at(place, u);
    if (index == kNoIndex || !units_[index].is_actor()) return false;
    const ActorUnit& unit = units_[index];
    if (group.local && unit.form == Form::adjective && !is_possessive(unit.last)) {
      // "protesters in the Kosovan town of X": the town stays what it is.
      group.who.push_back({unit.who.actor, 0, kNoIndex});
      return true;
    }
    const bool fits = unit.form == Form::city ||
                      (group.local && (unit.form == Form::name || unit.form == Form::place));
    if (!fits || !table_.actors[unit.who.actor].is_state() || is_possessive(unit.last))
      return false;
    group.who.push_back({unit.who.actor, 0, kNoIndex});
    group.last = unit.last;
    u = index + 1;
    return true;
  }
  return false;
}

void Composer::merge_inner(const Group& inner, Group& group) const {
  group.who = inner.who;
  for (Who& who : group.who) who.person = kNoIndex;
  if (inner.head && (group.generic || group.sector == 0)) group.sector = inner.sector;
  if (!inner.head && group.generic && inner.who.front().sector != 0)
    group.sector = inner.who.front().sector;
  group.last = inner.last;
  group.kind = MentionKind::role;
}

// "President Abcd Efgh of Turkey", "Boris Yeltsin of Russia".
bool Composer::read_origin(std::size_t& u, Group& group) const {
  if (!view_.is(group.last, kOf)) return false;
  std::uint32_t at = group.last + 1;
  if (view_.is(at, kArticle)) ++at;
  const std::size_t index = unit_at(at, u);
  if (index == kNoIndex || !units_[index].is_actor()) return false;
  const ActorUnit& unit = units_[index];
  if (unit.form == Form::adjective) return false;
  if (!group.who.empty() && group.who.front().actor != unit.who.actor) return false;
  if (group.who.empty()) group.who.push_back({unit.who.actor, 0, kNoIndex});
  group.last = unit.last;
  u = index + 1;
  return true;
}

// "President Efgh" where the document has told who Efgh is.
void Composer::find_surname(Group& group) const {
  if (!group.has_name() || memory_.surnames.empty()) return;
  const auto found = memory_.surnames.find(surname_key(view_, group.name_last - 1));
  if (found == memory_.surnames.end()) return;
  const ActorMemory::NamedPerson& person = memory_.persons[found->second];
  if (group.name_last - group.name_first > 1 &&
      person.folded.find(fold(view_.word(group.name_first))) == std::string::npos)
    return;
  group.who.push_back(person.who);
  group.name_first = group.name_last = 0;
}

bool Composer::read_anaphor(std::size_t& u, Group& group) {
  const ActorUnit& unit = units_[u];
  const Anaphor& anaphor = table_.anaphors[unit.target];
  ++u;
  group.kind = MentionKind::anaphor;
  resolve_anaphor(view_, memory_, anaphor, groups_, speaker_, unit.first, group.who);
  if (!anaphor.owner) return !group.who.empty();
  // "his foreign minister": a body of the owner's.
  Group body = group;
  for (Who& who : body.who) who = {who.actor, 0, kNoIndex};
  std::size_t next = u;
  read_heads(next, body);
  if (body.head) {
    u = next;
    if (body.who.empty()) return false;
    body.kind = MentionKind::role;
    body.owned = true;
    group = body;
    read_post(u, group);
    if (group.who.size() == 1) read_name(u, group);
    return true;
  }
  return !group.who.empty();
}

}  // namespace entente
