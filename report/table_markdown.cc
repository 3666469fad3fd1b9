// A table with pipes. Tested by tests/report/table_test.cc, with pandoc as the reader.
#include "report/markdown_text.h"
#include "report/table_headings.h"

namespace entente {

std::string write_table_markdown(const Table& table) {
  std::string out;
  if (!table.title.empty()) out += "## " + markdown_text(table.title) + "\n\n";
  out += '|';
  std::string rule = "|";
  for (const TableColumn& column : table.columns) {
    out += " " + markdown_text(heading_of(column)) + " |";
    // pandoc takes the dashes for the widths of columns once a line is long.
    const std::size_t dashes = static_cast<std::size_t>(3 + 4 * column.share);
    rule += column.number ? std::string(dashes, '-') + ":|" : std::string(dashes + 1, '-') + "|";
  }
  out += "\n" + rule + "\n";
  for (const std::vector<std::string>& row : table.rows) {
    out += '|';
    for (const std::string& cell : row) out += " " + markdown_text(cell) + " |";
    out += '\n';
  }
  return out;
}

}  // namespace entente
