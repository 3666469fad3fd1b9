// Verbs: what follows "entente" on the command line, one file each.
#ifndef ENTENTE_CLI_VERBS_H_
#define ENTENTE_CLI_VERBS_H_

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_status.h"

namespace entente {

// What the chosen verb does; set while the command line is parsed, called after.
using Action = std::function<ExitStatus()>;

void add_run_verb(CLI::App& program, Action& action);
void add_extract_verb(CLI::App& program, Action& action);
void add_timeline_verb(CLI::App& program, Action& action);
void add_graph_verb(CLI::App& program, Action& action);
void add_report_verb(CLI::App& program, Action& action);
void add_dates_verb(CLI::App& program, Action& action);
void add_mentions_verb(CLI::App& program, Action& action);
void add_score_verb(CLI::App& program, Action& action);
void add_rules_verb(CLI::App& program, Action& action);
void add_explain_verb(CLI::App& parent, Action& action);  // below "rules" too

// Below "rules": one file each.
void add_rules_check_verb(CLI::App& rules, Action& action);
void add_rules_diff_verb(CLI::App& rules, Action& action);
void add_rules_import_verb(CLI::App& rules, Action& action);
void add_rules_new_verb(CLI::App& rules, Action& action);
void add_rules_stats_verb(CLI::App& rules, Action& action);
void add_rules_suggest_verb(CLI::App& rules, Action& action);
void add_rules_test_verb(CLI::App& rules, Action& action);
void add_rules_watch_verb(CLI::App& rules, Action& action);
void add_rules_who_uses_verb(CLI::App& rules, Action& action);

}  // namespace entente

#endif  // ENTENTE_CLI_VERBS_H_
