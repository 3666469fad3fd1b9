// Running the examples that stand in the rules.
#ifndef ENTENTE_RULE_EXAMPLES_H_
#define ENTENTE_RULE_EXAMPLES_H_

#include <memory>
#include <string>
#include <vector>

#include "extractor/base/diagnostic.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {

struct ExampleResults {
  int passed = 0;
  int failed = 0;
  int todo = 0;          // known gaps that still fail
  Diagnostics problems;  // failed examples, and todo ones that pass (to be promoted), in file order
};

// Runs every example of rules whose id contains `filter` (empty: all). REQUIRES: the pack was
// loaded with KeepExamples::yes.
ExampleResults run_examples(const std::shared_ptr<const RulePack>& pack,
                            const std::string& filter = "");

}  // namespace entente

#endif  // ENTENTE_RULE_EXAMPLES_H_
