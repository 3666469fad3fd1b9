// Errors in rules stop everything: half a pack would give half the events without a word.
#include "cli/rule_loading.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/rule_location.h"

namespace entente {

std::shared_ptr<const RulePack> load_named_rules(const std::vector<std::string>& named,
                                                 Messages& messages, KeepExamples examples,
                                                 RuleWarnings warnings) {
  const RuleLocation location = find_rules(named);
  if (location.paths.empty()) {
    messages.error(fmt::format("no rules found (looked in {})", fmt::join(location.tried, ", ")),
                   "give --rules DIR, or set ENTENTE_RULES");
    return nullptr;
  }
  std::vector<std::string> tried;
  LoadedRules loaded = load_rules(location.paths, examples, find_own_rules(tried));
  const bool failed = has_errors(loaded.diagnostics) || loaded.pack == nullptr;
  if (failed || warnings == RuleWarnings::shown) {
    for (const Diagnostic& diagnostic : loaded.diagnostics) messages.print(diagnostic);
  }
  if (failed) {
    const std::ptrdiff_t errors =
        std::count_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                      [](const Diagnostic& d) { return d.severity == Severity::error; });
    messages.error(fmt::format("{} error{} in the rules ({}); nothing was done", errors,
                               errors == 1 ? "" : "s", fmt::join(location.paths, ", ")));
    return nullptr;
  }
  return loaded.pack;
}

}  // namespace entente
