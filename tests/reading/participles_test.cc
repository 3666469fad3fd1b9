// Participles: "a plan made in Geneva" is told from "Russia made a plan".
#include <doctest/doctest.h>

#include "tests/reading/clause_rows.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

constexpr ClauseRow kBy[] = {
    {"Serbia rejected a plan backed by Russia.", "SRB > reject > plan; RUS > back > plan"},
    {"A plan backed by Russia failed.", "RUS > back > plan; plan > fail > -"},
    {"A plan backed by Russia and China failed.", "RUS+CHN > back > plan; plan > fail > -"},
    {"Oman welcomed a truce brokered by Qatar.", "OMN > welcome > truce; QAT > broker > truce"},
    {"Rebels backed by Iran attacked a port.", "IRN > back > rebels; rebels > attack > port"},
    {"The rebels, backed by Iran, attacked a port.", "IRN > back > rebels; rebels > attack > port"},
    {"Sailors held by Iran since May met the envoy of Peru.",
     "IRN > hold > sailors; sailors > meet > PER"},
    {"Peru met nurses held by Iran.", "PER > meet > nurses; IRN > hold > nurses"},
    {"Mali buried nurses killed by rebels.", "MLI > bury > nurses; rebels > kill > nurses"},
    {"Chad said a village shelled by Sudan was empty.", "TCD > say > -; SDN > shell > village"},
    {"Chad said Sudan shelled a village.", "SDN > shell > village"},
    {"A deal signed by Iran and Iraq angered Kuwait.", "IRN+IRQ > sign > deal; deal > anger > KWT"},
    {"The deal, signed by Iran, angered Kuwait.", "IRN > sign > deal; deal > anger > KWT"},
    {"The deal signed on Monday by Iran angered Kuwait.",
     "IRN > sign > deal; sign @ Monday; deal > anger > KWT"},
    {"Lebanon buried nine people killed by Israel.", "LBN > bury > people; ISR > kill > people"},
    {"France praised a report written by the UN.", "FRA > praise > report; UN > write > report"},
    {"Turkey ignored a call made by Greece for talks.", "TUR > ignore > call; GRC > make > call"},
    {"Two ships seized by Yemen reached Oman.", "YEM > seize > ships; ships > reach > OMN"},
    {"Italy backed sanctions imposed by the EU on Belarus.",
     "ITA > back > sanctions; EU > impose > sanctions"},
    {"Sanctions imposed by the EU on Belarus hurt Minsk.", "EU > impose > sanctions"},
};

constexpr ClauseRow kOther[] = {
    {"Missiles fired at Israel hit a school.", "- > fire at > missiles; missiles > hit > school"},
    {"Missiles fired from Yemen hit a school in Israel.",
     "- > fire > missiles; missiles > hit > school"},
    {"A treaty signed in Geneva ended the war.", "- > sign > treaty; treaty > end > war"},
    {"A treaty signed in May ended the war.", "- > sign > treaty; sign @ May; treaty > end > war"},
    {"The treaty, signed in May, ended the war.", "- > sign > treaty; treaty > end > war"},
    {"Talks held in Oman failed.", "- > hold > talks; talks > fail > -"},
    {"Oman ended talks held in May.", "OMN > end > talks; - > hold > talks"},
    {"Nurses sent to Mali came home.", "- > send > nurses; nurses > come > -"},
    {"The man accused of killing an envoy fled to Syria.", "- > accuse > man; man > flee > -"},
    {"Iran, accused of sending drones to Russia, rejected the charge.",
     "- > accuse > IRN; IRN > reject > charge"},
    {"Iran rejected the charge.", "IRN > reject > charge"},
    {"Two teachers jailed in Iran were freed.", "- > jail > teachers; - > free > teachers"},
    {"Iran freed two teachers jailed in May.", "IRN > free > teachers; - > jail > teachers"},
    {"Russia attacked in May.", "RUS > attack > -; attack @ May"},
    {"Russia attacked at dawn and Ukraine hit back.", "RUS > attack > -; UKR > hit back > -"},
    {"Mali agreed to talks.", "MLI > agree to > talks"},
    {"Iraq responded with missiles.", "IRQ > respond with > missiles"},
    {"Accused of spying, Iran expelled a diplomat.", "- > accuse > IRN; IRN > expel > diplomat"},
    {"Backed by Russia, Serbia rejected the plan.", "RUS > back > SRB; SRB > reject > plan"},
    {"Angered by the raid, Turkey closed the border.", "raid > anger > TUR; TUR > close > border"},
    {"When asked about the raid, Turkey closed the border.", "TUR > close > border"},
    {"A border closed in May has opened.", "- > close > border; border > open > -"},
};

