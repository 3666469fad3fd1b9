// Words as numbers: a flat hash table over folded words. Tested by tests/text/vocabulary_test.cc.
#include "extractor/text/vocabulary.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstring>
#include <deque>

namespace entente {

namespace {

// A word of at most 16 bytes as two numbers, zeros behind it: compared and hashed without touching
// memory or branching on its length. Nearly every token of a text is looked up this way.
struct ShortWord {
  explicit ShortWord(const std::array<char, Vocabulary::kShortWord>& padded) {
    std::memcpy(&head, padded.data(), sizeof head);
    std::memcpy(&tail, padded.data() + sizeof head, sizeof tail);
  }

  bool operator==(const ShortWord&) const = default;

  std::uint64_t head = 0;
  std::uint64_t tail = 0;
};

// REQUIRES: word.size() <= kShortWord.
ShortWord short_word(std::string_view word) {
  std::array<char, Vocabulary::kShortWord> padded{};
  std::copy(word.begin(), word.end(), padded.begin());
  return ShortWord(padded);
}

struct ShortWordHash {
  using is_avalanching = void;
  std::size_t operator()(const ShortWord& word) const {
    std::uint64_t hash = word.head * 0x9E3779B97F4A7C15u;
    hash = (hash ^ hash >> 32 ^ word.tail) * 0xD6E8FEB86659FD93u;
    hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93u;
    return hash ^ hash >> 32;
  }
};

}  // namespace

struct Vocabulary::Table {
  std::deque<std::string> words{std::string()};  // by id; a deque keeps the views below valid
  boost::unordered_flat_map<ShortWord, WordId, ShortWordHash> short_ids;
  boost::unordered_flat_map<std::string_view, WordId> long_ids;
};

Vocabulary::Vocabulary() : table_(std::make_unique<Table>()) {}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;

WordId Vocabulary::intern(std::string_view folded) {
  const WordId known = find(folded);
  if (known != kUnknownWord || folded.empty()) return known;
  const WordId id = static_cast<WordId>(table_->words.size());
  table_->words.emplace_back(folded);
  if (folded.size() <= kShortWord)
    table_->short_ids.emplace(short_word(folded), id);
  else
    table_->long_ids.emplace(table_->words.back(), id);
  return id;
}

WordId Vocabulary::find(std::string_view folded) const {
  if (folded.size() <= kShortWord) {
    const auto found = table_->short_ids.find(short_word(folded));
    return found == table_->short_ids.end() ? kUnknownWord : found->second;
  }
  const auto found = table_->long_ids.find(folded);
  return found == table_->long_ids.end() ? kUnknownWord : found->second;
}

WordId Vocabulary::find_short(const std::array<char, kShortWord>& padded) const {
  const auto found = table_->short_ids.find(ShortWord(padded));
  return found == table_->short_ids.end() ? kUnknownWord : found->second;
}

std::string_view Vocabulary::text(WordId id) const { return table_->words[id]; }
std::size_t Vocabulary::size() const { return table_->words.size(); }

namespace {

// Letters that canonical decomposition leaves whole, and the base letters news writes for them.
char32_t base_letter(char32_t letter) {
  switch (letter) {
    case 0x0131:
      return U'i';  // dotless i
    case 0x0142:
      return U'l';  // l with stroke
    case 0x00F8:
      return U'o';  // o with stroke
    case 0x0111:
      return U'd';  // d with stroke
    case 0x0127:
      return U'h';  // h with stroke
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x02BB:
    case 0x00B4:
      return U'\'';
    default:
      return letter;
  }
}

std::string fold_unicode(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  const icu::UnicodeString raw =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
  icu::UnicodeString parts = U_SUCCESS(status) ? decompose->normalize(raw, status) : raw;
  parts.foldCase();
  icu::UnicodeString folded;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 letter = parts.char32At(i);
    if (u_charType(letter) == U_NON_SPACING_MARK) continue;
    folded.append(static_cast<UChar32>(base_letter(static_cast<char32_t>(letter))));
  }
  std::string out;
  folded.toUTF8String(out);
  return out;
}

}  // namespace

std::string fold(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) >= 0x80) return fold_unicode(word);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

}  // namespace entente
