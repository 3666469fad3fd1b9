// Attribution: who says it, before, behind and in the middle.
#include <doctest/doctest.h>

#include "tests/reading/clause_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr ClauseRow kBefore[] = {
    {"Ukraine said Russia attacked Poland.", "UKR > say > -; RUS > attack > POL"},
    {"Ukraine says Russia is attacking Poland.", "UKR > say > -; RUS > attack > POL"},
    {"Ukraine said on Monday Russia attacked Poland.",
     "UKR > say > -; say @ Monday; RUS > attack > POL"},
    {"Ukraine told the UN that Russia attacked Poland.", "UKR > tell > UN; RUS > attack > POL"},
    {"Ukraine said in a statement that Russia attacked Poland.",
     "UKR > say > -; RUS > attack > POL"},
    {"Ukraine insisted Russia would attack Poland.", "RUS > attack > POL"},
    {"Officials in Kiev said the army of Russia attacked Poland.", "RUS > attack > POL"},
    {"Ukraine said Poland was attacked by Russia.", "RUS > attack > POL"},
    {"Ukraine said a plan made by Russia had failed.", "RUS > make > plan; plan > fail > -"},
    {"Ukraine said the attack on Poland by Russia killed six people.", "attack > kill > people"},
    {"Ukraine warned that Russia could attack Poland.", "RUS > attack > POL"},
    {"Ukraine denied attacking Russia.", "UKR > deny > -; UKR > attack > RUS"},
    {"Ukraine denied that it attacked Russia.", "UKR > deny > -; it > attack > RUS"},
    {"Ukraine announced it had freed two nurses.", "UKR > free > nurses"},
    {"Iran fears Israel will attack Lebanon.", "ISR > attack > LBN"},
    {"Iran hopes Israel frees two nurses.", "ISR > free > nurses"},
};

constexpr ClauseRow kBehind[] = {
    {"Russia attacked Poland, Ukraine said.", "RUS > attack > POL; UKR > say > -"},
    {"Russia attacked Poland, said Ukraine.", "RUS > attack > POL; UKR > say > -"},
    {"Russia attacked Poland, said the president of Ukraine.", "RUS > attack > POL; UKR > say > -"},
    {"Russia attacked Poland, Ukraine said on Monday.",
     "RUS > attack > POL; UKR > say > -; say @ Monday"},
    {"Russia attacked Poland, killing six people, Ukraine said.",
     "RUS > attack > POL; UKR > say > -"},
    {"\"Russia attacked Poland,\" Ukraine said.", "RUS > attack > POL; UKR > say > -"},
    {"\"Russia attacked Poland,\" said Ukraine.", "RUS > attack > POL; UKR > say > -"},
    {"Russia attacked Poland, according to Ukraine.",
     "RUS > attack > POL; attack + according to UKR"},
    {"Russia attacked Poland, police in Warsaw said.", "RUS > attack > POL; POL > say > -"},
    {"Russia will meet Poland, a spokesman told reporters.",
     "RUS > meet > POL; spokesman > tell > reporters"},
};

constexpr ClauseRow kInside[] = {
    {"Russia, Ukraine said, attacked Poland.", "RUS > attack > POL; UKR > say > -"},
    {"The plan, he said, was rejected by Poland.", "POL > reject > plan"},
    {"Russia, said Ukraine, attacked Poland.", "RUS > attack > POL"},
    {"Russia, according to Ukraine, attacked Poland.", "RUS > attack > POL"},
};

}  // namespace

TEST_CASE("attribution: a verb of saying takes a clause") { check_rows(kBefore, read_clauses_of); }
TEST_CASE("attribution: a verb of saying may come last, on either side of its subject") {
  check_rows(kBehind, read_clauses_of);
}
TEST_CASE("attribution: a verb of saying may stand between commas") {
  check_rows(kInside, read_clauses_of);
}

}  // namespace entente
