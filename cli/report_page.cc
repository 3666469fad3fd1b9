// The one place where the program draws for a page.
#include "cli/report_page.h"

#include <fmt/format.h>

#include "report/page.h"

namespace entente {

namespace {

std::string draw_and_fill(const EventGraph& graph, const Timeline& timeline,
                          const Ontology& ontology, const PageOptions& options,
                          Messages* messages) {
  const PagePictures pictures = draw_page_pictures(graph, timeline, ontology);
  if (pictures.problem && messages != nullptr) {
    messages->warning("the report page lacks a picture: " + pictures.problem->message,
                      pictures.problem->help);
  }
  return write_page(graph, timeline, ontology, pictures, options);
}

}  // namespace

std::string make_report_page(const Story& story, const std::string& title, Messages* messages) {
  const Ontology& ontology = ontology_of(*story.pack);
  PageOptions options;
  options.title = title;
  const std::size_t size = story.timeline.entries.size();
  if (size <= kMostPageEvents) {
    return draw_and_fill(story.graph, story.timeline, ontology, options, messages);
  }
  options.note = fmt::format("the latest {} of {} events", kMostPageEvents, size);
  if (messages != nullptr) {
    messages->warning("the report page holds " + options.note,
                      "give it fewer: a period, a pair of actors, one year's texts");
  }
  const Timeline latest = latest_entries(story.timeline, kMostPageEvents);
  return draw_and_fill(make_event_graph(latest, ontology), latest, ontology, options, messages);
}

}  // namespace entente
