// Plain replacing of what Graphviz always writes in the same way: it escapes quotes and "<" in
// every text, so the patterns stand in tags alone. Tested by tests/page/page_svg_test.cc.
#include "report/page_svg.h"

#include <fmt/format.h>

#include <charconv>

#include "graph/xml_text.h"

namespace entente {
namespace {

constexpr std::string_view kFont = " font-family=\"Helvetica,Arial,sans-serif\"";
constexpr double kEnlarged = 1.1;  // pixels a point

bool starts(std::string_view text, std::size_t at, std::string_view what) {
  return text.compare(at, what.size(), what) == 0;
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::string opening = fmt::format(" {}=\"", name);
  const std::size_t at = tag.find(opening);
  if (at == std::string_view::npos) {
    const std::string on_new_line = fmt::format("\n {}=\"", name);
    const std::size_t there = tag.find(on_new_line);
    if (there == std::string_view::npos) return {};
    const std::size_t from = there + on_new_line.size();
    return tag.substr(from, tag.find('"', from) - from);
  }
  const std::size_t from = at + opening.size();
  return tag.substr(from, tag.find('"', from) - from);
}

int pixels(std::string_view points) {
  double number = 0;
  std::from_chars(points.data(), points.data() + points.size(), number);
  return static_cast<int>(number * kEnlarged);
}

}  // namespace

std::string inline_svg(std::string_view svg, std::string_view prefix, std::string_view page,
                       std::string_view label) {
  const std::size_t begin = svg.find("<svg");
  const std::size_t body = svg.find('>', begin);
  if (begin == std::string_view::npos || body == std::string_view::npos) return {};
  const std::string_view tag = svg.substr(begin, body - begin);
  std::string out = fmt::format(
      "<svg width=\"{}\" height=\"{}\" viewBox=\"{}\" role=\"group\" "
      "aria-label=\"{}\">",
      pixels(attribute(tag, "width")), pixels(attribute(tag, "height")), attribute(tag, "viewBox"),
      xml_text(label));
  out.reserve(svg.size());
  const std::string link = fmt::format(" xlink:href=\"{}#", page);
  for (std::size_t at = body + 1; at < svg.size();) {
    if (starts(svg, at, "<!--")) {
      const std::size_t end = svg.find("-->", at);
      if (end == std::string_view::npos) return {};
      at = end + 3;
      if (at < svg.size() && svg[at] == '\n') ++at;
    } else if (starts(svg, at, kFont)) {
      at += kFont.size();
    } else if (starts(svg, at, " id=\"")) {
      out += fmt::format(" id=\"{}", prefix);
      at += 5;
    } else if (starts(svg, at, link)) {
      out += " href=\"#";
      at += link.size();
    } else {
      out += svg[at++];
    }
  }
  return out;
}

}  // namespace entente
