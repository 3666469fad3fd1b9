// The network with labels; from 60 dyads on dense_network.cc takes over. What makes it readable:
// one arrow for a dyad, left to right, joint acts with two heads, two sizes and two greys.
// Tested by tests/graph/dot_network_test.cc.
#include "graph/dot_network.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "graph/date_words.h"
#include "graph/dense_network.h"
#include "graph/dot_text.h"
#include "graph/network_layers.h"
#include "graph/text_width.h"
#include "graph/utf8.h"

namespace entente {
namespace {

constexpr double kNameSize = 14;
constexpr double kNameWidth = 150;  // points, then the name is broken
constexpr double kDeedSize = 10.5;
constexpr double kDeedWidth = 160;       // beside a line
constexpr double kNarrowDeedWidth = 92;  // across a line
constexpr std::size_t kMostStacked = 6;
constexpr std::size_t kMostTied = 3;
constexpr int kMostAcross = 5;             // layers beside each other
constexpr std::size_t kMostTooltips = 12;  // entries named in a tooltip

std::string name_cell(const ActorNode& actor) {
  std::string out;
  for (const std::string& line : wrap_text(actor.name, kNameSize, true, kNameWidth, 3)) {
    if (!out.empty()) out += "<br/>";
    out += "<b>" + dot_html(line) + "</b>";
  }
  return out;
}

std::string actor_tooltip(const ActorNode& actor) {
  std::string text = actor.name + ": " + count_words(actor.events, "event");
  if (actor.period) {
    text += ", " + to_string(actor.period->first);
    if (actor.period->last != actor.period->first) text += " to " + to_string(actor.period->last);
  }
  return text;
}

void append_actor(const ActorNode& actor, std::string_view name, bool hub,
                  const PictureOptions& options, std::string& out) {
  const Theme& theme = theme_of(options.theme);
  out += fmt::format(" {} [label=<{}<br/><font point-size=\"10\" color=\"{}\">{}</font>>", name,
                     name_cell(actor), hub ? theme.hub_small : theme.box_small,
                     count_words(actor.events, "event"));
  if (hub) {
    out += fmt::format(", fillcolor=\"{0}\", color=\"{0}\", fontcolor=\"{1}\"", theme.hub,
                       theme.hub_text);
  }
  const std::string link = link_to(options, "actor-", actor.id);
  if (!link.empty()) out += ", URL=" + link;
  out += ", tooltip=" + dot_value(actor_tooltip(actor)) + "];\n";
}

// "rejects talks, attacks …", broken into lines where the room is narrow.
std::string deeds(const Dyad& dyad, double width, std::size_t lines) {
  if (dyad.labels.empty()) return {};
  std::string text = display_text(dyad.labels[0]);
  std::size_t shown = 1;
  if (dyad.labels.size() > 1) {
    const std::string both = text + ", " + display_text(dyad.labels[1]);
    if (text_width(both, kDeedSize) <= width * static_cast<double>(lines)) {
      text = both;
      shown = 2;
    }
  }
  if (dyad.labels.size() > shown) text += " …";
  std::string out;
  for (const std::string& line : wrap_text(text, kDeedSize, false, width, lines)) {
    if (!out.empty()) out += "<br/>";
    out += dot_html(line);
  }
  return out;
}

// "2018–2025 · −6.0"
std::string small_print(const Dyad& dyad) {
  std::string text = dyad.period ? period_words(*dyad.period) : "undated";
  text += " · " + score_words(dyad.goldstein);
  return text;
}

std::string dyad_tooltip(const Dyad& dyad, const Timeline& timeline) {
  std::string text;
  const std::size_t shown = std::min(dyad.entries.size(), kMostTooltips);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += "; ";
    text += tooltip_of(timeline.entries[dyad.entries[i]], dyad.entries.size() > 3 ? 90 : 240);
  }
  if (dyad.entries.size() > shown) {
    text += fmt::format("; and {} more", dyad.entries.size() - shown);
  }
  return text;
}

std::string count_cell(const Dyad& dyad) {
  const std::size_t others = dyad.entries.size() - dyad.asserted;
  if (dyad.only_unasserted()) return fmt::format("<b>{}</b>", others);
  if (others == 0) return fmt::format("<b>{}</b>", dyad.asserted);
  return fmt::format("<b>{}</b>+{}", dyad.asserted, others);
}

// What the parts of one drawing share.
struct Drawing {
  const EventGraph& graph;
  const Timeline& timeline;
  const PictureOptions& options;
  std::vector<std::string> names;  // of the nodes, quoted
  std::vector<int> layers;
  std::vector<int> stacked;  // layers whose actors stand above each other
  bool left_to_right = true;
};

std::string dyad_label(const Dyad& dyad, bool across, bool left_to_right, const Theme& theme) {
  const ToneColors colors = with_own(theme.of(dyad.tone), dyad.color);
  // Beside a vertical line a label needs some air.
  const std::string_view air = left_to_right ? "" : "<td width=\"5\"></td>";
  return fmt::format(
      "<table border=\"0\" cellpadding=\"1\" cellspacing=\"0\"{0}><tr>{1}<td>{2} "
      "{3}</td></tr><tr>{1}"
      "<td><font color=\"{4}\">{5}</font></td></tr></table>",
      across ? fmt::format(" bgcolor=\"{}\"", theme.ground) : std::string(), air, count_cell(dyad),
      across ? deeds(dyad, kNarrowDeedWidth, 2) : deeds(dyad, kDeedWidth, 1), colors.faint,
      dot_html(small_print(dyad)));
}

void append_dyad(const Drawing& drawing, DyadGraph::edge_descriptor edge, std::string& out) {
  const Dyad& dyad = drawing.graph.dyads[edge];
  const std::vector<int>& layers = drawing.layers;
  const std::size_t from = source(edge, drawing.graph.dyads);
  const std::size_t to = target(edge, drawing.graph.dyads);
  // For the layout all lines run from the left layer to the right one, whoever acted.
  const bool turned = std::make_pair(layers[to], to) < std::make_pair(layers[from], from);
  // Between actors above each other the label lies on the line: narrow, and on the ground's colour.
  const bool across = from != to && layers[from] == layers[to] &&
                      std::find(drawing.stacked.begin(), drawing.stacked.end(), layers[from]) !=
                          drawing.stacked.end();
  const Theme& theme = theme_of(drawing.options.theme);
  const ToneColors colors = with_own(theme.of(dyad.tone), dyad.color);
  const double width =
      std::min(1.3 + 0.85 * std::log2(1.0 + static_cast<double>(dyad.entries.size())), 6.0);
  out += fmt::format(
      " {} -> {} [dir={}, color=\"{}\", fontcolor=\"{}\", penwidth={:.1f}, arrowsize={:.2f}{}, "
      "label=<{}>",
      drawing.names[turned ? to : from], drawing.names[turned ? from : to],
      dyad.mutual ? "both" : (turned ? "back" : "forward"), colors.line, colors.text, width,
      0.75 - 0.035 * width, dyad.only_unasserted() ? ", style=dashed" : "",
      dyad_label(dyad, across, drawing.left_to_right, theme));
  const Event& first = drawing.timeline.entries[dyad.entries[0]].event;
  const std::string link = link_to(drawing.options, "event-", first.id);
  if (!link.empty()) out += ", edgeURL=" + link + ", labelURL=" + link;
  const std::string tooltip = dot_value(dyad_tooltip(dyad, drawing.timeline));
  out += ", edgetooltip=" + tooltip + ", labeltooltip=" + tooltip + "];\n";
}

// Partners on one side of the hub stand above each other while they are few and the lines between
// them are no more than a chain: flat lines in numbers run into each other, and the labels of two
// between the same partners lie upon each other.
std::vector<int> stacked_sides(const EventGraph& graph, const std::vector<int>& layers) {
  std::vector<int> sides;
  for (const int side : {-1, 1}) {
    const std::size_t count =
        static_cast<std::size_t>(std::count(layers.begin(), layers.end(), side));
    std::size_t flat = 0;
    std::set<std::pair<std::size_t, std::size_t>> tied;
    for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
      const std::size_t from = source(edge, graph.dyads);
      const std::size_t to = target(edge, graph.dyads);
      if (from == to || layers[from] != side || layers[to] != side) continue;
      tied.insert(std::minmax(from, to));
      ++flat;
    }
    const bool fits = flat == 0 ? count <= kMostStacked
                                : count <= kMostTied && flat < count && flat == tied.size();
    if (count > 1 && fits) sides.push_back(side);
  }
  return sides;
}

