// Frames: verbs and event nouns with their complements become candidates.
#ifndef ENTENTE_EVENTS_FRAMES_H_
#define ENTENTE_EVENTS_FRAMES_H_

#include <vector>

#include "extractor/events/roles.h"

namespace entente {

// One candidate for each clause whose verb has a frame that fits; `by_clause` gets its index or -1.
void find_verb_events(const EventInput& input, const Roles& roles,
                      std::vector<Candidate>& candidates, std::vector<std::int32_t>& by_clause);

// Candidates for event nouns that tell an act by themselves ("Iran's attack on X").
void find_noun_events(const EventInput& input, const Roles& roles,
                      std::vector<Candidate>& candidates);

// The event class of the group's noun, or of a noun in its chain ("offer of talks"); nullptr: none.
const NounClass* class_of_group(const EventInput& input, std::int32_t group, int depth = 2);

// True when the group's head, or what it counts, is in one of the lists: whole words of an actor's
// name too ("Cuban soldiers").
bool is_noun_of(const EventInput& input, std::int32_t group, const std::vector<ListId>& lists);

// True when a noun of the group is in one of the lists, or one that it is "of": "a round of
// offers".
bool is_or_is_of(const EventInput& input, std::int32_t group, const std::vector<ListId>& lists);

// The same for the object of a frame: its head counts, or any noun of it before a head that carries
// others ("aid operation"), and what it is of.
bool is_object_of_kind(const EventInput& input, std::int32_t group,
                       const std::vector<ListId>& lists, int depth);

// True when the group names people, or an unknown proper name: somebody, though no actor.
bool is_somebody(const EventInput& input, std::int32_t group);

// True when the group's noun, its chain or its gerund is in one of the lists.
bool holds_noun(const EventInput& input, std::int32_t group, const std::vector<ListId>& lists,
                int depth = 3);

}  // namespace entente

#endif  // ENTENTE_EVENTS_FRAMES_H_
