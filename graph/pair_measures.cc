// Pairs from the neighbour lists, answers from the timeline's days. Checked against NetworkX and by
// hand in tests/graph/measures_test.cc.
#include "graph/pair_measures.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cmath>
#include <cstdint>
#include <utility>

namespace entente {
namespace {

double weight_to(const std::vector<Neighbor>& list, std::size_t actor) {
  const auto found = std::lower_bound(
      list.begin(), list.end(), actor,
      [](const Neighbor& neighbor, std::size_t wanted) { return neighbor.actor < wanted; });
  return found != list.end() && found->actor == actor ? found->weight : 0;
}

double strength_of(const std::vector<Neighbor>& list) {
  double sum = 0;
  for (const Neighbor& neighbor : list) sum += neighbor.weight;
  return sum;
}

// (1 - share)^(ties - 1): the chance of so large a share at an end with so many ties.
double disparity(double weight, double strength, std::size_t ties) {
  if (ties < 2 || strength <= 0) return 1;
  return std::pow(1 - weight / strength, static_cast<double>(ties - 1));
}

using Days = std::vector<Day>;

// Days of the one-sided acts of each direction, ascending.
class ActDays {
 public:
  ActDays(const EventGraph& graph, const Timeline& timeline) {
    for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
      const Dyad& dyad = graph.dyads[edge];
      if (dyad.mutual) continue;
      Days& days = days_[key(source(edge, graph.dyads), target(edge, graph.dyads))];
      for (const std::size_t position : dyad.entries) {
        const TimelineEntry& entry = timeline.entries[position];
        if (!entry.happened() || !entry.event.date) continue;
        const DateRange& range = entry.event.date->range;
        if (range.first == range.last) days.push_back(range.first);
      }
    }
    for (auto& [pair, days] : days_) std::sort(days.begin(), days.end());
  }

  const Days& of(std::size_t from, std::size_t to) const {
    static const Days kNone;
    const auto found = days_.find(key(from, to));
    return found == days_.end() ? kNone : found->second;
  }

 private:
  static std::uint64_t key(std::size_t from, std::size_t to) {
    return (static_cast<std::uint64_t>(from) << 32) | static_cast<std::uint64_t>(to);
  }

  boost::unordered_flat_map<std::uint64_t, Days> days_;
};

// From each act to the first answer on that day or later.
void add_latencies(const Days& acts, const Days& answers, std::vector<double>& latencies) {
  auto answer = answers.begin();
  for (const Day day : acts) {
    while (answer != answers.end() && *answer < day) ++answer;
    if (answer == answers.end()) return;
    latencies.push_back(static_cast<double>((*answer - day).count()));
  }
}

std::optional<double> median(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace

std::vector<PairMeasures> measure_pairs(const EventGraph& graph, const Timeline& timeline,
                                        const WeightedNetwork& network) {
  std::vector<PairMeasures> pairs;
  const ActDays days(graph, timeline);
  const WeightedNetwork both = undirected(network);
  std::vector<double> strength;
  for (const std::vector<Neighbor>& list : both.out) strength.push_back(strength_of(list));
  for (std::size_t one = 0; one < both.actors(); ++one) {
    for (const Neighbor& tie : both.out[one]) {
      if (tie.actor <= one) continue;
      PairMeasures pair;
      pair.one = one;
      pair.other = tie.actor;
      pair.one_to_other = weight_to(network.out[one], pair.other);
      pair.other_to_one = weight_to(network.in[one], pair.other);
      pair.goldstein = tie.goldstein / tie.weight;
      const double most = std::max(pair.one_to_other, pair.other_to_one);
      pair.reciprocity = std::min(pair.one_to_other, pair.other_to_one) / most;
      std::vector<double> latencies;
      const Days& forth = days.of(one, pair.other);
      const Days& back = days.of(pair.other, one);
      add_latencies(forth, back, latencies);
      add_latencies(back, forth, latencies);
      pair.response_days = median(std::move(latencies));
      pair.backbone_alpha =
          std::min(disparity(tie.weight, strength[one], both.out[one].size()),
                   disparity(tie.weight, strength[pair.other], both.out[pair.other].size()));
      pairs.push_back(pair);
    }
  }
  return pairs;
}

Triads count_triads(const WeightedNetwork& network) {
  // Each triangle is found once: ties lead from the actor with fewer ties to the one with more, so
  // that the lists stay short at hubs.
  const WeightedNetwork both = undirected(network);
  const auto stands_before = [&](std::size_t a, std::size_t b) {
    return std::make_pair(both.out[a].size(), a) < std::make_pair(both.out[b].size(), b);
  };
  std::vector<std::vector<std::pair<std::uint32_t, int>>> ahead(both.actors());
  for (std::size_t actor = 0; actor < both.actors(); ++actor) {
    for (const Neighbor& tie : both.out[actor]) {
      if (tie.goldstein == 0 || !stands_before(actor, tie.actor)) continue;
      ahead[actor].emplace_back(tie.actor, tie.goldstein > 0 ? 1 : -1);
    }
  }
  Triads triads;
  for (const auto& list : ahead) {
    for (const auto& [middle, sign] : list) {
      const auto& further = ahead[middle];
      for (auto i = list.begin(), j = further.begin(); i != list.end() && j != further.end();) {
        if (i->first < j->first) {
          ++i;
        } else if (j->first < i->first) {
          ++j;
        } else {
          const int product = sign * i->second * j->second;
          ++(product > 0 ? triads.balanced : triads.unbalanced);
          ++i;
          ++j;
        }
      }
    }
  }
  return triads;
}

double reciprocity_of(const WeightedNetwork& network) {
  std::size_t ties = 0;
  std::size_t returned = 0;
  for (std::size_t actor = 0; actor < network.actors(); ++actor) {
    for (const Neighbor& tie : network.out[actor]) {
      ++ties;
      if (weight_to(network.in[actor], tie.actor) > 0) ++returned;
    }
  }
  return ties == 0 ? 0 : static_cast<double>(returned) / static_cast<double>(ties);
}

}  // namespace entente
