// Checking a word against a list. Tested by tests/cli/export_test.cc.
#include "cli/choice.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "extractor/base/diagnostic.h"

namespace entente {

CLI::Validator one_of(const std::string& what, const std::vector<std::string>& words) {
  return CLI::Validator(
      [what, words](const std::string& word) -> std::string {
        if (std::find(words.begin(), words.end(), word) != words.end()) return {};
        const std::string near = nearest_word(word, words);
        if (!near.empty()) return fmt::format("no {} '{}'; did you mean '{}'?", what, word, near);
        return fmt::format("no {} '{}'; there are {}", what, word, fmt::join(words, ", "));
      },
      "");
}

}  // namespace entente
