// Noun or verb? Words that may be both, in context.
#include <doctest/doctest.h>

#include <string>

#include "tests/reading/default_pack.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

// The word between underscores is the one that is asked for.
struct Row {
  const char* text;
  const char* expected;  // noun, verb
};

std::string kind_of_tag(char tag) {
  switch (tag) {
    case 'N':
    case 'x':
    case 'X':
    case 'A':
    case 'J':
      return "noun";
    case 'v':
    case 'z':
    case 'V':
    case 'y':
    case 'u':
    case 'g':
      return "verb";
    default:
      return std::string("tag ") + tag;
  }
}

std::string read_marked_word(const Row& row) {
  std::string text = row.text;
  const std::size_t start = text.find('_');
  text.erase(start, 1);
  const std::size_t end = text.find('_');
  text.erase(end, 1);
  const SentenceReading read(text);
  for (std::size_t i = 0; i < read.reading.units.size(); ++i) {
    const Unit& unit = read.reading.units[i];
    const Span first = read.text.tokens[unit.first_token].span;
    const Span last = read.text.tokens[unit.last_token - 1].span;
    if (first.start <= start && end <= last.end) return kind_of_tag(read.reading.tags[i]);
  }
  return "no unit";
}

constexpr Row kNouns[] = {
    {"Egypt welcomed the _rules_ on trade.", "noun"},
    {"Arms _exports_ to Israel stopped.", "noun"},
    {"The US _moves_ worried Beijing.", "noun"},
    {"The armed _forces_ went home.", "noun"},
    {"Grain _exports_ from Ukraine rose.", "noun"},
    {"Israel struck Hamas _targets_ in Gaza.", "noun"},
    {"Peace _talks_ began in Geneva.", "noun"},
    {"Nuclear _talks_ with Iran stalled.", "noun"},
    {"Syria _talks_ resume in Geneva.", "noun"},
    {"After _attacks_ on its ships, Turkey closed the strait.", "noun"},
    {"The _attack_ killed nine people.", "noun"},
    {"A Russian _attack_ killed nine people.", "noun"},
    {"Iran's _attack_ on Israel drew criticism.", "noun"},
    {"Iran's planned _attack_ on Israel drew criticism.", "noun"},
    {"Its _attack_ on Israel drew criticism.", "noun"},
    {"Iran and Israel held _talks_.", "noun"},
    {"Egypt welcomed the _offer_.", "noun"},
    {"Both sides signed a trade _pact_.", "noun"},
    {"They met for _talks_ on Sunday.", "noun"},
    {"China imposed import _controls_ on Japanese fish.", "noun"},
    {"Missile _tests_ by North Korea alarmed Tokyo.", "noun"},
    {"North Korea's missile _test_ alarmed Tokyo.", "noun"},
    {"Japan condemned the missile _test_ by North Korea.", "noun"},
    {"Air _strikes_ hit the port.", "noun"},
    {"The _strikes_ killed ten soldiers.", "noun"},
    {"Russia condemned the _strikes_.", "noun"},
    {"Sri Lanka asked for more food _aid_.", "noun"},
    {"European _aid_ reached Malawi.", "noun"},
    {"The UN deplored the _use_ of gas.", "noun"},
    {"The _march_ on the capital ended.", "noun"},
    {"Protests and _marches_ spread across Georgia.", "noun"},
    {"Poland criticised the _cuts_ in gas supplies.", "noun"},
    {"Russia halted gas _supplies_ to Poland.", "noun"},
    {"The _release_ of the hostages pleased Israel.", "noun"},
    {"Troops opened _fire_ on the crowd.", "noun"},
    {"Both leaders spoke after the _meeting_.", "noun"},
    {"The _fighting_ went on in Sudan.", "noun"},
    {"_Fighting_ broke out between Armenia and Azerbaijan.", "noun"},
    {"Heavy _shelling_ of the town drove people out.", "noun"},
    {"The _bombing_ of Beirut went on.", "noun"},
    {"The _warning_ came from Moscow.", "noun"},
    {"Britain ignored the _warnings_.", "noun"},
    {"New _sanctions_ against Belarus took effect.", "noun"},
    {"The prime minister's _visit_ to Japan ended.", "noun"},
    {"Its peace _plan_ failed.", "noun"},
    {"A _report_ by the UN blamed Sudan.", "noun"},
    {"News _reports_ said Syria fired first.", "noun"},
    {"The _ban_ on Japanese fish stays.", "noun"},
    {"Egypt's _call_ for a truce failed.", "noun"},
    {"Diplomatic _ties_ with Taiwan improved.", "noun"},
    {"Human _rights_ in Myanmar got worse.", "noun"},
    {"The UN arms _embargo_ on Mali ended.", "noun"},
    {"A _move_ by Turkey worried Greece.", "noun"},
    {"China put pressure on Vietnam with naval _drills_.", "noun"},
    {"Cuba rejected the US _demands_.", "noun"},
    {"Iran offered a _swap_ of prisoners.", "noun"},
    {"In a _letter_ to the UN, Sudan protested.", "noun"},
    {"Under the _deal_ Israel frees prisoners.", "noun"},
    {"The border _guard_ was shot.", "noun"},
    {"Thai and Cambodian border _guards_ fought.", "noun"},
    {"Iraq paid for the _damage_.", "noun"},
    {"Turkey is against the _use_ of force.", "noun"},
    {"Spain sent a _rescue_ ship.", "noun"},
    {"A _set_ of rules was agreed.", "noun"},
    {"Israeli air _raids_ hit the port.", "noun"},
    {"Military _exercises_ began on Monday.", "noun"},
    {"Border _clashes_ left six dead.", "noun"},
};

