// Coordination: subjects, verbs and objects joined by "and", commas, semicolons.
#include <doctest/doctest.h>

#include "tests/reading/clause_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr ClauseRow kSubjects[] = {
    {"Iran and Iraq met Oman.", "IRN+IRQ > meet > OMN"},
    {"Iran, Iraq and Oman met Qatar.", "IRN+IRQ+OMN > meet > QAT"},
    {"Iran, Iraq, Oman, and Yemen met Qatar.", "IRN+IRQ+OMN+YEM > meet > QAT"},
    {"Both Iran and Iraq rejected the plan.", "IRN+IRQ > reject > plan"},
    {"Neither Iran nor Iraq rejected the plan.", "IRN+IRQ > reject > plan"},
    {"The army of Chad and doctors from Sudan signed a truce.", "TCD+doctors > sign > truce"},
    {"Officials from Iran and diplomats from Iraq met.", "officials+diplomats > meet > -"},
    {"In Geneva, Iran and Iraq met.", "IRN+IRQ > meet > -"},
    {"After the talks, Iran and Iraq signed a pact.", "IRN+IRQ > sign > pact"},
    {"Ukraine said Russia and Belarus attacked Poland.", "RUS+BLR > attack > POL"},
    {"Ukraine said the Russian army and doctors attacked Poland.", "RUS+doctors > attack > POL"},
};

constexpr ClauseRow kVerbs[] = {
    {"Iran attacked Israel and met Iraq.", "IRN > attack > ISR; IRN > meet > IRQ"},
    {"Iran attacked Israel on Monday and met Iraq.", "IRN > attack > ISR; IRN > meet > IRQ"},
    {"Iran attacked Israel, met Iraq and left Oman.",
     "IRN > attack > ISR; IRN > meet > IRQ; IRN > leave > OMN"},
    {"Iran attacked Israel but met Iraq.", "IRN > attack > ISR; IRN > meet > IRQ"},
    {"Iran will attack Israel and punish Iraq.", "IRN > attack > ISR; IRN > punish > IRQ"},
    {"Iran attacked and occupied Kuwait.", "IRN > attack > KWT; IRN > occupy > KWT"},
    {"Iran first attacked, then occupied Kuwait.", "IRN > occupy > KWT"},
    {"Kuwait was attacked and occupied by Iraq.", "IRQ > attack > KWT; IRQ > occupy > KWT"},
    {"Kuwait was attacked by Iraq and freed by Egypt.", "IRQ > attack > KWT; EGY > free > KWT"},
    {"The man was arrested and jailed.", "- > arrest > man; - > jail > man"},
    {"The man was arrested in Iran and jailed.", "- > arrest > man; - > jail > man"},
    {"Iran agreed to meet Iraq and sign a pact.", "IRN > meet > IRQ; IRN > sign > pact"},
    {"Iran agreed to meet Iraq, sign a pact and free two nurses.",
     "IRN > meet > IRQ; IRN > free > nurses"},
    {"Iran said it attacked Israel and warned Jordan.", "it > attack > ISR; IRN > warn > JOR"},
    {"Iran said that it attacked Israel and warned Jordan.", "it > attack > ISR; IRN > warn > JOR"},
    {"Jordan accused Iran of attacking Israel and shelling Iraq.",
     "IRN > attack > ISR; IRN > shell > IRQ"},
    {"Iran has freed two nurses and is to meet France.", "IRN > free > nurses; IRN > meet > FRA"},
    {"Egypt will welcome Sudan and host a summit.", "EGY > welcome > SDN; EGY > host > summit"},
    {"Oman urged Iran to lift the ban, free the crew and open the port.",
     "IRN > lift > ban; IRN > free > crew; IRN > open > port"},
    {"Oman asked Iran to help Yemen, which lost a ship, and open the port.",
     "IRN > help > YEM; IRN > open > port"},
    {"Some states urge Iran to lift the ban, free the crew and open the port.",
     "IRN > lift > ban; IRN > free > crew; IRN > open > port"},
    {"Two envoys want to meet Iran, warn of war.", "envoys > meet > IRN; envoys > warn of > war"},
};

constexpr ClauseRow kObjects[] = {
    {"Iran attacked Israel and Jordan.", "IRN > attack > ISR+JOR"},
    {"Iran attacked Israel, Jordan and Iraq.", "IRN > attack > ISR+JOR+IRQ"},
    {"Iran rejected the plan and the offer.", "IRN > reject > plan+offer"},
    {"Iran rejected the plan on Monday and the offer on Tuesday.", "IRN > reject > plan+offer"},
    {"Iran rejected the plan and the offer made by Iraq.",
     "IRN > reject > plan+offer; IRQ > make > offer"},
    {"Iran met officials from Iraq and diplomats from Oman.", "IRN > meet > officials+diplomats"},
    {"Iran shelled a port, a bridge and a school.", "IRN > shell > port"},
    {"Talks with Iran and Iraq were held.", "- > hold > talks"},
    {"Egypt met the leaders of Chad, Mali and Niger.", "EGY > meet > TCD+MLI+NER"},
};

constexpr ClauseRow kClauses[] = {
    {"Iran attacked Israel and Israel attacked Iran.", "IRN > attack > ISR; ISR > attack > IRN"},
    {"Iran attacked Israel, and Israel attacked Iran.", "IRN > attack > ISR; ISR > attack > IRN"},
    {"Iran attacked Israel, but Oman met Iran.", "IRN > attack > ISR; OMN > meet > IRN"},
    {"Iran attacked Israel; Oman met Iran.", "IRN > attack > ISR; OMN > meet > IRN"},
    {"Iran attacked Israel while Oman met Iran.", "IRN > attack > ISR; OMN > meet > IRN"},
    {"Iran held talks with Iraq and Oman met Qatar.",
     "IRN > hold talks with > IRQ; OMN > meet > QAT"},
    {"Iran held talks with Iraq and the army of Oman attacked Qatar.",
     "IRN > hold talks with > IRQ; OMN > attack > QAT"},
    {"Iran held talks with Iraq, and Oman, Qatar and Egypt met Jordan.",
     "IRN > hold talks with > IRQ; OMN+QAT+EGY > meet > JOR"},
    {"Iran stood by and Iraq attacked Kuwait.", "IRQ > attack > KWT"},
    {"Chad was attacked by rebels and Mali closed the border.", "MLI > close > border"},
    {"Ukraine said Russia attacked Poland and Belarus shelled Latvia.",
     "RUS > attack > POL; BLR > shell > LVA"},
    {"Ukraine said that Russia attacked Poland and that Belarus shelled Latvia.",
     "RUS > attack > POL; BLR > shell > LVA"},
    {"Iran expelled an envoy, and in May Iraq closed the border.",
     "IRN > expel > envoy; IRQ > close > border"},
    {"Poland welcomed the offer but the plan was rejected by Latvia.",
     "POL > welcome > offer; LVA > reject > plan"},
};

}  // namespace

TEST_CASE("coordination: joined subjects act together") { check_rows(kSubjects, read_clauses_of); }
TEST_CASE("coordination: joined verbs share the subject") { check_rows(kVerbs, read_clauses_of); }
TEST_CASE("coordination: joined objects are all acted upon") {
  check_rows(kObjects, read_clauses_of);
}
TEST_CASE("coordination: a clause of its own behind \"and\" has its own subject") {
  check_rows(kClauses, read_clauses_of);
}

}  // namespace entente
