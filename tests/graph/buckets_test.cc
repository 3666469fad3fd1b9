// Tests of graph/buckets.cc.
#include "graph/buckets.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

// "0 3 | | 1 2": the items of each bucket.
std::string items_of(const Buckets& buckets) {
  std::string out;
  for (std::uint32_t bucket = 0; bucket < buckets.size(); ++bucket) {
    if (bucket > 0) out += "| ";
    for (const std::uint32_t item : buckets[bucket]) out += std::to_string(item) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("buckets: items lie in their buckets, in their order") {
  const std::vector<std::uint32_t> bucket_of{0, 2, 2, 0};
  const std::vector<std::uint32_t> items{9, 7, 8, 7};
  CHECK(items_of(Buckets(bucket_of, 3)) == "0 3 | | 1 2 ");
  CHECK(items_of(Buckets(bucket_of, items, 4)) == "9 7 | | 7 8 | ");
  CHECK(items_of(Buckets({}, 2)) == "| ");
  CHECK(Buckets().size() == 0);
}
