// A side that the act's own words leave out: found elsewhere in the sentence, or left out honestly.
#include <doctest/doctest.h>

#include "tests/events/event_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr EventRow kPronouns[] = {
    {"Israel has said it will not lift the embargo on Lebanon.", "REJECT ISR->LBN"},
    {"Norway said it had expelled two Russian diplomats.", "SANCTION NOR->RUS"},
    {"India announced that it had lifted a ban on exports to Nepal.", "CONCEDE IND->NPL"},
};

constexpr EventRow kOccasions[] = {
    {"Vietnam complained at last year's summit that Laos had closed the border.",
     "ACCUSE VNM->LAO 2024"},
    {"Peru accused Chile during Monday's talks of spying.",
     "ACCUSE PER->CHL 2025-06-16; CONSULT CHL=PER 2025-06-16"},
};

constexpr EventRow kReceivers[] = {
    {"Iraq said it had repelled an Iranian attack.", "ASSAULT IRN->IRQ"},
    {"Ethiopian troops repulsed an Eritrean raid near the border.", "ASSAULT ERI->ETH"},
};

constexpr EventRow kPlaces[] = {
    {"U.S. air strikes in Syria went on for two days.", "ASSAULT USA->SYR"},
    {"Turkish warplanes bombed camps in Iraq.", "ASSAULT TUR->IRQ"},
};

constexpr EventRow kPairs[] = {
    {"Those efforts led to historic meetings, a rarity in relations between Chad and Libya.",
     "CONSULT LBY=TCD"},
    {"After a meeting the Chadian minister spoke of Libya.", ""},
};

constexpr EventRow kNextActors[] = {
    {"Egypt agreed to open its border to help farmers of Jordan.", "AGREE EGY->JOR"},
    {"Australia offered to share its forecasts with fishermen of Tonga.", "AGREE AUS->TON"},
    {"Egypt agreed to open its border and let doctors enter Gaza.", "AGREE EGY->PSE"},
};

constexpr EventRow kDomestic[] = {
    {"Turkish police arrested forty demonstrators.", "COERCE TUR->TUR"},
    {"Students urged the Chilean government to reopen the schools.", "REQUEST CHL->CHL"},
};

// What is told with one side and is nobody's business at home stays untold.
constexpr EventRow kUntold[] = {
    {"A flood killed ten people in Kenya.", ""},
    {"Israeli troops killed nobody.", ""},
    {"Two weeks ago Poland recalled its ambassador.", ""},
    {"NATO agreed to move its archive.", ""},
};

}  // namespace

TEST_CASE("completion: it and they are whoever says so") { check_rows(kPronouns, read_asserted); }
TEST_CASE("completion: what is done on an occasion has its date") {
  check_rows(kOccasions, read_asserted);
}
TEST_CASE("completion: who holds an act off was its target") {
  check_rows(kReceivers, read_asserted);
}
TEST_CASE("completion: force abroad hits the place") { check_rows(kPlaces, read_asserted); }
TEST_CASE("completion: talks that are known already are those of the two") {
  check_rows(kPairs, read_asserted);
}
TEST_CASE("completion: the next actor named is the other side") {
  check_rows(kNextActors, read_asserted);
}
TEST_CASE("completion: some acts stay within a country") { check_rows(kDomestic, read_asserted); }
TEST_CASE("completion: no other side, no act") { check_rows(kUntold, read_asserted); }

}  // namespace entente
