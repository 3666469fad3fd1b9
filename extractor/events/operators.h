// Operators: refuse × act, lift × practice, begin × act; and what event nouns mean as objects.
#ifndef ENTENTE_EVENTS_OPERATORS_H_
#define ENTENTE_EVENTS_OPERATORS_H_

#include <vector>

#include "extractor/events/roles.h"

namespace entente {

// Applies operators from the innermost clause outwards. Consumed acts are marked, not removed.
void apply_operators(const EventInput& input, const Roles& roles,
                     std::vector<Candidate>& candidates, std::vector<std::int32_t>& by_clause);

// The same for nouns: "Iran's refusal to meet X", "a decision by Peru to expel X".
void apply_noun_operators(const EventInput& input, const Roles& roles,
                          std::vector<Candidate>& candidates,
                          const std::vector<std::int32_t>& by_clause);

}  // namespace entente

#endif  // ENTENTE_EVENTS_OPERATORS_H_
