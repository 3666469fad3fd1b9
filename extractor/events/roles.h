// Roles: which actors noun groups stand for, as doers or as those acted upon.
#ifndef ENTENTE_EVENTS_ROLES_H_
#define ENTENTE_EVENTS_ROLES_H_

#include <algorithm>
#include <vector>

#include "extractor/events/candidate.h"
#include "extractor/events/find_events.h"

namespace entente {

inline bool contains(const std::vector<std::int32_t>& groups, std::int32_t group) {
  return std::find(groups.begin(), groups.end(), group) != groups.end();
}

class Roles {
 public:
  explicit Roles(const EventInput& input) : input_(input) {}

  Symbol id(const ActorUse& use) const;
  const ActorRef& actor(const ActorUse& use) const;
  bool same_id(const ActorUse& a, const ActorUse& b) const { return id(a) == id(b); }

  // Adds without repeating an id.
  void add(ActorUses& who, std::int32_t mention) const;
  void add(ActorUses& who, const ActorUses& more) const;
  // `who` without the ids of `other`; all of `who` if nothing would be left and `keep` is set.
  ActorUses without(const ActorUses& who, const ActorUses& other, bool keep) const;

  // `who` without actors of `other` that are named by "its", "their": X's own forces are no target
  // of X.
  ActorUses without_own(const ActorUses& who, const ActorUses& other) const;

  // Actors that the groups are; their owners where a group is none (Iran's missiles).
  ActorUses heads(const std::vector<std::int32_t>& groups) const;
  ActorUses owners(const std::vector<std::int32_t>& groups) const;
  // Where the owner's act takes place or what it is about: Iraq in "Turkey's Iraq operation".
  ActorUses fields(std::int32_t group) const;
  ActorUses heads_or_owners(const std::vector<std::int32_t>& groups) const;
  // True when the document has a speaker, who is none of `who`.
  bool speaker_is_apart_from(const ActorUses& who) const;
  // Who acts in the clause: its subject's actors; for "it", "they", whoever says so.
  ActorUses doers(const Clause& clause) const;
  // Who tells the clause: the doer of the verb of saying above it, "according to X", ": X". Empty:
  // nobody is named.
  ActorUses reporter(std::int32_t clause) const;
  // Actors behind the group after one of the prepositions, following chains ("offer of talks
  // with").
  ActorUses behind(std::int32_t group, const std::vector<WordId>& preps, int depth = 3) const;
  // Actors behind the group after any preposition that names a doer ("by").
  ActorUses agent_behind(std::int32_t group) const;
  // Complements of a clause after one of the prepositions, in text order.
  ActorUses complements(const Clause& clause, const std::vector<WordId>& preps) const;
  // The prepositions with those that join an event noun to what it is about ("its blockade of X").
  std::vector<WordId> with_owners(std::vector<WordId> preps) const;
  bool is_place(const ActorUse& use) const;

  const NounGroup& group(std::int32_t index) const {
    return input_.reading.noun_groups[static_cast<std::size_t>(index)];
  }

 private:
  // "most Lagos traders", "U.S. imports": what their country's name says is only whose they are.
  bool is_bystander(std::int32_t group) const;
  // Owners with 's, where others stand beside them.
  std::vector<std::int32_t> possessors(std::int32_t group) const;
  // Who speaks in the sentence: the doer of its verb of saying ("X said: We will …").
  ActorUses speaker() const;
  bool is_venue(WordId prep) const { return input_.rules.venue_preps.contains(prep); }

  const EventInput& input_;
};

}  // namespace entente

#endif  // ENTENTE_EVENTS_ROLES_H_
