// Completion: the side that an act's own words leave out, looked for in the rest of its sentence.
#ifndef ENTENTE_EVENTS_COMPLETION_H_
#define ENTENTE_EVENTS_COMPLETION_H_

#include <vector>

#include "extractor/events/roles.h"

namespace entente {

// Fills missing sources and targets of candidates that are not consumed, and marks as incomplete
// those whose other side stays unknown though their type needs it.
void complete_sides(const EventInput& input, const Roles& roles,
                    std::vector<Candidate>& candidates);

}  // namespace entente

#endif  // ENTENTE_EVENTS_COMPLETION_H_
