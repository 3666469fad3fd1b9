// RawInput: one document or record as it stands in a file, before it is parsed.
#ifndef ENTENTE_CLI_INPUTS_RAW_INPUT_H_
#define ENTENTE_CLI_INPUTS_RAW_INPUT_H_

#include <optional>
#include <string>
#include <vector>

#include "extractor/base/diagnostic.h"

namespace entente {

struct RawInput {
  std::string file;                   // as named by the user; "standard input" for "-"
  int line = 0;                       // of a JSON line, 1-based; 0: a text file
  std::string default_id;             // what the document is called unless it says so itself
  std::string bytes;                  // the whole file, or one JSON line without its newline
  std::optional<Diagnostic> problem;  // set: there is nothing to read here, for this reason
};

using RawBatch = std::vector<RawInput>;

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_RAW_INPUT_H_
