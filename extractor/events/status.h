// Status, allegations and reactions: whether an act happened, who says so, what it answers.
#ifndef ENTENTE_EVENTS_STATUS_H_
#define ENTENTE_EVENTS_STATUS_H_

#include <vector>

#include "extractor/events/roles.h"

namespace entente {

// Negation, modality, condition and question of the clause and of those above it.
void set_statuses(const EventInput& input, const Roles& roles, std::vector<Candidate>& candidates);

// Names who reports each act; an adversary's report of a hostile act becomes an accusation.
void apply_allegations(const EventInput& input, const Roles& roles,
                       std::vector<Candidate>& candidates);

// Marks the act that words such as "in response" belong to.
void mark_answers(const EventInput& input, std::vector<Candidate>& candidates);

// "condemned X's raid", "released them after Y appealed": responds_to within the sentence.
void link_reactions(const EventInput& input, const Roles& roles,
                    std::vector<Candidate>& candidates);

}  // namespace entente

#endif  // ENTENTE_EVENTS_STATUS_H_
