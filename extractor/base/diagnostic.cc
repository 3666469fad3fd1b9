// How a Diagnostic is printed, and did-you-mean. Tested by tests/base/diagnostic_test.cc.
#include "extractor/base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace entente {

namespace {

constexpr std::size_t kWidth = 100;  // bytes of a source line that are shown
constexpr std::size_t kBefore = 60;  // of them before the caret, when the line is longer
constexpr std::string_view kCut = "…";

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "error";
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Length of the well-formed UTF-8 sequence at the start of `text`; 0 where there is none.
// Overlong forms and surrogates pass: this only keeps columns apart, and terminals cope.
std::size_t sequence_length(std::string_view text) {
  const unsigned char lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if (!is_continuation(text[i])) return 0;
  return length;
}

// U+0300 to U+036F, which stand over the letter before them.
bool is_combining(std::string_view sequence) {
  return sequence.size() == 2 &&
         (sequence[0] == '\xCC' || (sequence[0] == '\xCD' && sequence[1] <= '\xAF'));
}

// Columns that one character takes on a terminal: fmt pads by display width, so the padding tells.
std::size_t display_width(std::string_view sequence) {
  if (is_combining(sequence)) return 0;
  if (sequence.size() == 1) return 1;
  const std::size_t padding = fmt::format("{:<2}", sequence).size() - sequence.size();
  return 2 - padding;
}

// A line as it is shown: controls and stray bytes become '?', so that a hostile file cannot drive
// the terminal. `blank` is what stands above or below it: as wide, tabs kept.
struct Shown {
  std::string text;
  std::string blank;
};

Shown show(std::string_view line) {
  Shown shown;
  while (!line.empty()) {
    const std::size_t length = sequence_length(line);
    const std::string_view sequence = line.substr(0, std::max<std::size_t>(length, 1));
    line.remove_prefix(sequence.size());
    const unsigned char lead = static_cast<unsigned char>(sequence.front());
    // C1 controls are C2 80 to C2 9F.
    const bool control =
        lead < 0x20 || lead == 0x7F ||
        (lead == 0xC2 && length == 2 && static_cast<unsigned char>(sequence[1]) < 0xA0);
    if (lead == '\t') {
      shown.text += '\t';
      shown.blank += '\t';
    } else if (length == 0 || control) {
      shown.text += '?';
      shown.blank += ' ';
    } else {
      shown.text += sequence;
      shown.blank.append(display_width(sequence), ' ');
    }
  }
  return shown;
}

// The first start of a character at or after `at`; stray continuation bytes are not followed.
std::size_t next_start(std::string_view line, std::size_t at) {
  for (int i = 0; i < 3 && at < line.size() && is_continuation(line[at]); ++i) ++at;
  return std::min(at, line.size());
}

void append_excerpt(const Diagnostic& diagnostic, std::string& out) {
  const std::string_view line = diagnostic.excerpt;
  const int column = std::max(diagnostic.column - diagnostic.excerpt_column, 0);
  std::size_t caret = std::min(static_cast<std::size_t>(column), line.size());
  for (int i = 0; i < 3 && caret > 0 && caret < line.size() && is_continuation(line[caret]); ++i)
    --caret;
  std::size_t first = 0;
  std::size_t last = line.size();
  if (line.size() > kWidth) {
    if (caret > kBefore) first = next_start(line, caret - kBefore);
    first = std::min({first, next_start(line, line.size() - kWidth), caret});
    last = next_start(line, std::min(line.size(), first + kWidth));
  }
  const bool cut_before = first > 0 || diagnostic.excerpt_column > 1;
  const std::size_t length = static_cast<std::size_t>(std::max(diagnostic.length, 1));
  const std::size_t end = length < last - caret ? next_start(line, caret + length) : last;

  const Shown before = show(line.substr(first, caret - first));
  const Shown under = show(line.substr(caret, end - caret));
  const Shown after = show(line.substr(end, last - end));
  out += "    ";
  if (cut_before) out += kCut;
  out += before.text;
  out += under.text;
  out += after.text;
  if (last < line.size() || diagnostic.excerpt_cut) out += kCut;
  out += '\n';
  if (diagnostic.column <= 0) return;
  out += "    ";
  if (cut_before) out += ' ';
  out += before.blank;
  std::string carets = under.blank;
  std::replace(carets.begin(), carets.end(), ' ', '^');
  std::replace(carets.begin(), carets.end(), '\t', '^');
  out += carets.empty() ? "^" : carets;
  out += '\n';
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::error;
  });
}

std::string to_string(const Diagnostic& diagnostic) {
  std::string out;
  if (!diagnostic.file.empty()) {
    out += show(diagnostic.file).text;
    if (diagnostic.line > 0) out += fmt::format(":{}", diagnostic.line);
    if (diagnostic.line > 0 && diagnostic.column > 0) out += fmt::format(":{}", diagnostic.column);
    out += ": ";
  }
  out += fmt::format("{}[{}]: {}\n", severity_name(diagnostic.severity), diagnostic.code,
                     show(diagnostic.message).text);
  if (!diagnostic.excerpt.empty()) append_excerpt(diagnostic, out);
  if (!diagnostic.help.empty()) out += fmt::format("  help: {}\n", show(diagnostic.help).text);
  return out;
}

std::string nearest_word(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t kFarthest = 2;
  constexpr std::size_t kLongest = 64;  // nobody mistypes more than this; bounds the work
  if (word.size() > kLongest) return {};
  const std::string* best = nullptr;
  std::size_t best_distance = kFarthest + 1;
  std::vector<std::size_t> row(word.size() + 1);
  std::vector<std::size_t> above(row.size());    // of the candidate's byte before
  std::vector<std::size_t> above_2(row.size());  // and of the one before that
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    const std::size_t shorter = std::min(word.size(), candidate.size());
    if (longer - shorter > kFarthest) continue;
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
    for (std::size_t j = 1; j <= candidate.size(); ++j) {
      above_2.swap(above);
      above.swap(row);
      row[0] = j;
      for (std::size_t i = 1; i < row.size(); ++i) {
        const bool same = word[i - 1] == candidate[j - 1];
        row[i] = std::min({above[i - 1] + (same ? 0 : 1), above[i] + 1, row[i - 1] + 1});
        const bool swapped =
            i > 1 && j > 1 && word[i - 1] == candidate[j - 2] && word[i - 2] == candidate[j - 1];
        if (swapped) row[i] = std::min(row[i], above_2[i - 2] + 1);
      }
    }
    if (row[word.size()] < best_distance && 2 * row[word.size()] < word.size()) {
      best_distance = row[word.size()];
      best = &candidate;
    }
  }
  return best == nullptr ? std::string() : *best;
}

}  // namespace entente
