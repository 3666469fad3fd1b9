// What the document formats of a table share. For table_markdown.cc and its sisters.
#ifndef ENTENTE_REPORT_TABLE_HEADINGS_H_
#define ENTENTE_REPORT_TABLE_HEADINGS_H_

#include <algorithm>
#include <string>

#include "report/table.h"

namespace entente {

inline std::string heading_of(const TableColumn& column) {
  if (!column.heading.empty()) return column.heading;
  std::string heading = column.name;
  std::replace(heading.begin(), heading.end(), '_', ' ');
  return heading;
}

}  // namespace entente

#endif  // ENTENTE_REPORT_TABLE_HEADINGS_H_
