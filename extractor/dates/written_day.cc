// Date lines. Tested by tests/dates/written_day_test.cc.
#include "extractor/dates/written_day.h"

#include "extractor/dates/date_examples.h"
#include "extractor/dates/period.h"

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
  int number = 0;
  for (const char c : text.substr(0, 8)) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  const DateSettings settings;
  const std::optional<Period> day = day_period(number / 10000, number / 100 % 100, number % 100);
  if (!day) return std::nullopt;
  return range_of(*day, settings).first;
}

}  // namespace

std::optional<Day> parse_written_day(const DateRules& rules, const Vocabulary& vocabulary,
                                     std::string_view text,
                                     const std::optional<DateSettings>& settings) {
  constexpr std::size_t kLongestLine = 400;
  text = text.substr(0, kLongestLine);
  if (const std::optional<Day> day = machine_day(text)) return day;
  for (const Timex& timex : find_timexes_in(rules, vocabulary, text, std::nullopt, settings)) {
    if (timex.range && timex.range->first == timex.range->last &&
        timex.anchor == TimexAnchor::none) {
      return timex.range->first;
    }
  }
  return std::nullopt;
}

}  // namespace entente
