// entente rules check: what goes where, and what the exit status says.
#include <doctest/doctest.h>

#include <string>

#include "tests/cli/program_run.h"

namespace entente {
namespace {

const std::string kErrors = std::string(ENTENTE_SOURCE_DIR) + "/tests/rule_errors/";
const std::string kBase = " -r " + kErrors + "base ";

}  // namespace

TEST_CASE("rules_check: the exit status goes by the level asked for") {
  struct Row {
    const char* file;
    const char* arguments;
    int status;
  };
  const Row rows[] = {
      {"unknown-type.yaml", "", 2},
      {"unknown-type.yaml", "--level note", 2},
      {"unused-list.yaml", "", 0},
      {"unused-list.yaml", "--level error", 0},
      {"unused-list.yaml", "--level warning", 1},
      {"unused-list.yaml", "--level note", 1},
      {"base", "--level warning", 0},
      {"base", "--level note", 1},
  };
  const ScratchFolder folder;
  for (const Row& row : rows) {
    CAPTURE(row.file);
    CAPTURE(row.arguments);
    const ProgramRun run = run_entente(
        folder, "rules check" + kBase + "-r " + kErrors + row.file + " " + row.arguments);
    CHECK(run.status == row.status);
    CHECK(run.out == "");
  }
}

TEST_CASE("rules_check: formats for programs go to standard output") {
  const ScratchFolder folder;
  const std::string check = "rules check" + kBase + "-r " + kErrors + "unknown-type.yaml --format ";
  CHECK(run_entente(folder, check + "json").out.starts_with("{\"level\":\"error\""));
  CHECK(holds(run_entente(folder, check + "sarif").out, "\"version\":\"2.1.0\""));
  CHECK(run_entente(folder, check + "github").out.starts_with("::error title=unknown-type,file="));
  CHECK(holds(run_entente(folder, check + "json").err, "1 error in the rules"));
}

TEST_CASE("rules_check: the default pack has no warning, and a pack may extend it") {
  const ScratchFolder folder;
  const ProgramRun own = run_entente(folder, "rules check --level warning");
  CAPTURE(own.err);
  CHECK(own.status == 0);
  folder.write("pack.yaml", "format: 1\nkind: pack\nname: mine\nextends: default\n");
  folder.write("words.yaml", "format: 1\nkind: lexicon\nnouns:\n  talks: [palaver]\n");
  const ProgramRun mine = run_entente(folder, "rules check -r . --level note");
  CAPTURE(mine.err);
  CHECK(mine.status == 0);
}

TEST_CASE("rules_check: every code can be explained") {
  const ScratchFolder folder;
  const ProgramRun lesson = run_entente(folder, "rules explain unknown-key");
  CHECK(lesson.status == 0);
  CHECK(lesson.out.starts_with("unknown-key: a key that nothing reads\n"));
  CHECK(holds(lesson.out, "wrong (in a rule of an events file):\n\n    frame:"));
}

}  // namespace entente
