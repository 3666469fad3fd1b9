// RawInput: one document or record as it stands in a file, before it is parsed.
#ifndef ENTENTE_CLI_INPUTS_RAW_INPUT_H_
#define ENTENTE_CLI_INPUTS_RAW_INPUT_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extractor/base/diagnostic.h"
#include "report/event_list_reader.h"

namespace entente {

struct RawInput {
  std::string file;        // as named by the user; "standard input" for "-"
  int line = 0;            // of a JSON line, 1-based; 0: a text file
  std::string default_id;  // what the document is called unless it says so itself
  std::string bytes;       // the whole file, or one JSON line without its newline
  std::shared_ptr<const EventListReader> list;  // set: a row of another program's event list
  bool list_begins = false;                     // its first row
  std::optional<Diagnostic> problem;  // set: there is nothing to read here, for this reason
};

using RawBatch = std::vector<RawInput>;

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_RAW_INPUT_H_
