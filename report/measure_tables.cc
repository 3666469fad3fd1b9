// Rows of the measures. Tested by tests/report/measure_tables_test.cc.
#include "report/measure_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/centrality.h"
#include "graph/communities.h"
#include "graph/dyad_series.h"
#include "graph/pair_measures.h"

namespace entente {
namespace {

TableColumn words(const char* name, double share = 1) { return {name, "", false, share}; }
TableColumn number(const char* name) { return {name, "", true, 0.7}; }

std::string day_of(const std::optional<DateRange>& period, Day DateRange::*end) {
  return period ? to_string((*period).*end) : std::string();
}

template <typename Value>
std::string text_of(const Value& value) {
  return fmt::format("{}", value);
}

}  // namespace

Table actors_table(const EventGraph& graph) {
  const std::vector<ActorMeasures> measures = measure_actors(make_weighted_network(graph));
  const Communities communities = find_communities(make_weighted_network(graph, Ties::cooperation));
  Table table;
  table.title = "Actors";
  table.columns = {words("actor"),         words("name", 2),      number("events"),
                   number("asserted"),     words("first"),        words("last"),
                   number("out_strength"), number("in_strength"), number("out_degree"),
                   number("in_degree"),    number("pagerank"),    number("betweenness"),
                   number("core"),         number("component"),   number("community")};
  for (std::size_t actor = 0; actor < measures.size(); ++actor) {
    const ActorNode& node = graph.dyads[actor];
    const ActorMeasures& one = measures[actor];
    table.rows.push_back(
        {node.id, node.name, text_of(node.events), text_of(node.asserted),
         day_of(node.period, &DateRange::first), day_of(node.period, &DateRange::last),
         fmt::format("{:.0f}", one.out_strength), fmt::format("{:.0f}", one.in_strength),
         text_of(one.out_degree), text_of(one.in_degree), fmt::format("{:.6f}", one.pagerank),
         one.betweenness ? fmt::format("{:.6f}", *one.betweenness) : "", text_of(one.core),
         text_of(one.component), text_of(communities.of_actor[actor])});
  }
  return table;
}

Table pairs_table(const EventGraph& graph, const Timeline& timeline) {
  Table table;
  table.title = "Pairs of actors";
  table.columns = {words("actor"),           words("other"),           number("actor_to_other"),
                   number("other_to_actor"), number("goldstein_mean"), number("reciprocity"),
                   number("response_days"),  number("backbone_alpha")};
  for (const PairMeasures& pair : measure_pairs(graph, timeline, make_weighted_network(graph))) {
    table.rows.push_back(
        {graph.dyads[pair.one].id, graph.dyads[pair.other].id,
         fmt::format("{:.0f}", pair.one_to_other), fmt::format("{:.0f}", pair.other_to_one),
         fmt::format("{:.2f}", pair.goldstein), fmt::format("{:.4f}", pair.reciprocity),
         pair.response_days ? fmt::format("{:.1f}", *pair.response_days) : "",
         fmt::format("{:.6f}", pair.backbone_alpha)});
  }
  return table;
}

Table dyad_months_table(const EventGraph& graph, const Timeline& timeline,
                        const Ontology& ontology) {
  Table table;
  table.title = "Pairs by month";
  table.columns = {words("month"),    words("source"),         words("target"),
                   number("events"),  number("cooperation"),   number("conflict"),
                   number("neutral"), number("goldstein_sum"), number("goldstein_mean")};
  for (const DyadMonth& row : make_dyad_series(graph, timeline, ontology)) {
    table.rows.push_back(
        {row.month, graph.dyads[row.source].id, graph.dyads[row.target].id, text_of(row.events()),
         text_of(row.cooperation), text_of(row.conflict), text_of(row.neutral),
         fmt::format("{:.1f}", row.goldstein_sum),
         fmt::format("{:.2f}", row.goldstein_sum / static_cast<double>(row.events()))});
  }
  return table;
}

Table network_measures_table(const EventGraph& graph, const Timeline& timeline) {
  const WeightedNetwork network = make_weighted_network(graph);
  const Communities communities = find_communities(make_weighted_network(graph, Ties::cooperation));
  const Triads triads = count_triads(network);
  const std::vector<ActorMeasures> actors = measure_actors(network);
  std::size_t components = 0;
  for (const ActorMeasures& actor : actors) components = std::max(components, actor.component + 1);
  const std::optional<DateRange> period = period_of(timeline);
  const std::size_t all = triads.balanced + triads.unbalanced;
  Table table;
  table.title = "The network";
  table.columns = {words("measure", 2), words("value")};
  const auto row = [&](const char* name, std::string value) {
    table.rows.push_back({name, std::move(value)});
  };
  row("events", text_of(timeline.entries.size()));
  row("asserted_events",
      text_of(std::count_if(timeline.entries.begin(), timeline.entries.end(),
                            [](const TimelineEntry& entry) { return entry.happened(); })));
  row("actors", text_of(graph.actors()));
  row("dyads", text_of(num_edges(graph.dyads)));
  row("first", day_of(period, &DateRange::first));
  row("last", day_of(period, &DateRange::last));
  row("components", text_of(components));
  row("reciprocity", fmt::format("{:.4f}", reciprocity_of(network)));
  row("communities", text_of(communities.count));
  row("modularity", fmt::format("{:.4f}", communities.modularity));
  row("balanced_triads", text_of(triads.balanced));
  row("unbalanced_triads", text_of(triads.unbalanced));
  row("balance", all == 0 ? std::string()
                          : fmt::format("{:.4f}", static_cast<double>(triads.balanced) /
                                                      static_cast<double>(all)));
  return table;
}

}  // namespace entente
