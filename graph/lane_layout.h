// LaneLayout: where everything stands in the lane diagram, in points, y upwards from the first row.
#ifndef ENTENTE_GRAPH_LANE_LAYOUT_H_
#define ENTENTE_GRAPH_LANE_LAYOUT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "graph/event_graph.h"
#include "graph/timeline.h"

namespace entente {

// Busier actors have a column each; the rest share one.
inline constexpr std::size_t kMostColumns = 12;

struct LaneColumn {
  std::string name;
  std::size_t actor = 0;  // vertex in the dyad graph; meaningless for the column of the rest
  bool others = false;
  double x = 0;                    // centre
  std::vector<std::string> lines;  // of the name, as it fits the head
};

struct LaneDot {
  std::size_t column = 0;
  bool doer = false;  // or party of a mutual act
  bool done_to = false;
};

struct LaneRow {
  double y = 0;               // centre
  std::vector<LaneDot> dots;  // by column, ascending
};

struct LaneLayout {
  std::vector<LaneColumn> columns;
  std::size_t first = 0;      // position in the timeline of the first row
  std::vector<LaneRow> rows;  // one for each entry from there on

  const LaneRow& row_of(std::size_t position) const { return rows[position - first]; }

  double date_width = 92;
  double date_x = 0;  // centre of the column of dates
  double card_width = 380;
  double card_x = 0;  // centre of the column of cards
  double head_width = 90;
  double head_height = 25;
  double head_y = 0;
  double head_size = 11;  // type size
};

// Columns are the busiest actors first; rows follow the timeline, with a little more room where a
// new year begins. REQUIRES: first <= end <= number of entries.
LaneLayout make_lane_layout(const EventGraph& graph, const Timeline& timeline, std::size_t first,
                            std::size_t end);
// All entries.
LaneLayout make_lane_layout(const EventGraph& graph, const Timeline& timeline);

}  // namespace entente

#endif  // ENTENTE_GRAPH_LANE_LAYOUT_H_
