// CSV cells by RFC 4180: the one place where text enters a CSV file.
#ifndef ENTENTE_REPORT_CSV_TEXT_H_
#define ENTENTE_REPORT_CSV_TEXT_H_

#include <string>
#include <string_view>

namespace entente {

struct CsvOptions {
  // Spreadsheets run a cell that begins with = + - @: with this, such text gets an apostrophe
  // before it, and the file a byte-order mark. Off by default, since programs would read both.
  bool spreadsheet_safe = false;
};

// A text cell: quoted where it must be, quotes doubled, NUL dropped, UTF-8 repaired.
void append_csv_text(std::string_view text, const CsvOptions& options, std::string& out);

}  // namespace entente

#endif  // ENTENTE_REPORT_CSV_TEXT_H_
