// entente rules check: every problem of the rules, with its place and a way out.
#include "cli/options.h"
#include "cli/rule_loading.h"
#include "cli/verbs.h"

namespace entente {
namespace {

struct CheckOptions {
  std::vector<std::string> rules;
};

ExitStatus check_rules(const CheckOptions& options) {
  Messages messages;
  if (load_named_rules(options.rules, messages, KeepExamples::yes, RuleWarnings::shown) ==
      nullptr) {
    return ExitStatus::nothing;
  }
  messages.say("the rules are in order");
  return ExitStatus::done;
}

}  // namespace

void add_rules_check_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "check", "Read the rules and report every problem, with its place and a way out");
  std::shared_ptr<CheckOptions> options = std::make_shared<CheckOptions>();
  add_rules_option(*verb, options->rules);
  add_examples(*verb,
               "  entente rules check\n"
               "  entente rules check --rules rules --rules my-rules\n"
               "\n"
               "Exit status: 0 in order; 2 errors.");
  verb->callback([options, &action] { action = [options] { return check_rules(*options); }; });
}

}  // namespace entente
