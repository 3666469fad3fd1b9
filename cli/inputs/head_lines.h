// HeadLines: what stands above a text: "Title:", "Date:" and "Source:" lines, or front matter.
#ifndef ENTENTE_CLI_INPUTS_HEAD_LINES_H_
#define ENTENTE_CLI_INPUTS_HEAD_LINES_H_

#include <cstdint>
#include <string_view>

#include "cli/inputs/head_knowledge.h"

namespace entente {

// Views into the text that was read; empty: not said.
struct HeadLines {
  std::string_view title;
  std::string_view date;
  std::string_view source;
  int date_line = 0;       // 1-based
  std::uint32_t body = 0;  // first byte after them
};

// Reads the head lines at the top of `text` (a byte order mark and blank lines before them are
// skipped), or the keys of front matter between two "---" lines.
HeadLines read_head_lines(std::string_view text, const HeadKnowledge& knowledge);

// A date as people and programs write it: 2025-06-14, 2025-06-14T10:00:00Z, 20250614, or whatever
// the rules read as a day.
std::optional<Day> read_date(std::string_view text, const HeadKnowledge& knowledge);

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_HEAD_LINES_H_
