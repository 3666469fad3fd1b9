// Merging by groups of equal type and actors, then completing tellings that lack a side.
// Tested by tests/graph/timeline_test.cc and merging_test.cc.
#include "graph/merging.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <initializer_list>
#include <numeric>
#include <set>
#include <string>
#include <tuple>

#include "graph/act_index.h"
#include "graph/buckets.h"
#include "graph/telling.h"

namespace entente {
namespace {

constexpr char kSeparator = '\x1f';
constexpr int kMostCandidates = 64;

void append_side(const std::vector<Participant>& side, std::string& key) {
  std::vector<std::string_view> ids;
  for (const Participant& participant : side) ids.push_back(participant.actor.id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  for (const std::string_view id : ids) {
    key += kSeparator;
    key += id;
  }
}

void append_number(std::uint32_t number, std::string& key) {
  for (int shift = 0; shift < 32; shift += 8) key += static_cast<char>(number >> shift & 0xFF);
}

// Four bytes for each actor of the sides, each once: the key of a pair fits into a string without
// memory of its own.
void append_actors(std::initializer_list<const std::vector<Participant>*> sides, std::string& key) {
  std::vector<std::uint32_t> numbers;
  for (const std::vector<Participant>* side : sides) {
    for (const Participant& participant : *side) numbers.push_back(participant.actor.id.number());
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  for (const std::uint32_t number : numbers) append_number(number, key);
}

// Numbers for texts, in order of first appearance. Views must outlive it.
template <typename Text>
class Numbering {
 public:
  std::uint32_t operator[](const Text& text) {
    return numbers_.try_emplace(text, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  boost::unordered_flat_map<Text, std::uint32_t> numbers_;
};

std::vector<Telling> make_tellings(const Events& events) {
  Numbering<std::string_view> documents;
  Numbering<std::string> directions;
  directions[""];  // 0 is mutual
  std::vector<Telling> tellings;
  tellings.reserve(events.size());
  std::string key;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    Telling telling;
    telling.event = i;
    telling.document = documents[event.doc];
    telling.position = event.trigger.start;
    telling.hold = hold_of(event);
    if (event.date) telling.range = event.date->range;
    if (!event.mutual) {
      key.clear();
      append_actors({&event.source}, key);
      const std::uint32_t border = static_cast<std::uint32_t>(key.size());
      append_actors({&event.target}, key);
      append_number(border, key);
      telling.direction = directions[key];
    }
    tellings.push_back(telling);
  }
  return tellings;
}

// The firmest and narrowest dates first; then by day; then as given.
bool settles_before(const Telling& a, const Telling& b) {
  return std::make_tuple(a.hold, a.range.last - a.range.first, a.range.first, a.event) <
         std::make_tuple(b.hold, b.range.last - b.range.first, b.range.first, b.event);
}

// Events of one type and one set of actors, group after group in the order of their first events.
Buckets group_events(const Events& events) {
  std::vector<std::uint32_t> group(events.size());
  Numbering<std::string> numbers;
  std::uint32_t groups = 0;
  std::string key;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    key.clear();
    append_number(events[i].type.number(), key);
    append_actors({&events[i].source, &events[i].target}, key);
    group[i] = numbers[key];
    groups = std::max(groups, group[i] + 1);
  }
  return Buckets(group, groups);
}

// All acts so far; `leads` has the event that stands for each.
struct Acts {
  std::vector<std::uint32_t> leads;
  std::vector<std::uint32_t> of_event;
};

ActIndex merge_group(Comparison& comparison, std::vector<Telling> tellings, Acts& acts) {
  std::sort(tellings.begin(), tellings.end(), settles_before);
  ActIndex index(comparison);
  for (const Telling& telling : tellings) {
    if (const std::optional<std::uint32_t> act = index.find(telling)) {
      index.join(*act, telling);
      acts.of_event[telling.event] = index.acts()[*act].number;
      continue;
    }
    const std::uint32_t number = static_cast<std::uint32_t>(acts.leads.size());
    acts.leads.push_back(telling.event);
    acts.of_event[telling.event] = number;
    index.add(telling, number);
  }
  return index;
}

// What lacks a side, and where its completion may stand in the same document.
class Completion {
 public:
  Completion(const Events& events, Comparison& comparison, const std::vector<Telling>& tellings,
             const Acts& acts)
      : events_(events), comparison_(comparison), tellings_(tellings), acts_(acts) {}

  // For each act the act that it is part of: itself, or the full one.
  std::vector<std::uint32_t> find() {
    std::vector<std::uint32_t> full(acts_.leads.size());
    std::iota(full.begin(), full.end(), 0U);
    const std::vector<std::uint32_t> partial = find_partial();
    if (partial.empty()) return full;
    index_full_acts();
    for (const std::uint32_t act : partial) {
      if (const std::optional<std::uint32_t> found = find_full(lead_of(act))) {
        full[act] = *found;
      }
    }
    return full;
  }

 private:
  using Places = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // position, act

  const Telling& lead_of(std::uint32_t act) const { return tellings_[acts_.leads[act]]; }

  static bool lacks_a_side(const Event& event) {
    return !event.mutual && event.source.empty() != event.target.empty();
  }

  // Acts told in one document only that lack a side.
  std::vector<std::uint32_t> find_partial() const {
    std::vector<std::uint32_t> document(acts_.leads.size());
    std::vector<bool> several(acts_.leads.size());
    for (std::uint32_t act = 0; act < acts_.leads.size(); ++act) {
      document[act] = lead_of(act).document;
    }
    for (const Telling& telling : tellings_) {
      const std::uint32_t act = acts_.of_event[telling.event];
      if (document[act] != telling.document) several[act] = true;
    }
    std::vector<std::uint32_t> partial;
    for (std::uint32_t act = 0; act < acts_.leads.size(); ++act) {
      if (!several[act] && lacks_a_side(events_[acts_.leads[act]])) partial.push_back(act);
    }
    return partial;
  }

  static std::string key_of(const Telling& telling, const Event& event, char role,
                            const std::vector<Participant>& side) {
    std::string key = std::to_string(telling.document);
    key += role;
    key += static_cast<char>('0' + static_cast<int>(event.status));
    key += event.type;
    append_side(side, key);
    return key;
  }

  void index_full_acts() {
    for (const Telling& telling : tellings_) {
      const Event& event = events_[telling.event];
      if (event.source.empty() || event.target.empty()) continue;
      const std::pair<std::uint32_t, std::uint32_t> place{telling.position,
                                                          acts_.of_event[telling.event]};
      places_[key_of(telling, event, 's', event.source)].insert(place);
      places_[key_of(telling, event, 't', event.target)].insert(place);
      if (!event.mutual) continue;
      places_[key_of(telling, event, 's', event.target)].insert(place);
      places_[key_of(telling, event, 't', event.source)].insert(place);
    }
  }

  bool fits(const Telling& telling, std::uint32_t act) const {
    const Telling& lead = lead_of(act);
    if (!comparison_.same_act(telling.event, lead.event)) return false;
    if (!comparison_.same_words(telling.event, lead.event)) return false;
    if (telling.hold == DateHold::none || lead.hold == DateHold::none) return true;
    if (telling.hold == lead.hold) {
      return telling.range.contains(lead.range) || lead.range.contains(telling.range);
    }
    return telling.hold == DateHold::loose ? in_the_news(telling.range, lead.range)
                                           : in_the_news(lead.range, telling.range);
  }

  std::optional<std::uint32_t> find_full(const Telling& telling) const {
    const Event& event = events_[telling.event];
    const bool has_source = !event.source.empty();
    const auto found = places_.find(
        key_of(telling, event, has_source ? 's' : 't', has_source ? event.source : event.target));
    if (found == places_.end()) return std::nullopt;
    std::optional<std::uint32_t> nearest;
    std::uint32_t distance = 0;
    const auto consider = [&](const std::pair<std::uint32_t, std::uint32_t>& place) {
      const std::uint32_t gap = place.first > telling.position ? place.first - telling.position
                                                               : telling.position - place.first;
      if (nearest && gap >= distance) return;
      if (!fits(telling, place.second)) return;
      nearest = place.second;
      distance = gap;
    };
    const auto middle = found->second.lower_bound({telling.position, 0});
    int seen = 0;
    for (auto at = middle; at != found->second.begin() && seen < kMostCandidates; ++seen) {
      consider(*--at);
    }
    seen = 0;
    for (auto at = middle; at != found->second.end() && seen < kMostCandidates; ++at, ++seen) {
      consider(*at);
    }
    return nearest;
  }

  const Events& events_;
  Comparison& comparison_;
  const std::vector<Telling>& tellings_;
  const Acts& acts_;
  boost::unordered_flat_map<std::string, Places> places_;
};

}  // namespace

Merging merge_events(std::span<const TimelineEntry> entries) {
  const Events events(entries);
  const std::vector<Telling> tellings = make_tellings(events);
  Comparison comparison(events);
  Acts acts;
  acts.of_event.resize(events.size());
  Merging merging;

  const EventStatus statuses[] = {EventStatus::asserted, EventStatus::negated,
                                  EventStatus::possible, EventStatus::planned};
  const Buckets groups = group_events(events);
  for (std::uint32_t at = 0; at < groups.size(); ++at) {
    const std::span<const std::uint32_t> group = groups[at];
    if (group.size() == 1) {  // most are alone
      acts.of_event[group.front()] = static_cast<std::uint32_t>(acts.leads.size());
      acts.leads.push_back(group.front());
      continue;
    }
    std::optional<ActIndex> asserted;
    for (const EventStatus status : statuses) {
      std::vector<Telling> told;
      for (const std::uint32_t event : group) {
        if (events[event].status == status) told.push_back(tellings[event]);
      }
      if (told.empty()) continue;
      ActIndex index = merge_group(comparison, std::move(told), acts);
      if (status == EventStatus::negated && asserted) {
        for (const Act& act : index.acts()) {
          const std::optional<std::uint32_t> opposite = asserted->find(act.lead);
          if (!opposite) continue;
          merging.contradictions.emplace_back(asserted->acts()[*opposite].number, act.number);
        }
      }
      if (status == EventStatus::asserted) asserted.emplace(std::move(index));
    }
  }

  // Number the acts anew, without those that turned out to be part of another.
  const std::vector<std::uint32_t> full = Completion(events, comparison, tellings, acts).find();
  std::vector<std::uint32_t> number(full.size());
  for (std::uint32_t act = 0; act < full.size(); ++act) {
    if (full[act] == act) number[act] = merging.acts++;
  }
  merging.act_of.reserve(events.size());
  for (const std::uint32_t act : acts.of_event) merging.act_of.push_back(number[full[act]]);
  for (auto& [one, other] : merging.contradictions) {
    one = number[full[one]];
    other = number[full[other]];
  }
  return merging;
}

}  // namespace entente
