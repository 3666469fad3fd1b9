// Tests of extractor/actors/resolver.cc: loading, lookup, context, and any bytes.
#include "extractor/actors/resolver.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "tests/actors/default_actors.h"

using namespace entente;

namespace {

std::string loading(const std::string& yaml) {
  DefaultActors actors;
  load_text(yaml, actors);
  finish_actors(actors.vocabulary, *actors.table, actors.diagnostics);
  std::string out;
  for (const Diagnostic& diagnostic : actors.diagnostics)
    out += std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + " " +
           diagnostic.code + "\n";
  return out;
}

}  // namespace

TEST_CASE("resolver: the default pack loads without a problem") {
  for (const Diagnostic& diagnostic : default_actors().diagnostics)
    FAIL_CHECK(to_string(diagnostic));
}

TEST_CASE("resolver: mistakes in rules are told with their place") {
  struct Row {
    const char* yaml;
    const char* problems;
  };
  const Row rows[] = {
      {"format: 1\nkind: actors\nactors:\n  - {id: AAA, nmaes: [Aaa]}\n", "4:15 unknown-key\n"},
      {"format: 1\nkind: actors\nactors:\n  - {names: [Aaa]}\n", "4:5 missing-key\n"},
      {"format: 1\nkind: actors\nactors:\n  - {id: AAA, home: BBB}\n", "4:21 unknown-actor\n"},
      {"format: 1\nkind: actors\nactors:\n  - {id: AAA, from: 2001-02-30}\n", "4:21 bad-date\n"},
      {"format: 1\nkind: actors\nactors:\n  - {id: AAA, from: 2001-02-03, to: 2001-02-03}\n",
       "4:37 empty-life\n"},
      {"format: 1\nkind: people\npeople:\n  - name: Aaa\n    roles:\n      - {actor: ZZZ}\n",
       "6:17 unknown-actor\n"},
      {"format: 1\nkind: traps\nwords:\n  of: [two words]\n", "4:8 not-one-word\n"},
      {"format: 1\nkind: agents\nagents:\n  - {sector: GOV, words: [king], titel: true}\n",
       "4:34 unknown-key\n"},
      {"format: 1\nkind: anaphora\nanaphora:\n  - {refers: nobody, words: [x]}\n",
       "4:14 unknown-value\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    CHECK(loading(row.yaml) == std::string(row.problems));
  }
}

TEST_CASE("resolver: a second entry of an actor adds names to it") {
  DefaultActors actors;
  load_text("format: 1\nkind: actors\nactors:\n  - {id: AAA, name: Aland, names: [Aland]}\n",
            actors);
  load_text("format: 1\nkind: actors\nactors:\n  - {id: AAA, names: [Old Aland]}\n", actors);
  finish_actors(actors.vocabulary, *actors.table, actors.diagnostics);
  CHECK(actors.diagnostics.empty());
  ActorContext context;
  const std::vector<Mention> mentions = actors.find("Old Aland spoke.", context);
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].actors[0].id == "AAA");
  CHECK(mentions[0].actors[0].name == "Aland");
  CHECK(actor_name(*actors.table, "AAA") == "Aland");
  CHECK(actor_name(*actors.table, "BBB") == "");
}

