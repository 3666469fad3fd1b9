// The actor network when it is too large for labels, and what both forms share.
// For dot_network.cc; callers use write_dot_network.
#ifndef ENTENTE_GRAPH_DENSE_NETWORK_H_
#define ENTENTE_GRAPH_DENSE_NETWORK_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/event_graph.h"
#include "graph/picture.h"

namespace entente {

std::string write_dense_network(const EventGraph& graph, const Timeline& timeline,
                                const PictureOptions& options);

// The opening of the file: engine, font, title, legend.
std::string network_head(std::string_view engine, std::string_view title,
                         const std::vector<std::string>& lines, const Legend& legend,
                         const Theme& theme);

std::vector<std::string> network_subtitle(const EventGraph& graph, const Timeline& timeline);

// A quoted node name for each actor: its id, made different where hostile ids look the same.
std::vector<std::string> node_names(const EventGraph& graph);

}  // namespace entente

#endif  // ENTENTE_GRAPH_DENSE_NETWORK_H_
