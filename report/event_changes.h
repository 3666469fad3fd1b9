// EventChanges: what a change of rules does to the events of a corpus.
#ifndef ENTENTE_REPORT_EVENT_CHANGES_H_
#define ENTENTE_REPORT_EVENT_CHANGES_H_

#include <map>
#include <string>
#include <vector>

#include "extractor/events/event.h"

namespace entente {

struct EventChange {
  const Event* before = nullptr;   // null: gained
  const Event* after = nullptr;    // null: lost
  std::vector<std::string> facts;  // what changed: "status: possible, was asserted"
};

struct EventChanges {
  std::size_t same = 0;
  std::vector<EventChange> gained;
  std::vector<EventChange> lost;
  std::vector<EventChange> changed;
};

// Events tell the same act when they stand at the same words of the same document. The vectors must
// outlive the result. Order: as the events stand.
EventChanges compare_events(const std::vector<Event>& before, const std::vector<Event>& after);

// Counts first, then each rule's changes with their sentences; `most` of them a rule.
std::string write_changes_markdown(const EventChanges& changes, std::size_t most);
// JSON Lines: the counts, then a line a change.
std::string write_changes_json(const EventChanges& changes);
// One line: "3 gained, 1 lost, 2 changed, 117 the same".
std::string summary_of(const EventChanges& changes);
// "+ REJECT PRK > USA, 2023-11, core.reject/talks@1: the sentence"
std::string change_line(const EventChange& change);

}  // namespace entente

#endif  // ENTENTE_REPORT_EVENT_CHANGES_H_
