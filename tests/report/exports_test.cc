// Every format of networks and timelines, with plain, hostile and no events, in its real reader.
#include <doctest/doctest.h>

#include <array>

#include "graph/network_table.h"
#include "graph/utf8.h"
#include "report/event_layouts.h"
#include "report/event_words.h"
#include "report/graph_formats.h"
#include "report/timeline_exports.h"
#include "report/timeline_formats.h"
#include "tests/graph/sample_events.h"
#include "tests/report/export_reader.h"

namespace entente {
namespace {

struct Story {
  const char* what;
  std::vector<Event> events;
};

std::vector<Story> stories() {
  return {{"the Korean story", korea_story()},
          {"hostile names", hostile_story()},
          {"many", made_up_story(200, 20)},
          {"no event", {}}};
}

// Skips with a word where a reader is missing.
void check_read(const std::string& format, const Expectation& expected) {
  const std::string said = read_export(format, expected);
  if (said.starts_with("no reader")) {
    MESSAGE(format << " is NOT TESTED, " << said << "; see cmake/debian-test-packages.txt");
    return;
  }
  CHECK(said == "ok");
}

bool is_clean(const std::string& text) {
  return is_utf8(text) && text.find('\0') == std::string::npos;
}

TEST_CASE("graph_formats: each is read by its reader with all nodes, edges, weights and names") {
  const Ontology ontology = sample_ontology();
  for (const Story& story : stories()) {
    CAPTURE(story.what);
    const Timeline timeline = make_timeline(story.events);
    const EventGraph graph = make_event_graph(timeline, ontology);
    const NetworkTable table = make_network_table(graph, timeline);
    std::vector<std::string> ids;
    std::vector<std::string> labels;
    std::vector<std::string> names;
    std::size_t weight = 0;
    std::size_t arcs = 0;
    for (const NetworkNode& node : table.nodes) ids.push_back(node.id);
    for (const NetworkNode& node : table.nodes) labels.push_back(node.label);
    for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
      std::string name = repair_utf8(graph.dyads[actor].name);
      std::erase(name, '\0');
      names.push_back(std::move(name));
    }
    for (const NetworkEdge& edge : table.edges) {
      weight += edge.weight;
      arcs += edge.mutual && edge.source != edge.target ? 2 : 1;
    }
    for (const GraphFormat& format : graph_formats()) {
      CAPTURE(format.name);
      const std::vector<ExportFile> files = format.write(graph, timeline, ontology, {});
      CHECK(format.folder == (files.size() > 1));
      for (const ExportFile& file : files) CHECK(is_clean(file.text));
      Expectation expected;
      expected.files(files).texts("ids", ids).texts("labels", labels).texts("names", names);
      expected.number("edges", table.edges.size()).number("weight", weight).number("arcs", arcs);
      check_read(format.name, expected);
    }
  }
}

TEST_CASE("timeline_formats: each is read by its reader with every entry and name") {
  const Ontology ontology = sample_ontology();
  for (const Story& story : stories()) {
    CAPTURE(story.what);
    const Timeline timeline = make_timeline(story.events);
    std::vector<std::string> headlines;
    std::vector<std::string> actors;
    std::vector<std::string> seen;
    std::vector<std::string> evidence;
    std::size_t sources = 0;
    for (const TimelineEntry& entry : timeline.entries) {
      if (entry.event.date) headlines.push_back(display_text(headline_of(entry.event, ontology)));
      for (const std::vector<Participant>* side :
           {&entry.event.source, &entry.event.target, &entry.event.reported_by}) {
        for (const Participant& participant : *side) {
          if (std::find(seen.begin(), seen.end(), participant.actor.id) != seen.end()) continue;
          seen.push_back(participant.actor.id);
          actors.push_back(display_text(participant.actor.name));
        }
      }
      sources += entry.event.source.size();
      const auto add = [&](const Event& event) {
        std::string text = repair_utf8(event.evidence);
        std::erase(text, '\0');
        evidence.push_back(std::move(text));
      };
      add(entry.event);
      for (const Event& other : entry.others) add(other);
    }
    Table table = timeline_table(timeline, ontology);
    for (std::vector<std::string>& row : table.rows) {
      for (std::string& cell : row) cell = display_text(cell);
    }
    for (const TimelineFormat& format : timeline_formats()) {
      CAPTURE(format.name);
      std::string text = format.write(timeline, ontology, {});
      if (format.name == std::string("md")) continue;  // read by people alone
      Expectation expected;
      if (format.name == std::string("sqlite")) {
        std::string digits;
        for (const char c : text) {
          constexpr const char* kDigits = "0123456789ABCDEF";
          digits += kDigits[static_cast<unsigned char>(c) >> 4];
          digits += kDigits[static_cast<unsigned char>(c) & 15];
        }
        text = digits;
      }
      CHECK(is_clean(text));
      expected.files({{"", text}}).texts("headlines", headlines).texts("actors", actors);
      expected.rows("rows", table.rows).texts("evidence", evidence).number("sources", sources);
      if (format.asserted_only) {
        std::size_t dyads = 0;
        for (const TimelineEntry& entry : timeline.entries) {
          const std::size_t pairs = std::max<std::size_t>(entry.event.source.size(), 1) *
                                    std::max<std::size_t>(entry.event.target.size(), 1);
          const bool both = !entry.event.source.empty() && !entry.event.target.empty();
          dyads += pairs * (entry.event.mutual && both ? 2 : 1);
        }
        const std::array<std::pair<const char*, EventLayout>, 5> layouts{
            {{"icews", EventLayout::icews},
             {"gdelt1", EventLayout::gdelt1},
             {"gdelt2", EventLayout::gdelt2},
             {"phoenix", EventLayout::phoenix},
             {"polecat", EventLayout::polecat}}};
        for (const auto& [name, layout] : layouts) {
          if (format.name != std::string(name)) continue;
          expected.number("columns", columns_of(layout).size()).number("dyads", dyads);
          expected.number("header", has_header(layout) ? 1 : 0);
        }
      }
      check_read(format.name, expected);
    }
  }
}

TEST_CASE("event_layouts: the columns are as many as published, each name once") {
  struct Row {
    EventLayout layout;
    std::size_t columns;
  };
  for (const Row& row :
       {Row{EventLayout::icews, 20}, Row{EventLayout::gdelt1, 58}, Row{EventLayout::gdelt2, 61},
        Row{EventLayout::phoenix, 26}, Row{EventLayout::polecat, 40}}) {
    std::vector<std::string_view> names(columns_of(row.layout).begin(),
                                        columns_of(row.layout).end());
    CHECK(names.size() == row.columns);
    std::sort(names.begin(), names.end());
    CHECK(std::unique(names.begin(), names.end()) == names.end());
    CHECK(names.front() != "");
  }
}

TEST_CASE("event_layouts: quad classes differ from scheme to scheme") {
  // Reduced relations: material conflict to GDELT, verbal to Phoenix.
  const Timeline timeline = make_timeline({make_event(
      {.date = "2024-03-05", .type = "SANCTION", .cameo = "161", .label = "breaks relations"})});
  const auto cell = [&](EventLayout layout, std::string_view column) {
    const std::string text = write_event_layout(layout, timeline, sample_ontology());
    const auto columns = columns_of(layout);
    std::size_t at = text.rfind('\n', text.size() - 2) + 1;
    for (const std::string_view name : columns) {
      const std::size_t end = text.find_first_of("\t\n", at);
      if (name == column) return text.substr(at, end - at);
      at = end + 1;
    }
    return std::string("no such column");
  };
  CHECK(cell(EventLayout::gdelt1, "QuadClass") == "4");
  CHECK(cell(EventLayout::phoenix, "PentaClass") == "3");
  CHECK(cell(EventLayout::polecat, "Quad Code") == "MATERIAL CONFLICT");
  CHECK(cell(EventLayout::gdelt2, "SQLDATE") == "20240305");
  CHECK(cell(EventLayout::gdelt2, "FractionDate") == "2024.2603");
  CHECK(cell(EventLayout::gdelt2, "Actor1CountryCode") == "PRK");
  CHECK(cell(EventLayout::gdelt2, "EventRootCode") == "16");
  CHECK(cell(EventLayout::icews, "Source Country") == "North Korea");
  CHECK(cell(EventLayout::icews, "CAMEO Code") == "161");
}

}  // namespace
}  // namespace entente
