// Headlines: present tense, no articles, no auxiliaries.
#include <doctest/doctest.h>

#include "tests/reading/clause_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr ClauseRow kPresent[] = {
    {"Stepped-up raids hit Chad", "raids > hit > TCD"},
    {"Chad made trumped-up charges against Mali", "TCD > make > charges; make + against MLI"},
    {"Ghana frees jailed Togo sailor", "GHA > free > TGO"},
    {"UN condemns Togo's launch, warns on test", "UN > condemn > launch; UN > warn > -"},
    {"Qatar, Oman discussing gas", "QAT+OMN > discuss > gas"},
    {"Iran attacks Israel", "IRN > attack > ISR"},
    {"Spain cuts aid to Mali", "ESP > cut > aid"},
    {"Russia fires missiles at Ukraine", "RUS > fire missiles at > UKR"},
    {"Pakistan needs aid", "PAK > need > aid"},
    {"China tests missile", "CHN > test > missile"},
    {"Japan protests to China", "JPN > protest to > CHN"},
    {"Britain demands release of envoys", "GBR > demand > release"},
    {"France backs Mali", "FRA > back > MLI"},
    {"Turkey shells Syria", "TUR > shell > SYR"},
    {"Germany arms Ukraine", "DEU > arm > UKR"},
    {"EU sanctions Belarus", "EU > sanction > BLR"},
    {"UN urges truce in Sudan", "UN > urge > truce"},
    {"Israel strikes Gaza after rocket attack", "ISR > strike > PSE"},
    {"Qatar hosts talks on Gaza", "QAT > host > talks"},
    {"Egypt, Jordan condemn Israel", "EGY+JOR > condemn > ISR"},
    {"Putin, Merkel discuss Ukraine", "RUS+DEU > discuss > UKR"},
    {"US, China sign trade deal", "USA+CHN > sign > deal"},
    {"US, China and Japan hold drills", "USA+CHN+JPN > hold > drills"},
    {"Rebels free hostages in Mali", "MLI > free > hostages"},
    {"Talks between Iran and EU resume", "talks > resume > -"},
    {"Iran plans to free nurses", "IRN > plan > -; IRN > free > nurses"},
    {"Iran says it will free nurses", "IRN > free > nurses"},
    {"Iran says ready to free nurses", "IRN > say > -"},
    {"Iran vows to free nurses", "IRN > vow > -; IRN > free > nurses"},
    {"Kenya recalls envoy from Chad", "KEN > recall > envoy"},
    {"Iran rejects EU offer, warns Israel", "IRN > reject > offer; IRN > warn > ISR"},
    {"Qatar praises deal, wants more talks", "QAT > praise > deal; QAT > want > talks"},
    {"Oman hails truce; Iran rejects it", "OMN > hail > truce; IRN > reject > it"},
    {"Iran Attacks Israel", "IRN > attack > ISR"},
    {"Kremlin rejects talks offer", "RUS > reject > offer"},
};

constexpr ClauseRow kFuture[] = {
    {"China says Togo's envoy to visit Peru", "CHN > say > -; TGO > visit > PER"},
    {"Russia says to help Chad", "RUS > say > -; RUS > help > TCD"},
    {"Russia to back Syria plan", "RUS > back > plan"},
    {"Iran to free nurses", "IRN > free > nurses"},
    {"Iran, Iraq to resume talks", "IRN+IRQ > resume > talks"},
    {"Iran, Iraq to resume talks: EU", "IRN+IRQ > resume > talks"},
    {"Iran not to attend talks", "IRN > attend > talks"},
    {"EU to impose sanctions on Belarus next week", "EU > impose > sanctions; impose @ next week"},
    {"Kenya president to visit Chad", "KEN > visit > TCD"},
    {"China to hold drills with Russia in May", "CHN > hold > drills; hold + with RUS; hold @ May"},
};

constexpr ClauseRow kColon[] = {
    {"Syria: Assad vows to attack Israel", "SYR > vow > -; SYR > attack > ISR"},
    {"Iran attacked ship: UN", "IRN > attack > ship"},
    {"Russia attacked Poland - Ukraine", "RUS > attack > POL"},
    {"UPDATE 1-Iran attacks Israel", "IRN > attack > ISR"},
    {"Iran frees nurses: state TV", "IRN > free > nurses"},
};

}  // namespace

TEST_CASE("headlines: the verb is found where it looks like a noun") {
  check_rows(kPresent, read_clauses_of);
}
TEST_CASE("headlines: an infinitive stands for what will be") {
  check_rows(kFuture, read_clauses_of);
}
TEST_CASE("headlines: who speaks stands before or behind the colon") {
  check_rows(kColon, read_clauses_of);
}

}  // namespace entente
