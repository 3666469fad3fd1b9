// Breadth first from the hub; its partners are split into two groups, greedily by their ties.
// Tested by tests/graph/dot_network_test.cc.
#include "graph/network_layers.h"

#include <algorithm>
#include <cstddef>

namespace entente {
namespace {

// Ties are few here: the labelled network has at most kMostLabelledDyads edges.
struct Ties {
  explicit Ties(const EventGraph& graph) : of(graph.actors()) {
    for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
      const std::size_t from = source(edge, graph.dyads);
      const std::size_t to = target(edge, graph.dyads);
      if (from == to) continue;
      const std::size_t weight = graph.dyads[edge].entries.size();
      of[from].push_back({to, weight});
      of[to].push_back({from, weight});
    }
  }

  struct Tie {
    std::size_t actor;
    std::size_t weight;
  };
  std::vector<std::vector<Tie>> of;
};

// The hub's partners that go to the left: the strongest first, then whoever has the strongest ties
// with those already there.
void choose_left(const Ties& ties, std::vector<int>& layers) {
  std::vector<std::size_t> partners;
  for (std::size_t actor = 0; actor < layers.size(); ++actor) {
    if (layers[actor] == 1) partners.push_back(actor);
  }
  std::size_t room = partners.size() / 2;
  // Two partners with a tie between them stand together: a triangle.
  if (partners.size() == 2) {
    for (const Ties::Tie& tie : ties.of[partners[0]]) {
      if (tie.actor == partners[1]) room = 0;
    }
  }
  for (; room > 0; --room) {
    std::size_t best = layers.size();
    std::size_t best_weight = 0;
    for (const std::size_t actor : partners) {
      if (layers[actor] != 1) continue;
      std::size_t weight = 0;
      for (const Ties::Tie& tie : ties.of[actor]) {
        if (layers[tie.actor] == -1) weight += tie.weight;
      }
      if (best == layers.size() || weight > best_weight) {
        best = actor;
        best_weight = weight;
      }
    }
    layers[best] = -1;
  }
}

}  // namespace

std::vector<int> network_layers(const EventGraph& graph) {
  std::vector<int> layers(graph.actors(), 0);
  if (layers.empty()) return layers;
  const Ties ties(graph);
  std::vector<std::size_t> reached{0};
  std::vector<bool> known(layers.size(), false);
  known[0] = true;
  for (const Ties::Tie& tie : ties.of[0]) layers[tie.actor] = 1;
  choose_left(ties, layers);
  for (std::size_t actor = 1; actor < layers.size(); ++actor) {
    if (layers[actor] == 0) continue;
    known[actor] = true;
    reached.push_back(actor);
  }
  for (std::size_t next = 1; next < reached.size(); ++next) {
    const std::size_t actor = reached[next];
    for (const Ties::Tie& tie : ties.of[actor]) {
      if (known[tie.actor]) continue;
      known[tie.actor] = true;
      layers[tie.actor] = layers[actor] + (layers[actor] > 0 ? 1 : -1);
      reached.push_back(tie.actor);
    }
  }
  return layers;
}

}  // namespace entente
