// Choices: options that take one of several words; another word is answered with the nearest.
#ifndef ENTENTE_CLI_CHOICE_H_
#define ENTENTE_CLI_CHOICE_H_

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace entente {

// "no format 'gefx'; did you mean 'gexf'?", and where nothing is near, all of them. `what` names
// the thing: "format".
CLI::Validator one_of(const std::string& what, const std::vector<std::string>& words);

}  // namespace entente

#endif  // ENTENTE_CLI_CHOICE_H_
