// Inversions: an auxiliary before its subject asks, or sets a condition.
#include <doctest/doctest.h>

#include "tests/reading/clause_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr ClauseRow kQuestions[] = {
    {"Did Iran attack Israel?", "IRN > attack > ISR"},
    {"Will Iran attack Israel?", "IRN > attack > ISR"},
    {"Has Iran attacked Israel?", "IRN > attack > ISR"},
    {"Is Iran attacking Israel?", "IRN > attack > ISR"},
    {"Was Israel attacked by Iran?", "IRN > attack > ISR"},
    {"Could Iran and Iraq meet Oman?", "IRN+IRQ > meet > OMN"},
    {"Does China support the plan?", "CHN > support > plan"},
    {"Have China and Russia discussed the plan?", "CHN+RUS > discuss > plan"},
    {"When will Iran free two nurses?", "IRN > free > nurses"},
    {"Why did Iran attack Israel?", "IRN > attack > ISR"},
};

constexpr ClauseRow kConditions[] = {
    {"Should Iran attack Israel, Jordan will close the border.",
     "IRN > attack > ISR; JOR > close > border"},
    {"Had Iran attacked Israel, Jordan would have closed the border.",
     "IRN > attack > ISR; JOR > close > border"},
    {"Were Iran to attack Israel, Jordan would close the border.",
     "IRN > attack > ISR; JOR > close > border"},
    {"Jordan will close the border should Iran attack Israel.",
     "JOR > close > border; IRN > attack > ISR"},
};

}  // namespace

TEST_CASE("inversions: an auxiliary before its subject belongs to the verb behind") {
  check_rows(kQuestions, read_clauses_of);
}
TEST_CASE("inversions: without a question mark it is a condition") {
  check_rows(kConditions, read_clauses_of);
}

}  // namespace entente
