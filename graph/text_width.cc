// Widths by Helvetica's metrics for ASCII and by Unicode's classes for the rest.
// Tested by tests/graph/text_width_test.cc.
#include "graph/text_width.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "graph/utf8.h"

namespace entente {
namespace {

// Thousandths of the size, from space to tilde.
constexpr std::array<int, 95> kAsciiWidths{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

constexpr int kOtherWidth = 600;  // Greek, Cyrillic, Arabic, Hebrew letters: 500 to 650
constexpr double kBold = 1.07;

int width_of(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return kAsciiWidths[code_point - 0x20];
  const UChar32 character = static_cast<UChar32>(code_point);
  const int type = u_charType(character);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int east_asian = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 1000 : kOtherWidth;
}

bool is_wide(char32_t code_point) { return code_point >= 0x80 && width_of(code_point) == 1000; }

// Words with the space before them; a wide character may begin a line anywhere, unless it is
// Hangul, which is written with spaces: only a word of Hangul that is wider than a line is broken.
std::vector<std::string_view> pieces_of(std::string_view text, bool break_hangul) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  bool after_space = false;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t here = position;
    const char32_t code_point = next_code_point(text, position);
    const bool hangul = code_point >= 0xAC00 && code_point <= 0xD7A3;
    const bool breaks =
        (code_point == ' ' && !after_space) || (is_wide(code_point) && (break_hangul || !hangul));
    if (breaks && here > start) {
      pieces.push_back(text.substr(start, here - start));
      start = here;
    }
    after_space = code_point == ' ';
  }
  pieces.push_back(text.substr(start));
  return pieces;
}

std::string_view without_space(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  long thousandths = 0;
  for (std::size_t position = 0; position < text.size();) {
    thousandths += width_of(next_code_point(text, position));
  }
  return static_cast<double>(thousandths) * size / 1000 * (bold ? kBold : 1);
}

std::string fit_text(std::string_view text, double size, bool bold, double width) {
  if (text_width(text, size, bold) <= width) return std::string(text);
  const double room = width - text_width("…", size, bold);
  double used = 0;
  std::size_t cut = 0;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t here = position;
    next_code_point(text, position);
    used += text_width(text.substr(here, position - here), size, bold);
    if (used > room) break;
    cut = position;
  }
  return std::string(without_space(text.substr(0, cut))) + "…";
}

namespace {

// Lines as long as they may be; `whole` says whether all of the text is there.
std::vector<std::string> fill_lines(const std::vector<std::string_view>& pieces, double size,
                                    bool bold, double width, std::size_t lines, bool& whole) {
  std::vector<std::string> out;
  std::string line;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::string longer = line;
    longer += line.empty() ? without_space(pieces[i]) : pieces[i];
    if (line.empty() || text_width(longer, size, bold) <= width) {
      line = std::move(longer);
      continue;
    }
    if (out.size() + 1 == lines) {
      for (std::size_t rest = i; rest < pieces.size(); ++rest) line += pieces[rest];
      break;
    }
    out.push_back(std::move(line));
    line = without_space(pieces[i]);
  }
  out.push_back(std::move(line));
  whole = true;
  for (std::string& one : out) {
    std::string fitting = fit_text(one, size, bold, width);
    whole &= fitting == one;
    one = std::move(fitting);
  }
  return out;
}

constexpr int kBalancing = 12;  // halvings: a width to a thousandth

}  // namespace

std::vector<std::string> wrap_text(std::string_view text, double size, bool bold, double width,
                                   std::size_t lines) {
  std::vector<std::string_view> pieces = pieces_of(text, false);
  const bool too_wide = std::any_of(pieces.begin(), pieces.end(), [&](std::string_view piece) {
    return text_width(piece, size, bold) > width;
  });
  if (too_wide) pieces = pieces_of(text, true);
  bool whole = false;
  std::vector<std::string> best = fill_lines(pieces, size, bold, width, lines, whole);
  if (best.size() < 2 || !whole) return best;
  // The narrowest that takes no more lines, so that no last line is a single letter.
  double least = width / static_cast<double>(best.size()) / 2;
  for (int step = 0; step < kBalancing; ++step) {
    const double middle = (least + width) / 2;
    std::vector<std::string> narrower = fill_lines(pieces, size, bold, middle, best.size(), whole);
    if (whole && narrower.size() == best.size()) {
      best = std::move(narrower);
      width = middle;
    } else {
      least = middle;
    }
  }
  return best;
}

}  // namespace entente
