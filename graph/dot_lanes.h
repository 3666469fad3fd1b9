// The lane diagram as DOT: a column for each actor, a row for each event, read downwards.
#ifndef ENTENTE_GRAPH_DOT_LANES_H_
#define ENTENTE_GRAPH_DOT_LANES_H_

#include <string>

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/picture.h"

namespace entente {

// All positions are fixed. `neato -n2 -Tsvg` draws it at once; `dot -Tsvg` gives the same picture
// (the graph names its own engine) but takes its time over hundreds of events. Complete for any
// input: no event, one actor, names in any script.
// With options.rows, only that page of them; columns are the same on all pages.
std::string write_dot_lanes(const EventGraph& graph, const Timeline& timeline,
                            const Ontology& ontology, const PictureOptions& options);

// How many pages of options.rows rows the timeline fills; 1 at least.
std::size_t lane_sheets(const Timeline& timeline, const PictureOptions& options);

}  // namespace entente

#endif  // ENTENTE_GRAPH_DOT_LANES_H_
