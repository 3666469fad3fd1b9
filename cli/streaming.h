// Streaming: the verbs whose output is one piece of text after another, document by document.
#ifndef ENTENTE_CLI_STREAMING_H_
#define ENTENTE_CLI_STREAMING_H_

#include <functional>
#include <string>

#include "cli/document_pass.h"
#include "cli/exit_status.h"
#include "cli/options.h"

namespace entente {

struct StreamingOptions {
  ReadingOptions reading;
  std::string output;  // empty or "-": standard output
};

// Makes the work once the rules are loaded; what it appends to `head` is written first.
using WorkMaker = std::function<DocumentWork(const RulePack& pack, std::string& head)>;

// Reads everything and writes each result's text, in order.
ExitStatus stream_documents(const StreamingOptions& options, const WorkMaker& make_work);
ExitStatus stream_documents(const StreamingOptions& options, const DocumentWork& work);

}  // namespace entente

#endif  // ENTENTE_CLI_STREAMING_H_
