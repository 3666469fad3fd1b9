// DateSettings: what a document or a user may choose about the reading of dates.
#ifndef ENTENTE_DATES_DATE_SETTINGS_H_
#define ENTENTE_DATES_DATE_SETTINGS_H_

#include <cstdint>

namespace entente {

struct DateSettings {
  // Where a weekday, month or season without a year lies. `usual` follows the policies of
  // rules/dates (weekdays: the latest; months: the nearest) and cues such as "will"; the others
  // hold whatever the words around say.
  enum class Prefer : std::uint8_t { usual, past, nearest, future };
  // How 06/07/2025 is read; a number above 12 settles it whatever the setting.
  enum class DayOrder : std::uint8_t { day_first, month_first };
  enum class Hemisphere : std::uint8_t { north, south };
  // News reckons from the publication date; a narrative from the date mentioned last.
  enum class Kind : std::uint8_t { news, narrative };

  Prefer prefer = Prefer::usual;
  DayOrder day_order = DayOrder::month_first;  // of dates with slashes; 06-07-2025 is 6 July
  unsigned week_start = 1;                     // 1 = Monday ... 7 = Sunday; values stay ISO weeks
  unsigned fiscal_year_start = 1;  // month in which fiscal years begin; 10: FY2026 = Oct 2025 on
  Hemisphere hemisphere = Hemisphere::north;
  Kind kind = Kind::news;
};

}  // namespace entente

#endif  // ENTENTE_DATES_DATE_SETTINGS_H_
