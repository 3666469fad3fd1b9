// Tests of cli/inputs/: files, head lines, dates, encodings. The knowledge of rules is a stand-in.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "cli/inputs/encoding.h"
#include "cli/inputs/head_lines.h"
#include "cli/inputs/input_parser.h"
#include "cli/inputs/input_reader.h"
#include "tests/cli/scratch_folder.h"

namespace entente {
namespace {

// Knows "Title:", "Date:", "Source:", and a single written day.
HeadKnowledge stand_in() {
  HeadKnowledge knowledge;
  knowledge.head_field = [](std::string_view line) -> std::string_view {
    for (const char* const name : {"Title", "Date", "Source"}) {
      if (line.starts_with(std::string(name) + ":")) {
        return *name == 'T' ? "title" : *name == 'D' ? "date" : "source";
      }
    }
    return {};
  };
  knowledge.read_day = [](std::string_view words) {
    return words == "14 June 2025" ? parse_day("2025-06-14") : std::nullopt;
  };
  knowledge.find_date = [](std::string_view text) {
    return text.find("\nJun 14, 2025\n") != std::string_view::npos ? parse_day("2025-06-14")
                                                                   : std::nullopt;
  };
  return knowledge;
}

ParsedInput parse_text(const std::string& text, Diagnostics& problems,
                       const InputSettings& settings = {}) {
  RawInput input;
  input.file = "story.txt";
  input.default_id = "story";
  input.bytes = text;
  return parse_input(std::move(input), settings, stand_in(), problems);
}

std::vector<RawInput> read_all(const std::vector<std::string>& paths) {
  InputReader reader(paths);
  std::vector<RawInput> all;
  for (RawBatch batch; reader.next(batch);) {
    for (RawInput& input : batch) all.push_back(std::move(input));
  }
  return all;
}

}  // namespace

TEST_CASE("head_lines: the fields above a text are read, and the body begins behind them") {
  struct Row {
    std::string text;
    std::string title, date, source;
    std::string body;
  };
  const Row rows[] = {
      {"No head.\nText.", "", "", "", "No head.\nText."},
      {"Title: A b\nDate: 2025-06-14\nSource: C\n\nText.", "A b", "2025-06-14", "C", "\nText."},
      {"\n\nDate: 14 June 2025\r\nText.", "", "14 June 2025", "", "Text."},
      {"Text.\nDate: 2025-06-14\n", "", "", "", "Text.\nDate: 2025-06-14\n"},
      {"\xEF\xBB\xBFTitle: A\nText.", "A", "", "", "Text."},
      {"---\nlayout: x\nTitle: \"A: b\"\nDate: 2025-06-14\n---\nText.", "A: b", "2025-06-14", "",
       "Text."},
      {"---\nTitle: never closed\nText.", "", "", "", "---\nTitle: never closed\nText."},
      {"Title: only", "only", "", "", ""},
      {"", "", "", "", ""},
      {"\n \n", "", "", "", "\n \n"},
  };
  const HeadKnowledge knowledge = stand_in();
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const HeadLines head = read_head_lines(row.text, knowledge);
    CHECK(head.title == row.title);
    CHECK(head.date == row.date);
    CHECK(head.source == row.source);
    CHECK(row.text.substr(head.body) == row.body);
  }
}

TEST_CASE("head_lines: dates of programs and of people are read, others are not") {
  struct Row {
    std::string text;
    std::string day;  // empty: none
  };
  const Row rows[] = {
      {"2025-06-14", "2025-06-14"},
      {" 2025-06-14\r", "2025-06-14"},
      {"2025-06-14T23:30:00-05:00", "2025-06-14"},
      {"2025-06-14 23:30", "2025-06-14"},
      {"20250614", "2025-06-14"},
      {"14 June 2025", "2025-06-14"},
      {"2025-02-30", ""},
      {"20250230", ""},
      {"2025-06-141", ""},
      {"soon", ""},
      {"", ""},
  };
  const HeadKnowledge knowledge = stand_in();
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::optional<Day> day = read_date(row.text, knowledge);
    CHECK((day ? to_string(*day) : "") == row.day);
  }
}

TEST_CASE("input_parser: the date is the caller's, else the head line's, else a date line's") {
  Diagnostics problems;
  const std::string both = "Date: 2001-01-01\nA title\nJun 14, 2025\nText.";
  const std::string line = "A title\nJun 14, 2025\nText.";
  CHECK(to_string(*parse_text(both, problems).document->date) == "2001-01-01");
  CHECK(to_string(*parse_text(line, problems).document->date) == "2025-06-14");
  InputSettings settings;
  settings.date = parse_day("1999-09-09");
  CHECK(to_string(*parse_text(both, problems, settings).document->date) == "1999-09-09");
  CHECK(problems.empty());
}

TEST_CASE("input_parser: an unknown date stays unknown; one that cannot be read is said") {
  Diagnostics problems;
  CHECK_FALSE(parse_text("Text alone.", problems).document->date);
  CHECK(problems.empty());
  CHECK_FALSE(parse_text("Title: x\nDate: one fine day\nText.", problems).document->date);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "unreadable-date");
  CHECK(problems[0].severity == Severity::warning);
  CHECK(problems[0].line == 2);
  CHECK(problems[0].message == "cannot read the date 'one fine day'");
  CHECK_FALSE(problems[0].help.empty());
}

TEST_CASE("input_parser: the text is kept byte for byte, whatever the bytes") {
  Diagnostics problems;
  const std::string text(
      "\xEF\xBB\xBF"
      "Caf\xE9 \0 x\r\n",
      13);
  const ParsedInput parsed = parse_text(text, problems);
  CHECK(parsed.document->text == text);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "not-utf8");
  CHECK(problems[0].message == "'story' is not UTF-8 at byte 6; read as it is");
}

