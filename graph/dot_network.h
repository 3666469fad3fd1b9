// The actor network as DOT: a box for each actor, one arrow for each dyad.
#ifndef ENTENTE_GRAPH_DOT_NETWORK_H_
#define ENTENTE_GRAPH_DOT_NETWORK_H_

#include <cstddef>
#include <string>

#include "graph/event_graph.h"
#include "graph/picture.h"

namespace entente {

// Up to so many dyads are drawn with labels, by the engine "dot": that fills a page.
inline constexpr std::size_t kMostLabelledDyads = 60;
// Beyond, one unlabelled line for a pair, coloured by its mean score, by the engine "sfdp"; of so
// many pairs at most, the backbone by the disparity filter; the subtitle says how many are left
// out.
inline constexpr std::size_t kMostDensePairs = 90;

// The engine stands in the graph's own `layout`, so that any Graphviz program draws it. Complete
// for any input: no event, one actor, names in any script.
std::string write_dot_network(const EventGraph& graph, const Timeline& timeline,
                              const PictureOptions& options);

}  // namespace entente

#endif  // ENTENTE_GRAPH_DOT_NETWORK_H_
