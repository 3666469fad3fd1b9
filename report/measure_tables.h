// The measures as CSV tables: actors, pairs, and pairs by month.
#ifndef ENTENTE_REPORT_MEASURES_CSV_H_
#define ENTENTE_REPORT_MEASURES_CSV_H_

#include <string>

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/timeline.h"
#include "report/csv_text.h"

namespace entente {

// One row an actor, the busiest first: counts, strengths, PageRank, betweenness (empty where the
// network is too large), core, component and cooperative community.
std::string write_actors_csv(const EventGraph& graph, const CsvOptions& options = {});

// One row a pair: counts both ways, mean score, reciprocity, response time, backbone alpha.
std::string write_pairs_csv(const EventGraph& graph, const Timeline& timeline,
                            const CsvOptions& options = {});

// One row a directed pair and month: counts by tone, sum and mean of the scores.
std::string write_dyad_months_csv(const EventGraph& graph, const Timeline& timeline,
                                  const Ontology& ontology, const CsvOptions& options = {});

}  // namespace entente

#endif  // ENTENTE_REPORT_MEASURES_CSV_H_
