// Parts of a timeline, and finer actors.
#include "graph/timeline_filter.h"

#include <doctest/doctest.h>

#include "graph/actor_grain.h"
#include "graph/dot_lanes.h"
#include "graph/event_graph.h"
#include "graph/response_pattern.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

std::size_t kept(const TimelineFilter& filter) {
  return filter_timeline(make_timeline(korea_story()), filter, sample_ontology()).entries.size();
}

TEST_CASE("timeline_filter: each field chooses, together they narrow, none keeps all") {
  struct Row {
    const char* what;
    TimelineFilter filter;
    std::size_t entries;
  };
  const Row rows[] = {
      {"nothing", {}, 16},
      {"from a day in the month of an entry", {.from = parse_day("2025-08-15")}, 2},
      {"until", {.until = parse_day("2018-06-12")}, 2},
      {"one year", {.from = parse_day("2023-01-01"), .until = parse_day("2023-12-31")}, 2},
      {"actor", {.actors = {"RUS"}}, 2},
      {"one of two actors", {.actors = {"RUS", "CHN"}}, 3},
      {"both", {.dyad = {"RUS", "CHN"}}, 1},
      {"type", {.types = {"THREATEN"}}, 1},
      {"tone", {.tones = {Tone::conflict}}, 6},
      {"status", {.statuses = {EventStatus::negated, EventStatus::possible}}, 2},
      {"tone and status", {.tones = {Tone::conflict}, .statuses = {EventStatus::possible}}, 1},
      {"nobody", {.actors = {"FRA"}}, 0}};
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(kept(row.filter) == row.entries);
  }
}

TEST_CASE("timeline_filter: undated entries pass unless a period is asked for") {
  const Timeline timeline = make_timeline({make_event({})});
  CHECK(filter_timeline(timeline, {.actors = {"PRK"}}, sample_ontology()).entries.size() == 1);
  CHECK(filter_timeline(timeline, {.from = parse_day("1900-01-01")}, sample_ontology())
            .entries.empty());
}

TEST_CASE("timeline_filter: links between entries that stay are kept, others go") {
  const Timeline both = filter_timeline(make_timeline(korea_story()),
                                        {.from = parse_day("2025-06-01")}, sample_ontology());
  REQUIRE(both.entries.size() >= 2);
  CHECK(both.entries[1].responds_to == std::vector<std::size_t>{0});
  CHECK(both.entries[1].event.responds_to == both.entries[0].event.id);
  const Timeline one = filter_timeline(make_timeline(korea_story()),
                                       {.from = parse_day("2025-06-12")}, sample_ontology());
  CHECK(one.entries[0].responds_to.empty());
  CHECK(one.entries[0].event.responds_to.empty());
}

TEST_CASE("actor_grain: sectors and people become actors of their own, states stay as they are") {
  Event event = make_event({.date = "2025-01-01", .source = {"PRK/Kim Yo-jong"}});
  event.source[0].actor.sector = "GOV";
  event.target[0].actor.sector = "MIL";
  const Timeline plain = make_timeline({event});
  struct Row {
    ActorGrain grain;
    const char* source;
    const char* source_name;
    const char* target;
  };
  const Row rows[] = {
      {ActorGrain::states, "PRK", "North Korea", "USA"},
      {ActorGrain::sectors, "PRK-GOV", "North Korea (GOV)", "USA-MIL"},
      {ActorGrain::people, "PRK:Kim Yo-jong", "Kim Yo-jong (North Korea)", "USA-MIL"}};
  for (const Row& row : rows) {
    CAPTURE(row.source);
    Timeline timeline = plain;
    set_actor_grain(row.grain, timeline);
    CHECK(timeline.entries[0].event.source[0].actor.id == row.source);
    CHECK(timeline.entries[0].event.source[0].actor.name == row.source_name);
    CHECK(timeline.entries[0].event.target[0].actor.id == row.target);
    CHECK(make_event_graph(timeline, sample_ontology()).actors() == 2);
  }
}

TEST_CASE("response_pattern: an act of the other side soon after, the latest one, on a later day") {
  struct Row {
    const char* what;
    std::vector<Sample> acts;  // the last one is asked about
    std::optional<std::size_t> follows;
  };
  const Sample there{.date = "1950-06-25", .source = {"PRK"}, .target = {"USA"}};
  const auto back = [](const char* date) {
    return Sample{.date = date, .type = "ACCUSE", .source = {"USA"}, .target = {"PRK"}};
  };
  Sample month = back("1950-07");
  Sample denied = back("1950-06-27");
  denied.status = EventStatus::negated;
  Sample joint = back("1950-06-27");
  joint.mutual = true;
  Sample second = there;
  second.date = "1950-06-27";
  second.type = "THREATEN";
  const Row rows[] = {
      {"within the window", {there, back("1950-07-02")}, 0},
      {"a day too late", {there, back("1950-07-03")}, std::nullopt},
      {"the same day", {there, back("1950-06-25")}, std::nullopt},
      {"a month", {there, month}, std::nullopt},
      {"denied", {there, denied}, std::nullopt},
      {"joint", {there, joint}, std::nullopt},
      {"the same direction", {there, second}, std::nullopt},
      {"the latest of two", {there, second, back("1950-06-28")}, 1},
      {"one of the day itself does not count", {there, second, back("1950-06-27")}, 0}};
  for (const Row& row : rows) {
    CAPTURE(row.what);
    std::vector<Event> events;
    for (const Sample& act : row.acts) events.push_back(make_event(act));
    const std::string asked = events.back().id;
    Timeline timeline = make_timeline(std::move(events));
    link_responses_within(std::chrono::days{7}, timeline);
    for (const TimelineEntry& entry : timeline.entries) {
      if (entry.event.id == asked) CHECK(entry.follows == row.follows);
    }
  }
}

TEST_CASE("response_pattern: lanes say what an act came soon after") {
  Timeline timeline = make_timeline(
      {make_event({.date = "2024-01-01", .label = "rejects talks"}),
       make_event({.date = "2024-01-03", .type = "ACCUSE", .source = {"USA"}, .target = {"PRK"}})});
  link_responses_within(std::chrono::days{7}, timeline);
  const std::string dot = write_dot_lanes(make_event_graph(timeline, sample_ontology()), timeline,
                                          sample_ontology(), {});
  CHECK(dot.find("soon after “rejects talks”") != std::string::npos);
}

TEST_CASE("response_pattern: what the texts call an answer gets no second link") {
  Timeline timeline = make_timeline(korea_story());
  link_responses_within(std::chrono::days{30}, timeline);
  for (const TimelineEntry& entry : timeline.entries) {
    if (!entry.responds_to.empty()) CHECK_FALSE(entry.follows);
  }
}

}  // namespace
}  // namespace entente
