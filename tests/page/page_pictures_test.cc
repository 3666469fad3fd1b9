// Tests of draw_page_pictures and inline_svg, with the real Graphviz.
#include "report/page_pictures.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <set>

#include "report/page_assets.h"
#include "report/page_svg.h"
#include "tests/graph/sample_events.h"
#include "tests/page/page_stories.h"

namespace entente {
namespace {

PagePictures pictures_of(std::vector<Event> events, const char* program = "dot") {
  const Ontology ontology = sample_ontology();
  const Timeline timeline = make_timeline(std::move(events));
  RenderOptions options;
  options.program = program;
  return draw_page_pictures(make_event_graph(timeline, ontology), timeline, ontology, options);
}

std::set<std::string> all_matches(const std::string& text, const char* pattern) {
  const RE2 regex(pattern);
  std::set<std::string> found;
  re2::StringPiece rest(text);
  for (std::string match; RE2::FindAndConsume(&rest, regex, &match);) found.insert(match);
  return found;
}

}  // namespace

TEST_CASE("page_pictures: titles and links are numbers, ids are told apart") {
  const PagePictures pictures = pictures_of(marked_story());
  REQUIRE_FALSE(pictures.problem);
  CHECK(all_matches(pictures.network, "<title>([^<]*)</title>").count("0") == 1);
  for (const std::string& link : all_matches(pictures.network, "href=\"([^\"]*)\"")) {
    CAPTURE(link);
    CHECK(RE2::FullMatch(link, "#(event|actor)(-|&#45;)[0-9]+"));
  }
  for (const std::string& id : all_matches(pictures.network, " id=\"([^\"]*)\"")) {
    CAPTURE(id);
    CHECK(id.rfind("network-", 0) == 0);
  }
  CHECK(pictures.lanes.find("id=\"lanes-") != std::string::npos);
}

TEST_CASE("page_pictures: the page's style knows every colour that the writers draw with") {
  for (const std::size_t count : {20U, 2000U}) {
    const PagePictures pictures =
        count == 20U ? pictures_of(marked_story()) : pictures_of(made_up_story(count, 60));
    for (const std::string* svg : {&pictures.network, &pictures.lanes}) {
      for (const char* attribute : {"fill", "stroke"}) {
        for (const std::string& color : all_matches(
                 *svg, attribute[0] == 'f' ? " fill=\"([^\"]*)\"" : " stroke=\"([^\"]*)\"")) {
          if (color == "none" || color == "transparent" || color == "black") continue;
          CAPTURE(attribute);
          CAPTURE(color);
          const std::string selector = std::string("[") + attribute + "=\"" + color + "\"]";
          CHECK(kPageStyle.text.find(selector) != std::string_view::npos);
        }
      }
    }
  }
}

TEST_CASE("page_pictures: of many events the lanes show the latest") {
  const PagePictures pictures = pictures_of(made_up_story(1000, 20));
  CHECK(pictures.lanes_from > 0);
  const std::set<std::string> rows = all_matches(pictures.lanes, "<title>c([0-9]+)</title>");
  CHECK(rows.size() == kMostPageLanes);
}

TEST_CASE("page_pictures: the latest entries keep the links among them and lose the others") {
  const Timeline timeline = make_timeline(korea_story());
  const std::size_t size = timeline.entries.size();
  std::size_t answer = 0;
  while (timeline.entries[answer].responds_to.empty()) ++answer;
  const std::size_t cause = timeline.entries[answer].responds_to[0];
  const Timeline with_cause = latest_entries(timeline, size - cause);
  CHECK(with_cause.entries[answer - cause].responds_to == std::vector<std::size_t>{0});
  const Timeline without = latest_entries(timeline, size - cause - 1);
  CHECK(without.entries[answer - cause - 1].responds_to.empty());
  CHECK(latest_entries(timeline, size + 1).entries.size() == size);
}

TEST_CASE("page_pictures: without Graphviz there is a reason, and no picture") {
  const PagePictures pictures = pictures_of(marked_story(), "no-such-program");
  REQUIRE(pictures.problem);
  CHECK(pictures.problem->code == "graphviz-missing");
  CHECK(pictures.network.empty());
  CHECK(pictures.lanes.empty());
}

TEST_CASE("page_pictures: hostile names leave no element behind") {
  const PagePictures pictures = pictures_of(hostile_page_story());
  REQUIRE_FALSE(pictures.problem);
  for (const std::string* svg : {&pictures.network, &pictures.lanes}) {
    for (const std::string& element : all_matches(*svg, "<([a-zA-Z!?]+)")) {
      const std::set<std::string> known{"svg",  "g",       "a",       "title",   "text",
                                        "path", "polygon", "ellipse", "polyline"};
      CAPTURE(element);
      CHECK(known.count(element) == 1);
    }
  }
}

TEST_CASE("page_svg: what is no picture gives nothing") {
  CHECK(inline_svg("", "a-", "p", "b").empty());
  CHECK(inline_svg("<?xml?>", "a-", "p", "b").empty());
  CHECK(inline_svg("<svg width=\"8pt\"", "a-", "p", "b").empty());
}

}  // namespace entente
