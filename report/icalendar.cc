// Lines are folded at 75 bytes between characters. The time stamp that every VEVENT must have is
// the event's own first day, since nothing here reads a clock. Tested by
// tests/report/timeline_exports_test.cc, with python3-icalendar as the reader.
#include <fmt/format.h>

#include <algorithm>

#include "graph/date_words.h"
#include "graph/utf8.h"
#include "report/event_words.h"
#include "report/timeline_exports.h"

namespace entente {
namespace {

constexpr std::size_t kLineBytes = 75;

void append_line(std::string_view line, std::string& out) {
  std::size_t room = kLineBytes;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    out += line.substr(0, end);
    out += "\r\n ";
    line.remove_prefix(end);
    room = kLineBytes - 1;  // the space counts
  }
  out += line;
  out += "\r\n";
}

std::string value_of(std::string_view text) {
  std::string out;
  for (const char c : display_text(text)) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    out += c;
  }
  return out;
}

std::string compact(Day day) {
  std::string text = to_string(day);
  std::erase(text, '-');
  return text;
}

const char* status_of(EventStatus status) {
  if (status == EventStatus::asserted) return "CONFIRMED";
  return status == EventStatus::negated ? "CANCELLED" : "TENTATIVE";
}

}  // namespace

std::string write_icalendar(const Timeline& timeline, const Ontology& ontology) {
  std::string out;
  for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//entente//timeline//EN",
                           "CALSCALE:GREGORIAN"}) {
    append_line(line, out);
  }
  for (const TimelineEntry& entry : timeline.entries) {
    const Event& event = entry.event;
    if (!event.date) continue;
    const DateRange& range = event.date->range;
    append_line("BEGIN:VEVENT", out);
    append_line("UID:" + value_of(event.doc + "/" + event.id) + "@entente", out);
    append_line("DTSTAMP:" + compact(range.first) + "T000000Z", out);
    append_line("DTSTART;VALUE=DATE:" + compact(range.first), out);
    append_line("DTEND;VALUE=DATE:" + compact(range.last + std::chrono::days{1}), out);
    append_line("SUMMARY:" + value_of(headline_of(event, ontology)), out);
    std::string about = date_words(*event.date) + ". " + event.evidence + " [" + event.doc + "]";
    append_line("DESCRIPTION:" + value_of(about), out);
    append_line("CATEGORIES:" + value_of(event.type), out);
    append_line(std::string("STATUS:") + status_of(event.status), out);
    append_line("TRANSP:TRANSPARENT", out);
    append_line("END:VEVENT", out);
  }
  append_line("END:VCALENDAR", out);
  return out;
}

}  // namespace entente
