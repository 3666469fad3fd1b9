// Escaping for DOT; measured against dot -Tplain and dot -Tsvg with hostile names.
// Tested by tests/graph/dot_text_test.cc.
#include "graph/dot_text.h"

#include "graph/utf8.h"

namespace entente {
namespace {

// Code points that XML 1.0 cannot hold; Graphviz reads HTML-like labels with an XML parser and
// writes the rest into SVG.
bool fits_xml(char32_t code_point) {
  return code_point != 0xFFFE && code_point != 0xFFFF &&
         (code_point >= 0x20 || code_point == '\t' || code_point == '\n' || code_point == '\r');
}

std::string escape(std::string_view text, bool html, bool entities) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t position = 0; position < text.size();) {
    const char32_t code_point = next_code_point(text, position);
    if (!fits_xml(code_point)) continue;
    if (code_point == '&' && (html || entities)) {
      out += "&amp;";
    } else if (code_point == '<' && html) {
      out += "&lt;";
    } else if (code_point == '>' && html) {
      out += "&gt;";
    } else if (code_point == '"' && html) {
      out += "&quot;";
    } else if (code_point == '"') {
      out += "\\\"";
    } else if (code_point == '\\') {
      // Doubled in HTML-like labels too: Graphviz puts a node's name for \N after reading entities.
      out += "\\\\";
    } else {
      append_code_point(code_point, out);
    }
  }
  return out;
}

}  // namespace

std::string dot_name(std::string_view text) {
  return '"' + escape(display_text(text), false, false) + '"';
}

std::string dot_value(std::string_view text) {
  return '"' + escape(display_text(text), false, true) + '"';
}

std::string dot_html(std::string_view text) {
  const std::string escaped = escape(display_text(text), true, true);
  // Graphviz takes an empty <b></b> for a syntax error.
  return escaped.empty() ? " " : escaped;
}

std::string url_fragment(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const unsigned char byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      out += c;
      continue;
    }
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

}  // namespace entente
