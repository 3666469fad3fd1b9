// The two palettes. Contrasts are tested by tests/graph/theme_test.cc.
#include "graph/theme.h"

namespace entente {
namespace {

constexpr Theme kLight{
    .ground = "#ffffff",
    .title = "#1f2933",
    .name = "#102a43",
    .small = "#616e7c",
    .year = "#334e68",
    .hub = "#243b53",
    .hub_text = "#ffffff",
    .hub_small = "#bcccdc",
    .box = "#f0f4f8",
    .box_line = "#486581",
    .box_small = "#52667a",
    .thin_line = "#bcccdc",
    .lane = "#cbd2d9",
    .rest = "#616e7c",
    .rest_text = "#ffffff",
    .cooperation = {"#2b6cb0", "#1e4e8c", "#52667a"},
    .conflict = {"#c2410c", "#9a3412", "#826253"},
    .neutral = {"#9aa5b1", "#52606d", "#5f6f80"},
    .steps = {"#1e5aa8", "#6ea8dc", "#9aa5b1", "#e9a27d", "#c2410c"},
};

constexpr Theme kDark{
    .ground = "#12181f",
    .title = "#f5f8fb",
    .name = "#e4ebf2",
    .small = "#9fb3c8",
    .year = "#d9e2ec",
    .hub = "#d9e2ec",
    .hub_text = "#102a43",
    .hub_small = "#486581",
    .box = "#1f2a35",
    .box_line = "#7b93ab",
    .box_small = "#9fb3c8",
    .thin_line = "#52667a",
    .lane = "#3e4c59",
    .rest = "#52667a",
    .rest_text = "#ffffff",
    .cooperation = {"#5aa9f0", "#8ec5ff", "#90a8bf"},
    .conflict = {"#f0803c", "#ffab73", "#c0a08c"},
    .neutral = {"#8895a3", "#cbd2d9", "#9aaaba"},
    .steps = {"#5fb0ff", "#3f76a8", "#6b7785", "#a8623a", "#ff8a4a"},
};

}  // namespace

const ToneColors& Theme::of(Tone tone) const {
  if (tone == Tone::cooperation) return cooperation;
  return tone == Tone::conflict ? conflict : neutral;
}

std::string_view own_color(const Ontology& ontology, std::string_view type) {
  const EventType* known = ontology.find_type(std::string(type));
  if (known == nullptr || known->color == kLight.of(known->tone).line) return {};
  return known->color;
}

ToneColors with_own(const ToneColors& colors, std::string_view own) {
  return own.empty() ? colors : ToneColors{own, own, colors.faint};
}

const Theme& theme_of(ThemeName name) { return name == ThemeName::dark ? kDark : kLight; }

}  // namespace entente
