// Network measures, against NetworkX on the same network and against sums by hand.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>

#include "graph/centrality.h"
#include "graph/communities.h"
#include "graph/dyad_series.h"
#include "graph/pair_measures.h"
#include "report/child_process.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

using namespace std::chrono_literals;

struct Network {
  Timeline timeline;
  EventGraph graph;
  WeightedNetwork weighted;
};

Network network_of(std::vector<Event> events) {
  Network network;
  network.timeline = make_timeline(std::move(events));
  network.graph = make_event_graph(network.timeline, sample_ontology());
  network.weighted = make_weighted_network(network.graph);
  return network;
}

// Reads "from to weight score" lines and then our communities; prints its own measures.
constexpr const char* kNetworkX = R"(
import sys, itertools
import networkx as nx
count = int(sys.argv[1])
edges, communities = sys.stdin.read().split('=\n')
g = nx.DiGraph(); g.add_nodes_from(range(count))
both = nx.Graph(); both.add_nodes_from(range(count))
for line in edges.splitlines():
    a, b, w, s = line.split(); a, b, w, s = int(a), int(b), float(w), float(s)
    g.add_edge(a, b, weight=w)
    if both.has_edge(a, b):
        both[a][b]['weight'] += w; both[a][b]['score'] += s
    else:
        both.add_edge(a, b, weight=w, score=s)
from networkx.algorithms.link_analysis import pagerank_alg
rank = getattr(pagerank_alg, '_pagerank_python', nx.pagerank)(g, tol=1e-10, max_iter=500)
between = nx.betweenness_centrality(both)
core = nx.core_number(both)
for a in range(count):
    print(rank[a], between[a], core[a], g.out_degree(a, weight='weight'), g.in_degree(a, weight='weight'))
balanced = unbalanced = 0
for a, b, c in (t for t in itertools.combinations(range(count), 3)
                if all(both.has_edge(*e) for e in itertools.combinations(t, 2))):
    product = both[a][b]['score'] * both[a][c]['score'] * both[b][c]['score']
    balanced += product > 0; unbalanced += product < 0
parts = {}
for a, c in enumerate(communities.split()): parts.setdefault(c, set()).add(a)
louvain = nx.algorithms.community.louvain_communities(both, seed=1)
modularity = nx.algorithms.community.modularity
print(nx.overall_reciprocity(g), balanced, unbalanced, nx.number_connected_components(both),
      modularity(both, parts.values()), modularity(both, louvain))
)";

TEST_CASE(
    "measures: PageRank, betweenness, cores, triads, reciprocity, modularity as in NetworkX") {
  if (run_child({"/usr/bin/python3", "-c", "import networkx"}, "", 60s).code != 0) {
    MESSAGE("python3-networkx is not installed: not tested");
    return;
  }
  for (const std::size_t actors : {6, 40, 90}) {
    CAPTURE(actors);
    const Network network = network_of(made_up_story(actors * 6, actors));
    const Communities communities = find_communities(network.weighted);
    std::string input;
    for (std::size_t actor = 0; actor < network.weighted.actors(); ++actor) {
      for (const Neighbor& to : network.weighted.out[actor]) {
        input += fmt::format("{} {} {} {}\n", actor, to.actor, to.weight, to.goldstein);
      }
    }
    input += "=\n";
    for (const std::size_t community : communities.of_actor) input += fmt::format("{} ", community);
    const ChildResult result =
        run_child({"/usr/bin/python3", "-c", kNetworkX, std::to_string(network.weighted.actors())},
                  input, 120s);
    REQUIRE_MESSAGE(result.code == 0, result.err);
    std::istringstream output(result.out);

    std::size_t components = 0;
    for (const ActorMeasures& one : measure_actors(network.weighted)) {
      double rank = 0;
      double between = 0;
      double out = 0;
      double in = 0;
      std::size_t core = 0;
      output >> rank >> between >> core >> out >> in;
      CHECK(one.pagerank == doctest::Approx(rank).epsilon(1e-6));
      REQUIRE(one.betweenness);
      CHECK(*one.betweenness == doctest::Approx(between).epsilon(1e-6));
      CHECK(one.core == core);
      CHECK(one.out_strength == out);
      CHECK(one.in_strength == in);
      components = std::max(components, one.component + 1);
    }
    double reciprocity = 0;
    std::size_t balanced = 0;
    std::size_t unbalanced = 0;
    std::size_t their_components = 0;
    double modularity = 0;
    double their_modularity = 0;
    output >> reciprocity >> balanced >> unbalanced >> their_components >> modularity >>
        their_modularity;
    CHECK(reciprocity_of(network.weighted) == doctest::Approx(reciprocity));
    const Triads triads = count_triads(network.weighted);
    CHECK(triads.balanced == balanced);
    CHECK(triads.unbalanced == unbalanced);
    CHECK(components == their_components);
    CHECK(communities.modularity == doctest::Approx(modularity));
    // Louvain depends on the order of the actors: as good within a little.
    CHECK(communities.modularity > their_modularity - 0.03);
  }
}

