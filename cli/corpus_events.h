// CorpusEvents: the events of all documents of a corpus, in the order of its inputs.
#ifndef ENTENTE_CLI_CORPUS_EVENTS_H_
#define ENTENTE_CLI_CORPUS_EVENTS_H_

#include <memory>
#include <vector>

#include "cli/messages.h"
#include "cli/options.h"
#include "extractor/events/event.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {

// Event records among the inputs are taken as they are when `events_welcome`.
std::vector<Event> read_corpus_events(const ReadingOptions& options,
                                      const std::shared_ptr<const RulePack>& pack,
                                      bool events_welcome, Messages& messages);

}  // namespace entente

#endif  // ENTENTE_CLI_CORPUS_EVENTS_H_
