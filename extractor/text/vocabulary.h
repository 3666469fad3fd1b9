// Vocabulary: every word that any rule knows, as a small number.
//
// A text's word is looked up once, when it is tokenised; names, dates and grammar then compare
// numbers. Words are folded: lower case, without accents (Erdoğan = erdogan), straight apostrophes.
#ifndef ENTENTE_TEXT_VOCABULARY_H_
#define ENTENTE_TEXT_VOCABULARY_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace entente {

using WordId = std::uint32_t;
inline constexpr WordId kUnknownWord = 0;  // no rule mentions the word

class Vocabulary {
 public:
  Vocabulary();
  ~Vocabulary();
  Vocabulary(Vocabulary&&) noexcept;
  Vocabulary& operator=(Vocabulary&&) noexcept;

  // The number of a folded word, new if need be. Ids count up from 1 in order of arrival.
  WordId intern(std::string_view folded);
  // kUnknownWord when no rule mentions it. Safe from many threads once loading is over.
  WordId find(std::string_view folded) const;
  // The same for a word of at most kShortWord bytes, with zeros behind it. REQUIRES: not empty.
  static constexpr std::size_t kShortWord = 16;
  WordId find_short(const std::array<char, kShortWord>& padded) const;
  // The folded word; valid as long as the vocabulary. REQUIRES: id < size().
  std::string_view text(WordId id) const;
  // One more than the largest id.
  std::size_t size() const;

 private:
  struct Table;
  std::unique_ptr<Table> table_;
};

// Folds one word: lower case, accents removed, curly apostrophes straight. ASCII is the fast path;
// bytes that are not UTF-8 stay as they are.
std::string fold(std::string_view word);

}  // namespace entente

#endif  // ENTENTE_TEXT_VOCABULARY_H_
