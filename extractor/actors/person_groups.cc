// Names of persons with their titles, offices and bodies: "Foreign Minister Abcd Efgh of Turkey".
#include "extractor/actors/composer.h"

namespace entente {
namespace {

constexpr std::uint32_t kMaxNameWords = 6;

}  // namespace

bool Composer::name_word(std::uint32_t at, std::size_t u) const {
  if (!view_.proper(at)) return false;
  const std::uint64_t classes = table_.classes_of(view_.tokens[at].word);
  if ((classes & (kClosed | kNotName | kAgentHead | kModifier | kAgency)) != 0) return false;
  if (view_.written.title_case || view_.written.all_caps) {
    if (view_.tokens[at].word != kUnknownWord && (classes & (kNamePart | kFemaleName)) == 0)
      return false;
  }
  const std::size_t index = unit_at(at, u);
  if (index == kNoIndex) return true;
  // Many small towns are surnames too: "Foreign Minister Abcd Arad".
  return units_[index].form == Form::place && units_[index].last == at + 1 &&
         !view_.is(at - 1, kVenue | kComma);
}

// End of the run of capitalised words from `at`: "Abcd van der Efgh-ij", "J. Efgh". Stops before
// units.
std::uint32_t Composer::name_end(std::uint32_t at, std::size_t u) const {
  std::uint32_t end = at;
  std::uint32_t words = 0;
  while (at < view_.end && words < kMaxNameWords) {
    if (name_word(at, u)) {
      const bool initial = view_.tokens[at].span.end - view_.tokens[at].span.start == 1;
      end = ++at;
      ++words;
      if (initial && view_.is(at, kStop)) end = ++at;
      continue;
    }
    if (view_.is_joint(at) && end == at && words > 0 &&
        view_.tokens[at + 1].kind == TokenKind::word) {
      end = at + 2;  // Jong-un
      at = end;
      continue;
    }
    std::uint32_t next = at;
    while (next < view_.end && view_.is(next, kParticle) && next - at < 3) ++next;
    if (next > at && view_.is_joint(next)) ++next;
    if (next == at || !name_word(next, u)) break;
    at = next;
  }
  return end;
}

std::uint32_t Composer::past_honorifics(std::uint32_t at) const {
  while (view_.is(at, kHonorific)) {
    ++at;
    if (view_.is(at, kStop)) ++at;
  }
  return at;
}

// True when what is at `at` closes an apposition.
bool Composer::closes(std::uint32_t at) const {
  return at >= view_.end || view_.is(at, kComma | kStop | kClose | kDash) ||
         view_.tokens[at].kind == TokenKind::mark;
}

void Composer::set_person(const ActorUnit& unit, Group& group) const {
  if (group.who.empty()) {
    group.who.push_back(unit.who);
    if (group.sector == 0) group.sector = unit.who.sector;
  }
  group.who.front().person = unit.who.person;
  group.last = unit.last;
  group.kind = MentionKind::person;
  group.plural = false;
}

// "Foreign Minister Abcd Efgh" and "foreign minister, Abcd Efgh,".
bool Composer::read_name(std::size_t& u, Group& group) const {
  if (take_name(past_honorifics(group.last), 1, u, group)) return true;
  if (!view_.is(group.last, kComma) || group.plural || !group.title) return false;
  Group trial = group;
  std::size_t next = u;
  if (!take_name(past_honorifics(group.last + 1), 2, next, trial) || !closes(trial.last))
    return false;
  // In a list ("the minister, Abcd Efgh and …") the name would be another person's.
  group = trial;
  u = next;
  return true;
}

bool Composer::take_name(std::uint32_t at, std::uint32_t least_words, std::size_t& u,
                         Group& group) const {
  if (at >= view_.end) return false;
  std::size_t index = unit_at(at, u);
  if (index != kNoIndex && units_[index].is_person()) {
    set_person(units_[index], group);
    u = index + 1;
    return true;
  }
  if (!group.title) return false;
  const std::uint32_t end = name_end(at, u);
  if (end == at) return false;
  index = unit_at(end, u);
  if (index != kNoIndex && units_[index].is_person()) {
    set_person(units_[index], group);  // "Mohammad" + "Javad Zarif"
    u = index + 1;
    return true;
  }
  if (end - at < least_words) return false;
  group.name_first = at;
  group.name_last = end;
  group.last = end;
  group.kind = MentionKind::person;
  group.plural = false;
  u = after(end, u);
  return true;
}

bool Composer::read_person(std::size_t& u, Group& group) {
  const ActorUnit& unit = units_[u];
  set_person(unit, group);
  std::uint32_t at = unit.first;
  // Mr., Gen.: back over honorifics that nothing has taken.
  while (at > floor()) {
    std::uint32_t before = at - 1;
    if (view_.is(before, kStop) && before > floor()) --before;
    if (!view_.is(before, kHonorific)) break;
    at = before;
  }
  group.first = at;
  ++u;
  if (unit.who.actor == kNoActor) return false;
  if (read_owned_body(u, group)) return true;
  if (read_origin(u, group)) return true;
  read_apposition(u, group);
  return true;
}

// "Putin's spokesman", "the Obama administration": bodies of a person are of the country.
bool Composer::read_owned_body(std::size_t& u, Group& group) const {
  Group body = group;
  body.head = false;
  body.owned = false;
  std::size_t next = u;
  read_heads(next, body);
  if (!body.head) return false;
  body.who.front().person = kNoIndex;
  body.name_first = body.name_last = 0;
  body.kind = MentionKind::role;
  group = body;
  u = next;
  if (group.owned) read_name(u, group);
  return true;
}

// "Sergei Lavrov, the Russian foreign minister,": the office belongs to the name before it.
void Composer::read_apposition(std::size_t& u, Group& group) {
  if (!view_.is(group.last, kComma)) return;
  Group office;
  std::size_t next = u;
  if (!read_inner(group.last + 1, next, office)) {
    // "…, the foreign minister,": no country needed beside a known person.
    std::uint32_t at = group.last + 1;
    if (view_.is(at, kArticle)) ++at;
    while (view_.is(at, kModifier | kFormer) && unit_at(at, u) == kNoIndex) ++at;
    const std::size_t index = unit_at(at, u);
    if (index == kNoIndex || units_[index].form != Form::agent) return;
    office = Group{};
    office.first = units_[index].first;
    office.plural = units_[index].plural;
    take_head(units_[index], office);
    next = index + 1;
    read_heads(next, office);
  }
  if (!office.head || office.plural || office.has_name() || !closes(office.last)) return;
  if (!office.who.empty() && (office.who.front().actor != group.who.front().actor ||
                              office.who.front().person != kNoIndex))
    return;
  group.last = office.last;
  if (office.sector != 0 && group.sector == 0 && !office.former) group.sector = office.sector;
  u = next;
}

}  // namespace entente
