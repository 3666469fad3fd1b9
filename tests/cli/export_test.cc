// Formats, filters and event lists of other programs, as people type them.
#include <doctest/doctest.h>

#include "tests/cli/program_run.h"

namespace entente {
namespace {

// Three acts between two states, one of them denied.
constexpr const char* kEvents =
    R"({"id": "1", "doc": "a", "evidence": "It did.", "type": "REJECT", "cameo": "125", "label": "rejects talks", "date": "2024-01-01", "source": [{"id": "PRK", "name": "North Korea"}], "target": [{"id": "USA", "name": "United States"}]}
{"id": "2", "doc": "a", "evidence": "It did.", "type": "ACCUSE", "cameo": "112", "label": "accuses", "date": "2024-01-03", "source": [{"id": "USA", "name": "United States"}], "target": [{"id": "PRK", "name": "North Korea"}]}
{"id": "3", "doc": "b", "evidence": "It did.", "type": "AID", "cameo": "073", "label": "sends aid", "status": "negated", "date": "2025-02", "source": [{"id": "CHN", "name": "China"}], "target": [{"id": "PRK", "name": "North Korea"}]}
)";

// "2025-02" is no day, so the third needs its days.
std::string events() {
  std::string text = kEvents;
  const std::string month = "\"2025-02\"";
  return text.replace(
      text.find(month), month.size(),
      "{\"value\": \"2025-02\", \"first\": \"2025-02-01\", \"last\": \"2025-02-28\"}");
}

void write_events(const ScratchFolder& folder) { folder.write("e.jsonl", events()); }

TEST_CASE("export: an unknown word is answered with the nearest one, and nothing is done") {
  const ScratchFolder folder;
  write_events(folder);
  struct Row {
    const char* arguments;
    const char* said;
  };
  for (const Row& row : {Row{"graph e.jsonl --format gefx", "did you mean 'gexf'?"},
                         Row{"graph e.jsonl --view lane", "did you mean 'lanes'?"},
                         Row{"timeline e.jsonl --format mermiad", "did you mean 'mermaid'?"},
                         Row{"timeline e.jsonl --layout icew", "did you mean 'icews'?"},
                         Row{"timeline e.jsonl --type REJCT", "did you mean 'REJECT'?"},
                         Row{"timeline e.jsonl --actor Chnia", "did you mean 'China'?"},
                         Row{"timeline e.jsonl --from 2024-13", "2025-06-14, 2025-06 or 2025"},
                         Row{"graph e.jsonl --format gephi", "-o DIR"},
                         Row{"graph e.jsonl --view lanes --rows 1", "-o lanes.svg"},
                         Row{"graph e.jsonl --table pairs --format gexf", "csv, md, adoc or tex"},
                         Row{"timeline e.jsonl --layout icews --format ics", "--format csv"}}) {
    CAPTURE(row.arguments);
    const ProgramRun run = run_entente(folder, row.arguments);
    CHECK(run.status == 2);
    CHECK(run.out == "");
    CHECK(holds(run.err, row.said));
  }
}

TEST_CASE("export: filters choose by name, period, type, tone and status") {
  const ScratchFolder folder;
  write_events(folder);
  struct Row {
    const char* filter;
    const char* ids;  // of the first column
  };
  for (const Row& row :
       {Row{"", "123"}, Row{"--actor china", "3"}, Row{"--dyad PRK,USA", "12"},
        Row{"--from 2025", "3"}, Row{"--until 2024-01-02", "1"}, Row{"--type aid,REJECT", "13"},
        Row{"--tone conflict", "12"}, Row{"--status asserted", "12"}}) {
    CAPTURE(row.filter);
    const ProgramRun run =
        run_entente(folder, std::string("timeline e.jsonl --format csv ") + row.filter);
    CHECK(run.status == 0);
    std::string ids;
    for (std::size_t at = 0; (at = run.out.find("\r\n", at)) + 2 < run.out.size(); at += 2) {
      ids += run.out[at + 2];
    }
    CHECK(ids == row.ids);
  }
}

TEST_CASE("export: responses by pattern are links of their own kind") {
  const ScratchFolder folder;
  write_events(folder);
  CHECK_FALSE(holds(run_entente(folder, "timeline e.jsonl").out, "soon after"));
  const ProgramRun run = run_entente(folder, "timeline e.jsonl --responses 7d");
  CHECK(holds(run.out, "soon after no. 1: rejects talks"));
  CHECK_FALSE(holds(run.out, "in response to"));
}

TEST_CASE("export: the format follows the file's ending, folders and pages get their files") {
  const ScratchFolder folder;
  write_events(folder);
  CHECK(run_entente(folder, "graph e.jsonl -o n.gexf").status == 0);
  CHECK(holds(folder.read("n.gexf"), "<gexf"));
  CHECK(run_entente(folder, "timeline e.jsonl -o t.ics").status == 0);
  CHECK(holds(folder.read("t.ics"), "BEGIN:VCALENDAR"));
  CHECK(run_entente(folder, "graph e.jsonl --format neo4j -o neo").status == 0);
  CHECK(holds(folder.read("neo/nodes.csv"), "id:ID"));
  CHECK(run_entente(folder, "graph e.jsonl --view lanes --rows 2 -o l.dot").status == 0);
  CHECK(holds(folder.read("l-2.dot"), "2 of 2"));
}

TEST_CASE("export: a foreign layout lists what happened, and comes back as the same events") {
  const ScratchFolder folder;
  write_events(folder);
  const ProgramRun asserted = run_entente(folder, "timeline e.jsonl --layout icews");
  CHECK_FALSE(holds(asserted.out, "sends aid"));
  CHECK(holds(run_entente(folder, "timeline e.jsonl --layout icews --status negated").out,
              "sends aid"));
  for (const char* layout : {"icews", "gdelt1", "gdelt2", "phoenix", "polecat"}) {
    CAPTURE(layout);
    const std::string name = std::string(layout) + ".tab";
    CHECK(run_entente(folder, "timeline e.jsonl --layout " + std::string(layout) + " -o " + name)
              .status == 0);
    const ProgramRun run = run_entente(folder, "graph " + name + " --format edges");
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(holds(run.out, "PRK,USA,1,-1,2024-01-01,2024-01-01,conflict,false"));
    CHECK(holds(run.out, "USA,PRK,1,-1,2024-01-03,2024-01-03,conflict,false"));
  }
  // Documents are wanted there, and that is said once.
  const ProgramRun extract = run_entente(folder, "extract icews.tab");
  CHECK(extract.status == 1);
  CHECK(holds(extract.err, "entente timeline and entente graph read event lists"));
}

TEST_CASE("export: extract writes foreign layouts too, of what happened, and safe spreadsheets") {
  const ScratchFolder folder;
  folder.write("a.txt",
               "Date: 2024-03-06\n\nNorth Korea rejected talks with the United States on Tuesday.\n"
               "China did not impose sanctions on Japan.\n");
  for (const char* layout : {"icews", "gdelt1", "gdelt2", "phoenix", "polecat"}) {
    CAPTURE(layout);
    const std::string name(layout);
    const ProgramRun run = run_entente(folder, "extract a.txt --layout " + name);
    CHECK(run.status == 0);
    CHECK(run.out == run_entente(folder, "timeline a.txt --layout " + name).out);
    CHECK(holds(run.out, "PRK") != (name == "icews"));
    CHECK_FALSE(holds(run.out, "JPN"));
  }
  CHECK(holds(run_entente(folder, "extract a.txt --layout icews").out,
              "Event ID\tEvent Date\tSource Name"));
  const ProgramRun wrong = run_entente(folder, "extract a.txt --layout icews --format jsonl");
  CHECK(wrong.status == 2);
  CHECK(holds(wrong.err, "--layout icews is for --format csv"));
  CHECK(run_entente(folder, "extract a.txt --layout icews --format csv").status == 0);
  CHECK(holds(run_entente(folder, "extract a.txt --layout icew").err, "did you mean 'icews'?"));
  CHECK(run_entente(folder, "extract a.txt --format csv --spreadsheet-safe")
            .out.starts_with("\xEF\xBB\xBFid,"));
}

TEST_CASE("export: the pages of a PDF are in one file, on standard output too") {
  const ScratchFolder folder;
  write_events(folder);
  const ProgramRun run = run_entente(folder, "graph e.jsonl --view lanes --rows 1 -o l.pdf");
  CHECK(run.status == 0);
  if (holds(run.err, "poppler-utils")) {
    MESSAGE("NOT TESTED: poppler-utils is not installed");
    CHECK(folder.read("l-3.pdf").starts_with("%PDF"));
    return;
  }
  CHECK(run.err == "");
  CHECK(folder.read("l.pdf").starts_with("%PDF"));
  const ProgramRun out = run_entente(folder, "graph e.jsonl --view lanes --rows 1 --format pdf");
  CHECK(out.out.starts_with("%PDF"));
}

}  // namespace
}  // namespace entente
