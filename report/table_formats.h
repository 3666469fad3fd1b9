// TableFormats: the forms in which a table is written, by name.
#ifndef ENTENTE_REPORT_TABLE_FORMATS_H_
#define ENTENTE_REPORT_TABLE_FORMATS_H_

#include <span>
#include <string>
#include <string_view>

#include "report/table.h"

namespace entente {

struct TableFormat {
  const char* name;  // "csv", and the ending of its files
  std::string (*write)(const Table& table, const CsvOptions& options);
};

std::span<const TableFormat> table_formats();
const TableFormat* find_table_format(std::string_view name);  // nullptr: none

}  // namespace entente

#endif  // ENTENTE_REPORT_TABLE_FORMATS_H_
