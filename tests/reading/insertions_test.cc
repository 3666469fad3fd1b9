// Insertions: what stands between a verb and its subject or object.
#include <doctest/doctest.h>

#include "tests/reading/clause_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr ClauseRow kAppositions[] = {
    {"Iran, a member of OPEC, attacked Israel.", "IRN > attack > ISR"},
    {"Peru, Chile's neighbour, closed the border.", "PER > close > border"},
    {"The envoy of Peru, Ana Lopez, met the king of Spain.", "PER > meet > ESP"},
    {"The envoy of Peru, a former teacher who lived in Chile, met the king of Spain.",
     "PER > meet > ESP"},
    {"Iran, one of the largest producers of oil, attacked Israel.", "IRN > attack > ISR"},
    {"Iran, long a friend of Syria, attacked Israel.", "IRN > attack > ISR"},
    {"Iran met Oman, a friend of Iraq, and attacked Israel.",
     "IRN > meet > OMN; IRN > attack > ISR"},
    {"Iran met the sultan of Oman, a friend of Iraq, on Monday.", "IRN > meet > OMN"},
};

constexpr ClauseRow kPhrases[] = {
    {"Iran, for its part, attacked Israel.", "IRN > attack > ISR"},
    {"Iran, however, attacked Israel.", "IRN > attack > ISR"},
    {"Iran, meanwhile, attacked Israel.", "IRN > attack > ISR"},
    {"Iran, in a letter to the UN, accused Israel.", "IRN > accuse > ISR"},
    {"Iran, under pressure from Oman, freed two nurses.", "IRN > free > nurses"},
    {"Iran, like Iraq, rejected the plan.", "IRN > reject > plan"},
    {"Iran, on Monday, attacked Israel.", "IRN > attack > ISR; attack @ Monday"},
    {"Iran, speaking for the first time, accused Israel.", "IRN > accuse > ISR"},
    {"Iran, citing a report, accused Israel.", "IRN > cite > report; IRN > accuse > ISR"},
    {"China's envoy, speaking in Geneva, urged Japan to end drills.",
     "CHN > urge > JPN; JPN > end > drills"},
    {"Iran, after the attack, closed the border.", "IRN > close > border"},
    {"Iran, after Israel attacked Lebanon, closed the border.",
     "ISR > attack > LBN; IRN > close > border"},
};

constexpr ClauseRow kMarks[] = {
    {"Iran (once Persia) attacked Israel.", "IRN > attack > ISR"},
    {"The World Health Organization (WHO) praised Iran.", "WHO > praise > IRN"},
    {"Iran - long a friend of Syria - attacked Israel.", "IRN > attack > ISR"},
    {"Iran \xE2\x80\x94 long a friend of Syria \xE2\x80\x94 attacked Israel.",
     "IRN > attack > ISR"},
    {"Iran attacked Israel (its old foe) on Monday.", "IRN > attack > ISR; attack @ Monday"},
};

constexpr ClauseRow kInGroups[] = {
    {"Iran has on Monday rejected the plan.", "IRN > reject > plan"},
    {"Iran had last week rejected the plan.", "IRN > reject > plan"},
    {"Iran will on Monday reject the plan.", "IRN > reject > plan"},
    {"Iran will soon reject the plan.", "IRN > reject > plan"},
    {"Iran has, once again, rejected the plan.", "IRN > reject > plan"},
    {"The plan was on Monday rejected by Iran.", "IRN > reject > plan"},
    {"Iran has repeatedly and strongly rejected the plan.", "IRN > reject > plan"},
    {"Iran last week rejected the plan.", "IRN > reject > plan; reject @ last week"},
    {"Iran also on Monday rejected the plan.", "IRN > reject > plan"},
    {"Iran rejected on Monday the plan.", "IRN > reject > plan"},
};

}  // namespace

TEST_CASE("insertions: an apposition does not part subject and verb") {
  check_rows(kAppositions, read_clauses_of);
}
TEST_CASE("insertions: phrases between commas do not part subject and verb") {
  check_rows(kPhrases, read_clauses_of);
}
TEST_CASE("insertions: parentheses and dashes are read over") {
  check_rows(kMarks, read_clauses_of);
}
TEST_CASE("insertions: dates and adverbs do not part a verb group") {
  check_rows(kInGroups, read_clauses_of);
}

}  // namespace entente
