// Picture: what the diagrams have in common: options, colours, the title with its legend.
#ifndef ENTENTE_GRAPH_PICTURE_H_
#define ENTENTE_GRAPH_PICTURE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/theme.h"
#include "graph/timeline.h"

namespace entente {

struct PictureOptions {
  std::string title;                 // empty: made of the busiest actors and the period
  std::string page = "timeline.md";  // where the links to entries and actors lead; empty: no links
  ThemeName theme = ThemeName::light;
  bool dense = false;     // the network without labels, however few the dyads
  std::size_t rows = 0;   // lanes: of a page, at most; 0: all on one page
  std::size_t sheet = 1;  // lanes: which page, from 1; see lane_sheets
};

inline constexpr std::string_view kPictureFont = "Helvetica,Arial,sans-serif";

// What the legend must explain.
struct Legend {
  bool cooperation = false;
  bool conflict = false;
  bool neutral = false;
  bool unasserted = false;  // dashed lines
  // Types with a colour of their own: label and colour, in the order of their first event.
  std::vector<std::pair<std::string, std::string>> types;

  void add_type(const std::string& label, std::string_view color);
};

// "North Korea, United States and South Korea, 2018–2025"
std::string picture_title(const EventGraph& graph, const Timeline& timeline,
                          const PictureOptions& options);

// The title as rows of an HTML-like table, broken where it would be wider than a narrow picture and
// wider than `width`, in points.
std::string title_rows(std::string_view title, const Theme& theme, double width = 0);

// Title, lines of explanation and legend as an HTML-like table.
std::string title_block(std::string_view title, const std::vector<std::string>& lines,
                        const Legend& legend, const Theme& theme, double width = 0);

// "timeline.md#e-5f0c" as an attribute value in quotes; empty when there is no page.
std::string link_to(const PictureOptions& options, std::string_view kind, std::string_view id);

// "2025-06-11 South Korea halts broadcasts: “the evidence”", at most `count` code points.
std::string tooltip_of(const TimelineEntry& entry, std::size_t count);

// "+6.2", "−4.0" with a true minus sign.
std::string score_words(double goldstein);

// "did not happen", "possible", "planned"; empty for what happened.
const char* status_word(EventStatus status);

// "3 events", "1 event"
std::string count_words(std::size_t count, std::string_view singular);

}  // namespace entente

#endif  // ENTENTE_GRAPH_PICTURE_H_
