// Positions in the lane diagram.
#include "graph/lane_layout.h"

#include <doctest/doctest.h>

#include "tests/graph/sample_events.h"

namespace entente {
namespace {

LaneLayout layout_of(std::vector<Event> events, Timeline& timeline) {
  timeline = make_timeline(std::move(events));
  return make_lane_layout(make_event_graph(timeline, sample_ontology()), timeline);
}

TEST_CASE("lane_layout: the busiest actor stands first, rows go down, a new year gets more room") {
  Timeline timeline;
  const LaneLayout layout = layout_of(korea_story(), timeline);
  REQUIRE(layout.columns.size() == 5);
  CHECK(layout.columns[0].name == "North Korea");
  for (std::size_t i = 1; i < layout.columns.size(); ++i) {
    CHECK(layout.columns[i].x - layout.columns[i - 1].x > layout.head_width);
  }
  REQUIRE(layout.rows.size() == timeline.entries.size());
  const double within_year = layout.rows[0].y - layout.rows[1].y;
  const double across_years = layout.rows[2].y - layout.rows[3].y;
  CHECK(within_year > 0);
  CHECK(across_years > within_year);
  CHECK(layout.head_y > layout.rows[0].y);
  CHECK(layout.card_x - layout.card_width / 2 > layout.columns.back().x);
}

TEST_CASE("lane_layout: a row has one dot an actor, with its role") {
  Timeline timeline;
  const LaneLayout layout = layout_of(korea_story(), timeline);
  // Russia and China veto; columns are PRK KOR USA CHN RUS.
  const LaneRow& veto = layout.rows[6];
  REQUIRE(veto.dots.size() == 3);
  CHECK(veto.dots[0].column == 2);
  CHECK(veto.dots[0].done_to);
  CHECK_FALSE(veto.dots[0].doer);
  CHECK(veto.dots[1].doer);
  CHECK(veto.dots[2].doer);
}

TEST_CASE("lane_layout: beyond twelve actors the rest share a column") {
  Timeline timeline;
  const LaneLayout layout = layout_of(made_up_story(300, 40), timeline);
  REQUIRE(layout.columns.size() == kMostColumns + 1);
  CHECK(layout.columns.back().others);
  for (const LaneRow& row : layout.rows) {
    for (const LaneDot& dot : row.dots) CHECK(dot.column < layout.columns.size());
  }
}

TEST_CASE("lane_layout: no events need no columns") {
  Timeline timeline;
  const LaneLayout layout = layout_of({}, timeline);
  CHECK(layout.columns.empty());
  CHECK(layout.rows.empty());
}

}  // namespace
}  // namespace entente
