// One act in every form that news gives it: who, whom and when stay the same.
#include <doctest/doctest.h>

#include "tests/events/event_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr EventRow kActive[] = {
    {"Fiji called on Monday on Tonga to free the men.", "REQUEST FJI->TON 2025-06-16"},
    {"Mexico's foreign minister flew on Monday to Cuba.", "CONSULT MEX->CUB 2025-06-16"},
    {"Iran has on Monday expelled two Turkish diplomats.", "SANCTION IRN->TUR 2025-06-16"},
    {"Norway suspends Chad aid operations", "SANCTION NOR->TCD"},
    {"The missiles fired by Israel hit a Syrian base.", "ASSAULT ISR->SYR"},
    {"Kenyan premier goes to Malta to urge Libya to free the crew", "CONSULT KEN->MLT"},
    {"Chad withdrew troops from Niger.", "RETREAT TCD->NER"},
    {"Israel cut aid to Sudan in 2019.", "SANCTION ISR->SDN 2019"},
    {"Iran attacked Israel on Monday.", "ASSAULT IRN->ISR 2025-06-16"},
    {"Iranian troops shelled a Turkish village on Sunday.", "ASSAULT IRN->TUR 2025-06-15"},
    {"Libya accused Egypt of meddling.", "ACCUSE LBY->EGY"},
    {"Canada imposed sanctions on Belarus in March.", "SANCTION CAN->BLR 2025-03"},
    {"Cuba freed three Spanish priests yesterday.", "RETREAT CUB->ESP 2025-06-17"},
    {"Japan gave Nepal rice worth 2 million dollars.", "AID JPN->NPL"},
    {"Sweden recognised Palestine in 2014.", "SUPPORT SWE->PSE 2014"},
    {"Austria condemned North Korea.", "ACCUSE AUT->PRK"},
    {"India deployed troops along its border.", "MOBILIZE IND->-"},
    {"Sudan arrested two Ethiopian traders.", "COERCE SDN->ETH"},
    {"Kenya lifted its ban on Somali fish.", "CONCEDE KEN->SOM"},
    {"Finland thanked Estonia for its help.", "SUPPORT FIN->EST"},
    {"The UN urged Mali to hold elections.", "REQUEST UN->MLI"},
    {"South Korean President Lee Jae-myung met Japanese Prime Minister Shigeru Ishiba on Tuesday.",
     "CONSULT JPN=KOR 2025-06-17"},
    {"Peru and Ecuador signed a border treaty in 1998.", "SUPPORT ECU=PER 1998"},
    {"Hamas released an Israeli soldier on Friday.", "RETREAT HAMAS->ISR 2025-06-13"},
    {"NATO praised Turkey.", "SUPPORT NATO->TUR"},
    {"North Korea tested a missile on Sunday.", "MOBILIZE PRK->- 2025-06-15"},
    {"Greece expelled a Russian diplomat.", "SANCTION GRC->RUS"},
    {"Turkish police detained two Greek reporters.", "COERCE TUR->GRC"},
    {"Israel bombed a school in Lebanon.", "ASSAULT ISR->LBN"},
    {"Iraq invaded Kuwait in 1990.", "ASSAULT IRQ->KWT 1990"},
    {"Georgia broke off relations with Russia in 2008.", "SANCTION GEO->RUS 2008"},
    {"Spain offered Morocco a loan.", "AGREE ESP->MAR"},
    {"Armenia sued Azerbaijan.", "ACCUSE ARM->AZE"},
    {"Iran attacks Israel", "ASSAULT IRN->ISR"},
    {"Serbia rejects talks with Kosovo", "REJECT SRB->XKX"},
    {"Turkey has expelled two Dutch diplomats.", "SANCTION TUR->NLD"},
    {"Israel has been shelling Lebanon for days.", "ASSAULT ISR->LBN"},
    {"Brazil recalled its ambassador from Israel.", "SANCTION BRA->ISR"},
    {"Chad withdrew its troops from Niger.", "RETREAT TCD->NER"},
    {"A bomb killed ten people in Kabul.", "ASSAULT -->AFG"},
    {"Iran's refusal to meet the EU made headlines.", "REJECT IRN->EU"},
    {"Iran's threat to attack Israel made headlines.", "THREATEN IRN->ISR"},
};

