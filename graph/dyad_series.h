// Dyad series: cooperation and conflict between two actors, month by month.
#ifndef ENTENTE_GRAPH_DYAD_SERIES_H_
#define ENTENTE_GRAPH_DYAD_SERIES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/timeline.h"

namespace entente {

struct DyadMonth {
  std::string month;       // "2025-06"
  std::size_t source = 0;  // vertices of the dyad graph
  std::size_t target = 0;
  std::size_t cooperation = 0;  // asserted events by tone
  std::size_t conflict = 0;
  std::size_t neutral = 0;
  double goldstein_sum = 0;

  std::size_t events() const { return cooperation + conflict + neutral; }
};

// By source, target and month; months without events are left out. Counted is what happened and is
// dated within one month; a joint act counts in both directions.
std::vector<DyadMonth> make_dyad_series(const EventGraph& graph, const Timeline& timeline,
                                        const Ontology& ontology);

}  // namespace entente

#endif  // ENTENTE_GRAPH_DYAD_SERIES_H_
