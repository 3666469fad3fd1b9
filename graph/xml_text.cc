// Escaping for XML 1.0. Tested by tests/graph/exports_test.cc.
#include "graph/xml_text.h"

#include <fmt/format.h>

#include "graph/utf8.h"

namespace entente {

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t position = 0; position < text.size();) {
    const char32_t code_point = next_code_point(text, position);
    switch (code_point) {
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
      case '\t':
      case '\n':
      case '\r':
        out += fmt::format("&#{};", static_cast<unsigned>(code_point));
        break;
      default:
        if (code_point < 0x20 || code_point == 0xFFFE || code_point == 0xFFFF) break;
        append_code_point(code_point, out);
    }
  }
  return out;
}

}  // namespace entente
