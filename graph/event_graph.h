// EventGraph: the network behind a timeline. Who took part in which act, and the dyads: all acts of
// one tone between two actors, in one direction, as one edge.
#ifndef ENTENTE_GRAPH_EVENT_GRAPH_H_
#define ENTENTE_GRAPH_EVENT_GRAPH_H_

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/base/date_range.h"
#include "extractor/events/ontology.h"
#include "graph/timeline.h"

namespace entente {

struct ActorNode {
  Symbol id;
  Symbol name;
  std::size_t events = 0;           // entries that it takes part in, of whatever status
  std::size_t asserted = 0;         // those of them that happened
  std::optional<DateRange> period;  // from the first to the last day of its dated entries
};

// The entries of one tone from the edge's source to its target; mutual ones apart, with the actor
// that comes first as the source.
struct Dyad {
  Tone tone = Tone::neutral;
  bool mutual = false;
  Symbol color;                        // of its only type, where that has one of its own; and
  Symbol type_label;                   // how that type is called
  std::vector<std::uint32_t> entries;  // positions in the timeline, ascending; never empty
  std::size_t asserted = 0;            // how many of them happened
  std::vector<Symbol> labels;          // what was done, the most frequent first
  std::optional<DateRange> period;     // of the dated ones
  double goldstein = 0;                // mean of those that happened; of all, when none did

  bool only_unasserted() const { return asserted == 0; }
};

// Actors are vertices 0 to n-1, the busiest first (then by id); edges are the strongest first.
using DyadGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, ActorNode, Dyad>;

enum class Role : std::uint8_t {
  source,  // edge from the actor to the event
  target,  // edge from the event to the actor
  party    // of a mutual act: edge from the actor to the event
};

struct Participation {
  Role role = Role::source;
};

// Actors are vertices 0 to n-1 as in the dyad graph; the entry at position p is vertex n + p.
// Compressed: a million events have two million edges, and none is added later.
using RoleGraph =
    boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, Participation,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

struct EventGraph {
  DyadGraph dyads;
  RoleGraph roles;

  std::size_t actors() const { return num_vertices(dyads); }
  std::size_t events() const { return num_vertices(roles) - num_vertices(dyads); }
};

// A side of more than this many actors enters the dyads with the first of them only: pairs grow
// with the square.
inline constexpr std::size_t kMostParties = 64;

// "rejects talks"; the type's word where an event has no label.
Symbol label_of(const Event& event, const Ontology& ontology);

EventGraph make_event_graph(const Timeline& timeline, const Ontology& ontology);

}  // namespace entente

#endif  // ENTENTE_GRAPH_EVENT_GRAPH_H_
