// Collecting neighbours and adding up parallel edges. Tested with the measures.
#include "graph/weighted_network.h"

#include <algorithm>

namespace entente {
namespace {

// Sorts by actor and makes one of several entries for the same one.
void add_up(std::vector<Neighbor>& list) {
  std::stable_sort(list.begin(), list.end(),
                   [](const Neighbor& a, const Neighbor& b) { return a.actor < b.actor; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (kept > 0 && list[kept - 1].actor == list[i].actor) {
      list[kept - 1].weight += list[i].weight;
      list[kept - 1].goldstein += list[i].goldstein;
    } else {
      list[kept++] = list[i];
    }
  }
  list.resize(kept);
}

}  // namespace

WeightedNetwork make_weighted_network(const EventGraph& graph, Ties ties) {
  WeightedNetwork network;
  network.out.resize(graph.actors());
  network.in.resize(graph.actors());
  const auto add = [&](std::size_t from, std::size_t to, const Dyad& dyad) {
    const double weight = static_cast<double>(dyad.asserted);
    const double score = dyad.goldstein * weight;
    network.out[from].push_back({static_cast<std::uint32_t>(to), weight, score});
    network.in[to].push_back({static_cast<std::uint32_t>(from), weight, score});
  };
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    const Dyad& dyad = graph.dyads[edge];
    const std::size_t from = source(edge, graph.dyads);
    const std::size_t to = target(edge, graph.dyads);
    if (from == to || dyad.only_unasserted()) continue;
    if (ties == Ties::cooperation && dyad.tone != Tone::cooperation) continue;
    add(from, to, dyad);
    if (dyad.mutual) add(to, from, dyad);
  }
  for (std::vector<Neighbor>& list : network.out) add_up(list);
  for (std::vector<Neighbor>& list : network.in) add_up(list);
  return network;
}

WeightedNetwork undirected(const WeightedNetwork& network) {
  WeightedNetwork both;
  both.out = network.out;
  for (std::size_t actor = 0; actor < both.out.size(); ++actor) {
    both.out[actor].insert(both.out[actor].end(), network.in[actor].begin(),
                           network.in[actor].end());
    add_up(both.out[actor]);
  }
  both.in = both.out;
  return both;
}

}  // namespace entente
