// Building the two graphs in one pass over the entries; dyads are found by a hash of the pair.
// Tested by tests/graph/event_graph_test.cc.
#include "graph/event_graph.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/buckets.h"
#include "graph/theme.h"

namespace entente {
namespace {

using ActorNumbers = boost::unordered_flat_map<Symbol, std::uint32_t, boost::hash<Symbol>>;

void widen(const Event& event, std::optional<DateRange>& period) {
  if (!event.date) return;
  if (!period) {
    period = event.date->range;
    return;
  }
  period->first = std::min(period->first, event.date->range.first);
  period->last = std::max(period->last, event.date->range.last);
}

// Who stands on the sides of each entry, as numbers: read from the ids once, for all that follows.
class Sides {
 public:
  // Distinct actors of a side, in order, at most kMostParties.
  std::span<const std::uint32_t> source(std::size_t entry) const { return side(2 * entry); }
  std::span<const std::uint32_t> target(std::size_t entry) const { return side(2 * entry + 1); }

  void reserve(std::size_t entries) {
    starts_.reserve(2 * entries + 1);
    actors_.reserve(2 * entries);
  }

  // Sides come in the order source, target of each entry.
  void begin() { first_ = actors_.size(); }
  void add(std::uint32_t actor) {
    const auto first = actors_.begin() + static_cast<std::ptrdiff_t>(first_);
    if (actors_.size() - first_ < kMostParties &&
        std::find(first, actors_.end(), actor) == actors_.end())
      actors_.push_back(actor);
  }
  void end() { starts_.push_back(static_cast<std::uint32_t>(actors_.size())); }

  void renumber(const std::vector<std::uint32_t>& number_of) {
    for (std::uint32_t& actor : actors_) actor = number_of[actor];
  }

 private:
  std::span<const std::uint32_t> side(std::size_t at) const {
    return std::span(actors_).subspan(starts_[at], starts_[at + 1] - starts_[at]);
  }

