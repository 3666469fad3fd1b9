// One line for a pair, coloured in five steps by its mean score, sized by its events; sfdp places
// the actors. Of many pairs the backbone is kept. Tested by tests/graph/dot_network_test.cc.
#include "graph/dense_network.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cmath>
#include <tuple>

#include "graph/dot_network.h"
#include "graph/dot_text.h"
#include "graph/pair_measures.h"
#include "graph/text_width.h"
#include "graph/weighted_network.h"

namespace entente {
namespace {

constexpr std::size_t kMostHubs = 5;

struct Pair {
  std::size_t one = 0;  // the busier actor
  std::size_t other = 0;
  std::size_t events = 0;
  std::size_t asserted = 0;
  double score = 0;  // sum, then mean
};

// Five steps from cooperation to conflict, coloured by the theme.
struct Step {
  double above;
  std::string_view words;
};
constexpr Step kSteps[] = {
    {3, "above +3"}, {0.5, "+0.5 to +3"}, {-0.5, "about 0"}, {-3, "−3 to −0.5"}, {-11, "below −3"}};

std::string_view color_of(double score, const Theme& theme) {
  std::size_t step = 0;
  while (step + 1 < std::size(kSteps) && score <= kSteps[step].above) ++step;
  return theme.steps[step];
}

// All pairs, the strongest first.
std::vector<Pair> pairs_of(const EventGraph& graph) {
  std::vector<Pair> pairs;
  boost::unordered_flat_map<std::uint64_t, std::size_t> places;
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    const Dyad& dyad = graph.dyads[edge];
    const std::size_t from = source(edge, graph.dyads);
    const std::size_t to = target(edge, graph.dyads);
    if (from == to) continue;
    const std::uint64_t key = (static_cast<std::uint64_t>(std::min(from, to)) << 32) |
                              static_cast<std::uint64_t>(std::max(from, to));
    const auto [found, is_new] = places.try_emplace(key, pairs.size());
    if (is_new) pairs.push_back({std::min(from, to), std::max(from, to), 0, 0, 0});
    Pair& pair = pairs[found->second];
    pair.events += dyad.entries.size();
    pair.asserted += dyad.asserted;
    pair.score += dyad.goldstein * static_cast<double>(dyad.entries.size());
  }
  for (Pair& pair : pairs) pair.score /= static_cast<double>(pair.events);
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tie(b.asserted, b.events, a.one, a.other) <
           std::tie(a.asserted, a.events, b.one, b.other);
  });
  return pairs;
}

// The pairs that stand out most at one of their ends, by the disparity filter; the strongest first.
void keep_backbone(const EventGraph& graph, const Timeline& timeline, std::vector<Pair>& pairs) {
  if (pairs.size() <= kMostDensePairs) return;
  boost::unordered_flat_map<std::uint64_t, double> alphas;
  const auto key = [](std::size_t one, std::size_t other) {
    return (static_cast<std::uint64_t>(one) << 32) | static_cast<std::uint64_t>(other);
  };
  for (const PairMeasures& pair : measure_pairs(graph, timeline, make_weighted_network(graph))) {
    alphas.emplace(key(pair.one, pair.other), pair.backbone_alpha);
  }
  std::vector<std::pair<double, std::size_t>> order;  // of equal ones the stronger
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto alpha = alphas.find(key(pairs[i].one, pairs[i].other));
    order.emplace_back(alpha == alphas.end() ? 1 : alpha->second, i);
  }
  std::sort(order.begin(), order.end());
  order.resize(kMostDensePairs);
  std::vector<std::size_t> kept;
  for (const auto& [alpha, i] : order) kept.push_back(i);
  std::sort(kept.begin(), kept.end());
  std::vector<Pair> backbone;
  for (const std::size_t i : kept) backbone.push_back(pairs[i]);
  pairs = std::move(backbone);
}

std::string step_legend(const Theme& theme) {
  std::string items;
  for (std::size_t i = 0; i < std::size(kSteps); ++i) {
    items += fmt::format(
        "<font point-size=\"12\" color=\"{}\"><b>━━</b></font>"
        "<font point-size=\"11\" color=\"{}\"> {}    </font>",
        theme.steps[i], theme.small, kSteps[i].words);
  }
  return items;
}

std::string dense_title(std::string_view title, std::string_view line, const Theme& theme) {
  return fmt::format(
      "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\">{}<tr><td "
      "align=\"left\"><font point-size=\"11.5\" color=\"{}\">{}</font></td></tr><tr><td "
      "align=\"left\">{}</td></tr><tr><td height=\"6\"></td></tr></table>",
      title_rows(title, theme), theme.small, dot_html(line), step_legend(theme));
}

std::string label_lines(const std::string& name, double size) {
  std::string out;
  for (const std::string& line : wrap_text(name, size, false, size * 12, 2)) {
    if (!out.empty()) out += "<br/>";
    out += dot_html(line);
  }
  return out;
}