TEST_CASE("encoding: files that are no text are told by their first bytes") {
  struct Row {
    std::string bytes;
    std::string what;  // empty: text
  };
  const Row rows[] = {
      {"Plain text.", ""},
      {"\xEF\xBB\xBFText", ""},
      {"PK is a word", ""},
      {std::string("a\0b", 3), "binary data (a NUL at byte 1)"},
      {"\x1F\x8B\x08", "gzip data"},
      {"\x28\xB5\x2F\xFD", "zstd data"},
      {"%PDF-1.7", "a PDF"},
      {std::string("PK\x03\x04", 4), "a zip archive or an office document"},
      {std::string("\xFF\xFE"
                   "a\0",
                   4),
       "UTF-16 text"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const std::optional<NotText> found = find_not_text(row.bytes);
    CHECK((found ? found->what : "") == row.what);
    if (found) CHECK_FALSE(found->help.empty());
  }
}

TEST_CASE("encoding: the first byte that is not UTF-8 is found") {
  CHECK_FALSE(find_invalid_utf8("plain, caf\xC3\xA9, \xEF\xBF\xBD"));
  CHECK(*find_invalid_utf8("0123456789\xFFx") == 10);
  CHECK(*find_invalid_utf8("\xEF\xBF\xBD\xC3") == 3);
  CHECK_FALSE(find_invalid_utf8(""));
}

TEST_CASE("input_reader: the id of a text is its file's name without .txt") {
  struct Row {
    std::string path, id;
  };
  const Row rows[] = {
      {"a/b/talks.txt", "talks"},   {"talks.md", "talks"},    {"talks.2024.txt", "talks.2024"},
      {"talks.html", "talks.html"}, {"000_9f.TXT", "000_9f"}, {"-", "stdin"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(document_id_of_path(row.path) == row.id);
  }
}

TEST_CASE("input_reader: texts of one name in two folders keep their folders in their ids") {
  const ScratchFolder folder;
  folder.write("a/x.txt", "One.");
  folder.write("b/x.txt", "Two.");
  folder.write("b/y.txt", "Three.");
  const std::string a = folder.path("a/x.txt"), b = folder.path("b/x.txt");
  const std::vector<RawInput> inputs = read_all({a, b, folder.path("b/y.txt")});
  REQUIRE(inputs.size() == 3);
  CHECK(inputs[0].default_id == folder.path("a/x"));
  CHECK(inputs[1].default_id == folder.path("b/x"));
  CHECK(inputs[2].default_id == "y");
}

TEST_CASE("input_reader: JSON Lines are told by name or first mark, and cut into lines") {
  const ScratchFolder folder;
  folder.write("docs.jsonl", "{\"text\": \"a\"}\r\n\n  \n{\"text\": \"b\"}");
  folder.write("docs", "  {\"text\": \"a\"}\n");
  folder.write("braces.txt", "{not JSON}\n");
  const std::vector<RawInput> lines = read_all({folder.path("docs.jsonl")});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].bytes == "{\"text\": \"a\"}");
  CHECK(lines[0].line == 1);
  CHECK(lines[0].default_id == "docs.jsonl:1");
  CHECK(lines[1].bytes == "{\"text\": \"b\"}");
  CHECK(lines[1].line == 4);
  CHECK(read_all({folder.path("docs")})[0].line == 1);
  CHECK(read_all({folder.path("braces.txt")})[0].line == 0);
}

TEST_CASE("input_reader: what cannot be read is a problem in its place, and the rest goes on") {
  const ScratchFolder folder;
  folder.write("good.txt", "Good.");
  folder.write("empty.txt", "");
  folder.write("junk.txt", std::string("\x7F"
                                       "ELF\0\0",
                                       6));
  const std::vector<RawInput> inputs =
      read_all({folder.path("none.txt"), folder.path("."), folder.path("empty.txt"),
                folder.path("junk.txt"), folder.path("good.txt")});
  REQUIRE(inputs.size() == 5);
  const std::vector<std::string> codes = {"no-file", "directory", "empty-input", "not-text"};
  for (std::size_t i = 0; i < codes.size(); ++i) {
    REQUIRE(inputs[i].problem);
    CHECK(inputs[i].problem->code == codes[i]);
  }
  CHECK(inputs[2].problem->severity == Severity::warning);
  CHECK_FALSE(inputs[4].problem);
  CHECK(inputs[4].bytes == "Good.");
}

TEST_CASE("input_reader: many lines come in order, in more than one batch") {
  const ScratchFolder folder;
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "{\"text\": \"" + std::to_string(i) + "\"}\n";
  folder.write("many.jsonl", text);
  InputReader reader({folder.path("many.jsonl")});
  int line = 0;
  int batches = 0;
  for (RawBatch batch; reader.next(batch); ++batches) {
    for (const RawInput& input : batch) CHECK(input.line == ++line);
  }
  CHECK(line == 1000);
  CHECK(batches > 1);
}

TEST_CASE("input_reader: a line longer than a block is one line") {
  const ScratchFolder folder;
  const std::string longer(1 << 20, 'x');
  folder.write("long.jsonl", longer + "\nshort\n");
  const std::vector<RawInput> inputs = read_all({folder.path("long.jsonl")});
  REQUIRE(inputs.size() == 2);
  CHECK(inputs[0].bytes == longer);
  CHECK(inputs[1].bytes == "short");
}

}  // namespace entente
