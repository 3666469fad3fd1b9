// The writers of graph/ draw, over copies in which numbers stand for ids: nothing of a hostile id
// gets into the page, and its script finds what belongs together. Tested by
// tests/page/page_pictures_test.cc.
#include "report/page_pictures.h"

#include <boost/unordered/unordered_flat_map.hpp>
#include <string_view>
#include <utility>

#include "graph/dot_lanes.h"
#include "graph/dot_network.h"
#include "graph/picture.h"
#include "report/page_svg.h"

namespace entente {
namespace {

// A name that links can be told by: no text can contain it, since quotes are escaped there.
constexpr const char* kPage = "report";

using NumbersById = boost::unordered_flat_map<Symbol, Symbol, boost::hash<Symbol>>;

NumbersById number_actors(const EventGraph& graph) {
  NumbersById numbers;
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    numbers.try_emplace(graph.dyads[actor].id, std::to_string(actor));
  }
  return numbers;
}

void rename_actors(const NumbersById& numbers, EventGraph& graph) {
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    Symbol& id = graph.dyads[actor].id;
    const auto found = numbers.find(id);
    if (found != numbers.end()) id = found->second;
  }
}

void rename_actors(const NumbersById& numbers, Timeline& timeline) {
  for (TimelineEntry& entry : timeline.entries) {
    for (std::vector<Participant>* side : {&entry.event.source, &entry.event.target}) {
      for (Participant& participant : *side) {
        const auto found = numbers.find(participant.actor.id);
        if (found != numbers.end()) participant.actor.id = found->second;
      }
    }
  }
}

// Positions in a timeline that begins at entry `from` of the whole one.
std::vector<std::size_t> moved(const std::vector<std::size_t>& positions, std::size_t from) {
  std::vector<std::size_t> result;
  for (const std::size_t position : positions) {
    if (position >= from) result.push_back(position - from);
  }
  return result;
}

// The ids become positions in the whole timeline, which has `from` entries before these.
void number_entries(std::size_t from, Timeline& timeline) {
  for (TimelineEntry& entry : timeline.entries) entry.event.id = std::to_string(from++);
}

// The picture without Graphviz's page around it; empty, with the problem kept, when it failed.
std::string draw(const std::string& dot, RenderOptions options, bool fixed, const char* prefix,
                 const char* label, std::optional<Diagnostic>& problem) {
  options.fixed = fixed;
  Rendering rendering = render_dot(dot, PictureFormat::svg, options);
  if (!rendering.problem) return inline_svg(rendering.bytes, prefix, kPage, label);
  if (!problem) problem = std::move(rendering.problem);
  return {};
}

}  // namespace

Timeline latest_entries(const Timeline& timeline, std::size_t count) {
  const std::size_t size = timeline.entries.size();
  if (size <= count) return timeline;
  const std::size_t from = size - count;
  Timeline result;
  for (std::size_t position = from; position < size; ++position) {
    TimelineEntry entry = timeline.entries[position];
    entry.responds_to = moved(entry.responds_to, from);
    entry.contradicts = moved(entry.contradicts, from);
    result.entries.push_back(std::move(entry));
  }
  return result;
}

PagePictures draw_page_pictures(const EventGraph& graph, const Timeline& timeline,
                                const Ontology& ontology, const RenderOptions& options) {
  PagePictures pictures;
  if (timeline.entries.empty()) return pictures;
  const NumbersById numbers = number_actors(graph);
  PictureOptions picture;
  picture.page = kPage;
  picture.title = "Who acts upon whom";  // the page itself names actors and period

  EventGraph named = graph;
  rename_actors(numbers, named);
  Timeline whole = timeline;
  number_entries(0, whole);
  rename_actors(numbers, whole);
  pictures.network = draw(write_dot_network(named, whole, picture), options, false, "network-",
                          "Network of the actors", pictures.problem);

  picture.title = "Event by event";
  const std::size_t size = timeline.entries.size();
  pictures.lanes_from = size > kMostPageLanes ? size - kMostPageLanes : 0;
  if (pictures.lanes_from > 0) {
    whole = latest_entries(timeline, kMostPageLanes);
    number_entries(pictures.lanes_from, whole);
    named = make_event_graph(whole, ontology);
    rename_actors(numbers, named);
    rename_actors(numbers, whole);
  }
  pictures.lanes = draw(write_dot_lanes(named, whole, ontology, picture), options, true, "lanes-",
                        "Lanes of the actors, time downwards", pictures.problem);
  return pictures;
}

}  // namespace entente
