// Clauses: who, verb, whom; complements and dates by the verb that they belong to.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/reading/default_pack.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

// What must be read, parted by "; ". Actors are ids, other groups their head in lower case:
//   IRN+ISR > hold > talks   a clause's who, verb, whom ("-": nobody); by X is who
//   hold + with RUS          a complement of the clause of that verb
//   hold @ last week         a date of it
//   !meet                    no clause of that verb
struct Row {
  const char* text;
  const char* expected;
};

class ClausePrinter {
 public:
  explicit ClausePrinter(const std::string& text) : read_(text) {
    for (const Clause& clause : read_.reading.clauses) print(clause);
  }
  const std::vector<std::string>& items() const { return items_; }
  bool has(const std::string& item) const {
    if (item[0] == '!') {
      return std::none_of(items_.begin(), items_.end(), [&](const std::string& one) {
        return one.find(" > " + item.substr(1) + " > ") != std::string::npos;
      });
    }
    return std::find(items_.begin(), items_.end(), item) != items_.end();
  }

 private:
  std::string head(std::int32_t index) const {
    const NounGroup& group = read_.reading.noun_groups[static_cast<std::size_t>(index)];
    if (!group.actors.empty()) {
      std::string out;
      for (const std::int32_t mention : group.actors) {
        for (const ActorRef& actor : read_.mentions[static_cast<std::size_t>(mention)].actors)
          out += (out.empty() ? "" : "+") + actor.id;
      }
      return out;
    }
    return fold(read_.words(group.head_unit, group.head_unit + 1));
  }

  std::string heads(const std::vector<std::int32_t>& groups) const {
    std::string out;
    for (const std::int32_t index : groups) out += (out.empty() ? "" : "+") + head(index);
    return out.empty() ? "-" : out;
  }

  void print(const Clause& clause) {
    const std::string verb =
        clause.verb < 0
            ? "-"
            : read_.verb_text(read_.reading.verb_groups[static_cast<std::size_t>(clause.verb)]);
    items_.push_back(heads(clause.subject) + " > " + verb + " > " + heads(clause.object));
    for (const Complement& complement : clause.complements) {
      const std::string prep =
          complement.prep == 0
              ? ""
              : std::string(default_pack()->vocabulary.text(complement.prep)) + " ";
      items_.push_back(verb + " + " + prep + head(complement.group));
    }
    for (const std::int32_t date : clause.dates) {
      const Span span = read_.timexes[static_cast<std::size_t>(date)].span;
      items_.push_back(verb + " @ " + std::string(text_at(read_.document.text, span)));
    }
  }

  SentenceReading read_;
  std::vector<std::string> items_;
};

// The row's own words where all is read, else all that is read.
std::string read_clauses_of(const Row& row) {
  const ClausePrinter printer(row.text);
  const std::string expected = row.expected;
  bool all = true;
  for (std::size_t start = 0; start < expected.size();) {
    const std::size_t end = std::min(expected.find("; ", start), expected.size());
    all = all && printer.has(expected.substr(start, end - start));
    start = end + 2;
  }
  if (all) return expected;
  std::string out;
  for (const std::string& item : printer.items()) out += (out.empty() ? "" : "; ") + item;
  return out;
}

constexpr Row kPlain[] = {
    {"Iran attacked Israel.", "IRN > attack > ISR"},
    {"Iranian troops attacked an Israeli base.", "IRN > attack > base"},
    {"The president of Egypt met the king of Jordan.", "EGY > meet > JOR"},
    {"In Geneva, Iran met the EU.", "IRN > meet > EU; !-"},
    {"With the help of Qatar, Egypt freed the hostages.", "EGY > free > hostages"},
    {"Norway gave Malawi a ship.", "NOR > give > MWI; give + ship"},
    {"Iran signed an accord with Iraq.", "IRN > sign > accord; sign + with IRQ"},
    {"Iran opened a road with Iraq in May.", "IRN > open > road; open + with IRQ; open @ May"},
    {"The Turkish army attacked Syria.", "TUR > attack > SYR"},
    {"Turkey's army attacked Syria.", "TUR > attack > SYR"},
    {"The army of Turkey attacked Syria.", "TUR > attack > SYR"},
    {"US-backed rebels attacked the port.", "rebels > attack > port"},
    {"Turkey closed its border with Armenia.", "TUR > close > border"},
    {"Russia turned down the plan.", "RUS > turn down > plan"},
};

