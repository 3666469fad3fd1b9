// Building the table of words. Tested through tests/dates/date_loader_test.cc.
#include "extractor/dates/word_table.h"

#include <algorithm>

namespace entente {

WordTable make_word_table() {
  WordTable table;
  for (const char* name : {"num", "ord", "day", "month_number", "year", "short_year", "decade",
                           "hour", "minute", "clock", "hhmm", "dotted", "word"}) {
    WordClass word_class;
    word_class.name = name;
    word_class.quiet = true;  // sentences with years and clock times are found by their digits
    table.classes.push_back(std::move(word_class));
  }
  return table;
}

std::uint16_t WordTable::make_entry(WordId word) {
  if (word >= entry_of.size()) entry_of.resize(word + std::size_t{1}, 0);
  if (entry_of[word] == 0) {
    entry_of[word] = static_cast<std::uint16_t>(entries.size());
    entries.emplace_back();
  }
  return entry_of[word];
}

std::uint16_t WordTable::make_phrase(const std::vector<WordId>& words) {
  const std::uint16_t first = make_entry(words[0]);
  const std::vector<WordId> rest(words.begin() + 1, words.end());
  if (rest.empty()) return first;
  for (const WordEntry::Phrase& phrase : entries[first].phrases) {
    if (phrase.rest == rest) return phrase.entry;
  }
  const std::uint16_t entry = static_cast<std::uint16_t>(entries.size());
  entries.emplace_back();
  std::vector<WordEntry::Phrase>& phrases = entries[first].phrases;
  phrases.push_back({rest, entry});
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const WordEntry::Phrase& a, const WordEntry::Phrase& b) {
                     return a.rest.size() > b.rest.size();
                   });
  return entry;
}

void WordTable::add_flag(WordId word, WordFlag flag) {
  if (word >= flags.size()) flags.resize(word + std::size_t{1}, 0);
  flags[word] = static_cast<std::uint16_t>(flags[word] | flag);
}

std::uint16_t WordTable::make_literal(WordId word) {
  WordEntry& entry = entries[make_entry(word)];
  if (entry.literal == 0) entry.literal = literals++;
  return entry.literal;
}

std::optional<int> WordTable::find_class(std::string_view name) const {
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (classes[i].name == name) return static_cast<int>(i);
  }
  return std::nullopt;
}

std::optional<std::int16_t> WordTable::find_value(int word_class, std::string_view value) const {
  const std::vector<std::string>& values = classes[static_cast<std::size_t>(word_class)].values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] == value) return static_cast<std::int16_t>(i);
  }
  return std::nullopt;
}

std::int16_t WordTable::make_value(int word_class, std::string_view value) {
  if (const std::optional<std::int16_t> known = find_value(word_class, value)) return *known;
  std::vector<std::string>& values = classes[static_cast<std::size_t>(word_class)].values;
  values.emplace_back(value);
  return static_cast<std::int16_t>(values.size() - 1);
}

void WordTable::add_sense(std::uint16_t entry, const WordSense& sense) {
  WordEntry& word = entries[entry];
  const ClassMask bit = ClassMask{1} << sense.word_class;
  // The same word may stand in a class with and without the need of a capital: without wins.
  for (WordSense& known : word.senses) {
    if (known.word_class == sense.word_class && known.value == sense.value) {
      known.capital = known.capital && sense.capital;
      if (!known.capital) word.capital_classes &= ~bit;
      return;
    }
  }
  word.senses.push_back(sense);
  word.classes |= bit;
  if (sense.capital) word.capital_classes |= bit;
}

}  // namespace entente
