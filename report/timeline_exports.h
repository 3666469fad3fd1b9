// The timeline for other programs. Undated entries have no place in calendars and on time lines and
// are left out there; the rest of the formats have them all.
#ifndef ENTENTE_REPORT_TIMELINE_EXPORTS_H_
#define ENTENTE_REPORT_TIMELINE_EXPORTS_H_

#include <string>

#include "extractor/events/ontology.h"
#include "graph/timeline.h"
#include "report/table.h"

namespace entente {

// Date, who, whom, what, type, status and documents, for a report.
Table timeline_table(const Timeline& timeline, const Ontology& ontology);

// iCalendar (RFC 5545): an all-day VEVENT for each entry. What is possible or planned is tentative,
// what did not happen is cancelled.
std::string write_icalendar(const Timeline& timeline, const Ontology& ontology);

// TimelineJS 3: months and years keep their precision.
std::string write_timelinejs(const Timeline& timeline, const Ontology& ontology);

// {"items": [...], "groups": [...]} for vis-timeline's two data sets; a group is the doer.
std::string write_vis_timeline(const Timeline& timeline, const Ontology& ontology);

// Mermaid's timeline, a section a year.
std::string write_mermaid(const Timeline& timeline, const Ontology& ontology);

// RDF in Turtle: the Simple Event Model, with PROV for the documents.
std::string write_turtle(const Timeline& timeline, const Ontology& ontology);

// An SQLite database: events, actors, participation, evidence, links.
std::string write_sqlite(const Timeline& timeline, const Ontology& ontology);

}  // namespace entente

#endif  // ENTENTE_REPORT_TIMELINE_EXPORTS_H_
