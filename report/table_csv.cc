// A table as CSV. Tested by tests/report/table_test.cc.
#include "report/table.h"

namespace entente {

std::string write_table_csv(const Table& table, const CsvOptions& options) {
  std::string out = options.spreadsheet_safe ? "\xEF\xBB\xBF" : "";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += ',';
    append_csv_text(table.columns[i].name, options, out);
  }
  out += "\r\n";
  for (const std::vector<std::string>& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      if (table.columns[i].number) {
        out += row[i];
      } else {
        append_csv_text(row[i], options, out);
      }
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace entente