constexpr Row kVerbs[] = {
    {"India _test-fires_ a missile.", "verb"},
    {"Peru _co-hosts_ the talks.", "verb"},
    {"The army of Chad _re-opened_ the border.", "verb"},
    {"The prime minister _rules_ out a deal with Turkey.", "verb"},
    {"Peru is ready to widen trade and _hold_ talks with Chile.", "verb"},
    {"China _moves_ its troops to the border.", "verb"},
    {"India and China _plan_ a joint drill.", "verb"},
    {"Spain _cuts_ its aid to Mali.", "verb"},
    {"Israel and Hamas _exchange_ the prisoners.", "verb"},
    {"Israel and Hamas have agreed to _exchange_ prisoners.", "verb"},
    {"Turkish jets _bomb_ the camps in Iraq.", "verb"},
    {"Russia will _resume_ talks with Iran.", "verb"},
    {"Iraq may _export_ oil to Syria.", "verb"},
    {"Mali did not _need_ French troops.", "verb"},
    {"Germany _arms_ Ukraine.", "verb"},
    {"Iran _attacks_ Israel.", "verb"},
    {"Iran _attacks_ the port.", "verb"},
    {"Rebels _attack_ the airport.", "verb"},
    {"Russia _demands_ an apology from Turkey.", "verb"},
    {"North Korea _tests_ a missile.", "verb"},
    {"Iran _plans_ to send ships to Venezuela.", "verb"},
    {"Israel _strikes_ Gaza.", "verb"},
    {"Turkey _strikes_ Kurdish positions in Syria.", "verb"},
    {"France will _host_ the talks.", "verb"},
    {"Greece did not _sign_ the treaty.", "verb"},
    {"UN _calls_ for truce in Sudan", "verb"},
    {"Egypt _calls_ on Israel to stop.", "verb"},
    {"EU _backs_ Moldova", "verb"},
    {"Qatar _hosts_ talks on Gaza", "verb"},
    {"Iran _fears_ an attack.", "verb"},
    {"Ukraine _hopes_ to join NATO.", "verb"},
    {"North Korea threatened to _attack_ the South.", "verb"},
    {"Iran refused to _sign_ the accord.", "verb"},
    {"The army may _strike_ again.", "verb"},
    {"Russia is _bombing_ Kharkiv.", "verb"},
    {"France accused Mali of _shelling_ the town.", "verb"},
    {"Hamas, which _controls_ Gaza, fired rockets.", "verb"},
    {"Police _question_ a Turkish envoy.", "verb"},
    {"Japan _protests_ to China over drilling.", "verb"},
    {"They _attack_ the base every day.", "verb"},
    {"Egypt urged Israel to _halt_ the raids.", "verb"},
    {"Iranian troops _shell_ a village in Iraq.", "verb"},
    {"The president does not _trust_ Moscow.", "verb"},
    {"Norway may _host_ a summit.", "verb"},
    {"Egypt, Jordan _condemn_ Israel", "verb"},
    {"France, Mali to _sign_ deal", "verb"},
    {"India and China _plan_ joint drills.", "verb"},
    {"Israel and Hamas _exchange_ prisoners.", "verb"},
    {"Talks between Iran and the EU _resume_ in Vienna.", "verb"},
    {"Turkish jets _bomb_ camps in Iraq.", "verb"},
    {"China _moves_ troops to the border.", "verb"},
    {"Spain _cuts_ aid to Mali.", "verb"},
    {"Saudi Arabia _exports_ oil to China.", "verb"},
    {"Moscow _reports_ losses near Kharkiv.", "verb"},
    {"Pakistan _needs_ aid.", "verb"},
    {"Nations that _support_ Ukraine met in Paris.", "verb"},
    {"The West should _aid_ Ukraine.", "verb"},
};

constexpr Row kKnownGaps[] = {
    {"The two countries _plan_ to meet.", "verb"},
    {"Angola _ships_ oil to China.", "verb"},
    {"Ukraine _shells_ hit Donetsk.", "noun"},
};

}  // namespace

TEST_CASE("tagging: nouns that look like verbs are nouns") { check_rows(kNouns, read_marked_word); }
TEST_CASE("tagging: verbs that look like nouns are verbs") { check_rows(kVerbs, read_marked_word); }
TEST_CASE("tagging: known gaps") { report_gaps(kKnownGaps, read_marked_word); }

}  // namespace entente
