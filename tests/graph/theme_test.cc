// Colours: readable on their ground.
#include "graph/theme.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "graph/dot_lanes.h"
#include "graph/dot_network.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

// Relative luminance by WCAG 2.
double luminance(std::string_view color) {
  double sum = 0;
  const double parts[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double value = std::stoi(std::string(color.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
    sum += parts[i] * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(std::string_view a, std::string_view b) {
  const double one = luminance(a);
  const double other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

TEST_CASE("theme: every text has a contrast of 4.5 to its ground, every mark one of 2") {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark}) {
    CAPTURE(static_cast<int>(name));
    const Theme& theme = theme_of(name);
    struct Row {
      std::string_view front;
      std::string_view ground;
      double least;
    };
    const Row rows[] = {{theme.title, theme.ground, 4.5},
                        {theme.name, theme.ground, 4.5},
                        {theme.name, theme.box, 4.5},
                        {theme.small, theme.ground, 4.5},
                        {theme.year, theme.ground, 4.5},
                        {theme.hub_text, theme.hub, 4.5},
                        {theme.hub_small, theme.hub, 4.5},
                        {theme.box_small, theme.box, 4.5},
                        {theme.rest_text, theme.rest, 4.5},
                        {theme.cooperation.text, theme.ground, 4.5},
                        {theme.conflict.text, theme.ground, 4.5},
                        {theme.neutral.text, theme.ground, 4.5},
                        {theme.cooperation.faint, theme.ground, 4.5},
                        {theme.conflict.faint, theme.ground, 4.5},
                        {theme.neutral.faint, theme.ground, 4.5},
                        {theme.cooperation.line, theme.ground, 3},
                        {theme.conflict.line, theme.ground, 3},
                        {theme.neutral.line, theme.ground, 2}};
    for (const Row& row : rows) {
      CAPTURE(row.front);
      CAPTURE(row.ground);
      CHECK(contrast(row.front, row.ground) >= row.least);
    }
    for (const std::string_view step : theme.steps) {
      CAPTURE(step);
      CHECK(contrast(step, theme.ground) >= 1.9);
    }
  }
}

TEST_CASE("theme: a dark picture has nothing of the light one's ground and text") {
  const Timeline timeline = make_timeline(made_up_story(80, 40));
  const EventGraph graph = make_event_graph(timeline, sample_ontology());
  const Timeline few = make_timeline(korea_story());
  const EventGraph small = make_event_graph(few, sample_ontology());
  PictureOptions dark;
  dark.theme = ThemeName::dark;
  for (const std::string& dot :
       {write_dot_network(graph, timeline, dark), write_dot_network(small, few, dark),
        write_dot_lanes(graph, timeline, sample_ontology(), dark)}) {
    CHECK(dot.find("bgcolor=\"#12181f\"") != std::string::npos);
    CHECK(dot.find("=white") == std::string::npos);
    CHECK(dot.find("\"white\"") == std::string::npos);
    const Theme& light = theme_of(ThemeName::light);
    for (const std::string_view color : {light.title, light.name, light.small, light.box}) {
      if (color == theme_of(ThemeName::dark).hub_text) continue;
      CAPTURE(color);
      CHECK(dot.find(color) == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace entente
