// JSON strings and numbers, for callers of report: the functions live with the graph's writers.
#ifndef ENTENTE_REPORT_JSON_TEXT_H_
#define ENTENTE_REPORT_JSON_TEXT_H_

#include "graph/json_text.h"  // IWYU pragma: export

#endif  // ENTENTE_REPORT_JSON_TEXT_H_
