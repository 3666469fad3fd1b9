// Reading event records back, from this program or another: what is missing takes its default,
// what is wrong is reported with its line. Tested by tests/report/event_jsonl_test.cc.
#include <fmt/format.h>
#include <simdjson.h>

#include <boost/json/stream_parser.hpp>
#include <cmath>
#include <istream>
#include <limits>

#include "report/event_jsonl.h"

namespace entente {
namespace {

namespace dom = simdjson::dom;

// Longer lines are named in messages without being shown.
constexpr std::size_t kLongestExcerpt = 160;

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

// The fields of `object` that are not null, in the order of the line: take(key, value).
template <typename Take>
void take_fields(const dom::object& object, const Take& take) {
  for (const dom::key_value_pair& field : object) {
    if (!field.value.is_null()) take(field.key, field.value);
  }
}

std::string_view read_text(std::string_view key, const dom::element& value, Record& record) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) record.wrong_kind(key, "a string");
  return text;
}

std::uint32_t read_offset(std::string_view key, const dom::element& value, Record& record) {
  double number = 0;
  constexpr double kMost = std::numeric_limits<std::uint32_t>::max();
  if (value.get(number) != simdjson::SUCCESS || number < 0 || number > kMost ||
      number != std::floor(number)) {
    record.wrong_kind(key, "a byte offset");
    return 0;
  }
  return static_cast<std::uint32_t>(number);
}

// True when `key` belongs to a span; then it is taken.
bool take_offset(std::string_view key, const dom::element& value, Record& record, Span& span) {
  if (key == "start") {
    span.start = read_offset(key, value, record);
  } else if (key == "end") {
    span.end = read_offset(key, value, record);
  } else {
    return false;
  }
  return true;
}

void check_span(Record& record, Span& span) {
  if (span.start <= span.end) return;
  record.error("bad-span", "'start' lies behind 'end'");
  span = Span{};
}

Participant read_participant(const dom::element& item, Record& record) {
  Participant participant;
  std::string_view id;
  dom::object fields;
  if (item.get(id) == simdjson::SUCCESS) {
    participant.actor.id = id;
  } else if (item.get(fields) == simdjson::SUCCESS) {
    take_fields(fields, [&](std::string_view key, const dom::element& value) {
      if (key == "id") {
        participant.actor.id = read_text(key, value, record);
      } else if (key == "name") {
        participant.actor.name = read_text(key, value, record);
      } else if (key == "sector") {
        participant.actor.sector = read_text(key, value, record);
      } else if (key == "person") {
        participant.actor.person = read_text(key, value, record);
      } else if (key == "text") {
        participant.text = read_text(key, value, record);
      } else {
        take_offset(key, value, record, participant.span);
      }
    });
    check_span(record, participant.span);
  }
  return participant;
}

std::vector<Participant> read_participants(std::string_view key, const dom::element& value,
                                           Record& record) {
  std::vector<Participant> participants;
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) {
    record.wrong_kind(key, "a list of actors");
    return participants;
  }
  participants.reserve(list.size());
  for (const dom::element& item : list) {
    Participant participant = read_participant(item, record);
    if (participant.actor.id.empty()) {
      record.error("no-id", fmt::format("an actor in '{}' has no id", key));
      continue;
    }
    if (participant.actor.name.empty()) participant.actor.name = participant.actor.id;
    participants.push_back(participant);
  }
  return participants;
}

// The days of a date as it was written; without a first or last the value serves.
std::optional<DateRange> read_days(std::string_view first, std::string_view last, Record& record) {
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
  return DateRange{*first_day, *last_day};
}

