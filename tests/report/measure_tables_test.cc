// The tables of measures.
#include "report/measure_tables.h"

#include <doctest/doctest.h>

#include "tests/graph/sample_events.h"
#include "tests/report/golden.h"

namespace entente {
namespace {

TEST_CASE("measure_tables: the tables of the Korean story are as expected") {
  const Timeline timeline = make_timeline(korea_story());
  const EventGraph graph = make_event_graph(timeline, sample_ontology());
  const std::string actors = write_table_csv(actors_table(graph));
  CHECK(actors == golden("korea-actors.csv", actors));
  const std::string pairs = write_table_csv(pairs_table(graph, timeline));
  CHECK(pairs == golden("korea-pairs.csv", pairs));
  const std::string months = write_table_csv(dyad_months_table(graph, timeline, sample_ontology()));
  CHECK(months == golden("korea-dyad-months.csv", months));
}

TEST_CASE("measure_tables: without events there is the header alone") {
  const EventGraph graph = make_event_graph(Timeline{}, sample_ontology());
  for (const Table& table : {actors_table(graph), pairs_table(graph, Timeline{}),
                             dyad_months_table(graph, Timeline{}, sample_ontology())}) {
    const std::string text = write_table_csv(table);
    CHECK(text.find("\r\n") == text.size() - 2);
  }
}

TEST_CASE("measure_tables: the whole network has its counts, balance and reciprocity") {
  const Timeline timeline = make_timeline(korea_story());
  const EventGraph graph = make_event_graph(timeline, sample_ontology());
  const std::string text = write_table_csv(network_measures_table(graph, timeline));
  CHECK(text == golden("korea-measures.csv", text));
  const std::string none = write_table_csv(network_measures_table({}, {}));
  CHECK(none.find("balance,\r\n") != std::string::npos);
}

}  // namespace
}  // namespace entente
