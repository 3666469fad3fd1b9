// The list of network formats; each is written by a file of its own. Tested by
// tests/report/network_exports_test.cc.
#include "report/graph_formats.h"

#include <array>

#include "graph/graphml.h"
#include "graph/network_json.h"
#include "graph/network_table.h"
#include "graph/pajek.h"
#include "report/network_csv.h"
#include "report/relational_events_csv.h"

namespace entente {
namespace {

using Files = std::vector<ExportFile>;

Files one(std::string text) { return {ExportFile{"", std::move(text)}}; }

constexpr std::array<GraphFormat, 9> kFormats{{
    {"graphml", ".graphml", "NetworkX, igraph, Gephi, Cytoscape, yEd", false,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology&,
        const GraphFormatOptions&) {
       return one(write_graphml(make_network_table(graph, timeline)));
     }},
    {"gexf", ".gexf", "Gephi, with days for its timeline", false,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology&,
        const GraphFormatOptions& options) {
       return one(write_gexf(make_network_table(graph, timeline), options.gexf));
     }},
    {"node-link", ".json", "JSON for NetworkX (any version) and D3", false,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology&,
        const GraphFormatOptions&) {
       return one(write_node_link_json(make_network_table(graph, timeline)));
     }},
    {"cytoscape", ".cyjs", "JSON for Cytoscape and Cytoscape.js", false,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology&,
        const GraphFormatOptions&) {
       return one(write_cytoscape_json(make_network_table(graph, timeline)));
     }},
    {"pajek", ".net", "Pajek", false,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology&,
        const GraphFormatOptions&) {
       return one(write_pajek(make_network_table(graph, timeline)));
     }},
    {"edges", "", "a CSV list of edges", false,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology&,
        const GraphFormatOptions& options) {
       return one(write_edge_list(make_network_table(graph, timeline), options.csv));
     }},
    {"gephi", "", "nodes.csv and edges.csv for Gephi's import", true,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology&,
        const GraphFormatOptions& options) {
       const NetworkTable table = make_network_table(graph, timeline);
       return Files{{"nodes.csv", write_gephi_nodes(table, options.csv)},
                    {"edges.csv", write_gephi_edges(table, options.csv)}};
     }},
    {"neo4j", "", "nodes.csv and relationships.csv for neo4j-admin", true,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology&,
        const GraphFormatOptions&) {
       const NetworkTable table = make_network_table(graph, timeline);
       return Files{{"nodes.csv", write_neo4j_nodes(table)},
                    {"relationships.csv", write_neo4j_relationships(table)}};
     }},
    {"rem", "", "events.csv and actors.csv: relational events for R", true,
     [](const EventGraph& graph, const Timeline& timeline, const Ontology& ontology,
        const GraphFormatOptions&) {
       return Files{{"events.csv", write_relational_events(graph, timeline, ontology)},
                    {"actors.csv", write_relational_actors(graph)}};
     }},
}};

}  // namespace

std::span<const GraphFormat> graph_formats() { return kFormats; }

const GraphFormat* find_graph_format(std::string_view name) {
  for (const GraphFormat& format : kFormats) {
    if (name == format.name) return &format;
  }
  return nullptr;
}

const GraphFormat* find_graph_format_by_ending(std::string_view ending) {
  for (const GraphFormat& format : kFormats) {
    if (!ending.empty() && ending == format.ending) return &format;
  }
  return nullptr;
}

}  // namespace entente
