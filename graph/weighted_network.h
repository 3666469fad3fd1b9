// WeightedNetwork: the dyads of what happened as plain neighbour lists, for the measures.
#ifndef ENTENTE_GRAPH_WEIGHTED_NETWORK_H_
#define ENTENTE_GRAPH_WEIGHTED_NETWORK_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/event_graph.h"

namespace entente {

struct Neighbor {
  std::uint32_t actor = 0;  // vertex in the dyad graph
  double weight = 0;        // asserted events
  double goldstein = 0;     // sum of their scores
};

// Actors are numbered as in the dyad graph. Lists are sorted by actor, without loops; a mutual act
// counts in both directions. What did not happen is left out.
struct WeightedNetwork {
  std::vector<std::vector<Neighbor>> out;  // acts upon
  std::vector<std::vector<Neighbor>> in;   // is acted upon by

  std::size_t actors() const { return out.size(); }
};

enum class Ties { all, cooperation };

WeightedNetwork make_weighted_network(const EventGraph& graph, Ties ties = Ties::all);

// Both directions added up: in the result `out` and `in` are the same.
WeightedNetwork undirected(const WeightedNetwork& network);

}  // namespace entente

#endif  // ENTENTE_GRAPH_WEIGHTED_NETWORK_H_
