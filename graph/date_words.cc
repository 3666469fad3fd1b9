// Words for dates, by the shape of their TIMEX3 value. Tested by tests/graph/date_words_test.cc.
#include "graph/date_words.h"

#include <array>
#include <string_view>

namespace entente {
namespace {

constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

enum class Shape { day, month, week, weekend, quarter, half, season, year, decade, other };

// Compares with a picture in which 9 stands for a digit.
bool looks_like(std::string_view value, std::string_view picture) {
  if (value.size() != picture.size()) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool digit = value[i] >= '0' && value[i] <= '9';
    if (picture[i] == '9' ? !digit : picture[i] != value[i]) return false;
  }
  return true;
}

const char* season_name(std::string_view value) {
  if (value.size() != 7 || !looks_like(value.substr(0, 5), "9999-")) return nullptr;
  const std::string_view season = value.substr(5);
  if (season == "SP") return "spring";
  if (season == "SU") return "summer";
  if (season == "FA") return "autumn";
  if (season == "WI") return "winter";
  return nullptr;
}

Shape shape_of(const EventDate& date) {
  const std::string_view value = date.value;
  if (date.range.first == date.range.last) return Shape::day;
  if (looks_like(value, "9999-99")) return Shape::month;
  if (looks_like(value, "9999-W99")) return Shape::week;
  if (looks_like(value, "9999-W99-WE")) return Shape::weekend;
  if (looks_like(value, "9999-Q9")) return Shape::quarter;
  if (looks_like(value, "9999-H9")) return Shape::half;
  if (season_name(value) != nullptr) return Shape::season;
  if (looks_like(value, "9999")) return Shape::year;
  if (looks_like(value, "999")) return Shape::decade;
  return Shape::other;
}

std::chrono::year_month_day calendar(Day day) { return std::chrono::year_month_day(day); }

std::string month_of(Day day) { return kMonths[static_cast<unsigned>(calendar(day).month()) - 1]; }

std::string year_of(Day day) { return to_string(day).substr(0, 4); }

}  // namespace

std::string date_words(const EventDate& date) {
  const std::string first = to_string(date.range.first);
  const std::string year = year_of(date.range.first);
  switch (shape_of(date)) {
    case Shape::day:
      return first;
    case Shape::month:
      return month_of(date.range.first) + " " + year;
    case Shape::week:
      return "week of " + first;
    case Shape::weekend:
      return "weekend of " + first;
    case Shape::quarter:
      return std::string(date.value.view().substr(5)) + " " + year;
    case Shape::half:
      return (date.value.view().back() == '1' ? "first half of " : "second half of ") + year;
    case Shape::season:
      return std::string(season_name(date.value)) + " " + year;
    case Shape::year:
      return year;
    case Shape::decade:
      return date.value + "0s";
    case Shape::other:
      break;
  }
  return first + " to " + to_string(date.range.last);
}

std::string period_words(const DateRange& period) {
  const std::string first = year_of(period.first);
  const std::string last = year_of(period.last);
  if (first != last) return first + "–" + last;
  const std::chrono::year_month_day start = calendar(period.first);
  if (start.month() != calendar(period.last).month()) return first;
  const std::string month = month_of(period.first) + " " + first;
  if (period.first != period.last) return month;
  return std::to_string(static_cast<unsigned>(start.day())) + " " + month;
}

DateColumns date_columns(const EventDate& date) {
  const std::string first = to_string(date.range.first);
  DateColumns columns{first.substr(0, 4), {}};
  const std::string month_day = first.substr(5);
  switch (shape_of(date)) {
    case Shape::day:
      columns.within = month_day;
      break;
    case Shape::month:
      columns.within = month_of(date.range.first);
      break;
    case Shape::week:
    case Shape::weekend:
      columns.within = month_day + " +";
      break;
    case Shape::quarter:
    case Shape::half:
      columns.within = date.value.view().substr(5);
      break;
    case Shape::season:
      columns.within = season_name(date.value);
      break;
    case Shape::year:
      break;
    case Shape::decade:
      columns.year = date.value + "0s";
      break;
    case Shape::other:
      columns.within = month_day + " +";
      break;
  }
  return columns;
}

}  // namespace entente