constexpr EventRow kPassive[] = {
    {"Israel was attacked by Iran on Monday.", "ASSAULT IRN->ISR 2025-06-16"},
    {"A Turkish village was shelled by Iranian troops.", "ASSAULT IRN->TUR"},
    {"Sanctions were imposed on Belarus by Canada.", "SANCTION CAN->BLR"},
    {"Two Ethiopian traders were arrested by Sudan.", "COERCE SDN->ETH"},
    {"Three Spanish priests were freed by Cuba yesterday.", "RETREAT CUB->ESP 2025-06-17"},
    {"Talks with Serbia were rejected by Kosovo.", "REJECT XKX->SRB"},
    {"Iran was condemned by France and Italy.", "ACCUSE FRA,ITA->IRN"},
    {"Egypt was accused by Libya of meddling.", "ACCUSE LBY->EGY"},
    {"Mali was urged by the UN to hold elections.", "REQUEST UN->MLI"},
    {"A Russian diplomat was expelled by Greece.", "SANCTION GRC->RUS"},
    {"Six Indian soldiers were killed by Chinese troops in 2020.", "ASSAULT CHN->IND 2020"},
    {"Kuwait was invaded by Iraq in 1990.", "ASSAULT IRQ->KWT 1990"},
    {"A border treaty was signed by Peru and Ecuador.", "SUPPORT ECU=PER"},
    {"Two French teachers have been freed by Iran.", "RETREAT IRN->FRA"},
    {"Israel's ambassador was summoned by Ireland.", "ACCUSE IRL->ISR"},
    {"Iran was condemned by France and praised by Iraq.", "ACCUSE FRA->IRN; SUPPORT IRQ->IRN"},
};

constexpr EventRow kNominal[] = {
    {"Iran's attack on Israel lasted two hours.", "ASSAULT IRN->ISR"},
    {"The Iranian attack on Israel lasted two hours.", "ASSAULT IRN->ISR"},
    {"Poland's rejection of talks with Belarus surprised diplomats.", "REJECT POL->BLR"},
    {"Talks between Oman and Yemen lasted all night.", "CONSULT OMN=YEM"},
    {"The meeting between Egypt's president and Jordan's king lasted an hour.", "CONSULT EGY=JOR"},
    {"Iraq's withdrawal from Kuwait took weeks.", "RETREAT IRQ->KWT"},
    {"Israel's bombing of Lebanon went on.", "ASSAULT ISR->LBN"},
    {"Sweden's recognition of Palestine made headlines.", "SUPPORT SWE->PSE"},
    {"France's condemnation of Belarus made headlines.", "ACCUSE FRA->BLR"},
    {"Canada's expulsion of an Indian diplomat made headlines.", "SANCTION CAN->IND"},
    {"An attack by Iran on Israel lasted two hours.", "ASSAULT IRN->ISR"},
    {"The arrest of two Ethiopian traders by Sudan was a mistake.", "COERCE SDN->ETH"},
};

constexpr EventRow kGerund[] = {
    {"India blamed Pakistan for shelling a village.", "ACCUSE IND->PAK"},
    {"Canada responded by expelling two Indian diplomats.", "SANCTION CAN->IND"},
    {"After attacking Israel, Iran met Iraq.", "ASSAULT IRN->ISR; CONSULT IRN=IRQ"},
    {"Israel began bombing Lebanon.", "ASSAULT ISR->LBN"},
    {"Libya accused Egypt of arming rebels and of bombing a Libyan port.", "ACCUSE LBY->EGY"},
    {"Condemning Russia, Norway closed a port.", "ACCUSE NOR->RUS"},
    {"Russia started withdrawing its troops from Georgia.", "RETREAT RUS->GEO"},
};

constexpr EventRow kLight[] = {
    {"Iran carried out an attack on Israel.", "ASSAULT IRN->ISR"},
    {"Russia launched a raid on Ukraine on Sunday.", "ASSAULT RUS->UKR 2025-06-15"},
    {"Egypt and Sudan held talks in Cairo.", "CONSULT EGY=SDN"},
    {"Iran held talks with Iraq.", "CONSULT IRN=IRQ"},
    {"Israel conducted air strikes on Lebanon.", "ASSAULT ISR->LBN"},
    {"India and Pakistan exchanged fire.", "ASSAULT IND=PAK"},
    {"The US placed sanctions on Syria.", "SANCTION USA->SYR"},
    {"France made an appeal to Iran.", "REQUEST FRA->IRN"},
};

constexpr EventRow kOperators[] = {
    {"Iran is set to meet Iraq.", "AGREE IRN=IRQ"},
    {"Iran not ready to free French nurses", ""},
    {"Iran refused to free two French teachers.", "REJECT IRN->FRA"},
    {"Iran threatened to attack Israel.", "THREATEN IRN->ISR"},
    {"Syria agreed to free two Jordanian drivers.", "AGREE SYR->JOR"},
    {"Jordan urged Syria to free two Jordanian drivers.", "REQUEST JOR->SYR"},
    {"Jordan asked Egypt to attack Libya.", "REQUEST JOR->EGY"},
    {"Sudan ruled out talks with Chad.", "REJECT SDN->TCD"},
    {"Turkey suspended talks with Greece.", "SANCTION TUR->GRC"},
    {"The US suspended aid to Niger in 2023.", "SANCTION USA->NER 2023"},
    {"The EU eased sanctions on Syria.", "CONCEDE EU->SYR"},
    {"Pyongyang vowed to attack Seoul.", "THREATEN PRK->KOR"},
    {"Canada called on India to free a Canadian reporter.", "REQUEST CAN->IND"},
    {"Russia promised to withdraw its troops from Georgia.", "AGREE RUS->GEO"},
    {"France threatened to cut aid to Mali.", "THREATEN FRA->MLI"},
    {"Iran refused to let UN inspectors in.", "REJECT IRN->UN"},
    {"Japan demanded that China release two Japanese fishermen.", "REQUEST JPN->CHN"},
};

