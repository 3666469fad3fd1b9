// The publication date that a text itself gives, and head lines.
#ifndef ENTENTE_RULEPACK_DOCUMENT_DATE_H_
#define ENTENTE_RULEPACK_DOCUMENT_DATE_H_

#include <optional>
#include <string_view>

#include "extractor/base/date_range.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {

// The day of a line near the top (the first 12 lines that hold words) that is nothing but a date
// ("Jun 14, 2025"). Nothing found: no day; no clock is read.
std::optional<Day> find_document_date(const RulePack& pack, std::string_view text);

// The day written in `words` ("2025-06-14", "14 June 2025"), which must hold nothing else.
std::optional<Day> parse_written_day(const RulePack& pack, std::string_view words);

// "title", "date" or "source" when `line` is a head line ("Date: 2025-06-14"), else empty.
std::string_view head_field(const RulePack& pack, std::string_view line);

}  // namespace entente

#endif  // ENTENTE_RULEPACK_DOCUMENT_DATE_H_
