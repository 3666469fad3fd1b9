// Responses by pattern: what B did to A soon after A had done something to B.
#ifndef ENTENTE_GRAPH_RESPONSE_PATTERN_H_
#define ENTENTE_GRAPH_RESPONSE_PATTERN_H_

#include <chrono>

#include "graph/timeline.h"

namespace entente {

// Sets TimelineEntry::follows of each one-sided act that happened and has a day of its own: the
// latest such act in the other direction, on an earlier day and at most `window` before. A
// coincidence in time, not a claim of the texts: what they call an answer stays in responds_to, and
// such an entry gets no second link to the same act. Linear but for look-ups by pair.
void link_responses_within(std::chrono::days window, Timeline& timeline);

}  // namespace entente

#endif  // ENTENTE_GRAPH_RESPONSE_PATTERN_H_
