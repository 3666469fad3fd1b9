// The network as JSON: NetworkX's node-link form and Cytoscape's form.
#ifndef ENTENTE_GRAPH_NETWORK_JSON_H_
#define ENTENTE_GRAPH_NETWORK_JSON_H_

#include <string>

#include "graph/network_table.h"

namespace entente {

// Old NetworkX wants the edges under "links", new NetworkX under "edges": they stand under both.
// D3 reads it too.
std::string write_node_link_json(const NetworkTable& table);

// For Cytoscape, Cytoscape.js and networkx.cytoscape_graph.
std::string write_cytoscape_json(const NetworkTable& table);

}  // namespace entente

#endif  // ENTENTE_GRAPH_NETWORK_JSON_H_
