// Verb groups: head, voice, polarity, modality and form; noun groups: head, owners, negation.
#include <doctest/doctest.h>

#include <string>

#include "tests/reading/default_pack.h"
#include "tests/reading/known_gaps.h"

namespace entente {
namespace {

struct Row {
  const char* text;
  const char* expected;
};

const char* name_of(Modality modality) {
  switch (modality) {
    case Modality::none:
      return "";
    case Modality::future:
      return " future";
    case Modality::conditional:
      return " conditional";
    case Modality::possible:
      return " possible";
    case Modality::necessary:
      return " necessary";
  }
  return "";
}

const char* name_of(VerbGroupForm form) {
  switch (form) {
    case VerbGroupForm::finite:
      return "";
    case VerbGroupForm::infinitive:
      return " infinitive";
    case VerbGroupForm::gerund:
      return " gerund";
    case VerbGroupForm::participle:
      return " participle";
  }
  return "";
}

// "refuse; attack infinitive": each verb group, with what is not active, affirmed and finite.
// Taken before clauses are read, because reading them settles reduced relatives and headlines.
std::string read_verb_groups(const Row& row) {
  SentenceReading read(row.text);
  const RulePack& pack = *default_pack();
  make_units(read.input, pack.lexicon, pack.grammar, read.reading);
  find_groups(read.input, pack.lexicon, pack.grammar, read.reading);
  std::string out;
  for (const VerbGroup& group : read.reading.verb_groups) {
    out += (out.empty() ? "" : "; ") + read.verb_text(group) + (group.passive ? " passive" : "") +
           (group.negative ? " not" : "") + name_of(group.modality) + name_of(group.form);
  }
  return out;
}

constexpr Row kVerbGroups[] = {
    {"Iran is going to attack Israel.", "attack future"},
    {"Iran is going to Oman.", "go to"},
    {"Iran was prepared to meet Oman.", "be prepared; meet infinitive"},
    {"The meal was prepared by Oman.", "prepare passive"},
    {"EU ready to help Chad", "be ready; help infinitive"},
    {"Iran was accused of not honouring the pact.", "accuse passive; honour not gerund"},
    {"Iran attacked Israel.", "attack"},
    {"Iran attacks Israel.", "attack"},
    {"Iran has attacked Israel.", "attack"},
    {"Iran has repeatedly attacked Israel.", "attack"},
    {"Iran had been attacking Israel.", "attack"},
    {"Iran is attacking Israel.", "attack"},
    {"Iran did attack Israel.", "attack"},
    {"Iran reportedly attacked Israel.", "attack"},
    {"Iran allegedly attacked Israel.", "attack possible"},
    {"Iran did not attack Israel.", "attack not"},
    {"Iran didn't attack Israel.", "attack not"},
    {"Iran didn\xE2\x80\x99t attack Israel.", "attack not"},
    {"Iran does not attack Israel.", "attack not"},
    {"Iran has not attacked Israel.", "attack not"},
    {"Iran hasn't attacked Israel.", "attack not"},
    {"Iran has not yet attacked Israel.", "attack not"},
    {"Iran never attacked Israel.", "attack not"},
    {"Iran has never attacked Israel.", "attack not"},
    {"Iran is not attacking Israel.", "attack not"},
    {"Iran is no longer attacking Israel.", "attack not"},
    {"Iran will attack Israel.", "attack future"},
    {"Iran will not attack Israel.", "attack not future"},
    {"Iran won't attack Israel.", "attack not future"},
    {"Iran will never again attack Israel.", "attack not future"},
    {"Iran is to attack Israel.", "attack future"},
    {"Iran would attack Israel.", "attack conditional"},
    {"Iran would have attacked Israel.", "attack conditional"},
    {"Iran would not attack Israel.", "attack not conditional"},
    {"Iran may attack Israel.", "attack possible"},
    {"Iran might have attacked Israel.", "attack possible"},
    {"Iran could attack Israel.", "attack possible"},
    {"Iran could not attack Israel.", "attack not possible"},
    {"Iran can't attack Israel.", "attack not possible"},
    {"Iran must attack Israel.", "attack necessary"},
    {"Israel was attacked.", "attack passive"},
    {"Israel was attacked by Iran.", "attack passive"},
    {"Israel is often attacked by Iran.", "attack passive"},
    {"Israel has been attacked.", "attack passive"},
    {"Israel had not been attacked.", "attack passive not"},
    {"Israel was never attacked.", "attack passive not"},
    {"Israel wasn't attacked.", "attack passive not"},
    {"Israel is being attacked.", "attack passive"},
    {"Israel was not being attacked.", "attack passive not"},
    {"Israel will be attacked.", "attack passive future"},
    {"Israel will not be attacked.", "attack passive not future"},
    {"Israel is to be attacked.", "attack passive future"},
    {"Israel may be attacked.", "attack passive possible"},
    {"Israel could have been attacked.", "attack passive possible"},
    {"Israel must be attacked.", "attack passive necessary"},
    {"Iran refused to attack Israel.", "refuse; attack infinitive"},
    {"Iran asked to be invited.", "ask; invite passive infinitive"},
    {"Iran claimed to have attacked Israel.", "claim; attack infinitive"},
    {"Iran stopped attacking Israel.", "stop; attack gerund"},
    {"Iran was accused of attacking Israel.", "accuse passive; attack gerund"},
    {"The ship taken by Iran sank.", "take passive participle; sink"},
    {"Iran turned down the plan.", "turn down"},
    {"Iran has not turned down the plan.", "turn down not"},
    {"The plan was turned down by Iran.", "turn down passive"},
    {"Iran carried out a raid.", "carry out"},
    {"Iran agreed to meet Israel.", "agree; meet infinitive"},
    {"Iran agreed to talks with Israel.", "agree to"},
    {"Iran no longer attacks Israel.", "attack not"},
    {"Iran will soon attack Israel.", "attack future"},
    {"Iran has today attacked Israel.", "attack"},
    {"Israel was on Monday attacked by Iran.", "attack passive"},
    {"Iran cannot attack Israel.", "attack not possible"},
    {"Iran should attack Israel.", "attack necessary"},
    {"Iran has yet to attack Israel.", "attack not"},
    {"France will cut aid to Mali.", "cut future"},
    {"France did not cut aid to Mali.", "cut not"},
    {"France refused to cut aid to Mali.", "refuse; cut infinitive"},
    {"France may hit back.", "hit back possible"},
    {"France must put ships to sea.", "put necessary"},
};

constexpr Row kVerbGroupGaps[] = {
    {"Iran promised not to attack Israel.", "promise; attack not infinitive"},
    {"Iran neither attacked nor threatened Israel.", "attack not; threaten not"},
    {"Iran got attacked.", "attack passive"},
    {"Iran turned the plan down.", "turn down"},
    {"France did not let Mali win.", "let not; win infinitive"},
};

// "[head < owner, owner no maybe]" for each noun group.
std::string read_noun_groups(const Row& row) {
  const SentenceReading read(row.text);
  std::string out;
  for (const NounGroup& group : read.reading.noun_groups) {
    out += (out.empty() ? "" : "; ") + read.words(group.head_unit, group.head_unit + 1);
    std::string owners;
    for (const std::int32_t owner : group.owners) {
      const Mention& mention = read.mentions[static_cast<std::size_t>(owner)];
      owners += (owners.empty() ? " < " : ", ") + mention.actors.front().id;
    }
    out += owners + (group.negative ? " not" : "") + (group.possible ? " possible" : "");
  }
  return out;
}

constexpr Row kNounGroupGaps[] = {
    {"Russian and Chinese ships sailed.", "ships < RUS, CHN"},
    {"The failed Iranian attack hurt no one.", "attack < IRN; one not"},
};

constexpr Row kNounGroups[] = {
    {"Iran's attack failed.", "attack < IRN"},
    {"Iran\xE2\x80\x99s attack failed.", "attack < IRN"},
    {"The Iranian attack failed.", "attack < IRN"},
    {"Iran's latest rocket attack failed.", "attack < IRN"},
    {"Talks between Russian and Chinese envoys failed.", "Talks; Russian; Chinese envoys"},
    {"No talks were held.", "talks not"},
    {"An alleged Iranian attack failed.", "attack < IRN possible"},
    {"The planned visit pleased Japan.", "visit possible; Japan"},
    {"Talks began in Geneva.", "Talks; Geneva"},
};

}  // namespace

TEST_CASE("groups: a verb group tells voice, polarity, modality and form") {
  check_rows(kVerbGroups, read_verb_groups);
}
TEST_CASE("groups: known gaps of verb groups") { report_gaps(kVerbGroupGaps, read_verb_groups); }
TEST_CASE("groups: known gaps of noun groups") { report_gaps(kNounGroupGaps, read_noun_groups); }
TEST_CASE("groups: a noun group tells its head, owners and doubts") {
  check_rows(kNounGroups, read_noun_groups);
}

}  // namespace entente
