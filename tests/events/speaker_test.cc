// What the document's speaker does: "we", judgements and demands that nobody else is said to make,
// and what a party tells of its adversary.
#include <doctest/doctest.h>

#include <string>

#include "tests/events/event_rows.h"

namespace entente {
namespace {

constexpr const char* kAgency = "KCNA";
constexpr const char* kMinistry = "Foreign Ministry of China";

struct SpeakerRow {
  const char* source;
  const char* text;
  const char* expected;  // the first asserted event
};

constexpr SpeakerRow kRows[] = {
    // "we" is the speaker; of a quotation it is whoever is quoted.
    {kMinistry, "We urge Canada to release the engineer.", "REQUEST CHN->CAN"},
    {kMinistry, "We thank Pakistan for its support.", "SUPPORT CHN->PAK"},
    {"", "We urge Canada to release the engineer.", ""},
    {kMinistry, "\"We urge Canada to release the engineer,\" Norway said.", "REQUEST NOR->CAN"},
    // Judgements and demands in its own words.
    {kMinistry, "Canada must release the engineer.", "REQUEST CHN->CAN"},
    {kMinistry, "The Canadian move is a grave provocation.", "ACCUSE CHN->CAN"},
    {kMinistry, "Norway said the Canadian move was a grave provocation.", "ACCUSE NOR->CAN"},
    {"Reuters", "Canada must release the engineer.", ""},
    // What an adversary does to the speaker's country is its accusation, what others do is told.
    {kAgency, "Japan raided offices of the DPRK in Osaka.", "ACCUSE PRK->JPN"},
    {kAgency, "Israel raided Lebanon on Monday.", "ASSAULT ISR->LBN 2025-06-16"},
    {"Reuters", "Japan raided offices of the DPRK in Osaka.", "ASSAULT JPN->PRK"},
    // Another's turn.
    {kMinistry, "Q: We urge Canada to release the engineer.", ""},
    {kMinistry, "Q: Any news?\nA: We urge Canada to release the engineer.", "REQUEST CHN->CAN"},
};

}  // namespace

TEST_CASE("speaker: a document's source tells who acts where nobody is named") {
  for (const SpeakerRow& row : kRows) {
    CAPTURE(row.source);
    CAPTURE(row.text);
    std::string first;
    for (const Event& event : events_of(row.text, row.source)) {
      if (first.empty() && event.status == EventStatus::asserted) first = line_of(event);
    }
    CHECK(first == row.expected);
  }
}

}  // namespace entente
