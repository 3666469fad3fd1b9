// Lints of event rules: what loads and yet is hardly meant.
#ifndef ENTENTE_EVENTS_EVENT_LINTS_H_
#define ENTENTE_EVENTS_EVENT_LINTS_H_

#include "extractor/events/event_rules.h"

namespace entente {

// Rules that another rule always takes the words from, nouns in two classes, rules without
// counterexamples. REQUIRES: EventLoader::index has run; the files are alive.
void lint_events(const Lexicon& lexicon, const EventRules& rules, const EventSources& sources,
                 Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_EVENTS_EVENT_LINTS_H_
