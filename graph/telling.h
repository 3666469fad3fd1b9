// Telling: one event as merging sees it, and the questions asked of two of them.
#ifndef ENTENTE_GRAPH_TELLING_H_
#define ENTENTE_GRAPH_TELLING_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/base/date_range.h"
#include "extractor/events/event.h"

namespace entente {

// How far an event's date can be relied on. Better ones compare less.
enum class DateHold : std::uint8_t {
  firm,   // the text says so
  loose,  // the day of publication, for want of a word in the text
  none
};

struct Telling {
  std::uint32_t event = 0;     // index into the events
  std::uint32_t document = 0;  // documents numbered as they first appear
  std::uint32_t position = 0;  // where the trigger stands in it
  DateHold hold = DateHold::none;
  DateRange range;               // meaningless without a date
  std::uint32_t direction = 0;   // who did it to whom, as a number; 0: mutual
};

DateHold hold_of(const Event& event);

// The ids of both sides, sorted, each once.
std::vector<std::string_view> actors_of(const Event& event);

// Codes are equal, one is missing, or one is the other's general form ("120" of "125").
bool related_codes(std::string_view a, std::string_view b);

// The triggers share a word's beginning (rejected, rejection).
bool triggers_agree(const Event& a, const Event& b);

// At least half of the longer words of the shorter sentence stand in the other one.
bool sentences_agree(const Event& a, const Event& b);

// For two events of one type and the same actors: nothing in code, words or persons named speaks
// against their being one act.
bool same_act(const Event& a, const Event& b);

// The stricter question where dates cannot decide: the same code, or triggers that agree.
bool same_words(const Event& a, const Event& b);

// A publication date and a firm date in the same document: the act lies in the week before.
bool in_the_news(const DateRange& published, const DateRange& firm);

}  // namespace entente

#endif  // ENTENTE_GRAPH_TELLING_H_
