// NetworkTable: the dyad graph as rows, with the attributes that users of graph files expect. For
// the writers (graphml.cc, gexf.cc, network_json.cc).
#ifndef ENTENTE_GRAPH_NETWORK_TABLE_H_
#define ENTENTE_GRAPH_NETWORK_TABLE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/events/ontology.h"
#include "graph/centrality.h"
#include "graph/event_graph.h"
#include "graph/timeline.h"

namespace entente {

struct NetworkNode {
  std::string id;  // the actor's; made different where two would look the same in a file
  std::string label;
  std::string_view type;  // see actor_kind.h
  std::string country;    // the state that it is or belongs to; empty: none
  std::size_t events = 0;
  std::size_t asserted = 0;
  std::string first;  // ISO days; empty: nothing dated
  std::string last;
  ActorMeasures measures;  // community: over the cooperative ties
};

// One edge for a direction, tone and mutuality, as in the dyad graph; never one for each event, for
// many programs drop or add up parallel edges. A mutual edge is written once, with `mutual` set.
struct NetworkEdge {
  std::size_t source = 0;  // row of the node
  std::size_t target = 0;
  std::string tone;  // "cooperation", "conflict", "neutral"
  int sign = 0;      // 1, -1, 0: the tone as a number; the weight stays positive
  bool mutual = false;
  std::size_t weight = 0;  // events of whatever status
  std::size_t asserted = 0;
  double goldstein_mean = 0;
  double goldstein_sum = 0;
  std::string first_date;
  std::string last_date;
  std::string label;              // what was done, "; " between
  std::string event_ids;          // ";" between
  std::vector<DateRange> spells;  // the dated events' days, in order
  double backbone_alpha = 1;      // of the pair: see pair_measures.h
};

struct NetworkTable {
  std::vector<NetworkNode> nodes;
  std::vector<NetworkEdge> edges;
};

// Betweenness is left out where it would take more than a second or so.
NetworkTable make_network_table(const EventGraph& graph, const Timeline& timeline);

const char* to_string(Tone tone);

}  // namespace entente

#endif  // ENTENTE_GRAPH_NETWORK_TABLE_H_
