// Streaming: the verbs whose output is one piece of text after another, document by document.
#ifndef ENTENTE_CLI_STREAMING_H_
#define ENTENTE_CLI_STREAMING_H_

#include <string>

#include "cli/document_pass.h"
#include "cli/exit_status.h"
#include "cli/options.h"

namespace entente {

struct StreamingOptions {
  ReadingOptions reading;
  std::string output;  // empty or "-": standard output
};

// Reads everything and writes `head`, then each result's text in order.
ExitStatus stream_documents(const StreamingOptions& options, const DocumentWork& work,
                            const std::string& head = {});

}  // namespace entente

#endif  // ENTENTE_CLI_STREAMING_H_
