// Both forms from the same rows. Tested by tests/graph/exports_test.cc, with NetworkX as the
// reader.
#include "graph/network_json.h"

#include <fmt/format.h>

#include "graph/json_text.h"

namespace entente {
namespace {

// The members of an object, comma by comma.
class Members {
 public:
  void text(const char* key, const std::string& value) {
    open(key);
    append_json_string(value, out_);
  }
  // null where there is no value.
  void known(const char* key, const std::string& value) {
    open(key);
    if (value.empty()) {
      out_ += "null";
    } else {
      append_json_string(value, out_);
    }
  }
  void count(const char* key, std::size_t value) {
    open(key);
    out_ += std::to_string(value);
  }
  void number(const char* key, double value) {
    open(key);
    append_json_number(value, out_);
  }
  void flag(const char* key, bool value) {
    open(key);
    out_ += value ? "true" : "false";
  }

  std::string object() const { return "{" + out_ + "}"; }

 private:
  void open(const char* key) {
    if (!out_.empty()) out_ += ", ";
    out_ += fmt::format("\"{}\": ", key);
  }

  std::string out_;
};

void add_node(const NetworkNode& node, Members& members) {
  members.text("id", node.id);
  members.text("label", node.label);
  members.text("name", node.label);
  members.text("type", std::string(node.type));
  members.known("country", node.country);
  members.count("n_events", node.events);
  members.count("n_asserted", node.asserted);
  members.known("first", node.first);
  members.known("last", node.last);
  members.number("out_strength", node.measures.out_strength);
  members.number("in_strength", node.measures.in_strength);
  members.number("pagerank", node.measures.pagerank);
  if (node.measures.betweenness) members.number("betweenness", *node.measures.betweenness);
  members.count("core", node.measures.core);
  members.count("component", node.measures.component);
  members.count("community", node.measures.community);
}

void add_edge_row(const NetworkTable& table, std::size_t number, Members& members) {
  const NetworkEdge& edge = table.edges[number];
  members.text("source", table.nodes[edge.source].id);
  members.text("target", table.nodes[edge.target].id);
  members.count("key", number);
  members.count("weight", edge.weight);
  members.text("tone", edge.tone);
  members.number("sign", edge.sign);
  members.flag("mutual", edge.mutual);
  members.count("n_asserted", edge.asserted);
  members.number("goldstein_mean", edge.goldstein_mean);
  members.number("goldstein_sum", edge.goldstein_sum);
  members.known("first_date", edge.first_date);
  members.known("last_date", edge.last_date);
  members.text("label", edge.label);
  members.text("event_ids", edge.event_ids);
  members.number("backbone_alpha", edge.backbone_alpha);
}

// Objects as a list, one a line.
template <typename Rows, typename Write>
std::string list_of(const Rows& rows, const Write& write) {
  std::string out = "[";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    out += write(i);
  }
  return out + "]";
}

}  // namespace

std::string write_node_link_json(const NetworkTable& table) {
  const std::string nodes = list_of(table.nodes, [&](std::size_t i) {
    Members members;
    add_node(table.nodes[i], members);
    return members.object();
  });
  const std::string edges = list_of(table.edges, [&](std::size_t i) {
    Members members;
    add_edge_row(table, i, members);
    return members.object();
  });
  return fmt::format(
      "{{\"directed\": true, \"multigraph\": true, \"graph\": {{}},\n\"nodes\": {},\n\"links\": "
      "{},\n\"edges\": {}}}\n",
      nodes, edges, edges);
}

std::string write_cytoscape_json(const NetworkTable& table) {
  const std::string nodes = list_of(table.nodes, [&](std::size_t i) {
    Members members;
    add_node(table.nodes[i], members);
    members.text("value", table.nodes[i].id);
    return "{\"data\": " + members.object() + "}";
  });
  const std::string edges = list_of(table.edges, [&](std::size_t i) {
    Members members;
    members.text("id", fmt::format("d{}", i));
    add_edge_row(table, i, members);
    return "{\"data\": " + members.object() + "}";
  });
  return fmt::format(
      "{{\"data\": [], \"directed\": true, \"multigraph\": true,\n\"elements\": {{\"nodes\": {},\n"
      "\"edges\": {}}}}}\n",
      nodes, edges);
}

}  // namespace entente
