// Head lines end at the first line that is none; front matter ends at its second "---".
#include "cli/inputs/head_lines.h"

#include <algorithm>

#include "cli/inputs/encoding.h"

namespace entente {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
// Front matter and head lines are short; a "---" far below is a rule in a text.
constexpr int kMaxFrontMatterLines = 60;

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string_view unquote(std::string_view value) {
  if (value.size() >= 2 && value.front() == value.back() &&
      (value.front() == '"' || value.front() == '\'')) {
    return value.substr(1, value.size() - 2);
  }
  return value;
}

// The line that begins at `start`, without its newline.
std::string_view line_at(std::string_view text, std::size_t start) {
  return text.substr(start, text.find('\n', start) - start);
}

// First byte of the line after the one that begins at `start`.
std::size_t next_line(std::string_view text, std::size_t start) {
  const std::size_t newline = text.find('\n', start);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

// Takes the line's field, if it is one.
bool take_field(std::string_view line, int number, const HeadKnowledge& knowledge,
                HeadLines& head) {
  const std::string_view field = knowledge.head_field(line);
  const std::size_t colon = line.find(':');
  if (field.empty() || colon == std::string_view::npos) return false;
  const std::string_view value = unquote(trim(line.substr(colon + 1)));
  if (field == "title") head.title = value;
  if (field == "source") head.source = value;
  if (field == "date") {
    head.date = value;
    head.date_line = number;
  }
  return true;
}

// Offset behind front matter that begins at `start`; `start` when there is none.
std::size_t read_front_matter(std::string_view text, std::size_t start, int number,
                              const HeadKnowledge& knowledge, HeadLines& head) {
  HeadLines found;
  std::size_t at = next_line(text, start);
  for (int i = 1; i < kMaxFrontMatterLines && at < text.size(); ++i) {
    const std::string_view line = trim(line_at(text, at));
    at = next_line(text, at);
    if (line == "---") {
      head = found;
      return at;
    }
    take_field(line, number + i, knowledge, found);
  }
  return start;
}

}  // namespace

HeadLines read_head_lines(std::string_view text, const HeadKnowledge& knowledge) {
  HeadLines head;
  std::size_t at = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::size_t top = at;
  int number = 1;
  while (at < text.size() && trim(line_at(text, at)).empty()) {
    at = next_line(text, at);
    ++number;
  }
  if (at == text.size()) return head;
  if (trim(line_at(text, at)) == "---") {
    const std::size_t behind = read_front_matter(text, at, number, knowledge, head);
    head.body = static_cast<std::uint32_t>(behind == at ? top : behind);
    return head;
  }
  std::size_t body = top;
  while (at < text.size() && take_field(trim(line_at(text, at)), number, knowledge, head)) {
    at = next_line(text, at);
    body = at;
    ++number;
  }
  head.body = static_cast<std::uint32_t>(body);
  return head;
}

std::optional<Day> read_date(std::string_view text, const HeadKnowledge& knowledge) {
  const std::string_view value = trim(text);
  constexpr std::size_t kDayLength = 10;
  if (value.size() == kDayLength ||
      (value.size() > kDayLength && (value[kDayLength] == 'T' || value[kDayLength] == ' '))) {
    if (const std::optional<Day> day = parse_day(value.substr(0, kDayLength))) return day;
  }
  const bool digits =
      std::all_of(value.begin(), value.end(), [](char c) { return '0' <= c && c <= '9'; });
  if (value.size() == 8 && digits) {
    const std::string day = std::string(value.substr(0, 4)) + "-" +
                            std::string(value.substr(4, 2)) + "-" + std::string(value.substr(6));
    return parse_day(day);
  }
  return value.empty() ? std::nullopt : knowledge.read_day(value);
}

}  // namespace entente
