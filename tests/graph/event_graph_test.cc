// The network built from a timeline.
#include "graph/event_graph.h"

#include <doctest/doctest.h>

#include "tests/graph/sample_events.h"

namespace entente {
namespace {

// "PRK>KOR conflict 4/5", "KOR=PRK ..." for mutual ones; in edge order.
std::vector<std::string> describe(const EventGraph& graph) {
  std::vector<std::string> out;
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    const Dyad& dyad = graph.dyads[edge];
    const char* tone = dyad.tone == Tone::conflict      ? "conflict"
                       : dyad.tone == Tone::cooperation ? "cooperation"
                                                        : "neutral";
    out.push_back(graph.dyads[source(edge, graph.dyads)].id + (dyad.mutual ? "=" : ">") +
                  graph.dyads[target(edge, graph.dyads)].id + " " + tone + " " +
                  std::to_string(dyad.asserted) + "/" + std::to_string(dyad.entries.size()));
  }
  return out;
}

TEST_CASE("event_graph: one edge for a pair, direction, tone and mutuality, the strongest first") {
  const Timeline timeline = make_timeline(korea_story());
  const EventGraph graph = make_event_graph(timeline, sample_ontology());
  CHECK(describe(graph) ==
        std::vector<std::string>{
            "PRK>KOR conflict 4/5", "PRK=KOR cooperation 3/3", "PRK=USA cooperation 2/2",
            "KOR=USA cooperation 2/2", "PRK>KOR cooperation 1/1", "PRK=CHN cooperation 1/1",
            "PRK=RUS cooperation 1/1", "KOR>PRK cooperation 1/1", "CHN>USA conflict 1/1",
            "RUS>USA conflict 1/1", "USA>PRK cooperation 0/1"});
}

TEST_CASE("event_graph: an edge knows its period, mean score and most frequent deeds") {
  const Timeline timeline = make_timeline(korea_story());
  const EventGraph graph = make_event_graph(timeline, sample_ontology());
  const Dyad& dyad = graph.dyads[*edges(graph.dyads).first];
  REQUIRE(dyad.period);
  CHECK(to_string(dyad.period->first) == "2020-06-16");
  CHECK(to_string(dyad.period->last) == "2025-08-31");
  // The possible alert counts as an entry, but not in the score of what happened.
  CHECK(dyad.goldstein == doctest::Approx((-9.2 - 4.0 - 7.0 - 5.0) / 4));
  CHECK(dyad.labels.size() == 5);
  CHECK(dyad.labels[0] == "blows up the liaison office");
}

TEST_CASE("event_graph: actors are counted once an event, the busiest first") {
  const EventGraph graph = make_event_graph(make_timeline(korea_story()), sample_ontology());
  REQUIRE(graph.actors() == 5);
  CHECK(graph.events() == 16);
  CHECK(graph.dyads[0].id == "PRK");
  CHECK(graph.dyads[0].events == 14);
  CHECK(graph.dyads[0].asserted == 12);
  CHECK(graph.dyads[1].id == "KOR");
  CHECK(graph.dyads[2].id == "USA");
}

TEST_CASE("event_graph: roles run from doer to event to target; parties run to the event") {
  const Timeline timeline = make_timeline(
      {make_event({.date = "2025-01-01", .source = {"RUS", "CHN"}, .target = {"USA"}}),
       make_event({.date = "2025-01-02",
                   .type = "CONSULT",
                   .source = {"USA"},
                   .target = {"CHN"},
                   .mutual = true})});
  const EventGraph graph = make_event_graph(timeline, sample_ontology());
  REQUIRE(graph.actors() == 3);
  CHECK(in_degree(vertex(3, graph.roles), graph.roles) == 2);
  CHECK(out_degree(vertex(3, graph.roles), graph.roles) == 1);
  CHECK(in_degree(vertex(4, graph.roles), graph.roles) == 2);
  CHECK(out_degree(vertex(4, graph.roles), graph.roles) == 0);
  for (const auto edge :
       boost::make_iterator_range(in_edges(vertex(4, graph.roles), graph.roles))) {
    CHECK(graph.roles[edge].role == Role::party);
  }
}

TEST_CASE("event_graph: an act at home is a loop, an act without target has no edge") {
  const EventGraph graph = make_event_graph(
      make_timeline(
          {make_event(
               {.date = "2025-01-01", .type = "PROTEST", .source = {"FRA"}, .target = {"FRA"}}),
           make_event({.date = "2025-01-02", .type = "AID", .source = {"JPN"}, .target = {}})}),
      sample_ontology());
  CHECK(describe(graph) == std::vector<std::string>{"FRA>FRA conflict 1/1"});
  CHECK(graph.actors() == 2);
}

TEST_CASE("event_graph: sides of thousands do not grow with the square") {
  Sample sample{.date = "2025-01-01"};
  sample.source.clear();
  sample.target.clear();
  for (int i = 0; i < 5000; ++i) {
    sample.source.push_back(std::to_string(i));
    sample.target.push_back(std::to_string(-1 - i));
  }
  const EventGraph graph = make_event_graph(make_timeline({make_event(sample)}), sample_ontology());
  CHECK(num_edges(graph.dyads) == kMostParties * kMostParties);
}

TEST_CASE("event_graph: an empty timeline gives an empty network") {
  const EventGraph graph = make_event_graph(Timeline{}, sample_ontology());
  CHECK(graph.actors() == 0);
  CHECK(graph.events() == 0);
}

}  // namespace
}  // namespace entente
