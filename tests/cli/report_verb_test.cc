// Tests of `entente report`, and of the page that `entente run` writes.
#include <doctest/doctest.h>

#include "tests/cli/program_run.h"

namespace entente {
namespace {

constexpr const char* kEvents =
    "{\"id\": \"a1\", \"doc\": \"wire\", \"type\": \"REJECT\", \"cameo\": \"125\", \"label\": "
    "\"rejects talks\", \"date\": {\"value\": \"2025-06-14\", \"first\": \"2025-06-14\", "
    "\"last\": \"2025-06-14\", \"basis\": \"text\"}, \"source\": [{\"id\": \"PRK\", \"name\": "
    "\"North Korea\"}], \"target\": [{\"id\": \"USA\", \"name\": \"United States\"}], "
    "\"evidence\": {\"text\": \"Pyongyang rejected talks.\", \"start\": 0, \"end\": 25}}\n";

TEST_CASE("report_verb: event records become a page on standard output or in a file, the same") {
  const ScratchFolder folder;
  folder.write("events.jsonl", kEvents);
  const ProgramRun out = run_entente(folder, "report events.jsonl");
  CHECK(out.status == 0);
  CHECK(out.err.empty());
  CHECK(holds(out.out, "<title>North Korea and United States, 14 Jun 2025</title>"));
  CHECK(holds(out.out, "Pyongyang rejected talks."));
  const ProgramRun file = run_entente(folder, "report events.jsonl -o report.html");
  CHECK(file.status == 0);
  CHECK(file.out.empty());
  CHECK(folder.read("report.html") == out.out);
}

TEST_CASE("report_verb: --title names the page, as words") {
  const ScratchFolder folder;
  folder.write("events.jsonl", kEvents);
  const ProgramRun run = run_entente(folder, "report events.jsonl --title '<b>Talks & tea'");
  CHECK(run.status == 0);
  CHECK(holds(run.out, "<title>&lt;b&gt;Talks &amp; tea</title>"));
}

TEST_CASE("report_verb: without Graphviz there is a warning and a page that says so") {
  const ScratchFolder folder;
  folder.write("events.jsonl", kEvents);
  const ScratchFolder empty;
  const ProgramRun run =
      run_entente(folder, "report events.jsonl -o report.html", {}, "PATH=" + empty.path("."));
  CHECK(run.status == 0);
  CHECK(holds(run.err, "warning: the report page lacks a picture"));
  CHECK(holds(run.err, "install Graphviz"));
  CHECK(holds(folder.read("report.html"), "could not be drawn"));
}

TEST_CASE("report_verb: no event makes a page too, a missing input makes none") {
  const ScratchFolder folder;
  folder.write("empty.jsonl", "");
  const ProgramRun none = run_entente(folder, "report empty.jsonl");
  CHECK(none.status == 0);
  CHECK(holds(none.out, "The texts tell of no event between actors."));
  const ProgramRun missing = run_entente(folder, "report nowhere.jsonl -o report.html");
  CHECK(missing.status == 1);
  CHECK_FALSE(folder.has("report.html"));
}

TEST_CASE("report_verb: run writes the page that report would") {
  const ScratchFolder folder;
  folder.write("events.jsonl", kEvents);
  CHECK(run_entente(folder, "run events.jsonl -o out").status == 0);
  CHECK(folder.read("out/report.html") == run_entente(folder, "report events.jsonl").out);
}

}  // namespace
}  // namespace entente
