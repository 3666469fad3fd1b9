// GraphML: the graph format that everything reads.
#ifndef ENTENTE_GRAPH_GRAPHML_H_
#define ENTENTE_GRAPH_GRAPHML_H_

#include <string>

#include "graph/network_table.h"

namespace entente {

// Directed; typed attributes; names as "label" (Gephi) and "name" (igraph, Cytoscape).
std::string write_graphml(const NetworkTable& table);

}  // namespace entente

#endif  // ENTENTE_GRAPH_GRAPHML_H_
