// Writes every export of the sample stories, with what its readers must find: reader_samples FOLDER
// FOLDER/STORY/ gets a file or folder for each format, expected.json, and the nodes' ids.txt and
// labels.txt.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/network_table.h"
#include "graph/utf8.h"
#include "report/event_words.h"
#include "report/graph_formats.h"
#include "report/timeline_formats.h"
#include "tests/graph/sample_events.h"
#include "tests/report/export_reader.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

bool write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  return static_cast<bool>(file);
}

std::string lines_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::string ending_of(const char* name, const char* ending) {
  return std::string(name) + (*ending == '\0' ? ".txt" : ending);
}

bool write_story(const fs::path& folder, std::vector<Event> events) {
  const Ontology ontology = sample_ontology();
  const Timeline timeline = make_timeline(std::move(events));
  const EventGraph graph = make_event_graph(timeline, ontology);
  const NetworkTable table = make_network_table(graph, timeline);
  Expectation expected;
  std::vector<std::string> headlines;
  for (const TimelineEntry& entry : timeline.entries) {
    if (entry.event.date) headlines.push_back(display_text(headline_of(entry.event, ontology)));
  }
  std::vector<std::string> ids;
  std::vector<std::string> labels;
  std::size_t weight = 0;
  std::size_t spells = 0;
  std::size_t periods = 0;  // spells, each once
  for (const NetworkNode& node : table.nodes) ids.push_back(node.id);
  for (const NetworkNode& node : table.nodes) labels.push_back(node.label);
  for (const NetworkEdge& edge : table.edges) {
    weight += edge.weight;
    spells += edge.spells.size();
    std::set<std::pair<Day, Day>> different;
    for (const DateRange& spell : edge.spells) different.insert({spell.first, spell.last});
    periods += different.size();
  }
  expected.texts("headlines", headlines).texts("ids", ids).texts("labels", labels);
  expected.number("edges", table.edges.size()).number("weight", weight).number("spells", spells);
  expected.number("periods", periods);
  bool written = write(folder / "expected.json", expected.json()) &&
                 write(folder / "ids.txt", lines_of(ids)) &&
                 write(folder / "labels.txt", lines_of(labels));
  for (const TimelineFormat& format : timeline_formats()) {
    const fs::path path = folder / ending_of(format.name, format.ending);
    written = write(path, format.write(timeline, ontology, {})) && written;
  }
  for (const GraphFormat& format : graph_formats()) {
    for (const ExportFile& file : format.write(graph, timeline, ontology, {})) {
      const fs::path path = format.folder ? folder / format.name / file.name
                                          : folder / ending_of(format.name, format.ending);
      written = write(path, file.text) && written;
    }
  }
  GraphFormatOptions later;
  later.gexf = GexfVersion::v1_3;
  const GraphFormat& gexf = *find_graph_format("gexf");
  const std::string text = gexf.write(graph, timeline, ontology, later)[0].text;
  return write(folder / "gexf13.gexf", text) && written;
}

}  // namespace
}  // namespace entente

int main(int count, char** words) {
  using namespace entente;
  if (count != 2) return 2;
  const fs::path folder = words[1];
  const bool written = write_story(folder / "korea", korea_story()) &&
                       write_story(folder / "hostile", hostile_story()) &&
                       write_story(folder / "many", made_up_story(200, 20)) &&
                       write_story(folder / "empty", {});
  if (!written) std::cerr << "cannot write to " << folder << '\n';
  return written ? 0 : 1;
}
