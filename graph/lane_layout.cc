// Positions are plain arithmetic: dot takes 37 s to find them for 1,000 events, this takes none.
// Tested by tests/graph/lane_layout_test.cc.
#include "graph/lane_layout.h"

#include <algorithm>
#include <optional>

#include "graph/text_width.h"

namespace entente {
namespace {

constexpr double kRowHeight = 39;
constexpr double kYearGap = 7;
constexpr double kGap = 14;  // between columns, and before the cards
constexpr double kHeadMargin = 12;

std::optional<std::chrono::year> year_of(const Event& event) {
  if (!event.date) return std::nullopt;
  return std::chrono::year_month_day(event.date->range.first).year();
}

void place_columns(const EventGraph& graph, LaneLayout& layout) {
  const std::size_t own = std::min(graph.actors(), kMostColumns);
  for (std::size_t actor = 0; actor < own; ++actor) {
    layout.columns.push_back({graph.dyads[actor].name, actor, false, 0, {}});
  }
  if (graph.actors() > own) layout.columns.push_back({"others", 0, true, 0, {}});

  const std::size_t count = layout.columns.size();
  layout.head_width = count <= 6 ? 92 : count <= 9 ? 80 : 70;
  layout.head_size = count <= 9 ? 11 : 9.5;
  std::size_t most_lines = 1;
  for (std::size_t i = 0; i < count; ++i) {
    LaneColumn& column = layout.columns[i];
    column.x = layout.date_width + kGap + layout.head_width / 2 +
               static_cast<double>(i) * (layout.head_width + kGap);
    column.lines =
        wrap_text(column.name, layout.head_size, true, layout.head_width - kHeadMargin, 3);
    most_lines = std::max(most_lines, column.lines.size());
  }
  layout.head_height = 13 + static_cast<double>(most_lines) * (layout.head_size + 2);
  layout.date_x = layout.date_width / 2;
  const double right =
      count == 0 ? layout.date_width : layout.columns.back().x + layout.head_width / 2;
  layout.card_x = right + kGap + layout.card_width / 2;
}

}  // namespace

LaneLayout make_lane_layout(const EventGraph& graph, const Timeline& timeline) {
  return make_lane_layout(graph, timeline, 0, timeline.entries.size());
}

LaneLayout make_lane_layout(const EventGraph& graph, const Timeline& timeline, std::size_t first,
                            std::size_t end) {
  LaneLayout layout;
  layout.first = first;
  place_columns(graph, layout);
  const std::size_t actors = graph.actors();
  double y = 0;
  for (std::size_t position = first; position < end; ++position) {
    LaneRow row;
    if (position > first) {
      y -= kRowHeight;
      const bool new_year = year_of(timeline.entries[position - 1].event) !=
                            year_of(timeline.entries[position].event);
      if (new_year) y -= kYearGap;
    }
    row.y = y;
    const auto dot_at = [&](std::size_t actor) -> LaneDot& {
      const std::size_t column = std::min(actor, layout.columns.size() - 1);
      for (LaneDot& dot : row.dots) {
        if (dot.column == column) return dot;
      }
      return row.dots.emplace_back(LaneDot{column, false, false});
    };
    const std::uint32_t vertex = static_cast<std::uint32_t>(actors + position);
    for (const auto edge : boost::make_iterator_range(in_edges(vertex, graph.roles))) {
      dot_at(source(edge, graph.roles)).doer = true;
    }
    for (const auto edge : boost::make_iterator_range(out_edges(vertex, graph.roles))) {
      dot_at(target(edge, graph.roles)).done_to = true;
    }
    std::sort(row.dots.begin(), row.dots.end(),
              [](const LaneDot& a, const LaneDot& b) { return a.column < b.column; });
    layout.rows.push_back(std::move(row));
  }
  layout.head_y = kRowHeight / 2 + 6 + layout.head_height / 2;
  return layout;
}

}  // namespace entente
