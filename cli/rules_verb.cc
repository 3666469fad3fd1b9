// entente rules: work on rule packs.
#include "cli/options.h"
#include "cli/verbs.h"

namespace entente {

void add_rules_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "rules", "Write rules: check them, run their examples, see what they do");
  verb->require_subcommand(1);
  add_examples(*verb,
               "  entente rules new my-rules\n"
               "  entente rules check --rules my-rules\n"
               "  entente rules test --rules my-rules\n"
               "  entente rules explain 'Pyongyang rejected talks with Seoul.'");
  add_rules_new_verb(*verb, action);
  add_rules_check_verb(*verb, action);
  add_rules_test_verb(*verb, action);
  add_explain_verb(*verb, action);
  add_rules_suggest_verb(*verb, action);
  add_rules_diff_verb(*verb, action);
  add_rules_stats_verb(*verb, action);
  add_rules_who_uses_verb(*verb, action);
  add_rules_watch_verb(*verb, action);
  add_rules_import_verb(*verb, action);
}

}  // namespace entente
