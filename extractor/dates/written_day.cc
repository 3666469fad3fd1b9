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

// "Published 14 June 2025 GMT": so many words may stand beside the date; more make a sentence.
constexpr int kWordsBeside = 2;

int words_outside(std::string_view text, const std::vector<Timex>& timexes) {
  int words = 0;
  bool inside = false;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    bool dated = false;
    for (const Timex& timex : timexes)
      dated = dated || (at >= timex.span.start && at < timex.span.end);
    const char c = text[at];
    const bool letter = !dated && (((c | 32) >= 'a' && (c | 32) <= 'z') || (c & 0x80) != 0);
    if (letter && !inside) ++words;
    inside = letter;
  }
  return words;
}

}  // namespace

std::optional<Day> parse_written_day(const DateRules& rules, const Vocabulary& vocabulary,
                                     std::string_view text,
                                     const std::optional<DateSettings>& settings) {
  constexpr std::size_t kLongestLine = 400;
  text = text.substr(0, kLongestLine);
  if (const std::optional<Day> day = machine_day(text)) return day;
  const std::vector<Timex> timexes =
      find_timexes_in(rules, vocabulary, text, std::nullopt, settings);
  if (words_outside(text, timexes) > kWordsBeside) return std::nullopt;
  for (const Timex& timex : timexes) {
    if (timex.range && timex.range->first == timex.range->last &&
        timex.anchor == TimexAnchor::none) {
      return timex.range->first;
    }
  }
  return std::nullopt;
}

}  // namespace entente
