// Forty short sentences, each with one trap of reading, and what a careful coder makes of them.
#include <doctest/doctest.h>

#include "tests/events/event_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr EventRow kProbes[] = {
    {"Russia did not attack Ukraine on Monday, the ministry said.", ""},
    {"Russia has never attacked Finland since the war.", ""},
    {"Iran may attack Israel if talks fail.", ""},
    {"If Russia attacks Poland, the United States will impose sanctions on Moscow.", ""},
    {"Syria denied that it had attacked Israel.", ""},
    {"Egypt and Israel signed a peace treaty in Washington.", "SUPPORT EGY=ISR"},
    {"In 1979 Egypt and Israel signed a peace treaty in Washington.", "SUPPORT EGY=ISR 1979"},
    {"France and Germany met Italy and Spain in Brussels on Sunday.",
     "CONSULT DEU=ESP=FRA=ITA 2025-06-15"},
    {"France condemned Russia and imposed sanctions on Belarus.",
     "ACCUSE FRA->RUS; SANCTION FRA->BLR"},
    {"Ukraine said Russia attacked Poland.", "ACCUSE UKR->RUS"},
    {"Talks with Washington were rejected by Tehran in March.", "REJECT IRN->USA 2025-03"},
    {"Tehran's rejection of talks with Washington surprised diplomats.", "REJECT IRN->USA"},
    {"Turkey lifted its blockade of Armenia on 3 March 1994.", "CONCEDE TUR->ARM 1994-03-03"},
    {"Turkey has not lifted its blockade of Armenia.", ""},
    {"China expelled two Canadian diplomats in retaliation for the arrest.", "SANCTION CHN->CAN"},
    {"Two Canadian diplomats were expelled by China yesterday.", "SANCTION CHN->CAN 2025-06-17"},
    {"Could Japan and China sign a pact this year?", ""},
    {"Japan and China plan to sign a fisheries pact next month.", "AGREE CHN=JPN"},
    {"Japan's foreign minister will visit China next week.", "AGREE JPN->CHN"},
    {"A court in Seoul rejected an appeal by a singer.", ""},
    {"Jordan urged Syria to release three Jordanian truck drivers.", "REQUEST JOR->SYR"},
    {"Syria released three Jordanian truck drivers a day after Jordan appealed for their freedom.",
     "RETREAT SYR->JOR; REQUEST JOR->SYR"},
    {"Pakistan accused India of violating the ceasefire.", "ACCUSE PAK->IND"},
    {"Norway gave Malawi 20 million dollars in food aid.", "AID NOR->MWI"},
    {"Russian and Chinese warships held joint drills in the Sea of Japan.", "COOPERATE CHN=RUS"},
    {"Venezuela broke off diplomatic relations with Colombia in 2019.", "SANCTION VEN->COL 2019"},
    {"Venezuela restored diplomatic relations with Colombia.", "SUPPORT COL=VEN"},
    {"Iraqi troops withdrew from Kuwait.", "RETREAT IRQ->KWT"},
    {"Iraqi troops refused to withdraw from Kuwait.", "REJECT IRQ->KWT"},
    {"The Kremlin dismissed the European Union's call for a truce.",
     "REJECT RUS->EU; REQUEST EU->RUS"},
    {"Greek police detained a Turkish journalist at the border.", "COERCE GRC->TUR"},
    {"Ankara, which had criticised Athens for months, welcomed the Greek offer.",
     "SUPPORT TUR->GRC; ACCUSE TUR->GRC"},
    {"The ambassador of Peru, a former trade minister who studied in Chile, met the Bolivian "
     "president in La Paz.",
     "CONSULT BOL=PER"},
    {"NATO put its forces in Romania on alert.", "MOBILIZE NATO->-"},
    {"Armenia and Azerbaijan agreed to a ceasefire last week.", "AGREE ARM=AZE 2025-W24"},
    {"Serbia rejected a peace plan proposed by the United States.", "REJECT SRB->USA"},
    {"Putin called Erdogan on Friday to discuss grain exports.", "CONSULT RUS=TUR 2025-06-13"},
};

constexpr EventRow kKnownGaps[] = {
    {"North Korea threatened to attack South Korea on Tuesday.", "THREATEN PRK->KOR 2025-06-17"},
    {"Iran refused to sign the agreement with the United States.", "REJECT IRN->USA"},
    {"Britain praised Kenya for sending police officers to Haiti.",
     "SUPPORT GBR->KEN; AID KEN->HTI"},
};

}  // namespace

TEST_CASE("probes: what happened, to whom and when") { check_rows(kProbes, read_asserted); }
TEST_CASE("probes: known gaps") { report_gaps(kKnownGaps, read_asserted); }

}  // namespace entente
