// RuleUsage: what the rules do on a corpus: how often each is tried, fits, tells an event, what
// stops it, which lose to which; and which words of the lexicon trigger events.
#ifndef ENTENTE_WORKBENCH_RULE_USAGE_H_
#define ENTENTE_WORKBENCH_RULE_USAGE_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extractor/events/rule_trace.h"
#include "extractor/extract.h"

namespace entente {

struct RuleUse {
  std::string kind;       // "frame", "noun", "operator", "idiom"
  std::size_t tried = 0;  // its words were in a sentence
  std::size_t fits = 0;
  std::size_t events = 0;
  std::size_t excepted = 0;       // stopped by its exception
  std::size_t outranked = 0;      // another rule fitted more closely
  std::size_t other = 0;          // stopped by something else
  std::uint64_t nanoseconds = 0;  // of all its attempts; 0 without a clock
};

// For one thread; usages of several threads merge into the same, whatever the order.
struct RuleUsage {
  std::size_t documents = 0;
  std::size_t sentences = 0;
  std::map<std::string, RuleUse> rules;                               // by "core.reject/talks@1"
  std::map<std::pair<std::string, std::string>, std::size_t> losses;  // loser, winner
  std::map<std::string, std::size_t> words;  // trigger words of events, as the lexicon lists them

  void add(Extractor& extractor, const Document& document, TraceClock clock = nullptr);
  void merge(const RuleUsage& other);
};

// Every rule that can be tried, with nothing counted yet.
RuleUsage make_rule_usage(const RulePack& pack);

// Adds the rules' own examples as documents. REQUIRES: the pack was loaded with KeepExamples::yes.
void add_examples_to(RuleUsage& usage, const std::shared_ptr<const RulePack>& pack);

// Where rule files refer to a list: "rules/events/reject.yaml:12: core.reject/talks: object".
struct ListReference {
  std::string file;
  int line = 0;
  std::string rule;  // the id of the rule around it, or the file's kind
  std::string key;   // "object", "verb", "match" …
};
struct ListReferences {
  bool defined = false;
  std::vector<ListReference> uses;
  std::vector<std::string> names;  // every list that is defined, for suggestions
};

// `name` without "@". Reads the files under `paths`; what cannot be read is passed over.
ListReferences find_list_references(const std::vector<std::string>& paths, const std::string& name);

}  // namespace entente

#endif  // ENTENTE_WORKBENCH_RULE_USAGE_H_
