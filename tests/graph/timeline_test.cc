// Merging, order and links of the timeline.
#include "graph/timeline.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "graph/merging.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

// How many acts two samples are; the second stands further on in the text.
std::size_t acts(Sample a, Sample b) {
  b.position += 500;
  return make_timeline({make_event(a), make_event(b)}).entries.size();
}

TEST_CASE("timeline: one act told again merges, another does not") {
  struct Row {
    const char* why;
    Sample a;
    Sample b;
    std::size_t entries;
  };
  const Row rows[] = {
      {"same day, same document", {.date = "2025-06-14"}, {.date = "2025-06-14"}, 1},
      {"same day, two documents", {.date = "2025-06-14"}, {.doc = "b", .date = "2025-06-14"}, 1},
      {"distinct days", {.date = "2025-06-14"}, {.date = "2025-06-15"}, 2},
      {"a month holds the day", {.date = "2025-06-14"}, {.doc = "b", .date = "2025-06"}, 1},
      {"another month", {.date = "2025-06-14"}, {.doc = "b", .date = "2025-05"}, 2},
      {"a year holds a day of its own document", {.date = "2025-06-14"}, {.date = "2025"}, 1},
      {"a year says too little of another document",
       {.date = "2025-06-14"},
       {.doc = "b", .date = "2025"},
       2},
      {"intervals that only overlap",
       {.date = "2025-06-01/2025-06-10"},
       {.date = "2025-06-08/2025-06-20"},
       2},
      {"other direction",
       {.date = "2025-06-14"},
       {.date = "2025-06-14", .source = {"USA"}, .target = {"PRK"}},
       2},
      {"other target", {.date = "2025-06-14"}, {.date = "2025-06-14", .target = {"KOR"}}, 2},
      {"mutual acts have no direction",
       {.date = "2025-06-14", .mutual = true},
       {.date = "2025-06-14", .source = {"USA"}, .target = {"PRK"}, .mutual = true},
       1},
      {"other type",
       {.date = "2025-06-14"},
       {.date = "2025-06-14", .type = "ACCUSE", .cameo = "112"},
       2},
      {"other status",
       {.date = "2025-06-14"},
       {.date = "2025-06-14", .status = EventStatus::possible},
       2},
      {"general and detailed code",
       {.date = "2025-06-14", .cameo = "120", .label = "rejects"},
       {.date = "2025-06-14"},
       1},
      {"sister codes in other words",
       {.date = "2025-06-14",
        .type = "SUPPORT",
        .cameo = "051",
        .label = "praises",
        .sentence = "Kim praised Washington.",
        .trigger = "praised"},
       {.date = "2025-06-14",
        .type = "SUPPORT",
        .cameo = "057",
        .label = "signs a pact",
        .sentence = "The North signed an accord.",
        .trigger = "signed"},
       2},
      {"sister codes in the same words",
       {.date = "2025-06-14", .cameo = "127", .label = "rejects a plan"},
       {.date = "2025-06-14"},
       1},
      {"two persons are two acts",
       {.date = "2025-06-14", .source = {"PRK/Kim Yo-jong"}},
       {.date = "2025-06-14", .source = {"PRK/Choe Son-hui"}},
       2},
      {"a person and none",
       {.date = "2025-06-14", .source = {"PRK/Kim Yo-jong"}},
       {.date = "2025-06-14"},
       1},
      {"undated and dated in one document", {.date = "2025-06-14"}, {}, 1},
      {"undated and dated in two documents", {.date = "2025-06-14"}, {.doc = "b"}, 2},
      {"undated in other words and code",
       {.date = "2025-06-14"},
       {.cameo = "120",
        .label = "snubs",
        .sentence = "The North snubbed Washington.",
        .trigger = "snubbed"},
       2},
      {"two days of publication in one document, in other words and code",
       {.date = "2025-06-14", .basis = DateBasis::document},
       {.date = "2025-06-14",
        .cameo = "120",
        .label = "snubs",
        .sentence = "The North snubbed Washington.",
        .trigger = "snubbed",
        .basis = DateBasis::document},
       2},
      {"two undated ones of one document", {}, {}, 1},
      {"two undated ones of two documents", {}, {.doc = "b"}, 2},
      {"day of publication yields to the day in the text",
       {.date = "2025-06-11"},
       {.date = "2025-06-14", .basis = DateBasis::document},
       1},
      {"day of publication, and what happened long ago",
       {.date = "2019-02-28"},
       {.date = "2025-06-14", .basis = DateBasis::document},
       2},
      {"day of publication, and what is still to come",
       {.date = "2025-06-20"},
       {.date = "2025-06-14", .basis = DateBasis::document},
       2},
      {"published the day after, in another document",
       {.date = "2025-06-13"},
       {.doc = "b", .date = "2025-06-14", .basis = DateBasis::document},
       1},
      {"published three days after, in another document",
       {.date = "2025-06-11"},
       {.doc = "b", .date = "2025-06-14", .basis = DateBasis::document},
       2},
      {"two documents of one day",
       {.date = "2025-06-14", .basis = DateBasis::document},
       {.doc = "b", .date = "2025-06-14", .basis = DateBasis::document},
       1},
      {"two documents of two days",
       {.date = "2025-06-14", .basis = DateBasis::document},
       {.doc = "b", .date = "2025-06-15", .basis = DateBasis::document},
       2},
      {"a telling without its target",
       {.date = "2025-06-14"},
       {.date = "2025-06-14", .target = {}},
       1},
      {"a telling without its source", {.date = "2025-06-14"}, {.source = {}}, 1},
      {"one without target on another day",
       {.date = "2025-06-14"},
       {.date = "2025-06-10", .target = {}},
       2},
      {"one without target in another document",
       {.date = "2025-06-14"},
       {.doc = "b", .date = "2025-06-14", .target = {}},
       2}};
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(acts(row.a, row.b) == row.entries);
    if (row.a.date != row.b.date) continue;
    CHECK(acts(row.b, row.a) == row.entries);
  }
}

