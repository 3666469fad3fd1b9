// The pictures of the report page, drawn by Graphviz where it is installed.
#ifndef ENTENTE_REPORT_PAGE_PICTURES_H_
#define ENTENTE_REPORT_PAGE_PICTURES_H_

#include <cstddef>
#include <optional>
#include <string>

#include "extractor/base/diagnostic.h"
#include "extractor/events/ontology.h"
#include "graph/event_graph.h"
#include "graph/timeline.h"
#include "report/graphviz_render.h"

namespace entente {

// Of more events than this the lanes show the latest: beyond it they are no picture any more.
inline constexpr std::size_t kMostPageLanes = 300;

// Elements of the SVGs carry numbers in their titles: "3" is the actor at vertex 3 of the dyad
// graph, "3->5" an arrow between two; in the lanes "e12_0" belongs to entry lanes_from + 12.
struct PagePictures {
  std::string network;  // an <svg> element; empty: not drawn
  std::string lanes;
  std::size_t lanes_from = 0;         // entries of the timeline before the first row
  std::optional<Diagnostic> problem;  // why a picture is missing
};

// The last `count` entries, with the links among them; all, when there are no more.
Timeline latest_entries(const Timeline& timeline, std::size_t count);

PagePictures draw_page_pictures(const EventGraph& graph, const Timeline& timeline,
                                const Ontology& ontology, const RenderOptions& options = {});

}  // namespace entente

#endif  // ENTENTE_REPORT_PAGE_PICTURES_H_
