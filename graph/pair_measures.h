// Pair measures: give and take between two actors, and what stands out of the crowd.
#ifndef ENTENTE_GRAPH_PAIR_MEASURES_H_
#define ENTENTE_GRAPH_PAIR_MEASURES_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "graph/event_graph.h"
#include "graph/timeline.h"
#include "graph/weighted_network.h"

namespace entente {

struct PairMeasures {
  std::size_t one = 0;  // vertices of the dyad graph, one < other
  std::size_t other = 0;
  double one_to_other = 0;  // asserted events; joint ones count in both directions
  double other_to_one = 0;
  double goldstein = 0;    // mean over both directions
  double reciprocity = 0;  // the smaller count by the larger one, 0 to 1
  // Median of the days from an act of one side to the next act of the other one, the same day
  // being 0; acts dated to the day alone, joint ones left out. None: nobody answered.
  std::optional<double> response_days;
  // How likely so strong a tie would be if each end had spread its acts by chance: the disparity
  // filter (Serrano, Boguñá, Vespignani 2009), the smaller of both ends. 1 at ends with one tie.
  double backbone_alpha = 1;
};

// All pairs with at least one asserted event, by first and second actor.
std::vector<PairMeasures> measure_pairs(const EventGraph& graph, const Timeline& timeline,
                                        const WeightedNetwork& network);

// Triangles of pairs whose mean score has a sign: balanced when the product of the signs is
// positive (Cartwright and Harary 1956).
struct Triads {
  std::size_t balanced = 0;
  std::size_t unbalanced = 0;
};
Triads count_triads(const WeightedNetwork& network);

// Share of directed ties that are returned.
double reciprocity_of(const WeightedNetwork& network);

}  // namespace entente

#endif  // ENTENTE_GRAPH_PAIR_MEASURES_H_
