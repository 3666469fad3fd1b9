// Working out the edge of a pattern: one descent over its text. Tested by
// tests/reading/tag_edge_test.cc.
#include "extractor/reading/tag_edge.h"

#include <cctype>

namespace entente {

TagSet tag_set(std::string_view letters) {
  TagSet set;
  for (const char letter : letters) set.set(static_cast<unsigned char>(letter) & 127u);
  return set;
}

namespace {

// The edge of one part followed by another.
TagEdge joined(const TagEdge& a, const TagEdge& b) {
  TagEdge both;
  both.first = a.first;
  both.second = a.second;
  if (a.empty) {
    both.first |= b.first;
    both.second |= b.second;
  }
  if (a.single.any()) both.second |= b.first;
  if (b.empty) both.single |= a.single;
  if (a.empty) both.single |= b.single;
  both.empty = a.empty && b.empty;
  return both;
}

class EdgeReader {
 public:
  explicit EdgeReader(std::string_view pattern) : pattern_(pattern) {}

  TagEdge run() {
    TagEdge edge = choice();
    edge.known = known_ && at_ == pattern_.size();
    return edge;
  }

 private:
  bool has(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }

  // "a|b|c", up to the end or the bracket that closes.
  TagEdge choice() {
    TagEdge any = sequence();
    while (known_ && has("|")) {
      ++at_;
      const TagEdge other = sequence();
      any.first |= other.first;
      any.second |= other.second;
      any.single |= other.single;
      any.empty = any.empty || other.empty;
    }
    return any;
  }

  TagEdge sequence() {
    TagEdge all;
    all.empty = true;
    while (known_ && at_ < pattern_.size() && !has("|") && !has(")")) all = joined(all, repeated());
    return all;
  }

  TagEdge repeated() {
    TagEdge part = item();
    while (has("?") || has("*") || has("+")) {
      if (!has("?") && part.single.any()) part.second |= part.first;
      if (!has("+")) part.empty = true;
      ++at_;
    }
    return part;
  }

  TagEdge item() {
    TagEdge edge;
    if (has("(?:")) {
      at_ += 3;
      edge = choice();
      known_ = known_ && has(")");
      ++at_;
      return edge;
    }
    if (has("[")) {
      const std::size_t close = pattern_.find(']', at_ + 1);
      const std::string_view letters = pattern_.substr(at_ + 1, close - at_ - 1);
      // A dash is a letter at the end only; elsewhere it makes a range.
      known_ = known_ && close != std::string_view::npos && !letters.empty() &&
               letters.find_first_of("^\\[") == std::string_view::npos &&
               letters.substr(0, letters.size() - 1).find('-') == std::string_view::npos;
      edge.first = edge.single = tag_set(letters);
      at_ = close == std::string_view::npos ? pattern_.size() : close + 1;
      return edge;
    }
    const char letter = pattern_[at_];
    known_ = known_ && (std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
                        std::string_view("#,;:-_\"'").find(letter) != std::string_view::npos);
    edge.first = edge.single = tag_set(pattern_.substr(at_, 1));
    ++at_;
    return edge;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  bool known_ = true;  // nothing has come that is not understood here
};

}  // namespace

TagEdge tag_edge(std::string_view pattern) { return EdgeReader(pattern).run(); }

}  // namespace entente
