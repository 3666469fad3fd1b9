// Tests of write_page: what the file says before any script runs.
#include "report/page.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include "report/page_assets.h"
#include "tests/graph/sample_events.h"
#include "tests/page/page_stories.h"

namespace entente {
namespace {

std::string page_of(std::vector<Event> events, const PagePictures& pictures = {},
                    const std::string& title = {}) {
  const Ontology ontology = sample_ontology();
  const Timeline timeline = make_timeline(std::move(events));
  PageOptions options;
  options.title = title;
  return write_page(make_event_graph(timeline, ontology), timeline, ontology, pictures, options);
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("page: it names actors, counts and period, and no place is left unfilled") {
  const std::string page = page_of(korea_story());
  CHECK(page.find("<title>North Korea, South Korea, United States and others, 2018–2025</title>") !=
        std::string::npos);
  CHECK(
      page.find("16 events, 5 actors, 5 documents · 2018-04-27 to 2025-09-02 · 14 happened, 1 did "
                "not happen, 1 possible") != std::string::npos);
  CHECK(page.find("{{") == std::string::npos);
}

TEST_CASE("page: the policy lets the page's own style and script run, and nothing else") {
  const std::string page = page_of(korea_story());
  std::string policy;
  REQUIRE(RE2::PartialMatch(page, "Content-Security-Policy\" content=\"([^\"]*)\"", &policy));
  CHECK(RE2::FullMatch(policy,
                       "default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; "
                       "style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:; "
                       "base-uri 'none'; form-action 'none'"));
  CHECK(page.find("<script>" + std::string(kPageScript.text) + "</script>") != std::string::npos);
  CHECK(page.find("<style>" + std::string(kPageStyle.text) + "</style>") != std::string::npos);
}

TEST_CASE("page: hostile data opens no element and no place of the template") {
  const std::string page = page_of(hostile_page_story(), {}, "</title><script>x</script>{{data}}");
  CHECK(count_of(page, "<script") == 2);
  CHECK(count_of(page, "</script") == 2);
  CHECK(count_of(page, "<style") == 1);
  CHECK(page.find("<!--") == std::string::npos);
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;{{data}}") != std::string::npos);
}

TEST_CASE("page: what could not be drawn is said") {
  PagePictures pictures;
  pictures.problem = Diagnostic{};
  pictures.problem->message = "there is no program 'dot'";
  pictures.problem->help = "install Graphviz";
  const std::string page = page_of(korea_story(), pictures);
  CHECK(page.find("This picture could not be drawn: there is no program 'dot'. install "
                  "Graphviz.") != std::string::npos);
}

TEST_CASE("page: a note stands with the counts") {
  PageOptions options;
  options.note = "the latest 16 of 99 events";
  const Timeline timeline = make_timeline(korea_story());
  const Ontology ontology = sample_ontology();
  const std::string page =
      write_page(make_event_graph(timeline, ontology), timeline, ontology, {}, options);
  CHECK(page.find("1 possible · the latest 16 of 99 events</p>") != std::string::npos);
}

TEST_CASE("page: no event is said, and the same input gives the same bytes") {
  CHECK(page_of({}).find("The texts tell of no event between actors.") != std::string::npos);
  CHECK(page_of(korea_story()) == page_of(korea_story()));
}

TEST_CASE("page: both ways to the dark theme have the same colours") {
  const std::string style(kPageStyle.text);
  const RE2 dark("color-scheme: dark;([^}]*)\\}");
  std::vector<std::string> blocks;
  re2::StringPiece rest(style);
  for (std::string block; RE2::FindAndConsume(&rest, dark, &block);) {
    RE2::GlobalReplace(&block, "\\s+", " ");
    blocks.push_back(block);
  }
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0] == blocks[1]);
}

TEST_CASE("page: nothing in it leads to another host") {
  PagePictures pictures;
  const std::string page = page_of(korea_story(), pictures);
  std::string without_space = page;
  // The name space of SVG is a name, not an address.
  for (const char* name : {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}) {
    for (std::size_t at; (at = without_space.find(name)) != std::string::npos;) {
      without_space.erase(at, std::string_view(name).size());
    }
  }
  CHECK(without_space.find("://") == std::string::npos);
  CHECK(without_space.find("@import") == std::string::npos);
}

}  // namespace entente
