// Tests of the program as people use it: outputs, streams, exit statuses.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/cli/program_run.h"

namespace entente {
namespace {

constexpr const char* kStory =
    "Title: A story\nDate: 2025-06-14\n\n"
    "North Korea rejected talks with the United States on Monday.\n";

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("program: --version and --help are data, and every verb's help teaches by example") {
  const ScratchFolder folder;
  const ProgramRun version = run_entente(folder, "--version");
  CHECK(version.status == 0);
  CHECK(version.out.starts_with("entente 0."));
  CHECK(version.err.empty());
  for (const char* const verb : {"", "run", "extract", "timeline", "graph", "report", "dates",
                                 "mentions", "rules check", "rules test", "rules explain"}) {
    CAPTURE(verb);
    const ProgramRun help = run_entente(folder, std::string(verb) + " --help");
    CHECK(help.status == 0);
    CHECK(holds(help.out, "Examples:\n  "));
    CHECK(help.err.empty());
  }
}

TEST_CASE("program: usage errors end with 2, a reason and a way out, and write nothing") {
  struct Row {
    const char* arguments;
    const char* says;
  };
  const Row rows[] = {
      {"", "entente --help"},
      {"tmeline x.txt", "did you mean 'timeline'?"},
      {"extract", "entente extract --help"},
      {"extract --fromat csv x.txt", "--fromat"},
      {"extract --format xml x.txt", "--format"},
      {"extract --date 2025-02-30 x.txt", "'2025-02-30' is no day of the calendar"},
      {"extract --date yesterday x.txt", "write YYYY-MM-DD, as in 2025-06-14"},
      {"extract -j many x.txt", "--jobs"},
      {"extract --rules nowhere x.txt", "nowhere"},
      {"rules", "entente rules --help"},
      {"graph --view circles x.txt", "--view"},
      {"extract -o missing/folder/x.jsonl x.txt", "cannot write missing/folder/x.jsonl"},
  };
  const ScratchFolder folder;
  folder.write("x.txt", kStory);
  for (const Row& row : rows) {
    CAPTURE(row.arguments);
    const ProgramRun run = run_entente(folder, row.arguments);
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK(holds(run.err, "entente: error: "));
    CHECK(holds(run.err, row.says));
    CHECK(folder.count() == 1);
  }
}

TEST_CASE("extract: one JSON line an event on standard output, nothing else anywhere") {
  const ScratchFolder folder;
  folder.write("story.txt", kStory);
  const ProgramRun run = run_entente(folder, "extract story.txt");
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  REQUIRE(lines_of(run.out) == 1);
  for (const char* const part :
       {"\"doc\": \"story\"", "\"type\": \"REJECT\"", "\"status\": \"asserted\"",
        "\"value\": \"2025-06-09\"", "\"id\": \"PRK\"", "\"id\": \"USA\""}) {
    CAPTURE(part);
    CHECK(holds(run.out, part));
  }
}

TEST_CASE("extract: no event is no failure") {
  const ScratchFolder folder;
  folder.write("calm.txt", "Date: 2025-06-14\nThe weather was fine.\n");
  const ProgramRun run = run_entente(folder, "extract calm.txt");
  CHECK(run.status == 0);
  CHECK(run.out.empty());
  CHECK(run.err.empty());
}

TEST_CASE("extract: the date is the command line's, else the field, head line or date line") {
  struct Row {
    const char* arguments;
    const char* input;
    const char* day;  // of "on Monday"
  };
  const char* const sentence = "North Korea rejected talks with the United States on Monday.\n";
  const std::string json = std::string("{\"date\": \"2025-06-14\", \"text\": \"") +
                           std::string(sentence).substr(0, std::string(sentence).size() - 1) +
                           "\"}\n";
  const std::string line = std::string("A title\n\n6 min read\nJun 14, 2025\n\n") + sentence;
  const std::string head = std::string("Date: 14 June 2025\n") + sentence;
  const Row rows[] = {
      {"extract --date 2023-12-12 -", json.c_str(), "2023-12-11"},
      {"extract -", json.c_str(), "2025-06-09"},
      {"extract -", head.c_str(), "2025-06-09"},
      {"extract -", line.c_str(), "2025-06-09"},
  };
  const ScratchFolder folder;
  for (const Row& row : rows) {
    CAPTURE(row.input);
    const ProgramRun run = run_entente(folder, row.arguments, row.input);
    CHECK(run.status == 0);
    CHECK(holds(run.out, std::string("\"value\": \"") + row.day + "\""));
    CHECK(run.err.empty());
  }
}

TEST_CASE("extract: without a date nothing is guessed, and a warning says what to do") {
  const ScratchFolder folder;
  const ProgramRun run = run_entente(
      folder, "extract -", "North Korea rejected talks with the United States on Monday.\n");
  CHECK(run.status == 0);
  CHECK(holds(run.out, "\"type\": \"REJECT\""));
  CHECK(holds(run.out, "\"date\": null"));
  CHECK(run.err ==
        "entente: warning: 'stdin' has no date: expressions such as \"last month\" stay "
        "unresolved\n  help: give --date YYYY-MM-DD, a field \"date\", or a first line "
        "\"Date: YYYY-MM-DD\"\n");
}

TEST_CASE("extract: the same bytes whatever -j is, messages too") {
  const ScratchFolder folder;
  std::string lines;
  for (int i = 0; i < 2000; ++i) {
    lines += i % 100 == 7
                 ? "{broken\n"
                 : "{\"date\": \"2025-06-14\", \"text\": \"North Korea rejected talks with "
                   "the United States on Monday. Russia praised China.\"}\n";
  }
  folder.write("many.jsonl", lines);
  const ProgramRun one = run_entente(folder, "extract -j 1 many.jsonl");
  const ProgramRun many = run_entente(folder, "extract -j 7 many.jsonl");
  CHECK(one.status == 1);
  CHECK(many.status == 1);
  CHECK(lines_of(one.out) >= 1980);
  CHECK(one.out == many.out);
  CHECK(one.err == many.err);
}

TEST_CASE("extract: CSV has a header and a row an event") {
  const ScratchFolder folder;
  folder.write("story.txt", kStory);
  const ProgramRun run = run_entente(folder, "extract story.txt --format csv");
  CHECK(run.status == 0);
  CHECK(lines_of(run.out) == 2);
  CHECK(holds(run.out.substr(0, run.out.find('\n')), "type"));
  CHECK(holds(run.out, "REJECT"));
}

TEST_CASE("run: eight files, each said on standard error, nothing on standard output") {
  const ScratchFolder folder;
  folder.write("story.txt", kStory);
  const ProgramRun run = run_entente(folder, "run story.txt -o out/deep");
  CHECK(run.status == 0);
  CHECK(run.out.empty());
  for (const char* const name : {"events.jsonl", "events.csv", "timeline.md", "network.dot",
                                 "network.svg", "lanes.dot", "lanes.svg", "report.html"}) {
    CAPTURE(name);
    CHECK_FALSE(folder.read(std::string("out/deep/") + name).empty());
    CHECK(holds(run.err, std::string("out/deep/") + name));
  }
  CHECK(folder.count() == 9);
  CHECK(holds(folder.read("out/deep/network.svg"), "<svg"));
}

TEST_CASE("timeline, graph: event records give the same as the texts they came from") {
  const ScratchFolder folder;
  folder.write("story.txt", kStory);
  REQUIRE(run_entente(folder, "extract story.txt -o events.jsonl").status == 0);
  folder.write("renamed", folder.read("events.jsonl"));
  for (const char* const verb : {"timeline", "timeline --format csv", "timeline --format jsonl",
                                 "graph", "graph --view lanes", "graph --format svg", "report"}) {
    CAPTURE(verb);
    const ProgramRun of_text = run_entente(folder, std::string(verb) + " story.txt");
    const ProgramRun of_events = run_entente(folder, std::string(verb) + " events.jsonl");
    CHECK(of_text.status == 0);
    CHECK_FALSE(of_text.out.empty());
    CHECK(of_events.out == of_text.out);
    CHECK(of_events.err.empty());
    CHECK(run_entente(folder, std::string(verb) + " renamed").out == of_text.out);
  }
  CHECK(run_entente(folder, "graph events.jsonl -o picture.svg").status == 0);
  CHECK(holds(folder.read("picture.svg"), "<svg"));
}

TEST_CASE("dates: a line a document, with place, value and days") {
  const ScratchFolder folder;
  const ProgramRun run = run_entente(folder, "dates --date 2025-06-14 -", "They met yesterday.\n");
  CHECK(run.status == 0);
  CHECK(run.out ==
        "{\"doc\": \"stdin\", \"timexes\": [{\"start\": 9, \"end\": 18, \"text\": \"yesterday\", "
        "\"type\": \"DATE\", \"value\": \"2025-06-13\", \"first\": \"2025-06-13\", \"last\": "
        "\"2025-06-13\"}]}\n");
  CHECK(run_entente(folder, "dates --date 2025-06-14 -", "Nothing here.\n").out ==
        "{\"doc\": \"stdin\", \"timexes\": []}\n");
}

TEST_CASE("mentions: a line a document, with who is named") {
  const ScratchFolder folder;
  const ProgramRun run = run_entente(folder, "mentions --date 2025-06-14 -", "Russia left.\n");
  CHECK(run.status == 0);
  CHECK(run.out ==
        "{\"doc\": \"stdin\", \"mentions\": [{\"start\": 0, \"end\": 6, \"text\": \"Russia\", "
        "\"kind\": \"name\", \"actors\": [{\"id\": \"RUS\", \"name\": \"Russia\", \"sector\": "
        "\"\", \"person\": \"\"}]}]}\n");
}

TEST_CASE("output: a closed pipe is no error") {
  const ScratchFolder folder;
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    lines += "{\"date\": \"2025-06-14\", \"text\": \"North Korea rejected talks with Japan.\"}\n";
  }
  folder.write("many.jsonl", lines);
  // The first status of the pipe is the program's.
  const ProgramRun run = run_entente(
      folder, "extract many.jsonl | head -n 1 | grep -c REJECT; exit \\${PIPESTATUS[0]}");
  CHECK(run.status == 0);
  CHECK(run.err.empty());
}

TEST_CASE("output: a full disk is said, and what stood there stays") {
  const ScratchFolder folder;
  folder.write("story.txt", kStory);
  const ProgramRun full = run_entente(folder, "extract story.txt -o /dev/full");
  CHECK(full.status == 2);
  CHECK(holds(full.err, "entente: error: cannot write /dev/full: No space left on device"));
  folder.write("kept.jsonl", "old");
  const ProgramRun none = run_entente(folder, "extract none.txt -o kept.jsonl");
  CHECK(none.status == 1);
  CHECK(folder.read("kept.jsonl") == "old");
  CHECK(folder.count() == 2);
}

}  // namespace entente
