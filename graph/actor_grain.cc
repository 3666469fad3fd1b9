// Ids and names of finer actors. Tested by tests/graph/timeline_filter_test.cc.
#include "graph/actor_grain.h"

namespace entente {
namespace {

void refine(ActorGrain grain, ActorRef& actor) {
  if (grain == ActorGrain::people && !actor.person.empty()) {
    actor.id = actor.id + ":" + actor.person;
    actor.name = actor.person + " (" + actor.name + ")";
  } else if (!actor.sector.empty()) {
    actor.id = actor.id + "-" + actor.sector;
    actor.name = actor.name + " (" + actor.sector + ")";
  }
}

}  // namespace

void set_actor_grain(ActorGrain grain, Timeline& timeline) {
  if (grain == ActorGrain::states) return;
  for (TimelineEntry& entry : timeline.entries) {
    for (std::vector<Participant>* side : {&entry.event.source, &entry.event.target}) {
      for (Participant& participant : *side) refine(grain, participant.actor);
    }
  }
}

}  // namespace entente