std::optional<EventDate> read_date(const dom::element& element, Record& record) {
  EventDate date;
  date.basis = DateBasis::text;
  std::string_view day;
  std::string_view basis;
  std::string_view first;
  std::string_view last;
  dom::object fields;
  if (element.get(day) == simdjson::SUCCESS) {
    date.value = day;
  } else if (element.get(fields) == simdjson::SUCCESS) {
    take_fields(fields, [&](std::string_view key, const dom::element& value) {
      if (key == "value") {
        date.value = read_text(key, value, record);
      } else if (key == "first") {
        first = read_text(key, value, record);
      } else if (key == "last") {
        last = read_text(key, value, record);
      } else if (key == "basis") {
        basis = read_text(key, value, record);
      } else if (key == "text") {
        date.text = read_text(key, value, record);
      } else {
        take_offset(key, value, record, date.span);
      }
    });
    check_span(record, date.span);
  } else {
    record.wrong_kind("date", "an object, a day or null");
    return std::nullopt;
  }
  if (basis == "none") return std::nullopt;
  if (basis == "document") {
    date.basis = DateBasis::document;
  } else if (!basis.empty() && basis != "text") {
    record.error("bad-basis", fmt::format("no date basis '{}'", basis), "text, document or none");
  }
  if (first.empty()) first = date.value;
  if (last.empty()) last = first;
  const std::optional<DateRange> range = read_days(first, last, record);
  if (!range) return std::nullopt;
  date.range = *range;
  if (date.value.empty()) date.value = first == last ? first : fmt::format("{}/{}", first, last);
  return date;
}

EventStatus read_status(std::string_view name, Record& record) {
  const EventStatus all[] = {EventStatus::asserted, EventStatus::negated, EventStatus::possible,
                             EventStatus::planned};
  for (const EventStatus status : all) {
    if (name == to_string(status)) return status;
  }
  if (name.empty()) return EventStatus::asserted;
  std::vector<std::string> names;
  for (const EventStatus status : all) names.emplace_back(to_string(status));
  const std::string near = nearest_word(name, names);
  record.error("bad-status", fmt::format("no status '{}'", name),
               near.empty() ? "asserted, negated, possible or planned"
                            : fmt::format("did you mean '{}'?", near));
  return EventStatus::asserted;
}