  std::vector<std::uint32_t> starts_{0};
  std::vector<std::uint32_t> actors_;
  std::size_t first_ = 0;
};

std::vector<std::uint32_t> join(std::span<const std::uint32_t> a,
                                std::span<const std::uint32_t> b) {
  std::vector<std::uint32_t> out(a.begin(), a.end());
  out.insert(out.end(), b.begin(), b.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// All actors, counted, the busiest first; `sides` has their numbers.
std::vector<ActorNode> find_actors(const Timeline& timeline, Sides& sides) {
  std::vector<ActorNode> found;
  ActorNumbers numbers;
  std::vector<std::uint32_t> here;
  sides.reserve(timeline.entries.size());
  for (const TimelineEntry& entry : timeline.entries) {
    here.clear();
    for (const std::vector<Participant>* side : {&entry.event.source, &entry.event.target}) {
      sides.begin();
      for (const Participant& participant : *side) {
        const auto [place, is_new] =
            numbers.try_emplace(participant.actor.id, static_cast<std::uint32_t>(found.size()));
        if (is_new) {
          ActorNode actor;
          actor.id = participant.actor.id;
          actor.name = participant.actor.name.empty() ? actor.id : participant.actor.name;
          found.push_back(std::move(actor));
        }
        here.push_back(place->second);
        sides.add(place->second);
      }
      sides.end();
    }
    std::sort(here.begin(), here.end());
    here.erase(std::unique(here.begin(), here.end()), here.end());
    for (const std::uint32_t number : here) {
      ++found[number].events;
      if (entry.happened()) ++found[number].asserted;
      widen(entry.event, found[number].period);
    }
  }
  std::vector<std::uint32_t> order(found.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    const ActorNode& a = found[left];
    const ActorNode& b = found[right];
    return std::tie(b.asserted, b.events, a.id) < std::tie(a.asserted, a.events, b.id);
  });
  std::vector<std::uint32_t> number_of(found.size());
  std::vector<ActorNode> actors;
  actors.reserve(found.size());
  for (const std::uint32_t actor : order) {
    number_of[actor] = static_cast<std::uint32_t>(actors.size());
    actors.push_back(std::move(found[actor]));
  }
  sides.renumber(number_of);
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

// The entries of each dyad, in one list for all.
class DyadEntries {
 public:
  void add(const DyadKey& key, std::size_t entry) {
    const auto [found, is_new] =
        numbers_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
    if (is_new) keys_.push_back(key);
    dyad_of_.push_back(found->second);
    entry_of_.push_back(static_cast<std::uint32_t>(entry));
  }

  // After the last one was added.
  void sort() {
    numbers_ = {};
    entries_ = Buckets(dyad_of_, entry_of_, size());
    dyad_of_ = {};
    entry_of_ = {};
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(keys_.size()); }
  const DyadKey& key(std::uint32_t dyad) const { return keys_[dyad]; }
  std::span<const std::uint32_t> entries(std::uint32_t dyad) const { return entries_[dyad]; }

 private:
  boost::unordered_flat_map<DyadKey, std::uint32_t, boost::hash<DyadKey>> numbers_;
  std::vector<DyadKey> keys_;
  std::vector<std::uint32_t> dyad_of_;   // of each use of an entry
  std::vector<std::uint32_t> entry_of_;  // and the entry
  Buckets entries_;
};

void add_pairs(bool mutual, std::size_t position, Tone tone, const Sides& sides,
               DyadEntries& dyads) {
  const std::span<const std::uint32_t> sources = sides.source(position);
  const std::span<const std::uint32_t> targets = sides.target(position);
  if (mutual) {
    const std::vector<std::uint32_t> parties = join(sources, targets);
    for (std::size_t i = 0; i < parties.size(); ++i) {
      for (std::size_t j = i + 1; j < parties.size(); ++j) {
        dyads.add({parties[i], parties[j], tone, true}, position);
      }
    }
    return;
  }
  for (const std::uint32_t source : sources) {
    for (const std::uint32_t target : targets) {
      // An act at home is a loop; "the South, with the North" in a target is no act on oneself.
      if (source == target && targets.size() > 1) continue;
      dyads.add({source, target, tone, false}, position);
    }
  }
}

// Goldstein scores by type and code, of which a timeline has few.
class Scores {
 public:
  explicit Scores(const Ontology& ontology) : ontology_(ontology) {}

  double of(const Event& event) {
    const auto [found, is_new] = scores_.try_emplace(std::pair(event.type, event.cameo));
    if (is_new) found->second = ontology_.goldstein(event.type, event.cameo);
    return found->second;
  }

 private:
  const Ontology& ontology_;
  boost::unordered_flat_map<std::pair<Symbol, Symbol>, double,
                            boost::hash<std::pair<Symbol, Symbol>>>
      scores_;
};

// The colour of a type that has one of its own, where the dyad holds no other.
void mark_type(const Timeline& timeline, const Ontology& ontology, Dyad& dyad) {
  const Symbol type = timeline.entries[dyad.entries.front()].event.type;
  const std::string_view color = own_color(ontology, type);
  if (color.empty()) return;
  const bool alone = std::all_of(
      dyad.entries.begin(), dyad.entries.end(),
      [&](std::uint32_t position) { return timeline.entries[position].event.type == type; });
  if (!alone) return;
  dyad.color = color;
  dyad.type_label = ontology.find_type(type)->label;
}

void summarise(const Timeline& timeline, const Ontology& ontology, Scores& scores, Dyad& dyad) {
  constexpr std::size_t kFew = 16;  // labels; beyond them they are looked up
  std::vector<std::pair<Symbol, std::size_t>> labels;
  boost::unordered_flat_map<Symbol, std::size_t, boost::hash<Symbol>> places;
  double happened = 0;
  double all = 0;
  for (const std::uint32_t position : dyad.entries) {
    const TimelineEntry& entry = timeline.entries[position];
    const double score = scores.of(entry.event);
    all += score;
    if (entry.happened()) {
      ++dyad.asserted;
      happened += score;
    }
    widen(entry.event, dyad.period);
    const Symbol label = label_of(entry.event, ontology);
    const auto last = labels.begin() + static_cast<std::ptrdiff_t>(std::min(labels.size(), kFew));
    const auto known =
        std::find_if(labels.begin(), last, [&](const auto& one) { return one.first == label; });
    if (known != last) {
      ++known->second;
      continue;
    }
    if (labels.size() < kFew) {
      labels.emplace_back(label, 1);
      continue;
    }
    const auto [found, is_new] = places.try_emplace(label, labels.size());
    if (is_new) labels.emplace_back(label, 0);
    ++labels[found->second].second;
  }
  dyad.goldstein = dyad.asserted > 0 ? happened / static_cast<double>(dyad.asserted)
                                     : all / static_cast<double>(dyad.entries.size());
  std::stable_sort(labels.begin(), labels.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  dyad.labels.reserve(labels.size());
  for (const auto& [label, count] : labels) dyad.labels.push_back(label);
  mark_type(timeline, ontology, dyad);
}

RoleGraph make_roles(const Timeline& timeline, const Sides& sides, std::size_t actors) {
  using Edge = std::pair<std::uint32_t, std::uint32_t>;
  std::vector<Edge> edges;
  std::vector<Participation> roles;
  edges.reserve(2 * timeline.entries.size());
  roles.reserve(2 * timeline.entries.size());
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    const bool mutual = timeline.entries[position].event.mutual;
    const std::uint32_t vertex = static_cast<std::uint32_t>(actors + position);
    for (const std::uint32_t actor : sides.source(position)) {
      edges.emplace_back(actor, vertex);
      roles.push_back({mutual ? Role::party : Role::source});
    }
    for (const std::uint32_t actor : sides.target(position)) {
      edges.push_back(mutual ? Edge(actor, vertex) : Edge(vertex, actor));
      roles.push_back({mutual ? Role::party : Role::target});
    }
  }
  return RoleGraph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), roles.begin(),
                   static_cast<std::uint32_t>(actors + timeline.entries.size()));
}

// The strongest first.
std::vector<std::uint32_t> order_of_dyads(const Timeline& timeline, const DyadEntries& dyads) {
  std::vector<std::uint32_t> asserted(dyads.size());
  std::vector<std::uint32_t> order(dyads.size());
  for (std::uint32_t dyad = 0; dyad < dyads.size(); ++dyad) {
    order[dyad] = dyad;
    for (const std::uint32_t position : dyads.entries(dyad))
      asserted[dyad] += timeline.entries[position].happened() ? 1 : 0;
  }
  const auto place = [&](std::uint32_t dyad) {
    const DyadKey& key = dyads.key(dyad);
    return std::make_tuple(key.source, key.target, key.tone, !key.mutual);
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (asserted[a] != asserted[b]) return asserted[a] > asserted[b];
    if (dyads.entries(a).size() != dyads.entries(b).size())
      return dyads.entries(a).size() > dyads.entries(b).size();
    return place(a) < place(b);
  });
  return order;
}

DyadEntries find_dyads(const Timeline& timeline, const Ontology& ontology, const Sides& sides) {
  DyadEntries dyads;
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    const Event& event = timeline.entries[position].event;
    add_pairs(event.mutual, position, ontology.tone(event.type), sides, dyads);
  }
  dyads.sort();
  return dyads;
}

}  // namespace

