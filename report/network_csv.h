// The network as CSV files: for Gephi, for Neo4j's import, and as a plain list of edges.
#ifndef ENTENTE_REPORT_NETWORK_CSV_H_
#define ENTENTE_REPORT_NETWORK_CSV_H_

#include <string>

#include "graph/network_table.h"
#include "report/csv_text.h"

namespace entente {

// Gephi's import of spreadsheets: Id, Label and the measures; Source, Target, Type, Weight and the
// rest, with the days of the events in Gephi's own form, "<[2018-04-27,2018-04-27]; …>".
std::string write_gephi_nodes(const NetworkTable& table, const CsvOptions& options = {});
std::string write_gephi_edges(const NetworkTable& table, const CsvOptions& options = {});

// neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv
std::string write_neo4j_nodes(const NetworkTable& table);
std::string write_neo4j_relationships(const NetworkTable& table);

// source,target,weight,sign,first,last,tone,mutual: a mutual edge stands in both directions.
std::string write_edge_list(const NetworkTable& table, const CsvOptions& options = {});

}  // namespace entente

#endif  // ENTENTE_REPORT_NETWORK_CSV_H_
