// WordTable: what each word of the date rules may mean: "second" is an ordinal and a unit.
//
// Words belong to classes (month, unit, weekday ...) with a value in each. Classes are bits, so
// that a pattern asks for one with a mask. Filled by vocabulary sections of rules/dates/*.yaml.
#ifndef ENTENTE_DATES_WORD_TABLE_H_
#define ENTENTE_DATES_WORD_TABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/vocabulary.h"

namespace entente {

using ClassMask = std::uint64_t;

// Classes that the engine makes itself, from numbers in digits or words.
enum class NumberClass : std::uint8_t {
  num,           // any cardinal: 12, 2.5, twenty-five, half
  ord,           // 10th, twenty-fifth
  day,           // 1..31, cardinal digits or any ordinal
  month_number,  // 1..12 in digits
  year,          // four digits without comma, or spelled as a year: nineteen ninety-four
  short_year,    // exactly two digits
  decade,        // 1990s, 90s
  hour,          // 0..24 in digits, one to twelve in words
  minute,        // exactly two digits, 00..59
  clock,         // 5pm, 10am: digits with a half of the day attached
  hhmm,          // 0000..2359: hours and minutes in four digits
  dotted,        // 14.06.2025
  word,          // any word; a pattern cannot begin with it
  kCount
};
inline constexpr int kNumberClasses = static_cast<int>(NumberClass::kCount);

constexpr ClassMask mask_of(NumberClass number_class) {
  return ClassMask{1} << static_cast<int>(number_class);
}

struct WordClass {
  std::string name;
  bool quiet = false;               // its words alone are no reason to look at a sentence
  std::vector<std::string> values;  // by number, as written in the rules
};

// One meaning of a word or phrase.
struct WordSense {
  std::uint8_t word_class = 0;  // bit
  std::int16_t value = 0;       // index into WordClass::values
  bool capital = false;         // only with a capital first letter
};

// A word or phrase of the rules. Words of a pattern have a literal number; 0: in no pattern.
struct WordEntry {
  std::vector<WordSense> senses;
  ClassMask classes = 0;          // of all senses
  ClassMask capital_classes = 0;  // of the senses that need a capital
  std::uint16_t literal = 0;
  bool dot = false;  // an abbreviation: a full stop behind it belongs to it

  // What the word does in a number written out.
  enum class NumberRole : std::uint8_t { none, unit, ten, scale, ordinal, article, joiner };
  NumberRole role = NumberRole::none;
  double number = 0;

  // Phrases that begin with this word, longest first: the further words, and their entry.
  struct Phrase {
    std::vector<WordId> rest;
    std::uint16_t entry = 0;
  };
  std::vector<Phrase> phrases;
};

// Letters behind the digits of a number: 10th, 1990s, 5pm.
struct NumberSuffix {
  enum class Kind : std::uint8_t { none, ordinal, decade, am, pm };
  std::string text;  // lower case
  Kind kind = Kind::none;
};

// Marks on words, for a first look at a sentence and for the search of cues.
enum WordFlag : std::uint16_t {
  kTrigger = 1,    // a sentence with it is looked at
  kFuture = 2,     // will, scheduled: what follows lies ahead
  kPast = 4,       // was, had: what follows lies behind
  kSaying = 8,     // said, told: ends the search for cues
  kBreak = 16,     // but, which: a new clause, where the search ends
  kFutureTo = 32,  // due, agreed: ahead when "to" follows
  kTo = 64,
  kPerfect = 128,     // had: past, even "had been due to"
  kSoftFuture = 256,  // scheduled: ahead unless an auxiliary says otherwise
  kBe = 512,          // to be held, could not be reached
  kIs = 1024          // is held: what is held is to come
};

struct WordTable {
  std::vector<WordClass> classes;       // by bit; the first kNumberClasses are the engine's
  std::vector<WordEntry> entries{1};    // entry 0: a word that the rules do not know
  std::vector<std::uint16_t> entry_of;  // by WordId; words beyond the end have entry 0
  std::vector<std::uint16_t> flags;     // WordFlag by WordId, likewise
  std::uint16_t literals = 1;           // numbers given so far, and one
  std::vector<NumberSuffix> suffixes;
  std::vector<std::vector<WordId>> half_more;  // "and a half" behind a number

  std::uint16_t entry(WordId word) const { return word < entry_of.size() ? entry_of[word] : 0; }
  std::uint16_t flag(WordId word) const { return word < flags.size() ? flags[word] : 0; }

  // For loading: the entry of a word, new if need be; of a phrase of several words.
  std::uint16_t make_entry(WordId word);
  std::uint16_t make_phrase(const std::vector<WordId>& words);
  void add_flag(WordId word, WordFlag flag);
  // The literal number of a word, new if need be.
  std::uint16_t make_literal(WordId word);
  // Bit of a class by name, or nothing.
  std::optional<int> find_class(std::string_view name) const;
  // Index of a value in a class, new if need be.
  std::int16_t make_value(int word_class, std::string_view value);
  std::optional<std::int16_t> find_value(int word_class, std::string_view value) const;
  void add_sense(std::uint16_t entry, const WordSense& sense);
};

// A table with the engine's own classes.
WordTable make_word_table();

}  // namespace entente

#endif  // ENTENTE_DATES_WORD_TABLE_H_
