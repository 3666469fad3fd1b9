// Choosing between noun and verb: rules/reading/grammar.yaml's choices, and what needs a look at
// more than the words beside.
#include "extractor/reading/choices.h"

#include <string_view>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t kLookAround = 24;  // units; keeps long sentences linear

// A loop, for the sets are short: a call of memchr takes longer.
bool is_in(char tag, std::string_view set) {
  for (const char each : set) {
    if (each == tag) return true;
  }
  return false;
}

class Chooser {
 public:
  Chooser(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
          Reading& reading)
      : input_(input), lexicon_(lexicon), grammar_(grammar), reading_(reading) {}

  // Decides every open word by the tags beside it, from left to right.
  void choose() {
    std::vector<Unit>& units = reading_.units;
    count_verbs();
    title_case_ = is_title_case();
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].tag == kOpenTag) {
        const WordInfo& info = lexicon_.info(units[i].word);
        units[i].tag = choice(i);
        // "ready", "open": no noun, where no verb.
        if (units[i].tag == 'N' && info.adjective && !info.noun) units[i].tag = 'j';
      } else if (units[i].tag == 'x' && (is_in(tag_before(i), "mqY") || is_unknown_infinitive(i))) {
        units[i].tag = 'v';  // "did not misjudge": a verb that no list has
      } else if (units[i].tag == 'p' && (lexicon_.info(units[i].word).forms & kBase) != 0 &&
                 is_in(tag_before(i), "mqY")) {
        units[i].tag = 'v';  // "do not like"
      } else if (units[i].tag == 'r' && (lexicon_.info(units[i].word).forms & kBase) != 0 &&
                 i > 0 && is_in(units[i - 1].tag, "mqYon") && is_in(tag_before(i), "mqYo") &&
                 i + 1 < units.size() && is_in(units[i + 1].tag, "dD$AJPNx#j")) {
        units[i].tag = 'v';  // "will back Peru"
      } else if (units[i].tag == 'm' && i > 0 && is_in(units[i - 1].tag, "$s") &&
                 !is_auxiliary(i)) {
        units[i].tag = 'N';  // "its will", "Chad's might"
      } else if (units[i].tag == 'p' && lexicon_.info(units[i].word).approximates &&
                 i + 1 < units.size() && units[i + 1].tag == '#') {
        units[i].tag = 'd';  // "about 20 people"
      } else if (is_in(units[i].tag, "Vu") && i > 0 && units[i - 1].tag == 'd' &&
                 (i + 1 == units.size() || is_in(units[i + 1].tag, "c.,"))) {
        units[i].tag = 'N';  // "condolences to the injured and"
      } else if (is_in(units[i].tag, "vzVyug") && i > 0 && units[i - 1].tag == 'd' &&
                 lexicon_.info(units[i - 1].word).negative) {
        units[i - 1].tag = 'n';  // "neither attacked nor threatened"
      }
    }
  }

  // "Iran's will be the last": a possessive that stands alone.
  bool is_auxiliary(std::size_t i) const {
    return i + 1 < reading_.units.size() && is_in(reading_.units[i + 1].tag, "vnehqr");
  }

  bool is_unknown_infinitive(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    return i > 0 && units[i - 1].tag == 'o' && i + 1 < units.size() &&
           is_in(units[i + 1].tag, "dD$AP");
  }

 private:
  // True where no longer word begins with a small letter.
  bool is_title_case() const {
    const Sentence& sentence = *input_.sentence;
    for (std::uint32_t token = sentence.first_token; token < sentence.last_token; ++token) {
      const Token& word = input_.tokens[token];
      if (word.kind == TokenKind::word && !word.capital && word.span.end - word.span.start > 4)
        return false;
    }
    return true;
  }

  // How many sure verbs, and words that are likely one, each stretch up to a colon has.
  void count_verbs() {
    const std::vector<Unit>& units = reading_.units;
    stretches_.assign(units.size(), 0);
    verbs_.assign(1, {0, 0});
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (is_in(units[i].tag, ":;")) verbs_.push_back({0, 0});
      stretches_[i] = verbs_.size() - 1;
      if (is_in(units[i].tag, "VyzvmheqY")) ++verbs_.back().sure;
      if (is_likely_verb(i)) ++verbs_.back().likely;
    }
  }

  bool is_likely_verb(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    if (units[i].tag != kOpenTag || i == 0) return false;
    const WordInfo& info = lexicon_.info(units[i].word);
    if (is_invariant(info.forms)) return is_in(units[i - 1].tag, "AN");
    if ((info.forms & kBase) != 0 && !info.noun) return true;
    return (info.forms & kThird) != 0 && !info.mostly_noun && is_in(units[i - 1].tag, "AN");
  }

  // The tag of the last word before that counts: adverbs and, behind an auxiliary, dates are
  // skipped ("has on Monday cut").
  char tag_before(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    for (std::size_t k = i; k-- > 0 && i - k < kLookAround;) {
      if (units[k].tag == 'r' || (units[k].tag == 'n' && k > 0 && is_in(units[k - 1].tag, "mqheo")))
        continue;
      if (units[k].tag == 'T') {
        std::size_t first = k;
        if (first > 0 && units[first - 1].tag == 'p') --first;
        if (first > 0 && is_in(units[first - 1].tag, "mqheonr")) {
          k = first;
          continue;
        }
      }
      return units[k].tag;
    }
    return '^';
  }

  char choice(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    const WordInfo& info = lexicon_.info(units[i].word);
    const bool listed_noun = info.noun || info.ambiguous || info.mostly_noun;
    const char before = tag_before(i);
    const Token& token = input_.tokens[units[i].first_token];
    if (token.capital && !token.all_caps && !title_case_ && i > 0 && !is_in(before, "\":^") &&
        !is_in(units[i - 1].tag, "\":.(")) {
      return 'N';  // a name: "New York Times"
    }
    if (is_invariant(info.forms)) return invariant_choice(i, before, listed_noun);
    if ((info.forms & kBase) != 0 && (is_inverted(i) || is_subjunctive(i) || is_bare_infinitive(i)))
      return 'v';
    // "Dutch apologize", "rebels kill": the base form of a verb that is no noun.
    if (!listed_noun && (info.forms & kBase) != 0 && !has_verb_before(i)) return 'v';
    char after = 'E';
    for (std::size_t k = i + 1; k < units.size() && k - i < kLookAround; ++k) {
      if (units[k].tag == 'r') continue;
      after = units[k].tag;
      break;
    }
    if (after == kOpenTag) after = 'N';
    const bool phrasal = begins_phrase(i);
    if (phrasal && (info.forms & kThird) != 0 && is_in(before, "ANxX") && !has_verb_before(i) &&
        !disagrees(i, info.forms)) {
      return 'z';
    }
    // "condemns crime", "needs time": a third person that no list has as a noun.
    if (!listed_noun && (info.forms & kThird) != 0 && !is_in(after, "VyzmE") &&
        (is_in(before, ",c^\":;tw") || (is_in(before, "ANxXP") && !disagrees(i, info.forms)))) {
      return 'z';
    }
    // "president says supports plan": a headline leaves the second subject out.
    if ((info.forms & kThird) != 0 && !info.mostly_noun && is_in(before, "zV") && i > 0 &&
        is_in(after, "dD$AJP#Nxjo") &&
        lexicon_.info(lexicon_.info(units[i - 1].word).verb).reporting) {
      return 'z';
    }
    if ((info.forms & kBase) != 0 && is_joined_base(i, before, phrasal ? 'd' : after, info))
      return 'v';
    // "Britain demands release of envoys": a sentence needs a verb, and this is the only one.
    if (before == 'A' && (info.forms & (kBase | kThird)) != 0 && after != 'E' &&
        (!info.mostly_noun || is_in(after, "AJdD$#Nxj")) && !disagrees(i, info.forms) &&
        is_only_verb(i)) {
      return info.forms & kThird ? 'z' : 'v';
    }
    for (const ChoiceRule& rule : grammar_.choices) {
      if (rule.forms != 0 && (rule.forms & info.forms) == 0) continue;
      if (rule.mostly_noun >= 0 && (rule.mostly_noun == 1) != info.mostly_noun) continue;
      if (rule.before.any() && !rule.before.test(static_cast<unsigned char>(before) & 127u))
        continue;
      if (rule.after.any() && !rule.after.test(static_cast<unsigned char>(after) & 127u)) continue;
      if (rule.disagrees && !disagrees(i, info.forms)) continue;
      if (rule.agrees && !agrees(i, info.forms)) continue;
      if (rule.after_verb && !has_verb_before(i)) continue;
      if (rule.before_verb && !has_verb_behind(i)) continue;
      if (rule.only_verb && !is_only_verb(i)) continue;
      if (rule.in_phrase && !is_in_phrase(i)) continue;
      if (!rule.verb) return 'N';
      if (info.forms & kIng) return 'g';
      if (info.forms & kThird) return 'z';
      return 'v';
    }
    return 'N';
  }

  // "cut", "hit", "put": base form behind an auxiliary or "to", a noun behind a determiner, else
  // past or participle.
  char invariant_choice(std::size_t i, char before, bool listed_noun) const {
    const std::vector<Unit>& units = reading_.units;
    if (is_in(before, "mqoY") || is_inverted(i)) return 'v';
    if (is_in(before, "d$sjD#J") && listed_noun) return 'N';
    if (before == 'c') {  // "will meet Iran and cut aid", "and hit back"
      for (std::size_t k = i - 1; k-- > 0 && i - k < kLookAround;) {
        if (units[k].tag == 'v') return is_in(tag_before(k), "mqoY") ? 'v' : 'V';
        if (is_in(units[k].tag, "Vyzu.;:\"")) break;
      }
    }
    if (listed_noun && is_in(before, "Np") && (has_verb_before(i) || has_verb_behind(i)))
      return 'N';
    return past_tag(lexicon_.info(units[i].word).forms);
  }

  // "rules out", "hold talks": with the next word it is a verb that the lexicon has. "talks with"
  // may be either.
  bool begins_phrase(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    if (i + 1 >= units.size() || units[i + 1].mention >= 0) return false;
    const WordId next = units[i + 1].word;
    if (next == kUnknownWord) return false;
    if (is_in(units[i + 1].tag, "po") && !lexicon_.info(next).particle) return false;
    return !lexicon_.verb_phrases.find(lexicon_.info(units[i].word).verb, next).empty();
  }

  // "to meet Putin and host talks", "into a power and launch wars", "to build a road, open a port":
  // a base form that shares the auxiliary or "to" of an earlier one.
  bool is_joined_base(std::size_t i, char before, char after, const WordInfo& info) const {
    const std::vector<Unit>& units = reading_.units;
    if (info.mostly_noun || !is_in(before, "c,") || i < 2) return false;
    const bool object = is_in(after, "dD$AJP#");
    if (!object && !(is_in(after, "jxXN") && is_determined(i))) return false;
    for (std::size_t k = i - 1; k-- > 0 && i - k < kLookAround;) {
      if (units[k].tag == 'v') {
        if (is_in(tag_before(k), "mqoY")) return true;
        if (!is_in(tag_before(k), "c,")) return false;  // else joined to one before
      }
      if (is_in(units[k].tag, "Vyz.;:wti")) return false;
    }
    return false;
  }

  // True when the noun group that ends before the coordinator or comma at i-1 has a determiner.
  bool is_determined(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    for (std::size_t k = i - 1; k-- > 0 && i - k < kLookAround;) {
      if (is_in(units[k].tag, "d$Ds")) return true;
      if (!is_in(units[k].tag, "NxXAJj#-r,")) return false;
    }
    return false;
  }

  // "on Iran worries", "renewal of credit lines": in a prepositional group of a clause that has its
  // verb already, and without an object.
  bool is_in_phrase(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    std::size_t k = i;
    while (k-- > 0 && i - k < kLookAround) {
      if (units[k].tag == 'p') break;
      if (!is_in(units[k].tag, "AJNXxjdD$#sc-")) return false;
    }
    if (k >= i || units[k].tag != 'p') return false;
    while (k-- > 0 && i - k < 2 * kLookAround) {
      if (is_in(units[k].tag, "zyvme")) return true;
      if (units[k].tag == 'V' && !(k + 1 < units.size() && lexicon_.info(units[k + 1].word).agent))
        return true;
      if (is_in(units[k].tag, ":;.")) return false;
    }
    return false;
  }

  // "demanded that China release …": a base form behind the subject of a that-clause.
  bool is_subjunctive(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    if (i == 0 || i + 1 >= units.size() || !is_in(units[i + 1].tag, "dD$AJP#opj")) return false;
    if (!is_in(units[i - 1].tag, "AP") &&
        !(units[i - 1].tag == 'N' && lexicon_.info(units[i - 1].word).plural)) {
      return false;
    }
    for (std::size_t k = i; k-- > 0 && i - k < kLookAround;) {
      if (units[k].tag == 't') return !has_verb_behind(i);
      if (!is_in(units[k].tag, "AJNXxjdD$#Psc-")) return false;
    }
    return false;
  }

  // "let Iraq attack Kuwait": a base form behind the object of a verb that takes one.
  bool is_bare_infinitive(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    if (i == 0 || i + 1 >= units.size() || !is_in(units[i + 1].tag, "dD$AJP#op")) return false;
    if (!is_in(units[i - 1].tag, "ANXxP")) return false;
    for (std::size_t k = i; k-- > 0 && i - k < kLookAround;) {
      if (is_in(units[k].tag, "VyzvugB"))
        return lexicon_.info(lexicon_.info(units[k].word).verb).bare_infinitive;
      if (!is_in(units[k].tag, "AJNXxjdD$#Psc-")) return false;
    }
    return false;
  }

  // True behind an auxiliary that stands before its subject: "Will Iran attack Israel?"
  bool is_inverted(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    bool subject = false;
    for (std::size_t k = i; k-- > 0 && i - k < kLookAround;) {
      const char tag = units[k].tag;
      if (is_in(tag, "mq")) {
        return subject &&
               (k == 0 || lexicon_.info(units[k].word).condition ||
                is_in(units[k - 1].tag, "\":,ci;") || (units[k - 1].tag == 'P' && k == 1));
      }
      if (!is_in(tag, "AJNXxjdD$#Psc-rT,p")) return false;
      if (is_in(tag, "AJNXxP")) subject = true;
    }
    return false;
  }

  // True when the word before is a singular that a base form cannot follow as its verb ("missile
  // test"), or a plural that a third person cannot ("sides visits").
  bool disagrees(std::size_t i, std::uint8_t forms) const {
    const std::vector<Unit>& units = reading_.units;
    if (i == 0) return false;
    const Unit& before = units[i - 1];
    bool plural = false;
    if (before.mention >= 0) {
      plural = input_.mentions[static_cast<std::size_t>(before.mention)].plural;
    } else if (before.tag == 'N') {
      const WordInfo& info = lexicon_.info(before.word);
      plural = info.plural && !(info.singular == before.word);
    } else {
      return false;
    }
    if (forms & kThird) return plural;
    if (plural) return false;
    return !is_joined(i - 1);
  }

  // True when the word before is surely a plural that the base form can follow: "India, Oman sign".
  bool agrees(std::size_t i, std::uint8_t forms) const {
    if (i == 0 || (forms & kBase) == 0) return false;
    const Unit& before = reading_.units[i - 1];
    if (before.mention >= 0) {
      return input_.mentions[static_cast<std::size_t>(before.mention)].plural || is_joined(i - 1);
    }
    return before.tag == 'N' && lexicon_.info(before.word).plural;
  }

  // "US and Japan", "France, Germany": joined subjects are plural.
  bool is_joined(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    for (std::size_t k = i; k-- > 0 && i - k < kLookAround;) {
      const char tag = units[k].tag;
      if (tag == 'c' || tag == ',') return true;
      if (tag != 'd' && tag != 'j' && tag != 'N' && tag != 'J' && tag != 'A' && tag != '-' &&
          tag != 'x') {
        return false;
      }
    }
    return false;
  }

  // True when no other word of the sentence, up to a colon, can be its verb.
  bool is_only_verb(std::size_t i) const {
    const Verbs& there = verbs_[stretches_[i]];
    return there.sure == 0 && there.likely == (is_likely_verb(i) ? 1u : 0u);
  }

  // True when a finite verb follows in the same stretch of words and this one takes no clause:
  // "car exports to Japan fell".
  bool has_verb_behind(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    if (lexicon_.info(lexicon_.info(units[i].word).verb).reporting) return false;
    for (std::size_t k = i + 1; k < units.size() && k - i < kLookAround; ++k) {
      const char tag = units[k].tag;
      if (is_in(tag, ",;:citw\".()?")) return false;
      if (is_in(tag, "yzmheq")) return true;
      if (tag == 'V') {
        return !(k + 1 < units.size() && lexicon_.info(units[k + 1].word).agent);
      }
    }
    return false;
  }

  // True when a finite verb that takes no clause stands before in the same stretch of words.
  bool has_verb_before(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    for (std::size_t k = i; k-- > 0 && i - k < kLookAround;) {
      switch (units[k].tag) {
        case ',':
          // "an unofficial, voluntary rise": a comma between adjectives parts nothing
          if (k > 0 && units[k - 1].tag == 'j' && is_in(units[k + 1].tag, "jJA")) break;
          return false;
        case ';':
        case ':':
        case 'c':
        case 'i':
        case 't':
        case 'w':
        case '"':
        case '.':
        case '-':
        case '(':
        case ')':
          return false;
        case 'V':
          if (k > 0 && is_in(units[k - 1].tag, "dD$js")) break;  // "the failed attack"
          return !lexicon_.info(lexicon_.info(units[k].word).verb).reporting;
        case 'y':
        case 'z':
        case 'v':
        case 'm':
        case 'h':
        case 'e':
        case 'q':
          return !lexicon_.info(lexicon_.info(units[k].word).verb).reporting;
        default:
          break;
      }
    }
    return false;
  }

  const SentenceInput& input_;
  const Lexicon& lexicon_;
  const Grammar& grammar_;
  Reading& reading_;
  struct Verbs {
    std::size_t sure = 0;
    std::size_t likely = 0;
  };
  bool title_case_ = false;             // headline Written Like This
  std::vector<std::size_t> stretches_;  // of each unit: index into verbs_
  std::vector<Verbs> verbs_;
};

}  // namespace

void choose_tags(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
                 Reading& reading) {
  Chooser(input, lexicon, grammar, reading).choose();
}

}  // namespace entente
