// RulePack: all rules, checked and compiled; immutable and shared by threads once loaded.
#ifndef ENTENTE_RULEPACK_RULE_PACK_H_
#define ENTENTE_RULEPACK_RULE_PACK_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/base/diagnostic.h"

namespace entente {

struct RulePack;  // the rooms' tables: rule_tables.h, for the extractor's own files

struct LoadedRules {
  std::shared_ptr<const RulePack> pack;  // null when there are errors
  Diagnostics diagnostics;               // every problem of every file, in file and line order
};

// Reads every *.yaml under the directories (recursively, in name order; "schema" folders left out)
// and the files named. Names resolve after all is read: order means nothing, but that a folder's
// pack.yaml may say which packs it extends, and what of them it leaves out: docs/packs.md.
// `default_pack` is what "extends: default" means there; empty: nothing.
// Examples are kept only when asked for; using the rules does not need them.
enum class KeepExamples { no, yes };
LoadedRules load_rules(const std::vector<std::string>& paths,
                       KeepExamples examples = KeepExamples::no,
                       const std::string& default_pack = "");

// The same for those who work on the rules: with examples, and with lints (warnings and notes on
// what loads and yet is hardly meant), less those that a comment allows (allowance.h), and less
// those on packs that are only extended.
LoadedRules check_rules(const std::vector<std::string>& paths,
                        const std::string& default_pack = "");

struct Ontology;
const Ontology& ontology_of(const RulePack& pack);

}  // namespace entente

#endif  // ENTENTE_RULEPACK_RULE_PACK_H_