constexpr Row kDates[] = {
    {"Iran on Monday attacked Israel.", "IRN > attack > ISR; attack @ Monday"},
    {"Iran attacked Israel on Monday.", "IRN > attack > ISR; attack @ Monday"},
    {"On Monday, Iran attacked Israel.", "IRN > attack > ISR; attack @ Monday"},
    {"On Monday Iran attacked Israel.", "IRN > attack > ISR; attack @ Monday"},
    {"Iran last week attacked Israel.", "IRN > attack > ISR; attack @ last week"},
    {"Iran, on 3 May 2024, attacked Israel.", "IRN > attack > ISR; attack @ 3 May 2024"},
    {"In 2019 Peru and Chile signed a pact.", "PER+CHL > sign > pact; sign @ 2019"},
    {"Talks with Iran were rejected by Oman in March.", "OMN > reject > talks; reject @ March"},
    {"Peru's president on Sunday called on Chile to wait.",
     "PER > call on > CHL; call on @ Sunday"},
    {"Peru said on Sunday that Chile attacked a ship in May.",
     "say @ Sunday; CHL > attack > ship; attack @ May"},
    {"Iran attacked Israel on Monday and met Iraq on Tuesday.",
     "attack @ Monday; meet @ Tuesday; IRN > meet > IRQ"},
};

constexpr Row kInsertions[] = {
    {"Iran (IRI) attacked Israel.", "IRN > attack > ISR"},
    {"Abbas Araghchi (the Iranian foreign minister) met Qatar's emir.", "IRN > meet > QAT"},
    {"Iran, a member of OPEC, attacked Israel.", "IRN > attack > ISR"},
    {"Ali Larijani, a former minister who studied in Iraq, met the emir of Qatar.",
     "IRN > meet > QAT; minister > study > -"},
    {"Serbia, for its part, rejected the plan.", "SRB > reject > plan"},
    {"Serbia, however, rejected the plan.", "SRB > reject > plan"},
    {"Serbia, in a statement to the UN, rejected the plan.", "SRB > reject > plan"},
    {"The envoy of Peru, Jorge Diaz, met the king of Spain.", "PER > meet > ESP"},
    {"France, Germany's neighbour, closed the border.", "FRA > close > border"},
    {"Iran, under pressure from the EU, freed two teachers.", "IRN > free > teachers"},
    {"Egypt, along with Jordan, condemned Israel.", "EGY > condemn > ISR"},
    {"Turkey, according to the report, attacked Syria.", "TUR > attack > SYR"},
    {"Serbia \xE2\x80\x94 long an ally of Russia \xE2\x80\x94 rejected the plan.",
     "SRB > reject > plan"},
};

