// The report page: one HTML file that holds everything and asks no network for anything.
#ifndef ENTENTE_REPORT_PAGE_H_
#define ENTENTE_REPORT_PAGE_H_

#include <cstddef>
#include <string>

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/timeline.h"
#include "report/page_pictures.h"

namespace entente {

// A browser is at ease with so many events; pages of more are better cut: see latest_entries.
inline constexpr std::size_t kMostPageEvents = 20'000;

struct PageOptions {
  std::string title;  // empty: made of the busiest actors and the period
  std::string note;   // a sentence below the counts; empty: none
};

// Pictures that are missing are named as missing. The same input gives the same bytes: no day of
// making stands in the page.
std::string write_page(const EventGraph& graph, const Timeline& timeline, const Ontology& ontology,
                       const PagePictures& pictures, const PageOptions& options = {});

}  // namespace entente

#endif  // ENTENTE_REPORT_PAGE_H_
