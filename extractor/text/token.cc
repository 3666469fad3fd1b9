// Cutting text into words, numbers and marks. Tested by tests/text/token_test.cc.
//
// One pass over the bytes. ASCII letters and digits are told by a table; letters beyond ASCII are
// asked of ICU. Every byte but blanks ends up in exactly one token.
#include "extractor/text/token.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

enum CharClass : std::uint8_t { kMark, kBlank, kLower, kUpper, kDigit, kHigh };

constexpr std::array<CharClass, 256> make_classes() {
  std::array<CharClass, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    CharClass& cls = classes[static_cast<std::size_t>(c)];
    if (c >= 'a' && c <= 'z')
      cls = kLower;
    else if (c >= 'A' && c <= 'Z')
      cls = kUpper;
    else if (c >= '0' && c <= '9')
      cls = kDigit;
    else if (c == ' ' || (c >= '\t' && c <= '\r'))
      cls = kBlank;
    else if (c >= 0x80)
      cls = kHigh;
    else
      cls = kMark;
  }
  return classes;
}
constexpr std::array<CharClass, 256> kClasses = make_classes();

// A character beyond ASCII: its class and length in bytes. A broken byte is a mark of length 1.
struct WideChar {
  CharClass cls = kMark;
  std::uint32_t length = 1;
  UChar32 code = -1;
};

