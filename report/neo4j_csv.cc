// Nodes and relationships with Neo4j's typed headers; ";" parts the items of an array, which is its
// default. Tested by tests/report/network_exports_test.cc.
#include <fmt/format.h>

#include <algorithm>

#include "report/network_csv.h"
#include "report/table.h"

namespace entente {
namespace {

TableColumn words(const char* name) { return {name, "", false, 1}; }
TableColumn number(const char* name) { return {name, "", true, 1}; }

template <typename Value>
std::string text_of(const Value& value) {
  return fmt::format("{}", value);
}

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
  rows.columns = {
      words("id:ID"),      words("name"),      number("n_events:int"),    number("n_asserted:int"),
      words("first:date"), words("last:date"), number("pagerank:double"), number("community:int"),
      words(":LABEL")};
  for (const NetworkNode& node : table.nodes) {
    rows.rows.push_back({node.id, node.label, text_of(node.events), text_of(node.asserted),
                         node.first, node.last, text_of(node.measures.pagerank),
                         text_of(node.measures.community), "Actor"});
  }
  return write_table_csv(rows);
}

std::string write_neo4j_relationships(const NetworkTable& table) {
  Table rows;
  rows.columns = {words(":START_ID"),       words(":END_ID"),
                  words(":TYPE"),           number("weight:int"),
                  number("n_asserted:int"), number("sign:int"),
                  number("mutual:boolean"), number("goldstein_mean:double"),
                  words("first_date:date"), words("last_date:date"),
                  words("label"),           words("event_ids:string[]")};
  for (const NetworkEdge& edge : table.edges) {
    rows.rows.push_back({table.nodes[edge.source].id, table.nodes[edge.target].id, type_of(edge),
                         text_of(edge.weight), text_of(edge.asserted), text_of(edge.sign),
                         text_of(edge.mutual), text_of(edge.goldstein_mean), edge.first_date,
                         edge.last_date, edge.label, edge.event_ids});
  }
  return write_table_csv(rows);
}

}  // namespace entente
