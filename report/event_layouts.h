// EventLayouts: the columns of other data sets' event lists, for writing and for reading them.
#ifndef ENTENTE_REPORT_EVENT_LAYOUTS_H_
#define ENTENTE_REPORT_EVENT_LAYOUTS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extractor/events/ontology.h"
#include "graph/timeline.h"

namespace entente {

enum class EventLayout : std::uint8_t { icews, gdelt1, gdelt2, phoenix, polecat };

// Names in the data set's own order. GDELT's and Phoenix's files have no header; these are the
// names in their documentation.
std::span<const std::string_view> columns_of(EventLayout layout);
bool has_header(EventLayout layout);

// Tab-separated, a row for each pair of source and target, both ways for a mutual act; exactly the
// layout's columns. Of a date of several days the first is written; undated rows have an empty
// date. What the layout wants and the record has not (places, publishers) is empty.
std::string write_event_layout(EventLayout layout, const Timeline& timeline,
                               const Ontology& ontology);

// The same in parts: the header, empty where the layout has none, and one entry's rows.
std::string event_layout_header(EventLayout layout);
void append_event_layout(EventLayout layout, const TimelineEntry& entry, const Ontology& ontology,
                         std::string& out);

// "icews", "gdelt1" ...
std::span<const std::string_view> event_layout_names();
std::optional<EventLayout> parse_event_layout(std::string_view name);

}  // namespace entente

#endif  // ENTENTE_REPORT_EVENT_LAYOUTS_H_
