// One row a pair, cell by cell under the columns' names. Quad classes differ from scheme to scheme:
// each layout has its own. Tested by tests/report/event_layouts_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "graph/actor_kind.h"
#include "graph/event_graph.h"
#include "graph/utf8.h"
#include "report/event_layouts.h"

namespace entente {
namespace {

struct DyadRow {
  const TimelineEntry& entry;
  const ActorRef* source;  // nullptr: nobody is named
  const ActorRef* target;
  std::uint64_t number;  // its id where a layout wants a number
};

class LayoutRow {
 public:
  explicit LayoutRow(EventLayout layout) : columns_(columns_of(layout)), cells_(columns_.size()) {}

  // The value stands under `column` in the next row; no name, no cell.
  void set(std::string_view column, std::string_view value) {
    const auto found = std::find(columns_.begin(), columns_.end(), column);
    if (found == columns_.end()) return;
    cells_[static_cast<std::size_t>(found - columns_.begin())] = display_text(value);
  }

  void append(std::string& out) {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (i > 0) out += '\t';
      out += cells_[i];
      cells_[i].clear();
    }
    out += '\n';
  }

 private:
  std::span<const std::string_view> columns_;
  std::vector<std::string> cells_;
};

// 53 bits, so that programs that hold all numbers as doubles keep it; FNV-1a.
std::uint64_t number_of(const Event& event, std::size_t row) {
  std::uint64_t given = 0;
  const std::string_view id = event.id;
  const char* end = id.data() + id.size();
  const auto [rest, error] = std::from_chars(id.data(), end, given);
  if (error == std::errc() && rest == end && row == 0 && given < (1ULL << 53)) return given;
  std::uint64_t hash = 14695981039346656037ULL;
  for (const std::string& part : {std::string(event.doc), std::string(id), std::to_string(row)}) {
    for (const char c : part + '\x1f') {
      hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
  }
  return (hash ^ (hash >> 53)) & ((1ULL << 53) - 1);
}

std::string root_of(const Event& event) { return std::string(event.cameo.view().substr(0, 2)); }

int root_number(const Event& event) { return std::atoi(root_of(event).c_str()); }

// GDELT: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.
std::string gdelt_quad(const Event& event) {
  const int root = root_number(event);
  if (root == 0) return {};
  return root <= 5 ? "1" : root <= 8 ? "2" : root <= 13 ? "3" : "4";
}

// Phoenix: 0 for statements; reduced relations (16) are verbal.
std::string penta_class(const Event& event) {
  const int root = root_number(event);
  if (root == 0) return {};
  if (root <= 2) return "0";
  if (root <= 5) return "1";
  if (root <= 8) return "2";
  return root <= 13 || root == 16 ? "3" : "4";
}

std::string plover_quad(const Event& event, const Ontology& ontology) {
  constexpr const char* kNames[] = {"", "VERBAL COOPERATION", "MATERIAL COOPERATION",
                                    "VERBAL CONFLICT", "MATERIAL CONFLICT"};
  const EventType* type = ontology.find_type(event.type);
  return type == nullptr ? "" : kNames[type->quad];
}

std::string day_of(const Event& event) {
  return event.date ? to_string(event.date->range.first) : std::string();
}

std::string compact_day(const Event& event) {
  std::string day = day_of(event);
  std::erase(day, '-');
  return day;
}

std::string score_of(const Event& event, const Ontology& ontology) {
  return fmt::format("{:.1f}", ontology.goldstein(event.type, event.cameo));
}

std::string name_of(const ActorRef& actor) {
  return actor.person.empty() ? actor.name : actor.person;
}

void fill_icews(const DyadRow& row, const Ontology& ontology, LayoutRow& cells) {
  const Event& event = row.entry.event;
  cells.set("Event ID", fmt::format("{}", row.number));
  cells.set("Event Date", day_of(event));
  const auto side = [&](const ActorRef* actor, const std::string& role) {
    if (actor == nullptr) return;
    cells.set(role + " Name", name_of(*actor));
    cells.set(role + " Sectors", actor->sector);
    if (is_country(*actor)) cells.set(role + " Country", actor->name);
  };
  side(row.source, "Source");
  side(row.target, "Target");
  cells.set("Event Text", label_of(event, ontology));
  cells.set("CAMEO Code", event.cameo);
  cells.set("Intensity", score_of(event, ontology));
  cells.set("Story ID", event.doc);
}

void fill_gdelt(const DyadRow& row, const Ontology& ontology, bool second, LayoutRow& cells) {
  const Event& event = row.entry.event;
  cells.set("GLOBALEVENTID", fmt::format("{}", row.number));
  const std::string day = compact_day(event);
  if (event.date) {
    const std::chrono::year_month_day date(event.date->range.first);
    const int year = static_cast<int>(date.year());
    const unsigned passed =
        static_cast<unsigned>(date.month()) * 30 + static_cast<unsigned>(date.day());
    cells.set("SQLDATE", day);
    cells.set("MonthYear", day.substr(0, 6));
    cells.set("Year", day.substr(0, 4));
    cells.set("FractionDate", fmt::format("{:.4f}", year + passed / 365.0));
    cells.set("DATEADDED", second ? day + "000000" : day);
  }
  const auto side = [&](const ActorRef* actor, const std::string& role) {
    if (actor == nullptr) return;
    cells.set(role + "Code", actor->id + actor->sector);
    cells.set(role + "Name", name_of(*actor));
    cells.set(role + (is_country(*actor) ? "CountryCode" : "KnownGroupCode"), actor->id);
    cells.set(role + "Type1Code", actor->sector);
  };
  side(row.source, "Actor1");
  side(row.target, "Actor2");
  cells.set("IsRootEvent", "1");
  cells.set("EventCode", event.cameo);
  cells.set("EventBaseCode", std::string(event.cameo.view().substr(0, 3)));
  cells.set("EventRootCode", root_of(event));
  cells.set("QuadClass", gdelt_quad(event));
  cells.set("GoldsteinScale", score_of(event, ontology));
  cells.set("NumMentions", fmt::format("{}", row.entry.tellings()));
  cells.set("NumSources", fmt::format("{}", row.entry.documents()));
  cells.set("NumArticles", fmt::format("{}", row.entry.documents()));
  for (const char* place : {"Actor1Geo_Type", "Actor2Geo_Type", "ActionGeo_Type"}) {
    cells.set(place, "0");  // no place
  }
  cells.set("SOURCEURL", event.doc);
}

void fill_phoenix(const DyadRow& row, const Ontology& ontology, LayoutRow& cells) {
  const Event& event = row.entry.event;
  cells.set("EventID", fmt::format("{}", row.number));
  const std::string day = compact_day(event);
  if (event.date) {
    cells.set("Date", day);
    cells.set("Year", day.substr(0, 4));
    cells.set("Month", day.substr(4, 2));
    cells.set("Day", day.substr(6));
  }
  const auto side = [&](const ActorRef* actor, const std::string& role) {
    if (actor == nullptr) return;
    cells.set(role + "Full", actor->id + actor->sector);
    cells.set(role + "Entity", actor->id);
    cells.set(role + "Role", actor->sector);
  };
  side(row.source, "SourceActor");
  side(row.target, "TargetActor");
  cells.set("EventCode", event.cameo);
  cells.set("EventRootCode", root_of(event));
  cells.set("PentaClass", penta_class(event));
  cells.set("GoldsteinScore", score_of(event, ontology));
  cells.set("SentenceID", event.doc);
}

void fill_polecat(const DyadRow& row, const Ontology& ontology, LayoutRow& cells) {
  const Event& event = row.entry.event;
  cells.set("Event ID", fmt::format("{}", row.number));
  cells.set("Event Date", day_of(event));
  cells.set("Event Type", event.type);
  cells.set("Intensity", score_of(event, ontology));
  cells.set("Quad Code", plover_quad(event, ontology));
  const auto side = [&](const ActorRef* actor, const std::string& role) {
    if (actor == nullptr) return;
    cells.set(role + " Name", name_of(*actor));
    if (is_country(*actor)) cells.set(role + " Country", actor->id);
    cells.set("Primary " + role + " Sector", actor->sector);
    cells.set(role + " Sectors", actor->sector);
  };
  side(row.source, "Actor");
  side(row.target, "Recipient");
  cells.set("Source", event.doc);
}

void fill_row(EventLayout layout, const DyadRow& row, const Ontology& ontology, LayoutRow& cells) {
  switch (layout) {
    case EventLayout::icews:
      return fill_icews(row, ontology, cells);
    case EventLayout::gdelt1:
    case EventLayout::gdelt2:
      return fill_gdelt(row, ontology, layout == EventLayout::gdelt2, cells);
    case EventLayout::phoenix:
      return fill_phoenix(row, ontology, cells);
    case EventLayout::polecat:
      return fill_polecat(row, ontology, cells);
  }
}

using Sides = std::vector<const ActorRef*>;

// Distinct actors; nobody is one empty place.
Sides actors_of_side(const std::vector<Participant>& side) {
  Sides actors;
  for (const Participant& participant : side) {
    const auto known = [&](const ActorRef* actor) { return *actor == participant.actor; };
    if (std::any_of(actors.begin(), actors.end(), known)) continue;
    if (actors.size() < kMostParties) actors.push_back(&participant.actor);
  }
  if (actors.empty()) actors.push_back(nullptr);
  return actors;
}

}  // namespace

std::string event_layout_header(EventLayout layout) {
  std::string out;
  if (!has_header(layout)) return out;
  for (const std::string_view column : columns_of(layout)) {
    if (!out.empty()) out += '\t';
    out += column;
  }
  return out + '\n';
}

void append_event_layout(EventLayout layout, const TimelineEntry& entry, const Ontology& ontology,
                         std::string& out) {
  LayoutRow cells(layout);
  std::size_t number = 0;
  const auto add = [&](const ActorRef* source, const ActorRef* target) {
    fill_row(layout, {entry, source, target, number_of(entry.event, number)}, ontology, cells);
    cells.append(out);
    ++number;
  };
  const Sides sources = actors_of_side(entry.event.source);
  const Sides targets = actors_of_side(entry.event.target);
  for (const ActorRef* source : sources) {
    for (const ActorRef* target : targets) {
      add(source, target);
      if (entry.event.mutual && source != nullptr && target != nullptr) add(target, source);
    }
  }
}

std::string write_event_layout(EventLayout layout, const Timeline& timeline,
                               const Ontology& ontology) {
  std::string out = event_layout_header(layout);
  for (const TimelineEntry& entry : timeline.entries) {
    append_event_layout(layout, entry, ontology, out);
  }
  return out;
}

}  // namespace entente
