// DateRange: calendar days, both ends included, and their ISO 8601 text.
#ifndef ENTENTE_BASE_DATE_RANGE_H_
#define ENTENTE_BASE_DATE_RANGE_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

using Day = std::chrono::sys_days;

struct DateRange {
  Day first{};  // included
  Day last{};   // included

  bool contains(const DateRange& other) const { return first <= other.first && other.last <= last; }
  bool overlaps(const DateRange& other) const { return first <= other.last && other.first <= last; }
  bool operator==(const DateRange&) const = default;
};

// "2025-06-14". Years below 1000 are padded to four digits.
std::string to_string(Day day);

// Reads exactly "YYYY-MM-DD", a day that exists in the calendar; else nothing.
std::optional<Day> parse_day(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_BASE_DATE_RANGE_H_
