// InputParser: raw inputs into documents, or into events where records of events are welcome.
//
// The document's date: the caller's, else the field, else the head line, else a date line in the
// text, else none. It is never today's.
#ifndef ENTENTE_CLI_INPUTS_INPUT_PARSER_H_
#define ENTENTE_CLI_INPUTS_INPUT_PARSER_H_

#include <optional>

#include "cli/inputs/head_knowledge.h"
#include "cli/inputs/raw_input.h"
#include "extractor/base/diagnostic.h"
#include "extractor/events/event.h"
#include "extractor/text/document.h"

namespace entente {

struct InputSettings {
  std::optional<Day> date;      // of every document, whatever it says itself
  std::string source;           // of documents that name none
  bool events_welcome = false;  // lines that are event records become events
};

// What one raw input gave: a document, an event, or neither.
struct ParsedInput {
  std::optional<Document> document;
  std::optional<Event> event;
};

// Takes the bytes out of `input`. Problems are appended; a line that cannot be read gives nothing.
ParsedInput parse_input(RawInput&& input, const InputSettings& settings,
                        const HeadKnowledge& knowledge, Diagnostics& problems);

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_INPUT_PARSER_H_
