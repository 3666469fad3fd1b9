// The tables of measures.
#include "report/measures_csv.h"

#include <doctest/doctest.h>

#include "tests/graph/sample_events.h"
#include "tests/report/golden.h"

namespace entente {
namespace {

TEST_CASE("measures_csv: the tables of the Korean story are as expected") {
  const Timeline timeline = make_timeline(korea_story());
  const EventGraph graph = make_event_graph(timeline, sample_ontology());
  const std::string actors = write_actors_csv(graph);
  CHECK(actors == golden("korea-actors.csv", actors));
  const std::string pairs = write_pairs_csv(graph, timeline);
  CHECK(pairs == golden("korea-pairs.csv", pairs));
  const std::string months = write_dyad_months_csv(graph, timeline, sample_ontology());
  CHECK(months == golden("korea-dyad-months.csv", months));
}

TEST_CASE("measures_csv: without events there is the header alone") {
  const EventGraph graph = make_event_graph(Timeline{}, sample_ontology());
  for (const std::string& table : {write_actors_csv(graph), write_pairs_csv(graph, Timeline{}),
                                   write_dyad_months_csv(graph, Timeline{}, sample_ontology())}) {
    CHECK(table.find("\r\n") == table.size() - 2);
  }
}

}  // namespace
}  // namespace entente
