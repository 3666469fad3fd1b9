// Tests of JSON lines as inputs: fields, defaults, and every way in which a line can be wrong.
#include <doctest/doctest.h>

#include "cli/inputs/input_parser.h"

namespace entente {
namespace {

HeadKnowledge knows_nothing() {
  return {[](std::string_view) { return std::string_view(); },
          [](std::string_view) { return std::optional<Day>(); },
          [](std::string_view) { return std::optional<Day>(); }};
}

ParsedInput parse_line(const std::string& line, Diagnostics& problems, bool events = false) {
  RawInput input;
  input.file = "docs.jsonl";
  input.line = 7;
  input.default_id = "docs.jsonl:7";
  input.bytes = line;
  InputSettings settings;
  settings.events_welcome = events;
  return parse_input(std::move(input), settings, knows_nothing(), problems);
}

constexpr const char* kEvent =
    R"({"id": "00", "doc": "d", "type": "REJECT", "status": "asserted", "evidence": {"text": "x"}})";

}  // namespace

TEST_CASE("json_document: all fields are taken, other keys are passed over") {
  Diagnostics problems;
  const ParsedInput parsed = parse_line(
      R"({"id": "a-1", "date": "2025-06-14T10:00:00Z", "title": "T", "source": "S", "text": "Caf\u00e9", "x": [1]})",
      problems);
  CHECK(problems.empty());
  REQUIRE(parsed.document);
  CHECK(parsed.document->id == "a-1");
  CHECK(to_string(*parsed.document->date) == "2025-06-14");
  CHECK(parsed.document->title == "T");
  CHECK(parsed.document->source == "S");
  CHECK(parsed.document->text == "Caf\xC3\xA9");
  CHECK(parsed.document->body == 0);
}

TEST_CASE("json_document: only text is required; null is nothing; numbers are taken as written") {
  Diagnostics problems;
  const ParsedInput alone = parse_line(R"({"text": ""})", problems);
  REQUIRE(alone.document);
  CHECK(alone.document->id == "docs.jsonl:7");
  CHECK_FALSE(alone.document->date);
  const ParsedInput numbers = parse_line(R"({"text": "x", "id": 12, "date": 20250614})", problems);
  REQUIRE(numbers.document);
  CHECK(numbers.document->id == "12");
  CHECK(to_string(*numbers.document->date) == "2025-06-14");
  CHECK(parse_line(R"({"text": "x", "id": null, "date": null})", problems).document->id ==
        "docs.jsonl:7");
  CHECK(problems.empty());
}

TEST_CASE("json_document: a broken line says where and what, and gives nothing") {
  struct Row {
    std::string line;
    std::string code;
    int column;
  };
  const Row rows[] = {
      {R"({"text": "a)", "bad-json", 12},
      {R"({"text" "a"})", "bad-json", 9},
      {R"({"text": "a"} x)", "bad-json", 15},
      {R"([{"text": "a"}])", "bad-json", 1},
      {"{", "bad-json", 2},
      {R"("text")", "bad-json", 1},
      {R"({"title": "a"})", "no-text", 1},
      {R"({"text": ["a"]})", "wrong-field", 1},
      {R"({"text": "a", "date": {"y": 1}})", "wrong-field", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    Diagnostics problems;
    CHECK_FALSE(parse_line(row.line, problems).document);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == row.code);
    CHECK(problems[0].severity == Severity::error);
    CHECK(problems[0].file == "docs.jsonl");
    CHECK(problems[0].line == 7);
    CHECK(problems[0].column == row.column);
    CHECK_FALSE(problems[0].help.empty());
  }
}

TEST_CASE("json_document: invalid UTF-8 in a string is kept and warned of") {
  Diagnostics problems;
  const ParsedInput parsed = parse_line("{\"text\": \"caf\xE9\"}", problems);
  REQUIRE(parsed.document);
  CHECK(parsed.document->text == "caf\xE9");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "not-utf8");
}

TEST_CASE("json_document: nesting without end is refused, not followed") {
  Diagnostics problems;
  const std::string deep = "{\"text\": \"a\", \"x\": " + std::string(100000, '[') + "}";
  CHECK_FALSE(parse_line(deep, problems).document);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-json");
}

TEST_CASE("input_parser: an event record is an event where events are welcome, else an error") {
  Diagnostics problems;
  const ParsedInput welcome = parse_line(kEvent, problems, /*events=*/true);
  CHECK(problems.empty());
  REQUIRE(welcome.event);
  CHECK(welcome.event->type == "REJECT");
  CHECK_FALSE(welcome.document);
  const ParsedInput not_welcome = parse_line(kEvent, problems);
  CHECK_FALSE(not_welcome.event);
  CHECK_FALSE(not_welcome.document);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "event-record");
}

}  // namespace entente
