// The timeline as JSON Lines: event records, each with what merging found.
#ifndef ENTENTE_REPORT_TIMELINE_JSONL_H_
#define ENTENTE_REPORT_TIMELINE_JSONL_H_

#include <string>

#include "graph/timeline.h"

namespace entente {

// One line an entry, in order: the event record, then "tellings" and "documents" (counts),
// "responds_to_all" and "contradicts" (ids of entries), "follows" (an id, where response_pattern.h
// found one), "others" (the other tellings' records).
// read_events takes these lines as events.
std::string write_timeline_jsonl(const Timeline& timeline);

}  // namespace entente

#endif  // ENTENTE_REPORT_TIMELINE_JSONL_H_
