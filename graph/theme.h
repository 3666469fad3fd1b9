// Theme: the colours of the pictures, on a light or a dark ground.
#ifndef ENTENTE_GRAPH_THEME_H_
#define ENTENTE_GRAPH_THEME_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "extractor/events/ontology.h"

namespace entente {

enum class ThemeName : std::uint8_t { light, dark };

struct ToneColors {
  std::string_view line;
  std::string_view text;
  std::string_view faint;  // small print
};

// The tones stay apart for readers who do not tell red from green; all text has a contrast of 4.5
// or more to its ground (WCAG 2, AA).
struct Theme {
  std::string_view ground;
  std::string_view title;
  std::string_view name;
  std::string_view small;
  std::string_view year;
  std::string_view hub;
  std::string_view hub_text;
  std::string_view hub_small;
  std::string_view box;
  std::string_view box_line;
  std::string_view box_small;
  std::string_view thin_line;  // round the boxes of the dense network
  std::string_view lane;
  std::string_view rest;  // head of the column that several actors share
  std::string_view rest_text;
  ToneColors cooperation;
  ToneColors conflict;
  ToneColors neutral;
  std::array<std::string_view, 5> steps;  // of the mean score, from cooperation to conflict

  const ToneColors& of(Tone tone) const;
};

const Theme& theme_of(ThemeName name);

// The colour that the ontology gives the type, if it is not that of its tone; else empty. It points
// into the ontology.
std::string_view own_color(const Ontology& ontology, std::string_view type);

// The tone's colours, with `own` for line and text where it is not empty.
ToneColors with_own(const ToneColors& colors, std::string_view own);

}  // namespace entente

#endif  // ENTENTE_GRAPH_THEME_H_
