// Markdown escapes. Tested by tests/report/timeline_markdown_test.cc.
#include "report/markdown_text.h"

#include "graph/utf8.h"

namespace entente {

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_[]<>|~$&";
  std::string out;
  for (const char c : display_text(text)) {
    if (kSpecial.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string html_attribute(std::string_view text) {
  std::string out;
  for (const char c : display_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace entente
