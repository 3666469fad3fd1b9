// Scoring: triples, mutual pairs, dates, and what does not count.
#include "report/scoring.h"

#include <doctest/doctest.h>

#include "report/event_jsonl.h"

namespace entente {
namespace {

std::vector<Event> events_of(const std::vector<std::string>& lines) {
  std::vector<Event> events;
  Diagnostics problems;
  for (const std::string& line : lines) {
    const std::optional<Event> event = parse_event_json(line, "test", 1, problems);
    REQUIRE(event);
    events.push_back(*event);
  }
  return events;
}

std::string event_line(const std::string& rest) { return "{\"doc\": \"a\", " + rest + "}"; }

TEST_CASE("scoring: what is right, extracted and in gold") {
  struct Row {
    const char* what;
    const char* gold;    // events of item a
    const char* system;  // one event
    std::size_t right, extracted, wanted;
  };
  const Row rows[] = {
      {"the same", R"([{"type": "REJECT", "source": ["PRK"], "target": ["USA"]}])",
       R"("type": "REJECT", "source": ["PRK"], "target": ["USA"])", 1, 1, 1},
      {"another type", R"([{"type": "ACCUSE", "source": ["PRK"], "target": ["USA"]}])",
       R"("type": "REJECT", "source": ["PRK"], "target": ["USA"])", 0, 1, 1},
      {"the other direction", R"([{"type": "REJECT", "source": ["USA"], "target": ["PRK"]}])",
       R"("type": "REJECT", "source": ["PRK"], "target": ["USA"])", 0, 1, 1},
      {"a mutual pair told with a direction",
       R"([{"type": "CONSULT", "source": ["USA"], "target": ["PRK"], "mutual": true}])",
       R"("type": "CONSULT", "source": ["PRK"], "target": ["USA"])", 1, 1, 1},
      {"a direction told as a mutual pair",
       R"([{"type": "CONSULT", "source": ["USA"], "target": ["PRK"]}])",
       R"("type": "CONSULT", "source": ["PRK"], "target": ["USA"], "mutual": true)", 1, 1, 1},
      {"three who meet are three pairs",
       R"([{"type": "CONSULT", "source": ["USA"], "target": ["PRK", "CHN"], "mutual": true}])",
       R"("type": "CONSULT", "source": ["USA"], "target": ["PRK"], "mutual": true)", 1, 1, 3},
      {"within one country nothing counts",
       R"([{"type": "ASSAULT", "source": ["SYR"], "target": ["SYR"]}])",
       R"("type": "ASSAULT", "source": ["SYR"], "target": ["SYR"])", 0, 0, 0},
      {"only asserted events count", R"([])",
       R"("type": "REJECT", "status": "possible", "source": ["PRK"], "target": ["USA"])", 0, 0, 0},
      {"nobody to whom is a side of its own",
       R"([{"type": "PROTEST", "source": ["IRN"], "target": []}])",
       R"("type": "PROTEST", "source": ["IRN"], "target": [])", 1, 1, 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Diagnostics problems;
    const std::vector<GoldItem> gold =
        read_gold(std::string("{\"id\": \"a\", \"events\": ") + row.gold + "}\n", "gold", problems);
    REQUIRE(problems.empty());
    const Score score = score_events(gold, events_of({event_line(row.system)}));
    CHECK(score.triple.right == row.right);
    CHECK(score.triple.extracted == row.extracted);
    CHECK(score.triple.gold == row.wanted);
  }
}

TEST_CASE("scoring: a finer date within the gold's counts as right") {
  Diagnostics problems;
  const std::vector<GoldItem> gold = read_gold(
      R"({"id": "a", "events": [{"type": "REJECT", "source": ["PRK"], "target": ["USA"], "date": "2025-06"}]})",
      "gold", problems);
  const auto dated = [](const char* value) {
    return event_line(std::string(R"("type": "REJECT", "source": ["PRK"], "target": ["USA"], )") +
                      R"("date": {"value": ")" + value +
                      R"(", "first": "2025-06-14", "last": "2025-06-14", "basis": "text"})");
  };
  CHECK(score_events(gold, events_of({dated("2025-06-14")})).dates_right == 1);
  CHECK(score_events(gold, events_of({dated("2025-07-14")})).dates_right == 0);
  CHECK(score_events(gold, events_of({dated("2025-07-14")})).dates == 1);
}

TEST_CASE("scoring: broken lines are told with their place, the rest goes on") {
  Diagnostics problems;
  const std::vector<GoldItem> gold = read_gold(
      "{\"id\": \"a\", \"events\": []}\nnot json\n{\"events\": []}\n{\"id\": \"b\", \"events\": "
      "[]}",
      "gold.jsonl", problems);
  CHECK(gold.size() == 2);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].line == 2);
  CHECK(problems[1].message.find("\"id\"") != std::string::npos);
}

TEST_CASE("scoring: events of unknown documents are set aside and counted") {
  Diagnostics problems;
  const std::vector<GoldItem> gold = read_gold("{\"id\": \"b\", \"events\": []}", "gold", problems);
  const Score score = score_events(
      gold, events_of({event_line(R"("type": "REJECT", "source": ["PRK"], "target": ["USA"])")}));
  CHECK(score.strangers == 1);
  CHECK(score.triple.extracted == 0);
}

}  // namespace
}  // namespace entente
