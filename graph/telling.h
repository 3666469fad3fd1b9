// Telling: one event as merging sees it, and the questions asked of two of them.
#ifndef ENTENTE_GRAPH_TELLING_H_
#define ENTENTE_GRAPH_TELLING_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/base/date_range.h"
#include "graph/timeline.h"

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
  DateRange range;              // meaningless without a date
  std::uint32_t direction = 0;  // who did it to whom, as a number; 0: mutual
};

DateHold hold_of(const Event& event);

// Codes are equal, one is missing, or one is the other's general form ("120" of "125").
bool related_codes(std::string_view a, std::string_view b);

// The events of a list of tellings, by their numbers.
class Events {
 public:
  explicit Events(std::span<const TimelineEntry> tellings) : tellings_(tellings) {}
  const Event& operator[](std::uint32_t event) const { return tellings_[event].event; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tellings_.size()); }

 private:
  std::span<const TimelineEntry> tellings_;
};

// Compares events by their numbers. Words are read from an event's text when they are first asked
// for, and kept. Not for several threads.
class Comparison {
 public:
  explicit Comparison(const Events& events);

  // For two events of one type and the same actors: nothing in code, words or persons named speaks
  // against their being one act. Sister codes ("125", "127") need words that agree: a trigger with
  // the same beginning (rejected, rejection), or half of the longer words of the sentence.
  bool same_act(std::uint32_t a, std::uint32_t b);

  // The stricter question where dates cannot decide: the same code and label, or triggers that
  // agree.
  bool same_words(std::uint32_t a, std::uint32_t b);

 private:
  // Hashes of words in lower case, sorted.
  struct Words {
    std::vector<std::uint32_t> trigger;   // beginnings
    std::vector<std::uint32_t> sentence;  // longer words
  };
  const Words& words_of(std::uint32_t event);
  bool triggers_agree(std::uint32_t a, std::uint32_t b);
  bool sentences_agree(std::uint32_t a, std::uint32_t b);

  Events events_;
  std::vector<std::uint32_t> place_;  // in words_, plus 1; 0: not read yet
  std::deque<Words> words_;
};

// A publication date and a firm date in the same document: the act lies in the week before.
bool in_the_news(const DateRange& published, const DateRange& firm);

}  // namespace entente

#endif  // ENTENTE_GRAPH_TELLING_H_
