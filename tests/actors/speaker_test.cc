// Tests of extractor/actors/speaker.cc: which documents have a speaker, in which of their lines.
#include "extractor/actors/speaker.h"

#include <doctest/doctest.h>

#include <string>

#include "extractor/rulepack/rule_tables.h"
#include "tests/actors/default_actors.h"

using namespace entente;

namespace {

SpeakerRules read(const std::string& yaml, std::string& problems) {
  Diagnostics diagnostics;
  const YamlFile file = parse_yaml("speakers.yaml", yaml, diagnostics);
  SpeakerRules rules;
  for (const YamlNode& document : file.documents) load_speakers(file, document, rules, diagnostics);
  finish_speakers(*default_actors().table, rules, diagnostics);
  for (const Diagnostic& problem : diagnostics)
    problems += std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
                problem.code + "\n";
  return rules;
}

const std::string kHead = "format: 1\nkind: speakers\nspeakers:\n";

const std::string kRules = kHead +
                           "  - {id: agency, actor: PRK, partisan: true, source: '(?i)kcna',"
                           " opening: '[(]KCNA[)]'}\n"
                           "  - {id: speeches, documents: '^(?P<speaker>[A-Z]{3})_[0-9]{2}_'}\n"
                           "  - {id: answers, actor: CHN, title: '^Briefing', own: 'A:',"
                           " others: '[A-Z]+:'}\n";

}  // namespace

TEST_CASE("speaker: what is known of a document tells who speaks") {
  struct Row {
    const char* id;
    const char* title;
    const char* source;
    const char* text;
    const char* speaker;
  };
  const Row rows[] = {
      {"1", "", "KCNA", "We object.", "PRK"},
      {"1", "", "kcna watch", "We object.", "PRK"},
      {"1", "", "", "Pyongyang, May 4 (KCNA) -- We object.", "PRK"},
      {"1", "", "Reuters", "We object.", ""},
      {"KEN_44_1989.txt", "", "", "We object.", "KEN"},
      {"XXX_44_1989.txt", "", "", "We object.", ""},
      {"1", "Briefing of Monday", "", "We object.", "CHN"},
      {"1", "The Briefing of Monday", "", "We object.", ""},
  };
  std::string problems;
  const SpeakerRules rules = read(kRules, problems);
  REQUIRE(problems == "");
  for (const Row& row : rows) {
    CAPTURE(row.id);
    CAPTURE(row.title);
    CAPTURE(row.source);
    CAPTURE(row.text);
    Document document;
    document.id = row.id;
    document.title = row.title;
    document.source = row.source;
    document.text = row.text;
    const Speaker speaker(rules, *default_actors().table, document);
    CHECK((speaker.actor() == nullptr ? "" : speaker.actor()->id) == row.speaker);
  }
}

TEST_CASE("speaker: only a party's own words are accusations") {
  std::string problems;
  const SpeakerRules rules = read(kRules, problems);
  Document document;
  document.source = "KCNA";
  CHECK(Speaker(rules, *default_actors().table, document).partisan());
  document.source.clear();
  document.id = "KEN_44_1989";
  CHECK_FALSE(Speaker(rules, *default_actors().table, document).partisan());
}

TEST_CASE("speaker: the word passes from line to line") {
  std::string problems;
  const SpeakerRules rules = read(kRules, problems);
  Document document;
  document.title = "Briefing";
  document.text =
      "We begin.\nQ: Do we? We ask.\nStill a question.\nA: We answer. We do.\nWe end.\n";
  Speaker speaker(rules, *default_actors().table, document);
  std::string turns;
  for (const char* sentence :
       {"We begin", "Do we", "We ask", "Still", "We answer", "We do", "We end"}) {
    speaker.move_to(static_cast<std::uint32_t>(document.text.find(sentence)));
    turns += speaker.actor() == nullptr ? '-' : '+';
  }
  CHECK(turns == "+---+++");
}

TEST_CASE("speaker: mistakes in rules are told with their place") {
  struct Row {
    const char* entry;
    const char* problems;
  };
  const Row rows[] = {
      {"  - {id: a, actor: PRX, source: a}\n", "4:20 unknown-actor\n"},
      {"  - {id: a, source: a}\n", "4:5 no-speaker\n"},
      {"  - {id: a, actor: PRK, source: '(a'}\n", "4:33 bad-pattern\n"},
      {"  - {id: a, actor: PRK, sources: a}\n", "4:25 unknown-key\n"},
      {"  - {actor: PRK, source: a}\n", "4:5 missing-key\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.entry);
    std::string problems;
    read(kHead + row.entry, problems);
    CHECK(problems == row.problems);
  }
}
