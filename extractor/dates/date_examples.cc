// Running the examples of the date rules. Tested by tests/dates/date_examples_test.cc.
#include "extractor/dates/date_examples.h"

#include <fmt/format.h>

#include "extractor/dates/date_rules.h"

namespace entente {
namespace {

std::string describe(std::string_view text, const std::vector<Timex>& timexes) {
  if (timexes.empty()) return "found nothing";
  std::string out = "found";
  for (const Timex& timex : timexes) {
    out += fmt::format(" '{}' = {} {}{}{} by {};", text_at(text, timex.span), to_string(timex.type),
                       timex.value, timex.mod.empty() ? "" : " ", timex.mod, timex.rule);
  }
  out.pop_back();
  return out;
}

bool agrees(const DateExample& example, const Timex& timex) {
  return text_at(example.text, timex.span) == example.span &&
         (example.value.empty() || timex.value == example.value) &&
         (example.mod.empty() || timex.mod == example.mod) &&
         (example.type.empty() || example.type == to_string(timex.type));
}

std::string expectation(const DateExample& example) {
  return fmt::format("expected '{}' = {}{}{}{}", example.span,
                     example.type.empty() ? "" : example.type + " ", example.value,
                     example.mod.empty() ? "" : " ", example.mod);
}

// Empty when the example passes.
std::string failure_of(const DateRules& rules, const Vocabulary& vocabulary, const DateRule& rule,
                       const DateExample& example) {
  const std::vector<Timex> timexes =
      find_timexes_in(rules, vocabulary, example.text, example.document_date);
  if (rule.none && example.yes) {
    const std::size_t at = example.span.empty() ? 0 : example.text.find(example.span);
    if (at == std::string::npos) return "the text does not hold the span";
    const std::size_t length = example.span.empty() ? example.text.size() : example.span.size();
    const Span clear{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)};
    for (const Timex& timex : timexes) {
      if (timex.span.overlaps(clear)) return describe(example.text, timexes) + "; expected nothing";
    }
    return {};
  }
  if (example.yes) {
    for (const Timex& timex : timexes) {
      // A weak rule shows only as part of another's expression.
      if ((timex.rule == rule.id || rule.weak) && agrees(example, timex)) return {};
    }
    return describe(example.text, timexes) + "; " + expectation(example);
  }
  bool other = example.span.empty();
  for (const Timex& timex : timexes) {
    if (timex.rule == rule.id) return describe(example.text, timexes) + "; expected another rule";
    other = other || agrees(example, timex);
  }
  return other ? std::string() : describe(example.text, timexes) + "; " + expectation(example);
}

}  // namespace

std::vector<Timex> find_timexes_in(const DateRules& rules, const Vocabulary& vocabulary,
                                   std::string_view text, std::optional<Day> document_date,
                                   const std::optional<DateSettings>& settings) {
  std::vector<Token> tokens;
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  tokenize(text, whole, vocabulary, tokens);
  Sentence sentence;
  sentence.span = whole;
  sentence.last_token = static_cast<std::uint32_t>(tokens.size());
  DateContext context;
  context.document_date = document_date;
  context.settings = settings;
  std::vector<Timex> timexes;
  find_timexes(rules, text, tokens, sentence, context, timexes);
  return timexes;
}

DateExampleReport run_date_examples(const DateRules& rules, const Vocabulary& vocabulary) {
  DateExampleReport report;
  for (const DateRule& rule : rules.rules) {
    for (const DateExample& example : rule.examples) {
      ++report.run;
      std::string message = failure_of(rules, vocabulary, rule, example);
      if (message.empty()) continue;
      report.failures.push_back({example.file, example.line, rule.id, std::move(message)});
    }
  }
  return report;
}

}  // namespace entente
