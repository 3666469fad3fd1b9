// Phrases of rules: cutting, spelling variants, plurals. Tested by tests/actors/phrase_test.cc.
#include "extractor/actors/phrase.h"

#include <array>

namespace entente {
namespace {

bool is_joint(std::string_view text) { return text == "-" || text == "."; }

bool ends_with(std::string_view text, std::string_view tail) {
  return text.size() > tail.size() && text.substr(text.size() - tail.size()) == tail;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string plural_word(std::string_view word) {
  std::string out(word);
  if (ends_with(word, "man")) {
    out.replace(out.size() - 2, 2, "en");
  } else if (ends_with(word, "ss") || ends_with(word, "x") || ends_with(word, "ch") ||
             ends_with(word, "sh")) {
    out += "es";
  } else if (ends_with(word, "s")) {
    out.clear();  // forces, police headquarters: plural as they are
  } else if (ends_with(word, "y") && !is_vowel(word[word.size() - 2])) {
    out.replace(out.size() - 1, 1, "ies");
  } else {
    out += 's';
  }
  return out;
}

// The words after which a title goes on about its office: ministers OF defence.
constexpr std::array<std::string_view, 4> kComplement = {" of ", " for ", " to ", " in "};

}  // namespace

NamePhrase make_phrase(std::string_view text, Vocabulary& vocabulary) {
  thread_local std::vector<Token> tokens;
  tokens.clear();
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary, tokens);
  NamePhrase phrase;
  for (const Token& token : tokens) {
    const std::string_view word = text_at(text, token.span);
    if (token.kind == TokenKind::mark && is_joint(word)) continue;
    if (phrase.words.size() < 16) phrase.shape |= case_bits(token) << (2 * phrase.words.size());
    phrase.any_capital = phrase.any_capital || token.capital;
    phrase.words.push_back(token.word != kUnknownWord ? token.word : vocabulary.intern(fold(word)));
    phrase.short_capitals = token.all_caps && word.size() <= 4;
  }
  if (phrase.words.size() != 1) phrase.short_capitals = false;
  return phrase;
}

std::vector<NamePhrase> phrase_variants(std::string_view text, Vocabulary& vocabulary) {
  std::vector<NamePhrase> variants{make_phrase(text, vocabulary)};
  if (text.find('.') == std::string_view::npos) return variants;
  NamePhrase open = variants.front();
  bool changed = false;
  for (WordId& word : open.words) {
    const std::string_view folded = vocabulary.text(word);
    if (folded.size() < 4 || folded.back() != '.') continue;
    word = vocabulary.intern(std::string(folded.substr(0, folded.size() - 1)));
    changed = true;
  }
  if (changed) variants.push_back(std::move(open));
  return variants;
}

std::string plural_phrase(std::string_view text) {
  std::size_t head_end = text.size();
  for (const std::string_view link : kComplement) {
    const std::size_t at = text.find(link);
    if (at != std::string_view::npos && at < head_end) head_end = at;
  }
  const std::size_t blank = text.rfind(' ', head_end == 0 ? 0 : head_end - 1);
  const std::size_t head_start = blank == std::string_view::npos ? 0 : blank + 1;
  const std::string head = plural_word(text.substr(head_start, head_end - head_start));
  if (head.empty()) return head;
  return std::string(text.substr(0, head_start)) + head + std::string(text.substr(head_end));
}

}  // namespace entente
