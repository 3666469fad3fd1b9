// Rules beside the program, so that an installation can be moved as a whole.
#include "cli/rule_location.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace entente {

namespace fs = std::filesystem;

RuleLocation find_rules(const std::vector<std::string>& named) {
  RuleLocation location;
  if (!named.empty()) {
    location.paths = named;
    return location;
  }
  const char* variable = std::getenv("ENTENTE_RULES");
  if (variable != nullptr && *variable != '\0') {
    std::istringstream folders(variable);
    for (std::string folder; std::getline(folders, folder, ':');) {
      if (!folder.empty()) location.paths.push_back(folder);
    }
    return location;
  }
  const std::string own = find_own_rules(location.tried);
  if (!own.empty()) location.paths.push_back(own);
  return location;
}

std::string find_own_rules(std::vector<std::string>& tried) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return "";
  // ENTENTE_RULES_FROM_BIN is the way from the installed program to the installed rules.
  for (const char* way : {ENTENTE_RULES_FROM_BIN, "../rules"}) {
    const fs::path folder = (program.parent_path() / way).lexically_normal();
    tried.push_back(folder.string());
    if (!fs::is_directory(folder, error)) continue;
    // Shorter to read in messages, where it lies below the current folder.
    const fs::path below = fs::proximate(folder, error);
    const bool is_below = !error && !below.empty() && *below.begin() != "..";
    return is_below ? below.string() : folder.string();
  }
  return "";
}

}  // namespace entente
