// Mermaid's timeline cannot quote: a colon starts the next event, "#" a comment, ";" a line. Their
// full-width forms look the same to a reader. Tested by tests/report/timeline_exports_test.cc.
#include "graph/date_words.h"
#include "graph/utf8.h"
#include "report/event_words.h"
#include "report/timeline_exports.h"

namespace entente {
namespace {

std::string mermaid_text(std::string_view text) {
  std::string out;
  for (const char c : display_text(text)) {
    switch (c) {
      case ':':
        out += "：";
        break;
      case ';':
        out += "；";
        break;
      case '#':
        out += "＃";
        break;
      case '%':  // %% is a comment, %%{ a directive
        out += "％";
        break;
      case '<':  // labels are HTML
        out += "‹";
        break;
      case '>':
        out += "›";
        break;
      case '&':
        out += "＆";
        break;
      case '"':
        out += "”";
        break;
      case '{':
        out += "(";
        break;
      case '}':
        out += ")";
        break;
      case '\\':
        out += "＼";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

std::string write_mermaid(const Timeline& timeline, const Ontology& ontology) {
  std::string out = "timeline\n";
  const std::optional<DateRange> period = period_of(timeline);
  out += "  title Timeline" + (period ? ", " + period_words(*period) : std::string()) + "\n";
  std::string section;
  std::string date;
  for (const TimelineEntry& entry : timeline.entries) {
    if (!entry.event.date) continue;
    const std::string year = date_columns(*entry.event.date).year;
    if (year != section) {
      out += "  section " + mermaid_text(year) + "\n";
      section = year;
      date.clear();
    }
    const std::string words = date_words(*entry.event.date);
    if (words == date) {
      out += "      : ";  // more of the same date
    } else {
      out += "    " + mermaid_text(words) + " : ";
    }
    date = words;
    out += mermaid_text(headline_of(entry.event, ontology)) + "\n";
  }
  return out;
}

}  // namespace entente
