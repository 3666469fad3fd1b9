// JsonDocument: one JSON line's fields, checked.
#ifndef ENTENTE_CLI_INPUTS_JSON_DOCUMENT_H_
#define ENTENTE_CLI_INPUTS_JSON_DOCUMENT_H_

#include <optional>
#include <string>

#include "cli/inputs/raw_input.h"

namespace entente {

struct JsonDocument {
  bool is_event = false;  // an event record: the other fields are empty
  std::string id;
  std::string date;
  std::string title;
  std::string source;
  std::string text;
};

// Nothing when the line cannot be read: then a problem is appended, at its column.
std::optional<JsonDocument> parse_json_document(const RawInput& line, Diagnostics& problems);

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_JSON_DOCUMENT_H_
