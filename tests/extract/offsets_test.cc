// What holds for every document: texts are the document's bytes, mentions do not overlap, ids and
// links are sound, and the same document gives the same events whatever came before.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "extractor/extract.h"
#include "tests/extract/invariants.h"
#include "tests/reading/default_pack.h"

namespace entente {
namespace {

Document document_of(std::string text, const char* date = "2025-06-18") {
  Document document;
  document.id = "test";
  document.text = std::move(text);
  document.date = parse_day(date);
  return document;
}

// News of our own: every form of act, dates, quotations, curly quotes, accents, several paragraphs.
const char* const kReport =
    "SEOUL, June 18 (Reuters) \xE2\x80\x94 North Korea on Monday rejected talks with the United "
    "States, which had imposed sanctions on Pyongyang last month.\n"
    "\n"
    "\xE2\x80\x9CWe will not meet Washington,\xE2\x80\x9D Kim Yo-jong said. She accused South "
    "Korea "
    "of sending drones across the border on 3 May 2025.\n"
    "\n"
    "Turkey\xE2\x80\x99s President Recep Tayyip Erdo\xC4\x9F"
    "an met Vladimir Putin in Moscow. They "
    "signed a trade pact, and both sides agreed to hold talks next year. In response, the EU "
    "recalled its ambassador from Ankara.\n"
    "\n"
    "Iran, Iraq to resume talks: UN\n"
    "\n"
    "Israel did not attack Lebanon, the army said. If Hezbollah attacks Israel, Jerusalem will "
    "strike back. Was Syria bombed by Israel? Russia's attack on Ukraine in 2022 was condemned by "
    "France, Germany and Italy.\n";

std::vector<std::string> sample_texts() {
  std::vector<std::string> texts{kReport,
                                 "",
                                 " ",
                                 "\n\n\n",
                                 ".",
                                 "Iran",
                                 "Iran attacked Israel",
                                 "\xEF\xBB\xBFIran attacked Israel."};
  for (const std::filesystem::directory_entry& entry :
       std::filesystem::directory_iterator(std::string(ENTENTE_SOURCE_DIR) + "/samples")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

// Sentences of the report in any order, cut and joined at random: odd but readable texts.
std::string shuffled(const std::string& text, std::mt19937& random) {
  std::vector<std::string> pieces;
  for (std::size_t start = 0; start < text.size();) {
    std::uniform_int_distribution<std::size_t> length(1, 60);
    const std::size_t count = std::min(length(random), text.size() - start);
    pieces.push_back(text.substr(start, count));
    start += count;
  }
  std::shuffle(pieces.begin(), pieces.end(), random);
  std::string out;
  for (const std::string& piece : pieces) out += piece;
  return out;
}

// Bytes replaced, dropped or doubled at random.
std::string damaged(std::string text, std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> place(0, text.size() - 1);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int i = 0; i < 40; ++i) {
    const std::size_t at = place(random) % text.size();
    switch (byte(random) % 3) {
      case 0:
        text[at] = static_cast<char>(byte(random));
        break;
      case 1:
        text.erase(at, 1);
        break;
      default:
        text.insert(at, 1, text[at]);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("offsets: every text is the document's bytes at its place, in every sort of document") {
  Extractor extractor(default_pack());
  for (const std::string& text : sample_texts()) check_document(extractor, document_of(text));
}

TEST_CASE("offsets: a document without a date gives relative dates no day") {
  Extractor extractor(default_pack());
  Document document = document_of(kReport);
  document.date = std::nullopt;
  check_document(extractor, document);
  for (const Event& event : extractor.extract(document)) {
    if (!event.date) continue;
    CHECK(event.date->basis == DateBasis::text);
    CHECK(event.date->text.view().find("last") == std::string::npos);
    CHECK(event.date->text.view().find("Monday") == std::string::npos);
  }
}

TEST_CASE("offsets: they hold for shuffled and damaged texts") {
  Extractor extractor(default_pack());
  std::mt19937 random(20250618);
  const std::string report = kReport;
  for (int i = 0; i < 150; ++i) {
    check_document(extractor, document_of(shuffled(report, random)));
    check_document(extractor, document_of(damaged(report, random)));
  }
}

TEST_CASE("offsets: random bytes, with and without UTF-8, give sound results") {
  Extractor extractor(default_pack());
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  std::uniform_int_distribution<std::size_t> length(0, 3000);
  for (int i = 0; i < 100; ++i) {
    std::string text(length(random), '\0');
    for (char& c : text) c = static_cast<char>(byte(random));
    check_document(extractor, document_of(text));
    for (char& c : text) c = static_cast<char>(32 + (static_cast<unsigned char>(c) % 95));
    check_document(extractor, document_of(text));
  }
}

TEST_CASE("offsets: the same document gives the same events, whatever came before") {
  Extractor extractor(default_pack());
  const std::string first = fingerprint(extractor, document_of(kReport));
  CHECK(fingerprint(extractor, document_of(kReport)) == first);
  for (const std::string& text : sample_texts()) extractor.extract(document_of(text, "1999-01-01"));
  extractor.find_actors(document_of("They met the president. She refused."));
  CHECK(fingerprint(extractor, document_of(kReport)) == first);
  Extractor other(default_pack());
  CHECK(fingerprint(other, document_of(kReport)) == first);
}

TEST_CASE("offsets: a text before another does not change what is found in it") {
  Extractor extractor(default_pack());
  const std::string text = "Iran attacked Israel on Monday.\n";
  const std::string before = "Nothing happened here.\n\n";
  const std::vector<Event> alone = extractor.extract(document_of(text));
  const std::vector<Event> later = extractor.extract(document_of(before + text));
  REQUIRE(alone.size() == 1);
  REQUIRE(later.size() == 1);
  const std::uint32_t shift = static_cast<std::uint32_t>(before.size());
  CHECK(later[0].trigger.start == alone[0].trigger.start + shift);
  CHECK(later[0].evidence == alone[0].evidence);
  CHECK(later[0].evidence_span.start == alone[0].evidence_span.start + shift);
}

TEST_CASE("offsets: ids are of the document and the act, and differ between documents") {
  Extractor extractor(default_pack());
  Document document = document_of(kReport);
  const std::vector<Event> one = extractor.extract(document);
  document.id = "other";
  const std::vector<Event> two = extractor.extract(document);
  REQUIRE(one.size() == two.size());
  REQUIRE(!one.empty());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].id != two[i].id);
    CHECK(one[i].doc == "test");
    CHECK(two[i].doc == "other");
  }
}

}  // namespace entente
