// RuleStops: what stopped a rule, element by element, and the edit that would let it pass.
#ifndef ENTENTE_WORKBENCH_RULE_STOPS_H_
#define ENTENTE_WORKBENCH_RULE_STOPS_H_

#include "extractor/workbench/explanation.h"
#include "extractor/workbench/sentence_words.h"

namespace entente {

ExplainedRule explain_attempt(const ReadSentence& read, const SentenceWords& words,
                              const RuleAttempt& attempt);

// "core.reject/talks@1"
std::string rule_of_attempt(const RulePack& pack, const RuleAttempt& attempt);

}  // namespace entente

#endif  // ENTENTE_WORKBENCH_RULE_STOPS_H_
