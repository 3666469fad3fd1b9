// Table: rows of text under named columns, and how they are written for spreadsheets and documents.
#ifndef ENTENTE_REPORT_TABLE_H_
#define ENTENTE_REPORT_TABLE_H_

#include <string>
#include <vector>

#include "report/csv_text.h"

namespace entente {

struct TableColumn {
  std::string name;       // for programs: "out_strength"
  std::string heading{};  // for people: "Out"; empty: the name with spaces
  bool number = false;    // aligned to the right, never made safe for spreadsheets
  double share = 1;       // of the width, where a format wants to know
};

// Columns that are known to programs alone.
inline TableColumn words_column(const char* name) { return {name, "", false, 1}; }
inline TableColumn number_column(const char* name) { return {name, "", true, 1}; }

struct Table {
  std::string title;
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  // a cell for each column
};

// RFC 4180, with a header.
std::string write_table_csv(const Table& table, const CsvOptions& options = {});
// A pipe table, as GitHub, pandoc and Quarto read it.
std::string write_table_markdown(const Table& table);
std::string write_table_asciidoc(const Table& table);
// A longtable that breaks over pages; asks for \usepackage{longtable,booktabs,array} and an engine
// that reads UTF-8.
std::string write_table_latex(const Table& table);

}  // namespace entente

#endif  // ENTENTE_REPORT_TABLE_H_