constexpr Row kRelatives[] = {
    {"Iran, which attacked Israel in May, met Iraq.", "IRN > attack > ISR; IRN > meet > IRQ"},
    {"Iran, which Israel attacked, met Iraq.", "ISR > attack > IRN; IRN > meet > IRQ"},
    {"Iran, which was attacked by Israel, met Iraq.", "ISR > attack > IRN; IRN > meet > IRQ"},
    {"Egypt thanked the states that sent aid to Gaza.",
     "states > send > aid; EGY > thank > states"},
    {"Missiles fired by Iran hit Israel.", "IRN > fire > missiles; missiles > hit > ISR"},
    {"Ships taken by Iran in May reached Greece.", "IRN > take > ships; ships > reach > GRC"},
    {"The agreement that the two presidents signed pleased Peru.", "agreement > please > PER"},
    {"Soldiers sent to Mali by France came home.", "soldiers > come > -; FRA > send > soldiers"},
    {"The troops who attacked Mali met France.", "troops > attack > MLI; troops > meet > FRA"},
    {"The troops who attacked Mali left.", "troops > attack > MLI; troops > leave > -"},
    {"The man accused of spying for Iran left Greece.", "man > leave > GRC"},
    {"Serbia rejected a plan proposed by Russia.", "SRB > reject > plan; RUS > propose > plan"},
    {"The plan proposed by Russia was rejected by Serbia.",
     "RUS > propose > plan; SRB > reject > plan"},
    {"Greece, whose navy took the ship, met Turkey.", "GRC > meet > TUR; navy > take > ship"},
    {"Greece welcomed the offer made by Turkey last week.",
     "GRC > welcome > offer; TUR > make > offer; make @ last week"},
    {"The teachers held by Iran were freed.", "IRN > hold > teachers; - > free > teachers"},
};

constexpr Row kCoordination[] = {
    {"Egypt and Israel signed a treaty.", "EGY+ISR > sign > treaty"},
    {"Egypt, Israel and Jordan signed a treaty.", "EGY+ISR+JOR > sign > treaty"},
    {"France condemned Russia and Belarus.", "FRA > condemn > RUS+BLR"},
    {"France condemned Russia and punished Belarus.", "FRA > condemn > RUS; FRA > punish > BLR"},
    {"France condemned Russia, punished Belarus and met Poland.",
     "FRA > condemn > RUS; FRA > punish > BLR; FRA > meet > POL"},
    {"France condemned Russia and China condemned Japan.",
     "FRA > condemn > RUS; CHN > condemn > JPN"},
    {"France condemned Russia, and China condemned Japan.",
     "FRA > condemn > RUS; CHN > condemn > JPN"},
    {"France condemned Russia but Italy did not.", "FRA > condemn > RUS"},
    {"France condemned Russia; Italy met China.", "FRA > condemn > RUS; ITA > meet > CHN"},
    {"Both Egypt and Israel signed the treaty.", "EGY+ISR > sign > treaty"},
    {"Iran met Iraq and Oman met Qatar.", "IRN > meet > IRQ; OMN > meet > QAT"},
    {"France and Germany met Italy and Spain.", "FRA+DEU > meet > ITA+ESP"},
    {"Iran rejected the plan and the offer.", "IRN > reject > plan+offer"},
    {"Russia was condemned by France and Italy.", "FRA+ITA > condemn > RUS"},
    {"Iran has freed the teachers and met France.", "IRN > free > teachers; IRN > meet > FRA"},
    {"Iran invaded and occupied Iraq.", "IRN > invade > IRQ; IRN > occupy > IRQ"},
    {"The plan was rejected by Iran and welcomed by Iraq.",
     "IRN > reject > plan; IRQ > welcome > plan"},
};

constexpr Row kInfinitives[] = {
    {"Iran refused to sign the treaty.", "IRN > refuse > -; IRN > sign > treaty"},
    {"Iran agreed to meet Iraq and to free the teachers.",
     "IRN > meet > IRQ; IRN > free > teachers"},
    {"Iran agreed to meet Iraq and free the teachers.", "IRN > meet > IRQ; IRN > free > teachers"},
    {"Jordan urged Syria to free the drivers.", "JOR > urge > SYR; SYR > free > drivers"},
    {"Jordan called on Syria to free the drivers.", "SYR > free > drivers"},
    {"Syria was urged by Jordan to free the drivers.", "JOR > urge > SYR"},
    {"Iran threatened to attack Israel on Tuesday.", "IRN > threaten > -; IRN > attack > ISR"},
    {"Iran plans to ask Iraq to sign the treaty.", "IRN > ask > IRQ; IRQ > sign > treaty"},
    {"Russia is ready to meet Poland.", "RUS > be ready > -; RUS > meet > POL"},
    {"Egypt sent a ship to help Libya.", "EGY > send > ship; EGY > help > LBY"},
    {"To help Libya, Egypt sent a ship.", "EGY > send > ship"},
    {"Iran said it would attack Israel.", "IRN > attack > ISR"},
    {"Iran refused to let Iraq sign the treaty.", "IRN > refuse > -"},
};