TEST_CASE("timeline: a month that holds two different days stands for neither") {
  const Timeline timeline = make_timeline({make_event({.doc = "a", .date = "2025-06-04"}),
                                           make_event({.doc = "b", .date = "2025-06-14"}),
                                           make_event({.doc = "c", .date = "2025-06"})});
  CHECK(timeline.entries.size() == 3);
}

TEST_CASE("timeline: a month goes with the only day of its own document") {
  const Timeline timeline =
      make_timeline({make_event({.doc = "a", .date = "2025-06-04"}),
                     make_event({.doc = "b", .date = "2025-06-14"}),
                     make_event({.doc = "b", .date = "2025-06", .position = 300})});
  REQUIRE(timeline.entries.size() == 2);
  CHECK(timeline.entries[1].tellings() == 2);
}

TEST_CASE("timeline: an undated telling goes to the nearest act of its document") {
  const Timeline timeline = make_timeline({make_event({.date = "2019-02-28", .position = 1000}),
                                           make_event({.date = "2025-06-14", .position = 5000}),
                                           make_event({.position = 4000})});
  REQUIRE(timeline.entries.size() == 2);
  CHECK(timeline.entries[0].tellings() == 1);
  CHECK(timeline.entries[1].tellings() == 2);
}

TEST_CASE("timeline: the best-dated telling stands for the act, and others complete it") {
  const Timeline timeline = make_timeline(
      {make_event({.doc = "a", .date = "2025-06", .cameo = "125"}),
       make_event({.doc = "b", .date = "2025-06-14", .cameo = "120", .label = "rejects"}),
       make_event({.doc = "c",
                   .date = "2025-06-14",
                   .cameo = "",
                   .label = "",
                   .source = {"PRK/Kim Yo-jong"}})});
  REQUIRE(timeline.entries.size() == 1);
  const TimelineEntry& entry = timeline.entries[0];
  CHECK(entry.event.doc == "b");
  CHECK(entry.event.date->value == "2025-06-14");
  CHECK(entry.event.source[0].actor.person == "Kim Yo-jong");
  CHECK(entry.event.cameo == "125");
  CHECK(entry.event.label == "rejects talks");
  CHECK(entry.tellings() == 3);
  CHECK(entry.documents() == 3);
  REQUIRE(entry.others.size() == 2);
  CHECK(entry.others[0].doc == "a");
  CHECK(entry.others[1].doc == "c");
  CHECK(entry.others[1].evidence_span.end > 0);
}

