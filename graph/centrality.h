// Centrality: how much each actor does, and where it stands in the network.
#ifndef ENTENTE_GRAPH_CENTRALITY_H_
#define ENTENTE_GRAPH_CENTRALITY_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "graph/weighted_network.h"

namespace entente {

struct ActorMeasures {
  double out_strength = 0;     // events that it directs at others
  double in_strength = 0;      // events directed at it
  std::size_t out_degree = 0;  // actors that it acts upon
  std::size_t in_degree = 0;
  double pagerank = 0;  // by event counts, damping 0.85; sums to 1
  // Share of shortest paths between others that run through it, without direction or weight
  // (Freeman 1977, Brandes 2001); none: the network is too large for it.
  std::optional<double> betweenness;
  std::size_t core = 0;       // largest k for which it is in the k-core (Seidman 1983)
  std::size_t component = 0;  // number of its connected component, the largest being 0
  std::size_t community = 0;  // see communities.h
};

// Betweenness takes actors times ties steps; beyond this many it is left out.
inline constexpr double kMostBetweennessSteps = 3e9;

// By vertex of the dyad graph. `network` is directed; communities are left at 0.
std::vector<ActorMeasures> measure_actors(const WeightedNetwork& network,
                                          double most_steps = kMostBetweennessSteps);

}  // namespace entente

#endif  // ENTENTE_GRAPH_CENTRALITY_H_
