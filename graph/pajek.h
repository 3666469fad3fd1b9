// Pajek .net: vertices, arcs and their weights.
#ifndef ENTENTE_GRAPH_PAJEK_H_
#define ENTENTE_GRAPH_PAJEK_H_

#include <string>

#include "graph/network_table.h"

namespace entente {

// Vertices are labelled by id. One arc for each dyad, and one back for a mutual one; the format has
// weights and nothing else.
std::string write_pajek(const NetworkTable& table);

}  // namespace entente

#endif  // ENTENTE_GRAPH_PAJEK_H_
