// RulesUsage: what the rules do on a corpus, for the verbs that tell of it.
#ifndef ENTENTE_CLI_RULES_USAGE_H_
#define ENTENTE_CLI_RULES_USAGE_H_

#include <memory>

#include "cli/messages.h"
#include "cli/options.h"
#include "extractor/workbench/rule_usage.h"

namespace entente {

// Every rule of the pack is in it, those that were never tried too.
RuleUsage read_rule_usage(const ReadingOptions& options,
                          const std::shared_ptr<const RulePack>& pack, Messages& messages,
                          TraceClock clock = nullptr);

}  // namespace entente

#endif  // ENTENTE_CLI_RULES_USAGE_H_
