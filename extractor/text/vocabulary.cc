// Words as numbers: a flat hash table over folded words. Tested by tests/text/vocabulary_test.cc.
#include "extractor/text/vocabulary.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <boost/unordered/unordered_flat_map.hpp>
#include <deque>

namespace entente {

struct Vocabulary::Table {
  std::deque<std::string> words{std::string()};  // by id; a deque keeps the views below valid
  boost::unordered_flat_map<std::string_view, WordId> ids;
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
  table_->ids.emplace(table_->words.back(), id);
  return id;
}

WordId Vocabulary::find(std::string_view folded) const {
  const auto found = table_->ids.find(folded);
  return found == table_->ids.end() ? kUnknownWord : found->second;
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
