// Building the two graphs in one pass over the entries; dyads are found by a hash of the pair.
// Tested by tests/graph/event_graph_test.cc.
#include "graph/event_graph.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdlib>
#include <string_view>
#include <tuple>
#include <utility>

namespace entente {
namespace {

using ActorNumbers = boost::unordered_flat_map<std::string_view, std::uint32_t>;

void widen(const Event& event, std::optional<DateRange>& period) {
  if (!event.date) return;
  if (!period) {
    period = event.date->range;
    return;
  }
  period->first = std::min(period->first, event.date->range.first);
  period->last = std::max(period->last, event.date->range.last);
}

// Distinct actors of a side, in order.
std::vector<std::uint32_t> numbers_of(const std::vector<Participant>& side,
                                      const ActorNumbers& numbers) {
  std::vector<std::uint32_t> out;
  for (const Participant& participant : side) {
    const std::uint32_t number = numbers.at(participant.actor.id);
    if (std::find(out.begin(), out.end(), number) == out.end()) out.push_back(number);
    if (out.size() == kMostParties) break;
  }
  return out;
}

std::vector<std::uint32_t> join(const std::vector<std::uint32_t>& a,
                                const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> out = a;
  out.insert(out.end(), b.begin(), b.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// All actors, counted, the busiest first.
std::vector<ActorNode> find_actors(const Timeline& timeline) {
  std::vector<ActorNode> actors;
  ActorNumbers numbers;
  std::vector<std::uint32_t> here;
  for (const TimelineEntry& entry : timeline.entries) {
    here.clear();
    for (const std::vector<Participant>* side : {&entry.event.source, &entry.event.target}) {
      for (const Participant& participant : *side) {
        const auto [found, is_new] =
            numbers.try_emplace(participant.actor.id, static_cast<std::uint32_t>(actors.size()));
        if (is_new) {
          ActorNode actor;
          actor.id = participant.actor.id;
          actor.name = participant.actor.name.empty() ? actor.id : participant.actor.name;
          actors.push_back(std::move(actor));
        }
        here.push_back(found->second);
      }
    }
    std::sort(here.begin(), here.end());
    here.erase(std::unique(here.begin(), here.end()), here.end());
    for (const std::uint32_t number : here) {
      ++actors[number].events;
      if (entry.happened()) ++actors[number].asserted;
      widen(entry.event, actors[number].period);
    }
  }
  std::sort(actors.begin(), actors.end(), [](const ActorNode& a, const ActorNode& b) {
    return std::tie(b.asserted, b.events, a.id) < std::tie(a.asserted, a.events, b.id);
  });
  return actors;
}

struct DyadKey {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  Tone tone = Tone::neutral;
  bool mutual = false;

  bool operator==(const DyadKey&) const = default;
};

std::size_t hash_value(const DyadKey& key) {
  const std::uint64_t pair = (static_cast<std::uint64_t>(key.source) << 32) | key.target;
  return (pair * 8 + static_cast<std::uint64_t>(key.tone) * 2 + (key.mutual ? 1 : 0)) *
         0x9E3779B97F4A7C15ULL;
}

class DyadTable {
 public:
  void add(const DyadKey& key, std::size_t entry) {
    const auto [found, is_new] =
        numbers_.try_emplace(key, static_cast<std::uint32_t>(dyads_.size()));
    if (is_new) {
      Dyad dyad;
      dyad.tone = key.tone;
      dyad.mutual = key.mutual;
      dyads_.emplace_back(key, std::move(dyad));
    }
    dyads_[found->second].second.entries.push_back(entry);
  }

  std::vector<std::pair<DyadKey, Dyad>> take() { return std::move(dyads_); }

 private:
  boost::unordered_flat_map<DyadKey, std::uint32_t, boost::hash<DyadKey>> numbers_;
  std::vector<std::pair<DyadKey, Dyad>> dyads_;
};

void add_pairs(const Event& event, std::size_t position, Tone tone, const ActorNumbers& numbers,
               DyadTable& table) {
  const std::vector<std::uint32_t> sources = numbers_of(event.source, numbers);
  const std::vector<std::uint32_t> targets = numbers_of(event.target, numbers);
  if (event.mutual) {
    const std::vector<std::uint32_t> parties = join(sources, targets);
    for (std::size_t i = 0; i < parties.size(); ++i) {
      for (std::size_t j = i + 1; j < parties.size(); ++j) {
        table.add({parties[i], parties[j], tone, true}, position);
      }
    }
    return;
  }
  for (const std::uint32_t source : sources) {
    for (const std::uint32_t target : targets) {
      // An act at home is a loop; "the South, with the North" in a target is no act on oneself.
      if (source == target && targets.size() > 1) continue;
      table.add({source, target, tone, false}, position);
    }
  }
}

void summarise(const Timeline& timeline, const Ontology& ontology, Dyad& dyad) {
  std::vector<std::pair<std::string_view, std::size_t>> labels;
  boost::unordered_flat_map<std::string_view, std::size_t> places;
  double happened = 0;
  double all = 0;
  for (const std::size_t position : dyad.entries) {
    const TimelineEntry& entry = timeline.entries[position];
    const double score = ontology.goldstein(entry.event.type, entry.event.cameo);
    all += score;
    if (entry.happened()) {
      ++dyad.asserted;
      happened += score;
    }
    widen(entry.event, dyad.period);
    const std::string_view label = label_of(entry.event, ontology);
    const auto [found, is_new] = places.try_emplace(label, labels.size());
    if (is_new) labels.emplace_back(label, 0);
    ++labels[found->second].second;
  }
  dyad.goldstein = dyad.asserted > 0 ? happened / static_cast<double>(dyad.asserted)
                                     : all / static_cast<double>(dyad.entries.size());
  std::stable_sort(labels.begin(), labels.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [label, count] : labels) dyad.labels.emplace_back(label);
}

bool is_stronger(const std::pair<DyadKey, Dyad>& a, const std::pair<DyadKey, Dyad>& b) {
  const auto rank = [](const std::pair<DyadKey, Dyad>& dyad) {
    return std::make_tuple(dyad.second.asserted, dyad.second.entries.size());
  };
  const auto place = [](const DyadKey& key) {
    return std::make_tuple(key.source, key.target, key.tone, !key.mutual);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return place(a.first) < place(b.first);
}

}  // namespace

std::string_view label_of(const Event& event, const Ontology& ontology) {
  if (!event.label.empty()) return event.label;
  const EventType* type = ontology.find_type(event.type);
  return type == nullptr || type->label.empty() ? std::string_view(event.type)
                                                : std::string_view(type->label);
}

EventGraph make_event_graph(const Timeline& timeline, const Ontology& ontology) {
  EventGraph graph;
  std::vector<ActorNode> actors = find_actors(timeline);
  const std::size_t actor_count = actors.size();
  ActorNumbers numbers;
  for (ActorNode& actor : actors) {
    graph.dyads[add_vertex(graph.dyads)] = std::move(actor);
  }
  for (std::uint32_t number = 0; number < actor_count; ++number) {
    numbers.emplace(graph.dyads[number].id, number);
  }

  graph.roles = RoleGraph(actor_count + timeline.entries.size());
  DyadTable table;
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    const Event& event = timeline.entries[position].event;
    const std::size_t vertex = actor_count + position;
    for (const std::uint32_t actor : numbers_of(event.source, numbers)) {
      add_edge(actor, vertex, Participation{event.mutual ? Role::party : Role::source},
               graph.roles);
    }
    for (const std::uint32_t actor : numbers_of(event.target, numbers)) {
      if (event.mutual) {
        add_edge(actor, vertex, Participation{Role::party}, graph.roles);
      } else {
        add_edge(vertex, actor, Participation{Role::target}, graph.roles);
      }
    }
    add_pairs(event, position, ontology.tone(event.type), numbers, table);
  }

  std::vector<std::pair<DyadKey, Dyad>> dyads = table.take();
  for (auto& [key, dyad] : dyads) summarise(timeline, ontology, dyad);
  std::sort(dyads.begin(), dyads.end(), is_stronger);
  for (auto& [key, dyad] : dyads) {
    add_edge(key.source, key.target, std::move(dyad), graph.dyads);
  }
  return graph;
}

}  // namespace entente