TEST_CASE("timeline: the code is that of most tellings, the evidence that of the surest") {
  const auto told = [](const char* cameo, const char* label, double weight,
                       std::uint32_t position) {
    Event event =
        make_event({.date = "2025-06-14", .cameo = cameo, .label = label, .position = position});
    event.weight = weight;
    return event;
  };
  const Timeline timeline =
      make_timeline({told("120", "rejects", 0.6, 0), told("125", "rejects talks", 0.9, 100),
                     told("120", "rejects", 0.8, 200)});
  REQUIRE(timeline.entries.size() == 1);
  CHECK(timeline.entries[0].event.cameo == "120");
  CHECK(timeline.entries[0].event.trigger.start == 112);
  CHECK(timeline.entries[0].event.weight == 0.9);
}

TEST_CASE("timeline: words filled in from another document keep no offsets") {
  Event without = make_event({.doc = "a", .date = "2025-06-14", .target = {}});
  Event with = make_event({.doc = "a", .date = "2025-06-14", .position = 400});
  with.target[0].text = "Washington";
  with.target[0].span = Span{420, 430};
  const Timeline timeline = make_timeline({without, with});
  REQUIRE(timeline.entries.size() == 1);
  CHECK(timeline.entries[0].event.target[0].text == "Washington");
}

TEST_CASE(
    "timeline: entries stand by first day, then last day, undated ones behind in text order") {
  const Timeline timeline = make_timeline(
      {make_event({.type = "AID", .cameo = "", .position = 900}),
       make_event({.type = "ACCUSE", .cameo = "", .position = 100}),
       make_event({.date = "2025-06", .type = "COERCE", .cameo = ""}),
       make_event({.date = "2025-06-01", .type = "ASSAULT", .cameo = ""}),
       make_event({.date = "2024", .type = "PROTEST", .cameo = ""}),
       make_event({.date = "2025-06-02", .type = "AGREE", .cameo = "", .position = 700}),
       make_event({.date = "2025-06-02", .type = "CONSULT", .cameo = "", .position = 200})});
  std::vector<std::string> types;
  for (const TimelineEntry& entry : timeline.entries) types.push_back(entry.event.type);
  CHECK(types == std::vector<std::string>{"PROTEST", "ASSAULT", "COERCE", "CONSULT", "AGREE",
                                          "ACCUSE", "AID"});
}

TEST_CASE("timeline: an answer points to the entry that its cause was merged into") {
  const Timeline timeline = make_timeline(
      {make_event({.date = "2025-06", .type = "CONCEDE", .cameo = "080", .id = "later"}),
       make_event({.date = "2025-06-11",
                   .type = "CONCEDE",
                   .cameo = "080",
                   .position = 300,
                   .id = "first"}),
       make_event({.date = "2025-06-12",
                   .type = "AID",
                   .cameo = "073",
                   .responds_to = "later",
                   .position = 600}),
       make_event({.date = "2025-06-13",
                   .type = "ACCUSE",
                   .cameo = "112",
                   .responds_to = "gone",
                   .position = 900})});
  REQUIRE(timeline.entries.size() == 3);
  CHECK(timeline.entries[1].responds_to == std::vector<std::size_t>{0});
  CHECK(timeline.entries[1].event.responds_to == "first");
  CHECK(timeline.entries[2].responds_to.empty());
  CHECK(timeline.entries[2].event.responds_to.empty());
}

