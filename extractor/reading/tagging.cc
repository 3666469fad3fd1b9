// Tagging: tokens, mentions, dates and numbers become units with a tag each. Tested by
// tests/reading.
#include "extractor/reading/reading.h"

namespace entente {

void Reading::clear() {
  units.clear();
  tags.clear();
  verb_groups.clear();
  noun_groups.clear();
  chunks.clear();
  clauses.clear();
  behind.clear();
  attribution = -1;
}

namespace {

constexpr std::uint32_t kScareQuote = 5;  // tokens inside, at most
constexpr std::uint32_t kNoToken = 0xFFFFFFFF;
constexpr char kOpen = 'B';              // noun or verb, still to be chosen
constexpr std::size_t kLookAround = 24;  // units; keeps long sentences linear

bool is_in(char tag, std::string_view set) { return set.find(tag) != std::string_view::npos; }

class Tagger {
 public:
  Tagger(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
         Reading& reading)
      : input_(input), lexicon_(lexicon), grammar_(grammar), reading_(reading) {}

  void run() {
    collect();
    choose();
    for (const Unit& unit : reading_.units) reading_.tags += unit.tag;
  }

 private:
  void collect() {
    std::size_t mention = 0;
    std::size_t timex = 0;
    const std::uint32_t last = input_.sentence->last_token;
    for (std::uint32_t token = input_.sentence->first_token; token < last;) {
      while (mention < input_.mentions.size() && input_.mentions[mention].first_token < token)
        ++mention;
      while (timex < input_.timexes.size() && input_.timexes[timex].first_token < token) ++timex;
      Unit unit;
      unit.first_token = token;
      unit.last_token = token + 1;
      if (mention < input_.mentions.size() && input_.mentions[mention].first_token == token) {
        unit.last_token = input_.mentions[mention].last_token;
        unit.mention = static_cast<std::int32_t>(mention);
        unit.tag = mention_tag(input_.mentions[mention]);
      } else if (timex < input_.timexes.size() && input_.timexes[timex].first_token == token &&
                 input_.timexes[timex].last_token <= last) {
        unit.last_token = input_.timexes[timex].last_token;
        unit.timex = static_cast<std::int32_t>(timex);
        unit.tag = 'T';
      } else {
        if (is_scare_quote(token, last)) {
          ++token;
          continue;
        }
        tag_word(unit, last);
      }
      if (unit.last_token <= token) unit.last_token = token + 1;
      token = unit.last_token;
      reading_.units.push_back(unit);
    }
  }

  // "its", "their" stand before a noun even where it is known whose.
  char mention_tag(const Mention& mention) const {
    if (mention.kind == MentionKind::adjective) return 'J';
    const WordId word = input_.tokens[mention.first_token].word;
    const bool owner =
        mention.last_token == mention.first_token + 1 && lexicon_.info(word).closed == '$';
    return owner ? '$' : 'A';
  }

  bool is_quote(std::uint32_t token) const {
    return input_.tokens[token].kind == TokenKind::mark && mark_tag(input_.tokens[token]) == '"';
  }

  // Quotation marks around a word or a few (an "unconstitutional coup") are read over.
  bool is_scare_quote(std::uint32_t token, std::uint32_t last) {
    if (token == closing_quote_) {
      closing_quote_ = kNoToken;
      return true;
    }
    if (!is_quote(token)) return false;
    for (std::uint32_t k = token + 1; k < last && k <= token + kScareQuote; ++k) {
      if (!is_quote(k)) {
        if (input_.tokens[k].kind == TokenKind::mark && mark_tag(input_.tokens[k]) != '-')
          return false;
        continue;
      }
      if (k == token + 1) return false;
      closing_quote_ = k;
      return true;
    }
    return false;
  }

  bool starts_unit(std::uint32_t token) const {
    for (const Mention& mention : input_.mentions) {
      if (mention.first_token == token) return true;
      if (mention.first_token > token) return false;
    }
    return false;
  }

