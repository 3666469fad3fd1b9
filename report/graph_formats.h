// GraphFormats: the forms in which a network goes to other programs, by name.
#ifndef ENTENTE_REPORT_GRAPH_FORMATS_H_
#define ENTENTE_REPORT_GRAPH_FORMATS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/gexf.h"
#include "graph/timeline.h"
#include "report/csv_text.h"

namespace entente {

struct GraphFormatOptions {
  GexfVersion gexf = GexfVersion::draft_1_2;
  CsvOptions csv;
};

struct ExportFile {
  std::string name;  // "nodes.csv"; empty where a format is one file
  std::string text;
};

struct GraphFormat {
  const char* name;    // "graphml"
  const char* ending;  // of a file that is of this format by its name, ".graphml"; empty: none
  const char* about;   // who reads it, for the help
  bool folder;         // several files
  std::vector<ExportFile> (*write)(const EventGraph& graph, const Timeline& timeline,
                                   const Ontology& ontology, const GraphFormatOptions& options);
};

std::span<const GraphFormat> graph_formats();
const GraphFormat* find_graph_format(std::string_view name);              // nullptr: none
const GraphFormat* find_graph_format_by_ending(std::string_view ending);  // nullptr: none

}  // namespace entente

#endif  // ENTENTE_REPORT_GRAPH_FORMATS_H_
