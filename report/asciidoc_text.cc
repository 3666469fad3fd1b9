// AsciiDoc has no escape that works everywhere: a backslash stays where there was nothing to
// escape. Character references are safe. Tested by tests/report/table_test.cc.
#include "report/asciidoc_text.h"

#include <fmt/format.h>

#include "graph/utf8.h"

namespace entente {
namespace {

constexpr std::string_view kSpecial = "|*_`#^~+[]{}<>&\\:@";
constexpr std::string_view kSpecialInPairs = "-.($";  // --, ..., ((term)), $$
constexpr std::string_view kReplaced[] = {"(C)", "(R)", "(TM)"};

}  // namespace

std::string asciidoc_text(std::string_view text) {
  std::string out;
  const std::string shown = display_text(text);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    bool special = kSpecial.find(c) != std::string_view::npos;
    if (kSpecialInPairs.find(c) != std::string_view::npos) {
      special = (i > 0 && shown[i - 1] == c) || (i + 1 < shown.size() && shown[i + 1] == c);
      for (const std::string_view sign : kReplaced) {
        special = special || shown.compare(i, sign.size(), sign) == 0;
      }
    }
    if (special) {
      out += fmt::format("&#{};", static_cast<int>(c));
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace entente
