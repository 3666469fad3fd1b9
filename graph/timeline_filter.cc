// Choosing entries, then the links between those that stay. Filters work on merged acts, so that
// what is merged does not depend on what is shown. Tested by tests/graph/timeline_filter_test.cc.
#include "graph/timeline_filter.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t kGone = std::numeric_limits<std::size_t>::max();

template <typename Value, typename Other>
bool holds(const std::vector<Value>& values, const Other& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool takes_part(const Event& event, const std::string& id) {
  for (const std::vector<Participant>* side : {&event.source, &event.target}) {
    for (const Participant& participant : *side) {
      if (participant.actor.id == id) return true;
    }
  }
  return false;
}

bool in_period(const Event& event, const TimelineFilter& filter) {
  if (!filter.from && !filter.until) return true;
  if (!event.date) return false;
  if (filter.from && event.date->range.last < *filter.from) return false;
  return !filter.until || event.date->range.first <= *filter.until;
}

bool passes(const Event& event, const TimelineFilter& filter, const Ontology& ontology) {
  const auto here = [&](const std::string& id) { return takes_part(event, id); };
  return in_period(event, filter) && (filter.types.empty() || holds(filter.types, event.type)) &&
         (filter.tones.empty() || holds(filter.tones, ontology.tone(event.type))) &&
         (filter.statuses.empty() || holds(filter.statuses, event.status)) &&
         (filter.actors.empty() || std::any_of(filter.actors.begin(), filter.actors.end(), here)) &&
         std::all_of(filter.dyad.begin(), filter.dyad.end(), here);
}

void renumber(const std::vector<std::size_t>& place_of, std::vector<std::size_t>& positions) {
  for (std::size_t& position : positions) position = place_of[position];
  std::erase(positions, kGone);
}

}  // namespace

bool TimelineFilter::empty() const {
  return !from && !until && actors.empty() && dyad.empty() && types.empty() && tones.empty() &&
         statuses.empty();
}

Timeline filter_timeline(Timeline timeline, const TimelineFilter& filter,
                         const Ontology& ontology) {
  if (filter.empty()) return timeline;
  Timeline kept;
  std::vector<std::size_t> place_of(timeline.entries.size(), kGone);
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    TimelineEntry& entry = timeline.entries[position];
    if (!passes(entry.event, filter, ontology)) continue;
    place_of[position] = kept.entries.size();
    kept.entries.push_back(std::move(entry));
  }
  for (TimelineEntry& entry : kept.entries) {
    renumber(place_of, entry.responds_to);
    renumber(place_of, entry.contradicts);
    if (entry.follows) {
      const std::size_t place = place_of[*entry.follows];
      entry.follows = place == kGone ? std::nullopt : std::optional(place);
    }
    entry.event.responds_to =
        entry.responds_to.empty() ? SharedText() : kept.entries[entry.responds_to[0]].event.id;
  }
  return kept;
}

}  // namespace entente
