// The day of a date line: "Jun 14, 2025", "14 June 2025", "2025-06-14", "14/06/2025".
#ifndef ENTENTE_DATES_WRITTEN_DAY_H_
#define ENTENTE_DATES_WRITTEN_DAY_H_

#include <optional>
#include <string_view>

#include "extractor/dates/tagger.h"

namespace entente {

// The first complete day in `text`, with whatever stands around it ("Published: Sat Jun 14, 2025
// 10:30 GMT"). A date without a year gives nothing: there is no other date to complete it from.
std::optional<Day> parse_written_day(const DateRules& rules, const Vocabulary& vocabulary,
                                     std::string_view text,
                                     const std::optional<DateSettings>& settings = {});

}  // namespace entente

#endif  // ENTENTE_DATES_WRITTEN_DAY_H_
