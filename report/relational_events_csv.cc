// Acts within one actor are left out: the models know no loops. Tested by
// tests/report/network_exports_test.cc.
#include "report/relational_events_csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "report/table.h"

namespace entente {
namespace {

struct RelationalEvent {
  std::size_t position = 0;  // of the entry
  std::size_t sender = 0;
  std::size_t receiver = 0;
};

// Dated to a day.
bool counts(const TimelineEntry& entry) {
  return entry.happened() && entry.event.date &&
         entry.event.date->range.first == entry.event.date->range.last;
}

std::vector<RelationalEvent> events_of(const EventGraph& graph, const Timeline& timeline) {
  std::vector<RelationalEvent> events;
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    const Dyad& dyad = graph.dyads[edge];
    const std::size_t from = source(edge, graph.dyads);
    const std::size_t to = target(edge, graph.dyads);
    if (from == to) continue;
    for (const std::size_t position : dyad.entries) {
      if (!counts(timeline.entries[position])) continue;
      events.push_back({position, from, to});
      if (dyad.mutual) events.push_back({position, to, from});
    }
  }
  std::sort(events.begin(), events.end(), [](const RelationalEvent& a, const RelationalEvent& b) {
    return std::tie(a.position, a.sender, a.receiver) < std::tie(b.position, b.sender, b.receiver);
  });
  return events;
}

}  // namespace

std::string write_relational_events(const EventGraph& graph, const Timeline& timeline,
                                    const Ontology& ontology) {
  Table table;
  table.columns = {{"time", "", true},
                   {"sender_id", "", true},
                   {"receiver_id", "", true},
                   {"code"},
                   {"goldstein", "", true},
                   {"type"},
                   {"date"},
                   {"event_id"}};
  const std::vector<RelationalEvent> events = events_of(graph, timeline);
  for (const RelationalEvent& one : events) {
    const Event& event = timeline.entries[one.position].event;
    const Day first = timeline.entries[events.front().position].event.date->range.first;
    const Day day = event.date->range.first;
    table.rows.push_back({fmt::format("{}", (day - first).count() + 1),
                          fmt::format("{}", one.sender + 1), fmt::format("{}", one.receiver + 1),
                          event.cameo,
                          fmt::format("{:.1f}", ontology.goldstein(event.type, event.cameo)),
                          event.type, to_string(day), event.id});
  }
  return write_table_csv(table);
}

std::string write_relational_actors(const EventGraph& graph) {
  Table table;
  table.columns = {{"id", "", true}, {"actor"}, {"name"}};
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    table.rows.push_back(
        {fmt::format("{}", actor + 1), graph.dyads[actor].id, graph.dyads[actor].name});
  }
  return write_table_csv(table);
}

}  // namespace entente
