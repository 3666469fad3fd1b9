// Reading event records back, from this program or another: what is missing takes its default,
// what is wrong is reported with its line. Tested by tests/report/event_jsonl_test.cc.
#include <fmt/format.h>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>
#include <istream>
#include <limits>

#include "report/event_jsonl.h"

namespace entente {
namespace {

namespace json = boost::json;

// Longer lines are named in messages without being shown.
constexpr std::size_t kLongestExcerpt = 160;

constexpr std::size_t kRecordBytes = 16 << 10;
constexpr std::size_t kScratchBytes = 4 << 10;

// Where a record stands, and whether it is still sound.
class Record {
 public:
  Record(std::string_view line, std::string_view file, int number, Diagnostics& diagnostics)
      : line_(line), file_(file), number_(number), diagnostics_(diagnostics) {}

  void error(std::string code, std::string message, std::string help = "", int column = 0) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.file = file_;
    diagnostic.line = number_;
    diagnostic.column = column;
    if (line_.size() <= kLongestExcerpt) diagnostic.excerpt = line_;
    diagnostic.message = std::move(message);
    diagnostic.help = std::move(help);
    diagnostics_.push_back(std::move(diagnostic));
    sound_ = false;
  }

  void wrong_kind(std::string_view key, std::string_view kind) {
    error("wrong-kind", fmt::format("'{}' must be {}", key, kind));
  }

  bool sound() const { return sound_; }

 private:
  std::string_view line_;
  std::string_view file_;
  int number_;
  Diagnostics& diagnostics_;
  bool sound_ = true;
};

// The value under `key`; nullptr when missing or null.
const json::value* find(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(json::string_view(key.data(), key.size()));
  return value == nullptr || value->is_null() ? nullptr : value;
}

std::string read_text(const json::object& object, std::string_view key, Record& record) {
  const json::value* value = find(object, key);
  if (value == nullptr) return {};
  if (const json::string* text = value->if_string()) return {text->data(), text->size()};
  record.wrong_kind(key, "a string");
  return {};
}

std::uint32_t read_offset(const json::object& object, std::string_view key, Record& record) {
  const json::value* value = find(object, key);
  if (value == nullptr) return 0;
  json::error_code ignored;
  const std::uint32_t offset = value->to_number<std::uint32_t>(ignored);
  if (ignored) record.wrong_kind(key, "a byte offset");
  return offset;
}

Span read_span(const json::object& object, Record& record) {
  Span span{read_offset(object, "start", record), read_offset(object, "end", record)};
  if (span.start > span.end) {
    record.error("bad-span", "'start' lies behind 'end'");
    span = Span{};
  }
  return span;
}

std::vector<Participant> read_participants(const json::object& object, std::string_view key,
                                           Record& record) {
  std::vector<Participant> participants;
  const json::value* value = find(object, key);
  if (value == nullptr) return participants;
  const json::array* list = value->if_array();
  if (list == nullptr) {
    record.wrong_kind(key, "a list of actors");
    return participants;
  }
  for (const json::value& item : *list) {
    Participant participant;
    if (const json::string* id = item.if_string()) {
      participant.actor.id.assign(id->data(), id->size());
    } else if (const json::object* actor = item.if_object()) {
      participant.actor.id = read_text(*actor, "id", record);
      participant.actor.name = read_text(*actor, "name", record);
      participant.actor.sector = read_text(*actor, "sector", record);
      participant.actor.person = read_text(*actor, "person", record);
      participant.text = read_text(*actor, "text", record);
      participant.span = read_span(*actor, record);
    }
    if (participant.actor.id.empty()) {
      record.error("no-id", fmt::format("an actor in '{}' has no id", key));
      continue;
    }
    if (participant.actor.name.empty()) participant.actor.name = participant.actor.id;
    participants.push_back(std::move(participant));
  }
  return participants;
}

std::optional<EventDate> read_date(const json::object& object, Record& record) {
  const json::value* value = find(object, "date");
  if (value == nullptr) return std::nullopt;
  EventDate date;
  if (const json::string* day = value->if_string()) {
    date.value.assign(day->data(), day->size());
    date.basis = DateBasis::text;
  } else if (const json::object* fields = value->if_object()) {
    date.value = read_text(*fields, "value", record);
    const std::string basis = read_text(*fields, "basis", record);
    date.basis = basis == "document" ? DateBasis::document : DateBasis::text;
    if (basis == "none") return std::nullopt;
    if (!basis.empty() && basis != "text" && basis != "document") {
      record.error("bad-basis", fmt::format("no date basis '{}'", basis), "text, document or none");
    }
    date.text = read_text(*fields, "text", record);
    date.span = read_span(*fields, record);
  } else {
    record.wrong_kind("date", "an object, a day or null");
    return std::nullopt;
  }
  const json::object none;
  const json::object& fields = value->is_object() ? value->get_object() : none;
  // A bare day serves as its own first and last.
  std::string first = read_text(fields, "first", record);
  std::string last = read_text(fields, "last", record);
  if (first.empty()) first = date.value;
  if (last.empty()) last = first;
  const std::optional<Day> first_day = parse_day(first);
  const std::optional<Day> last_day = parse_day(last);
  if (!first_day || !last_day) {
    record.error("bad-date",
                 fmt::format("'{}' is no day of the calendar", first_day ? last : first),
                 "write first and last as YYYY-MM-DD");
    return std::nullopt;
  }
  if (*last_day < *first_day) {
    record.error("bad-date", "the date's last day lies before its first");
    return std::nullopt;
  }
  date.range = DateRange{*first_day, *last_day};
  if (date.value.empty()) date.value = first == last ? first : first + "/" + last;
  return date;
}

EventStatus read_status(const json::object& object, Record& record) {
  const std::string name = read_text(object, "status", record);
  const EventStatus all[] = {EventStatus::asserted, EventStatus::negated, EventStatus::possible,
                             EventStatus::planned};
  std::vector<std::string> names;
  for (const EventStatus status : all) {
    if (name == to_string(status)) return status;
    names.emplace_back(to_string(status));
  }
  if (!name.empty()) {
    const std::string near = nearest_word(name, names);
    record.error("bad-status", fmt::format("no status '{}'", name),
                 near.empty() ? "asserted, negated, possible or planned"
                              : fmt::format("did you mean '{}'?", near));
  }
  return EventStatus::asserted;
}

bool read_flag(const json::object& object, std::string_view key, Record& record) {
  const json::value* value = find(object, key);
  if (value == nullptr) return false;
  if (const bool* flag = value->if_bool()) return *flag;
  record.wrong_kind(key, "true or false");
  return false;
}

double read_weight(const json::object& object, Record& record) {
  const json::value* value = find(object, "weight");
  if (value == nullptr) return 1.0;
  json::error_code ignored;
  const double weight = value->to_number<double>(ignored);
  if (ignored) record.wrong_kind("weight", "a number");
  return weight;
}

Event read_record(const json::object& object, Record& record) {
  Event event;
  event.id = read_text(object, "id", record);
  event.doc = read_text(object, "doc", record);
  event.type = read_text(object, "type", record);
  event.cameo = read_text(object, "cameo", record);
  event.label = read_text(object, "label", record);
  event.status = read_status(object, record);
  event.mutual = read_flag(object, "mutual", record);
  event.date = read_date(object, record);
  event.source = read_participants(object, "source", record);
  event.target = read_participants(object, "target", record);
  event.reported_by = read_participants(object, "reported_by", record);
  event.responds_to = read_text(object, "responds_to", record);
  if (const json::value* evidence = find(object, "evidence")) {
    if (const json::object* fields = evidence->if_object()) {
      event.evidence = read_text(*fields, "text", record);
      event.evidence_span = read_span(*fields, record);
    } else if (const json::string* text = evidence->if_string()) {
      event.evidence.assign(text->data(), text->size());
    } else {
      record.wrong_kind("evidence", "an object or a string");
    }
  }
  if (const json::value* trigger = find(object, "trigger")) {
    if (const json::object* fields = trigger->if_object())
      event.trigger = read_span(*fields, record);
  }
  event.rule = read_text(object, "rule", record);
  event.weight = read_weight(object, record);
  if (event.type.empty()) {
    record.error("no-type", "an event without a type", "an event record has at least \"type\"");
  }
  return event;
}

}  // namespace

