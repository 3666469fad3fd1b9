// The rows of a timeline for documents. Tested by tests/report/timeline_exports_test.cc.
#include <fmt/format.h>

#include "graph/date_words.h"
#include "graph/event_graph.h"
#include "report/event_words.h"
#include "report/timeline_exports.h"

namespace entente {

Table timeline_table(const Timeline& timeline, const Ontology& ontology) {
  Table table;
  table.title = "Timeline";
  if (const std::optional<DateRange> period = period_of(timeline)) {
    table.title += ", " + period_words(*period);
  }
  table.columns = {{"date", "Date", false, 1},          {"source", "Who", false, 1.6},
                   {"target", "Whom", false, 1.6},      {"label", "What", false, 2},
                   {"type", "Type", false, 1},          {"status", "Status", false, 0.9},
                   {"documents", "Told in", false, 1.2}};
  for (const TimelineEntry& entry : timeline.entries) {
    const Event& event = entry.event;
    std::string documents = event.doc;
    if (entry.documents() > 1) documents += fmt::format(" and {} more", entry.documents() - 1);
    table.rows.push_back({event.date ? date_words(*event.date) : "undated",
                          side_names(event.source), side_names(event.target),
                          std::string(label_of(event, ontology)), event.type,
                          to_string(event.status), documents});
  }
  return table;
}

}  // namespace entente
