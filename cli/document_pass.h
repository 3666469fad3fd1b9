// DocumentPass: every input through the workers, results back in the inputs' order.
//
//   reader → parse and work, many at a time → sink, one at a time, in order
#ifndef ENTENTE_CLI_DOCUMENT_PASS_H_
#define ENTENTE_CLI_DOCUMENT_PASS_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/messages.h"
#include "cli/options.h"
#include "extractor/extract.h"

namespace entente {

// What a batch of inputs gave. A verb fills `text` or `events`, as it needs.
struct PassResult {
  std::string text;
  std::vector<Event> events;    // in the order of their documents
  std::size_t event_count = 0;  // for progress
  std::size_t documents = 0;
  std::size_t undated = 0;  // documents without a date
  std::string first_undated;
  Diagnostics problems;
};

// Called for each document, by many threads at once, each with an extractor of its own.
using DocumentWork = std::function<void(Extractor&, const Document&, PassResult&)>;
// Called in order, by one thread at a time. False: stop, nothing more is wanted.
using ResultSink = std::function<bool(PassResult&&)>;

struct PassTotals {
  std::size_t documents = 0;
  std::size_t events = 0;
};

// With `events_welcome`, event records among the inputs are handed on as they are.
// Prints the problems of inputs and, once, that documents have no date.
PassTotals pass_documents(const ReadingOptions& options, std::shared_ptr<const RulePack> pack,
                          bool events_welcome, const DocumentWork& work, const ResultSink& sink,
                          Messages& messages);

}  // namespace entente

#endif  // ENTENTE_CLI_DOCUMENT_PASS_H_
