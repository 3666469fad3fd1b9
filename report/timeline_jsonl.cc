// The event record with more keys behind. Tested by tests/report/timeline_jsonl_test.cc.
#include "report/timeline_jsonl.h"

#include <fmt/format.h>

#include "graph/json_text.h"
#include "report/event_jsonl.h"

namespace entente {
namespace {

void append_ids(std::string_view key, const std::vector<std::size_t>& positions,
                const Timeline& timeline, std::string& out) {
  fmt::format_to(std::back_inserter(out), ", \"{}\": [", key);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    if (i > 0) out += ", ";
    append_json_string(timeline.entries[positions[i]].event.id, out);
  }
  out += ']';
}

void append_record(const Event& event, std::string& out) {
  append_event_json(event, out);
  out.pop_back();  // the newline
}

}  // namespace

std::string write_timeline_jsonl(const Timeline& timeline) {
  std::string out;
  for (const TimelineEntry& entry : timeline.entries) {
    append_record(entry.event, out);
    out.pop_back();  // the brace: more keys follow
    fmt::format_to(std::back_inserter(out), ", \"tellings\": {}, \"documents\": {}",
                   entry.tellings(), entry.documents());
    append_ids("responds_to_all", entry.responds_to, timeline, out);
    append_ids("contradicts", entry.contradicts, timeline, out);
    if (entry.follows) {
      out += ", \"follows\": ";
      append_json_string(timeline.entries[*entry.follows].event.id, out);
    }
    out += ", \"others\": [";
    for (std::size_t i = 0; i < entry.others.size(); ++i) {
      if (i > 0) out += ", ";
      append_record(entry.others[i], out);
    }
    out += "]}\n";
  }
  return out;
}

}  // namespace entente
