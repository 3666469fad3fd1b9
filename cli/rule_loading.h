// RuleLoading: the rules a verb works with, found, loaded, and their problems said.
#ifndef ENTENTE_CLI_RULE_LOADING_H_
#define ENTENTE_CLI_RULE_LOADING_H_

#include <memory>
#include <string>
#include <vector>

#include "cli/messages.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {

// Warnings are for those who work on the rules, not for those who use them.
enum class RuleWarnings { hidden, shown };

// Loads the rules of find_rules(named). Null: they have errors; every problem has been printed.
std::shared_ptr<const RulePack> load_named_rules(const std::vector<std::string>& named,
                                                 Messages& messages,
                                                 KeepExamples examples = KeepExamples::no,
                                                 RuleWarnings warnings = RuleWarnings::hidden);

}  // namespace entente

#endif  // ENTENTE_CLI_RULE_LOADING_H_
