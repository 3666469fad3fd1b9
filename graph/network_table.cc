// Filling the rows. Tested by tests/graph/exports_test.cc.
#include "graph/network_table.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <utility>

#include "graph/actor_kind.h"
#include "graph/communities.h"
#include "graph/pair_measures.h"
#include "graph/utf8.h"
#include "graph/weighted_network.h"

namespace entente {
namespace {

// What a program that reads the file can tell apart: no control characters, sound UTF-8.
std::string visible_id(const std::string& id, std::size_t row,
                       boost::unordered_flat_set<std::string>& taken) {
  std::string visible = display_text(id);
  while (visible.empty() || !taken.insert(visible).second) {
    visible += "#";
    visible += std::to_string(row);
  }
  return visible;
}

void add_kinds(const EventGraph& graph, const Timeline& timeline, NetworkTable& table) {
  boost::unordered_flat_map<std::string_view, const ActorRef*> actors;
  for (const TimelineEntry& entry : timeline.entries) {
    for (const std::vector<Participant>* side : {&entry.event.source, &entry.event.target}) {
      for (const Participant& participant : *side) {
        actors.try_emplace(participant.actor.id, &participant.actor);
      }
    }
  }
  for (std::size_t actor = 0; actor < table.nodes.size(); ++actor) {
    const auto found = actors.find(graph.dyads[actor].id);
    if (found == actors.end()) continue;
    ActorKind kind = kind_of(*found->second);
    table.nodes[actor].type = kind.type;
    table.nodes[actor].country = display_text(kind.country);
  }
}

int sign_of(Tone tone) {
  if (tone == Tone::neutral) return 0;
  return tone == Tone::cooperation ? 1 : -1;
}

NetworkEdge make_edge(const EventGraph& graph, DyadGraph::edge_descriptor edge,
                      const Timeline& timeline) {
  const Dyad& dyad = graph.dyads[edge];
  NetworkEdge row;
  row.source = source(edge, graph.dyads);
  row.target = target(edge, graph.dyads);
  row.tone = to_string(dyad.tone);
  row.sign = sign_of(dyad.tone);
  row.mutual = dyad.mutual;
  row.weight = dyad.entries.size();
  row.asserted = dyad.asserted;
  row.goldstein_mean = dyad.goldstein;
  row.goldstein_sum =
      dyad.goldstein *
      static_cast<double>(dyad.only_unasserted() ? dyad.entries.size() : dyad.asserted);
  if (dyad.period) {
    row.first_date = to_string(dyad.period->first);
    row.last_date = to_string(dyad.period->last);
  }
  for (const Symbol label : dyad.labels) {
    if (!row.label.empty()) row.label += "; ";
    row.label += label;
  }
  for (const std::size_t position : dyad.entries) {
    const Event& event = timeline.entries[position].event;
    if (!row.event_ids.empty()) row.event_ids += ';';
    row.event_ids += event.id;
    if (event.date) row.spells.push_back(event.date->range);
  }
  return row;
}

constexpr double kMostSteps = 1e8;  // of betweenness

void add_measures(const EventGraph& graph, const Timeline& timeline, NetworkTable& table) {
  const WeightedNetwork network = make_weighted_network(graph);
  const std::vector<ActorMeasures> measures = measure_actors(network, kMostSteps);
  const Communities communities = find_communities(make_weighted_network(graph, Ties::cooperation));
  for (std::size_t actor = 0; actor < table.nodes.size(); ++actor) {
    table.nodes[actor].measures = measures[actor];
    table.nodes[actor].measures.community = communities.of_actor[actor];
  }
  const std::vector<PairMeasures> pairs = measure_pairs(graph, timeline, network);
  const auto place = [](const PairMeasures& pair) { return std::make_pair(pair.one, pair.other); };
  for (NetworkEdge& edge : table.edges) {
    const auto ends = std::minmax(edge.source, edge.target);
    const auto wanted = std::make_pair(ends.first, ends.second);
    const auto found = std::lower_bound(
        pairs.begin(), pairs.end(), wanted,
        [&](const PairMeasures& pair, const auto& value) { return place(pair) < value; });
    if (found != pairs.end() && place(*found) == wanted) {
      edge.backbone_alpha = found->backbone_alpha;
    }
  }
}

}  // namespace

const char* to_string(Tone tone) {
  switch (tone) {
    case Tone::cooperation:
      return "cooperation";
    case Tone::conflict:
      return "conflict";
    case Tone::neutral:
      break;
  }
  return "neutral";
}

NetworkTable make_network_table(const EventGraph& graph, const Timeline& timeline) {
  NetworkTable table;
  boost::unordered_flat_set<std::string> taken;
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    const ActorNode& node = graph.dyads[actor];
    NetworkNode row;
    row.id = visible_id(node.id, actor, taken);
    row.label = display_text(node.name);
    if (row.label.empty()) row.label = row.id;
    row.events = node.events;
    row.asserted = node.asserted;
    if (node.period) {
      row.first = to_string(node.period->first);
      row.last = to_string(node.period->last);
    }
    table.nodes.push_back(std::move(row));
  }
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    table.edges.push_back(make_edge(graph, edge, timeline));
  }
  add_kinds(graph, timeline, table);
  add_measures(graph, timeline, table);
  return table;
}

}  // namespace entente