constexpr Row kGerunds[] = {
    {"Iran attacked Israel, killing 6 soldiers.", "IRN > attack > ISR; IRN > kill > soldiers"},
    {"Pakistan accused India of shelling the town.", "PAK > accuse > IND; IND > shell > town"},
    {"India was accused by Pakistan of shelling the town.",
     "PAK > accuse > IND; IND > shell > town"},
    {"Pakistan thanked India for freeing the sailors.", "IND > free > sailors"},
    {"Iran stopped attacking Israel.", "IRN > attack > ISR"},
    {"Iran signed the treaty without meeting Iraq.", "IRN > sign > treaty; IRN > meet > IRQ"},
    {"Dismissing the offer, Iran attacked Israel.", "IRN > dismiss > offer; IRN > attack > ISR"},
    {"Iran attacked Israel, killing the minister.", "IRN > attack > ISR; IRN > kill > minister"},
    {"After attacking Israel, Iran met Iraq.", "IRN > attack > ISR; IRN > meet > IRQ"},
    {"India blamed Pakistan for shelling the town and killing a farmer.",
     "IND > blame > PAK; PAK > shell > town; PAK > kill > farmer"},
    {"Israel has been shelling Lebanon since May.", "ISR > shell > LBN; shell @ May"},
    {"Iran attacked Israel, killing six soldiers.", "IRN > attack > ISR; IRN > kill > soldiers"},
};

constexpr Row kHeadlines[] = {
    {"Rebels attack a base in Mali.", "MLI > attack > base"},
    {"Peru and Chile sign a treaty.", "PER+CHL > sign > treaty"},
    {"Iran attacks Israel", "IRN > attack > ISR"},
    {"Iran to resume talks with EU", "IRN > resume > talks; resume + with EU"},
    {"Iran, Iraq to resume talks", "IRN+IRQ > resume > talks"},
    {"Turkey says Greece attacked boat", "TUR > say > -; GRC > attack > boat"},
    {"Iran says it will attack Israel", "IRN > attack > ISR"},
    {"Russia rejects EU plan", "RUS > reject > plan"},
    {"Peru recalls envoy from Chile after raid", "PER > recall > envoy"},
    {"UN condemns attack on Mali base", "UN > condemn > attack"},
    {"Iran, Iraq meet", "IRN+IRQ > meet > -"},
    {"Iran, Iraq sign treaty", "IRN+IRQ > sign > treaty"},
    {"US, Japan and India hold drills", "USA+JPN+IND > hold > drills"},
    {"Rebels attack base in Mali", "MLI > attack > base"},
    {"Two teachers freed by Iran", "IRN > free > teachers"},
};

constexpr Row kAttribution[] = {
    {"Ukraine said Russia attacked Poland.", "UKR > say > -; RUS > attack > POL"},
    {"Ukraine said that Russia attacked Poland.", "UKR > say > -; RUS > attack > POL"},
    {"Ukraine said on Monday that Russia had attacked Poland.",
     "UKR > say > -; RUS > attack > POL"},
    {"Russia attacked Poland, Ukraine said.", "RUS > attack > POL; UKR > say > -"},
    {"Russia attacked Poland, said Ukraine.", "RUS > attack > POL"},
    {"According to Ukraine, Russia attacked Poland.",
     "RUS > attack > POL; attack + according to UKR"},
    {"Russia attacked Poland, according to Ukraine.",
     "RUS > attack > POL; attack + according to UKR"},
    {"Ukraine reported that Russia and Belarus attacked Poland.", "RUS+BLR > attack > POL"},
    {"The minister said Russia would not attack Poland.", "RUS > attack > POL"},
    {"Ukraine denied that it attacked Russia.", "UKR > deny > -; it > attack > RUS"},
    {"\"Russia attacked Poland,\" Ukraine's president said.", "RUS > attack > POL; UKR > say > -"},
    {"Russia, Ukraine said, attacked Poland.", "RUS > attack > POL"},
};

