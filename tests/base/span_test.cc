// Spans: half-open byte ranges.
#include "extractor/base/span.h"

#include <doctest/doctest.h>

using entente::Span;

TEST_CASE("span: overlap and containment are those of half-open ranges") {
  struct Row {
    Span a;
    Span b;
    bool overlaps;
    bool contains;
  };
  const Row rows[] = {
      {{2, 5}, {5, 8}, false, false},  // touching
      {{2, 5}, {4, 8}, true, false},  {{2, 5}, {2, 5}, true, true},   {{2, 8}, {3, 4}, true, true},
      {{3, 4}, {2, 8}, true, false},  {{2, 5}, {0, 2}, false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a.start);
    CAPTURE(row.a.end);
    CAPTURE(row.b.start);
    CAPTURE(row.b.end);
    CHECK(row.a.overlaps(row.b) == row.overlaps);
    CHECK(row.b.overlaps(row.a) == row.overlaps);
    CHECK(row.a.contains(row.b) == row.contains);
  }
}

TEST_CASE("span: only ranges that hold a byte are not empty") {
  CHECK(Span{}.empty());
  CHECK(Span{3, 3}.empty());
  CHECK(Span{4, 3}.empty());
  CHECK_FALSE(Span{3, 4}.empty());
}

TEST_CASE("span: text_at gives the bytes under the span, up to the text's end") {
  CHECK(entente::text_at("Seoul said", {0, 5}) == "Seoul");
  CHECK(entente::text_at("Seoul said", {6, 10}) == "said");
  CHECK(entente::text_at("Seoul said", {10, 10}).empty());
}
