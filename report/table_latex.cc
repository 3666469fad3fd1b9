// A longtable for LaTeX. Tested by tests/report/table_test.cc, with pandoc as the reader.
#include <fmt/format.h>

#include "report/latex_text.h"
#include "report/table_headings.h"

namespace entente {

std::string write_table_latex(const Table& table) {
  double all = 0;
  for (const TableColumn& column : table.columns) all += column.share;
  std::string out = "% \\usepackage{longtable,booktabs,array}\n\\begin{longtable}{";
  for (const TableColumn& column : table.columns) {
    // Columns take their shares of the line, less the gaps between them.
    out +=
        fmt::format(">{{\\{}\\arraybackslash{{}}}}p{{\\dimexpr {:.3f}\\linewidth - 2\\tabcolsep}}",
                    column.number ? "raggedleft" : "raggedright", column.share / all);
  }
  out += "}\n";
  if (!table.title.empty()) out += "\\caption{" + latex_text(table.title) + "}\\\\\n";
  out += "\\toprule\n";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    out += (i == 0 ? "" : " & ") + latex_text(heading_of(table.columns[i]));
  }
  out += " \\\\\n\\midrule\n\\endhead\n";
  for (const std::vector<std::string>& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : " & ") + latex_text(row[i]);
    out += " \\\\\n";
  }
  return out + "\\bottomrule\n\\end{longtable}\n";
}

}  // namespace entente
