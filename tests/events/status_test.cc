// Did it happen? Negation, doubt, plans, conditions, questions, denial, and who alleges it.
#include <doctest/doctest.h>

#include "tests/events/event_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

// Every status is compared.
constexpr EventRow kNegated[] = {
    {"France has not cut aid to Mali.", "SANCTION FRA->MLI negated"},
    {"Aid to Mali was not cut by France.", "SANCTION FRA->MLI negated"},
    {"Iran did not attack Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran didn't attack Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran hasn't attacked Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran has never attacked Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran never attacked Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran has not yet attacked Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran is not attacking Israel.", "ASSAULT IRN->ISR negated"},
    {"Israel was not attacked by Iran.", "ASSAULT IRN->ISR negated"},
    {"Israel was never attacked by Iran.", "ASSAULT IRN->ISR negated"},
    {"No Iranian attack on Israel took place.", "ASSAULT IRN->ISR negated"},
    {"There was no Iranian attack on Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran did not carry out an attack on Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran held no talks with Iraq.", "CONSULT IRN=IRQ negated"},
    {"Egypt did not sign a treaty with Israel in 1970.", "SUPPORT EGY=ISR negated 1970"},
    {"Iran has not threatened to attack Israel.", "THREATEN IRN->ISR negated"},
    {"Jordan did not urge Syria to free two drivers.", "REQUEST JOR->SYR negated"},
    {"Canada has not imposed sanctions on Belarus.", "SANCTION CAN->BLR negated"},
    {"Sanctions were not imposed on Belarus by Canada.", "SANCTION CAN->BLR negated"},
    {"No talks were held between Iran and Iraq.", "CONSULT IRN=IRQ negated"},
    {"Iran denied that it attacked Israel.", "ASSAULT IRN->ISR negated"},
    {"France did not cut aid to Mali.", "SANCTION FRA->MLI negated"},
    {"Neither Iran nor Iraq attacked Israel.", "ASSAULT IRN,IRQ->ISR negated"},
    {"Iran no longer attacks Israel.", "ASSAULT IRN->ISR negated"},
};

constexpr EventRow kDenied[] = {
    {"Iran denied attacking Israel.", "ASSAULT IRN->ISR negated"},
    {"Iran denied that its troops attacked Israel.", "ASSAULT IRN->ISR negated"},
};

// Nothing happened; what is told of it otherwise is left open.
constexpr EventRow kNothing[] = {
    {"Canada gave Chad an aid museum.", ""},
    {"Premiers of Oman in Togo to help Benin", ""},
    {"Iran urged to free French nurses", ""},
    {"Asked about the Iranian raid, the Iraqi minister said nothing.", ""},
    {"Oman firm in talks to sell Peru rifles", ""},
    {"Iran stopped short of attacking Israel.", ""},
    {"Iran has no plans to attack Israel.", ""},
    {"Iran wants to attack Israel, shell Iraq and bomb Jordan.", ""},
    {"Mali denied reports that it attacked Niger.", ""},
    {"Iran failed to attack Israel.", ""},
    {"Iran has yet to attack Israel.", ""},
    {"It is not true that Iran attacked Israel.", ""},
    {"No one attacked Israel.", ""},
    {"Iran cannot attack Israel.", ""},
    {"Iran should free two French nurses.", ""},
    {"Iran must free two French nurses.", ""},
    {"Iran is considering an attack on Israel.", ""},
    {"Iran is considering attacking Israel.", ""},
    {"Iran is expected to attack Israel.", ""},
    {"Iran is likely to attack Israel.", ""},
    {"France fears that Iran will attack Israel.", ""},
    {"Iran wants to attack Israel.", ""},
    {"Iran was accused of planning to attack Israel.", ""},
    {"Iran tried to attack Israel.", ""},
    {"Iran prepared to attack Israel.", ""},
    {"The risk that Iran attacks Israel is small.", ""},
    {"Iran no longer attacks Israel.", ""},
    {"There are fears that Iran will attack Israel.", ""},
};

constexpr EventRow kPossible[] = {
    {"Iran may attack Israel.", "ASSAULT IRN->ISR possible"},
    {"Iran might attack Israel.", "ASSAULT IRN->ISR possible"},
    {"Iran could attack Israel.", "ASSAULT IRN->ISR possible"},
    {"Iran could have attacked Israel.", "ASSAULT IRN->ISR possible"},
    {"Israel may have been attacked by Iran.", "ASSAULT IRN->ISR possible"},
    {"Iran allegedly attacked Israel.", "ASSAULT IRN->ISR possible"},
    {"The alleged Iranian attack on Israel lasted an hour.", "ASSAULT IRN->ISR possible"},
    {"Iran would attack Israel.", "ASSAULT IRN->ISR possible"},
    {"Canada may impose sanctions on Belarus next week.", "SANCTION CAN->BLR possible 2025-W26"},
    {"France may cut aid to Mali.", "SANCTION FRA->MLI possible"},
};

