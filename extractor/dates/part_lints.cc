// Lints of date rules. Tested by tests/rulepack/rule_errors_test.cc.
#include "extractor/dates/part_lints.h"

#include <string>

namespace entente {

void lint_date_parts(const std::vector<std::pair<const YamlFile*, const YamlNode*>>& documents,
                     Diagnostics& diagnostics) {
  std::string patterns;  // all of them: a part is used where its name stands in braces
  for (const auto& [file, document] : documents) {
    if (const YamlNode* parts = document->find("parts")) {
      for (const auto& [name, pattern] : parts->entries) patterns += pattern.value + "\n";
    }
    if (const YamlNode* rules = document->find("rules")) {
      for (const YamlNode& rule : rules->items) {
        if (const YamlNode* match = rule.find("match")) patterns += match->value + "\n";
      }
    }
  }
  for (const auto& [file, document] : documents) {
    const YamlNode* parts = document->find("parts");
    if (parts == nullptr) continue;
    for (const auto& [name, pattern] : parts->entries) {
      if (patterns.find("{" + name.value + "}") != std::string::npos) continue;
      report_at(*file, name, Severity::warning, "unused-part",
                "no pattern uses {" + name.value + "}", "write it in a match, or remove it",
                diagnostics);
    }
  }
}

}  // namespace entente
