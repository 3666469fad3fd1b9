// entente rules test: the examples that stand in the rules, and what they leave untested.
#include <fmt/format.h>

#include "cli/rule_loading.h"
#include "cli/rules_usage.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "extractor/rule_examples.h"

namespace entente {
namespace {

struct TestOptions {
  std::string filter;  // of rule ids; empty: all
  std::vector<std::string> rules;
  bool coverage = false;
  ReadingOptions corpus;
};

// Rules that told no event, neither in an example nor in the corpus, to standard output.
ExitStatus report_coverage(const TestOptions& options, const std::shared_ptr<const RulePack>& pack,
                           Messages& messages) {
  RuleUsage usage = make_rule_usage(*pack);
  add_examples_to(usage, pack);
  if (!options.corpus.files.empty()) usage.merge(read_rule_usage(options.corpus, pack, messages));
  std::string text;
  std::size_t silent = 0;
  std::size_t all = 0;
  for (const auto& [rule, use] : usage.rules) {
    if (rule.find(options.filter) == std::string::npos) continue;
    ++all;
    // An operator that only takes an act away is at work when it fits.
    if (use.events > 0 || (use.kind == "operator" && use.fits > 0)) continue;
    ++silent;
    text += fmt::format("{} ({}): tried {} times, fits {}\n", rule, use.kind, use.tried, use.fits);
  }
  messages.say(fmt::format("{} of {} rules fired; those that did not:", all - silent, all));
  return write_result("", text, messages);
}

ExitStatus test_rules(const TestOptions& options) {
  Messages messages;
  const std::shared_ptr<const RulePack> pack =
      load_named_rules(options.rules, messages, KeepExamples::yes);
  if (pack == nullptr) return ExitStatus::nothing;
  const ExampleResults results = run_examples(pack, options.filter);
  for (const Diagnostic& problem : results.problems) messages.print(problem);
  messages.say(fmt::format("{} examples passed, {} failed, {} known gaps", results.passed,
                           results.failed, results.todo));
  if (results.passed + results.failed + results.todo == 0) {
    messages.error(fmt::format("no rule with '{}' in its id has examples", options.filter));
    return ExitStatus::nothing;
  }
  if (options.coverage) {
    const ExitStatus status = report_coverage(options, pack, messages);
    if (status != ExitStatus::done) return status;
  }
  return has_errors(results.problems) || results.failed > 0 ? ExitStatus::partly : ExitStatus::done;
}

}  // namespace

void add_rules_test_verb(CLI::App& rules, Action& action) {
  CLI::App* test = rules.add_subcommand("test", "Run the examples that stand in the rules");
  std::shared_ptr<TestOptions> options = std::make_shared<TestOptions>();
  test->add_option("RULE", options->filter, "Only rules whose id contains this text");
  add_rules_option(*test, options->rules);
  test->add_flag("--coverage", options->coverage,
                 "List the rules that fire in no example, nor in the --corpus");
  test->add_option("--corpus", options->corpus.files, "Texts or JSON Lines, with --coverage")
      ->option_text("FILE");
  add_examples(*test,
               "  entente rules test\n"
               "  entente rules test core.reject\n"
               "  entente rules test --coverage --corpus articles.jsonl\n"
               "\n"
               "Exit status: 0 all pass; 1 an example fails; 2 the rules cannot be read.");
  test->callback([options, &action] { action = [options] { return test_rules(*options); }; });
}

}  // namespace entente
