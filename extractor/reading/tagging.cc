// Tagging: tokens, mentions, dates and numbers become units with a tag each. Tested by
// tests/reading.
#include <algorithm>

#include "extractor/reading/choices.h"
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
constexpr char kOpenTag = 'B';  // noun or verb, still to be chosen

class Tagger {
 public:
  Tagger(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
         Reading& reading)
      : input_(input), lexicon_(lexicon), grammar_(grammar), reading_(reading) {}

  void run() { collect(); }

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
    if (mention.last_token != mention.first_token + 1) return 'A';
    const char closed = lexicon_.info(input_.tokens[mention.first_token].word).closed;
    if (closed == '$') return '$';
    return closed == 'P' && mention.kind == MentionKind::anaphor ? 'P' : 'A';
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

  // "at last year's meeting" is no "at last".
  bool splits_date(std::uint32_t first, std::size_t count) const {
    const std::uint32_t last = first + static_cast<std::uint32_t>(count);
    return std::any_of(input_.timexes.begin(), input_.timexes.end(), [&](const Timex& timex) {
      return timex.first_token > first && timex.first_token < last && timex.last_token > last;
    });
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
      fits = fits && !splits_date(unit.first_token, phrase.words.size());
      if (fits && lexicon_.info(phrase.id).infinitive &&
          !is_base(unit.first_token + static_cast<std::uint32_t>(phrase.words.size()), last)) {
        continue;
      }
      if (!fits) continue;
      unit.last_token = unit.first_token + static_cast<std::uint32_t>(phrase.words.size());
      unit.word = phrase.id;
      unit.tag = lexicon_.info(phrase.id).closed;
      return true;
    }
    return false;
  }

  // A base form or auxiliary, no name: "going to help", but "going to France".
  bool is_base(std::uint32_t token, std::uint32_t last) const {
    if (token >= last || starts_unit(token)) return false;
    const WordInfo& info = lexicon_.info(input_.tokens[token].word);
    return (info.forms & kBase) != 0 || info.auxiliary != 0;
  }

  void tag_word(Unit& unit, std::uint32_t last) const {
    const Token& token = input_.tokens[unit.first_token];
    unit.word = token.word;
    if (const WordId joined = joined_word(unit.first_token, last); joined != kUnknownWord) {
      unit.word = joined;
      unit.last_token = unit.first_token + 3;
    }
    const WordInfo& info = lexicon_.info(unit.word);
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

  // "test-fired", "co-hosts": one word of three tokens.
  WordId joined_word(std::uint32_t token, std::uint32_t last) const {
    if (token + 2 >= last || input_.tokens[token].word == kUnknownWord) return kUnknownWord;
    const Token& hyphen = input_.tokens[token + 1];
    if (hyphen.kind != TokenKind::mark || hyphen.space_before || mark_tag(hyphen) != '-' ||
        input_.tokens[token + 2].space_before || starts_unit(token + 2)) {
      return kUnknownWord;
    }
    return lexicon_.joined(input_.tokens[token].word, input_.tokens[token + 2].word);
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
    if (is_invariant(forms)) return kOpenTag;  // "cut", "hit": base form, past or noun
    if (forms != 0 && noun) {
      if (forms & (kPast | kParticiple)) return past_tag(forms);  // "found", "hurt": verbs
      return kOpenTag;
    }
    if (forms != 0) {
      if (token.capital && !first && !token.all_caps && (forms & (kBase | kThird))) return 'X';
      if (forms & (kPast | kParticiple)) return past_tag(forms);
      // Right after a determiner or adjective no verb stands: "the say", "a press briefing".
      if (before_noun()) return 'N';
      if (forms & kIng) return 'g';
      return kOpenTag;  // a third person may be the plural of a noun that no list has
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

  // Words that no rule knows, by their look.
  char guess(const Token& token, bool first) const {
    const std::string_view word = text_at(input_.text, token.span);
    if (token.capital && !first) return 'X';
    for (const GuessRule& rule : grammar_.guesses) {
      if (word.size() > rule.longer_than && word.ends_with(rule.ends)) return rule.tag;
    }
    return token.capital ? 'X' : 'x';
  }

  const SentenceInput& input_;
  const Lexicon& lexicon_;
  const Grammar& grammar_;
  Reading& reading_;
  std::uint32_t closing_quote_ = kNoToken;
};

}  // namespace

void make_units(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
                Reading& reading) {
  reading.clear();
  Tagger(input, lexicon, grammar, reading).run();
  choose_tags(input, lexicon, grammar, reading);
  for (const Unit& unit : reading.units) reading.tags += unit.tag;
}

}  // namespace entente
