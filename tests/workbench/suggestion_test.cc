// Suggestions and usage: what a corpus tells beside the rules, and what the rules do on it.
#include "extractor/workbench/suggestion.h"

#include <doctest/doctest.h>

#include "extractor/workbench/rule_usage.h"
#include "tests/workbench/pack_for_tests.h"

namespace entente {
namespace {

SuggestionPile pile_of(const std::vector<std::string>& texts) {
  Extractor extractor(default_pack());
  SuggestionPile pile;
  for (const std::string& text : texts) pile.add(extractor, document_of(text));
  return pile;
}

const std::vector<std::string> kTexts{
    "Norway tickled Finland.",     "Finland tickled Norway on Monday.", "Sweden tickled Denmark.",
    "Norway tickled with Sweden.", "Iran rejected talks with Iraq.",    "France is near Spain."};

TEST_CASE(
    "suggestion: acts that no rule tells are gathered by verb and frame, most frequent first") {
  const std::vector<Suggestion> ranked = pile_of(kTexts).ranked(1);
  REQUIRE_FALSE(ranked.empty());
  CHECK(ranked[0].count == 3);
  CHECK(ranked[0].frame.object == "actor");
  REQUIRE(ranked[0].examples.size() == 3);
  CHECK(ranked[0].examples[0].text == "Norway tickled Finland.");
  CHECK(ranked[0].examples[0].source == "NOR");
  for (const Suggestion& one : ranked) CHECK(one.frame.verb.find("reject") == std::string::npos);
}

TEST_CASE("suggestion: piles merge to the same, whatever their order") {
  const SuggestionPile first = pile_of({kTexts[0], kTexts[1]});
  const SuggestionPile second = pile_of({kTexts[2], kTexts[3]});
  SuggestionPile one = first;
  one.merge(second);
  SuggestionPile other = second;
  other.merge(first);
  const std::vector<Suggestion> a = one.ranked(1);
  const std::vector<Suggestion> b = other.ranked(1);
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    CHECK(draft_rule(a[i], "my") == draft_rule(b[i], "my"));
}

TEST_CASE("suggestion: examples known to fail stand under todo, and quotes survive") {
  Suggestion made;
  made.frame = {"snub", "actor", ""};
  made.count = 2;
  made.examples = {{"Norway's king snubbed Iran.", "NOR", "IRN"},
                   {"Iran snubbed Iraq.", "IRN", "IRQ"}};
  const std::string draft = draft_rule(made, "my", {false, true});
  CHECK(draft.find("todo:\n        - {text: 'Norway''s king") != std::string::npos);
  CHECK(draft.find("yes:\n        - {text: 'Iran snubbed") != std::string::npos);
}

TEST_CASE("rule_usage: events, tries and silent rules are counted") {
  Extractor extractor(default_pack());
  RuleUsage usage = make_rule_usage(*default_pack());
  const std::size_t all = usage.rules.size();
  usage.add(extractor, document_of("Iran rejected talks with Iraq."));
  CHECK(usage.rules.size() == all);
  std::size_t events = 0;
  std::size_t tried = 0;
  for (const auto& [rule, use] : usage.rules) {
    events += use.events;
    tried += use.tried;
    CHECK_FALSE(use.kind.empty());
  }
  CHECK(events == 1);
  CHECK(tried >= 1);
  CHECK(usage.words.contains("reject"));
}

TEST_CASE("rule_usage: every reference to a list is found with its place") {
  const ListReferences found =
      find_list_references({ENTENTE_SOURCE_DIR "/rules/events/reject.yaml",
                            ENTENTE_SOURCE_DIR "/rules/lexicon/diplomacy.yaml"},
                           "refuse");
  REQUIRE_FALSE(found.uses.empty());
  CHECK(found.uses[0].line > 1);
  CHECK(find_list_references({ENTENTE_SOURCE_DIR "/rules/events/reject.yaml"}, "nosuchlist")
            .uses.empty());
}

}  // namespace
}  // namespace entente
