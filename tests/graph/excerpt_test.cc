// The part of a sentence around its trigger.
#include "graph/excerpt.h"

#include <doctest/doctest.h>

#include "tests/graph/sample_events.h"

namespace entente {
namespace {

TEST_CASE("excerpt: a sentence that fits stays whole, on one line") {
  const Event event = make_event({.sentence = "It\nrejected  talks.", .trigger = "rejected"});
  CHECK(excerpt_of(event, 40) == "It rejected talks.");
}

TEST_CASE("excerpt: a long sentence is cut around the trigger, in whole words") {
  const Event event = make_event(
      {.sentence = "After weeks of silence and some hesitation the North rejected talks with "
                   "Washington over its weapons programme on Monday.",
       .trigger = "rejected"});
  const std::string excerpt = excerpt_of(event, 44);
  CHECK(excerpt == "…North rejected talks with Washington over…");
}

TEST_CASE("excerpt: the trigger is there, wherever it stands and however long the sentence is") {
  const std::string word = "word ";
  for (const std::size_t before : {0, 1, 30, 3000}) {
    CAPTURE(before);
    std::string sentence;
    for (std::size_t i = 0; i < before; ++i) sentence += word;
    sentence += "attacked";
    for (int i = 0; i < 3000; ++i) sentence += " word";
    const std::string excerpt =
        excerpt_of(make_event({.sentence = sentence, .trigger = "attacked"}), 60);
    CHECK(excerpt.find("attacked") != std::string::npos);
    CHECK(excerpt.size() < 70);
  }
}

TEST_CASE("excerpt: a script without spaces is cut by characters") {
  std::string sentence;
  for (int i = 0; i < 100; ++i) sentence += "中国";
  CHECK(excerpt_of(make_event({.sentence = sentence, .trigger = "中"}), 10) ==
        "中国中国中国中国中…");
}

TEST_CASE("excerpt: no evidence gives no words") {
  CHECK(excerpt_of(make_event({.sentence = "", .trigger = "x"}), 10).empty());
}

}  // namespace
}  // namespace entente