TEST_CASE("resolver: people may be given as lines") {
  DefaultActors actors;
  load_text(
      "format: 1\nkind: actors\nactors:\n  - {id: AAA, name: Aland, names: [Aland]}\n---\n"
      "format: 1\nkind: people\nlines:\n  - |\n"
      "    # a comment\n"
      "    Ann Bee; Annie Bee; !Bee = AAA GOV 2001-01-01..2002-01-01 (Chair, Board), AAA\n"
      "    Cee Dee = AAA ..1999-01-01\n",
      actors);
  finish_actors(actors.vocabulary, *actors.table, actors.diagnostics);
  for (const Diagnostic& diagnostic : actors.diagnostics) FAIL_CHECK(to_string(diagnostic));
  ActorContext context;
  context.document_date = parse_day("2001-12-31");
  const std::vector<Mention> mentions = actors.find("Annie Bee met Cee Dee.", context);
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].actors[0] == ActorRef{"AAA", "Aland", "GOV", "Ann Bee", true});
  CHECK(mentions[1].actors[0] == ActorRef{"AAA", "Aland", "", "Cee Dee", true});
  ActorContext fresh;
  CHECK(actors.find("Bee spoke.", fresh).size() == 1);
  CHECK(actors.find("Dee spoke.", fresh).empty());
  CHECK(loading("format: 1\nkind: people\nlines:\n  - |\n    Ann Bee\n") == "5:1 bad-line\n");
  CHECK(loading("format: 1\nkind: people\nlines: |\n  Ann Bee = AAA 2001-02-30..\n") ==
        "4:1 bad-line\n");
}

TEST_CASE("resolver: words for people and bodies are known by their last word") {
  const DefaultActors& actors = default_actors();
  CHECK(is_agent_word(*actors.table, actors.vocabulary.find("minister")));
  CHECK(is_agent_word(*actors.table, actors.vocabulary.find("troops")));
  CHECK_FALSE(is_agent_word(*actors.table, actors.vocabulary.find("foreign")));
  CHECK_FALSE(is_agent_word(*actors.table, kUnknownWord));
}

TEST_CASE("resolver: we and our are the document's speaker, where it has one") {
  ActorContext context;
  CHECK(default_actors().find("We urge restraint.", context).empty());
  const ActorRef china{"CHN", "China", "GOV", ""};
  context.speaker = &china;
  const std::vector<Mention> mentions = default_actors().find("We urge restraint.", context);
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].actors[0].id == "CHN");
  CHECK(mentions[0].actors[0].sector == "GOV");
}

TEST_CASE("resolver: mentions are in order, apart, and inside the text, whatever the words") {
  const char* words[] = {
      "Iran",   "'s",   "the",     "Turkish", "minister",   ",",    "of",    "and",
      "Russia", "-",    "(",       ")",       "Abcd",       "Efgh", "his",   "both sides",
      "in",     "EU",   "foreign", "troops",  "Putin",      ".",    "U.S.",  "president",
      "for",    "they", "former",  "Kim",     "ambassador", "to",   "North", "Korean"};
  std::uint32_t seed = 11;
  ActorContext context;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 14; ++i) {
      seed = seed * 1664525u + 1013904223u;
      text += words[(seed >> 16) % std::size(words)];
      if ((seed >> 8) % 5 != 0) text += ' ';
    }
    std::uint32_t at = 0;
    std::uint32_t token = 0;
    for (const Mention& mention : default_actors().find(text, context)) {
      CAPTURE(text);
      REQUIRE(mention.span.start >= at);
      REQUIRE(mention.span.end > mention.span.start);
      REQUIRE(mention.span.end <= text.size());
      REQUIRE(mention.first_token >= token);
      REQUIRE(mention.last_token > mention.first_token);
      REQUIRE_FALSE(mention.actors.empty());
      for (const ActorRef& ref : mention.actors) REQUIRE_FALSE(ref.id.empty());
      at = mention.span.end;
      token = mention.last_token;
    }
  }
}

TEST_CASE("resolver: a line of a megabyte costs no more a word than a short one") {
  for (const char* unit :
       {"Iran's ", "Georgia ", "Turkish troops, ", "president of ", "Abcd Efgh, ", "(AP ",
        "Foreign Minister Abcd of ", "the North ", "both sides "}) {
    CAPTURE(unit);
    std::string text;
    while (text.size() < 300000) text += unit;
    ActorContext context;
    const auto start = std::chrono::steady_clock::now();
    default_actors().find(text, context);
    const auto spent = std::chrono::steady_clock::now() - start;
    CHECK(std::chrono::duration<double>(spent).count() < 2.0);
  }
}
