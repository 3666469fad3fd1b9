// Two spreadsheets for Gephi. Tested by tests/report/network_exports_test.cc.
#include <fmt/format.h>

#include "report/network_csv.h"
#include "report/table.h"

namespace entente {
namespace {

std::string spells_of(const NetworkEdge& edge) {
  if (edge.spells.empty()) return {};
  std::string out = "<";
  for (const DateRange& spell : edge.spells) {
    if (out.size() > 1) out += "; ";
    out += fmt::format("[{},{}]", to_string(spell.first), to_string(spell.last));
  }
  return out + ">";
}

}  // namespace

std::string write_gephi_nodes(const NetworkTable& table, const CsvOptions& options) {
  Table rows;
  rows.columns = {words_column("Id"),
                  words_column("Label"),
                  number_column("n_events"),
                  number_column("n_asserted"),
                  words_column("first"),
                  words_column("last"),
                  number_column("out_strength"),
                  number_column("in_strength"),
                  number_column("pagerank"),
                  number_column("betweenness"),
                  number_column("core"),
                  number_column("component"),
                  number_column("community")};
  for (const NetworkNode& node : table.nodes) {
    const ActorMeasures& one = node.measures;
    rows.rows.push_back(
        {node.id, node.label, fmt::to_string(node.events), fmt::to_string(node.asserted),
         node.first, node.last, fmt::to_string(one.out_strength), fmt::to_string(one.in_strength),
         fmt::to_string(one.pagerank), one.betweenness ? fmt::to_string(*one.betweenness) : "",
         fmt::to_string(one.core), fmt::to_string(one.component), fmt::to_string(one.community)});
  }
  return write_table_csv(rows, options);
}

std::string write_gephi_edges(const NetworkTable& table, const CsvOptions& options) {
  Table rows;
  rows.columns = {
      words_column("Source"),      words_column("Target"),          words_column("Type"),
      number_column("Weight"),     words_column("Label"),           words_column("Interval"),
      words_column("tone"),        number_column("sign"),           number_column("mutual"),
      number_column("n_asserted"), number_column("goldstein_mean"), number_column("goldstein_sum"),
      words_column("first_date"),  words_column("last_date"),       number_column("backbone_alpha"),
      words_column("event_ids")};
  for (const NetworkEdge& edge : table.edges) {
    rows.rows.push_back({table.nodes[edge.source].id, table.nodes[edge.target].id, "Directed",
                         fmt::to_string(edge.weight), edge.label, spells_of(edge), edge.tone,
                         fmt::to_string(edge.sign), fmt::to_string(edge.mutual),
                         fmt::to_string(edge.asserted), fmt::to_string(edge.goldstein_mean),
                         fmt::to_string(edge.goldstein_sum), edge.first_date, edge.last_date,
                         fmt::to_string(edge.backbone_alpha), edge.event_ids});
  }
  return write_table_csv(rows, options);
}

}  // namespace entente
