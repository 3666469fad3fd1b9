// Tests of bad input: each gets a clear message, the rest is still processed, nothing half-written.
#include <doctest/doctest.h>

#include "tests/cli/program_run.h"

namespace entente {
namespace {

constexpr const char* kGood =
    "Date: 2025-06-14\nNorth Korea rejected talks with the United States on Monday.\n";

}  // namespace

TEST_CASE("bad input: each kind says what and what to do, and the good document is still read") {
  struct Row {
    const char* name;
    std::string bytes;
    int status;
    const char* says;
    const char* help;
  };
  const Row rows[] = {
      {"missing.txt", "", 1, "missing.txt: error[no-file]: no such file", "check the spelling"},
      {"folder", "", 1, "folder: error[directory]: is a directory, not a file",
       "name its files: folder/*.txt"},
      {"empty.txt", "", 0, "empty.txt: warning[empty-input]: is empty", ""},
      {"junk.bin",
       std::string("\x7F"
                   "ELF\0\0\0",
                   7),
       1, "junk.bin: error[not-text]: is binary data (a NUL at byte 4)",
       "UTF-8 text or JSON Lines"},
      {"story.gz", "\x1F\x8B\x08xxxx", 1, "story.gz: error[not-text]: is gzip data", "gunzip -c"},
      {"latin1.txt", "Date: 2025-06-14\nCaf\xE9.\n", 0,
       "latin1.txt: warning[not-utf8]: 'latin1' is not UTF-8 at byte 20", "iconv"},
      {"odd-date.txt", "Date: one fine day\nNothing.\n", 0,
       "odd-date.txt:1: warning[unreadable-date]: cannot read the date 'one fine day'",
       "write it as YYYY-MM-DD"},
      {"array.json", "[{\"text\": \"x\"}]\n", 1, "array.json:1:1: error[bad-json]: not an object",
       "jq -c '.[]'"},
      {"broken.jsonl", "{\"date\": \"2025-06-14\", \"text\": \"a\"}\n{\"text\": \"b\n", 1,
       "broken.jsonl:2:", "this line is left out"},
      {"no-text.jsonl", "{\"title\": \"b\"}\n", 1,
       "no-text.jsonl:1:1: error[no-text]: no field 'text'", "only text is required"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const ScratchFolder folder;
    folder.write("good.txt", kGood);
    folder.write("folder/x", "");
    if (std::string(row.name) != "missing.txt" && std::string(row.name) != "folder") {
      folder.write(row.name, row.bytes);
    }
    const ProgramRun run =
        run_entente(folder, std::string("extract ") + row.name + " good.txt -o events.jsonl");
    CHECK(run.status == row.status);
    CHECK(run.out.empty());
    CHECK(holds(run.err, row.says));
    CHECK(holds(run.err, row.help));
    CHECK(holds(folder.read("events.jsonl"), "\"type\": \"REJECT\""));
  }
}

TEST_CASE("bad input: a broken line in the middle costs that line alone") {
  const ScratchFolder folder;
  const std::string good =
      "{\"date\": \"2025-06-14\", \"text\": \"North Korea rejected talks with Japan.\"}\n";
  folder.write("docs.jsonl", good + "{\"text\": oops}\n" + good);
  const ProgramRun run = run_entente(folder, "extract docs.jsonl");
  CHECK(run.status == 1);
  CHECK(holds(run.err, "docs.jsonl:2:10: error[bad-json]: not JSON"));
  CHECK(holds(run.out, "\"doc\": \"docs.jsonl:1\""));
  CHECK(holds(run.out, "\"doc\": \"docs.jsonl:3\""));
}

TEST_CASE("bad input: after twenty problems of a file only their number is said") {
  const ScratchFolder folder;
  std::string lines;
  for (int i = 0; i < 50; ++i) lines += "oops\n";
  folder.write("docs.jsonl", lines);
  const ProgramRun run = run_entente(folder, "extract docs.jsonl");
  CHECK(run.status == 1);
  CHECK(holds(run.err, "docs.jsonl:20:"));
  CHECK_FALSE(holds(run.err, "docs.jsonl:21:"));
  CHECK(holds(run.err, "docs.jsonl: 30 more problems\n"));
}

TEST_CASE("bad input: ten million bytes on one line are read like any other text") {
  const ScratchFolder folder;
  std::string line;
  while (line.size() < 10'000'000)
    line += "The committee and its many friends went on and on, and ";
  folder.write("long.txt", "Date: 2025-06-14\n" + line + "\n");
  folder.write("good.txt", kGood);
  const ProgramRun run = run_entente(folder, "extract long.txt good.txt");
  CHECK(run.status == 0);
  CHECK(holds(run.out, "\"doc\": \"good\""));
}

TEST_CASE("bad input: all mistakes in the rules are shown, and nothing is done") {
  const ScratchFolder folder;
  folder.write("good.txt", kGood);
  folder.write("rules/a.yaml", "format: 1\nkind: evnets\n");
  folder.write("rules/b.yaml", "format: 1\nkind: text\nabreviations: [mr]\n");
  folder.write("rules/c.yaml", "kind: text\n");
  for (const char* const verb : {"extract good.txt -o events.jsonl", "rules check", "rules test",
                                 "run good.txt -o out", "timeline good.txt"}) {
    CAPTURE(verb);
    const ProgramRun run = run_entente(folder, std::string(verb) + " --rules rules");
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    for (const char* const part :
         {"rules/a.yaml:2:7: error[", "did you mean 'events'?", "rules/b.yaml:3:1: error[",
          "did you mean 'abbreviations'?", "rules/c.yaml:", "errors in the rules (rules)"}) {
      CAPTURE(part);
      CHECK(holds(run.err, part));
    }
    CHECK(folder.count() == 4);
  }
}

}  // namespace entente
