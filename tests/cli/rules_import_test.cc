// Tests of `entente rules import`: dictionaries in, a pack out that loads and names who they named.
#include <doctest/doctest.h>

#include "tests/cli/program_run.h"

namespace entente {
namespace {

constexpr const char* kActors =
    "RURITANIA_ [RUR] ; made up\n"
    "RUDOLF_RASSENDYLL_\n"
    "\t[RURGOV 870930-19871130]\n"
    "\t[RUROPP > 19871201]\n"
    "NOBODY_KNOWS\n";
constexpr const char* kAgents = "HALBERDIER [~MIL]\n";

}  // namespace

TEST_CASE("rules_import: names, dated offices and agents are found again with the new pack") {
  const ScratchFolder folder;
  folder.write("actors.txt", kActors);
  folder.write("agents.txt", kAgents);
  const ProgramRun import =
      run_entente(folder, "rules import actors.txt agents.txt -o pack/names.yaml");
  CAPTURE(import.err);
  REQUIRE(import.status == 2);  // no such folder
  const ProgramRun again = run_entente(folder, "rules import actors.txt agents.txt -o names.yaml");
  CAPTURE(again.err);
  REQUIRE(again.status == 0);
  CHECK(again.out.empty());
  CHECK(holds(again.err, "actors.txt:5: warning[skipped-line]: a name without a code"));
  CHECK(holds(again.err, "1 people with dated offices"));
  const ProgramRun found = run_entente(
      folder,
      "mentions --rules " ENTENTE_SOURCE_DIR "/rules --rules names.yaml --date 1987-10-15 -",
      "Rudolf Rassendyll sent Ruritanian troops. The halberdiers of Ruritania refused.\n");
  CAPTURE(found.err);
  CHECK(found.status == 0);
  CHECK(holds(found.out, "\"person\": \"Rudolf Rassendyll\""));
  CHECK(holds(found.out, "\"sector\": \"GOV\""));
  CHECK(holds(found.out, "\"sector\": \"MIL\""));
}

TEST_CASE("rules_import: what cannot be read is named and the rest goes on") {
  const ScratchFolder folder;
  folder.write("actors.txt", kActors);
  const ProgramRun some = run_entente(folder, "rules import nowhere.txt actors.txt");
  CHECK(some.status == 1);
  CHECK(holds(some.out, "Ruritania"));
  CHECK(holds(some.err, "nowhere.txt: No such file or directory"));
  const ProgramRun none = run_entente(folder, "rules import -", "; nothing here\n");
  CHECK(none.status == 2);
  CHECK(none.out.empty());
  CHECK(holds(none.err, "help: "));
}

}  // namespace entente
