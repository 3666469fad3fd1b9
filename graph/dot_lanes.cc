// Lanes: a filled dot did it, a hollow one had it done to it, a bar joins them, a card says what.
// Where everything stands: lane_layout.cc; the words of a row: lane_card.cc.
// Tested by tests/graph/dot_lanes_test.cc.
#include "graph/dot_lanes.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/dot_text.h"
#include "graph/lane_card.h"
#include "graph/lane_layout.h"

namespace entente {
namespace {

constexpr double kInch = 72;
constexpr std::size_t kTooltipLength = 400;

// Fixed, in points: see inputscale in the head.
std::string at(double x, double y) { return fmt::format("pos=\"{:.1f},{:.1f}!\"", x, y); }

std::string url(const PictureOptions& options, std::string_view kind, std::string_view id) {
  const std::string link = link_to(options, kind, id);
  return link.empty() ? link : ", URL=" + link;
}

void append_head(const EventGraph& graph, const Timeline& timeline, const LaneLayout& layout,
                 const Ontology& ontology, const PictureOptions& options, std::string& out) {
  Legend legend;
  bool published = false;
  bool at_home = false;
  for (const TimelineEntry& entry : timeline.entries) {
    const Tone tone = ontology.tone(entry.event.type);
    const std::string_view own = own_color(ontology, entry.event.type);
    if (!own.empty()) {
      legend.add_type(ontology.find_type(entry.event.type)->label, own);
    } else {
      legend.cooperation |= tone == Tone::cooperation;
      legend.conflict |= tone == Tone::conflict;
      legend.neutral |= tone == Tone::neutral;
    }
    legend.unasserted |= !entry.happened();
    published |= entry.event.date && entry.event.date->basis == DateBasis::document;
  }
  for (const LaneRow& row : layout.rows) {
    for (const LaneDot& dot : row.dots) at_home |= dot.doer && dot.done_to;
  }
  const Theme& theme = theme_of(options.theme);
  std::string title = picture_title(graph, timeline, options);
  const std::size_t sheets = lane_sheets(timeline, options);
  if (sheets > 1) title += fmt::format(" · {} of {}", options.sheet, sheets);
  std::string line =
      "Read downwards. A full dot acts, a hollow one is acted upon; a bar joins them.";
  if (at_home) line += " A ring: within one actor.";
  if (published) line += " * day of publication.";
  if (timeline.entries.empty()) line = "The texts tell of no event between actors.";
  out += fmt::format(
      "// Actor lanes; all positions are fixed. Draw with: neato -n2 -Tsvg\n"
      "digraph lanes {{\n graph [layout=neato, inputscale=72, bgcolor=\"{2}\", pad=\"0.35,0.3\", "
      "splines=line, outputorder=edgesfirst, fontname=\"{0}\", labelloc=t, labeljust=l, "
      "charset=\"UTF-8\", tooltip=\" \",\n  label=<{1}>];\n"
      " node [fontname=\"{0}\", fontsize=11, shape=plain];\n"
      " edge [arrowhead=none];\n",
      kPictureFont,
      title_block(title, {line}, legend, theme, layout.card_x + layout.card_width / 2),
      theme.ground);
}

void append_column_head(std::size_t number, const LaneLayout& layout, const EventGraph& graph,
                        const PictureOptions& options, std::string& out) {
  const LaneColumn& column = layout.columns[number];
  const Theme& theme = theme_of(options.theme);
  std::string name;
  for (const std::string& line : column.lines) {
    if (!name.empty()) name += "<br/>";
    name += "<b>" + dot_html(line) + "</b>";
  }
  out += fmt::format(
      " h{} [{}, shape=box, style=\"rounded,filled\", fixedsize=true, width={:.3f}, "
      "height={:.3f}, color=\"{}\", fillcolor=\"{}\", fontcolor=\"{}\", fontsize={}, label=<{}>",
      number, at(column.x, layout.head_y), layout.head_width / kInch, layout.head_height / kInch,
      column.others ? theme.rest : theme.hub, column.others ? theme.rest : theme.hub,
      column.others ? theme.rest_text : theme.hub_text, layout.head_size, name);
  if (column.others) {
    const std::size_t rest = graph.actors() - number;
    out += ", tooltip=" + dot_value(count_words(rest, "other actor"));
  } else {
    const ActorNode& actor = graph.dyads[column.actor];
    out += ", tooltip=" + dot_value(actor.name + ": " + count_words(actor.events, "event"));
    out += url(options, "actor-", actor.id);
  }
  out += "];\n";
}

// The lane ends at the actor's last event.
void append_lane(std::size_t number, const LaneLayout& layout, const Theme& theme,
                 std::string& out) {
  for (std::size_t row = layout.rows.size(); row-- > 0;) {
    for (const LaneDot& dot : layout.rows[row].dots) {
      if (dot.column != number) continue;
      out += fmt::format(" h{} -> e{}_{} [color=\"{}\", penwidth=2];\n", number, row, number,
                         theme.lane);
      return;
    }
  }
}

void append_bar(std::size_t row, std::size_t from, std::size_t to, bool arrow,
                std::string_view style, std::string& out) {
  out += fmt::format(" e{0}_{1} -> e{0}_{2} [{3}{4}];\n", row, from, to, style,
                     arrow ? ", arrowhead=normal" : "");
}

void append_row(std::size_t row, const LaneLayout& layout, const TimelineEntry& entry,
                std::string_view color, const Theme& theme, std::string& out) {
  const std::string tooltip = dot_value(tooltip_of(entry, kTooltipLength));
  const std::vector<LaneDot>& dots = layout.rows[row].dots;
  for (const LaneDot& dot : dots) {
    // An act at home: a dot within a ring.
    const bool both = dot.doer && dot.done_to;
    const double size = both ? 0.13 : 0.17;
    out += fmt::format(
        " e{}_{} [{}, shape={}, style=filled, fixedsize=true, width={}, height={}, label=\"\", "
        "color=\"{}\", penwidth=2, fillcolor=\"{}\", tooltip={}];\n",
        row, dot.column, at(layout.columns[dot.column].x, layout.rows[row].y),
        both ? "doublecircle" : "circle", size, size, color, dot.doer ? color : theme.ground,
        tooltip);
  }
  if (dots.size() < 2) return;
  const std::string style = fmt::format("color=\"{}\", penwidth=3, arrowsize=0.6, edgetooltip={}{}",
                                        color, tooltip, entry.happened() ? "" : ", style=dashed");
  const bool any_doer =
      std::any_of(dots.begin(), dots.end(), [](const LaneDot& d) { return d.doer; });
  const bool any_target =
      std::any_of(dots.begin(), dots.end(), [](const LaneDot& d) { return !d.doer; });
  if (!any_doer || !any_target) {
    return append_bar(row, dots.front().column, dots.back().column, false, style, out);
  }
  // To each target from the farthest doer on either side; nearer doers lie upon that bar.
  for (const LaneDot& to : dots) {
    if (to.doer) continue;
    const auto left =
        std::find_if(dots.begin(), dots.end(), [](const LaneDot& d) { return d.doer; });
    const auto right =
        std::find_if(dots.rbegin(), dots.rend(), [](const LaneDot& d) { return d.doer; });
    if (left->column < to.column) append_bar(row, left->column, to.column, true, style, out);
    if (right->column > to.column) append_bar(row, right->column, to.column, true, style, out);
  }
}

}  // namespace

std::size_t lane_sheets(const Timeline& timeline, const PictureOptions& options) {
  if (options.rows == 0 || timeline.entries.empty()) return 1;
  return (timeline.entries.size() + options.rows - 1) / options.rows;
}

std::string write_dot_lanes(const EventGraph& graph, const Timeline& timeline,
                            const Ontology& ontology, const PictureOptions& options) {
  const std::size_t all = timeline.entries.size();
  const std::size_t first =
      std::min((std::max<std::size_t>(options.sheet, 1) - 1) * options.rows, all);
  const std::size_t end = options.rows == 0 ? all : std::min(first + options.rows, all);
  const LaneLayout layout = make_lane_layout(graph, timeline, first, end);
  const Theme& theme = theme_of(options.theme);
  std::string out;
  out.reserve(2000 + 1600 * layout.rows.size());
  append_head(graph, timeline, layout, ontology, options, out);
  for (std::size_t column = 0; column < layout.columns.size(); ++column) {
    append_column_head(column, layout, graph, options, out);
  }
  // Lanes before bars: what is written first lies below.
  for (std::size_t column = 0; column < layout.columns.size(); ++column) {
    append_lane(column, layout, theme, out);
  }
  LaneDates dates;
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    const TimelineEntry& entry = timeline.entries[first + row];
    const ToneColors colors =
        with_own(theme.of(ontology.tone(entry.event.type)), own_color(ontology, entry.event.type));
    append_row(row, layout, entry, colors.line, theme, out);
    const std::string date = dates.next(entry.event, layout.date_width, theme);
    if (!date.empty()) {
      out +=
          fmt::format(" d{} [{}, label=<{}>];\n", row, at(layout.date_x, layout.rows[row].y), date);
    }
    out += fmt::format(
        " c{} [{}, label=<{}>, tooltip={}{}];\n", row, at(layout.card_x, layout.rows[row].y),
        lane_card(timeline, first + row, layout, graph, ontology, theme),
        dot_value(tooltip_of(entry, kTooltipLength)), url(options, "event-", entry.event.id));
  }
  return out + "}\n";
}

}  // namespace entente
