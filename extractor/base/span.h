// Span: a half-open range of bytes in a document's text.
#ifndef ENTENTE_BASE_SPAN_H_
#define ENTENTE_BASE_SPAN_H_

#include <cstdint>
#include <string_view>

namespace entente {

struct Span {
  std::uint32_t start = 0;  // first byte, included
  std::uint32_t end = 0;    // one past the last byte

  bool empty() const { return start >= end; }
  bool contains(const Span& other) const { return start <= other.start && other.end <= end; }
  bool overlaps(const Span& other) const { return start < other.end && other.start < end; }
  bool operator==(const Span&) const = default;
};

// The bytes of `text` under `span`. REQUIRES: span.end <= text.size().
inline std::string_view text_at(std::string_view text, const Span& span) {
  return text.substr(span.start, span.end - span.start);
}

}  // namespace entente

#endif  // ENTENTE_BASE_SPAN_H_