constexpr ClauseRow kMain[] = {
    {"Two Kenyan nurses freed by Somalia", "SOM > free > KEN"},
    {"Nurses killed by rebels in Mali", "MLI > kill > nurses"},
    {"Turkish envoy expelled by Greece", "GRC > expel > TUR"},
    {"Truce brokered by Qatar", "QAT > broker > truce"},
};

constexpr ClauseRow kAdjective[] = {
    {"Iran attacked armed ships.", "IRN > attack > ships"},
    {"Iran showed marked hostility to Iraq.", "IRN > show > hostility"},
    {"Japan bought disputed islands.", "JPN > buy > islands"},
    {"France sent wounded nurses home.", "FRA > send > nurses"},
    {"Egypt held planned talks with Sudan.", "EGY > hold > talks"},
    {"The newly elected president of Peru met the king of Spain.", "PER > meet > ESP"},
    {"Kenya received frozen funds from Britain.", "KEN > receive > funds"},
};

constexpr ClauseRow kRelative[] = {
    {"The man who led Chad attacked Sudan.", "man > lead > TCD; man > attack > SDN"},
    {"The envoy who met Iran left Oman.", "envoy > meet > IRN; envoy > leave > OMN"},
    {"Troops that France sent to Mali left.", "troops > leave > -"},
    {"The rebels who hold the port freed two nurses.",
     "rebels > hold > port; rebels > free > nurses"},
    {"The ship which carried oil to Syria sank.", "ship > carry > oil; ship > sink > -"},
    {"The plan that angered Iran pleased Iraq.", "plan > anger > IRN; plan > please > IRQ"},
    {"Iran, which had attacked Israel, met Iraq.", "IRN > attack > ISR; IRN > meet > IRQ"},
    {"Iran met Iraq, which had attacked Kuwait.", "IRN > meet > IRQ; IRQ > attack > KWT"},
    {"Iran met Iraq, whose army had attacked Kuwait.", "IRN > meet > IRQ; army > attack > KWT"},
    {"Peru, whose envoy was expelled, closed the border.",
     "- > expel > envoy; PER > close > border"},
    {"The port where Iran builds ships was bombed.", "- > bomb > port"},
    {"Reports that Iran attacked Israel alarmed Jordan.",
     "IRN > attack > ISR; reports > alarm > JOR"},
    {"The claim that Russia shelled Poland was denied.", "RUS > shell > POL"},
    {"Egypt thanked Qatar, which brokered the truce, and met Hamas.",
     "EGY > thank > QAT; QAT > broker > truce"},
    {"The minister who signed the deal and met Iran resigned.",
     "minister > sign > deal; minister > meet > IRN; minister > resign > -"},
};

}  // namespace

TEST_CASE("participles: with \"by\" a participle is never the main verb") {
  check_rows(kBy, read_clauses_of);
}
TEST_CASE("participles: without \"by\" the place and what follows decide") {
  check_rows(kOther, read_clauses_of);
}
TEST_CASE("participles: a headline leaves \"were\" out") { check_rows(kMain, read_clauses_of); }
TEST_CASE("participles: before a noun a participle is an adjective") {
  check_rows(kAdjective, read_clauses_of);
}
TEST_CASE("participles: behind a relative clause the main verb follows") {
  check_rows(kRelative, read_clauses_of);
}

}  // namespace entente
