// Quote: the sentence of an event cut into parts, so that a page can mark who, what, whom and when.
#ifndef ENTENTE_REPORT_PAGE_QUOTE_H_
#define ENTENTE_REPORT_PAGE_QUOTE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extractor/events/event.h"

namespace entente {

enum class QuoteMark : std::uint8_t { none, date, target, source, trigger };

struct QuotePart {
  QuoteMark mark = QuoteMark::none;
  std::string text;  // well-formed UTF-8
};

// Parts in the order of the text; together they are the sentence. Where marks lie upon each other
// the one that stands later in QuoteMark wins. A mark is left out when the words of the record are
// not in the sentence (told elsewhere in the text, or known from the context); no character is ever
// cut in two.
std::vector<QuotePart> quote_parts(const Event& event);

}  // namespace entente

#endif  // ENTENTE_REPORT_PAGE_QUOTE_H_
