// A table for AsciiDoc. Tested by tests/report/table_test.cc.
#include <fmt/format.h>

#include "report/asciidoc_text.h"
#include "report/table_headings.h"

namespace entente {

std::string write_table_asciidoc(const Table& table) {
  std::string out;
  if (!table.title.empty()) out += "." + asciidoc_text(table.title) + "\n";
  out += "[cols=\"";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const TableColumn& column = table.columns[i];
    out += fmt::format("{}{}{:.0f}", i == 0 ? "" : ",", column.number ? ">" : "<",
                       1 + 2 * column.share);
  }
  out += "\", options=\"header\"]\n|===\n";
  for (const TableColumn& column : table.columns) {
    out += "|" + asciidoc_text(heading_of(column)) + " ";
  }
  out += "\n";
  for (const std::vector<std::string>& row : table.rows) {
    out += "\n";
    for (const std::string& cell : row) out += "|" + asciidoc_text(cell) + "\n";
  }
  return out + "|===\n";
}

}  // namespace entente
