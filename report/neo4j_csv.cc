// Nodes and relationships with Neo4j's typed headers; ";" parts the items of an array, which is its
// default; a cell of several lines it refuses unless asked. Tested by tests/readers/run.sh with
// Neo4j's own importer.
#include <fmt/format.h>

#include <algorithm>

#include "graph/utf8.h"
#include "report/network_csv.h"
#include "report/table.h"

namespace entente {
namespace {

std::string type_of(const NetworkEdge& edge) {
  std::string type = edge.tone;
  std::transform(type.begin(), type.end(), type.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return type;
}

}  // namespace

std::string write_neo4j_nodes(const NetworkTable& table) {
  Table rows;
  rows.columns = {words_column("id:ID"),
                  words_column("name"),
                  words_column("type"),
                  words_column("country"),
                  number_column("n_events:int"),
                  number_column("n_asserted:int"),
                  words_column("first:date"),
                  words_column("last:date"),
                  number_column("pagerank:double"),
                  number_column("community:int"),
                  words_column(":LABEL")};
  for (const NetworkNode& node : table.nodes) {
    rows.rows.push_back({node.id, node.label, std::string(node.type), node.country,
                         fmt::to_string(node.events), fmt::to_string(node.asserted), node.first,
                         node.last, fmt::to_string(node.measures.pagerank),
                         fmt::to_string(node.measures.community), "Actor"});
  }
  return write_table_csv(rows);
}

std::string write_neo4j_relationships(const NetworkTable& table) {
  Table rows;
  rows.columns = {words_column(":START_ID"),       words_column(":END_ID"),
                  words_column(":TYPE"),           number_column("weight:int"),
                  number_column("n_asserted:int"), number_column("sign:int"),
                  number_column("mutual:boolean"), number_column("goldstein_mean:double"),
                  words_column("first_date:date"), words_column("last_date:date"),
                  words_column("label"),           words_column("event_ids:string[]")};
  for (const NetworkEdge& edge : table.edges) {
    rows.rows.push_back({table.nodes[edge.source].id, table.nodes[edge.target].id, type_of(edge),
                         fmt::to_string(edge.weight), fmt::to_string(edge.asserted),
                         fmt::to_string(edge.sign), fmt::to_string(edge.mutual),
                         fmt::to_string(edge.goldstein_mean), edge.first_date, edge.last_date,
                         display_text(edge.label), display_text(edge.event_ids)});
  }
  return write_table_csv(rows);
}

}  // namespace entente
