// The events of a text as one line, for tables: "SANCTION CHN->CAN 2025-06-17; CONSULT IRN=OMN".
#ifndef ENTENTE_TESTS_EVENTS_EVENT_ROWS_H_
#define ENTENTE_TESTS_EVENTS_EVENT_ROWS_H_

#include <string>
#include <vector>

#include "extractor/events/event.h"

namespace entente {

// Published on Wednesday 2025-06-18. Expected events are parted by "; ", in any order; "": none.
struct EventRow {
  const char* text;
  const char* expected;
};

// `source` is the document's publisher.
std::vector<Event> events_of(const std::string& text, const std::string& source = "");

// "ASSAULT IRN->ISR negated 2025-06-16": type, actors ("-": nobody; "A=B=C": a mutual act, ids in
// order, sides not told), the status unless asserted, the date unless the text gives none.
std::string line_of(const Event& event);

// What happened, and what was told in any status; the row's own words where they are the same
// events in another order.
std::string read_asserted(const EventRow& row);
std::string read_all(const EventRow& row);
// "SANCTION IND->CAN answers SANCTION CAN->IND": the links alone.
std::string read_links(const EventRow& row);

}  // namespace entente

#endif  // ENTENTE_TESTS_EVENTS_EVENT_ROWS_H_
