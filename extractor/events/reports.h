// Reports: demands and charges that lie in reported words, whatever the act.
#ifndef ENTENTE_EVENTS_REPORTS_H_
#define ENTENTE_EVENTS_REPORTS_H_

#include <vector>

#include "extractor/events/roles.h"

namespace entente {

// "X must withdraw, Y said": REQUEST Y -> X. "X violates the law, Y said", "Y called it a
// provocation": ACCUSE Y -> X. The acts that frames found at the same verb are consumed.
void find_reported_acts(const EventInput& input, const Roles& roles,
                        std::vector<Candidate>& candidates);

}  // namespace entente

#endif  // ENTENTE_EVENTS_REPORTS_H_
