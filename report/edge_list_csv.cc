// A list of edges as any program reads it. Tested by tests/report/network_exports_test.cc.
#include <fmt/format.h>

#include "report/network_csv.h"
#include "report/table.h"

namespace entente {

std::string write_edge_list(const NetworkTable& table, const CsvOptions& options) {
  Table rows;
  rows.columns = {{"source"}, {"target"}, {"weight", "", true}, {"sign", "", true}, {"first"},
                  {"last"},   {"tone"},   {"mutual", "", true}};
  for (const NetworkEdge& edge : table.edges) {
    std::vector<std::string> row = {table.nodes[edge.source].id,
                                    table.nodes[edge.target].id,
                                    fmt::format("{}", edge.weight),
                                    fmt::format("{}", edge.sign),
                                    edge.first_date,
                                    edge.last_date,
                                    edge.tone,
                                    edge.mutual ? "true" : "false"};
    rows.rows.push_back(row);
    if (!edge.mutual || edge.source == edge.target) continue;
    std::swap(row[0], row[1]);
    rows.rows.push_back(std::move(row));
  }
  return write_table_csv(rows, options);
}

}  // namespace entente