  // A closed-class phrase ("because of") that begins at the unit, if any: extends the unit.
  bool take_phrase(Unit& unit, std::uint32_t last) const {
    const auto found = grammar_.phrases.find(unit.word);
    if (found == grammar_.phrases.end()) return false;
    for (const ClosedPhrase& phrase : found->second) {
      if (unit.first_token + phrase.words.size() > last) continue;
      bool fits = true;
      for (std::size_t i = 1; fits && i < phrase.words.size(); ++i) {
        const std::uint32_t at = unit.first_token + static_cast<std::uint32_t>(i);
        fits = input_.tokens[at].word == phrase.words[i] && !starts_unit(at);
      }
      if (!fits) continue;
      unit.last_token = unit.first_token + static_cast<std::uint32_t>(phrase.words.size());
      unit.word = phrase.id;
      unit.tag = lexicon_.info(phrase.id).closed;
      return true;
    }
    return false;
  }

  void tag_word(Unit& unit, std::uint32_t last) const {
    const Token& token = input_.tokens[unit.first_token];
    unit.word = token.word;
    const WordInfo& info = lexicon_.info(token.word);
    if (info.starts_phrase && take_phrase(unit, last)) return;
    if (token.kind == TokenKind::mark) {
      unit.tag = mark_tag(token);
      return;
    }
    if (info.closed != 0) {
      unit.tag = info.closed;
      return;
    }
    if (token.kind == TokenKind::number) {
      unit.tag = '#';
      return;
    }
    unit.tag = open_tag(token, info, unit.first_token == input_.sentence->first_token);
  }

  char mark_tag(const Token& token) const {
    const std::string_view bytes = text_at(input_.text, token.span);
    if (bytes.size() == 1) {
      switch (bytes[0]) {
        case ',':
        case ';':
        case ':':
        case '.':
        case '(':
        case ')':
        case '-':
        case '?':
        case '"':
          return bytes[0];
        case '!':
          return '.';
        case '[':
        case '<':
          return '(';
        case ']':
        case '>':
          return ')';
        case '\'':
          // A quotation mark, or the genitive of a plural ("rebels' offer").
          return !token.space_before && token.span.end < input_.text.size() &&
                         input_.text[token.span.end] == ' '
                     ? 's'
                     : '"';
        case '`':
          return '"';
        case '$':
        case '%':
          return '#';
        default:
          return '_';
      }
    }
    if (bytes == "\xE2\x80\x9C" || bytes == "\xE2\x80\x9D" || bytes == "\xE2\x80\x98") return '"';
    if (bytes == "\xE2\x80\x99") return token.space_before ? '"' : 's';
    if (bytes == "\xE2\x80\x94" || bytes == "\xE2\x80\x93" || bytes == "--") return ':';
    return '_';
  }

  char open_tag(const Token& token, const WordInfo& info, bool first) const {
    const std::uint8_t forms = info.forms;
    const bool noun = info.noun || info.ambiguous || info.mostly_noun;
    if (is_invariant(forms)) return kOpen;  // "cut", "hit": base form, past or noun
    if (forms != 0 && noun) {
      if (forms & (kPast | kParticiple)) return past_tag(forms);  // "found", "hurt": verbs
      return kOpen;
    }
    if (forms != 0) {
      if (token.capital && !first && !token.all_caps && (forms & (kBase | kThird))) return 'X';
      if (forms & (kPast | kParticiple)) return past_tag(forms);
      // Right after a determiner or adjective no verb stands: "the say", "a press briefing".
      if (before_noun()) return 'N';
      if (forms & kIng) return 'g';
      return kOpen;  // a third person may be the plural of a noun that no list has
    }
    if (info.noun) return 'N';
    if (info.adjective) return 'j';
    if (info.adverb) return 'r';
    return guess(token, first);
  }

