// Date lines. Tested by tests/dates/written_day_test.cc.
#include "extractor/dates/written_day.h"

#include "extractor/dates/date_examples.h"

namespace entente {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 2025-06-14T10:30:00Z or 20250614 at the front: as machines write, not as rules read.
std::optional<Day> machine_day(std::string_view text) {
  while (!text.empty() && (text[0] == ' ' || text[0] == '\t')) text.remove_prefix(1);
  if (text.size() >= 10 && (text.size() == 10 || !is_digit(text[10]))) {
    if (const std::optional<Day> day = parse_day(text.substr(0, 10))) return day;
  }
  if (text.size() < 8 || (text.size() > 8 && is_digit(text[8]))) return std::nullopt;
  std::string dashed(text.substr(0, 8));
  for (const char c : dashed) {
    if (!is_digit(c)) return std::nullopt;
  }
  dashed.insert(6, "-");
  dashed.insert(4, "-");
  return parse_day(dashed);
}

}  // namespace

std::optional<Day> parse_written_day(const DateRules& rules, const Vocabulary& vocabulary,
                                     std::string_view text, const DateSettings& settings) {
  constexpr std::size_t kLongestLine = 400;
  text = text.substr(0, kLongestLine);
  if (const std::optional<Day> day = machine_day(text)) return day;
  for (const Timex& timex : find_timexes_in(rules, vocabulary, text, std::nullopt, settings)) {
    if (timex.range && timex.range->first == timex.range->last && timex.anchor == TimexAnchor::none) {
      return timex.range->first;
    }
  }
  return std::nullopt;
}

}  // namespace entente
