// Event: who did what to whom, when, with the words that say so. The record of docs/format.md.
#ifndef ENTENTE_EVENTS_EVENT_H_
#define ENTENTE_EVENTS_EVENT_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "extractor/actors/mention.h"
#include "extractor/base/date_range.h"
#include "extractor/base/shared_text.h"
#include "extractor/base/span.h"
#include "extractor/base/symbol.h"

namespace entente {

enum class EventStatus : std::uint8_t { asserted, negated, possible, planned };

enum class DateBasis : std::uint8_t {
  text,      // an expression in the text
  document,  // the publication date, for want of one
  none       // unknown
};

const char* to_string(EventStatus status);  // "asserted" ...
const char* to_string(DateBasis basis);     // "text", "document", "none"

struct EventDate {
  Symbol value;     // TIMEX3 date, or an interval a/b
  DateRange range;  // its days, both included
  DateBasis basis = DateBasis::none;
  Symbol text;  // the expression; empty unless basis is text
  Span span;    // where it stands; empty unless basis is text
};

// An actor in a role of an event. `text` equals the document's bytes at `span`; empty where the
// actor is known from the context alone (a speaker, the document's other side).
struct Participant {
  ActorRef actor;
  Symbol text;
  Span span;
};

struct Event {
  SharedText id;  // 16 hex digits, from document id, rule, trigger and participants
  SharedText doc;
  Symbol type;   // PLOVER: "REJECT"; one of the ontology's types
  Symbol cameo;  // "125"; empty: none
  Symbol label;  // "rejects talks"
  EventStatus status = EventStatus::asserted;
  bool mutual = false;
  std::optional<EventDate> date;  // none: undated (basis none)
  std::vector<Participant> source;
  std::vector<Participant> target;
  std::vector<Participant> reported_by;
  SharedText responds_to;  // id of an event of the same document; empty: none
  SharedText evidence;     // the sentence
  Span evidence_span;
  Span trigger;
  Symbol rule;          // "core.reject/talks@1#active"
  double weight = 1.0;  // 0 to 1
};

}  // namespace entente

#endif  // ENTENTE_EVENTS_EVENT_H_
