// Communities: actors that deal with each other more than chance would have it.
#ifndef ENTENTE_GRAPH_COMMUNITIES_H_
#define ENTENTE_GRAPH_COMMUNITIES_H_

#include <cstddef>
#include <vector>

#include "graph/weighted_network.h"

namespace entente {

struct Communities {
  std::vector<std::size_t> of_actor;  // numbered by size, the largest being 0
  std::size_t count = 0;
  double modularity = 0;  // Newman and Girvan 2004, weighted
};

// Louvain (Blondel, Guillaume, Lambiotte, Lefebvre 2008) over the weights, directions added up.
// Actors are taken in their order, so that the result is always the same. Give it the cooperative
// ties (Ties::cooperation): conflict is no sign of belonging together.
Communities find_communities(const WeightedNetwork& network);

}  // namespace entente

#endif  // ENTENTE_GRAPH_COMMUNITIES_H_