TEST_CASE("communities: two cliques with one tie between them are two communities") {
  std::vector<Event> events;
  const auto tie = [&](int a, int b) {
    events.push_back(make_event({.date = "2025-01-01",
                                 .type = "CONSULT",
                                 .cameo = "046",
                                 .source = {std::to_string(a)},
                                 .target = {std::to_string(b)},
                                 .mutual = true}));
  };
  for (const int first : {0, 5}) {
    for (int a = first; a < first + 5; ++a) {
      for (int b = a + 1; b < first + 5; ++b) tie(a, b);
    }
  }
  tie(0, 5);
  const Network network = network_of(events);
  const Communities communities =
      find_communities(make_weighted_network(network.graph, Ties::cooperation));
  CHECK(communities.count == 2);
  std::vector<std::size_t> of_id(10);
  for (std::size_t actor = 0; actor < 10; ++actor) {
    of_id[std::stoul(network.graph.dyads[actor].id)] = communities.of_actor[actor];
  }
  for (std::size_t id = 1; id < 10; ++id) CHECK((of_id[id] == of_id[0]) == (id < 5));
}

TEST_CASE("pair_measures: counts both ways, answers in days, and what the disparity filter says") {
  const auto act = [](const char* date, const char* from, const char* to, std::uint32_t position) {
    return make_event({.date = date, .source = {from}, .target = {to}, .position = position});
  };
  // A acts on the 1st and the 10th; B answers on the 3rd and on the 10th itself. C stays outside.
  const Network network =
      network_of({act("2025-01-01", "A", "B", 0), act("2025-01-03", "B", "A", 100),
                  act("2025-01-10", "A", "B", 200), act("2025-01-10", "B", "A", 300),
                  act("2025-01-20", "A", "B", 400), act("2025-01", "C", "A", 500)});
  const std::vector<PairMeasures> pairs =
      measure_pairs(network.graph, network.timeline, network.weighted);
  REQUIRE(pairs.size() == 2);
  REQUIRE(network.graph.dyads[pairs[0].one].id == "A");
  REQUIRE(network.graph.dyads[pairs[0].other].id == "B");
  CHECK(pairs[0].one_to_other == 3);
  CHECK(pairs[0].other_to_one == 2);
  CHECK(pairs[0].reciprocity == doctest::Approx(2.0 / 3));
  CHECK(pairs[0].goldstein == doctest::Approx(-5));
  // A waits 2 and 0 days, and in vain after its last act; B waits 7 and 0 days.
  REQUIRE(pairs[0].response_days);
  CHECK(*pairs[0].response_days == doctest::Approx(1));
  // At A two ties, of 5 and 1 of 6 events: (1 - 5/6)^1.
  CHECK(pairs[0].backbone_alpha == doctest::Approx(1.0 / 6));
  CHECK_FALSE(pairs[1].response_days);
  CHECK(pairs[1].backbone_alpha == doctest::Approx(5.0 / 6));
}

TEST_CASE("dyad_series: months add up by tone, joint acts count both ways, vague dates do not") {
  const Network network = network_of(
      {make_event({.date = "2025-01-01", .source = {"A"}, .target = {"B"}}),
       make_event({.date = "2025-01-09", .source = {"A"}, .target = {"B"}, .position = 100}),
       make_event(
           {.date = "2025-01", .type = "AID", .cameo = "073", .source = {"A"}, .target = {"B"}}),
       make_event(
           {.date = "2025", .type = "ACCUSE", .cameo = "112", .source = {"A"}, .target = {"B"}}),
       make_event({.date = "2025-01-03",
                   .type = "ASSAULT",
                   .cameo = "190",
                   .source = {"A"},
                   .target = {"B"},
                   .status = EventStatus::planned}),
       make_event({.date = "2025-02-01",
                   .type = "CONSULT",
                   .cameo = "046",
                   .source = {"B"},
                   .target = {"A"},
                   .mutual = true})});
  const std::vector<DyadMonth> series =
      make_dyad_series(network.graph, network.timeline, sample_ontology());
  REQUIRE(series.size() == 3);
  CHECK(series[0].month == "2025-01");
  CHECK(network.graph.dyads[series[0].source].id == "A");
  CHECK(series[0].conflict == 2);
  CHECK(series[0].cooperation == 1);
  CHECK(series[0].goldstein_sum == doctest::Approx(-5 - 5 + 7.4));
  CHECK(series[1].month == "2025-02");
  CHECK(series[1].cooperation == 1);
  CHECK(network.graph.dyads[series[2].source].id == "B");
  CHECK(series[2].goldstein_sum == doctest::Approx(7));
}

TEST_CASE("measures: an empty network has none") {
  const Network network = network_of({});
  CHECK(measure_actors(network.weighted).empty());
  CHECK(find_communities(network.weighted).count == 0);
  CHECK(measure_pairs(network.graph, network.timeline, network.weighted).empty());
  CHECK(count_triads(network.weighted).balanced == 0);
  CHECK(reciprocity_of(network.weighted) == 0);
}

}  // namespace
}  // namespace entente