  bool before_noun() const {
    if (reading_.units.empty()) return false;
    const char tag = reading_.units.back().tag;
    return tag == 'd' || tag == '$' || tag == 'j' || tag == 's';
  }

  static bool is_invariant(std::uint8_t forms) { return (forms & kBase) && (forms & kPast); }

  static char past_tag(std::uint8_t forms) {
    if ((forms & kPast) && (forms & kParticiple)) return 'V';
    return forms & kPast ? 'y' : 'u';
  }

  // Words that no rule knows, by their look.
  char guess(const Token& token, bool first) const {
    const std::string_view word = text_at(input_.text, token.span);
    if (token.capital && !first) return 'X';
    for (const GuessRule& rule : grammar_.guesses) {
      if (word.size() > rule.longer_than && word.ends_with(rule.ends)) return rule.tag;
    }
    return token.capital ? 'X' : 'x';
  }

  // Decides every open word by the tags beside it, from left to right.
  void choose() {
    std::vector<Unit>& units = reading_.units;
    count_verbs();
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].tag == kOpen) {
        units[i].tag = choice(i);
      } else if (units[i].tag == 'x' && (is_in(tag_before(i), "mqY") || is_unknown_infinitive(i))) {
        units[i].tag = 'v';  // "did not misjudge": a verb that no list has
      } else if (is_in(units[i].tag, "vzVyug") && i > 0 && units[i - 1].tag == 'd' &&
                 lexicon_.info(units[i - 1].word).negative) {
        units[i - 1].tag = 'n';  // "neither attacked nor threatened"
      }
    }
  }

  bool is_unknown_infinitive(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    return i > 0 && units[i - 1].tag == 'o' && i + 1 < units.size() &&
           is_in(units[i + 1].tag, "dD$AP");
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
    if (units[i].tag != kOpen || i == 0) return false;
    const WordInfo& info = lexicon_.info(units[i].word);
    if (is_invariant(info.forms)) return is_in(units[i - 1].tag, "AN");
    if ((info.forms & kBase) != 0 && !info.noun && !info.ambiguous) return true;
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
    if (is_invariant(info.forms)) return invariant_choice(i, before, listed_noun);
    if ((info.forms & kBase) != 0 && (is_inverted(i) || is_subjunctive(i))) return 'v';
    // "Dutch apologize", "rebels kill": the base form of a verb that is no noun.
    if (!listed_noun && (info.forms & kBase) != 0 && !has_verb_before(i)) return 'v';
    char after = 'E';
    for (std::size_t k = i + 1; k < units.size() && k - i < kLookAround; ++k) {
      if (units[k].tag == 'r') continue;
      after = units[k].tag;
      break;
    }
    if (after == kOpen) after = 'N';
    // "condemns crime", "needs time": a third person that no list has as a noun.
    if (!listed_noun && (info.forms & kThird) != 0 && is_in(before, ",c^\":;tw") &&
        !is_in(after, "VyzmE")) {
      return 'z';
    }
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

  // "demanded that China release …": a base form behind the subject of a that-clause.
  bool is_subjunctive(std::size_t i) const {
    const std::vector<Unit>& units = reading_.units;
    if (i == 0 || !is_in(units[i - 1].tag, "ANXxP")) return false;
    for (std::size_t k = i; k-- > 0 && i - k < kLookAround;) {
      if (units[k].tag == 't') return !has_verb_behind(i);
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
        return subject && (k == 0 || is_in(units[k - 1].tag, "\":,ci;") ||
                           (units[k - 1].tag == 'P' && k == 1));
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
  std::uint32_t closing_quote_ = kNoToken;
  struct Verbs {
    std::size_t sure = 0;
    std::size_t likely = 0;
  };
  std::vector<std::size_t> stretches_;  // of each unit: index into verbs_
  std::vector<Verbs> verbs_;
};

}  // namespace

void make_units(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
                Reading& reading) {
  reading.clear();
  Tagger(input, lexicon, grammar, reading).run();
}

}  // namespace entente
