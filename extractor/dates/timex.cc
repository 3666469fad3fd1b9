// TIMEX3 names and the days of its values. Tested by tests/dates/timex_test.cc.
#include "extractor/dates/timex.h"

#include "extractor/dates/period.h"

namespace entente {

const char* to_string(TimexType type) {
  switch (type) {
    case TimexType::date:
      return "DATE";
    case TimexType::time:
      return "TIME";
    case TimexType::duration:
      return "DURATION";
    case TimexType::set:
      return "SET";
  }
  return "";
}

std::optional<DateRange> range_of_value(std::string_view value) {
  const DateSettings settings;
  const std::size_t slash = value.find('/');
  if (slash != std::string_view::npos) {
    const std::optional<DateRange> first = range_of_value(value.substr(0, slash));
    const std::optional<DateRange> last = range_of_value(value.substr(slash + 1));
    if (!first || !last || last->last < first->first) return std::nullopt;
    return DateRange{first->first, last->last};
  }
  // A time or part of a day lies within its day: 2025-06-17TNI, 2025-06-17T10:30.
  const std::size_t time = value.find('T');
  if (time != std::string_view::npos) value = value.substr(0, time);
  const std::optional<Period> period = parse_period(value, settings);
  if (!period) return std::nullopt;
  const int year = year_of(*period, settings);
  if (year < 0 || year > kLastYear) return std::nullopt;
  return range_of(*period, settings);
}

}  // namespace entente
