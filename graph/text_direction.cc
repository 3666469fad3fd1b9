// Directions by Unicode's classes. Tested by tests/graph/text_direction_test.cc.
#include "graph/text_direction.h"

#include <unicode/uchar.h>

#include "graph/utf8.h"

namespace entente {
namespace {

constexpr std::string_view kLeftToRightMark = "\u200E";
constexpr std::string_view kRightToLeftMark = "\u200F";

bool is_right_to_left(UCharDirection direction) {
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

}  // namespace

bool runs_right_to_left(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const UCharDirection direction =
        u_charDirection(static_cast<UChar32>(next_code_point(text, position)));
    if (is_right_to_left(direction)) return true;
    if (direction == U_LEFT_TO_RIGHT) return false;
  }
  return false;
}

std::string within_line(std::string text) {
  for (std::size_t position = 0; position < text.size();) {
    const char32_t code_point = next_code_point(text, position);
    if (!is_right_to_left(u_charDirection(static_cast<UChar32>(code_point)))) continue;
    std::string marked(kLeftToRightMark);
    marked += text;
    marked += kLeftToRightMark;
    return marked;
  }
  return text;
}

std::string quoted(std::string_view text) {
  if (!runs_right_to_left(text)) return "“" + std::string(text) + "”";
  std::string out(kRightToLeftMark);
  out += "”" + std::string(text) + "“";
  return out += kRightToLeftMark;
}

}  // namespace entente
