// Pajek has no escape for a quote: it becomes an apostrophe, and a backslash (an escape to some
// readers) a slash. Tested by tests/report/network_exports_test.cc, with NetworkX and igraph.
#include "graph/pajek.h"

#include <fmt/format.h>

#include <boost/unordered/unordered_flat_set.hpp>

namespace entente {

std::string write_pajek(const NetworkTable& table) {
  std::string out = fmt::format("*Vertices {}\n", table.nodes.size());
  boost::unordered_flat_set<std::string> taken;
  for (std::size_t i = 0; i < table.nodes.size(); ++i) {
    std::string label = table.nodes[i].id;
    for (char& c : label) {
      if (c == '"') c = '\'';
      if (c == '\\') c = '/';
    }
    // Readers take equal labels for one vertex.
    while (!taken.insert(label).second) label += fmt::format("#{}", i + 1);
    out += fmt::format("{} \"{}\"\n", i + 1, label);
  }
  out += "*Arcs\n";
  for (const NetworkEdge& edge : table.edges) {
    out += fmt::format("{} {} {}\n", edge.source + 1, edge.target + 1, edge.weight);
    if (edge.mutual && edge.source != edge.target) {
      out += fmt::format("{} {} {}\n", edge.target + 1, edge.source + 1, edge.weight);
    }
  }
  return out;
}

}  // namespace entente
