// What the report page knows, as one JSON object for its script. For page.cc.
#ifndef ENTENTE_REPORT_PAGE_DATA_H_
#define ENTENTE_REPORT_PAGE_DATA_H_

#include <string>

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/timeline.h"

namespace entente {

// Tellings of one act beyond this many are counted, not quoted.
inline constexpr std::size_t kMostQuotedTellings = 12;

// Keys and their meaning: report/page/data.js. Safe within <script type="application/json">: no
// "<" stands in it, nor a line separator that old readers of JSON stumble over. Small integers
// stand for actors, documents, rules and entries of the timeline (its positions).
std::string write_page_data(const EventGraph& graph, const Timeline& timeline,
                            const Ontology& ontology);

}  // namespace entente

#endif  // ENTENTE_REPORT_PAGE_DATA_H_
