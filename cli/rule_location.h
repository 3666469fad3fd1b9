// RuleLocation: where the rules are, when the user does not say.
#ifndef ENTENTE_CLI_RULE_LOCATION_H_
#define ENTENTE_CLI_RULE_LOCATION_H_

#include <string>
#include <vector>

namespace entente {

struct RuleLocation {
  std::vector<std::string> paths;  // empty: none found
  std::vector<std::string> tried;  // where they were looked for
};

// `named` if there are any; else $ENTENTE_RULES (folders separated by ":"); else the folder that
// goes with the program: installed, or of the source tree.
RuleLocation find_rules(const std::vector<std::string>& named);

// The folder that goes with the program, or empty; where it was looked for is added to `tried`.
std::string find_own_rules(std::vector<std::string>& tried);

}  // namespace entente

#endif  // ENTENTE_CLI_RULE_LOCATION_H_
