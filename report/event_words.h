// An event in plain words, for lists and calendars. Unescaped: each format escapes for itself.
#ifndef ENTENTE_REPORT_EVENT_WORDS_H_
#define ENTENTE_REPORT_EVENT_WORDS_H_

#include <string>
#include <vector>

#include "extractor/events/event.h"
#include "extractor/events/ontology.h"

namespace entente {

// "South Korea (Moon Jae-in), Japan"; empty when nobody is named.
std::string side_names(const std::vector<Participant>& side);

// "North Korea → South Korea", "Russia ↔ China"; "unnamed" for a doer that is not known.
std::string who_words(const Event& event);

// "North Korea → South Korea: rejects talks (did not happen)"
std::string headline_of(const Event& event, const Ontology& ontology);

}  // namespace entente

#endif  // ENTENTE_REPORT_EVENT_WORDS_H_
