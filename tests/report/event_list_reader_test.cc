// Event lists of other programs, told apart and read; and those that we write, read back.
#include "report/event_list_reader.h"

#include <doctest/doctest.h>

#include <sstream>

#include "report/event_layouts.h"
#include "report/listed_events.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

// A row with these cells at these columns, the others empty.
std::string row_of(EventLayout layout,
                   const std::vector<std::pair<std::string_view, const char*>>& cells) {
  std::string out;
  for (const std::string_view column : columns_of(layout)) {
    if (!out.empty() || column != columns_of(layout)[0]) out += '\t';
    for (const auto& [name, value] : cells) {
      if (name == column) out += value;
    }
  }
  return out;
}

std::string header_of(EventLayout layout) {
  std::string out;
  for (const std::string_view column : columns_of(layout)) {
    if (!out.empty()) out += '\t';
    out += column;
  }
  return out;
}

TEST_CASE("event_list_reader: lists are told by their columns, and nothing else is taken for one") {
  struct Row {
    const char* what;
    std::string line;
    const char* layout;  // nullptr: none
    bool header;
  };
  const std::string gdelt =
      row_of(EventLayout::gdelt2,
             {{"GLOBALEVENTID", "410412347"}, {"SQLDATE", "20130102"}, {"EventCode", "042"}});
  const Row rows[] = {
      {"ICEWS", header_of(EventLayout::icews), "icews", true},
      {"ICEWS as R has it", "event_id,event_date,source_name,target_name,cameo_code,event_text",
       "icews", true},
      {"POLECAT", header_of(EventLayout::polecat), "polecat", true},
      {"GDELT 2", gdelt, "gdelt", false},
      {"GDELT 2 with a return", gdelt + "\r", "gdelt", false},
      {"GDELT 1 with a header", header_of(EventLayout::gdelt1), "gdelt", true},
      {"Phoenix",
       row_of(EventLayout::phoenix, {{"Date", "20140620"}, {"Year", "2014"}, {"EventCode", "042"}}),
       "phoenix", false},
      {"PETRARCH", "20140620\tUSAGOV\tRUS\t042\t\tx_1", "petrarch", false},
      {"TABARI", "950620\tUSA\tRUS\t042", "petrarch", false},
      {"prose", "On 20 June the ministers met.", nullptr, false},
      {"a table of something else", "date\tcountry\tvalue", nullptr, false},
      {"four cells that are no event", "20140620\tusa\trus\t042", nullptr, false},
      {"a day that is none", "20141399\tUSA\tRUS\t042", nullptr, false},
      {"nothing", "", nullptr, false}};
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const std::optional<EventListReader> reader = EventListReader::detect(row.line);
    REQUIRE(reader.has_value() == (row.layout != nullptr));
    if (!reader) continue;
    CHECK(reader->layout() == row.layout);
    CHECK(reader->first_line_is_header() == row.header);
  }
}

TEST_CASE("event_list_reader: codes of actors give id and sector, marks of nothing give nobody") {
  struct Row {
    const char* code;
    const char* id;
    const char* sector;
  };
  for (const Row& row : {Row{"USA", "USA", ""}, Row{"USAGOV", "USA", "GOV"},
                         Row{"IGOUNO", "UNO", "IGO"}, Row{"---COP", "", ""}, Row{"---", "", ""}}) {
    CAPTURE(row.code);
    const std::string line = std::string("20140620\t") + row.code + "\tRUS\t042";
    const std::optional<EventListReader> reader = EventListReader::detect(line);
    REQUIRE(reader);
    Diagnostics diagnostics;
    const std::optional<Event> event = reader->read(line, "f", 1, "f", diagnostics);
    REQUIRE(event);
    CHECK(event->source.empty() == (*row.id == '\0'));
    if (event->source.empty()) continue;
    CHECK(event->source[0].actor.id == row.id);
    CHECK(event->source[0].actor.sector == row.sector);
  }
}

TEST_CASE("event_list_reader: a broken row is reported at its line and stops nothing") {
  const std::optional<EventListReader> reader = EventListReader::detect("20140620\tUSA\tRUS\t042");
  REQUIRE(reader);
  struct Row {
    const char* line;
    bool event;
    const char* code;
  };
  for (const Row& row : {Row{"20140620\tUSA\tRUS\t0421", true, nullptr},
                         Row{"20149920\tUSA\tRUS\t042", true, "bad-date"},
                         Row{"20140620\tUSA\tRUS\t---", false, "no-type"},
                         Row{"20140620\tUSA\tRUS\t120]--", false, "bad-code"},
                         Row{"20140620\tUSA", false, "no-type"}, Row{"  ", false, nullptr}}) {
    CAPTURE(row.line);
    Diagnostics diagnostics;
    CHECK(reader->read(row.line, "f.tab", 7, "f.tab", diagnostics).has_value() == row.event);
    REQUIRE(diagnostics.size() == (row.code == nullptr ? 0 : 1));
    if (row.code == nullptr) continue;
    CHECK(diagnostics[0].code == row.code);
    CHECK(diagnostics[0].line == 7);
  }
}

