// The words of a row in the lane diagram: its date and its card, as HTML-like labels.
// For dot_lanes.cc.
#ifndef ENTENTE_GRAPH_LANE_CARD_H_
#define ENTENTE_GRAPH_LANE_CARD_H_

#include <cstddef>
#include <string>

#include "extractor/events/ontology.h"
#include "graph/lane_layout.h"
#include "graph/theme.h"
#include "graph/timeline.h"

namespace entente {

// The dates of rows from the top down; the year is written where it is new.
class LaneDates {
 public:
  // Empty: nothing to write.
  std::string next(const Event& event, double width, const Theme& theme);

 private:
  std::string year_;
};

// Title, score, notes (denied, disputed, told 3 times ...), persons; below it the sentence.
std::string lane_card(const Timeline& timeline, std::size_t position, const LaneLayout& layout,
                      const EventGraph& graph, const Ontology& ontology, const Theme& theme);

}  // namespace entente

#endif  // ENTENTE_GRAPH_LANE_CARD_H_
