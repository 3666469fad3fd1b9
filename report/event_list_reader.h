// EventListReader: rows of other coders' event lists as events: ICEWS, GDELT 1 and 2, Phoenix,
// PETRARCH (and TABARI), POLECAT.
#ifndef ENTENTE_REPORT_EVENT_LIST_READER_H_
#define ENTENTE_REPORT_EVENT_LIST_READER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/base/diagnostic.h"
#include "extractor/events/event.h"

namespace entente {

// Rules of such events are named "list:icews" and so on.
inline constexpr std::string_view kListRule = "list:";

class EventListReader {
 public:
  // By the first line of a file: a header with a layout's names, in any order and any spelling of
  // capitals, spaces and underscores; or a row with the columns of a layout without header, in
  // which a date and a code stand where they must. Nothing: no such list.
  static std::optional<EventListReader> detect(std::string_view first_line);

  const std::string& layout() const { return layout_; }  // "icews" ...
  bool first_line_is_header() const { return header_; }

  // One row. What the list does not know of a date or an actor is reported or left out; without a
  // code or type there is no event. Types and ids that need the rules are left empty, for
  // ListedEvents. An empty line gives nothing. `default_doc` is the document of rows that name
  // none.
  std::optional<Event> read(std::string_view line, std::string_view file, int line_number,
                            std::string_view default_doc, Diagnostics& diagnostics) const;

 private:
  static constexpr int kNone = -1;
  struct Side {
    int id = kNone;     // a country's code
    int group = kNone;  // code of one that is no country
    int code = kNone;   // both and the sector in one word: USAGOV
    int name = kNone;
    int country = kNone;  // its name, or its code
    int sector = kNone;
  };

  std::vector<Participant> read_side(const Side& side, const std::vector<std::string>& cells) const;

  std::string layout_;
  char separator_ = '\t';
  bool header_ = false;
  int id_ = kNone;
  int date_ = kNone;
  int code_ = kNone;
  int type_ = kNone;
  int label_ = kNone;
  int doc_ = kNone;
  Side source_;
  Side target_;
};

}  // namespace entente

#endif  // ENTENTE_REPORT_EVENT_LIST_READER_H_
