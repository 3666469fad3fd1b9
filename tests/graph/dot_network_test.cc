// The network's DOT as text; that Graphviz draws it is tested with the renderer.
#include "graph/dot_network.h"

#include <doctest/doctest.h>

#include "graph/network_layers.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

std::string network_of(std::vector<Event> events, const PictureOptions& options = {}) {
  const Timeline timeline = make_timeline(std::move(events));
  return write_dot_network(make_event_graph(timeline, sample_ontology()), timeline, options);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// The line of DOT that holds `part`.
std::string line_with(const std::string& text, std::string_view part) {
  const std::size_t at = text.find(part);
  if (at == std::string::npos) return {};
  const std::size_t start = text.rfind('\n', at) + 1;
  return text.substr(start, text.find('\n', at) - start);
}

TEST_CASE("dot_network: title, counts, legend and hub are there") {
  const std::string dot = network_of(korea_story());
  CHECK(has(dot, "layout=dot"));
  CHECK(has(dot, "North Korea, South Korea, United States and others, 2018–2025"));
  CHECK(has(dot, "16 events, 5 actors."));
  CHECK(has(dot, " cooperation "));
  CHECK(has(dot, " conflict "));
  CHECK_FALSE(has(dot, " neutral "));
  CHECK(has(line_with(dot, "\n \"PRK\" ["), ""));
  CHECK(has(line_with(dot, " \"PRK\" [label"), "fillcolor=\"#243b53\""));
  CHECK_FALSE(has(line_with(dot, " \"KOR\" [label"), "fillcolor"));
}

TEST_CASE("dot_network: a line is dashed only if nothing on it happened") {
  const std::string dot = network_of(korea_story());
  CHECK(has(line_with(dot, "reaches an agreement"), "style=dashed"));
  // Four threats and attacks, and one possible alert.
  const std::string mixed = line_with(dot, "<b>4</b>+1");
  CHECK(has(mixed, "blows up the liaison office"));
  CHECK_FALSE(has(mixed, "dashed"));
}

TEST_CASE("dot_network: joint acts are one line with two heads, others point to the target") {
  const std::string dot =
      network_of({make_event({.date = "2025-01-01",
                              .type = "CONSULT",
                              .source = {"USA"},
                              .target = {"CHN"},
                              .mutual = true}),
                  make_event({.date = "2025-01-02", .source = {"USA"}, .target = {"CHN"}}),
                  make_event({.date = "2025-01-03", .source = {"CHN"}, .target = {"USA"}})});
  CHECK(has(dot, "\"CHN\" -> \"USA\" [dir=both"));
  CHECK(has(dot, "\"CHN\" -> \"USA\" [dir=forward"));
  CHECK(has(dot, "\"CHN\" -> \"USA\" [dir=back"));
}

TEST_CASE("dot_network: links lead to the page's anchors, or nowhere without a page") {
  CHECK(has(network_of(korea_story()), "URL=\"timeline.md#actor-PRK\""));
  CHECK(has(network_of(korea_story(), {.title = "", .page = "r.html"}), "edgeURL=\"r.html#event-"));
  CHECK_FALSE(has(network_of(korea_story(), {.title = "", .page = ""}), "URL"));
}

TEST_CASE("dot_network: a title of the caller's own is taken as it is, escaped") {
  CHECK(has(network_of(korea_story(), {.title = "A <b> & B", .page = ""}), "A &lt;b&gt; &amp; B"));
}

TEST_CASE("dot_network: more than sixty dyads become unlabelled lines of the strongest pairs") {
  const std::string dot = network_of(made_up_story(1500, 50));
  CHECK(has(dot, "layout=sfdp"));
  CHECK(has(dot, "Shown are the 90 of "));
  std::size_t lines = 0;
  for (std::size_t at = 0; (at = dot.find(" -> ", at)) != std::string::npos; ++at) ++lines;
  CHECK(lines == kMostDensePairs);
}

TEST_CASE("dot_network: nothing to show says so") {
  const std::string dot = network_of({});
  CHECK(has(dot, "No events"));
  CHECK(has(dot, "The texts tell of no event"));
}

TEST_CASE("dot_network: the same events give the same bytes") {
  CHECK(network_of(made_up_story(1000, 60)) == network_of(made_up_story(1000, 60)));
}

TEST_CASE("network_layers: partners with ties stand on one side of the hub") {
  const EventGraph graph = make_event_graph(make_timeline(korea_story()), sample_ontology());
  // PRK, then KOR and USA on one side, CHN and RUS on the other.
  CHECK(network_layers(graph) == std::vector<int>{0, -1, -1, 1, 1});
  CHECK(network_layers(make_event_graph(Timeline{}, sample_ontology())).empty());
}

}  // namespace
}  // namespace entente
