// Event records: the exact line, the way back, and bad input.
#include "report/event_jsonl.h"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <sstream>

#include "graph/utf8.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

std::string line_of(const Event& event) {
  std::string out;
  append_event_json(event, out);
  return out;
}

TEST_CASE("event_jsonl: keys stand in the contract's order, nothing is left out") {
  Event event = make_event({.doc = "seed-2",
                            .date = "2023-11",
                            .source = {"PRK/Kim Yo-jong"},
                            .responds_to = "0011223344556677",
                            .position = 700,
                            .id = "5f0c000000000000"});
  event.source[0].actor.sector = "GOV";
  event.source[0].text = "Kim Yo-jong";
  event.source[0].span = Span{795, 806};
  event.date->text = "last month";
  event.date->span = Span{873, 883};
  event.rule = "core.reject/talks@1#active";
  CHECK(line_of(event) ==
        "{\"id\": \"5f0c000000000000\", \"doc\": \"seed-2\", \"type\": \"REJECT\", \"cameo\": "
        "\"125\", "
        "\"label\": \"rejects talks\", \"status\": \"asserted\", \"mutual\": false, "
        "\"date\": {\"value\": \"2023-11\", \"first\": \"2023-11-01\", \"last\": \"2023-11-30\", "
        "\"basis\": \"text\", \"text\": \"last month\", \"start\": 873, \"end\": 883}, "
        "\"source\": [{\"id\": \"PRK\", \"name\": \"North Korea\", \"sector\": \"GOV\", "
        "\"person\": \"Kim Yo-jong\", \"text\": \"Kim Yo-jong\", \"start\": 795, \"end\": 806}], "
        "\"target\": [{\"id\": \"USA\", \"name\": \"United States\", \"sector\": \"\", "
        "\"person\": \"\", \"text\": \"\", \"start\": 0, \"end\": 0}], "
        "\"reported_by\": [], \"responds_to\": \"0011223344556677\", "
        "\"evidence\": {\"text\": \"North Korea rejected talks with the United States.\", "
        "\"start\": 700, \"end\": 750}, \"trigger\": {\"start\": 712, \"end\": 720}, "
        "\"rule\": \"core.reject/talks@1#active\", \"weight\": 0.9}\n");
}

TEST_CASE("event_jsonl: no date and no answer are null") {
  const std::string line = line_of(make_event({}));
  CHECK(line.find("\"date\": null") != std::string::npos);
  CHECK(line.find("\"responds_to\": null") != std::string::npos);
}

TEST_CASE("event_jsonl: every line is valid JSON in valid UTF-8, whatever the names") {
  for (const Event& event : hostile_story()) {
    const std::string line = line_of(event);
    CAPTURE(line);
    CHECK(is_utf8(line));
    CHECK(line.find('\n') == line.size() - 1);
    boost::json::error_code problem;
    boost::json::parse(line, problem);
    CHECK_FALSE(problem);
  }
}

TEST_CASE("event_jsonl: what is written reads back the same") {
  std::vector<Event> events = korea_story();
  for (Event& event : hostile_story()) {
    // What the writer repairs and the reader fills in is another matter.
    const bool named = !event.source[0].actor.name.empty() && !event.target[0].actor.name.empty();
    if (named && is_utf8(event.doc) && is_utf8(event.evidence)) events.push_back(std::move(event));
  }
  std::string text;
  for (const Event& event : events) append_event_json(event, text);
  std::istringstream input(text);
  Diagnostics diagnostics;
  const std::vector<Event> read = read_events(input, "x.jsonl", diagnostics);
  CHECK(diagnostics.empty());
  REQUIRE(read.size() == events.size());
  std::string again;
  for (const Event& event : read) append_event_json(event, again);
  const bool same = again == text;  // too long to print
  CHECK(same);
  CHECK(read[0].date->range == events[0].date->range);
  CHECK(read[16].date->basis == DateBasis::document);
  CHECK(read[3].status == EventStatus::negated);
}

