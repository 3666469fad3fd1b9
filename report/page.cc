// Filling the template; its places are {{policy}}, {{title}} ... What fills a place is never looked
// at again, so data cannot open another. Tested by tests/page/page_test.cc and, in a browser, by
// tests/page/browser_test.py.
#include "report/page.h"

#include <fmt/format.h>

#include <boost/unordered/unordered_flat_set.hpp>
#include <string_view>
#include <vector>

#include "graph/date_words.h"
#include "graph/picture.h"
#include "graph/utf8.h"
#include "graph/xml_text.h"
#include "report/page_assets.h"
#include "report/page_data.h"

namespace entente {
namespace {

struct Place {
  std::string_view name;
  std::string text;
};

std::string fill(std::string_view html, const std::vector<Place>& places) {
  std::string out;
  std::size_t at = 0;
  while (at < html.size()) {
    const std::size_t open = html.find("{{", at);
    const std::size_t close = html.find("}}", open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    out += html.substr(at, open - at);
    const std::string_view name = html.substr(open + 2, close - open - 2);
    for (const Place& place : places) {
      if (place.name == name) out += place.text;
    }
    at = close + 2;
  }
  return out += html.substr(at);
}

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

// "sha256-..." as a policy names what may run: the digest in base 64.
std::string policy_hash(std::string_view hex) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out = "'sha256-";
  // 256 bits are 42 digits and 4 bits.
  for (int digit = 0; digit < 43; ++digit) {
    unsigned value = 0;
    for (int bit = digit * 6; bit < digit * 6 + 6; ++bit) {
      const unsigned nibble =
          bit < 256 ? static_cast<unsigned>(hex_digit(hex[static_cast<std::size_t>(bit / 4)])) : 0U;
      value = value * 2 + ((nibble >> (3 - bit % 4)) & 1U);
    }
    out += kDigits[value];
  }
  return out + "='";
}

std::string policy() {
  return fmt::format(
      "default-src 'none'; script-src {}; style-src {}; img-src data:; base-uri 'none'; "
      "form-action 'none'",
      policy_hash(kPageScript.sha256), policy_hash(kPageStyle.sha256));
}

std::size_t documents_of(const Timeline& timeline) {
  boost::unordered_flat_set<std::string_view> documents;
  for (const TimelineEntry& entry : timeline.entries) {
    documents.insert(entry.event.doc);
    for (const Event& other : entry.others) documents.insert(other.doc);
  }
  return documents.size();
}

// "39 events, 19 actors, 6 documents · 1990–2025 · 34 happened, 3 did not happen, 2 planned"
std::string summary(const EventGraph& graph, const Timeline& timeline) {
  if (timeline.entries.empty()) return "The texts tell of no event between actors.";
  std::string text = fmt::format("{}, {}, {}", count_words(timeline.entries.size(), "event"),
                                 count_words(graph.actors(), "actor"),
                                 count_words(documents_of(timeline), "document"));
  if (const std::optional<DateRange> period = period_of(timeline)) {
    text += " · " + to_string(period->first);
    if (period->first != period->last) text += " to " + to_string(period->last);
  }
  std::size_t counts[4] = {};
  for (const TimelineEntry& entry : timeline.entries) {
    ++counts[static_cast<std::size_t>(entry.event.status)];
  }
  text += fmt::format(" · {} happened", counts[0]);
  for (const EventStatus status :
       {EventStatus::negated, EventStatus::possible, EventStatus::planned}) {
    const std::size_t count = counts[static_cast<std::size_t>(status)];
    if (count > 0) text += fmt::format(", {} {}", count, status_word(status));
  }
  return text;
}

std::string picture(const std::string& svg, const char* kind, const std::string& caption,
                    const PagePictures& pictures) {
  if (!svg.empty()) {
    return fmt::format("{}<div class=\"picture\" id=\"{}\" data-from=\"{}\">{}</div>",
                       caption.empty() ? "" : "<p class=\"caption\">" + xml_text(caption) + "</p>",
                       kind, pictures.lanes_from, svg);
  }
  std::string why = "There is nothing to draw.";
  if (pictures.problem) {
    why = "This picture could not be drawn: " + pictures.problem->message + ".";
    if (!pictures.problem->help.empty()) why += " " + pictures.problem->help + ".";
  }
  return "<p class=\"notice\">" + xml_text(why) + "</p>";
}

}  // namespace

std::string write_page(const EventGraph& graph, const Timeline& timeline, const Ontology& ontology,
                       const PagePictures& pictures, const PageOptions& options) {
  PictureOptions named;
  named.title = options.title;
  const std::string title = display_text(picture_title(graph, timeline, named));
  std::string lanes_caption;
  if (pictures.lanes_from > 0) {
    lanes_caption =
        fmt::format("The latest {} of {} events.", timeline.entries.size() - pictures.lanes_from,
                    timeline.entries.size());
  }
  return fill(kPageHtml, {{"policy", policy()},
                          {"title", xml_text(title)},
                          {"summary", xml_text(summary(graph, timeline) +
                                               (options.note.empty() ? "" : " · " + options.note))},
                          {"style", std::string(kPageStyle.text)},
                          {"network", picture(pictures.network, "network", "", pictures)},
                          {"lanes", picture(pictures.lanes, "lanes", lanes_caption, pictures)},
                          {"data", write_page_data(graph, timeline, ontology)},
                          {"script", std::string(kPageScript.text)}});
}

}  // namespace entente
