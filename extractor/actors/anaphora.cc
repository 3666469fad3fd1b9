// Finding antecedents. Conservative on purpose: a wrong actor costs more than a missing one.
// Tested by tests/actors/cases/anaphora.txt.
#include "extractor/actors/anaphora.h"

#include <algorithm>
#include <string>

namespace entente {
namespace {

constexpr std::uint32_t kPersonReach = 4;  // sentences over which "he" is still understood
constexpr std::uint32_t kGroupReach = 2;
constexpr std::size_t kMaxPersons = 4096;  // surnames a document can introduce

using WhoList = boost::container::small_vector<Who, 8>;

void add_distinct(const Who& who, WhoList& list) {
  if (who.actor == kNoActor) return;
  for (const Who& other : list)
    if (other.actor == who.actor) return;
  if (list.size() < 8) list.push_back({who.actor, 0, kNoIndex});
}

// Actors of the groups that take part in something, places left out.
WhoList distinct(const Groups& groups) {
  WhoList list;
  for (const Group& group : groups)
    if (group.kind != MentionKind::place)
      for (const Who& who : group.who) add_distinct(who, list);
  return list;
}

WhoList distinct(const std::vector<Who>& whos) {
  WhoList list;
  for (const Who& who : whos) add_distinct(who, list);
  return list;
}

bool state(const ActorTable& table, const Who& who) {
  return who.actor < table.actors.size() && table.actors[who.actor].is_state();
}

void keep_states(const ActorTable& table, WhoList& list) {
  list.erase(std::remove_if(list.begin(), list.end(),
                            [&table](const Who& who) { return !state(table, who); }),
             list.end());
}

bool joined(const SentenceView& view, const Group& left, const Group& right) {
  std::uint32_t at = left.last;
  if (view.is(at, kComma)) ++at;
  if (!view.is(at, kAnd)) return false;
  ++at;
  if (view.is(at, kArticle)) ++at;
  return at == right.first;
}

// "A, B": one list.
bool listed(const SentenceView& view, const Group& left, const Group& right) {
  if (left.kind == MentionKind::place || !view.is(left.last, kComma)) return false;
  return left.last + 1 == right.first ||
         (left.last + 2 == right.first && view.is(left.last + 1, kArticle));
}

bool is_woman(const ActorTable& table, const ActorMemory& memory, const Who& who) {
  if (who.person == kNoIndex) return false;
  if ((who.person & kOwnName) != 0) return memory.persons[who.person & ~kOwnName].female;
  return table.is(table.persons[who.person].first_name, kFemaleName);
}

// Not known to be of the other kind: an office may be held by either.
bool gender_fits(const ActorTable& table, const ActorMemory& memory, Gender gender,
                 const Who& who) {
  if (gender == Gender::any || who.person == kNoIndex) return true;
  return is_woman(table, memory, who) == (gender == Gender::female);
}

// The last of the groups that is plural, or the last coordination of two.
void plural_before(const SentenceView& view, const Groups& groups,
                   boost::container::small_vector<Who, 2>& who) {
  for (std::size_t i = groups.size(); i > 0; --i) {
    const Group& group = groups[i - 1];
    if (group.kind == MentionKind::place) continue;
    if (group.who.empty()) {
      if (group.plural) return;  // people of whom it is not yet known whose they are
      continue;
    }
    if (i > 1 && joined(view, groups[i - 2], group)) {
      std::size_t first = i - 2;
      while (first > 0 && listed(view, groups[first - 1], groups[first])) --first;
      for (; first < i; ++first)
        who.insert(who.end(), groups[first].who.begin(), groups[first].who.end());
      return;
    }
    if (group.plural) {
      who.insert(who.end(), group.who.begin(), group.who.end());
      return;
    }
  }
}

// Within the marks "we" is whoever is quoted.
bool is_quoted(const SentenceView& view, std::uint32_t at) {
  bool quoted = false;
  for (std::uint32_t token = view.begin; token < at; ++token) quoted ^= view.is(token, kQuote);
  return quoted;
}

}  // namespace

void resolve_anaphor(const SentenceView& view, const ActorMemory& memory, const Anaphor& anaphor,
                     const Groups& before, const Who* speaker, std::uint32_t at,
                     boost::container::small_vector<Who, 2>& who) {
  const ActorTable& table = view.table;
  switch (anaphor.refers) {
    case Refers::all_of:
      for (const ActorIndex actor : anaphor.among) who.push_back({actor, 0, kNoIndex});
      return;
    case Refers::speaker:
      if (speaker != nullptr && !is_quoted(view, at)) who.push_back(*speaker);
      return;
    case Refers::person: {
      for (std::size_t i = before.size(); i > 0; --i) {
        const Group& group = before[i - 1];
        if (group.kind != MentionKind::person && !(group.title && !group.plural)) continue;
        if (group.who.size() != 1) continue;
        if (!gender_fits(table, memory, anaphor.gender, group.who.front())) continue;
        who.push_back(group.who.front());
        return;
      }
      if (anaphor.gender == Gender::female && memory.woman.actor != kNoActor &&
          memory.woman_age <= kPersonReach) {
        who.push_back(memory.woman);
      } else if (anaphor.gender == Gender::male) {
        if (memory.man.actor != kNoActor && memory.man_age <= kPersonReach)
          who.push_back(memory.man);
      } else if (memory.person.actor != kNoActor && memory.person_age <= kPersonReach) {
        who.push_back(memory.person);
      }
      return;
    }
    case Refers::group:
      plural_before(view, before, who);
      if (who.empty() && memory.group_age <= kGroupReach)
        who.insert(who.end(), memory.group.begin(), memory.group.end());
      return;
    case Refers::thing: {
      // "denied it" refers to an act; only "it would", "it has" speak of a country.
      if (!anaphor.owner && !view.is(at + 1, kClosed)) return;
      // The nearest that looks like a subject ("Japan has …"), else the first.
      const Group* first = nullptr;
      const Group* subject = nullptr;
      for (const Group& group : before) {
        if (group.kind == MentionKind::place || group.who.empty() || group.plural) continue;
        if (group.kind == MentionKind::person || view.is(group.last, kPossessive)) continue;
        // "Ferro Steel Co of Oslo said it": where somebody is from is not who says it.
        if (group.first > view.begin && view.is(group.first - 1, kOf | kVenue)) continue;
        if (first == nullptr) first = &group;
        if (group.kind != MentionKind::adjective && view.is(group.last, kClosed)) subject = &group;
      }
      if (subject == nullptr) subject = first;
      if (subject != nullptr) {
        who.push_back({subject->who.front().actor, subject->who.front().sector, kNoIndex});
        return;
      }
      if (!before.empty() || at > view.begin + 3) return;
      const WhoList last = distinct(memory.last_sentence);
      if (last.size() == 1) who.push_back(last.front());
      return;
    }
    case Refers::pair: {
      WhoList here = distinct(before);
      if (here.size() != 2) {
        keep_states(table, here);
        if (here.size() > 2) return;
      }
      if (here.size() == 2) {
        who.insert(who.end(), here.begin(), here.end());
        return;
      }
      const WhoList last = distinct(memory.last_sentence);
      if (last.size() == 2) {
        who.insert(who.end(), last.begin(), last.end());
        return;
      }
      if (memory.count(memory.second) >= 2) {
        who.push_back({memory.top, 0, kNoIndex});
        who.push_back({memory.second, 0, kNoIndex});
      }
      return;
    }
    case Refers::country: {
      const auto fits = [&](ActorIndex actor) {
        return actor < table.actors.size() && table.actors[actor].is_state() &&
               (anaphor.among.empty() || std::find(anaphor.among.begin(), anaphor.among.end(),
                                                   actor) != anaphor.among.end());
      };
      WhoList found;
      for (const Group& group : before)
        for (const Who& one : group.who)
          if (fits(one.actor)) add_distinct(one, found);
      if (found.empty())
        for (const Who& one : memory.last_sentence)
          if (fits(one.actor)) add_distinct(one, found);
      if (found.size() == 1) {
        who.push_back(found.front());
      } else if (found.empty() && fits(memory.focus())) {
        who.push_back({memory.focus(), 0, kNoIndex});
      } else if (found.size() > 1) {
        for (const Who& one : found)
          if (one.actor == memory.focus()) who.push_back(one);
      }
      return;
    }
  }
}

namespace {

// "the government", "police", in headlines also "Court says": bodies that stand for somebody.
// "Military giant" and "governments" do not.
bool is_definite(const SentenceView& view, const Group& group) {
  if (group.has_name()) return true;
  if (group.plural) return group.collective;
  std::uint32_t at = group.first;
  while (view.is(at - 1, kModifier | kFormer)) --at;
  if (at > view.begin && view.is(at - 1, kDefinite)) return true;
  if (at > view.begin && view.is(at - 1, kArticle)) return false;
  if (!view.heading) return false;
  return at == view.begin || view.tokens[at - 1].kind == TokenKind::mark || group.last >= view.end;
}

// True when no group before `group` names the actor.
bool stands_before(const Group& group, ActorIndex actor, const Groups& groups) {
  for (const Group& other : groups) {
    if (other.first >= group.first) return true;
    for (const Who& who : other.who)
      if (who.actor == actor) return false;
  }
  return true;
}

}  // namespace

void resolve_bodies(const SentenceView& view, ActorMemory& memory, Groups& groups) {
  const ActorTable& table = view.table;
  WhoList places, others;
  bool open = false;
  for (const Group& group : groups) {
    open = open || group.who.empty();
    for (const Who& who : group.who)
      if (state(table, who)) add_distinct(who, group.kind == MentionKind::place ? places : others);
  }
  if (!open) return;
  WhoList all = others;
  for (const Who& who : places) add_distinct(who, all);
  const ActorIndex focus = memory.focus();
  for (Group& group : groups) {
    if (!group.who.empty() || !is_definite(view, group)) continue;
    ActorIndex actor = kNoActor;
    if (group.local && places.size() == 1) {
      actor = places.front().actor;  // rebels of where it happens
    } else if (group.local && group.strong) {
      actor = focus;  // militants that another country's army kills are not that country's
    } else if (all.size() == 1) {
      actor = all.front().actor;
      // "The government blamed X", "the government met in Y": that of whom the document is about.
      if (focus != kNoActor && (others.empty() || stands_before(group, actor, groups)))
        actor = focus;
    } else if (focus != kNoActor) {
      actor = focus;
    }
    // A strange name with a title is only taken for that of the one country there is.
    if (group.has_name() && (all.size() > 1 || (focus != kNoActor && actor != focus) ||
                             memory.count(memory.second) > 1))
      continue;
    if (actor == kNoActor) continue;
    group.who.push_back({actor, group.former ? SectorIndex{0} : group.sector, kNoIndex});
    if (!group.has_name()) group.kind = MentionKind::anaphor;
    remember_name(view, group, memory);
  }
  groups.erase(std::remove_if(groups.begin(), groups.end(),
                              [](const Group& group) { return group.who.empty(); }),
               groups.end());
}

namespace {

bool family_first(const ActorTable& table, ActorIndex actor) {
  return actor < table.family_first.size() && table.family_first[actor];
}

// Enters a name that the pack does not know but the text explained; its surname will do from now
// on.
std::uint32_t remember_own_name(const SentenceView& view, const Group& group, ActorMemory& memory) {
  ActorMemory::NamedPerson person;
  for (std::uint32_t at = group.name_first; at < group.name_last; ++at) {
    if (at > group.name_first && view.tokens[at].space_before) person.name += ' ';
    person.name += view.word(at);
  }
  person.folded = fold(person.name);
  person.who = group.who.front();
  person.female = view.is(group.name_first, kFemaleName);
  const std::uint32_t at =
      family_first(view.table, person.who.actor) ? group.name_first : group.name_last - 1;
  const std::uint64_t key = surname_key(view, at);
  const auto known = memory.surnames.find(key);
  if (known != memory.surnames.end()) {
    ActorMemory::NamedPerson& same = memory.persons[known->second];
    if (same.folded == person.folded && same.who.actor == person.who.actor) return same.who.person;
  }
  if (memory.persons.size() >= kMaxPersons) return kNoIndex;
  const std::uint32_t index = static_cast<std::uint32_t>(memory.persons.size());
  person.who.person = index | kOwnName;
  memory.persons.push_back(std::move(person));
  if (view.tokens[at].span.end - view.tokens[at].span.start > 1)
    memory.surnames.insert_or_assign(key, index);
  return index | kOwnName;
}

void remember_table_person(const SentenceView& view, const Who& who, ActorMemory& memory) {
  const Person& person = view.table.persons[who.person];
  bool first = family_first(view.table, who.actor);
  for (std::uint32_t i = 0; i < person.role_count; ++i)  // Ban Ki-moon, also when at the UN
    first = first || family_first(view.table, view.table.roles[person.first_role + i].actor);
  const WordId surname = first ? person.first_name : person.surname;
  const auto known = memory.surnames.find(surname);
  if (known != memory.surnames.end() && memory.persons[known->second].who.person == who.person)
    return;
  if (memory.persons.size() >= kMaxPersons) return;
  const std::uint32_t index = static_cast<std::uint32_t>(memory.persons.size());
  ActorMemory::NamedPerson named;
  named.folded = fold(person.name);
  named.who = who;
  memory.persons.push_back(std::move(named));
  memory.surnames.insert_or_assign(surname, index);
}

}  // namespace

void remember_name(const SentenceView& view, Group& group, ActorMemory& memory) {
  if (group.who.empty()) return;
  Who& who = group.who.front();
  if (group.has_name()) {
    if (who.person == kNoIndex) who.person = remember_own_name(view, group, memory);
  } else if (group.kind == MentionKind::person && who.person != kNoIndex &&
             (who.person & kOwnName) == 0) {
    remember_table_person(view, who, memory);
  }
}

namespace {

void note_person(const ActorTable& table, const Who& who, ActorMemory& memory) {
  memory.person = who;
  memory.person_age = 0;
  const bool woman = is_woman(table, memory, who);
  (woman ? memory.woman : memory.man) = who;
  (woman ? memory.woman_age : memory.man_age) = 0;
}

bool is_one_person(const Group& group) {
  return group.who.size() == 1 && !group.plural &&
         (group.kind == MentionKind::person || (group.head && group.title));
}

}  // namespace

void remember_groups(const SentenceView& view, const Groups& groups, ActorMemory& memory) {
  memory.last_sentence.clear();
  ++memory.person_age;
  ++memory.woman_age;
  ++memory.man_age;
  ++memory.group_age;
  for (const Group& group : groups) {
    for (const Who& who : group.who) {
      if (group.kind != MentionKind::anaphor) memory.add(who.actor, state(view.table, who));
      if (group.kind != MentionKind::place) memory.last_sentence.push_back(who);
    }
    if (is_one_person(group)) note_person(view.table, group.who.front(), memory);
  }
  // The person that the sentence began with is whom the next one goes on with; an office is not:
  // "a spokesman said Abcd would go. He …".
  const auto subject = std::find_if(groups.begin(), groups.end(), [](const Group& group) {
    return group.kind != MentionKind::place;
  });
  if (subject != groups.end() && subject->who.size() == 1 && !subject->plural &&
      subject->who.front().person != kNoIndex &&
      (subject->kind == MentionKind::person || subject->kind == MentionKind::anaphor)) {
    note_person(view.table, subject->who.front(), memory);
  }
  boost::container::small_vector<Who, 2> plural;
  plural_before(view, groups, plural);
  if (!plural.empty()) {
    memory.group.assign(plural.begin(), plural.end());
    memory.group_age = 0;
  }
}

}  // namespace entente
