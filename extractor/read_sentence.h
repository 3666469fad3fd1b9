// ReadSentence: one sentence with all that the passes made of it, for extractor/workbench/,
// which looks at the extractor from above.
#ifndef ENTENTE_READ_SENTENCE_H_
#define ENTENTE_READ_SENTENCE_H_

#include <span>
#include <vector>

#include "extractor/events/candidate.h"
#include "extractor/events/event.h"
#include "extractor/events/find_events.h"
#include "extractor/events/rule_trace.h"
#include "extractor/rulepack/rule_tables.h"

namespace entente {

// Valid during the call of Extractor::visit that hands it over.
struct ReadSentence {
  const Document& document;
  const RulePack& pack;
  const EventInput& input;
  const RuleTrace& trace;
  const std::vector<Candidate>& candidates;  // consumed ones included
  std::span<const Event> events;             // the sentence's records
};

}  // namespace entente

#endif  // ENTENTE_READ_SENTENCE_H_
