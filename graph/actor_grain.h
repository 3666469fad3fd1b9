// ActorGrain: whether a network is one of states, of their sectors, or of people.
#ifndef ENTENTE_GRAPH_ACTOR_GRAIN_H_
#define ENTENTE_GRAPH_ACTOR_GRAIN_H_

#include <cstdint>

#include "graph/timeline.h"

namespace entente {

enum class ActorGrain : std::uint8_t {
  states,   // as in the record: all that belongs to a state is the state
  sectors,  // "PRK-MIL", named "North Korea (MIL)", where a sector is known
  people    // "PRK:Kim Yo-jong", named "Kim Yo-jong (North Korea)"; else the sector's
};

// Replaces ids and names of the entries' participants. To be done after merging: the same act may
// be told of a minister once and of the country once.
void set_actor_grain(ActorGrain grain, Timeline& timeline);

}  // namespace entente

#endif  // ENTENTE_GRAPH_ACTOR_GRAIN_H_