TEST_CASE("timeline: an act that answers itself after merging has no link") {
  const Timeline timeline =
      make_timeline({make_event({.date = "2025-06-11", .id = "x"}),
                     make_event({.date = "2025-06-11", .responds_to = "x", .position = 300})});
  REQUIRE(timeline.entries.size() == 1);
  CHECK(timeline.entries[0].responds_to.empty());
}

TEST_CASE("timeline: what one text asserts and another denies is flagged on both sides") {
  const Timeline timeline = make_timeline(
      {make_event({.doc = "a", .date = "2025-06-14", .type = "ASSAULT", .cameo = "190"}),
       make_event({.doc = "b",
                   .date = "2025-06-14",
                   .type = "ASSAULT",
                   .cameo = "190",
                   .status = EventStatus::negated}),
       make_event({.doc = "b",
                   .date = "2025-06-20",
                   .type = "ASSAULT",
                   .cameo = "190",
                   .status = EventStatus::negated})});
  REQUIRE(timeline.entries.size() == 3);
  CHECK(timeline.entries[0].contradicts == std::vector<std::size_t>{1});
  CHECK(timeline.entries[1].contradicts == std::vector<std::size_t>{0});
  CHECK(timeline.entries[2].contradicts.empty());
  CHECK(timeline.entries[0].happened());
  CHECK_FALSE(timeline.entries[1].happened());
}

TEST_CASE("timeline: a record given twice counts once") {
  const Event event = make_event({.date = "2025-06-14"});
  const Timeline timeline = make_timeline({event, event});
  REQUIRE(timeline.entries.size() == 1);
  CHECK(timeline.entries[0].tellings() == 1);
}

TEST_CASE("timeline: no events give no entries") {
  CHECK(make_timeline({}).entries.empty());
  CHECK_FALSE(period_of(Timeline{}).has_value());
}

TEST_CASE("timeline: which acts there are does not depend on the order of documents") {
  std::vector<Event> events = made_up_story(2000, 12);
  for (std::size_t i = 0; i < events.size(); i += 7) {
    if (i % 2 == 0) {
      events[i].date->basis = DateBasis::document;
    } else {
      events[i].date.reset();
    }
  }
  const auto acts_of = [](const Timeline& timeline) {
    std::vector<std::vector<std::string>> out;
    for (const TimelineEntry& entry : timeline.entries) {
      std::vector<std::string> ids{entry.event.id};
      for (const Event& other : entry.others) ids.push_back(other.id);
      std::sort(ids.begin(), ids.end());
      out.push_back(std::move(ids));
    }
    std::sort(out.begin(), out.end());
    return out;
  };
  const std::vector<std::vector<std::string>> forward = acts_of(make_timeline(events));
  CHECK(forward.size() < events.size());
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.doc > b.doc; });
  CHECK(acts_of(make_timeline(events)) == forward);
}

TEST_CASE("timeline: one sentence repeated twenty thousand times takes four times five thousand") {
  // Processor time, since other programs may be at work. A square would be sixteen times.
  const auto seconds_of = [](std::uint32_t count) {
    std::vector<TimelineEntry> tellings;
    for (std::uint32_t i = 0; i < count; ++i) {
      Sample sample{.trigger = std::string(1, 'x'), .position = i * 60};
      if (i % 3 == 0) sample.target = {};
      if (i % 5 == 0) sample.date = "2025-06-14";
      // Words that agree with nobody's, so that every search runs to its end.
      sample.label = "label " + std::to_string(i);
      sample.cameo = i % 2 == 0 ? "125" : "127";
      tellings.emplace_back().event = make_event(sample);
    }
    const std::clock_t start = std::clock();
    CHECK(merge_events(tellings).acts > 0);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  CHECK(seconds_of(20'000) < 8 * seconds_of(5'000) + 0.1);
}

}  // namespace
}  // namespace entente
