// Explanations: what was read, which rules were tried, what stopped them, why these actors.
#include "extractor/workbench/explanation.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/explanation_formats.h"
#include "tests/workbench/pack_for_tests.h"

namespace entente {
namespace {

Explanation explained(const std::string& text) {
  Extractor extractor(default_pack());
  return make_explanation(extractor, document_of(text));
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("explanation: a sentence's actors, dates, clauses and event are told") {
  const Explanation made = explained("Pyongyang rejected talks with Seoul on 14 June 2025.");
  REQUIRE(made.sentences.size() == 1);
  const ExplainedSentence& sentence = made.sentences.front();
  REQUIRE(sentence.mentions.size() == 2);
  CHECK(sentence.mentions[0].value == "PRK");
  REQUIRE(sentence.dates.size() == 1);
  CHECK(sentence.dates[0].value == "2025-06-14");
  REQUIRE_FALSE(sentence.clauses.empty());
  CHECK(sentence.clauses[0].who == "Pyongyang");
  REQUIRE_FALSE(sentence.events.empty());
  const auto told = std::find_if(sentence.events.begin(), sentence.events.end(),
                                 [](const ExplainedEvent& event) { return event.dropped.empty(); });
  REQUIRE(told != sentence.events.end());
  CHECK(told->type == "REJECT");
  CHECK(holds(told->date, "2025-06-14"));
  REQUIRE(told->actors.size() >= 2);
  CHECK(told->actors[0].reason == "doer of 'rejected'");
  CHECK(holds(told->actors[1].reason, "after 'with'"));
}

TEST_CASE("explanation: a rule that stops says at which element, and what would let it pass") {
  const Explanation made = explained("North Korea rejected a sandwich with South Korea.");
  const std::vector<ExplainedRule>& rules = made.sentences.front().rules;
  const auto near = std::find_if(rules.begin(), rules.end(), [](const ExplainedRule& rule) {
    return holds(rule.edit, "add 'sandwich' to @");
  });
  REQUIRE(near != rules.end());
  CHECK_FALSE(near->fits);
  CHECK(holds(near->stop, "a sandwich"));
  const auto fault = std::find_if(
      near->elements.begin(), near->elements.end(),
      [](const ExplainedElement& one) { return one.state == ExplainedElement::State::fails; });
  REQUIRE(fault != near->elements.end());
  CHECK(fault->name == "object");
  CHECK(fault->found == "a sandwich");
}

TEST_CASE("explanation: an exception that suppressed a rule is named") {
  const Explanation made = explained("The United States imposed a fine on Iran.");
  const std::vector<ExplainedRule>& rules = made.sentences.front().rules;
  CHECK(std::any_of(rules.begin(), rules.end(), [](const ExplainedRule& rule) {
    return holds(rule.stop, "its exception for");
  }));
}

TEST_CASE("explanation: where nothing is tried, it says why") {
  CHECK(holds(explained("The committee rejected talks.").sentences.front().nothing, "no actor"));
  CHECK(holds(explained("France Spain.").sentences.front().nothing, "no rule"));
}

TEST_CASE("explanation: asking for one changes no event") {
  const std::string text =
      "Iran fired missiles at Israel on Tuesday. It threatened to attack again. Israel denied it.";
  Extractor extractor(default_pack());
  const std::vector<Event> before = extractor.extract(document_of(text));
  std::vector<std::string> ids;
  extractor.visit(document_of(text), [](const ReadSentence&) {});
  const std::vector<Event> after = extractor.extract(document_of(text));
  REQUIRE(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(before[i].id == after[i].id);
  std::size_t told = 0;
  for (const ExplainedSentence& sentence : explained(text).sentences) {
    for (const ExplainedEvent& event : sentence.events) told += event.dropped.empty() ? 1 : 0;
  }
  CHECK(told == before.size());
}

TEST_CASE("explanation: the formats hold the same and escape what they must") {
  const Explanation made = explained("Iran <i>rejected</i> \"talks\" with Iraq.");
  const std::string plain = write_explanation_text(made, Colour::no);
  CHECK_FALSE(holds(plain, "\x1b["));
  CHECK(holds(write_explanation_text(made, Colour::yes), "\x1b["));
  const std::string html = write_explanation_html(made);
  CHECK_FALSE(holds(html, "<i>rejected"));
  CHECK(holds(html, "&lt;i&gt;"));
  const std::string json = write_explanation_json(made);
  CHECK(holds(json, "\\\"talks\\\""));
  CHECK(std::count(json.begin(), json.end(), '\n') == 1);
}

}  // namespace
}  // namespace entente
