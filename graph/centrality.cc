// Boost.Graph for betweenness, cores and components; PageRank by hand, for Boost's has no weights.
// Checked against NetworkX in tests/graph/measures_test.cc.

// clang-format off
// Before event_graph.h: its compressed graph declares a boost::detail::get that hides the one these
// need.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
// clang-format on

#include "graph/centrality.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {
namespace {

using PlainGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

constexpr double kDamping = 0.85;
constexpr int kMostRounds = 200;
constexpr double kTolerance = 1e-10;  // of an actor's share

double strength_of(const std::vector<Neighbor>& list) {
  return std::accumulate(list.begin(), list.end(), 0.0,
                         [](double sum, const Neighbor& one) { return sum + one.weight; });
}

// Power iteration; an actor that acts upon nobody gives its share to all (Brin and Page 1998).
std::vector<double> pagerank(const WeightedNetwork& network) {
  const std::size_t count = network.actors();
  const double even = count == 0 ? 0 : 1.0 / static_cast<double>(count);
  std::vector<double> strength(count);
  for (std::size_t actor = 0; actor < count; ++actor) {
    strength[actor] = strength_of(network.out[actor]);
  }
  std::vector<double> rank(count, even);
  for (int round = 0; round < kMostRounds; ++round) {
    double idle = 0;
    for (std::size_t actor = 0; actor < count; ++actor) {
      if (strength[actor] == 0) idle += rank[actor];
    }
    std::vector<double> next(count, (1 - kDamping) * even + kDamping * idle * even);
    for (std::size_t actor = 0; actor < count; ++actor) {
      for (const Neighbor& to : network.out[actor]) {
        next[to.actor] += kDamping * rank[actor] * to.weight / strength[actor];
      }
    }
    double change = 0;
    for (std::size_t actor = 0; actor < count; ++actor) {
      change += std::fabs(next[actor] - rank[actor]);
    }
    rank = std::move(next);
    if (change < kTolerance * static_cast<double>(count)) break;
  }
  return rank;
}

// Components renumbered by size, then by their first actor.
std::vector<std::size_t> components_of(const PlainGraph& graph) {
  std::vector<std::size_t> component(num_vertices(graph));
  if (component.empty()) return component;
  const std::size_t count = boost::connected_components(graph, component.data());
  std::vector<std::size_t> size(count, 0);
  for (const std::size_t number : component) ++size[number];
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return size[a] > size[b]; });
  std::vector<std::size_t> number_of(count);
  for (std::size_t i = 0; i < count; ++i) number_of[order[i]] = i;
  for (std::size_t& number : component) number = number_of[number];
  return component;
}

}  // namespace

std::vector<ActorMeasures> measure_actors(const WeightedNetwork& network, double most_steps) {
  const std::size_t count = network.actors();
  PlainGraph graph(count);
  const WeightedNetwork both = undirected(network);
  for (std::size_t actor = 0; actor < count; ++actor) {
    for (const Neighbor& other : both.out[actor]) {
      if (actor < other.actor) add_edge(actor, other.actor, graph);
    }
  }
  const std::vector<double> rank = pagerank(network);
  const std::vector<std::size_t> component = components_of(graph);
  std::vector<std::size_t> core(count);
  if (count > 0) boost::core_numbers(graph, core.data());
  const bool small =
      static_cast<double>(count) * static_cast<double>(num_edges(graph)) <= most_steps;
  std::vector<double> betweenness(count);
  if (small && count > 0) boost::brandes_betweenness_centrality(graph, betweenness.data());
  // Pairs of others; Boost counts each pair once in an undirected graph.
  const double pairs =
      count > 2 ? static_cast<double>(count - 1) * static_cast<double>(count - 2) / 2 : 1;

  std::vector<ActorMeasures> measures(count);
  for (std::size_t actor = 0; actor < count; ++actor) {
    ActorMeasures& one = measures[actor];
    one.out_strength = strength_of(network.out[actor]);
    one.in_strength = strength_of(network.in[actor]);
    one.out_degree = network.out[actor].size();
    one.in_degree = network.in[actor].size();
    one.pagerank = rank[actor];
    if (small) one.betweenness = betweenness[actor] / pairs;
    one.core = core[actor];
    one.component = component[actor];
  }
  return measures;
}

}  // namespace entente
