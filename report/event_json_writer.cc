// Writing the event record. The order of keys is a contract. Tested by
// tests/report/event_jsonl_test.cc; the reader is in event_json_reader.cc.
#include <fmt/format.h>

#include "graph/json_text.h"
#include "report/event_jsonl.h"

namespace entente {
namespace {

void append_text(std::string_view key, std::string_view text, std::string& out) {
  out += '"';
  out += key;
  out += "\": ";
  append_json_string(text, out);
}

void append_offsets(const Span& span, std::string& out) {
  fmt::format_to(std::back_inserter(out), "\"start\": {}, \"end\": {}", span.start, span.end);
}

void append_participants(std::string_view key, const std::vector<Participant>& participants,
                         std::string& out) {
  out += ", \"";
  out += key;
  out += "\": [";
  for (std::size_t i = 0; i < participants.size(); ++i) {
    const Participant& participant = participants[i];
    out += i == 0 ? "{" : ", {";
    append_text("id", participant.actor.id, out);
    out += ", ";
    append_text("name", participant.actor.name, out);
    out += ", ";
    append_text("sector", participant.actor.sector, out);
    out += ", ";
    append_text("person", participant.actor.person, out);
    out += ", ";
    append_text("text", participant.text, out);
    out += ", ";
    append_offsets(participant.span, out);
    out += '}';
  }
  out += ']';
}

void append_date(const std::optional<EventDate>& date, std::string& out) {
  out += ", \"date\": ";
  if (!date) {
    out += "null";
    return;
  }
  out += '{';
  append_text("value", date->value, out);
  out += ", ";
  append_text("first", to_string(date->range.first), out);
  out += ", ";
  append_text("last", to_string(date->range.last), out);
  out += ", ";
  append_text("basis", to_string(date->basis), out);
  out += ", ";
  append_text("text", date->text, out);
  out += ", ";
  append_offsets(date->span, out);
  out += '}';
}

}  // namespace

void append_event_json(const Event& event, std::string& out) {
  out += '{';
  append_text("id", event.id, out);
  out += ", ";
  append_text("doc", event.doc, out);
  out += ", ";
  append_text("type", event.type, out);
  out += ", ";
  append_text("cameo", event.cameo, out);
  out += ", ";
  append_text("label", event.label, out);
  out += ", ";
  append_text("status", to_string(event.status), out);
  out += event.mutual ? ", \"mutual\": true" : ", \"mutual\": false";
  append_date(event.date, out);
  append_participants("source", event.source, out);
  append_participants("target", event.target, out);
  append_participants("reported_by", event.reported_by, out);
  out += ", \"responds_to\": ";
  if (event.responds_to.empty()) {
    out += "null";
  } else {
    append_json_string(event.responds_to, out);
  }
  out += ", \"evidence\": {";
  append_text("text", event.evidence, out);
  out += ", ";
  append_offsets(event.evidence_span, out);
  out += "}, \"trigger\": {";
  append_offsets(event.trigger, out);
  out += "}, ";
  append_text("rule", event.rule, out);
  out += ", \"weight\": ";
  append_json_number(event.weight, out);
  out += "}\n";
}

}  // namespace entente
