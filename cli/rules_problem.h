// RulesProblem: what a problem's code means, told by "entente rules explain CODE".
#ifndef ENTENTE_CLI_RULES_PROBLEM_H_
#define ENTENTE_CLI_RULES_PROBLEM_H_

#include <optional>
#include <string>

#include "cli/messages.h"

namespace entente {

// The lesson on the code `word`; none: it is no code. Codes are one word in small letters with a
// hyphen, so that no file is read for anything else.
std::optional<std::string> lesson_on(const std::string& word, Messages& messages);

}  // namespace entente

#endif  // ENTENTE_CLI_RULES_PROBLEM_H_
