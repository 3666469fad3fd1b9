// Two spreadsheets for Gephi, which takes days from the column Timeset alone: other columns of days
// it takes for moments, and refuses moments and periods in one file. Tested by
// tests/readers/GephiReader.java and tests/report/exports_test.cc.
#include <fmt/format.h>

#include <boost/algorithm/string/replace.hpp>

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

std::string period_of(const NetworkNode& node) {
  return node.first.empty() ? std::string() : fmt::format("<[{},{}]>", node.first, node.last);
}

// Gephi takes a backslash for an escape: before a comma or a quotation mark it would eat that.
std::string gephi_text(std::string text) {
  boost::replace_all(text, "\\", "\\\\");
  return text;
}

}  // namespace

std::string write_gephi_nodes(const NetworkTable& table, const CsvOptions& options) {
  Table rows;
  rows.columns = {
      words_column("Id"),         words_column("Label"),         words_column("type"),
      words_column("country"),    number_column("n_events"),     number_column("n_asserted"),
      words_column("Timeset"),    number_column("out_strength"), number_column("in_strength"),
      number_column("pagerank"),  number_column("betweenness"),  number_column("core"),
      number_column("component"), number_column("community")};
  for (const NetworkNode& node : table.nodes) {
    const ActorMeasures& one = node.measures;
    rows.rows.push_back(
        {gephi_text(node.id), gephi_text(node.label), std::string(node.type),
         gephi_text(node.country), fmt::to_string(node.events), fmt::to_string(node.asserted),
         period_of(node), fmt::to_string(one.out_strength), fmt::to_string(one.in_strength),
         fmt::to_string(one.pagerank), one.betweenness ? fmt::to_string(*one.betweenness) : "",
         fmt::to_string(one.core), fmt::to_string(one.component), fmt::to_string(one.community)});
  }
  return write_table_csv(rows, options);
}

std::string write_gephi_edges(const NetworkTable& table, const CsvOptions& options) {
  Table rows;
  rows.columns = {words_column("Source"),
                  words_column("Target"),
                  words_column("Type"),
                  number_column("Weight"),
                  words_column("Label"),
                  words_column("Timeset"),
                  words_column("tone"),
                  number_column("sign"),
                  number_column("mutual"),
                  number_column("n_asserted"),
                  number_column("goldstein_mean"),
                  number_column("goldstein_sum"),
                  number_column("backbone_alpha"),
                  words_column("event_ids")};
  for (const NetworkEdge& edge : table.edges) {
    rows.rows.push_back({gephi_text(table.nodes[edge.source].id),
                         gephi_text(table.nodes[edge.target].id), "Directed",
                         fmt::to_string(edge.weight), gephi_text(edge.label), spells_of(edge),
                         edge.tone, fmt::to_string(edge.sign), fmt::to_string(edge.mutual),
                         fmt::to_string(edge.asserted), fmt::to_string(edge.goldstein_mean),
                         fmt::to_string(edge.goldstein_sum), fmt::to_string(edge.backbone_alpha),
                         gephi_text(edge.event_ids)});
  }
  return write_table_csv(rows, options);
}

}  // namespace entente
