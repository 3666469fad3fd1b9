// NetworkLayers: which actors stand left and right of the hub, so that the network reads across.
// For dot_network.cc.
#ifndef ENTENTE_GRAPH_NETWORK_LAYERS_H_
#define ENTENTE_GRAPH_NETWORK_LAYERS_H_

#include <vector>

#include "graph/event_graph.h"

namespace entente {

// For each actor its layer: 0 for the busiest one, -1 and 1 for its partners, -2 and 2 for theirs.
// Partners with ties among themselves go to one side while there is balance. Actors without any
// path to the hub get 0.
std::vector<int> network_layers(const EventGraph& graph);

}  // namespace entente

#endif  // ENTENTE_GRAPH_NETWORK_LAYERS_H_
