// One entry is a numbered item: date, who to whom, what; then the sentence and the links.
// Tested by tests/report/timeline_markdown_test.cc.
#include "report/timeline_markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/date_words.h"
#include "graph/event_graph.h"
#include "graph/excerpt.h"
#include "graph/picture.h"
#include "graph/text_direction.h"
#include "report/markdown_text.h"

namespace entente {
namespace {

constexpr std::size_t kQuoteLength = 200;  // characters
constexpr std::size_t kMostDocuments = 5;  // named at an entry
constexpr std::size_t kMostNumbers = 30;   // of an actor's events
constexpr const char* kUndated = "Undated";

// "South Korea (Moon Jae-in) and Japan"
std::string side_words(const std::vector<Participant>& side) {
  std::string text;
  for (std::size_t i = 0; i < side.size(); ++i) {
    if (i > 0) text += i + 1 == side.size() ? " and " : ", ";
    text += markdown_text(side[i].actor.name);
    if (!side[i].actor.person.empty()) text += " (" + markdown_text(side[i].actor.person) + ")";
  }
  return text;
}

std::string who(const Event& event) {
  const std::string doers = side_words(event.source);
  const std::string others = side_words(event.target);
  if (others.empty()) return doers.empty() ? "unnamed" : doers;
  if (event.mutual) return doers.empty() ? others : doers + " ↔ " + others;
  return (doers.empty() ? "unnamed" : doers) + " → " + others;
}

std::string when(const Event& event) {
  if (!event.date) return {};
  std::string text = "**" + date_words(*event.date) + "**";
  if (event.date->basis == DateBasis::document) text += " (date of report)";
  return text + " · ";
}

// "kcna-12, also told in a, b and 3 more"
std::string where(const TimelineEntry& entry) {
  std::string text = markdown_text(entry.event.doc);
  std::vector<std::string_view> others;
  boost::unordered_flat_set<std::string_view> seen{entry.event.doc};
  for (const Event& other : entry.others) {
    if (seen.insert(other.doc).second) others.push_back(other.doc);
  }
  const std::size_t again = entry.others.size();
  if (again > 0 && others.empty()) return text + fmt::format(", told {} times", entry.tellings());
  for (std::size_t i = 0; i < others.size() && i < kMostDocuments; ++i) {
    text += (i == 0 ? ", also told in " : ", ") + markdown_text(others[i]);
  }
  if (others.size() > kMostDocuments) {
    text += fmt::format(" and {} more", others.size() - kMostDocuments);
  }
  return text;
}

std::string numbers_of(const std::vector<std::size_t>& positions) {
  std::string text;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    if (i > 0) text += i + 1 == positions.size() ? " and " : ", ";
    text += fmt::format("no. {}", positions[i] + 1);
  }
  return text;
}

void append_entry(const Timeline& timeline, std::size_t position, const Ontology& ontology,
                  const MarkdownOptions& options, std::string& out) {
  const TimelineEntry& entry = timeline.entries[position];
  const Event& event = entry.event;
  const std::string number = fmt::format("{}. ", position + 1);
  const std::string indent(number.size(), ' ');
  out += number;
  if (options.anchors) {
    out += fmt::format("<a id=\"event-{}\"></a>", html_attribute(event.id));
  }
  out += when(event);
  out += who(event);
  out += ": ";
  if (!entry.happened()) out += fmt::format("*{}:* ", status_word(event.status));
  out += fmt::format("**{}** · {}", markdown_text(label_of(event, ontology)),
                     markdown_text(event.type));
  if (!event.cameo.empty()) out += fmt::format(" {}", markdown_text(event.cameo));
  out += fmt::format(", {}", score_words(ontology.goldstein(event.type, event.cameo)));
  if (!event.reported_by.empty()) {
    out += fmt::format(" · according to {}", side_words(event.reported_by));
  }

  const std::string quote = excerpt_of(event, kQuoteLength);
  out += "  \n" + indent;
  if (!quote.empty()) out += quoted(markdown_text(quote)) + " ";
  out += "— " + where(entry);
  for (const std::size_t cause : entry.responds_to) {
    out += fmt::format("  \n{}↳ in response to no. {}: {}", indent, cause + 1,
                       markdown_text(label_of(timeline.entries[cause].event, ontology)));
  }
  if (entry.follows) {
    out += fmt::format("  \n{}⇢ soon after no. {}: {}", indent, *entry.follows + 1,
                       markdown_text(label_of(timeline.entries[*entry.follows].event, ontology)));
  }
  if (!entry.contradicts.empty()) {
    out += fmt::format("  \n{}≠ contradicted by {}", indent, numbers_of(entry.contradicts));
  }
  out += "\n";
}

std::size_t documents_of(const Timeline& timeline) {
  boost::unordered_flat_set<std::string_view> documents;
  for (const TimelineEntry& entry : timeline.entries) {
    documents.insert(entry.event.doc);
    for (const Event& other : entry.others) documents.insert(other.doc);
  }
  return documents.size();
}

// "14 events in 5 documents, 2018-04-27 to 2025-09-02; 1 did not happen, 2 possible."
std::string summary(const Timeline& timeline, const std::optional<DateRange>& period) {
  if (timeline.entries.empty()) return "No events were found.";
  std::string text = count_words(timeline.entries.size(), "event") + " in " +
                     count_words(documents_of(timeline), "document");
  if (period) {
    text += ", " + to_string(period->first);
    if (period->last != period->first) text += " to " + to_string(period->last);
  }
  std::string others;
  for (const EventStatus status :
       {EventStatus::negated, EventStatus::possible, EventStatus::planned}) {
    const auto count =
        std::count_if(timeline.entries.begin(), timeline.entries.end(),
                      [&](const TimelineEntry& entry) { return entry.event.status == status; });
    if (count == 0) continue;
    others += fmt::format("{}{} {}", others.empty() ? "" : ", ", count, status_word(status));
  }
  if (!others.empty()) text += "; of these " + others;
  return text +
         ".\nThe figure after an event's code is its Goldstein score, from −10 (conflict) to +10 "
         "(cooperation).";
}

std::string heading_of(const Event& event) {
  return event.date ? date_columns(*event.date).year : std::string(kUndated);
}

struct ActorEntries {
  std::string_view id;
  std::string_view name;
  std::vector<std::size_t> entries;
};

// The busiest first, then by id.
std::vector<ActorEntries> actors_of(const Timeline& timeline) {
  std::vector<ActorEntries> actors;
  boost::unordered_flat_map<std::string_view, std::size_t> places;
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    const Event& event = timeline.entries[position].event;
    for (const std::vector<Participant>* side : {&event.source, &event.target}) {
      for (const Participant& participant : *side) {
        const auto [found, is_new] = places.try_emplace(participant.actor.id, actors.size());
        if (is_new) actors.push_back({participant.actor.id, participant.actor.name, {}});
        std::vector<std::size_t>& entries = actors[found->second].entries;
        if (entries.empty() || entries.back() != position) entries.push_back(position);
      }
    }
  }
  std::sort(actors.begin(), actors.end(), [](const ActorEntries& a, const ActorEntries& b) {
    if (a.entries.size() != b.entries.size()) return a.entries.size() > b.entries.size();
    return a.id < b.id;
  });
  return actors;
}

