// Timeline: what happened, in order; each act once, with everything that was told of it.
#ifndef ENTENTE_GRAPH_TIMELINE_H_
#define ENTENTE_GRAPH_TIMELINE_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "extractor/events/event.h"

namespace entente {

// One act. Only asserted acts count as having happened; tellings of another status never merge with
// them, so that an entry has one status.
struct TimelineEntry {
  // The act as its best-dated telling has it. Actors, person, sector or a more exact code that only
  // other tellings have are filled in; words from another document are left out, since offsets
  // count in the event's own. responds_to is the id of an entry's event, or empty.
  Event event;
  std::vector<Event> others;             // the other tellings, as they were given and in that order
  std::vector<std::size_t> responds_to;  // positions of the entries that it answers, ascending
  std::vector<std::size_t> contradicts;  // positions of entries that say the opposite, ascending
  // The act of the other side that this one came soon after; see response_pattern.h.
  std::optional<std::size_t> follows;

  bool happened() const { return event.status == EventStatus::asserted; }
  std::size_t tellings() const { return 1 + others.size(); }
  std::size_t documents() const;  // how many different ones tell it
};

// Entries by first day, then last day; undated ones behind, in the order of the text.
struct Timeline {
  std::vector<TimelineEntry> entries;
};

// Merges, orders and links `events`: documents in any order that stays the same, each one's events
// in text order. A record given twice (same document and id) counts once. Which tellings merge is
// told in merging.h. Linear in the number of events but for sorting.
Timeline make_timeline(std::vector<Event> events);

// The same for events that come one by one: a million are not held twice.
class TimelineBuilder {
 public:
  void add(Event event);
  // Takes everything that was added.
  Timeline finish();

 private:
  std::vector<TimelineEntry> tellings_;  // each event as an entry of its own
};

// From the first day to the last of the dated entries; none: nothing is dated.
std::optional<DateRange> period_of(const Timeline& timeline);

}  // namespace entente

#endif  // ENTENTE_GRAPH_TIMELINE_H_
