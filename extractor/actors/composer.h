// Composer: the grammar that puts units together; private to this room.
//
// One pass over the units; every step moves forward and looks at most a few tokens around, so the
// cost is linear. The grammar is written out as code because it is short; its words are not: which
// words are titles, modifiers, articles or prepositions is told by rules/actors/agents.yaml and
// traps.yaml through word classes. Its parts are in files of their own, named below.
//
// Every read_ function takes what belongs to `group` from token `group.last` on and moves unit `u`
// past it; it returns false, with both as they were, when there is nothing of its kind.
#ifndef ENTENTE_ACTORS_COMPOSER_H_
#define ENTENTE_ACTORS_COMPOSER_H_

#include "extractor/actors/composition.h"

namespace entente {

class Composer {
 public:
  Composer(const SentenceView& view, ActorMemory& memory, const Units& units, const Who* speaker,
           Groups& groups)
      : view_(view),
        table_(view.table),
        memory_(memory),
        units_(units),
        speaker_(speaker),
        groups_(groups) {}

  void run();

 private:
  // composition.cc: units in order, and what happens to a group that has been read.
  std::uint32_t floor() const;
  std::size_t unit_at(std::uint32_t at, std::size_t u) const;
  const ActorUnit* actor_at(std::uint32_t at, std::size_t u) const;
  bool agent_at(std::uint32_t at, std::size_t u) const;
  std::size_t after(std::uint32_t at, std::size_t u) const;
  bool read_group(std::size_t& u, Group& group);
  void finish(Group& group, std::size_t& u);
  void take_name_before(Group& group) const;
  void push(Group& group, std::size_t& u);
  void share_head(std::size_t& u);

  // heads.cc: the bodies and titles after a country or an owner.
  void take_head(const ActorUnit& unit, Group& group) const;
  bool is_verb_here(const ActorUnit& unit, const Group& group, bool owned, std::size_t u) const;
  bool is_seat_before_post(const ActorUnit& unit, const Group& group, std::size_t index) const;
  bool is_part_of_compound(const ActorUnit& unit, std::size_t u) const;
  void read_heads(std::size_t& u, Group& group) const;
  bool take_organ(const ActorUnit& unit, Group& group) const;
  bool is_possessive(std::uint32_t at) const;

  // person_groups.cc: names of persons, and what follows them.
  bool name_word(std::uint32_t at, std::size_t u) const;
  std::uint32_t name_end(std::uint32_t at, std::size_t u) const;
  std::uint32_t past_honorifics(std::uint32_t at) const;
  bool closes(std::uint32_t at) const;
  void set_person(const ActorUnit& unit, Group& group) const;
  bool read_name(std::size_t& u, Group& group) const;
  bool take_name(std::uint32_t at, std::uint32_t least_words, std::size_t& u, Group& group) const;
  bool read_person(std::size_t& u, Group& group);
  bool read_owned_body(std::size_t& u, Group& group) const;
  void read_apposition(std::size_t& u, Group& group);

  // body_groups.cc: bodies without a country before them, pronouns.
  bool read_inner(std::uint32_t at, std::size_t& u, Group& inner);
  bool read_body(std::size_t& u, Group& group);
  void read_joint_bodies(std::size_t& u, Group& group);
  bool read_complement(std::size_t& u, Group& group);
  void merge_inner(const Group& inner, Group& group) const;
  bool read_origin(std::size_t& u, Group& group) const;
  void find_surname(Group& group) const;
  bool read_anaphor(std::size_t& u, Group& group);

  // actor_groups.cc: countries, organisations, groups.
  bool before_joint(std::uint32_t first, std::uint64_t bits) const;
  bool after_against(std::uint32_t first) const;
  void take_abbreviation(std::size_t& u, Group& group) const;
  const PhraseReading* agent_reading(std::uint32_t first, std::uint32_t last) const;
  void take_own_head(const ActorUnit& unit, Group& group) const;
  bool read_actor(std::size_t& u, Group& group);
  bool read_compound(std::size_t& u, Group& group, const ActorUnit& unit, bool against) const;
  void take_seat_country(std::size_t& u, Group& group, const ActorUnit& unit) const;
  void read_post(std::size_t& u, Group& group);
  bool read_own_person(std::size_t& u, Group& group) const;
  void settle_bare(Group& group, const ActorUnit& unit) const;
  bool is_venue(std::uint32_t first) const;

  const SentenceView& view_;
  const ActorTable& table_;
  ActorMemory& memory_;
  const Units& units_;
  const Who* speaker_;
  Groups& groups_;
  int depth_ = 0;  // of bodies inside bodies
};

}  // namespace entente

#endif  // ENTENTE_ACTORS_COMPOSER_H_
