// GraphML by hand: Boost's writer passes control characters through. Tested by
// tests/graph/exports_test.cc, with NetworkX as the reader.
#include "graph/graphml.h"

#include <fmt/format.h>

#include "graph/xml_text.h"

namespace entente {
namespace {

struct Key {
  const char* id;
  const char* owner;
  const char* name;
  const char* type;
};

constexpr Key kKeys[] = {{"n0", "node", "label", "string"},
                         {"n1", "node", "name", "string"},
                         {"n2", "node", "n_events", "int"},
                         {"n3", "node", "n_asserted", "int"},
                         {"n4", "node", "first", "string"},
                         {"n5", "node", "last", "string"},
                         {"n6", "node", "out_strength", "double"},
                         {"n7", "node", "in_strength", "double"},
                         {"n8", "node", "pagerank", "double"},
                         {"n9", "node", "betweenness", "double"},
                         {"n10", "node", "core", "int"},
                         {"n11", "node", "component", "int"},
                         {"n12", "node", "community", "int"},
                         {"n13", "node", "type", "string"},
                         {"n14", "node", "country", "string"},
                         {"e0", "edge", "weight", "double"},
                         {"e1", "edge", "tone", "string"},
                         {"e2", "edge", "sign", "int"},
                         {"e3", "edge", "mutual", "boolean"},
                         {"e4", "edge", "n_asserted", "int"},
                         {"e5", "edge", "goldstein_mean", "double"},
                         {"e6", "edge", "goldstein_sum", "double"},
                         {"e7", "edge", "first_date", "string"},
                         {"e8", "edge", "last_date", "string"},
                         {"e9", "edge", "label", "string"},
                         {"e10", "edge", "event_ids", "string"},
                         {"e11", "edge", "backbone_alpha", "double"}};

void append_text(const char* key, const std::string& text, std::string& out) {
  if (text.empty()) return;  // unknown, rather than a date that is no date
  out += fmt::format("<data key=\"{}\">{}</data>", key, xml_text(text));
}

template <typename Number>
void append_number(const char* key, const Number& number, std::string& out) {
  out += fmt::format("<data key=\"{}\">{}</data>", key, number);
}

}  // namespace

std::string write_graphml(const NetworkTable& table) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  for (const Key& key : kKeys) {
    out += fmt::format("<key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", key.id,
                       key.owner, key.name, key.type);
  }
  out += "<graph id=\"network\" edgedefault=\"directed\">\n";
  for (const NetworkNode& node : table.nodes) {
    out += fmt::format("<node id=\"{}\">", xml_text(node.id));
    append_text("n0", node.label, out);
    append_text("n1", node.label, out);
    append_number("n2", node.events, out);
    append_number("n3", node.asserted, out);
    append_text("n4", node.first, out);
    append_text("n5", node.last, out);
    append_number("n6", node.measures.out_strength, out);
    append_number("n7", node.measures.in_strength, out);
    append_number("n8", node.measures.pagerank, out);
    if (node.measures.betweenness) append_number("n9", *node.measures.betweenness, out);
    append_number("n10", node.measures.core, out);
    append_number("n11", node.measures.component, out);
    append_number("n12", node.measures.community, out);
    append_text("n13", std::string(node.type), out);
    append_text("n14", node.country, out);
    out += "</node>\n";
  }
  for (std::size_t i = 0; i < table.edges.size(); ++i) {
    const NetworkEdge& edge = table.edges[i];
    out +=
        fmt::format("<edge id=\"d{}\" source=\"{}\" target=\"{}\">", i,
                    xml_text(table.nodes[edge.source].id), xml_text(table.nodes[edge.target].id));
    append_number("e0", edge.weight, out);
    append_text("e1", edge.tone, out);
    append_number("e2", edge.sign, out);
    append_number("e3", edge.mutual, out);
    append_number("e4", edge.asserted, out);
    append_number("e5", edge.goldstein_mean, out);
    append_number("e6", edge.goldstein_sum, out);
    append_text("e7", edge.first_date, out);
    append_text("e8", edge.last_date, out);
    append_text("e9", edge.label, out);
    append_text("e10", edge.event_ids, out);
    append_number("e11", edge.backbone_alpha, out);
    out += "</edge>\n";
  }
  return out + "</graph>\n</graphml>\n";
}

}  // namespace entente
