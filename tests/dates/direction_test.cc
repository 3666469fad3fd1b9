// Tests of extractor/dates/direction.cc: Wednesday 2025-06-18, "Monday" is the 16th or the 23rd.
#include "extractor/dates/direction.h"

#include <doctest/doctest.h>

#include "tests/dates/rules_fixture.h"

using namespace entente;

TEST_CASE("direction: the cue that governs the date tells where it lies") {
  struct Row {
    const char* text;
    const char* found;
  };
  const Row rows[] = {
      {"Talks will resume on Monday.", "Monday=2025-06-23"},
      {"Talks are to be held on Monday.", "Monday=2025-06-23"},
      {"Talks are scheduled for Monday.", "Monday=2025-06-23"},
      {"The two agreed to meet Monday.", "Monday=2025-06-23"},
      {"The truce holds until Monday.", "Monday=2025-06-23"},
      {"On Monday the two will meet.", "Monday=2025-06-23"},
      {"The envoys met on Monday.", "Monday=2025-06-16"},
      {"The envoys were expelled Monday.", "Monday=2025-06-16"},
      {"On Monday the envoys left.", "Monday=2025-06-16"},
      {"The envoys arrived on Monday.", "Monday=2025-06-16"},
      // The date of a saying is the saying's.
      {"The ministry said Monday that talks will resume.", "Monday=2025-06-16"},
      {"Talks will resume, the ministry said on Monday.", "Monday=2025-06-16"},
      // An auxiliary turns what follows it.
      {"The truce had been due to expire Monday.", "Monday=2025-06-16"},
      {"The envoy could not be reached Monday.", "Monday=2025-06-16"},
      {"The accord will be signed Monday.", "Monday=2025-06-23"},
      {"The case is heard on Monday.", "Monday=2025-06-23"},
      {"The port is to reopen in full Monday.", "Monday=2025-06-23"},
      // A month or day that is nearest and yet far ahead is past, unless a word says otherwise.
      {"The record was set on Oct. 20.", "Oct. 20=2024-10-20"},
      {"The record of Nov. 20 stands.", "Nov. 20=2024-11-20"},
      {"It grew from November levels.", "November=2024-11"},
      // "United" has no past in it.
      {"He would be travelling to the United States Monday.", "Monday=2025-06-23"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text, "2025-06-18") == row.found);
  }
}
