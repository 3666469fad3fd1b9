// Texts of records: words kept once a process, sentences shared by their copies.
#include "extractor/base/symbol.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "extractor/base/shared_text.h"

namespace entente {
namespace {

TEST_CASE_TEMPLATE("symbol: both texts read, compare, join and print like strings", Text, Symbol,
                   SharedText) {
  const Text korea = "PRK";
  CHECK(korea == "PRK");
  CHECK("PRK" == korea);
  CHECK(korea == std::string("PRK"));
  CHECK(korea != Text("KOR"));
  CHECK(Text("KOR") < korea);
  CHECK(korea < "USA");
  CHECK(korea.size() == 3);
  CHECK(std::string(korea) == "PRK");
  CHECK(korea + ":" + std::string("Kim") == "PRK:Kim");
  CHECK("a" + korea == "aPRK");
  CHECK(fmt::format("{:>5}|{}", korea, korea) == "  PRK|PRK");
  CHECK(Text(std::string("a\0b", 3)).size() == 3);
}

TEST_CASE_TEMPLATE("symbol: nothing said is the empty text", Text, Symbol, SharedText) {
  CHECK(Text().empty());
  CHECK(Text("").empty());
  CHECK(Text() == "");
  CHECK(Text() == Text(std::string()));
  Text text = "PRK";
  text.clear();
  CHECK(text == Text());
}

TEST_CASE("symbol: an order is that of the texts, whichever came first") {
  const Symbol later = "zz later in the alphabet";
  const Symbol earlier = "aa earlier in the alphabet";
  CHECK(earlier < later);
}

TEST_CASE("symbol: the same text is the same number, in every thread") {
  constexpr int kTexts = 20'000;  // more than one block, more than a thread remembers
  std::vector<std::vector<Symbol>> made(4);
  std::vector<std::thread> threads;
  for (std::vector<Symbol>& symbols : made) {
    threads.emplace_back([&symbols] {
      for (int i = 0; i < kTexts; ++i)
        symbols.push_back("text " + std::to_string(i % (kTexts / 2)));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (int i = 0; i < kTexts; ++i) {
    const std::size_t at = static_cast<std::size_t>(i);
    REQUIRE(made[0][at] == "text " + std::to_string(i % (kTexts / 2)));
    for (const std::vector<Symbol>& symbols : made) REQUIRE(symbols[at] == made[0][at]);
  }
}

TEST_CASE("shared_text: copies share one place, and outlive the first") {
  SharedText first = "a sentence";
  SharedText second = first;
  CHECK(second.data() == first.data());
  const SharedText moved = std::move(first);
  second = SharedText("another");
  CHECK(moved == "a sentence");
  CHECK(second == "another");
  second = *&second;
  CHECK(second == "another");
}

}  // namespace
}  // namespace entente
