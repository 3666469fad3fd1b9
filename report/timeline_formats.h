// TimelineFormats: the forms in which a timeline is written, by name; each has a file of its own.
#ifndef ENTENTE_REPORT_TIMELINE_FORMATS_H_
#define ENTENTE_REPORT_TIMELINE_FORMATS_H_

#include <span>
#include <string>
#include <string_view>

#include "extractor/events/ontology.h"
#include "graph/timeline.h"
#include "report/csv_text.h"

namespace entente {

struct TimelineFormatOptions {
  CsvOptions csv;
};

struct TimelineFormat {
  const char* name;    // "ics"
  const char* ending;  // ".ics": a file so named is of this format; empty: none
  const char* about;   // for the help
  // What other data sets list happened, and they have no column to say otherwise.
  bool asserted_only;
  std::string (*write)(const Timeline& timeline, const Ontology& ontology,
                       const TimelineFormatOptions& options);
};

std::span<const TimelineFormat> timeline_formats();
const TimelineFormat* find_timeline_format(std::string_view name);              // nullptr: none
const TimelineFormat* find_timeline_format_by_ending(std::string_view ending);  // nullptr: none

}  // namespace entente

#endif  // ENTENTE_REPORT_TIMELINE_FORMATS_H_