// Reads lines one after another. The events of a document share its name, those of a sentence its
// text.
class EventReader {
 public:
  // Nothing: `record` says why.
  std::optional<Event> read(std::string_view line, Record& record) {
    dom::element root;
    if (const simdjson::error_code problem = parser_.parse(line.data(), line.size()).get(root)) {
      report_bad_json(line, simdjson::error_message(problem), record);
      return std::nullopt;
    }
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS) {
      record.error("bad-record", "an event record must be a JSON object");
      return std::nullopt;
    }
    Event event;
    take_fields(object, [&](std::string_view key, const dom::element& value) {
      take_field(key, value, record, event);
    });
    if (event.type.empty()) {
      record.error("no-type", "an event without a type", "an event record has at least \"type\"");
    }
    if (!record.sound()) return std::nullopt;
    return event;
  }

 private:
  // Boost's parser knows at which byte the trouble is, but takes four times as long.
  static void report_bad_json(std::string_view line, std::string message, Record& record) {
    boost::json::stream_parser parser;
    boost::json::error_code problem;
    const std::size_t read = parser.write_some(line.data(), line.size(), problem);
    if (!problem && read == line.size()) parser.finish(problem);
    if (problem) {
      message = problem.message();
    } else if (read < line.size()) {
      message = "text after the record";
    }
    // It counts what it had taken in before the trouble; that is where the caret belongs.
    record.error(
        "bad-json", std::move(message), "",
        static_cast<int>(std::min<std::size_t>(read + 1, std::numeric_limits<int>::max())));
  }

  void take_field(std::string_view key, const dom::element& value, Record& record, Event& event) {
    if (key == "id") {
      event.id = read_text(key, value, record);
    } else if (key == "doc") {
      event.doc = shared(read_text(key, value, record), doc_);
    } else if (key == "type") {
      event.type = read_text(key, value, record);
    } else if (key == "cameo") {
      event.cameo = read_text(key, value, record);
    } else if (key == "label") {
      event.label = read_text(key, value, record);
    } else if (key == "status") {
      event.status = read_status(read_text(key, value, record), record);
    } else if (key == "mutual") {
      if (value.get(event.mutual) != simdjson::SUCCESS) record.wrong_kind(key, "true or false");
    } else if (key == "date") {
      event.date = read_date(value, record);
    } else if (key == "source") {
      event.source = read_participants(key, value, record);
    } else if (key == "target") {
      event.target = read_participants(key, value, record);
    } else if (key == "reported_by") {
      event.reported_by = read_participants(key, value, record);
    } else if (key == "responds_to") {
      event.responds_to = read_text(key, value, record);
    } else if (key == "evidence") {
      read_evidence(value, record, event);
    } else if (key == "trigger") {
      event.trigger = read_trigger(value, record);
    } else if (key == "rule") {
      event.rule = read_text(key, value, record);
    } else if (key == "weight") {
      if (value.get(event.weight) != simdjson::SUCCESS) record.wrong_kind(key, "a number");
    }
  }

  void read_evidence(const dom::element& element, Record& record, Event& event) {
    dom::object fields;
    std::string_view text;
    if (element.get(fields) == simdjson::SUCCESS) {
      take_fields(fields, [&](std::string_view key, const dom::element& value) {
        if (key == "text") {
          text = read_text(key, value, record);
        } else {
          take_offset(key, value, record, event.evidence_span);
        }
      });
      check_span(record, event.evidence_span);
    } else if (element.get(text) != simdjson::SUCCESS) {
      record.wrong_kind("evidence", "an object or a string");
    }
    event.evidence = shared(text, evidence_);
  }

  static Span read_trigger(const dom::element& element, Record& record) {
    Span span;
    dom::object fields;
    if (element.get(fields) != simdjson::SUCCESS) return span;
    take_fields(fields, [&](std::string_view key, const dom::element& value) {
      take_offset(key, value, record, span);
    });
    check_span(record, span);
    return span;
  }

  static SharedText shared(std::string_view text, SharedText& last) {
    if (last != text) last = text;
    return last;
  }

  dom::parser parser_;
  SharedText doc_;
  SharedText evidence_;
};

}  // namespace

std::optional<Event> parse_event_json(std::string_view line, std::string_view file, int line_number,
                                      Diagnostics& diagnostics) {
  thread_local EventReader reader;  // its memory is worth keeping
  Record record(line, file, line_number, diagnostics);
  std::optional<Event> event = reader.read(line, record);
  if (event && event->id.empty()) event->id = "line-" + std::to_string(line_number);
  return event;
}

bool is_event_json(std::string_view line) {
  thread_local simdjson::ondemand::parser parser;
  thread_local std::string padded;
  padded.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  padded.assign(line);
  simdjson::ondemand::document document;
  simdjson::ondemand::object object;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return false;
  if (document.get_object().get(object) != simdjson::SUCCESS) return false;
  bool type = false;
  bool evidence = false;
  for (simdjson::simdjson_result<simdjson::ondemand::field> field : object) {
    std::string_view key;
    if (field.unescaped_key().get(key) != simdjson::SUCCESS || key == "text") return false;
    type = type || key == "type";
    evidence = evidence || key == "evidence";
  }
  return type && evidence;
}

void read_events(std::istream& input, std::string_view file, Diagnostics& diagnostics,
                 const std::function<void(Event&&)>& take) {
  std::string line;
  for (int number = 1; std::getline(input, line); ++number) {
    std::string_view text = line;
    if (number == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.find_first_not_of(" \t") == std::string_view::npos) continue;
    std::optional<Event> event = parse_event_json(text, file, number, diagnostics);
    if (event) take(std::move(*event));
  }
}

std::vector<Event> read_events(std::istream& input, std::string_view file,
                               Diagnostics& diagnostics) {
  std::vector<Event> events;
  read_events(input, file, diagnostics, [&](Event&& event) { events.push_back(std::move(event)); });
  return events;
}

}  // namespace entente