TEST_CASE("listed_events: types come from codes, ids from names, names from ids") {
  const LoadedRules rules = load_rules({std::string(ENTENTE_SOURCE_DIR) + "/rules"});
  REQUIRE(rules.pack != nullptr);
  ListedEvents listed(rules.pack);
  struct Row {
    const char* code;
    const char* type;
  };
  for (const Row& row : {Row{"042", "CONSULT"}, Row{"0874", "RETREAT"}, Row{"085", "CONCEDE"},
                         Row{"193", "ASSAULT"}, Row{"010", "01"}, Row{"112", "ACCUSE"}}) {
    CAPTURE(row.code);
    const std::string line = std::string("20140620\tUSAGOV\tPRK\t") + row.code;
    const std::optional<EventListReader> reader = EventListReader::detect(line);
    REQUIRE(reader);
    Diagnostics diagnostics;
    std::optional<Event> event = reader->read(line, "f", 1, "f", diagnostics);
    REQUIRE(event);
    listed.complete(*event);
    CHECK(event->type == row.type);
    CHECK(event->label != "");
    CHECK(event->source[0].actor.name == "United States");
    CHECK(event->target[0].actor.name == "North Korea");
  }
  const std::string header = header_of(EventLayout::icews);
  const std::string line = row_of(EventLayout::icews, {{"Event ID", "7"},
                                                       {"Event Date", "2014-06-20"},
                                                       {"Source Name", "Barack Obama"},
                                                       {"Source Country", "United States"},
                                                       {"Event Text", "Criticize or denounce"},
                                                       {"CAMEO Code", "111"},
                                                       {"Target Name", "An Unheard-of Band"}});
  const std::optional<EventListReader> reader = EventListReader::detect(header);
  REQUIRE(reader);
  Diagnostics diagnostics;
  std::optional<Event> event = reader->read(line, "f", 2, "f", diagnostics);
  REQUIRE(event);
  listed.complete(*event);
  CHECK(event->id == "7-2014-06-20");
  CHECK(event->source[0].actor.id == "USA");
  CHECK(event->source[0].actor.person == "Barack Obama");
  CHECK(event->target[0].actor.id == "An Unheard-of Band");
  CHECK(event->label == "Criticize or denounce");
}

TEST_CASE(
    "event_list_reader: what we write in each layout comes back with dates, codes and sides") {
  const LoadedRules rules = load_rules({std::string(ENTENTE_SOURCE_DIR) + "/rules"});
  REQUIRE(rules.pack != nullptr);
  const Timeline timeline = make_timeline(korea_story());
  for (const EventLayout layout : {EventLayout::icews, EventLayout::gdelt1, EventLayout::gdelt2,
                                   EventLayout::phoenix, EventLayout::polecat}) {
    CAPTURE(static_cast<int>(layout));
    ListedEvents listed(rules.pack);
    std::istringstream text(write_event_layout(layout, timeline, sample_ontology()));
    std::string line;
    std::optional<EventListReader> reader;
    std::vector<Event> events;
    Diagnostics diagnostics;
    for (int number = 1; std::getline(text, line); ++number) {
      if (!reader) {
        reader = EventListReader::detect(line);
        REQUIRE(reader);
        if (reader->first_line_is_header()) continue;
      }
      std::optional<Event> event = reader->read(line, "f", number, "f", diagnostics);
      REQUIRE(event);
      listed.complete(*event);
      events.push_back(std::move(*event));
    }
    CHECK(diagnostics.empty());
    // The first entry: a declaration signed by two, in both directions.
    REQUIRE(events.size() > 2);
    CHECK(events[0].source[0].actor.id == "KOR");
    CHECK(events[0].target[0].actor.id == "PRK");
    CHECK(events[1].source[0].actor.id == "PRK");
    CHECK(events[0].type == "SUPPORT");
    CHECK(events[0].date->value == "2018-04-27");
    if (layout != EventLayout::polecat) CHECK(events[0].cameo == "057");
  }
}

}  // namespace
}  // namespace entente
