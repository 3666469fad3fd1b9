// The words for an event's status and for where its date comes from.
#include "extractor/events/event.h"

namespace entente {

const char* to_string(EventStatus status) {
  switch (status) {
    case EventStatus::asserted:
      return "asserted";
    case EventStatus::negated:
      return "negated";
    case EventStatus::possible:
      return "possible";
    case EventStatus::planned:
      return "planned";
  }
  return "asserted";
}

const char* to_string(DateBasis basis) {
  switch (basis) {
    case DateBasis::text:
      return "text";
    case DateBasis::document:
      return "document";
    case DateBasis::none:
      return "none";
  }
  return "none";
}

}  // namespace entente