constexpr EventRow kFuture[] = {
    {"Iran says ready to help Chad", "AGREE IRN->TCD"},
    {"China says Togo to help Chad", "AGREE TGO->TCD"},
    {"Ghana will not back Togo's bid", "REJECT GHA->TGO"},
    {"Russia says to lend Chad money", "AGREE RUS->TCD"},
    {"Japan will send rice to Nepal.", "AGREE JPN->NPL"},
    {"Canada will impose sanctions on Belarus.", "THREATEN CAN->BLR"},
    {"Egypt's president will visit Jordan on Friday.", "AGREE EGY->JOR"},
    {"Iran, EU to resume talks", "AGREE EU=IRN"},
    {"Russia said it would attack Poland.", "THREATEN RUS->POL"},
    {"India and Nepal are to sign a pact.", "AGREE IND=NPL"},
    {"Oman and Yemen are to hold talks next week.", "AGREE OMN=YEM"},
    {"France will cut aid to Mali.", "THREATEN FRA->MLI"},
    {"France would cut aid to Mali, Paris said.", "THREATEN FRA->MLI"},
};

constexpr EventRow kMutual[] = {
    {"Oman met Yemen.", "CONSULT OMN=YEM"},
    {"Oman and Yemen met on Sunday.", "CONSULT OMN=YEM 2025-06-15"},
    {"The foreign ministers of Oman and Yemen met.", "CONSULT OMN=YEM"},
    {"India and Pakistan clashed.", "ASSAULT IND=PAK"},
    {"Indian and Pakistani troops clashed on Sunday.", "ASSAULT IND=PAK 2025-06-15"},
    {"Egypt, Jordan and Iraq signed a pact.", "SUPPORT EGY=IRQ=JOR"},
    {"Japan held joint drills with Australia.", "COOPERATE AUS=JPN"},
    {"France and Germany met Italy and Spain.", "CONSULT DEU=ESP=FRA=ITA"},
    {"The two Koreas held talks.", "CONSULT KOR=PRK"},
    {"Putin met Xi Jinping on Friday.", "CONSULT CHN=RUS 2025-06-13"},
};

constexpr EventRow kVenues[] = {
    {"Egypt and Israel signed a treaty in Washington.", "SUPPORT EGY=ISR"},
    {"Iran met the EU in Vienna.", "CONSULT EU=IRN"},
    {"In Moscow, Turkey met Syria.", "CONSULT SYR=TUR"},
    {"The two Koreas held talks in Beijing.", "CONSULT KOR=PRK"},
    {"A judge in Rome rejected a lawsuit by a singer.", ""},
    {"Japan's prime minister met China's president on the sidelines of a summit in Peru.",
     "CONSULT CHN=JPN"},
    {"Oman and Yemen met in Muscat.", "CONSULT OMN=YEM"},
    {"Iran's foreign minister met the Saudi king at a hotel near Paris.", "CONSULT IRN=SAU"},
};

constexpr EventRow kTwice[] = {
    {"Iran attacked Israel, and Iran's attack on Israel lasted an hour.", "ASSAULT IRN->ISR"},
    {"Oman and Yemen met; the meeting between Oman and Yemen lasted an hour.", "CONSULT OMN=YEM"},
    {"Iraq invaded Kuwait in 1990; the Iraqi invasion of Kuwait lasted two days.",
     "ASSAULT IRQ->KWT 1990"},
    {"Iran attacked Iraq, killing nine Iraqi soldiers.", "ASSAULT IRN->IRQ"},
    {"Russia condemned Japan, and the Kremlin again condemned Tokyo.", "ACCUSE RUS->JPN"},
    {"Six Israelis were killed in an Iranian attack on Israel.", "ASSAULT IRN->ISR"},
};

