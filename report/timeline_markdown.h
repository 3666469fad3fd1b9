// The timeline as Markdown: a dated list that reads well on a terminal and on a page.
#ifndef ENTENTE_REPORT_TIMELINE_MARKDOWN_H_
#define ENTENTE_REPORT_TIMELINE_MARKDOWN_H_

#include <string>

#include "extractor/events/ontology.h"
#include "graph/timeline.h"

namespace entente {

struct MarkdownOptions {
  std::string title;    // empty: "Timeline" and the period
  bool anchors = true;  // places for the diagrams' links to lead to
};

// Entries are numbered and refer to each other by number. What is not asserted says so.
std::string write_timeline_markdown(const Timeline& timeline, const Ontology& ontology,
                                    const MarkdownOptions& options = {});

}  // namespace entente

#endif  // ENTENTE_REPORT_TIMELINE_MARKDOWN_H_
