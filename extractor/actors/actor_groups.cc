// Groups that begin with a country, organisation or armed group.
#include "extractor/actors/composer.h"

namespace entente {

bool Composer::before_joint(std::uint32_t first, std::uint64_t bits) const {
  return first >= view_.begin + 2 && view_.is_joint(first - 1) && view_.is(first - 2, bits);
}

bool Composer::after_against(std::uint32_t first) const {
  return before_joint(first, kAgainst | kVoidPrefix);
}

// "World Health Organization (WHO)".
void Composer::take_abbreviation(std::size_t& u, Group& group) const {
  if (!view_.is(group.last, kOpen)) return;
  const std::size_t index = unit_at(group.last + 1, u);
  if (index == kNoIndex || !units_[index].is_actor() || group.who.empty()) return;
  if (units_[index].who.actor != group.who.front().actor || !view_.is(units_[index].last, kClose))
    return;
  group.last = units_[index].last + 1;
  u = index + 1;
}

// The reading of tokens [first, last) as a body or title, if they have one.
const PhraseReading* Composer::agent_reading(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t node = table_.root(view_.tokens[first].word);
  for (std::uint32_t at = first + 1; at < last && node != 0; ++at)
    if (!view_.is(at, kDash | kStop)) node = table_.step(node, view_.tokens[at].word);
  if (node == 0) return nullptr;
  for (std::uint32_t i = table_.nodes[node].first_reading; i != kNoIndex;
       i = table_.readings[i].next)
    if (table_.readings[i].form == Form::agent) return &table_.readings[i];
  return nullptr;
}

// "Chechen rebels", "UN chief": names that end in a body's word are roles.
void Composer::take_own_head(const ActorUnit& unit, Group& group) const {
  if (unit.last - unit.first < 2 || !view_.is(unit.last - 1, kAgentHead)) return;
  const PhraseReading* head = nullptr;
  for (std::uint32_t first = unit.first + 1; first < unit.last && head == nullptr; ++first)
    head = agent_reading(first, unit.last);
  if (head == nullptr) return;
  const Agent& agent = table_.agents[head->target];
  // "Islamic State" is a name; "U.N. Secretary-General" a title all the same.
  if (unit.sector == 0 && view_.tokens[unit.last - 1].capital && !agent.title) return;
  group.kind = MentionKind::role;
  group.head = true;
  group.plural = head->plural;
  group.title = agent.title;
  group.post = agent.post;
  if (unit.sector == 0 && !agent.generic) group.sector = head->sector;
}

bool Composer::read_actor(std::size_t& u, Group& group) {
  const ActorUnit& unit = units_[u];
  const Actor& actor = table_.actors[unit.who.actor];
  group.who.push_back(unit.who);
  group.sector = unit.who.sector;
  group.former = unit.first > view_.begin && view_.is(unit.first - 1, kFormer);
  group.kind = unit.form == Form::adjective ? MentionKind::adjective : MentionKind::name;
  ++u;
  take_own_head(unit, group);
  if (before_joint(unit.first, kVoidPrefix)) return false;  // pro-Russian
  const bool against = before_joint(unit.first, kAgainst);
  if (view_.is_joint(unit.last)) return read_compound(u, group, unit, against);
  // Turkish Airlines, China Daily: a company's name.
  if (unit.form != Form::metonym && view_.is(unit.last, kSubsidiary) &&
      view_.tokens[unit.last].capital && !view_.written.title_case && !view_.written.all_caps)
    return false;
  if (against) {
    group.kind = MentionKind::adjective;
    return true;
  }
  take_abbreviation(u, group);
  take_seat_country(u, group, unit);
  const std::size_t bare_next = u;
  const Group bare = group;
  read_heads(u, group);
  if (unit.form == Form::place && group.head && !group.local && !group.plural && !group.title) {
    group = bare;  // "the Parchin military site"
    u = bare_next;
  }
  if (group.head) {
    group.kind = MentionKind::role;
    if (group.sector == 0) group.sector = actor.sector;
    read_post(u, group);
    read_name(u, group);
    if (group.kind == MentionKind::person && !read_owned_body(u, group)) read_origin(u, group);
    return true;
  }
  if (read_own_person(u, group)) {
    read_owned_body(u, group);
    return true;
  }
  settle_bare(group, unit);
  return true;
}

// "U.S.-South Korean", "Israeli-occupied", "Mexican-born".
bool Composer::read_compound(std::size_t& u, Group& group, const ActorUnit& unit,
                             bool against) const {
  const std::uint32_t next = unit.last + 1;
  if (view_.is(next, kVoidSuffix)) return false;
  const std::size_t index = unit_at(next, u);
  if (index == kNoIndex || units_[index].is_actor() || against) {
    group.kind = MentionKind::adjective;
    return true;
  }
  // "in Thailand-Nikkei": a headline's source behind a dash.
  if (unit.form != Form::adjective && (view_.proper(next) || agent_at(next, u))) {
    settle_bare(group, unit);
    return true;
  }
  read_heads(u, group);
  group.kind = group.head ? MentionKind::role : MentionKind::adjective;
  return true;
}

// "Geneva, Switzerland": one place.
void Composer::take_seat_country(std::size_t& u, Group& group, const ActorUnit& unit) const {
  if (unit.form != Form::city && unit.form != Form::place) return;
  if (!view_.is(group.last, kComma)) return;
  const ActorUnit* country = actor_at(group.last + 1, u);
  if (country == nullptr || country->form != Form::name || country->who.actor != unit.who.actor)
    return;
  if (is_possessive(country->last)) return;
  group.last = country->last;
  u = after(group.last, u);
}

// "the U.S. ambassador to Russia, Abcd Efgh": where an envoy is sent stands between the title and
// the name, and belongs to the title. Without a name it is a mention of its own: whoever recalls
// an ambassador to X acts upon X.
void Composer::read_post(std::size_t& u, Group& group) {
  if (!group.post || !view_.is(group.last, kPostLink)) return;
  std::uint32_t at = group.last + 1;
  if (view_.is(at, kArticle)) ++at;
  const std::size_t index = unit_at(at, u);
  if (index == kNoIndex || !units_[index].is_actor() || units_[index].form == Form::adjective)
    return;
  const ActorUnit& seat = units_[index];
  if (is_possessive(seat.last)) return;
  const std::uint32_t next = view_.is(seat.last, kComma) ? seat.last + 1 : seat.last;
  const std::uint32_t name = past_honorifics(next);
  const std::size_t person = unit_at(name, index + 1);
  const bool named = (person != kNoIndex && units_[person].is_person()) ||
                     (!view_.written.title_case && !view_.written.all_caps &&
                      name_end(name, index + 1) >= name + 2);
  if (!named && table_.actors[seat.who.actor].is_state()) return;
  group.last = seat.last;
  u = index + 1;
}

// "Turkey's Erdogan", "Russian Vladimir Putin".
bool Composer::read_own_person(std::size_t& u, Group& group) const {
  std::uint32_t at = group.last;
  if (is_possessive(at)) ++at;
  const std::size_t index = unit_at(at, u);
  if (index == kNoIndex || !units_[index].is_person()) return false;
  if (units_[index].who.actor != group.who.front().actor) return false;
  if (group.sector == 0) group.sector = units_[index].who.sector;
  set_person(units_[index], group);
  u = index + 1;
  return true;
}

// No body after it: a name, a place or an adjective.
void Composer::settle_bare(Group& group, const ActorUnit& unit) const {
  if (unit.form == Form::adjective) {
    // "the French", "a Palestinian was killed": people, when no noun can follow.
    const bool article = unit.first > view_.begin && view_.is(unit.first - 1, kArticle);
    const bool list = view_.is(group.last, kAnd) ||
                      (view_.is(group.last, kComma) && view_.proper(group.last + 1));
    const bool ends =
        group.last >= view_.end || (view_.is(group.last, kClosed | kStop | kComma) && !list);
    if (article && ends) group.kind = MentionKind::name;
    return;
  }
  if (unit.form == Form::place) {
    group.kind = MentionKind::place;
    return;
  }
  if (unit.form == Form::metonym || unit.form == Form::people || is_possessive(group.last)) return;
  if (table_.actors[unit.who.actor].type == ActorType::group) return;
  if (!groups_.empty() && view_.is_joint(unit.first - 1) && groups_.back().last + 1 == unit.first &&
      groups_.back().kind == MentionKind::adjective) {
    group.kind = MentionKind::adjective;  // U.S.-China ties
    return;
  }
  // "in the NATO command": before another noun an organisation is no place.
  if (table_.actors[unit.who.actor].type == ActorType::organisation && group.last < view_.end &&
      view_.tokens[group.last].kind == TokenKind::word && !view_.is(group.last, kClosed))
    return;
  if (is_venue(unit.first)) group.kind = MentionKind::place;
}

bool Composer::is_venue(std::uint32_t first) const {
  std::uint32_t at = first;
  for (std::uint32_t count = 0; count < 4 && at > view_.begin; ++count) {
    if (view_.is(at - 1, kArticle | kModifier) || view_.is_joint(at - 1))
      --at;
    else
      break;
  }
  if (at == view_.begin) return false;
  if (view_.is(at - 1, kVenue)) return true;
  // "in France and Germany".
  if (!groups_.empty() && groups_.back().kind == MentionKind::place &&
      view_.is(at - 1, kAnd | kComma)) {
    std::uint32_t link = at - 1;
    if (link > groups_.back().last && view_.is(link - 1, kComma)) --link;
    return link == groups_.back().last;
  }
  return false;
}

}  // namespace entente