void append_ranks(const Drawing& drawing, std::string& out) {
  for (const int side : drawing.stacked) {
    out += " {rank=same;";
    for (std::size_t actor = 0; actor < drawing.layers.size(); ++actor) {
      if (drawing.layers[actor] == side) out += " " + drawing.names[actor] + ";";
    }
    out += "}\n";
  }
}

Legend legend_of(const EventGraph& graph) {
  Legend legend;
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    const Dyad& dyad = graph.dyads[edge];
    if (!dyad.color.empty()) {
      legend.add_type(dyad.type_label, dyad.color);
    } else {
      legend.cooperation |= dyad.tone == Tone::cooperation;
      legend.conflict |= dyad.tone == Tone::conflict;
      legend.neutral |= dyad.tone == Tone::neutral;
    }
    legend.unasserted |= dyad.only_unasserted();
  }
  return legend;
}

std::string write_labelled(const EventGraph& graph, const Timeline& timeline,
                           const PictureOptions& options) {
  Drawing drawing{graph, timeline, options, node_names(graph), network_layers(graph), {}, true};
  drawing.stacked = stacked_sides(graph, drawing.layers);
  // Labels are wide and flat, so lines run across; but a chain of many actors would be a strip.
  const auto [least, most] = std::minmax_element(drawing.layers.begin(), drawing.layers.end());
  drawing.left_to_right = drawing.layers.empty() || *most - *least < kMostAcross;

  const Theme& theme = theme_of(options.theme);
  std::string out = network_head("dot", picture_title(graph, timeline, options),
                                 network_subtitle(graph, timeline), legend_of(graph), theme);
  out += fmt::format(
      " graph [rankdir={}, nodesep=0.5, ranksep=0.55, splines=true, outputorder=edgesfirst];\n"
      " node [shape=box, style=\"rounded,filled\", fontsize={}, color=\"{}\", fillcolor=\"{}\", "
      "fontcolor=\"{}\", penwidth=1.3, margin=\"0.22,0.10\", height=0.66];\n"
      " edge [fontsize={}];\n",
      drawing.left_to_right ? "LR" : "TB", kNameSize, theme.box_line, theme.box, theme.name,
      kDeedSize);
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    const bool hub = actor == 0 && graph.actors() > 1;
    append_actor(graph.dyads[actor], drawing.names[actor], hub, options, out);
  }
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    append_dyad(drawing, edge, out);
  }
  append_ranks(drawing, out);
  return out + "}\n";
}

}  // namespace

std::string write_dot_network(const EventGraph& graph, const Timeline& timeline,
                              const PictureOptions& options) {
  if (options.dense || num_edges(graph.dyads) > kMostLabelledDyads) {
    return write_dense_network(graph, timeline, options);
  }
  return write_labelled(graph, timeline, options);
}

}  // namespace entente
