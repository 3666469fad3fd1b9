// A type whose colour in the ontology is not its tone's is drawn in it, and stands in the legend.
#include <doctest/doctest.h>

#include "graph/dot_lanes.h"
#include "graph/dot_network.h"
#include "graph/theme.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

constexpr const char* kTeal = "#0f766e";

Ontology with_port_calls() {
  Ontology ontology = sample_ontology();
  EventType type;
  type.id = "PORTCALL";
  type.label = "Port call";
  type.tone = Tone::cooperation;
  type.color = kTeal;
  ontology.types.push_back(type);
  return ontology;
}

Event port_call() {
  return make_event({.date = "2025-01-01", .type = "PORTCALL", .cameo = "", .label = "calls"});
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++found;
  return found;
}

struct Pictures {
  std::string lanes;
  std::string network;
};

Pictures pictures_of(std::vector<Event> events) {
  const Ontology ontology = with_port_calls();
  const Timeline timeline = make_timeline(std::move(events));
  const EventGraph graph = make_event_graph(timeline, ontology);
  return {write_dot_lanes(graph, timeline, ontology, {}), write_dot_network(graph, timeline, {})};
}

}  // namespace

TEST_CASE("own_color: a colour that is the tone's is not the type's own") {
  Ontology ontology = with_port_calls();
  CHECK(own_color(ontology, "PORTCALL") == kTeal);
  ontology.types.back().color = std::string(theme_of(ThemeName::light).cooperation.line);
  CHECK(own_color(ontology, "PORTCALL").empty());
  ontology.types.back().color.clear();
  CHECK(own_color(ontology, "PORTCALL").empty());
  CHECK(own_color(ontology, "NO SUCH TYPE").empty());
}

TEST_CASE("own_color: lines, dots and legend have it") {
  const Pictures drawn = pictures_of({port_call()});
  CHECK(count(drawn.lanes, kTeal) >= 4);  // two dots, the bar, the legend
  CHECK(count(drawn.network, kTeal) >= 2);
  CHECK(count(drawn.lanes, "Port call") >= 1);
  CHECK(count(drawn.network, "Port call") >= 1);
  CHECK(count(drawn.network, "cooperation") == 0);
}

TEST_CASE("own_color: an arrow that stands for several types keeps the tone's") {
  Event other = make_event({.date = "2025-01-02", .type = "AID", .cameo = "070", .label = "aids"});
  const Pictures drawn = pictures_of({port_call(), other});
  CHECK(count(drawn.network, kTeal) == 0);
  CHECK(count(drawn.network, "cooperation") == 1);
}

}  // namespace entente
