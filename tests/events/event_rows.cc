// Extracts a row's text and writes its events as lines.
#include "tests/events/event_rows.h"

#include <algorithm>

#include "extractor/extract.h"
#include "tests/reading/default_pack.h"

namespace entente {
namespace {

std::vector<std::string> ids_of(const std::vector<Participant>& who) {
  std::vector<std::string> ids;
  for (const Participant& one : who) ids.push_back(one.actor.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string join(const std::vector<std::string>& parts, const char* between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

std::string actors_of(const Event& event) {
  std::vector<std::string> source = ids_of(event.source);
  const std::vector<std::string> target = ids_of(event.target);
  if (event.mutual) {
    source.insert(source.end(), target.begin(), target.end());
    std::sort(source.begin(), source.end());
    return join(source, "=");
  }
  return (source.empty() ? "-" : join(source, ",")) + "->" +
         (target.empty() ? "-" : join(target, ","));
}

std::vector<std::string> parts_of(const std::string& expected) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start < expected.size();) {
    const std::size_t end = std::min(expected.find("; ", start), expected.size());
    parts.push_back(expected.substr(start, end - start));
    start = end + 2;
  }
  return parts;
}

// The same lines in the row's order where they are the same.
std::string in_order_of(const EventRow& row, const std::vector<std::string>& lines) {
  std::vector<std::string> wanted = parts_of(row.expected);
  std::vector<std::string> found = lines;
  std::sort(wanted.begin(), wanted.end());
  std::sort(found.begin(), found.end());
  return wanted == found ? row.expected : join(lines, "; ");
}

}  // namespace

std::vector<Event> events_of(const std::string& text, const std::string& source) {
  Extractor extractor(default_pack());
  Document document;
  document.id = "row";
  document.text = text;
  document.source = source;
  document.date = parse_day("2025-06-18");
  return extractor.extract(document);
}

std::string line_of(const Event& event) {
  std::string line = event.type + " " + actors_of(event);
  if (event.status != EventStatus::asserted) line += std::string(" ") + to_string(event.status);
  if (event.date && event.date->basis == DateBasis::text) line += " " + event.date->value;
  return line;
}

std::string read_asserted(const EventRow& row) {
  std::vector<std::string> lines;
  for (const Event& event : events_of(row.text))
    if (event.status == EventStatus::asserted) lines.push_back(line_of(event));
  return in_order_of(row, lines);
}

std::string read_all(const EventRow& row) {
  std::vector<std::string> lines;
  for (const Event& event : events_of(row.text)) lines.push_back(line_of(event));
  return in_order_of(row, lines);
}

std::string read_links(const EventRow& row) {
  const std::vector<Event> events = events_of(row.text);
  std::vector<std::string> lines;
  for (const Event& event : events) {
    for (const Event& other : events) {
      if (event.responds_to == other.id)
        lines.push_back(event.type + " " + actors_of(event) + " answers " + other.type + " " +
                        actors_of(other));
    }
  }
  return in_order_of(row, lines);
}

}  // namespace entente
