// ProblemText: what a diagnostic's code means, for those who want to learn it.
#ifndef ENTENTE_RULEPACK_PROBLEM_TEXT_H_
#define ENTENTE_RULEPACK_PROBLEM_TEXT_H_

#include <string>
#include <vector>

#include "extractor/base/diagnostic.h"

namespace entente {

struct ProblemText {
  std::string code;   // "unknown-key"
  std::string what;   // one line, lower case
  std::string why;    // a paragraph
  std::string where;  // what the examples stand in: a kind, or file, rule, frame, match
  std::string wrong;  // YAML; empty: none
  std::string right;
};

// Reads a file of kind problems (rules/schema/problems.yaml), in its order.
std::vector<ProblemText> load_problem_texts(const std::string& path, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_RULEPACK_PROBLEM_TEXT_H_