void append_actors(const Timeline& timeline, const MarkdownOptions& options, std::string& out) {
  if (timeline.entries.empty()) return;
  out += "\n## Actors\n\n";
  for (const ActorEntries& actor : actors_of(timeline)) {
    out += "- ";
    if (options.anchors) out += fmt::format("<a id=\"actor-{}\"></a>", html_attribute(actor.id));
    out += "**" + markdown_text(actor.name) + "**";
    if (actor.id != actor.name) out += " (" + markdown_text(actor.id) + ")";
    out += ", " + count_words(actor.entries.size(), "event") + ": ";
    const std::size_t shown = std::min(actor.entries.size(), kMostNumbers);
    for (std::size_t i = 0; i < shown; ++i) {
      out += fmt::format("{}{}", i == 0 ? "" : ", ", actor.entries[i] + 1);
    }
    out += shown < actor.entries.size() ? " …\n" : "\n";
  }
}

}  // namespace

std::string write_timeline_markdown(const Timeline& timeline, const Ontology& ontology,
                                    const MarkdownOptions& options) {
  const std::optional<DateRange> period = period_of(timeline);
  std::string title = markdown_text(options.title);
  if (title.empty()) title = period ? "Timeline, " + period_words(*period) : "Timeline";
  std::string out = "# " + title + "\n\n" + summary(timeline, period) + "\n";
  std::string heading;
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    const std::string next = heading_of(timeline.entries[position].event);
    if (next != heading || position == 0) out += "\n## " + next + "\n\n";
    heading = next;
    append_entry(timeline, position, ontology, options, out);
  }
  append_actors(timeline, options, out);
  return out;
}

}  // namespace entente
