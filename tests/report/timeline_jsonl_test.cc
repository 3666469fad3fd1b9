// Timeline entries as records.
#include "report/timeline_jsonl.h"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <sstream>

#include "report/event_jsonl.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

TEST_CASE("timeline_jsonl: an entry is an event record with what merging found") {
  const Timeline timeline = make_timeline(korea_story());
  const std::string text = write_timeline_jsonl(timeline);
  std::istringstream lines(text);
  std::string line;
  std::size_t position = 0;
  for (; std::getline(lines, line); ++position) {
    boost::json::error_code problem;
    const boost::json::value value = boost::json::parse(line, problem);
    REQUIRE_FALSE(problem);
    const boost::json::object& entry = value.get_object();
    CHECK(entry.at("tellings").to_number<std::size_t>() == timeline.entries[position].tellings());
    CHECK(entry.at("others").get_array().size() + 1 == timeline.entries[position].tellings());
    CHECK(entry.at("responds_to_all").get_array().size() ==
          timeline.entries[position].responds_to.size());
  }
  CHECK(position == timeline.entries.size());
}

TEST_CASE("timeline_jsonl: its lines read back as events") {
  const Timeline timeline = make_timeline(korea_story());
  std::istringstream input(write_timeline_jsonl(timeline));
  Diagnostics diagnostics;
  const std::vector<Event> events = read_events(input, "x", diagnostics);
  CHECK(diagnostics.empty());
  CHECK(events.size() == timeline.entries.size());
  CHECK(make_timeline(events).entries.size() == timeline.entries.size());
}

}  // namespace
}  // namespace entente
