// Suggestions: acts between two actors that no rule told, gathered by verb and frame, each with the
// rule that would tell it.
#ifndef ENTENTE_WORKBENCH_SUGGESTION_H_
#define ENTENTE_WORKBENCH_SUGGESTION_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "extractor/extract.h"

namespace entente {

struct SuggestedExample {
  std::string text;
  std::string source;  // ids
  std::string target;
  bool operator<(const SuggestedExample& other) const {
    return text.size() != other.text.size() ? text.size() < other.text.size() : text < other.text;
  }
};

// Two unmatched acts are alike when the verb and the place of the target are.
struct SuggestedFrame {
  std::string verb;    // "snub"
  std::string object;  // "actor", "any" or "none"
  std::string prep;    // before the target; empty: it is the object or its owner
  auto operator<=>(const SuggestedFrame&) const = default;
};

struct Suggestion {
  SuggestedFrame frame;
  std::size_t count = 0;
  std::map<std::string, std::size_t> nouns;  // heads of the objects
  std::map<std::string, std::size_t> edits;  // near misses: "add 'exchange' to @talks"
  std::vector<SuggestedExample> examples;    // the shortest few
  bool known = true;                         // false: the verb stands as in the text
  std::string type;                          // of the rule that knows the verb with another frame
  std::string cameo;
  std::string label;
};

// For one thread; piles of several threads merge into the same result, whatever the order.
class SuggestionPile {
 public:
  void add(Extractor& extractor, const Document& document);
  void merge(const SuggestionPile& other);
  // The most frequent first; those seen less than `least` times left out.
  std::vector<Suggestion> ranked(std::size_t least) const;
  std::size_t sentences() const { return sentences_; }

 private:
  struct Visitor;
  std::map<SuggestedFrame, Suggestion> by_frame_;
  std::size_t sentences_ = 0;  // that tell such an act
};

// The rule as YAML, ready to paste, with its examples; `held` says which of them the rule is known
// to pass (the others become known gaps). Missing entries count as passed.
std::string draft_rule(const Suggestion& suggestion, const std::string& rule_namespace,
                       const std::vector<bool>& held = {});
// The rule's id within its namespace: "snub", "meet-with".
std::string draft_id(const Suggestion& suggestion);

}  // namespace entente

#endif  // ENTENTE_WORKBENCH_SUGGESTION_H_
