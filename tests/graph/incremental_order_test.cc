// A timeline that grows document by document: what was there keeps its order and its names.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "graph/timeline.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

// The records of `events` by document, in order of first appearance.
std::vector<std::vector<Event>> documents_of(const std::vector<Event>& events) {
  std::vector<std::vector<Event>> documents;
  std::map<std::string, std::size_t> places;
  for (const Event& event : events) {
    const auto [place, is_new] = places.try_emplace(event.doc, documents.size());
    if (is_new) documents.emplace_back();
    documents[place->second].push_back(event);
  }
  return documents;
}

TEST_CASE("timeline: a new document never reorders or renames the entries that were there") {
  for (const std::vector<Event>& story :
       {korea_story(), hostile_story(), made_up_story(150, 6), made_up_story(150, 3)}) {
    std::vector<Event> so_far;
    std::vector<std::string> before;  // ids, in order
    for (const std::vector<Event>& document : documents_of(story)) {
      so_far.insert(so_far.end(), document.begin(), document.end());
      const Timeline timeline = make_timeline(so_far);
      std::map<std::string, std::size_t> place;  // of every telling
      for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
        place.emplace(timeline.entries[i].event.id, i);
        for (const Event& other : timeline.entries[i].others) place.emplace(other.id, i);
      }
      std::size_t last = 0;
      for (const std::string& id : before) {
        CAPTURE(id);
        REQUIRE(place.contains(id));
        CHECK(place[id] >= last);
        last = place[id];
      }
      before.clear();
      for (const TimelineEntry& entry : timeline.entries) before.push_back(entry.event.id);
    }
  }
}

}  // namespace
}  // namespace entente
