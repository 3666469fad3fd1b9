// Tests of write_page_data.
#include "report/page_data.h"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>

#include "graph/event_graph.h"
#include "tests/graph/sample_events.h"
#include "tests/page/page_stories.h"

namespace entente {
namespace {

namespace json = boost::json;

std::string data_of(std::vector<Event> events) {
  const Ontology ontology = sample_ontology();
  const Timeline timeline = make_timeline(std::move(events));
  return write_page_data(make_event_graph(timeline, ontology), timeline, ontology);
}

json::value parsed(const std::string& text) {
  boost::system::error_code error;
  json::value value = json::parse(text, error);
  CHECK_MESSAGE(!error, error.message());
  return value;
}

const json::object& event_labelled(const json::value& data, std::string_view label) {
  for (const json::value& event : data.at("events").as_array()) {
    if (event.at("label").as_string() == label) return event.as_object();
  }
  FAIL("no such event");
  return data.as_object();
}

}  // namespace

TEST_CASE("page_data: an event has its parties by number, its date in words and its status") {
  const json::value data = parsed(data_of(marked_story()));
  const json::object& event = event_labelled(data, "raises alert");
  const auto name = [&](const char* side) {
    const json::value& party = event.at(side).at(0);
    const std::size_t number = party.at(0).to_number<std::size_t>();
    return std::string(data.at("actors").at(number).at("name").as_string());
  };
  CHECK(name("source") == "North Korea");
  CHECK(name("target") == "South Korea");
  CHECK(event.at("status") == "possible");
  CHECK(event.at("tone") == "conflict");
  CHECK(event.at("date") ==
        json::value({"2025-08", "Aug 2025", "2025-08-01", "2025-08-31", "text"}));
  CHECK(data.at("docs").at(event.at("doc").to_number<std::size_t>()) == "e");
}

TEST_CASE("page_data: an act told twice quotes both, and what it answers is a position") {
  const json::value data = parsed(data_of(marked_story()));
  const json::object& twice = event_labelled(data, "rejects talks");
  CHECK(twice.at("tellings") == 2);
  CHECK(twice.at("others").as_array().size() == 1);
  const json::object& answer = event_labelled(data, "halts noise broadcasts");
  const std::size_t cause = answer.at("answers").at(0).to_number<std::size_t>();
  CHECK(data.at("events").at(cause).at("label") == "halts loudspeaker broadcasts");
}

TEST_CASE("page_data: arrows name the events that they stand for") {
  const json::value data = parsed(data_of(marked_story()));
  std::size_t named = 0;
  for (const json::value& arrow : data.at("arrows").as_array()) {
    for (const json::value& position : arrow.at(4).as_array()) {
      const json::value& event = data.at("events").at(position.to_number<std::size_t>());
      CHECK(event.at("tone") == arrow.at(2));
      ++named;
    }
  }
  CHECK(named >= data.at("events").as_array().size());
}

TEST_CASE("page_data: hostile words can neither end the script nor break the JSON") {
  const std::string text = data_of(hostile_page_story());
  for (const char* breaker : {"<", "\u2028", "\u2029"}) {
    CAPTURE(breaker);
    CHECK(text.find(breaker) == std::string::npos);
  }
  CHECK(text.find('\0') == std::string::npos);
  const json::value data = parsed(text);
  event_labelled(data, "</script><script>document.title = 'broken'</script>");
  event_labelled(data, "line\u2028and\u2029paragraph");
}

TEST_CASE("page_data: five thousand events stay within three megabytes") {
  const std::string text = data_of(made_up_story(5000, 120));
  CHECK(text.size() < 3'000'000);
}

TEST_CASE("page_data: no event is an object with empty lists") {
  const json::value data = parsed(data_of({}));
  for (const char* list : {"actors", "events", "pairs", "arrows", "docs", "rules"}) {
    CAPTURE(list);
    CHECK(data.at(list).as_array().empty());
  }
}

}  // namespace entente
