// The lanes' DOT as text; that Graphviz draws it is tested with the renderer.
#include "graph/dot_lanes.h"

#include <doctest/doctest.h>

#include "tests/graph/sample_events.h"

namespace entente {
namespace {

std::string lanes_of(std::vector<Event> events) {
  const Ontology ontology = sample_ontology();
  const Timeline timeline = make_timeline(std::move(events));
  return write_dot_lanes(make_event_graph(timeline, ontology), timeline, ontology, {});
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string line_with(const std::string& text, std::string_view part) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) return {};
  const std::size_t start = text.rfind('\n', at) + 1;
  return text.substr(start, text.find('\n', at) - start);
}

TEST_CASE("dot_lanes: every node has its place, so that no layout is searched") {
  const std::string dot = lanes_of(korea_story());
  CHECK(has(dot, "layout=neato, inputscale=72"));
  std::size_t nodes = 0;
  for (std::size_t at = 0; (at = dot.find("pos=\"", at)) != std::string::npos; ++at) ++nodes;
  // Five heads; sixteen cards and dates; the dots of the parties.
  CHECK(nodes == 5 + 16 + 16 + 34);
}

TEST_CASE("dot_lanes: doers are full, targets hollow, the arrow points to the target") {
  const std::string dot = lanes_of({make_event({.date = "2025-01-01"})});
  CHECK(has(line_with(dot, "\n e0_0 ["), "fillcolor=\"#c2410c\""));
  CHECK(has(line_with(dot, "\n e0_1 ["), "fillcolor=\"#ffffff\""));
  CHECK(has(line_with(dot, "e0_0 -> e0_1"), "arrowhead=normal"));
}

TEST_CASE("dot_lanes: joint acts have full dots and no arrow; an act at home has a ring") {
  const std::string joint = lanes_of({make_event({.date = "2025-01-01", .mutual = true})});
  CHECK_FALSE(has(line_with(joint, "e0_0 -> e0_1"), "arrowhead=normal"));
  CHECK_FALSE(has(joint, "fillcolor=\"#ffffff\""));
  const std::string home = lanes_of({make_event({.date = "2025-01-01", .target = {"PRK"}})});
  CHECK(has(home, "doublecircle"));
  CHECK(has(home, "A ring: within one actor."));
}

TEST_CASE("dot_lanes: what did not happen is dashed and says so") {
  const std::string dot =
      lanes_of({make_event({.date = "2025-01-01", .status = EventStatus::negated})});
  CHECK(has(line_with(dot, "e0_0 -> e0_1"), "style=dashed"));
  CHECK(has(line_with(dot, " c0 ["), "did not happen"));
}

TEST_CASE("dot_lanes: the year is written once, precision and publication dates show") {
  const std::string dot = lanes_of(korea_story());
  CHECK(has(line_with(dot, " d0 ["), "<b>2018</b>"));
  CHECK(has(line_with(dot, " d0 ["), "04-27"));
  CHECK_FALSE(has(line_with(dot, " d1 ["), "2018"));
  CHECK(has(line_with(dot, " d14 ["), "Aug"));
  CHECK(has(line_with(dot, " d15 ["), "09-02*"));
  CHECK(has(dot, "* day of publication."));
}

TEST_CASE("dot_lanes: cards quote the sentence and tell of answers and repetitions") {
  const std::string dot = lanes_of(korea_story());
  CHECK(has(line_with(dot, " c12 ["), "answers “halts loudspeaker"));
  CHECK(has(line_with(dot, " c13 ["), "told 2 times"));
  CHECK(has(line_with(dot, " c13 ["), "Kim Yo-jong"));
  CHECK(has(line_with(dot, " c5 ["), "“North Korea blew up the inter-Korean liaison office"));
}

TEST_CASE("dot_lanes: actors without a column are named on the card") {
  const std::string dot = lanes_of(made_up_story(200, 30));
  CHECK(has(dot, ">others<"));
  CHECK(has(dot, "Actor 2 → Actor 1"));
}

TEST_CASE("dot_lanes: nothing to show says so") {
  CHECK(has(lanes_of({}), "The texts tell of no event"));
}

}  // namespace
}  // namespace entente
