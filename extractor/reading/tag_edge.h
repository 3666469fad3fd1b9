// TagEdge: what the first two letters tell of a match of a pattern over tags, so that RE2 is asked
// only where they leave a choice.
#ifndef ENTENTE_READING_TAG_EDGE_H_
#define ENTENTE_READING_TAG_EDGE_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

using TagSet = std::bitset<128>;  // by tag letter

TagSet tag_set(std::string_view letters);

struct TagEdge {
  TagSet first;
  TagSet second;       // of matches of two letters or more
  TagSet single;       // matches of one letter
  bool empty = false;  // there is a match of none
  bool known = true;   // false: the sets say nothing

  // Length of the longest match at `at`, where two letters are enough to know it: 0 or 1. REQUIRES:
  // at < tags.size().
  std::optional<std::uint32_t> length_at(std::string_view tags, std::size_t at) const {
    if (!known) return std::nullopt;
    const std::size_t letter = static_cast<unsigned char>(tags[at]) & 127u;
    if (!first.test(letter)) return 0;
    if (at + 1 < tags.size() && second.test(static_cast<unsigned char>(tags[at + 1]) & 127u))
      return std::nullopt;
    return single.test(letter) ? 1 : 0;
  }
};

// Of a pattern of letters, classes, groups, choices and ? * +; any other is not known.
TagEdge tag_edge(std::string_view pattern);

}  // namespace entente

#endif  // ENTENTE_READING_TAG_EDGE_H_
