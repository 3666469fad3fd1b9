// Putting units together: country + body + person, owner 's body, body of country, name + apposition.
//
// One pass over the units; every step moves forward and looks at most a few tokens around, so the
// cost is linear. The grammar is written out as code because it is short, its words are not: which
// words are titles, modifiers, articles or prepositions is told by rules/actors/agents.yaml and
// traps.yaml through word classes.
#include "extractor/actors/composition.h"

#include <algorithm>

#include "extractor/actors/anaphora.h"

namespace entente {
namespace {

constexpr std::uint32_t kMaxModifiers = 5;
constexpr std::uint32_t kMaxNameWords = 6;

class Composer {
 public:
  Composer(const SentenceView& view, ActorMemory& memory, const Units& units,
           const Who* speaker, Groups& groups)
      : view_(view), table_(view.table), memory_(memory), units_(units), speaker_(speaker),
        groups_(groups) {}

  void run() {
    for (std::size_t u = 0; u < units_.size();) {
      const Unit& unit = units_[u];
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

 private:
  // First token that no group has taken.
  std::uint32_t floor() const { return groups_.empty() ? view_.begin : groups_.back().last; }

  // Index of the unit that starts at token `at`, searching from unit `u`; kNoIndex when none does.
  std::size_t unit_at(std::uint32_t at, std::size_t u) const {
    while (u < units_.size() && units_[u].first < at) ++u;
    return u < units_.size() && units_[u].first == at ? u : kNoIndex;
  }
  const Unit* actor_at(std::uint32_t at, std::size_t u) const {
    const std::size_t index = unit_at(at, u);
    return index != kNoIndex && units_[index].is_actor() ? &units_[index] : nullptr;
  }
  bool agent_at(std::uint32_t at, std::size_t u) const {
    const std::size_t index = unit_at(at, u);
    return index != kNoIndex && units_[index].form == Form::agent;
  }
  std::size_t after(std::uint32_t at, std::size_t u) const {
    while (u < units_.size() && units_[u].first < at) ++u;
    return u;
  }

  // Reads one group that begins with unit `u` and moves `u` past it. False: no mention.
  bool read_group(std::size_t& u, Group& group) {
    const Unit& unit = units_[u];
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

  // ---- heads: what stands after a country or an owner ----

  void take_head(const Unit& unit, Group& group) const {
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
  bool is_verb_here(const Unit& unit, const Group& group, bool owned, std::size_t u) const {
    if (owned || (!group.head && group.kind == MentionKind::adjective)) return false;
    if (!unit.plural || !table_.agents[unit.target].verb || unit.first != group.last) return false;
    if (unit.last >= view_.end) return false;
    if (view_.is(unit.last, kArticle)) return true;
    if (view_.tokens[unit.last].kind == TokenKind::number) return true;
    const std::size_t next = unit_at(unit.last, u + 1);
    return next != kNoIndex && (units_[next].is_actor() || units_[next].form == Form::agent ||
                                units_[next].is_person());
  }

  // "China's U.N. ambassador": where the envoy sits is no owner.
  bool is_seat_before_post(const Unit& unit, const Group& group, std::size_t index) const {
    if (!unit.is_actor() || group.who.empty() || group.head || index + 1 >= units_.size()) return false;
    if (table_.actors[unit.who.actor].type != ActorType::organisation) return false;
    if (table_.actors[group.who.front().actor].type == ActorType::organisation) return false;
    const Unit& next = units_[index + 1];
    return next.form == Form::agent && next.first == unit.last && table_.agents[next.target].post;
  }

  // "state-run", "rebel-held": no body.
  bool is_part_of_compound(const Unit& unit, std::size_t u) const {
    return view_.is_joint(unit.last) && !agent_at(unit.last + 1, u);
  }

  // Takes modifiers, 's and heads after the group, as far as a head follows.
  void read_heads(std::size_t& u, Group& group) const {
    while (group.last < view_.end) {
      std::uint32_t at = group.last;
      const bool owned = is_possessive(at);
      if (owned) ++at;
      else if (view_.is_joint(at) && agent_at(at + 1, u)) ++at;
      bool former = false;
      for (std::uint32_t count = 0; count < kMaxModifiers && at < view_.end; ++count) {
        if (agent_at(at, u)) break;
        if (!view_.is(at, kModifier | kFormer) || unit_at(at, u) != kNoIndex) break;
        former = former || view_.is(at, kFormer);
        ++at;
        if (view_.is_joint(at)) ++at;
      }
      const std::size_t index = unit_at(at, u);
      if (index == kNoIndex) return;
      const Unit& unit = units_[index];
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
      } else if (unit.is_actor() && !group.who.empty() && group.kind != MentionKind::person && at == group.last + (owned ? 1u : 0u)) {
        if (!take_organ(unit, group)) return;
      } else {
        return;
      }
      u = index + 1;
    }
  }

  // "U.S. State Department", "Russian Duma": an organ that names the same actor again; "Yemen's
  // Houthis", "Lebanese Hezbollah": a group at home there.
  bool take_organ(const Unit& unit, Group& group) const {
    Who& who = group.who.front();
    if (unit.who.actor == who.actor && (unit.form == Form::metonym || unit.form == Form::name)) {
      group.last = unit.last;
      if (unit.form == Form::name && unit.sector == 0) return true;
      group.head = true;
      group.kind = MentionKind::role;
      group.sector = unit.who.sector;
      return true;
    }
    // "Peru's Congress" is not Washington's.
    const Reading* body = agent_reading(unit.first, unit.last);
    if (body != nullptr && unit.form == Form::metonym) {
      Unit head = unit;
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

  bool is_possessive(std::uint32_t at) const {
    if (!view_.is(at, kPossessive) || view_.tokens[at].space_before) return false;
    // A lone apostrophe is an owner's only after s: the rebels' leader.
    if (view_.tokens[at].kind != TokenKind::mark) return true;
    const std::string_view word = view_.word(at - 1);
    return !word.empty() && (word.back() == 's' || word.back() == 'S');
  }

  // ---- names of persons ----

  bool name_word(std::uint32_t at, std::size_t u) const {
    if (!view_.proper(at)) return false;
    const std::uint32_t classes = table_.classes_of(view_.tokens[at].word);
    if ((classes & (kClosed | kNotName | kAgentHead | kModifier | kAgency)) != 0) return false;
    if (view_.written.title_case || view_.written.all_caps) {
      if (view_.tokens[at].word != kUnknownWord && (classes & kNamePart) == 0) return false;
    }
    const std::size_t index = unit_at(at, u);
    if (index == kNoIndex) return true;
    // Many small towns are surnames too: "Foreign Minister Abcd Arad".
    return units_[index].form == Form::place && units_[index].last == at + 1 &&
           !view_.is(at - 1, kVenue | kComma);
  }

  // End of the run of capitalised words from `at`: "Abcd van der Efgh-ij", "J. Efgh". Stops before
  // units.
  std::uint32_t name_end(std::uint32_t at, std::size_t u) const {
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

  std::uint32_t past_honorifics(std::uint32_t at) const {
    while (view_.is(at, kHonorific)) {
      ++at;
      if (view_.is(at, kStop)) ++at;
    }
    return at;
  }

  // True when what is at `at` closes an apposition.
  bool closes(std::uint32_t at) const {
    return at >= view_.end || view_.is(at, kComma | kStop | kClose | kDash) ||
           view_.tokens[at].kind == TokenKind::mark;
  }

  void set_person(const Unit& unit, Group& group) const {
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
  bool read_name(std::size_t& u, Group& group) const {
    if (take_name(past_honorifics(group.last), 1, u, group)) return true;
    if (!view_.is(group.last, kComma) || group.plural || !group.title) return false;
    Group trial = group;
    std::size_t next = u;
    if (!take_name(past_honorifics(group.last + 1), 2, next, trial) || !closes(trial.last)) return false;
    // In a list ("the minister, Abcd Efgh and …") the name would be another person's.
    group = trial;
    u = next;
    return true;
  }

  bool take_name(std::uint32_t at, std::uint32_t least_words, std::size_t& u, Group& group) const {
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

  // ---- "of X", "in X" after a body ----

  // Takes an actor group after a link word: article, modifiers, country and its heads.
  bool read_inner(std::uint32_t at, std::size_t& u, Group& inner) {
    if (view_.is(at, kArticle)) ++at;
    for (std::uint32_t count = 0; count < 3 && view_.is(at, kModifier | kFormer); ++count) {
      if (unit_at(at, u) != kNoIndex) break;
      ++at;
    }
    const std::size_t index = unit_at(at, u);
    if (index == kNoIndex) return false;
    const Unit& unit = units_[index];
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
  bool read_body(std::size_t& u, Group& group) {
    const Unit& unit = units_[u];
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
  void read_joint_bodies(std::size_t& u, Group& group) {
    std::uint32_t at = group.last;
    if (!view_.is(at, kAnd)) return;
    ++at;
    if (view_.is(at, kArticle)) ++at;
    const std::size_t index = unit_at(at, u);
    if (index == kNoIndex || units_[index].form != Form::agent) return;
    if (!view_.is(units_[index].last, kOf)) return;
    const std::uint32_t next = units_[index].last + 1;
    const Unit* owner = actor_at(view_.is(next, kArticle) ? next + 1 : next, index);
    if (owner == nullptr || owner->form == Form::adjective) return;
    group.last = units_[index].last;
    group.plural = true;
    u = index + 1;
  }

  bool read_complement(std::size_t& u, Group& group) {
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
      const Unit& unit = units_[index];
      const bool fits = unit.form == Form::city ||
                        (group.local && (unit.form == Form::name || unit.form == Form::place));
      if (!fits || !table_.actors[unit.who.actor].is_state() || is_possessive(unit.last)) return false;
      group.who.push_back({unit.who.actor, 0, kNoIndex});
      group.last = unit.last;
      u = index + 1;
      return true;
    }
    return false;
  }

  void merge_inner(const Group& inner, Group& group) const {
    group.who = inner.who;
    for (Who& who : group.who) who.person = kNoIndex;
    if (inner.head && (group.generic || group.sector == 0)) group.sector = inner.sector;
    if (!inner.head && group.generic && inner.who.front().sector != 0)
      group.sector = inner.who.front().sector;
    group.last = inner.last;
    group.kind = MentionKind::role;
  }

  // "President Abcd Efgh of Turkey", "Boris Yeltsin of Russia".
  bool read_origin(std::size_t& u, Group& group) const {
    if (!view_.is(group.last, kOf)) return false;
    std::uint32_t at = group.last + 1;
    if (view_.is(at, kArticle)) ++at;
    const std::size_t index = unit_at(at, u);
    if (index == kNoIndex || !units_[index].is_actor()) return false;
    const Unit& unit = units_[index];
    if (unit.form == Form::adjective) return false;
    if (!group.who.empty() && group.who.front().actor != unit.who.actor) return false;
    if (group.who.empty()) group.who.push_back({unit.who.actor, 0, kNoIndex});
    group.last = unit.last;
    u = index + 1;
    return true;
  }

  // "President Efgh" where the document has told who Efgh is.
  void find_surname(Group& group) const {
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

  // ---- persons ----

  bool read_person(std::size_t& u, Group& group) {
    const Unit& unit = units_[u];
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
  bool read_owned_body(std::size_t& u, Group& group) const {
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
  void read_apposition(std::size_t& u, Group& group) {
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

  // ---- countries, organisations, groups ----

  bool before_joint(std::uint32_t first, std::uint32_t bits) const {
    return first >= view_.begin + 2 && view_.is_joint(first - 1) && view_.is(first - 2, bits);
  }
  bool after_against(std::uint32_t first) const { return before_joint(first, kAgainst | kVoidPrefix); }

  // "World Health Organization (WHO)".
  void take_abbreviation(std::size_t& u, Group& group) const {
    if (!view_.is(group.last, kOpen)) return;
    const std::size_t index = unit_at(group.last + 1, u);
    if (index == kNoIndex || !units_[index].is_actor() || group.who.empty()) return;
    if (units_[index].who.actor != group.who.front().actor || !view_.is(units_[index].last, kClose))
      return;
    group.last = units_[index].last + 1;
    u = index + 1;
  }

  // The reading of tokens [first, last) as a body or title, if they have one.
  const Reading* agent_reading(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t node = table_.root(view_.tokens[first].word);
    for (std::uint32_t at = first + 1; at < last && node != 0; ++at)
      node = table_.step(node, view_.tokens[at].word);
    if (node == 0) return nullptr;
    for (std::uint32_t i = table_.nodes[node].first_reading; i != kNoIndex;
         i = table_.readings[i].next)
      if (table_.readings[i].form == Form::agent) return &table_.readings[i];
    return nullptr;
  }

  // "Chechen rebels", "UN chief": names that end in a body's word are roles.
  void take_own_head(const Unit& unit, Group& group) const {
    if (unit.last - unit.first < 2 || !view_.is(unit.last - 1, kAgentHead)) return;
    if (unit.sector == 0 && view_.tokens[unit.last - 1].capital) return;  // Islamic State
    group.kind = MentionKind::role;
    group.head = true;
    const Reading* head = agent_reading(unit.last - 1, unit.last);
    if (head == nullptr) return;
    group.plural = head->plural;
    group.title = table_.agents[head->target].title;
    if (unit.sector == 0 && !table_.agents[head->target].generic) group.sector = head->sector;
  }

  bool read_actor(std::size_t& u, Group& group) {
    const Unit& unit = units_[u];
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
  bool read_compound(std::size_t& u, Group& group, const Unit& unit, bool against) const {
    const std::uint32_t next = unit.last + 1;
    if (view_.is(next, kVoidSuffix)) return false;
    const std::size_t index = unit_at(next, u);
    if (index == kNoIndex || units_[index].is_actor() || against) {
      group.kind = MentionKind::adjective;
      return true;
    }
    // "in Thailand-Nikkei": a headline's source behind a dash.
    if (unit.form != Form::adjective && view_.proper(next)) {
      settle_bare(group, unit);
      return true;
    }
    read_heads(u, group);
    group.kind = group.head ? MentionKind::role : MentionKind::adjective;
    return true;
  }

  // "Geneva, Switzerland": one place.
  void take_seat_country(std::size_t& u, Group& group, const Unit& unit) const {
    if (unit.form != Form::city && unit.form != Form::place) return;
    if (!view_.is(group.last, kComma)) return;
    const Unit* country = actor_at(group.last + 1, u);
    if (country == nullptr || country->form != Form::name || country->who.actor != unit.who.actor)
      return;
    if (is_possessive(country->last)) return;
    group.last = country->last;
    u = after(group.last, u);
  }

  // "the U.S. ambassador to Russia": where an envoy is sent is part of the title.
  void read_post(std::size_t& u, Group& group) {
    if (!group.post || !view_.is(group.last, kPostLink)) return;
    Group inner;
    std::size_t next = u;
    std::uint32_t at = group.last + 1;
    if (view_.is(at, kArticle)) ++at;
    const std::size_t index = unit_at(at, u);
    if (index == kNoIndex || !units_[index].is_actor() || units_[index].form == Form::adjective) return;
    next = index + 1;
    if (is_possessive(units_[index].last)) return;
    group.last = units_[index].last;
    u = next;
  }

  // "Turkey's Erdogan", "Russian Vladimir Putin".
  bool read_own_person(std::size_t& u, Group& group) const {
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
  void settle_bare(Group& group, const Unit& unit) const {
    if (unit.form == Form::adjective) {
      // "the French", "a Palestinian was killed": people, when no noun can follow.
      const bool article = unit.first > view_.begin && view_.is(unit.first - 1, kArticle);
      const bool ends = group.last >= view_.end || view_.is(group.last, kClosed | kStop | kComma);
      if (article && ends) group.kind = MentionKind::name;
      return;
    }
    if (unit.form == Form::place) {
      group.kind = MentionKind::place;
      return;
    }
    if (unit.form == Form::metonym || unit.form == Form::people || is_possessive(group.last)) return;
    if (table_.actors[unit.who.actor].type == ActorType::group) return;
    if (!groups_.empty() && view_.is_joint(unit.first - 1) &&
        groups_.back().last + 1 == unit.first && groups_.back().kind == MentionKind::adjective) {
      group.kind = MentionKind::adjective;  // U.S.-China ties
      return;
    }
    // "in the NATO command": before another noun an organisation is no place.
    if (table_.actors[unit.who.actor].type == ActorType::organisation && group.last < view_.end &&
        view_.tokens[group.last].kind == TokenKind::word && !view_.is(group.last, kClosed))
      return;
    if (is_venue(unit.first)) group.kind = MentionKind::place;
  }

  bool is_venue(std::uint32_t first) const {
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

  // ---- pronouns and the like ----

  bool read_anaphor(std::size_t& u, Group& group) {
    const Unit& unit = units_[u];
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

  // ---- after a group is read ----

  void finish(Group& group, std::size_t& u) {
    if (!group.head || group.kind == MentionKind::person || group.plural || group.who.empty()) {
      push(group, u);
      return;
    }
    take_name_before(group);
    push(group, u);
  }

  // "Abcd Efgh, Turkey's foreign minister,": an unknown name before the office.
  void take_name_before(Group& group) const {
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
      } else if (words > 0 && (view_.is_joint(before) || view_.is(before, kParticle) ||
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

  void push(Group& group, std::size_t& u) {
    if (group.former) group.sector = 0;
    if (group.head || group.former || group.kind == MentionKind::person)
      for (Who& who : group.who) who.sector = group.sector;
    remember_name(view_, group, memory_);
    groups_.push_back(group);
    // "leaders of Iran and Iraq", "presidents Abcd of X and Efgh of Y".
    share_head(u);
  }

  // The country that is joined to a body's: its people too.
  void share_head(std::size_t& u) {
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
        const Unit* owner = actor_at(place, u);
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
      const Unit* owner = actor_at(next, u);
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

  const SentenceView& view_;
  const ActorTable& table_;
  ActorMemory& memory_;
  const Units& units_;
  const Who* speaker_;
  Groups& groups_;
  int depth_ = 0;
};

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

void compose_groups(const SentenceView& view, ActorMemory& memory, const Units& units,
                    const Who* speaker, Groups& groups) {
  Composer(view, memory, units, speaker, groups).run();
  share_backwards(view, groups);
}

}  // namespace entente
