// Writes pages of the sample stories for the tests that look at them: page_samples FOLDER
// Twenty events, five thousand, hostile ones, disputed ones, none, and a page without Graphviz.
#include <fstream>
#include <iostream>
#include <string>

#include "graph/event_graph.h"
#include "graph/timeline.h"
#include "report/page.h"
#include "tests/graph/sample_events.h"
#include "tests/page/page_stories.h"

namespace entente {
namespace {

bool write_sample(const std::string& path, std::vector<Event> events, const char* program) {
  const Ontology ontology = sample_ontology();
  const Timeline timeline = make_timeline(std::move(events));
  const EventGraph graph = make_event_graph(timeline, ontology);
  RenderOptions render;
  render.program = program;
  const PagePictures pictures = draw_page_pictures(graph, timeline, ontology, render);
  std::ofstream file(path, std::ios::binary);
  file << write_page(graph, timeline, ontology, pictures);
  return static_cast<bool>(file);
}

}  // namespace
}  // namespace entente

int main(int count, char** words) {
  using namespace entente;
  if (count != 2) return 2;
  const std::string folder = std::string(words[1]) + "/";
  const bool written = write_sample(folder + "korea.html", marked_story(), "dot") &&
                       write_sample(folder + "bare.html", marked_story(), "no-such-program") &&
                       write_sample(folder + "hostile.html", hostile_page_story(), "dot") &&
                       write_sample(folder + "large.html", made_up_story(5000, 120), "dot") &&
                       write_sample(folder + "disputed.html", disputed_story(), "dot") &&
                       write_sample(folder + "empty.html", {}, "dot");
  if (!written) std::cerr << "cannot write to " << folder << '\n';
  return written ? 0 : 1;
}
