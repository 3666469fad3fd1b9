// Pictures drawn by the real Graphviz, and what happens when it is missing, slow or unhappy.
#include "report/graphviz_render.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "graph/dot_lanes.h"
#include "graph/dot_network.h"
#include "report/child_process.h"
#include "tests/graph/sample_events.h"
#include "tests/report/golden.h"

namespace entente {
namespace {

using namespace std::chrono_literals;

struct Pictures {
  std::string network;
  std::string lanes;
};

Pictures draw(std::vector<Event> events) {
  const Ontology ontology = sample_ontology();
  const Timeline timeline = make_timeline(std::move(events));
  const EventGraph graph = make_event_graph(timeline, ontology);
  return {write_dot_network(graph, timeline, {}), write_dot_lanes(graph, timeline, ontology, {})};
}

bool is_installed(const char* program) {
  return run_child({program, "--version"}, "", 10s).end != ChildResult::End::not_started;
}

// Drawn without a word of complaint, and well-formed XML.
void check_svg(const std::string& dot, bool fixed) {
  const Rendering svg = render_dot(dot, PictureFormat::svg, {.fixed = fixed});
  REQUIRE_MESSAGE(!svg.problem, to_string(svg.problem.value_or(Diagnostic{})));
  if (!is_installed("xmllint")) return;
  const ChildResult lint = run_child({"xmllint", "--noout", "--nonet", "-"}, svg.bytes, 30s);
  CHECK(lint.err == "");
  CHECK(lint.code == 0);
}

TEST_CASE("graphviz_render: the space between bold words and others is not lost in SVG") {
  const Rendering svg =
      render_dot("digraph { a [label=<<b>2</b> attacks>] }", PictureFormat::svg, {});
  REQUIRE_FALSE(svg.problem);
  CHECK(svg.bytes.find(">&#160;attacks</text>") != std::string::npos);
}

TEST_CASE("graphviz_render: both diagrams of every kind of story are drawn as sound SVG") {
  struct Row {
    const char* what;
    std::vector<Event> events;
  };
  const Row rows[] = {{"no event", {}},
                      {"one actor", {make_event({.date = "2025-01-01", .target = {"PRK"}})}},
                      {"no target", {make_event({.date = "2025-01-01", .target = {}})}},
                      {"nobody", {make_event({.date = "2025-01-01", .source = {}, .target = {}})}},
                      {"the story", korea_story()},
                      {"hostile names", hostile_story()},
                      {"a page", made_up_story(40, 12)},
                      {"fifty actors", made_up_story(250, 50)},
                      {"a thousand events", made_up_story(1000, 60)}};
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Pictures pictures = draw(row.events);
    check_svg(pictures.network, false);
    check_svg(pictures.lanes, true);
  }
}

TEST_CASE("graphviz_render: dot reads our files without a warning, and no actor vanishes") {
  const Pictures pictures = draw(hostile_story());
  for (const std::string& dot : {pictures.network, pictures.lanes}) {
    const ChildResult plain = run_child({"dot", "-Tplain"}, dot, 60s);
    CHECK(plain.err == "");
    REQUIRE(plain.code == 0);
    std::size_t nodes = 0;
    for (std::size_t at = 0; (at = plain.out.find("\nnode ", at)) != std::string::npos; ++at)
      ++nodes;
    CHECK(nodes >= 13);
  }
  const ChildResult network = run_child({"dot", "-Tplain"}, pictures.network, 60s);
  std::size_t nodes = 0;
  for (std::size_t at = 0; (at = network.out.find("\nnode ", at)) != std::string::npos; ++at)
    ++nodes;
  const EventGraph graph = make_event_graph(make_timeline(hostile_story()), sample_ontology());
  CHECK(nodes == graph.actors());
}

TEST_CASE("graphviz_render: names are shown as they are, whatever Graphviz makes of backslashes") {
  const Pictures pictures = draw({make_event(
      {.date = "2025-01-01", .label = "\\L\\E", .source = {"\\N\\G"}, .target = {"&lt;b&gt;"}})});
  for (const bool lanes : {false, true}) {
    CAPTURE(lanes);
    const Rendering svg =
        render_dot(lanes ? pictures.lanes : pictures.network, PictureFormat::svg, {.fixed = lanes});
    CHECK(svg.bytes.find(">\\N\\G</text>") != std::string::npos);
    CHECK(svg.bytes.find(">&amp;lt;b&amp;gt;</text>") != std::string::npos);
    CHECK(svg.bytes.find("\\L\\E</text>") != std::string::npos);
  }
}

TEST_CASE("graphviz_render: the diagrams of the Korean story are as reviewed") {
  const Pictures pictures = draw(korea_story());
  CHECK(pictures.network == golden("korea-network.dot", pictures.network));
  CHECK(pictures.lanes == golden("korea-lanes.dot", pictures.lanes));
}

TEST_CASE("graphviz_render: PNG and PDF come out too") {
  const Pictures pictures = draw(korea_story());
  const Rendering png = render_dot(pictures.lanes, PictureFormat::png, {.fixed = true});
  CHECK(png.bytes.starts_with("\x89PNG"));
  const Rendering pdf = render_dot(pictures.network, PictureFormat::pdf);
  CHECK(pdf.bytes.starts_with("%PDF"));
}

TEST_CASE("graphviz_render: Korean and Arabic are letters in PDF, where a font has them") {
  struct Row {
    const char* language;
    const char* name;
    const char* letters;  // pdftotext gives Arabic in the order in which it is seen
  };
  for (const Row& row : {Row{"ko", "대한민국", "대한민국"}, Row{"ar", "مصر", "ص"}}) {
    CAPTURE(row.language);
    const std::string language = std::string(":lang=") + row.language;
    if (run_child({"fc-list", language}, "", 60s).out.empty()) {
      MESSAGE("NOT TESTED: no font for " << language << "; see cmake/debian-test-packages.txt");
      continue;
    }
    const Pictures pictures = draw({make_event({.date = "2025-01-01", .source = {row.name}})});
    for (const bool lanes : {false, true}) {
      CAPTURE(lanes);
      const Rendering pdf = render_dot(lanes ? pictures.lanes : pictures.network,
                                       PictureFormat::pdf, {.fixed = lanes});
      const ChildResult text = run_child({"pdftotext", "-", "-"}, pdf.bytes, 60s);
      if (text.end == ChildResult::End::not_started) continue;
      CHECK(text.out.find(row.letters) != std::string::npos);
    }
  }
}

TEST_CASE("graphviz_render: lanes of a thousand events are drawn at once, with or without -n2") {
  const Pictures pictures = draw(made_up_story(1000, 60));
  CHECK_FALSE(
      render_dot(pictures.lanes, PictureFormat::svg, {.fixed = true, .patience = 20s}).problem);
  CHECK_FALSE(render_dot(pictures.lanes, PictureFormat::svg, {.patience = 60s}).problem);
}

TEST_CASE("graphviz_render: each failure has a message that says what to do") {
  const auto problem_of = [](std::string_view dot, const RenderOptions& options) {
    const Rendering rendering = render_dot(dot, PictureFormat::svg, options);
    CHECK(rendering.bytes.empty());
    REQUIRE(rendering.problem);
    return *rendering.problem;
  };
  const Diagnostic missing = problem_of("digraph {}", {.program = "no-such-dot"});
  CHECK(missing.code == "graphviz-missing");
  CHECK(missing.message == "cannot draw: there is no program 'no-such-dot'");
  CHECK(missing.help.find("install") != std::string::npos);

  const Diagnostic broken = problem_of("digraph {", {});
  CHECK(broken.code == "graphviz-failed");
  CHECK(broken.help.find("syntax error") != std::string::npos);

  // `false` reads nothing: the input must not raise SIGPIPE.
  const Diagnostic silent = problem_of(std::string(1 << 20, ' '), {.program = "false"});
  CHECK(silent.code == "graphviz-failed");
}

TEST_CASE("child_process: a program that takes too long is stopped and leaves no child") {
  const auto start = std::chrono::steady_clock::now();
  const ChildResult result = run_child({"sleep", "60"}, "", 200ms);
  CHECK(result.end == ChildResult::End::timed_out);
  CHECK(std::chrono::steady_clock::now() - start < 10s);
}

TEST_CASE("child_process: much input and much output do not wait for each other") {
  const std::string text(3 << 20, 'x');
  const ChildResult result = run_child({"cat"}, text, 30s);
  CHECK(result.code == 0);
  CHECK(result.out == text);
}

TEST_CASE("child_process: words are handed over as they are, no shell reads them") {
  CHECK(run_child({"printf", "%s", "$(id) ; `id` 'a\"b"}, "", 10s).out == "$(id) ; `id` 'a\"b");
}

TEST_CASE("graphviz_render: formats have names") {
  CHECK(parse_picture_format("svg") == PictureFormat::svg);
  CHECK(parse_picture_format("png") == PictureFormat::png);
  CHECK(parse_picture_format("pdf") == PictureFormat::pdf);
  CHECK_FALSE(parse_picture_format("gif"));
}

}  // namespace
}  // namespace entente
