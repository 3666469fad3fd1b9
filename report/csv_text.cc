// CSV cells. Tested by tests/report/events_csv_test.cc.
#include "report/csv_text.h"

#include "graph/utf8.h"

namespace entente {
namespace {

// A formula to a spreadsheet; quoting does not help against it (CWE-1236).
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

}  // namespace

void append_csv_text(std::string_view text, const CsvOptions& options, std::string& out) {
  std::string clean = repair_utf8(text);
  std::erase(clean, '\0');
  if (options.spreadsheet_safe && is_formula(clean)) clean.insert(clean.begin(), '\'');
  if (clean.find_first_of(",\"\r\n") == std::string::npos) {
    out += clean;
    return;
  }
  out += '"';
  for (const char c : clean) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace entente
