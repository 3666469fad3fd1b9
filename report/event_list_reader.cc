// Telling lists apart, and reading their rows. Tested by tests/report/event_list_reader_test.cc.
#include "report/event_list_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/event_layouts.h"

namespace entente {
namespace {

// Columns by the names they have in a header, letters and digits alone, in lower case.
struct SideNames {
  const char* id;
  const char* group;
  const char* code;
  const char* name;
  const char* country;
  const char* sector;
};
struct LayoutNames {
  const char* layout;
  const char* id;
  const char* date;
  const char* code;
  const char* type;
  const char* label;
  const char* doc;
  SideNames source;
  SideNames target;
};
constexpr std::array<LayoutNames, 4> kLayouts{{
    {"icews",
     "eventid",
     "eventdate",
     "cameocode",
     "",
     "eventtext",
     "storyid",
     {"", "", "", "sourcename", "sourcecountry", "sourcesectors"},
     {"", "", "", "targetname", "targetcountry", "targetsectors"}},
    {"gdelt",
     "globaleventid",
     "sqldate",
     "eventcode",
     "",
     "",
     "sourceurl",
     {"actor1countrycode", "actor1knowngroupcode", "actor1code", "actor1name", "",
      "actor1type1code"},
     {"actor2countrycode", "actor2knowngroupcode", "actor2code", "actor2name", "",
      "actor2type1code"}},
    {"phoenix",
     "eventid",
     "date",
     "eventcode",
     "",
     "",
     "sentenceid",
     {"", "", "sourceactorfull", "", "", ""},
     {"", "", "targetactorfull", "", "", ""}},
    {"polecat",
     "eventid",
     "eventdate",
     "",
     "eventtype",
     "",
     "source",
     {"", "", "", "actorname", "actorcountry", "primaryactorsector"},
     {"", "", "", "recipientname", "recipientcountry", "primaryrecipientsector"}},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string plain_name(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_digit(c) || (c >= 'a' && c <= 'z')) out += c;
    if (is_capital(c)) out += static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Cells of a row; with commas, quoted ones may hold commas and doubled quotes.
std::vector<std::string> cells_of(std::string_view line, char separator) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      cells.back() += '"';
      ++i;
    } else if (c == '"' && (quoted || cells.back().empty())) {
      quoted = !quoted;
    } else if (c == separator && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Marks of "nothing" in the lists.
bool says_nothing(const std::string& text) {
  return text.empty() || text == "None" || text == "NA" || text == "NULL" ||
         text.find_first_not_of('-') == std::string::npos;
}

// 2025-06-14, 20250614, 250614 and 6/14/2025.
std::optional<Day> read_day(const std::string& text) {
  if (const std::optional<Day> day = parse_day(text.substr(0, 10))) return day;
  if (all_digits(text) && text.size() == 8) {
    return parse_day(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6));
  }
  if (all_digits(text) && text.size() == 6) {
    // TABARI's years: its oldest lists begin in 1979.
    const std::string century = text.substr(0, 2) < "50" ? "20" : "19";
    return parse_day(century + text.substr(0, 2) + "-" + text.substr(2, 2) + "-" + text.substr(4));
  }
  const std::size_t first = text.find('/');
  const std::size_t second = text.find('/', first == std::string::npos ? first : first + 1);
  if (second == std::string::npos) return std::nullopt;
  const auto padded = [](std::string part) { return part.size() == 1 ? "0" + part : part; };
  return parse_day(text.substr(second + 1, 4) + "-" + padded(text.substr(0, first)) + "-" +
                   padded(text.substr(first + 1, second - first - 1)));
}

bool is_code(const std::string& text) {
  return text.size() >= 2 && text.size() <= 4 && all_digits(text);
}

// "USA", "USAGOV", "IGOUNO", "---COP"
bool is_actor_code(const std::string& text) {
  return text.size() >= 3 && std::all_of(text.begin(), text.end(), [](char c) {
           return is_capital(c) || is_digit(c) || c == '-';
         });
}

// First three letters of codes that are no countries: kinds of organisation; what follows names it.
bool is_kind(std::string_view code) {
  constexpr std::array<std::string_view, 7> kKinds{"IGO", "NGO", "NGM", "IMG", "MNC", "INT", "UIS"};
  return std::find(kKinds.begin(), kKinds.end(), code) != kKinds.end();
}

struct ActorCode {
  std::string id;
  std::string sector;
};

ActorCode split_code(const std::string& code) {
  const std::string first = code.substr(0, 3);
  const std::string second = code.size() >= 6 ? code.substr(3, 3) : std::string();
  if (is_kind(first) && !second.empty()) return {second, first};
  if (says_nothing(first)) return {};
  return {first, second};
}

}  // namespace

std::optional<EventListReader> EventListReader::detect(std::string_view first_line) {
  EventListReader reader;
  reader.separator_ = first_line.find('\t') == std::string_view::npos ? ',' : '\t';
  if (first_line.starts_with("\xEF\xBB\xBF")) first_line.remove_prefix(3);
  std::vector<std::string> cells = cells_of(first_line, reader.separator_);

  std::vector<std::string> names;
  for (const std::string& cell : cells) names.push_back(plain_name(cell));
  reader.header_ = true;
  const LayoutNames* layout = nullptr;
  const auto has = [&](const char* name) {
    return *name == '\0' || std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const LayoutNames& one : kLayouts) {
    const bool fits = has(one.date) && has(one.code) && has(one.type) && has(one.source.name) &&
                      has(one.source.code) && has(one.target.name) && has(one.target.code);
    if (fits && layout == nullptr) layout = &one;
  }
  if (layout == nullptr) {
    reader.header_ = false;
    const auto day_at = [&](std::size_t column) {
      return cells.size() > column && all_digits(cells[column]) && read_day(cells[column]);
    };
    const bool tabs = reader.separator_ == '\t';
    std::span<const std::string_view> columns;
    if (tabs && (cells.size() == 58 || cells.size() == 61) && all_digits(cells[0]) && day_at(1)) {
      columns = columns_of(cells.size() == 58 ? EventLayout::gdelt1 : EventLayout::gdelt2);
      layout = &kLayouts[1];
    } else if (tabs && cells.size() == 26 && day_at(1) && cells[2] == cells[1].substr(0, 4)) {
      columns = columns_of(EventLayout::phoenix);
      layout = &kLayouts[2];
    } else if (tabs && cells.size() >= 4 && day_at(0) && is_actor_code(cells[1]) &&
               is_actor_code(cells[2]) && is_code(cells[3])) {
      reader.layout_ = "petrarch";
      reader.date_ = 0;
      reader.source_.code = 1;
      reader.target_.code = 2;
      reader.code_ = 3;
      if (cells.size() > 5) reader.doc_ = 5;
      return reader;
    } else {
      return std::nullopt;
    }
    names.clear();
    for (const std::string_view column : columns) names.push_back(plain_name(column));
  }
  const auto place = [&](const char* name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return *name == '\0' || found == names.end() ? kNone : static_cast<int>(found - names.begin());
  };
  const auto side = [&](const SideNames& one) {
    return Side{place(one.id),   place(one.group),   place(one.code),
                place(one.name), place(one.country), place(one.sector)};
  };
  reader.layout_ = layout->layout;
  reader.id_ = place(layout->id);
  reader.date_ = place(layout->date);
  reader.code_ = place(layout->code);
  reader.type_ = place(layout->type);
  reader.label_ = place(layout->label);
  reader.doc_ = place(layout->doc);
  reader.source_ = side(layout->source);
  reader.target_ = side(layout->target);
  return reader;
}

std::vector<Participant> EventListReader::read_side(const Side& side,
                                                    const std::vector<std::string>& cells) const {
  const auto cell = [&](int column) {
    const bool there = column >= 0 && static_cast<std::size_t>(column) < cells.size();
    std::string text = there ? trimmed(cells[static_cast<std::size_t>(column)]) : std::string();
    return says_nothing(text) ? std::string() : text;
  };
  Participant participant;
  ActorRef& actor = participant.actor;
  const std::string sector = cell(side.sector);
  actor.sector = sector.substr(0, sector.find_first_of(",;"));
  const std::string name = cell(side.name);
  const std::string country = cell(side.country);
  const std::string code = cell(side.code);
  actor.id = cell(side.id);
  if (actor.id.empty()) actor.id = cell(side.group);
  if (actor.id.empty() && !code.empty()) {
    const ActorCode parts = split_code(code);
    actor.id = parts.id;
    if (actor.sector.empty()) actor.sector = parts.sector;
  }
  if (!country.empty()) {
    // Several may stand in one cell; the first is the side's.
    const std::string first = trimmed(country.substr(0, country.find(';')));
    const bool is_id = first.size() == 3 && std::all_of(first.begin(), first.end(), is_capital);
    if (is_id) actor.id = first;
    actor.name = first;
    // "Military (Egypt)" and "Citizen (India)" are no persons.
    const bool person =
        !name.empty() && name != first && name.find_first_of("(;") == std::string::npos;
    if (person) actor.person = name;
  } else if (!name.empty()) {
    actor.name = name;
  }
  if (actor.name.empty()) actor.name = actor.id;
  if (actor.name.empty()) return {};
  return {participant};
}

std::optional<Event> EventListReader::read(std::string_view line, std::string_view file,
                                           int line_number, std::string_view default_doc,
                                           Diagnostics& diagnostics) const {
  if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) return std::nullopt;
  const std::vector<std::string> cells = cells_of(line, separator_);
  const auto cell = [&](int column) {
    const bool there = column >= 0 && static_cast<std::size_t>(column) < cells.size();
    return there ? trimmed(cells[static_cast<std::size_t>(column)]) : std::string();
  };
  const auto report = [&](Severity severity, std::string code, std::string message,
                          std::string help) {
    Diagnostic problem;
    problem.severity = severity;
    problem.code = std::move(code);
    problem.file = file;
    problem.line = line_number;
    problem.message = std::move(message);
    problem.help = std::move(help);
    diagnostics.push_back(std::move(problem));
  };
  Event event;
  event.cameo = code_ == kNone ? std::string() : cell(code_);
  // A code read as a number has lost its leading zero.
  if (event.cameo.size() == 1) event.cameo = "0" + event.cameo;
  event.type = type_ == kNone ? std::string() : cell(type_);
  if (says_nothing(event.cameo) && says_nothing(event.type)) {
    report(Severity::error, "no-type", fmt::format("a row of {} without code or type", layout_),
           "is a column missing, or a tab too many?");
    return std::nullopt;
  }
  if (event.type.empty() && !is_code(event.cameo)) {
    report(Severity::error, "bad-code", fmt::format("'{}' is no CAMEO code", event.cameo),
           "is a column missing, or a tab too many?");
    return std::nullopt;
  }
  const std::string written = cell(date_);
  if (const std::optional<Day> day = read_day(written)) {
    EventDate date;
    date.value = to_string(*day);
    date.range = {*day, *day};
    date.basis = DateBasis::text;
    event.date = date;
  } else if (!written.empty()) {
    report(Severity::warning, "bad-date", fmt::format("'{}' is no day of the calendar", written),
           "the event is kept without a date");
  }
  event.doc = cell(doc_);
  if (event.doc.empty()) event.doc = default_doc;
  event.label = cell(label_);
  event.source = read_side(source_, cells);
  event.target = read_side(target_, cells);
  event.rule = std::string(kListRule) + layout_;
  event.id = cell(id_);
  if (event.id.empty()) event.id = fmt::format("line-{}", line_number);
  // ICEWS gives one number to two events of different days.
  if (layout_ == "icews" && event.date) event.id = event.id + "-" + event.date->value;
  return event;
}

}  // namespace entente