WideChar wide_char(std::string_view text, std::uint32_t at, std::uint32_t end) {
  WideChar wide;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::int32_t next = 0;
  UChar32 code = 0;
  U8_NEXT(bytes + at, next, static_cast<std::int32_t>(end - at), code);
  if (code < 0) return wide;
  wide.code = code;
  wide.length = static_cast<std::uint32_t>(next);
  if (u_isUWhiteSpace(code) || code == 0x200B || code == 0xFEFF || code == 0xAD)
    wide.cls = kBlank;
  else if (u_isupper(code) || u_istitle(code))
    wide.cls = kUpper;
  else if (u_isalpha(code) || u_charType(code) == U_NON_SPACING_MARK)
    wide.cls = kLower;
  else if (u_isdigit(code))
    wide.cls = kDigit;
  return wide;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span range, const Vocabulary& vocabulary,
            std::vector<Token>& tokens)
      : text_(text), end_(range.end), at_(range.start), vocabulary_(vocabulary), tokens_(tokens) {}

  void run() {
    bool space = true;
    while (at_ < end_) {
      const Step step = look(at_);
      if (step.cls == kBlank) {
        space = true;
        at_ += step.length;
        continue;
      }
      if (step.cls == kMark)
        add_mark(step.length, space);
      else if (step.cls == kDigit)
        add_number(space);
      else if (!add_plain_word(space))
        add_word(space);
      space = false;
    }
  }

 private:
  struct Step {
    CharClass cls;
    std::uint32_t length;
  };

  Step look(std::uint32_t at) const {
    const CharClass cls = kClasses[static_cast<unsigned char>(text_[at])];
    if (cls != kHigh) return {cls, 1};
    const WideChar wide = wide_char(text_, at, end_);
    return {wide.cls, wide.length};
  }

  bool is_letter(CharClass cls) const { return cls == kLower || cls == kUpper; }
  char ascii(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }

  // Length in bytes of an apostrophe at `at`, straight or curly; 0: none.
  std::uint32_t apostrophe(std::uint32_t at) const {
    if (at >= end_) return 0;
    if (text_[at] == '\'') return 1;
    if (at + 3 <= end_ && text_.compare(at, 3, "\xE2\x80\x99") == 0) return 3;
    return 0;
  }

  void add(std::uint32_t start, std::uint32_t end, TokenKind kind, bool space) {
    Token token;
    token.span = {start, end};
    token.kind = kind;
    token.space_before = space;
    const std::string_view word = text_at(text_, token.span);
    char small[64];
    bool plain = word.size() <= sizeof small;
    for (std::size_t i = 0; plain && i < word.size(); ++i) {
      const unsigned char c = static_cast<unsigned char>(word[i]);
      if (c >= 0x80)
        plain = false;
      else
        small[i] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    token.word = plain ? vocabulary_.find({small, word.size()}) : vocabulary_.find(fold(word));
    tokens_.push_back(token);
  }

  void add_mark(std::uint32_t length, bool space) {
    // 's after a word is a token of its own: "Iran's" = Iran + 's.
    const std::uint32_t quote = apostrophe(at_);
    if (quote > 0 && !space && !tokens_.empty() && tokens_.back().span.end == at_ &&
        tokens_.back().kind != TokenKind::mark) {
      const char s = ascii(at_ + quote);
      const std::uint32_t after = at_ + quote + 1;
      const bool ends = after >= end_ || !is_letter(look(after).cls);
      if ((s == 's' || s == 'S') && ends) {
        add(at_, after, TokenKind::word, space);
        at_ = after;
        return;
      }
    }
    add(at_, at_ + length, TokenKind::mark, space);
    at_ += length;
  }

  void add_number(bool space) {
    std::uint32_t at = at_;
    while (at < end_) {
      const Step step = look(at);
      if (step.cls == kDigit || is_letter(step.cls)) {
        at += step.length;
        continue;
      }
      const char mark = text_[at];
      const bool digit_after = at + 1 < end_ && look(at + 1).cls == kDigit;
      const bool digit_before = at > at_ && look(at - 1).cls == kDigit;
      if ((mark == ',' || mark == '.') && digit_after && digit_before) {
        ++at;
        continue;
      }
      break;
    }
    add(at_, at, TokenKind::number, space);
    at_ = at;
  }

  // A word of ASCII letters and digits, as nearly all are, with a blank or mark behind it that
  // cannot belong to it: one loop folds it and looks at its case. False: it is no such word.
  bool add_plain_word(bool space) {
    constexpr std::uint32_t kMaxPlain = Vocabulary::kShortWord;
    std::array<char, kMaxPlain> folded{};
    const char* const begin = text_.data() + at_;
    const std::uint32_t most = std::min(end_ - at_, kMaxPlain);
    std::uint32_t length = 0;
    std::uint32_t classes = 0;  // bits of all that came
    CharClass cls = kMark;
    for (; length < most; ++length) {
      const unsigned char byte = static_cast<unsigned char>(begin[length]);
      cls = kClasses[byte];
      if (cls < kLower || cls > kDigit) break;
      classes |= 1u << cls;
      folded[length] = static_cast<char>(byte + (cls == kUpper ? 'a' - 'A' : 0));
    }
    if (at_ + length < end_ &&
        (length == most || cls == kHigh || begin[length] == '.' || begin[length] == '\'')) {
      return false;
    }
    Token token;
    token.span = {at_, at_ + length};
    token.space_before = space;
    token.capital = kClasses[static_cast<unsigned char>(begin[0])] == kUpper;
    token.all_caps = token.capital && (classes & 1u << kLower) == 0 && length >= 2;
    token.word = vocabulary_.find_short(folded);
    tokens_.push_back(token);
    at_ += length;
    return true;
  }

  void add_word(bool space) {
    const std::uint32_t start = at_;
    std::uint32_t at = at_;
    bool first_upper = false, any_lower = false, any_letter = false;
    std::uint32_t letters = 0;
    while (at < end_) {
      const Step step = look(at);
      if (is_letter(step.cls) || step.cls == kDigit) {
        if (!any_letter && is_letter(step.cls)) first_upper = step.cls == kUpper;
        any_letter = true;
        any_lower = any_lower || step.cls == kLower;
        ++letters;
        at += step.length;
        continue;
      }
      // Initials: a single letter and a full stop, more than once ("U.S.", "a.m.").
      if (text_[at] == '.' && at + 1 < end_ && is_letter(look(at + 1).cls) && initials(start, at)) {
        ++at;
        continue;
      }
      // An apostrophe inside a word (O'Neill), but not before a final s or in n't.
      const std::uint32_t quote = apostrophe(at);
      if (quote > 0 && at + quote < end_ && is_letter(look(at + quote).cls)) {
        const char s = ascii(at + quote);
        const std::uint32_t after = at + quote + 1;
        const bool ends = after >= end_ || !is_letter(look(after).cls);
        if (ends && (s == 's' || s == 'S')) break;
        if (ends && (s == 't' || s == 'T') && at - start >= 2 &&
            (text_[at - 1] == 'n' || text_[at - 1] == 'N')) {
          finish_word(start, at - 1, space, first_upper, any_lower, letters);
          add(at - 1, after, TokenKind::word, false);
          at_ = after;
          return;
        }
        at += quote;
        continue;
      }
      break;
    }
    if (at < end_ && text_[at] == '.' && at > start + 1 && text_[at - 2] == '.') ++at;  // U.S.
    finish_word(start, at, space, first_upper, any_lower, letters);
    at_ = at;
  }

  // True when text[start, at) is letter (full stop letter)*.
  bool initials(std::uint32_t start, std::uint32_t at) const {
    if ((at - start) % 2 == 0) return false;
    for (std::uint32_t i = start; i < at; ++i) {
      const CharClass cls = kClasses[static_cast<unsigned char>(text_[i])];
      if ((i - start) % 2 == 0 ? !is_letter(cls) : text_[i] != '.') return false;
    }
    const std::uint32_t next = at + 1;  // a single letter must follow: "U.S", not "a.Then"
    const Step step = look(next);
    const std::uint32_t after = next + step.length;
    return after >= end_ || !is_letter(look(after).cls);
  }

  void finish_word(std::uint32_t start, std::uint32_t end, bool space, bool upper, bool any_lower,
                   std::uint32_t letters) {
    if (end <= start) return;
    add(start, end, TokenKind::word, space);
    tokens_.back().capital = upper;
    tokens_.back().all_caps = upper && !any_lower && letters >= 2;
  }

  std::string_view text_;
  std::uint32_t end_;
  std::uint32_t at_;
  const Vocabulary& vocabulary_;
  std::vector<Token>& tokens_;
};

}  // namespace

void tokenize(std::string_view text, Span range, const Vocabulary& vocabulary,
              std::vector<Token>& tokens) {
  Tokenizer(text, range, vocabulary, tokens).run();
}

std::vector<WordId> intern_phrase(std::string_view phrase, Vocabulary& vocabulary) {
  std::vector<Token> tokens;
  tokenize(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, vocabulary, tokens);
  std::vector<WordId> words;
  words.reserve(tokens.size());
  for (const Token& token : tokens)
    words.push_back(vocabulary.intern(fold(text_at(phrase, token.span))));
  return words;
}

}  // namespace entente