constexpr Row kPassives[] = {
    {"Israel was attacked by Iran.", "IRN > attack > ISR"},
    {"Israel was attacked.", "- > attack > ISR"},
    {"Israel was attacked on Monday by Iranian troops.", "IRN > attack > ISR; attack @ Monday"},
    {"Two teachers were freed by Iran and Iraq.", "IRN+IRQ > free > teachers"},
    {"Talks with Iran were rejected by Israel.", "ISR > reject > talks"},
    {"Iran has been hit by new sanctions.", "sanctions > hit > IRN"},
    {"The soldiers were killed in Mali by rebels.", "MLI > kill > MLI"},
    {"Israel is being attacked by Iran.", "IRN > attack > ISR"},
    {"The treaty will be signed by Peru and Chile in May.", "PER+CHL > sign > treaty; sign @ May"},
};

constexpr Row kAdverbials[] = {
    {"If Russia attacks Poland, the US will punish Russia.",
     "RUS > attack > POL; USA > punish > RUS"},
    {"The US will punish Russia if Moscow attacks Poland.",
     "USA > punish > RUS; RUS > attack > POL"},
    {"After Iran attacked Israel, Egypt closed the border.",
     "IRN > attack > ISR; EGY > close > border"},
    {"Egypt closed the border after Iran attacked Israel.",
     "IRN > attack > ISR; EGY > close > border"},
    {"Egypt closed the border because Iran attacked Israel and Iraq.",
     "IRN > attack > ISR+IRQ; EGY > close > border"},
    {"While Iran met Iraq, Oman closed the road.", "IRN > meet > IRQ; OMN > close > road"},
    {"Peru closed the road a day after Chile did.", "PER > close > road"},
    {"After the attack Egypt closed the border.", "EGY > close > border"},
    {"Since the attack, Egypt has closed the border.", "EGY > close > border"},
};

constexpr Row kKnownGaps[] = {
    {"Norway gave Malawi food.", "NOR > give > MWI; give + food"},
};

}  // namespace

TEST_CASE("clauses: subject, object and complements of plain sentences") {
  check_rows(kPlain, read_clauses_of);
}
TEST_CASE("clauses: a date between subject and verb does not part them, and dates its own verb") {
  check_rows(kDates, read_clauses_of);
}
TEST_CASE("clauses: parentheses, appositions and insertions do not part subject and verb") {
  check_rows(kInsertions, read_clauses_of);
}
TEST_CASE("clauses: relative clauses, full and reduced, have their own roles") {
  check_rows(kRelatives, read_clauses_of);
}
TEST_CASE("clauses: coordination shares subjects, objects and agents") {
  check_rows(kCoordination, read_clauses_of);
}
TEST_CASE("clauses: an infinitive's subject is controlled") {
  check_rows(kInfinitives, read_clauses_of);
}
TEST_CASE("clauses: a gerund's subject is controlled") { check_rows(kGerunds, read_clauses_of); }
TEST_CASE("clauses: headline grammar") { check_rows(kHeadlines, read_clauses_of); }
TEST_CASE("clauses: what is reported has a subject of its own") {
  check_rows(kAttribution, read_clauses_of);
}
TEST_CASE("clauses: the agent of a passive acts") { check_rows(kPassives, read_clauses_of); }
TEST_CASE("clauses: adverbial clauses stand apart") { check_rows(kAdverbials, read_clauses_of); }
TEST_CASE("clauses: known gaps") { report_gaps(kKnownGaps, read_clauses_of); }

}  // namespace entente
