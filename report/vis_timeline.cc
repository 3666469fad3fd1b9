// Items and groups for vis-timeline, whose contents are HTML. Tested by
// tests/report/timeline_exports_test.cc.
#include <fmt/format.h>

#include <boost/unordered/unordered_flat_map.hpp>

#include "graph/date_words.h"
#include "graph/event_graph.h"
#include "graph/json_text.h"
#include "graph/network_table.h"
#include "graph/text_direction.h"
#include "report/event_words.h"
#include "report/markdown_text.h"
#include "report/timeline_exports.h"

namespace entente {
namespace {

void append_text(const char* key, const std::string& text, std::string& out) {
  out += fmt::format(", \"{}\": ", key);
  append_json_string(text, out);
}

}  // namespace

std::string write_vis_timeline(const Timeline& timeline, const Ontology& ontology) {
  std::string items;
  std::string groups;
  boost::unordered_flat_map<std::string, std::size_t> numbers;  // of the groups, by actor
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    const Event& event = timeline.entries[position].event;
    if (!event.date) continue;
    const std::vector<Participant>& side = event.source.empty() ? event.target : event.source;
    const std::string actor = side.empty() ? Symbol() : side[0].actor.id;
    const auto [group, is_new] = numbers.try_emplace(actor, numbers.size());
    if (is_new) {
      groups += fmt::format("{}{{\"id\": {}", groups.empty() ? "\n" : ",\n", group->second);
      append_text("content", html_attribute(side.empty() ? "unnamed" : side[0].actor.name), groups);
      groups += "}";
    }
    const DateRange& range = event.date->range;
    const bool one_day = range.first == range.last;
    // Ids must differ: two documents may have given the same one.
    items += fmt::format("{}{{\"id\": {}", items.empty() ? "\n" : ",\n", position + 1);
    append_text("event", event.id, items);
    append_text("content", html_attribute(label_of(event, ontology)), items);
    append_text("start", to_string(range.first), items);
    // An end is a moment: that of the next day's beginning.
    if (!one_day) append_text("end", to_string(range.last + std::chrono::days{1}), items);
    append_text("type", one_day ? "box" : "range", items);
    items += fmt::format(", \"group\": {}", group->second);
    append_text("title",
                html_attribute(date_words(*event.date) + " " + headline_of(event, ontology) +
                               (event.evidence.empty() ? "" : ": " + quoted(event.evidence))),
                items);
    append_text("className",
                std::string(to_string(ontology.tone(event.type))) + " " + to_string(event.status),
                items);
    items += "}";
  }
  return "{\"items\": [" + items + "],\n\"groups\": [" + groups + "]}\n";
}

}  // namespace entente
