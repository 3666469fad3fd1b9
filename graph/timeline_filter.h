// TimelineFilter: the part of a timeline that someone wants to see.
#ifndef ENTENTE_GRAPH_TIMELINE_FILTER_H_
#define ENTENTE_GRAPH_TIMELINE_FILTER_H_

#include <optional>
#include <string>
#include <vector>

#include "extractor/events/event.h"
#include "extractor/events/ontology.h"
#include "graph/timeline.h"

namespace entente {

// An entry stays when it passes every field that is set.
struct TimelineFilter {
  std::optional<Day> from = {};       // its days reach this one or later; undated ones go
  std::optional<Day> until = {};      // its days begin by this one; undated ones go
  std::vector<std::string> actors{};  // ids: one of them takes part
  std::vector<std::string> dyad{};    // ids: all of them take part
  std::vector<std::string> types{};   // "REJECT" ...
  std::vector<Tone> tones{};
  std::vector<EventStatus> statuses{};

  bool empty() const;
};

// Links to entries that go are dropped; order and records stay as they are.
Timeline filter_timeline(Timeline timeline, const TimelineFilter& filter, const Ontology& ontology);

}  // namespace entente

#endif  // ENTENTE_GRAPH_TIMELINE_FILTER_H_