constexpr EventRow kSeveral[] = {
    {"France condemned Russia and imposed sanctions on Belarus.",
     "ACCUSE FRA->RUS; SANCTION FRA->BLR"},
    {"Iran attacked Israel on Monday and met Iraq on Tuesday.",
     "ASSAULT IRN->ISR 2025-06-16; CONSULT IRN=IRQ 2025-06-17"},
    {"Iran freed two French nurses last week after France freed an Iranian engineer in May.",
     "RETREAT IRN->FRA 2025-W24; RETREAT FRA->IRN 2025-05"},
    {"Poland, which had condemned Russia, met Ukraine.", "ACCUSE POL->RUS; CONSULT POL=UKR"},
    {"France condemned Iran's attack on Israel.", "ACCUSE FRA->IRN; ASSAULT IRN->ISR"},
    {"Peru met Chile and Oman met Yemen.", "CONSULT CHL=PER; CONSULT OMN=YEM"},
    {"Serbia rejected a Croatian plan and recalled its ambassador from Zagreb.",
     "REJECT SRB->HRV; SANCTION SRB->HRV"},
};

constexpr EventRow kLinks[] = {
    // An answer is no earlier than what it answers.
    {"Oman offered talks with Qatar on Tuesday. Last month Qatar rejected talks with Oman.", ""},
    {"Canada expelled an Indian diplomat. In response, India expelled a Canadian diplomat.",
     "SANCTION IND->CAN answers SANCTION CAN->IND"},
    {"Israel bombed Lebanon on Sunday. Hezbollah shelled Israel in retaliation.",
     "ASSAULT HEZBOLLAH->ISR answers ASSAULT ISR->LBN"},
    {"Iran attacked Israel after Israel bombed Iran.", "ASSAULT IRN->ISR answers ASSAULT ISR->IRN"},
    {"Poland rejected talks with Belarus. Minsk then closed a road in retaliation for Poland's "
     "rejection of talks with Belarus.",
     ""},
    {"Canada expelled an Indian diplomat. Peru and Chile signed a treaty.", ""},
    {"Canada expelled an Indian diplomat. Canada met Oman.", ""},
    {"Peru recalled its ambassador from Chile after Chile arrested two Peruvian sailors.",
     "SANCTION PER->CHL answers COERCE CHL->PER"},
    {"India expelled a Canadian diplomat in response to Canada's expulsion of an Indian diplomat.",
     "SANCTION IND->CAN answers SANCTION CAN->IND"},
    {"Canada expelled an Indian diplomat. A day later India hit back, expelling a Canadian "
     "diplomat.",
     "SANCTION IND->CAN answers SANCTION CAN->IND"},
};

constexpr EventRow kKnownGaps[] = {
    {"Ukraine was hit by Russian missiles on Sunday.", "ASSAULT RUS->UKR 2025-06-15"},
    {"The Russian invasion of Ukraine began in 2022.", "ASSAULT RUS->UKR 2022"},
    {"France thanked Qatar for freeing two French nurses.", "SUPPORT FRA->QAT; RETREAT QAT->FRA"},
    {"The Turkish president paid a visit to Qatar.", "CONSULT QAT=TUR"},
    {"Iran declined to meet the EU.", "REJECT IRN->EU"},
    {"Two French teachers were refused a visa by Iran.", "REJECT IRN->FRA"},
    {"Iran will not meet Iraq.", "REJECT IRN->IRQ"},
    {"The men freed by Cuba on Sunday met Spain's king.", "RETREAT CUB->- 2025-06-15"},
    {"Two Indian soldiers were killed when Pakistani troops attacked an Indian post.",
     "ASSAULT PAK->IND"},
};

}  // namespace

TEST_CASE("forms: active verbs") { check_rows(kActive, read_asserted); }
TEST_CASE("forms: passives, with and without who did it") { check_rows(kPassive, read_asserted); }
TEST_CASE("forms: nouns that tell an act") { check_rows(kNominal, read_asserted); }
TEST_CASE("forms: gerunds") { check_rows(kGerund, read_asserted); }
TEST_CASE("forms: light verbs with a noun that tells the act") {
  check_rows(kLight, read_asserted);
}
TEST_CASE("forms: operators make another act of an act") { check_rows(kOperators, read_asserted); }
TEST_CASE("forms: settled futures are agreed or threatened, and have no date") {
  check_rows(kFuture, read_asserted);
}
TEST_CASE("forms: mutual acts") { check_rows(kMutual, read_asserted); }
TEST_CASE("forms: a venue takes no part") { check_rows(kVenues, read_asserted); }
TEST_CASE("forms: an act told twice in a sentence is one event") {
  check_rows(kTwice, read_asserted);
}
TEST_CASE("forms: several acts in a sentence, each with its own actors and date") {
  check_rows(kSeveral, read_asserted);
}
TEST_CASE("forms: acts answer acts, within a sentence and across") {
  check_rows(kLinks, read_links);
}
TEST_CASE("forms: known gaps") { report_gaps(kKnownGaps, read_asserted); }

}  // namespace entente
