// Known gaps: rows that do not hold yet. They are reported and never fail, until one holds: then it
// must be moved to the table of what holds.
#ifndef ENTENTE_TESTS_READING_KNOWN_GAPS_H_
#define ENTENTE_TESTS_READING_KNOWN_GAPS_H_

#include <doctest/doctest.h>

#include <string>

namespace entente {

// Rows have `text` and `expected`; `read` tells what a row is read as, in the words of `expected`.
template <class Rows, class Read>
void check_rows(const Rows& rows, Read read) {
  for (const auto& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(read(row) == std::string(row.expected));
  }
}

template <class Rows, class Read>
void report_gaps(const Rows& rows, Read read) {
  for (const auto& row : rows) {
    const std::string text = row.text;
    const std::string found = read(row);
    const std::string expected = row.expected;
    if (found == expected) {
      FAIL_CHECK("this gap is closed, promote the row: ", text);
    } else {
      MESSAGE("known gap: ", text, "\n  expected: ", expected, "\n  found:    ", found);
    }
  }
}

}  // namespace entente

#endif  // ENTENTE_TESTS_READING_KNOWN_GAPS_H_
