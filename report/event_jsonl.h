// Events as JSON Lines, the record that every other output derives from; and back again.
#ifndef ENTENTE_REPORT_EVENT_JSONL_H_
#define ENTENTE_REPORT_EVENT_JSONL_H_

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/base/diagnostic.h"
#include "extractor/events/event.h"

namespace entente {

// Appends one line, newline included. Keys stand in the record's fixed order. Ill-formed UTF-8 is
// repaired in the line; offsets stay those of the document's bytes.
void append_event_json(const Event& event, std::string& out);

// Reads one line. Keys that the record does not have are passed over; missing ones take their
// defaults, but there must be a type. Lists of actors may hold bare ids. Nothing: reported, at
// `line_number` (1-based) of `file`.
std::optional<Event> parse_event_json(std::string_view line, std::string_view file, int line_number,
                                      Diagnostics& diagnostics);

// Whether the line is an object with "type" and "evidence" but without "text": an event record and
// no document. Broken JSON is neither.
bool is_event_json(std::string_view line);

// Reads all lines; blank ones are passed over, broken ones reported while the rest goes on.
// `file` names the input in messages.
std::vector<Event> read_events(std::istream& input, std::string_view file,
                               Diagnostics& diagnostics);
// The same, each event handed on as it is read.
void read_events(std::istream& input, std::string_view file, Diagnostics& diagnostics,
                 const std::function<void(Event&&)>& take);

}  // namespace entente

#endif  // ENTENTE_REPORT_EVENT_JSONL_H_
