// Measures as tables; columns are a contract, new ones go to the end. Tested by
// tests/report/measures_csv_test.cc.
#include "report/measures_csv.h"

#include <fmt/format.h>

#include "graph/centrality.h"
#include "graph/communities.h"
#include "graph/dyad_series.h"
#include "graph/pair_measures.h"

namespace entente {
namespace {

constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

std::string head(const CsvOptions& options, const char* columns) {
  return (options.spreadsheet_safe ? kByteOrderMark : "") + std::string(columns) + "\r\n";
}

std::string cell(const std::string& text, const CsvOptions& options) {
  std::string out;
  append_csv_text(text, options, out);
  return out;
}

}  // namespace

std::string write_actors_csv(const EventGraph& graph, const CsvOptions& options) {
  const std::vector<ActorMeasures> measures = measure_actors(make_weighted_network(graph));
  const Communities communities = find_communities(make_weighted_network(graph, Ties::cooperation));
  std::string out = head(options,
                         "actor,name,events,asserted,first,last,out_strength,in_strength,"
                         "out_degree,in_degree,pagerank,betweenness,core,component,community");
  for (std::size_t actor = 0; actor < measures.size(); ++actor) {
    const ActorNode& node = graph.dyads[actor];
    const ActorMeasures& one = measures[actor];
    out += fmt::format("{},{},{},{},{},{},{:.0f},{:.0f},{},{},{:.6f},{},{},{},{}\r\n",
                       cell(node.id, options), cell(node.name, options), node.events, node.asserted,
                       node.period ? to_string(node.period->first) : "",
                       node.period ? to_string(node.period->last) : "", one.out_strength,
                       one.in_strength, one.out_degree, one.in_degree, one.pagerank,
                       one.betweenness ? fmt::format("{:.6f}", *one.betweenness) : "", one.core,
                       one.component, communities.of_actor[actor]);
  }
  return out;
}

std::string write_pairs_csv(const EventGraph& graph, const Timeline& timeline,
                            const CsvOptions& options) {
  std::string out = head(options,
                         "actor,other,actor_to_other,other_to_actor,goldstein_mean,reciprocity,"
                         "response_days,backbone_alpha");
  for (const PairMeasures& pair : measure_pairs(graph, timeline, make_weighted_network(graph))) {
    out += fmt::format(
        "{},{},{:.0f},{:.0f},{:.2f},{:.4f},{},{:.6f}\r\n", cell(graph.dyads[pair.one].id, options),
        cell(graph.dyads[pair.other].id, options), pair.one_to_other, pair.other_to_one,
        pair.goldstein, pair.reciprocity,
        pair.response_days ? fmt::format("{:.1f}", *pair.response_days) : "", pair.backbone_alpha);
  }
  return out;
}

std::string write_dyad_months_csv(const EventGraph& graph, const Timeline& timeline,
                                  const Ontology& ontology, const CsvOptions& options) {
  std::string out = head(options,
                         "month,source,target,events,cooperation,conflict,neutral,goldstein_sum,"
                         "goldstein_mean");
  for (const DyadMonth& row : make_dyad_series(graph, timeline, ontology)) {
    out += fmt::format("{},{},{},{},{},{},{},{:.1f},{:.2f}\r\n", row.month,
                       cell(graph.dyads[row.source].id, options),
                       cell(graph.dyads[row.target].id, options), row.events(), row.cooperation,
                       row.conflict, row.neutral, row.goldstein_sum,
                       row.goldstein_sum / static_cast<double>(row.events()));
  }
  return out;
}

}  // namespace entente
