// ActorKind: what an actor of the network is: a state, part of one, a person, an organisation.
#ifndef ENTENTE_GRAPH_ACTOR_KIND_H_
#define ENTENTE_GRAPH_ACTOR_KIND_H_

#include <string>
#include <string_view>

#include "extractor/actors/mention.h"

namespace entente {

// A state or territory, by the actor dictionary or by ISO 3166.
bool is_country(const ActorRef& actor);

struct ActorKind {
  std::string_view type;  // "state", "sector" of a state, "person", "organisation"
  std::string country;    // the state's id, for it and all that belongs to it; empty: none
};

// As set_actor_grain may have refined it.
ActorKind kind_of(const ActorRef& actor);

}  // namespace entente

#endif  // ENTENTE_GRAPH_ACTOR_KIND_H_
