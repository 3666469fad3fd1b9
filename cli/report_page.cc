// The one place where the program draws for a page.
#include "cli/report_page.h"

#include "report/page.h"

namespace entente {

std::string make_report_page(const Story& story, const std::string& title, Messages* messages) {
  const Ontology& ontology = ontology_of(*story.pack);
  const PagePictures pictures = draw_page_pictures(story.graph, story.timeline, ontology);
  if (pictures.problem && messages != nullptr) {
    messages->warning("the report page lacks a picture: " + pictures.problem->message,
                      pictures.problem->help);
  }
  PageOptions options;
  options.title = title;
  return write_page(story.graph, story.timeline, ontology, pictures, options);
}

}  // namespace entente
