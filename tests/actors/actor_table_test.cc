// Tests of extractor/actors/actor_table.cc.
#include "extractor/actors/actor_table.h"

#include <doctest/doctest.h>

using namespace entente;
TEST_CASE("actor_table: a phrase is a path of words") {
  ActorTable table;
  const std::uint32_t node = table.node_for({3, 5, 7});
  CHECK(node != 0);
  CHECK(table.node_for({3, 5, 7}) == node);
  CHECK(table.node_for({3, 5}) != node);
  CHECK(table.step(table.step(table.root(3), 5), 7) == node);
  CHECK(table.step(table.root(3), 7) == 0);
  CHECK(table.step(table.root(3), kUnknownWord) == 0);
  CHECK(table.root(1000) == 0);
  CHECK(table.node_for({}) == 0);
}
