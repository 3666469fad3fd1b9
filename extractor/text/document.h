// Document: one text as it was read, and what is known about it.
#ifndef ENTENTE_TEXT_DOCUMENT_H_
#define ENTENTE_TEXT_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "extractor/base/date_range.h"
#include "extractor/base/span.h"

namespace entente {

// All offsets in results are bytes into `text`, which is never changed after reading.
// Texts beyond 2 GiB are refused by the readers.
struct Document {
  std::string id;
  std::string title;        // empty: none; a help for context only, never searched for events
  std::string source;       // publisher; empty: unknown
  std::string text;         // UTF-8 as read; invalid bytes are kept
  std::optional<Day> date;  // publication date (TIMEX3: document creation time); none: unknown
  std::uint32_t body = 0;   // first byte after the head lines ("Title:", "Date:" ...)
};

}  // namespace entente

#endif  // ENTENTE_TEXT_DOCUMENT_H_
