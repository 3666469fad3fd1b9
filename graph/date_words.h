// Dates in words that show how exact they are: "2025-06-14", "Nov 2023", "week of 2025-06-09".
#ifndef ENTENTE_GRAPH_DATE_WORDS_H_
#define ENTENTE_GRAPH_DATE_WORDS_H_

#include <string>

#include "extractor/base/date_range.h"
#include "extractor/events/event.h"

namespace entente {

// A day as ISO writes it; all else in words.
std::string date_words(const EventDate& date);

// A period for a title: "14 Jun 2025", "Jun 2025", "2025", "2018–2025".
std::string period_words(const DateRange& period);

// The same date in two columns: the year, and what is known within it ("06-14", "Nov", "Q2").
struct DateColumns {
  std::string year;
  std::string within;  // empty: the year is all that is known
};
DateColumns date_columns(const EventDate& date);

}  // namespace entente

#endif  // ENTENTE_GRAPH_DATE_WORDS_H_
