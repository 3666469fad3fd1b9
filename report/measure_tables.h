// The measures as tables: actors, pairs, pairs by month, and the network as a whole.
//
// Columns are a contract: new ones go to the end. What the measures are, with their literature:
// graph/centrality.h, communities.h, pair_measures.h, dyad_series.h.
#ifndef ENTENTE_REPORT_MEASURE_TABLES_H_
#define ENTENTE_REPORT_MEASURE_TABLES_H_

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/timeline.h"
#include "report/table.h"

namespace entente {

// One row an actor, the busiest first: counts, strengths, PageRank, betweenness (empty where the
// network is too large), core, component and cooperative community.
Table actors_table(const EventGraph& graph);

// One row a pair: counts both ways, mean score, reciprocity, response time, backbone alpha.
Table pairs_table(const EventGraph& graph, const Timeline& timeline);

// One row a directed pair and month: counts by tone, sum and mean of the scores.
Table dyad_months_table(const EventGraph& graph, const Timeline& timeline,
                        const Ontology& ontology);

// One row a measure of the whole: counts, reciprocity, communities with modularity, triads.
Table network_measures_table(const EventGraph& graph, const Timeline& timeline);

}  // namespace entente

#endif  // ENTENTE_REPORT_MEASURE_TABLES_H_
