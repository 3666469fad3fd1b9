// Fitting a row's words into the card: Graphviz centres a node, so a card that grew beyond its
// width would slip to the left. Tested by tests/graph/dot_lanes_test.cc.
#include "graph/lane_card.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/date_words.h"
#include "graph/dot_text.h"
#include "graph/excerpt.h"
#include "graph/picture.h"
#include "graph/text_direction.h"
#include "graph/text_width.h"
#include "graph/utf8.h"

namespace entente {
namespace {

constexpr double kYearWidth = 50;
constexpr double kTitleSize = 12;
constexpr double kScoreSize = 10;
constexpr double kNoteSize = 9;
constexpr double kQuoteSize = 9.5;
constexpr double kSpace = 7;       // two spaces between the parts
constexpr double kSafety = 0.95;   // widths are estimates
constexpr double kLeastRoom = 50;  // less is not worth filling

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string font(double size, std::string_view color, std::string_view text) {
  return fmt::format("<font point-size=\"{}\" color=\"{}\">{}</font>", size, color, text);
}

std::string names_of(const std::vector<Participant>& side) {
  std::string text;
  for (const Participant& participant : side) {
    if (!text.empty()) text += ", ";
    text += participant.actor.name;
  }
  return within_line(std::move(text));
}

std::string persons_of(const std::vector<Participant>& side) {
  std::string text;
  for (const Participant& participant : side) {
    const std::string_view person = participant.actor.person;
    if (person.empty() || text.find(person) != std::string::npos) continue;
    if (!text.empty()) text += ", ";
    text += person;
  }
  return within_line(std::move(text));
}

// Actors without a column of their own must be named; else persons are worth the room.
std::string who(const Event& event, std::size_t position, const LaneLayout& layout,
                const EventGraph& graph) {
  const std::vector<LaneDot>& dots = layout.row_of(position).dots;
  const bool hidden = std::any_of(dots.begin(), dots.end(), [&](const LaneDot& dot) {
    return layout.columns[dot.column].others;
  });
  if (hidden && graph.actors() > 0) {
    std::string text = names_of(event.source);
    if (!event.target.empty()) text += (event.mutual ? ", " : " → ") + names_of(event.target);
    return text;
  }
  const std::string doers = persons_of(event.source);
  const std::string others = persons_of(event.target);
  if (doers.empty() || others.empty()) return doers + others;
  return doers + (event.mutual ? ", " : " → ") + others;
}

std::string notes_of(const TimelineEntry& entry, const Timeline& timeline) {
  std::string notes;
  const auto add = [&](const std::string& note) {
    if (!notes.empty()) notes += ", ";
    notes += note;
  };
  if (!entry.happened()) add(status_word(entry.event.status));
  if (entry.happened() && !entry.contradicts.empty()) add("disputed");
  if (!entry.responds_to.empty()) {
    const Event& cause = timeline.entries[entry.responds_to[0]].event;
    add("answers “" + shorten_text(cause.label.empty() ? cause.type : cause.label, 26) + "”");
  }
  if (entry.follows) {
    const Event& cause = timeline.entries[*entry.follows].event;
    add("soon after “" + shorten_text(cause.label.empty() ? cause.type : cause.label, 26) + "”");
  }
  if (entry.tellings() > 1) add(fmt::format("told {} times", entry.tellings()));
  return notes;
}

}  // namespace

std::string LaneDates::next(const Event& event, double width, const Theme& theme) {
  DateColumns columns{"undated", ""};
  if (event.date) columns = date_columns(*event.date);
  if (event.date && event.date->basis == DateBasis::document) columns.within += "*";
  const std::string year = columns.year == year_ ? "" : columns.year;
  year_ = columns.year;
  if (year.empty() && columns.within.empty()) return {};
  return fmt::format(
      "<table border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr><td width=\"{:.0f}\" "
      "align=\"left\">{}</td><td width=\"{:.0f}\" align=\"right\">{}</td></tr></table>",
      kYearWidth,
      font(kTitleSize, theme.year, year.empty() ? " " : "<b>" + dot_html(year) + "</b>"),
      width - kYearWidth,
      font(10, theme.small, columns.within.empty() ? " " : dot_html(columns.within)));
}

std::string lane_card(const Timeline& timeline, std::size_t position, const LaneLayout& layout,
                      const EventGraph& graph, const Ontology& ontology, const Theme& theme) {
  const TimelineEntry& entry = timeline.entries[position];
  const Event& event = entry.event;
  const ToneColors colors =
      with_own(theme.of(ontology.tone(event.type)), own_color(ontology, event.type));
  double room = layout.card_width * kSafety;

  const std::string score = score_words(ontology.goldstein(event.type, event.cameo));
  room -= text_width(score, kScoreSize) + kSpace;
  const std::string title =
      fit_text(capitalised(display_text(label_of(event, ontology))), kTitleSize, true, room);
  room -= text_width(title, kTitleSize, true);
  std::string first = font(kTitleSize, theme.name, "<b>" + dot_html(title) + "</b>") +
                      font(kScoreSize, colors.text, "  " + score);

  const std::string notes = display_text(notes_of(entry, timeline));
  if (!notes.empty() && room > kLeastRoom) {
    const std::string shown = fit_text(notes, kNoteSize, true, room - kSpace);
    first += font(kNoteSize, colors.text, "<b>  " + dot_html(shown) + "</b>");
    room -= text_width(shown, kNoteSize, true) + kSpace;
  }
  const std::string names = display_text(who(event, position, layout, graph));
  if (!names.empty() && room > kLeastRoom) {
    first += font(kScoreSize, theme.small,
                  "  " + dot_html(fit_text(names, kScoreSize, false, room - kSpace)));
  }

  const double quote_room = layout.card_width * kSafety - text_width("“”", kQuoteSize);
  const std::string quote = excerpt_of(
      event, [&](std::string_view text) { return text_width(text, kQuoteSize) <= quote_room; });
  const std::string second = quote.empty() ? event.type + " " + event.cameo : quoted(quote);
  return fmt::format(
      "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\"><tr><td align=\"left\" "
      "width=\"{:.0f}\">{}</td></tr><tr><td align=\"left\">{}</td></tr></table>",
      layout.card_width, first, font(kQuoteSize, theme.small, dot_html(second)));
}

}  // namespace entente
