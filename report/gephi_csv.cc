// Two spreadsheets for Gephi. Tested by tests/report/network_exports_test.cc.
#include <fmt/format.h>

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
  rows.columns = {
      words("Id"),        words("Label"),        number("n_events"),     number("n_asserted"),
      words("first"),     words("last"),         number("out_strength"), number("in_strength"),
      number("pagerank"), number("betweenness"), number("core"),         number("component"),
      number("community")};
  for (const NetworkNode& node : table.nodes) {
    const ActorMeasures& one = node.measures;
    rows.rows.push_back({node.id, node.label, text_of(node.events), text_of(node.asserted),
                         node.first, node.last, text_of(one.out_strength), text_of(one.in_strength),
                         text_of(one.pagerank), one.betweenness ? text_of(*one.betweenness) : "",
                         text_of(one.core), text_of(one.component), text_of(one.community)});
  }
  return write_table_csv(rows, options);
}

std::string write_gephi_edges(const NetworkTable& table, const CsvOptions& options) {
  Table rows;
  rows.columns = {words("Source"),      words("Target"),          words("Type"),
                  number("Weight"),     words("Label"),           words("Interval"),
                  words("tone"),        number("sign"),           number("mutual"),
                  number("n_asserted"), number("goldstein_mean"), number("goldstein_sum"),
                  words("first_date"),  words("last_date"),       number("backbone_alpha"),
                  words("event_ids")};
  for (const NetworkEdge& edge : table.edges) {
    rows.rows.push_back({table.nodes[edge.source].id, table.nodes[edge.target].id, "Directed",
                         text_of(edge.weight), edge.label, spells_of(edge), edge.tone,
                         text_of(edge.sign), text_of(edge.mutual), text_of(edge.asserted),
                         text_of(edge.goldstein_mean), text_of(edge.goldstein_sum), edge.first_date,
                         edge.last_date, text_of(edge.backbone_alpha), edge.event_ids});
  }
  return write_table_csv(rows, options);
}

}  // namespace entente