TEST_CASE("event_jsonl: foreign records may have more keys, or far fewer") {
  Diagnostics diagnostics;
  const std::optional<Event> event = parse_event_json(
      R"({"type": "ACCUSE", "source": ["PRK"], "target": [{"id": "USA"}], "date": "2013-03-18",)"
      R"( "evidence": "It accused.", "extra": {"a": [1, 2]}, "mutual": null})",
      "x", 7, diagnostics);
  CHECK(diagnostics.empty());
  REQUIRE(event);
  CHECK(event->id == "line-7");
  CHECK(event->source[0].actor.name == "PRK");
  CHECK(event->target[0].actor.id == "USA");
  CHECK(event->date->value == "2013-03-18");
  CHECK(event->date->range.first == event->date->range.last);
  CHECK(event->evidence == "It accused.");
  CHECK(event->status == EventStatus::asserted);
  CHECK(event->weight == 1.0);
}

TEST_CASE("event_jsonl: each mistake has its message and its line, the rest goes on") {
  struct Row {
    const char* line;
    const char* code;
    const char* message;
  };
  const Row rows[] = {
      {"{\"type\": ", "bad-json", ""},
      {"{\"type\": \"REJECT\"} {}", "bad-json", ""},
      {"[1]", "bad-record", "an event record must be a JSON object"},
      {"{}", "no-type", "an event without a type"},
      {R"({"type": "REJECT", "status": "planed"})", "bad-status", "no status 'planed'"},
      {R"({"type": "REJECT", "source": "PRK"})", "wrong-kind", "'source' must be a list of actors"},
      {R"({"type": "REJECT", "source": [{"name": "x"}]})", "no-id",
       "an actor in 'source' has no id"},
      {R"({"type": "REJECT", "mutual": "yes"})", "wrong-kind", "'mutual' must be true or false"},
      {R"({"type": "REJECT", "weight": "1"})", "wrong-kind", "'weight' must be a number"},
      {R"({"type": 5})", "wrong-kind", "'type' must be a string"},
      {R"({"type": "REJECT", "trigger": {"start": -1, "end": 5}})", "wrong-kind",
       "'start' must be a byte offset"},
      {R"({"type": "REJECT", "trigger": {"start": 9, "end": 5}})", "bad-span",
       "'start' lies behind 'end'"},
      {R"({"type": "REJECT", "date": "14 June"})", "bad-date",
       "'14 June' is no day of the calendar"},
      {R"({"type": "REJECT", "date": {"value": "2025-02", "first": "2025-02-01", "last": "2025-02-30"}})",
       "bad-date", "'2025-02-30' is no day of the calendar"},
      {R"({"type": "REJECT", "date": {"first": "2025-02-02", "last": "2025-02-01"}})", "bad-date",
       "the date's last day lies before its first"},
      {R"({"type": "REJECT", "date": {"value": "2025-02-02", "basis": "rumour"}})", "bad-basis",
       "no date basis 'rumour'"}};
  for (const Row& row : rows) {
    CAPTURE(row.line);
    std::istringstream input(std::string("\n{\"type\": \"AID\"}\n") + row.line +
                             "\n{\"type\": \"REJECT\"}\r\n");
    Diagnostics diagnostics;
    const std::vector<Event> events = read_events(input, "x.jsonl", diagnostics);
    CHECK(events.size() == 2);
    REQUIRE_FALSE(diagnostics.empty());
    CHECK(diagnostics[0].code == row.code);
    CHECK(diagnostics[0].file == "x.jsonl");
    CHECK(diagnostics[0].line == 3);
    CHECK(diagnostics[0].severity == Severity::error);
    if (*row.message != '\0') CHECK(diagnostics[0].message == row.message);
  }
}

TEST_CASE("event_jsonl: junk of any kind is a diagnostic, never a crash") {
  std::string deep(100'000, '[');
  for (const std::string& junk :
       {deep, std::string(1 << 20, 'x'), std::string("\0\0\0", 3), std::string("\xFF\xFE{\0}", 5),
        std::string("{\"a\":1e999999}")}) {
    std::istringstream input(junk);
    Diagnostics diagnostics;
    CHECK(read_events(input, "x", diagnostics).empty());
    CHECK(diagnostics.size() == 1);
  }
}

}  // namespace
}  // namespace entente
