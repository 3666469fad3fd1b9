// What actors are, whole and refined.
#include "graph/actor_kind.h"

#include <doctest/doctest.h>

#include "graph/actor_grain.h"
#include "graph/network_table.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

TEST_CASE("actor_kind: states by code or dictionary, their sectors and people, organisations") {
  struct Row {
    ActorRef actor;
    const char* type;
    const char* country;
  };
  for (const Row& row :
       {Row{{"PRK", "North Korea", "GOV", "Kim Yo-jong", false}, "state", "PRK"},
        Row{{"SUN", "Soviet Union", "", "", true}, "state", "SUN"},
        Row{{"UN", "United Nations", "IGO", "", false}, "organisation", ""},
        Row{{"PRK-MIL", "North Korea (MIL)", "MIL", "", true}, "sector", "PRK"},
        Row{{"PRK:Kim Yo-jong", "Kim Yo-jong (North Korea)", "GOV", "Kim Yo-jong", false},
            "person",
            "PRK"},
        Row{{"UN:Kofi Annan", "Kofi Annan (United Nations)", "", "Kofi Annan", false},
            "person",
            ""},
        Row{{"", "", "", "", false}, "organisation", ""}}) {
    CAPTURE(row.actor.id);
    const ActorKind kind = kind_of(row.actor);
    CHECK(kind.type == row.type);
    CHECK(kind.country == row.country);
  }
}

TEST_CASE("actor_kind: the rows of a network have type and country, at every grain") {
  struct Row {
    ActorGrain grain;
    const char* id;
    const char* type;
  };
  for (const Row& row : {Row{ActorGrain::states, "PRK", "state"},
                         Row{ActorGrain::people, "PRK:Kim Yo-jong", "person"}}) {
    Timeline timeline = make_timeline({make_event({.source = {"PRK/Kim Yo-jong"}})});
    set_actor_grain(row.grain, timeline);
    const NetworkTable table =
        make_network_table(make_event_graph(timeline, sample_ontology()), timeline);
    CAPTURE(row.id);
    bool found = false;
    for (const NetworkNode& node : table.nodes) {
      if (node.id != row.id) continue;
      found = true;
      CHECK(node.type == row.type);
      CHECK(node.country == "PRK");
    }
    CHECK(found);
  }
}

}  // namespace
}  // namespace entente
