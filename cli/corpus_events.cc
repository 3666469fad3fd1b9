// Every input through the workers, events gathered in order.
#include "cli/corpus_events.h"

#include <iterator>

#include "cli/document_pass.h"

namespace entente {

std::vector<Event> read_corpus_events(const ReadingOptions& options,
                                      const std::shared_ptr<const RulePack>& pack,
                                      bool events_welcome, Messages& messages) {
  std::vector<Event> events;
  pass_documents(
      options, pack, events_welcome,
      [](Extractor& extractor, const Document& document, PassResult& result) {
        std::vector<Event> more = extractor.extract(document);
        result.event_count += more.size();
        std::move(more.begin(), more.end(), std::back_inserter(result.events));
      },
      [&events](PassResult&& result) {
        std::move(result.events.begin(), result.events.end(), std::back_inserter(events));
        return true;
      },
      messages);
  return events;
}

}  // namespace entente
