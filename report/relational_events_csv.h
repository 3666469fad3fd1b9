// Relational events for R: relevent, goldfish, remify, RSiena's helpers and tnet read such lists.
#ifndef ENTENTE_REPORT_RELATIONAL_EVENTS_CSV_H_
#define ENTENTE_REPORT_RELATIONAL_EVENTS_CSV_H_

#include <string>

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/timeline.h"

namespace entente {

// time,sender_id,receiver_id,code,goldstein,type,date,event_id: what happened and has a day of its
// own, one row a pair, in order of time; a mutual act in both directions. `time` counts the days
// from the first event, which has 1; ids are 1-based rows of the actors.
std::string write_relational_events(const EventGraph& graph, const Timeline& timeline,
                                    const Ontology& ontology);

// id,actor,name
std::string write_relational_actors(const EventGraph& graph);

}  // namespace entente

#endif  // ENTENTE_REPORT_RELATIONAL_EVENTS_CSV_H_
