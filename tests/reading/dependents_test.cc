// Infinitives, gerunds and adverbial clauses: who does what depends on another verb.
#include <doctest/doctest.h>

#include "tests/reading/clause_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr ClauseRow kInfinitives[] = {
    {"Iran refused to meet Iraq.", "IRN > refuse > -; IRN > meet > IRQ"},
    {"Iran urged Iraq to meet Oman.", "IRN > urge > IRQ; IRQ > meet > OMN"},
    {"Iran called on Iraq to meet Oman.", "IRN > call on > IRQ; IRQ > meet > OMN"},
    {"Iran asked Iraq and Oman to meet Qatar.", "IRN > ask > IRQ+OMN; IRQ+OMN > meet > QAT"},
    {"Iraq was urged by Iran to meet Oman.", "IRN > urge > IRQ; IRQ > meet > OMN"},
    {"Iran sent troops to help Syria.", "IRN > send > troops; IRN > help > SYR"},
    {"Iran helped Iraq attack Kuwait.", "IRN > help > IRQ; IRQ > attack > KWT"},
    {"Iran let Iraq attack Kuwait.", "IRN > let > IRQ; IRQ > attack > KWT"},
    {"Iran made Iraq free two nurses.", "IRN > make > IRQ; IRQ > free > nurses"},
    {"Iran agreed with Iraq to free two nurses.", "IRN > agree > -"},
    {"Iran is ready to meet Iraq.", "IRN > meet > IRQ"},
    {"Iran was forced to free two nurses.", "IRN > free > nurses"},
    {"Iran's plan to attack Israel failed.", "plan > fail > -"},
    {"Iran threatened to attack Israel and to close the strait.",
     "IRN > attack > ISR; IRN > close > strait"},
    {"Iran met Iraq to discuss oil.", "IRN > meet > IRQ; IRN > discuss > oil"},
    {"In a bid to free two nurses, Peru met Iran.", "PER > meet > IRN"},
    {"To free two nurses, Peru met Iran.", "PER > meet > IRN; PER > free > nurses"},
    {"Iran demanded that Iraq free two nurses.", "IRN > demand > -; IRQ > free > nurses"},
    {"Iran proposed that Oman host the talks.", "OMN > host > talks"},
};

constexpr ClauseRow kGerunds[] = {
    {"Iran attacked Israel, killing six teachers.", "IRN > attack > ISR; IRN > kill > teachers"},
    {"Iran attacked Israel, killing six teachers and wounding nine.", "IRN > kill > teachers"},
    {"Iran rejected the plan, calling it unfair.", "IRN > reject > plan; IRN > call > it"},
    {"Iran expelled an envoy, accusing France of spying.",
     "IRN > expel > envoy; IRN > accuse > FRA"},
    {"Iran stopped attacking Israel.", "IRN > attack > ISR"},
    {"Iran began shelling Iraq.", "IRN > shell > IRQ"},
    {"Iran apologised for shelling Iraq.", "IRN > shell > IRQ"},
    {"Iran blamed Israel for shelling Lebanon.", "ISR > shell > LBN"},
    {"Iran accused Israel of shelling Lebanon.", "ISR > shell > LBN"},
    {"Iran was accused of shelling Iraq.", "IRN > shell > IRQ"},
    {"After shelling Iraq, Iran met Oman.", "IRN > shell > IRQ; IRN > meet > OMN"},
    {"Before meeting Oman, Iran shelled Iraq.", "IRN > meet > OMN; IRN > shell > IRQ"},
    {"Iran met Oman after shelling Iraq.", "IRN > meet > OMN; IRN > shell > IRQ"},
    {"Iran met Oman while shelling Iraq.", "IRN > meet > OMN; IRN > shell > IRQ"},
    {"By shelling Iraq, Iran broke the truce.", "IRN > shell > IRQ; IRN > break > truce"},
    {"Iran broke the truce by shelling Iraq.", "IRN > break > truce; IRN > shell > IRQ"},
    {"Instead of meeting Iraq, Iran met Oman.", "IRN > meet > OMN"},
    {"Warning of war, Iran closed the strait.", "IRN > close > strait"},
    {"Iran met a man accusing Iraq of spying.", "man > accuse > IRQ"},
    {"Rates rose after falling in May, Iran said.", "IRN > say > -"},
};

constexpr ClauseRow kAdverbials[] = {
    {"Iran attacked Israel after Israel bombed Lebanon.", "IRN > attack > ISR; ISR > bomb > LBN"},
    {"After Israel bombed Lebanon, Iran attacked Israel.", "IRN > attack > ISR; ISR > bomb > LBN"},
    {"Iran closed the border because Iraq shelled a town.",
     "IRN > close > border; IRQ > shell > town"},
    {"Iran closed the border when Iraq shelled a town.",
     "IRN > close > border; IRQ > shell > town"},
    {"Iran closed the border days after Iraq shelled a town.",
     "IRN > close > border; IRQ > shell > town"},
    {"Iran has closed the border since Iraq shelled a town.",
     "IRN > close > border; IRQ > shell > town"},
    {"If Iraq shells a town, Iran will close the border.",
     "IRQ > shell > town; IRN > close > border"},
    {"Iran will close the border unless Iraq frees two nurses.",
     "IRN > close > border; IRQ > free > nurses"},
    {"Iran closed the border after the attack by Iraq.", "IRN > close > border"},
    {"Iran closed the border after being shelled by Iraq.", "IRN > close > border"},
    {"Although Iraq shelled a town, Iran met Iraq.", "IRQ > shell > town; IRN > meet > IRQ"},
    {"As Iraq shelled a town, Iran closed the border.", "IRQ > shell > town; IRN > close > border"},
};

}  // namespace

TEST_CASE("dependents: an infinitive is done by whom the outer verb names") {
  check_rows(kInfinitives, read_clauses_of);
}
TEST_CASE("dependents: a gerund is done by whom the outer verb or noun names") {
  check_rows(kGerunds, read_clauses_of);
}
TEST_CASE("dependents: an adverbial clause has its own subject") {
  check_rows(kAdverbials, read_clauses_of);
}

}  // namespace entente
