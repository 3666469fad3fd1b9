// Slides take HTML, so all text is escaped for it. Tested by tests/report/timeline_exports_test.cc.
#include <fmt/format.h>

#include "graph/date_words.h"
#include "graph/json_text.h"
#include "report/event_words.h"
#include "report/markdown_text.h"
#include "report/timeline_exports.h"

namespace entente {
namespace {

// Only what is known: a month has no day.
std::string date_object(Day day, bool with_month, bool with_day) {
  const std::chrono::year_month_day date(day);
  std::string out = fmt::format("{{\"year\": {}", static_cast<int>(date.year()));
  if (with_month) out += fmt::format(", \"month\": {}", static_cast<unsigned>(date.month()));
  if (with_day) out += fmt::format(", \"day\": {}", static_cast<unsigned>(date.day()));
  return out + "}";
}

void append_text(const char* key, const std::string& text, std::string& out) {
  out += fmt::format("\"{}\": ", key);
  append_json_string(text, out);
}

}  // namespace

std::string write_timelinejs(const Timeline& timeline, const Ontology& ontology) {
  std::string title = "Timeline";
  if (const std::optional<DateRange> period = period_of(timeline)) {
    title += ", " + period_words(*period);
  }
  std::string out = "{\"title\": {\"text\": {";
  append_text("headline", title, out);
  out += "}},\n\"scale\": \"human\",\n\"events\": [";
  bool first = true;
  for (const TimelineEntry& entry : timeline.entries) {
    const Event& event = entry.event;
    if (!event.date) continue;
    out += first ? "\n{" : ",\n{";
    first = false;
    const std::string_view value = event.date->value;
    const DateRange& range = event.date->range;
    const bool year = value.size() == 4;
    const bool month = value.size() == 7 && value[5] >= '0' && value[5] <= '9';
    out += "\"start_date\": " + date_object(range.first, !year, !year && !month);
    if (range.first != range.last && !year && !month) {
      out += ", \"end_date\": " + date_object(range.last, true, true);
    }
    out += ", ";
    append_text("display_date", html_attribute(date_words(*event.date)), out);
    out += ", \"text\": {";
    append_text("headline", html_attribute(headline_of(event, ontology)), out);
    out += ", ";
    append_text(
        "text",
        "<p>" + html_attribute(event.evidence) + "</p><p>" + html_attribute(event.doc) + "</p>",
        out);
    out += "}, ";
    append_text("group", html_attribute(event.type), out);
    out += ", ";
    append_text("unique_id", event.id, out);
    out += "}";
  }
  return out + "\n]}\n";
}

}  // namespace entente
