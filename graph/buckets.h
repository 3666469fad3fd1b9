// Buckets: numbered items in numbered buckets, each bucket's items side by side.
#ifndef ENTENTE_GRAPH_BUCKETS_H_
#define ENTENTE_GRAPH_BUCKETS_H_

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

// Two vectors for all buckets, however many: a list of its own for each would be most of the
// memory.
class Buckets {
 public:
  Buckets() = default;
  // Item i, of the number items[i], lies in bucket_of[i], below `count`. Items keep their order.
  Buckets(std::span<const std::uint32_t> bucket_of, std::span<const std::uint32_t> items,
          std::uint32_t count);
  // The same for items 0, 1, 2 …
  Buckets(std::span<const std::uint32_t> bucket_of, std::uint32_t count);

  std::uint32_t size() const { return static_cast<std::uint32_t>(starts_.size() - 1); }
  std::span<const std::uint32_t> operator[](std::uint32_t bucket) const {
    return std::span(items_).subspan(starts_[bucket], starts_[bucket + 1] - starts_[bucket]);
  }

 private:
  // Where each next item of a bucket goes; starts_ and the size of items_ are made with it.
  std::vector<std::uint32_t> make_places(std::span<const std::uint32_t> bucket_of,
                                         std::uint32_t count);

  std::vector<std::uint32_t> starts_{0};  // of each bucket, and the end of the last
  std::vector<std::uint32_t> items_;
};

}  // namespace entente

#endif  // ENTENTE_GRAPH_BUCKETS_H_