std::optional<Event> parse_event_json(std::string_view line, std::string_view file, int line_number,
                                      Diagnostics& diagnostics) {
  Record record(line, file, line_number, diagnostics);
  // The parsed record lives in this memory, which is given back at once; most need no more.
  unsigned char memory[kRecordBytes];
  unsigned char scratch[kScratchBytes];
  json::monotonic_resource record_memory(memory, sizeof memory);
  json::stream_parser parser(json::storage_ptr(), json::parse_options(), scratch, sizeof scratch);
  parser.reset(&record_memory);
  json::error_code problem;
  const std::size_t read = parser.write_some(line.data(), line.size(), problem);
  if (!problem && read == line.size()) parser.finish(problem);
  if (problem || read < line.size()) {
    // Boost counts what it had taken in before the trouble; that is where the caret belongs.
    record.error(
        "bad-json", problem ? problem.message() : "text after the record", "",
        static_cast<int>(std::min<std::size_t>(read + 1, std::numeric_limits<int>::max())));
    return std::nullopt;
  }
  const json::value value = parser.release();
  const json::object* object = value.if_object();
  if (object == nullptr) {
    record.error("bad-record", "an event record must be a JSON object");
    return std::nullopt;
  }
  Event event = read_record(*object, record);
  if (!record.sound()) return std::nullopt;
  if (event.id.empty()) event.id = "line-" + std::to_string(line_number);
  return event;
}

std::vector<Event> read_events(std::istream& input, std::string_view file,
                               Diagnostics& diagnostics) {
  std::vector<Event> events;
  std::string line;
  for (int number = 1; std::getline(input, line); ++number) {
    std::string_view text = line;
    if (number == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.find_first_not_of(" \t") == std::string_view::npos) continue;
    std::optional<Event> event = parse_event_json(text, file, number, diagnostics);
    if (event) events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace entente
