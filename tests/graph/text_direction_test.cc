// Texts that run from right to left, beside such that do not.
#include "graph/text_direction.h"

#include <doctest/doctest.h>

#include "graph/picture.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

TEST_CASE("text_direction: the first letter decides, whatever stands before it") {
  CHECK(runs_right_to_left("مصر and Iran"));
  CHECK(runs_right_to_left("… 12: ישראל"));
  CHECK_FALSE(runs_right_to_left("Iran, مصر"));
  CHECK_FALSE(runs_right_to_left("조선"));
  CHECK_FALSE(runs_right_to_left("2024 …"));
  CHECK_FALSE(runs_right_to_left(""));
  CHECK_FALSE(runs_right_to_left("\xFF"));
}

TEST_CASE("text_direction: names keep their places on either side of an arrow") {
  CHECK(within_line("Iran") == "Iran");
  CHECK(within_line("") == "");
  CHECK(within_line("مصر") == "\u200Eمصر\u200E");
  CHECK(within_line("UN (مصر)") == "\u200EUN (مصر)\u200E");
}

TEST_CASE("text_direction: quotation marks open where the text begins") {
  CHECK(quoted("It did.") == "“It did.”");
  CHECK(quoted("رفضت مصر") == "\u200F”رفضت مصر“\u200F");
}

TEST_CASE("text_direction: a title runs from left to right, whatever names it begins with") {
  const Timeline timeline = make_timeline({make_event({.date = "2024-05-01"})});
  EventGraph graph = make_event_graph(timeline, sample_ontology());
  graph.dyads[0].name = "مصر";
  graph.dyads[1].name = "إيران";
  CHECK(picture_title(graph, timeline, {}) == "\u200Eمصر\u200E and \u200Eإيران\u200E, 1 May 2024");
}

}  // namespace
}  // namespace entente
