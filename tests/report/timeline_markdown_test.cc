// The dated list.
#include "report/timeline_markdown.h"

#include <doctest/doctest.h>

#include "graph/utf8.h"
#include "report/markdown_text.h"
#include "tests/graph/sample_events.h"
#include "tests/report/golden.h"

namespace entente {
namespace {

std::string markdown_of(std::vector<Event> events, const MarkdownOptions& options = {}) {
  return write_timeline_markdown(make_timeline(std::move(events)), sample_ontology(), options);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("timeline_markdown: the Korean story reads as expected") {
  const std::string text = markdown_of(korea_story(), {.title = "", .anchors = false});
  CHECK(text == golden("korea.md", text));
}

TEST_CASE("timeline_markdown: anchors are those that the diagrams link to") {
  const std::string text = markdown_of({make_event({.date = "2025-06-14", .id = "0a1b"})});
  CHECK(has(text, "1. <a id=\"event-0a1b\"></a>**2025-06-14**"));
  CHECK(has(text, "- <a id=\"actor-PRK\"></a>**North Korea**"));
}

TEST_CASE("timeline_markdown: what is denied elsewhere says so, and reporters are named") {
  Event denial = make_event({.doc = "b", .date = "2025-06-14", .status = EventStatus::negated});
  denial.reported_by = make_event({.source = {"RUS"}}).source;
  const std::string text = markdown_of({make_event({.date = "2025-06-14"}), denial});
  CHECK(has(text, "≠ contradicted by no. 2"));
  CHECK(has(text, "≠ contradicted by no. 1"));
  CHECK(has(text, "*did not happen:* **rejects talks**"));
  CHECK(has(text, "according to Russia"));
  CHECK(has(text, "2 events in 2 documents, 2025-06-14; of these 1 did not happen."));
}

TEST_CASE("timeline_markdown: actors that nobody names, and events without date") {
  const std::string text =
      markdown_of({make_event({.source = {}}), make_event({.type = "AID", .target = {}})});
  CHECK(has(text, "unnamed → United States:"));
  CHECK(has(text, "North Korea: **"));
  CHECK(has(text, "## Undated"));
}

TEST_CASE("timeline_markdown: no events are a sentence, not an empty page") {
  CHECK(markdown_of({}) == "# Timeline\n\nNo events were found.\n");
}

TEST_CASE("timeline_markdown: text starts no markup") {
  CHECK(markdown_text("a*b_c`d[e](f)<g>|h~~i~~$j$&amp;\\") ==
        "a\\*b\\_c\\`d\\[e\\](f)\\<g\\>\\|h\\~\\~i\\~\\~\\$j\\$\\&amp;\\\\");
  CHECK(html_attribute("\"<&>\n") == "&quot;&lt;&amp;&gt;");
  const std::string text = markdown_of(hostile_story(), {.title = "", .anchors = false});
  CHECK(is_utf8(text));
  for (const char special : {'<', '[', '`', '_', '$'}) {
    CAPTURE(special);
    for (std::size_t at = 0; (at = text.find(special, at)) != std::string::npos; ++at) {
      CHECK(text[at - 1] == '\\');
    }
  }
}

}  // namespace
}  // namespace entente