std::string head_with(std::string_view engine, std::string_view label, const Theme& theme) {
  return fmt::format(
      "digraph network {{\n graph [layout={}, bgcolor=\"{}\", pad=\"0.4,0.35\", fontname=\"{}\", "
      "labelloc=t, labeljust=l, charset=\"UTF-8\", tooltip=\" \",\n  label=<{}>];\n"
      " node [fontname=\"{}\"];\n edge [fontname=\"{}\"];\n",
      engine, theme.ground, kPictureFont, label, kPictureFont, kPictureFont);
}

}  // namespace

std::string network_head(std::string_view engine, std::string_view title,
                         const std::vector<std::string>& lines, const Legend& legend,
                         const Theme& theme) {
  return head_with(engine, title_block(title, lines, legend, theme), theme);
}

std::vector<std::string> network_subtitle(const EventGraph& graph, const Timeline& timeline) {
  if (timeline.entries.empty()) return {"The texts tell of no event between actors."};
  std::string counts = count_words(timeline.entries.size(), "event") + ", " +
                       count_words(graph.actors(), "actor") + ".";
  if (num_edges(graph.dyads) == 0) return {counts};
  return {counts +
              " One arrow for each pair, direction and tone, two heads for joint acts; wider: more "
              "events.",
          "Numbers: events (bold; after +, those that are not asserted), period, mean Goldstein "
          "score from −10 to +10."};
}

std::vector<std::string> node_names(const EventGraph& graph) {
  std::vector<std::string> names;
  boost::unordered_flat_set<std::string> taken;
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    std::string name = dot_name(graph.dyads[actor].id);
    while (!taken.insert(name).second) {
      name = dot_name(graph.dyads[actor].id + "#" + std::to_string(actor) + "." +
                      std::to_string(taken.size()));
    }
    names.push_back(std::move(name));
  }
  return names;
}

std::string write_dense_network(const EventGraph& graph, const Timeline& timeline,
                                const PictureOptions& options) {
  std::vector<Pair> pairs = pairs_of(graph);
  const std::size_t all = pairs.size();
  keep_backbone(graph, timeline, pairs);
  std::vector<std::size_t> actors;
  for (const Pair& pair : pairs) {
    actors.push_back(pair.one);
    actors.push_back(pair.other);
  }
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());

  std::string line = count_words(timeline.entries.size(), "event") + ", " +
                     count_words(graph.actors(), "actor") + ". ";
  if (pairs.size() < all) {
    line += fmt::format("Shown are the {} of {} pairs that stand out most. ", pairs.size(), all);
  }
  line += "Width: number of events. Colour: mean Goldstein score.";
  const Theme& theme = theme_of(options.theme);
  std::string out =
      head_with("sfdp", dense_title(picture_title(graph, timeline, options), line, theme), theme);
  out +=
      " graph [overlap=prism, splines=true, K=1.1, repulsiveforce=1.6, outputorder=edgesfirst, "
      "start=1];\n";
  out += fmt::format(
      " node [shape=box, style=\"rounded,filled\", color=\"{}\", fillcolor=\"{}\", "
      "fontcolor=\"{}\", penwidth=1, margin=\"0.09,0.05\", height=0.2, width=0.3];\n"
      " edge [dir=none];\n",
      theme.thin_line, theme.box, theme.name);
  const std::vector<std::string> names = node_names(graph);
  const double most = actors.empty() ? 1 : static_cast<double>(graph.dyads[actors.front()].events);
  for (const std::size_t number : actors) {
    const ActorNode& actor = graph.dyads[number];
    const double size = 9.5 + 12 * std::sqrt(static_cast<double>(actor.events) / most);
    // Actors are the busiest first.
    const bool hub = number < kMostHubs && static_cast<double>(actor.events) >= most / 2;
    out += fmt::format(" {} [label=<{}>, fontsize={:.1f}", names[number],
                       label_lines(actor.name, size), size);
    if (hub)
      out += fmt::format(", fillcolor=\"{0}\", color=\"{0}\", fontcolor=\"{1}\"", theme.hub,
                         theme.hub_text);
    const std::string link = link_to(options, "actor-", actor.id);
    if (!link.empty()) out += ", URL=" + link;
    out +=
        ", tooltip=" + dot_value(actor.name + ": " + count_words(actor.events, "event")) + "];\n";
  }
  // The strongest last, so that they lie on top.
  for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
    const double share = std::log2(1.0 + static_cast<double>(pair->events)) /
                         std::log2(2.0 + static_cast<double>(pairs.front().events));
    out += fmt::format(
        " {} -> {} [color=\"{}\", penwidth={:.1f}, edgetooltip={}{}];\n", names[pair->one],
        names[pair->other], color_of(pair->score, theme), 1.2 + 6 * share,
        dot_value(graph.dyads[pair->one].name + " and " + graph.dyads[pair->other].name + ": " +
                  count_words(pair->events, "event") + ", mean score " + score_words(pair->score)),
        pair->asserted == 0 ? ", style=dashed" : "");
  }
  return out + "}\n";
}

}  // namespace entente