constexpr EventRow kConditions[] = {
    {"If Iran attacks Israel, Egypt will close a port.", ""},
    {"Egypt will close a port if Iran attacks Israel.", ""},
    {"If Iran attacks Israel, Canada will impose sanctions on Iran.", ""},
    {"Canada will impose sanctions on Iran if Tehran attacks Israel.", ""},
    {"Unless Iran frees two French nurses, Canada will impose sanctions on Iran.", ""},
    {"Canada would impose sanctions on Iran if Tehran attacked Israel.", ""},
    {"Had Iran attacked Israel, Canada would have imposed sanctions on Iran.", ""},
    {"Iran would meet Iraq only if Baghdad freed two Iranians.", ""},
    {"Should Iran attack Israel, Canada will impose sanctions on Iran.", ""},
    {"Iran will meet Iraq provided that Baghdad frees two Iranians.", ""},
};

constexpr EventRow kQuestions[] = {
    {"Did Iran attack Israel?", ""},
    {"Will Iran attack Israel?", ""},
    {"Has Canada imposed sanctions on Belarus?", ""},
    {"Could Iran and Iraq sign a pact?", ""},
    {"Was Israel attacked by Iran?", ""},
    {"Is Iran attacking Israel?", ""},
    {"It is unclear whether Iran attacked Israel.", ""},
    {"Will Iran's attack on Israel be its last?", ""},
};

constexpr EventRow kAllegations[] = {
    {"Japan said Russia had put its fleet on alert.", "MOBILIZE RUS->-"},
    {"Israel said it bombed Lebanon.", "ASSAULT ISR->LBN"},
    {"Ukraine said Russia attacked Kharkiv.", "ACCUSE UKR->RUS"},
    {"Russia shelled Poland, Warsaw said.", "ACCUSE POL->RUS"},
    {"Azerbaijani troops shelled Armenia, the Armenian defence ministry said.", "ACCUSE ARM->AZE"},
    {"According to Pakistan, Indian troops shelled a Pakistani village.", "ACCUSE PAK->IND"},
    {"Russian troops shell Poland: Warsaw", "ACCUSE POL->RUS"},
    {"Turkey says Greece detained two Turkish sailors.", "ACCUSE TUR->GRC"},
    {"The UN said Sudan bombed a hospital in Chad.", "ASSAULT SDN->TCD"},
    {"Witnesses said Israel bombed Lebanon.", "ASSAULT ISR->LBN"},
    {"Reuters reported that Israel bombed Lebanon.", "ASSAULT ISR->LBN"},
    {"Israel bombed Lebanon, police said.", "ASSAULT ISR->LBN"},
    {"Israel's army said its jets bombed Lebanon on Sunday.", "ASSAULT ISR->LBN 2025-06-15"},
    {"Israel bombed Lebanon, the Israeli army said.", "ASSAULT ISR->LBN"},
    {"Qatar said Iran met Iraq.", "CONSULT IRN=IRQ"},
    {"Russia did not attack Ukraine, Moscow said.", ""},
};

constexpr EventRow kAllGaps[] = {
    {"Iran did not refuse to meet Iraq.", "REJECT IRN->IRQ negated"},
    {"Iran denied having attacked Israel.", "ASSAULT IRN->ISR negated"},
};

constexpr EventRow kAssertedGaps[] = {
    {"Iran refrained from attacking Israel.", ""},
    {"An Iranian attack on Israel is unlikely.", ""},
    {"An Iranian attack on Israel would be a mistake.", ""},
    {"Pakistan said India had agreed to meet Pakistan.", "AGREE IND->PAK"},
};

}  // namespace

TEST_CASE("status: a negated act is told as negated") { check_rows(kNegated, read_all); }
TEST_CASE("status: a denied act is told as negated") { check_rows(kDenied, read_all); }
TEST_CASE("status: what is only possible is told as possible") { check_rows(kPossible, read_all); }
TEST_CASE("status: what fails, is feared, wanted or weighed has not happened") {
  check_rows(kNothing, read_asserted);
}
TEST_CASE("status: nothing under a condition has happened") {
  check_rows(kConditions, read_asserted);
}
TEST_CASE("status: a question asserts nothing") { check_rows(kQuestions, read_asserted); }
TEST_CASE("status: an adversary's allegation accuses, a neutral report tells the act") {
  check_rows(kAllegations, read_asserted);
}
TEST_CASE("status: known gaps") {
  report_gaps(kAllGaps, read_all);
  report_gaps(kAssertedGaps, read_asserted);
}

}  // namespace entente
