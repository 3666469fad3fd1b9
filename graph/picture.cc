// Title, legend, colours and small texts of the diagrams. Tested with dot_network and dot_lanes.
#include "graph/picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "graph/date_words.h"
#include "graph/dot_text.h"
#include "graph/text_direction.h"
#include "graph/text_width.h"
#include "graph/utf8.h"

namespace entente {
namespace {

constexpr double kTitleSize = 21;
constexpr double kLeastTitle = 760;

// A swatch is made of box-drawing characters: table cells would stretch across the page.
std::string legend_item(std::string_view line, std::string_view color, std::string_view text_color,
                        std::string_view words) {
  return fmt::format(
      "<font point-size=\"12\" color=\"{}\"><b>{}</b></font>"
      "<font point-size=\"11\" color=\"{}\"> {}     </font>",
      color, line, text_color, words);
}

std::string names_of(const std::vector<Participant>& side) {
  std::string names;
  for (const Participant& participant : side) {
    if (!names.empty()) names += ", ";
    names += participant.actor.name;
  }
  return within_line(std::move(names));
}

}  // namespace

std::string picture_title(const EventGraph& graph, const Timeline& timeline,
                          const PictureOptions& options) {
  if (!options.title.empty()) return options.title;
  const std::size_t shown = std::min<std::size_t>(graph.actors(), 3);
  std::string title;
  for (std::size_t actor = 0; actor < shown; ++actor) {
    if (actor > 0) title += actor + 1 == graph.actors() ? " and " : ", ";
    title += within_line(shorten_text(graph.dyads[actor].name, 40));
  }
  if (graph.actors() > shown) title += " and others";
  if (title.empty()) title = "No events";
  if (const std::optional<DateRange> period = period_of(timeline)) {
    title += ", " + period_words(*period);
  }
  return title;
}

void Legend::add_type(const std::string& label, std::string_view color) {
  const bool known = std::any_of(types.begin(), types.end(),
                                 [&](const auto& type) { return type.first == label; });
  if (!known) types.emplace_back(label, color);
}

std::string title_rows(std::string_view title, const Theme& theme, double width) {
  std::string rows;
  for (const std::string& line :
       wrap_text(display_text(title), kTitleSize, true, std::max(width, kLeastTitle), 3)) {
    rows += fmt::format(
        "<tr><td align=\"left\"><font point-size=\"{}\" color=\"{}\"><b>{}</b></font></td></tr>",
        kTitleSize, theme.title, dot_html(line));
  }
  return rows;
}

std::string title_block(std::string_view title, const std::vector<std::string>& lines,
                        const Legend& legend, const Theme& theme, double width) {
  std::string out = "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\">";
  out += title_rows(title, theme, width);
  for (const std::string& line : lines) {
    out += fmt::format(
        "<tr><td align=\"left\"><font point-size=\"11.5\" color=\"{}\">{}</font></td></tr>",
        theme.small, dot_html(line));
  }
  std::string items;
  const auto add_tone = [&](bool shown, Tone tone, std::string_view words) {
    const ToneColors& colors = theme.of(tone);
    if (shown) items += legend_item("━━", colors.line, colors.text, words);
  };
  add_tone(legend.cooperation, Tone::cooperation, "cooperation");
  add_tone(legend.conflict, Tone::conflict, "conflict");
  add_tone(legend.neutral, Tone::neutral, "neutral");
  for (const auto& [label, color] : legend.types) items += legend_item("━━", color, color, label);
  if (legend.unasserted) {
    items += legend_item("╍╍╍", theme.small, theme.small, "did not happen, is possible or planned");
  }
  if (!items.empty()) out += "<tr><td align=\"left\">" + items + "</td></tr>";
  return out + "<tr><td height=\"6\"></td></tr></table>";
}

std::string link_to(const PictureOptions& options, std::string_view kind, std::string_view id) {
  if (options.page.empty()) return {};
  return dot_value(options.page + "#" + std::string(kind) + url_fragment(id));
}

std::string tooltip_of(const TimelineEntry& entry, std::size_t count) {
  const Event& event = entry.event;
  std::string text = event.date ? date_words(*event.date) : "undated";
  text += "  " + names_of(event.source);
  if (!event.target.empty()) text += (event.mutual ? " ↔ " : " → ") + names_of(event.target);
  if (!event.label.empty()) text += ": " + event.label;
  if (!entry.happened()) text += std::string(" (") + status_word(event.status) + ")";
  if (!event.evidence.empty()) text += " " + quoted(display_text(event.evidence));
  return shorten_text(text, count);
}

std::string score_words(double goldstein) {
  const double rounded = std::round(goldstein * 10) / 10;
  if (rounded == 0) return "0.0";
  return fmt::format("{}{:.1f}", rounded < 0 ? "−" : "+", std::fabs(rounded));
}

const char* status_word(EventStatus status) {
  if (status == EventStatus::asserted) return "";
  return status == EventStatus::negated ? "did not happen" : to_string(status);
}

std::string count_words(std::size_t count, std::string_view singular) {
  return fmt::format("{} {}{}", count, singular, count == 1 ? "" : "s");
}

}  // namespace entente
