// Louvain: move actors while modularity grows, fold communities into actors, repeat.
// Checked against NetworkX in tests/graph/measures_test.cc.
#include "graph/communities.h"

#include <algorithm>
#include <numeric>

namespace entente {
namespace {

constexpr double kLeastGain = 1e-9;
constexpr int kMostPasses = 100;

struct Level {
  std::vector<std::vector<Neighbor>> ties;  // without loops
  std::vector<double> loops;                // weight inside, both directions
  std::vector<double> strength;             // all weights at the node, loops included
  double total = 0;                         // sum of strengths
};

Level make_level(const WeightedNetwork& network) {
  Level level;
  level.ties = undirected(network).out;
  level.loops.assign(level.ties.size(), 0);
  for (const std::vector<Neighbor>& ties : level.ties) {
    double strength = 0;
    for (const Neighbor& tie : ties) strength += tie.weight;
    level.strength.push_back(strength);
    level.total += strength;
  }
  return level;
}

// Moves nodes between communities until nothing is gained; false: nothing moved at all.
bool move_nodes(const Level& level, std::vector<std::size_t>& community) {
  const std::size_t count = level.ties.size();
  community.resize(count);
  std::iota(community.begin(), community.end(), std::size_t{0});
  std::vector<double> strength = level.strength;  // of the communities
  std::vector<double> weight_to(count, 0);        // from the node to each community near it
  std::vector<std::size_t> near;
  bool moved_ever = false;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    bool moved = false;
    for (std::size_t node = 0; node < count; ++node) {
      near.clear();
      const std::size_t home = community[node];
      near.push_back(home);
      for (const Neighbor& tie : level.ties[node]) {
        const std::size_t other = community[tie.actor];
        if (weight_to[other] == 0 && other != home) near.push_back(other);
        weight_to[other] += tie.weight;
      }
      strength[home] -= level.strength[node];
      std::size_t best = home;
      double best_gain = weight_to[home] - strength[home] * level.strength[node] / level.total;
      for (const std::size_t other : near) {
        const double gain = weight_to[other] - strength[other] * level.strength[node] / level.total;
        if (gain > best_gain + kLeastGain) {
          best = other;
          best_gain = gain;
        }
      }
      strength[best] += level.strength[node];
      for (const std::size_t other : near) weight_to[other] = 0;
      if (best == home) continue;
      community[node] = best;
      moved = true;
    }
    if (!moved) break;
    moved_ever = true;
  }
  return moved_ever;
}

// Numbers without gaps, in order of first appearance.
std::size_t renumber(std::vector<std::size_t>& community) {
  std::vector<std::size_t> number(community.size(), community.size());
  std::size_t next = 0;
  for (std::size_t& one : community) {
    if (number[one] == community.size()) number[one] = next++;
    one = number[one];
  }
  return next;
}

// Each community becomes a node.
Level fold(const Level& level, const std::vector<std::size_t>& community, std::size_t count) {
  Level folded;
  folded.ties.resize(count);
  folded.loops.assign(count, 0);
  folded.strength.assign(count, 0);
  folded.total = level.total;
  for (std::size_t node = 0; node < community.size(); ++node) {
    const std::size_t home = community[node];
    folded.loops[home] += level.loops[node];
    folded.strength[home] += level.strength[node];
    for (const Neighbor& tie : level.ties[node]) {
      const std::size_t other = community[tie.actor];
      if (other == home) {
        folded.loops[home] += tie.weight;
      } else {
        folded.ties[home].push_back({static_cast<std::uint32_t>(other), tie.weight, 0});
      }
    }
  }
  WeightedNetwork sums;
  sums.out = std::move(folded.ties);
  sums.in.resize(count);
  folded.ties = undirected(sums).out;  // adds up parallel ties
  return folded;
}

double modularity_of(const Level& folded) {
  double modularity = 0;
  if (folded.total == 0) return 0;
  for (std::size_t node = 0; node < folded.loops.size(); ++node) {
    const double share = folded.strength[node] / folded.total;
    modularity += folded.loops[node] / folded.total - share * share;
  }
  return modularity;
}

void number_by_size(Communities& found) {
  std::vector<std::size_t> size(found.count, 0);
  for (const std::size_t community : found.of_actor) ++size[community];
  std::vector<std::size_t> order(found.count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return size[a] > size[b]; });
  std::vector<std::size_t> number(found.count);
  for (std::size_t i = 0; i < found.count; ++i) number[order[i]] = i;
  for (std::size_t& community : found.of_actor) community = number[community];
}

}  // namespace

Communities find_communities(const WeightedNetwork& network) {
  Communities found;
  found.of_actor.resize(network.actors());
  std::iota(found.of_actor.begin(), found.of_actor.end(), std::size_t{0});
  found.count = network.actors();
  Level level = make_level(network);
  if (level.total > 0) {
    std::vector<std::size_t> community;
    while (move_nodes(level, community)) {
      found.count = renumber(community);
      for (std::size_t& one : found.of_actor) one = community[one];
      level = fold(level, community, found.count);
    }
  }
  found.modularity = modularity_of(level);
  number_by_size(found);
  return found;
}

}  // namespace entente
