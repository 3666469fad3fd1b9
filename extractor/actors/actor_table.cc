// The trie and the word classes of the actor table. Tested by tests/actors/actor_table_test.cc.
#include "extractor/actors/actor_table.h"

#include <algorithm>

namespace entente {

std::int64_t Life::distance(Day day) const {
  const std::int64_t count = day.time_since_epoch().count();
  if (count < from) return from - count;
  if (count >= to) return count - to + 1;
  return 0;
}

IdReference ActorTable::reference(std::string id, std::string_view file, int line, int column) {
  if (files.empty() || files.back() != file) files.emplace_back(file);
  return {std::move(id), static_cast<std::uint32_t>(files.size() - 1), line, column};
}

void ActorTable::add_class(WordId word, std::uint64_t bits) {
  if (word == kUnknownWord) return;
  if (word >= classes.size()) classes.resize(std::max<std::size_t>(word + 1, classes.size() * 2));
  classes[word] |= bits;
}

SectorIndex ActorTable::sector(std::string_view name) {
  for (std::size_t i = 0; i < sectors.size(); ++i)
    if (sectors[i] == name) return static_cast<SectorIndex>(i);
  if (sectors.size() > std::numeric_limits<SectorIndex>::max()) return 0;
  sectors.emplace_back(name);
  return static_cast<SectorIndex>(sectors.size() - 1);
}

std::uint32_t ActorTable::node_for(const std::vector<WordId>& words) {
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint32_t* next = nullptr;
    if (i == 0) {
      if (words[0] >= roots.size())
        roots.resize(std::max<std::size_t>(words[0] + 1, roots.size() * 2));
      next = &roots[words[0]];
    } else {
      nodes[node].children = true;
      next = &edges[std::uint64_t{node} << 32 | words[i]];
    }
    if (*next == 0) {
      *next = static_cast<std::uint32_t>(nodes.size());
      nodes.emplace_back();
    }
    node = *next;
  }
  return node;
}

void ActorTable::add_reading(std::uint32_t node, const PhraseReading& reading) {
  if (node == 0) return;
  std::uint32_t* link = &nodes[node].first_reading;
  while (*link != kNoIndex) {
    PhraseReading& other = readings[*link];
    // The same phrase given twice (by a spelling variant, say) is no second reading.
    if (other.form == reading.form && other.target == reading.target &&
        other.life == reading.life && other.plural == reading.plural) {
      other.exact = other.exact && reading.exact;
      other.any_case = other.any_case || reading.any_case;
      return;
    }
    link = &other.next;
  }
  const std::uint32_t index = static_cast<std::uint32_t>(readings.size());
  *link = index;
  readings.push_back(reading);
  readings.back().next = kNoIndex;
}

}  // namespace entente
