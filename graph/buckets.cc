// A counting sort by bucket. Tested by tests/graph/buckets_test.cc.
#include "graph/buckets.h"

#include <numeric>

namespace entente {

std::vector<std::uint32_t> Buckets::make_places(std::span<const std::uint32_t> bucket_of,
                                                std::uint32_t count) {
  starts_.assign(std::size_t{count} + 1, 0);
  for (const std::uint32_t bucket : bucket_of) ++starts_[bucket + 1];
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  items_.resize(bucket_of.size());
  return std::vector<std::uint32_t>(starts_.begin(), starts_.end() - 1);
}

Buckets::Buckets(std::span<const std::uint32_t> bucket_of, std::span<const std::uint32_t> items,
                 std::uint32_t count) {
  std::vector<std::uint32_t> next = make_places(bucket_of, count);
  for (std::size_t i = 0; i < bucket_of.size(); ++i) items_[next[bucket_of[i]]++] = items[i];
}

Buckets::Buckets(std::span<const std::uint32_t> bucket_of, std::uint32_t count) {
  std::vector<std::uint32_t> next = make_places(bucket_of, count);
  for (std::uint32_t i = 0; i < bucket_of.size(); ++i) items_[next[bucket_of[i]]++] = i;
}

}  // namespace entente