Symbol label_of(const Event& event, const Ontology& ontology) {
  if (!event.label.empty()) return event.label;
  const EventType* type = ontology.find_type(event.type);
  return type == nullptr || type->label.empty() ? event.type : Symbol(type->label);
}

EventGraph make_event_graph(const Timeline& timeline, const Ontology& ontology) {
  EventGraph graph;
  Sides sides;
  std::vector<ActorNode> actors = find_actors(timeline, sides);
  graph.dyads = DyadGraph(actors.size());
  for (std::size_t number = 0; number < actors.size(); ++number)
    graph.dyads[number] = std::move(actors[number]);
  graph.roles = make_roles(timeline, sides, actors.size());

  const DyadEntries dyads = find_dyads(timeline, ontology, sides);
  Scores scores(ontology);
  for (const std::uint32_t at : order_of_dyads(timeline, dyads)) {
    const DyadKey& key = dyads.key(at);
    Dyad dyad;
    dyad.tone = key.tone;
    dyad.mutual = key.mutual;
    dyad.entries.assign(dyads.entries(at).begin(), dyads.entries(at).end());
    summarise(timeline, ontology, scores, dyad);
    add_edge(key.source, key.target, std::move(dyad), graph.dyads);
  }
  return graph;
}

}  // namespace entente
