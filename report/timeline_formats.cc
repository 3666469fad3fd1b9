// The list of timeline formats. Tested by tests/report/timeline_exports_test.cc.
#include "report/timeline_formats.h"

#include <array>

#include "report/event_layouts.h"
#include "report/events_csv.h"
#include "report/timeline_exports.h"
#include "report/timeline_jsonl.h"
#include "report/timeline_markdown.h"

namespace entente {
namespace {

using Options = TimelineFormatOptions;

std::string write_list(const Timeline& timeline, const Ontology& ontology, const Options&) {
  MarkdownOptions options;
  options.anchors = false;  // for the links of pictures, which `run` alone draws beside it
  return write_timeline_markdown(timeline, ontology, options);
}

template <EventLayout kLayout>
std::string write_layout(const Timeline& timeline, const Ontology& ontology, const Options&) {
  return write_event_layout(kLayout, timeline, ontology);
}

template <std::string (*kWrite)(const Timeline&, const Ontology&)>
std::string write_with(const Timeline& timeline, const Ontology& ontology, const Options&) {
  return kWrite(timeline, ontology);
}

constexpr std::array<TimelineFormat, 17> kFormats{{
    {"md", ".md", "a list with the sentences (the default)", false, write_list},
    {"csv", ".csv", "all fields, one row an act", false,
     [](const Timeline& timeline, const Ontology& ontology, const Options& options) {
       return write_timeline_csv(timeline, ontology, options.csv);
     }},
    {"jsonl", ".jsonl", "event records with their other tellings", false,
     [](const Timeline& timeline, const Ontology&, const Options&) {
       return write_timeline_jsonl(timeline);
     }},
    {"icews", "", "tab-separated rows in the columns of ICEWS", true,
     write_layout<EventLayout::icews>},
    {"gdelt1", "", "of GDELT 1.0", true, write_layout<EventLayout::gdelt1>},
    {"gdelt2", "", "of GDELT 2.0", true, write_layout<EventLayout::gdelt2>},
    {"phoenix", "", "of Phoenix", true, write_layout<EventLayout::phoenix>},
    {"polecat", "", "of POLECAT", true, write_layout<EventLayout::polecat>},
    {"md-table", "", "a Markdown table", false,
     [](const Timeline& timeline, const Ontology& ontology, const Options&) {
       return write_table_markdown(timeline_table(timeline, ontology));
     }},
    {"adoc", ".adoc", "an AsciiDoc table", false,
     [](const Timeline& timeline, const Ontology& ontology, const Options&) {
       return write_table_asciidoc(timeline_table(timeline, ontology));
     }},
    {"tex", ".tex", "a LaTeX longtable", false,
     [](const Timeline& timeline, const Ontology& ontology, const Options&) {
       return write_table_latex(timeline_table(timeline, ontology));
     }},
    {"ics", ".ics", "iCalendar", false, write_with<write_icalendar>},
    {"timelinejs", "", "JSON for TimelineJS", false, write_with<write_timelinejs>},
    {"vis", "", "JSON for vis-timeline", false, write_with<write_vis_timeline>},
    {"mermaid", ".mmd", "a Mermaid timeline", false, write_with<write_mermaid>},
    {"ttl", ".ttl", "RDF: SEM and PROV in Turtle", false, write_with<write_turtle>},
    {"sqlite", ".sqlite", "a database", false, write_with<write_sqlite>},
}};

}  // namespace

std::span<const TimelineFormat> timeline_formats() { return kFormats; }

const TimelineFormat* find_timeline_format(std::string_view name) {
  for (const TimelineFormat& format : kFormats) {
    if (name == format.name) return &format;
  }
  return nullptr;
}

const TimelineFormat* find_timeline_format_by_ending(std::string_view ending) {
  for (const TimelineFormat& format : kFormats) {
    if (!ending.empty() && ending == format.ending) return &format;
  }
  return nullptr;
}

}  // namespace entente
