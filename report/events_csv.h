// Events as a flat table: RFC 4180 CSV with a header, one row an event.
#ifndef ENTENTE_REPORT_EVENTS_CSV_H_
#define ENTENTE_REPORT_EVENTS_CSV_H_

#include <string>

#include "extractor/events/event.h"
#include "extractor/events/ontology.h"
#include "graph/timeline.h"
#include "report/csv_text.h"

namespace entente {

// The first line. Codes are text and keep their leading zeros; several actors of a role stand in
// one cell, separated by ";", in the same order in all columns of the role.
void append_csv_header(const CsvOptions& options, std::string& out);

void append_event_csv(const Event& event, const Ontology& ontology, const CsvOptions& options,
                      std::string& out);

// The whole table of a timeline: the columns of the events, then tellings, documents and
// contradicts (ids).
std::string write_timeline_csv(const Timeline& timeline, const Ontology& ontology,
                               const CsvOptions& options = {});

}  // namespace entente

#endif  // ENTENTE_REPORT_EVENTS_CSV_H_
