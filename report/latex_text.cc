// LaTeX escapes. Tested by tests/report/table_test.cc.
#include "report/latex_text.h"

#include "graph/utf8.h"

namespace entente {

std::string latex_text(std::string_view text) {
  std::string out;
  for (const char c : display_text(text)) {
    switch (c) {
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '^':
        out += "\\textasciicircum{}";
        break;
      case '<':
        out += "\\textless{}";
        break;
      case '>':
        out += "\\textgreater{}";
        break;
      case '[':  // after a line's end it would be an option
        out += "{[}";
        break;
      case ']':
        out += "{]}";
        break;
      case '-':  // two are no ligature to a dash
        out += out.ends_with('-') ? "{}-" : "-";
        break;
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        out += '\\';
        out += c;
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace entente
