// Dates of documents from their own lines.
#include "extractor/rulepack/document_date.h"

#include "extractor/dates/written_day.h"
#include "extractor/rulepack/rule_tables.h"

namespace entente {
namespace {
constexpr int kLines = 12;            // that hold words
constexpr std::size_t kLongest = 60;  // bytes of a date line
}  // namespace

std::optional<Day> find_document_date(const RulePack& pack, std::string_view text) {
  int lines = 0;
  while (!text.empty() && lines < kLines) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t'))
      line.remove_suffix(1);
    if (line.empty()) continue;
    ++lines;
    if (line.size() > kLongest) continue;
    const std::optional<Day> day = parse_written_day(*pack.dates, pack.vocabulary, line);
    if (day) return day;
  }
  return std::nullopt;
}

std::optional<Day> parse_written_day(const RulePack& pack, std::string_view words) {
  return parse_written_day(*pack.dates, pack.vocabulary, words);
}

std::string_view head_field(const RulePack& pack, std::string_view line) {
  return pack.text.head_field(line);
}

}  // namespace entente
