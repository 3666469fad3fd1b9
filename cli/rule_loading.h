// RuleLoading: the rules a verb works with, found, loaded, and their problems said.
#ifndef ENTENTE_CLI_RULE_LOADING_H_
#define ENTENTE_CLI_RULE_LOADING_H_

#include <memory>
#include <string>
#include <vector>

#include "cli/messages.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {

// Loads the rules of find_rules(named) and prints every problem. Null: nothing can be done; why
// has been said.
std::shared_ptr<const RulePack> load_named_rules(const std::vector<std::string>& named,
                                                 Messages& messages,
                                                 KeepExamples examples = KeepExamples::no);

}  // namespace entente

#endif  // ENTENTE_CLI_RULE_LOADING_H_
