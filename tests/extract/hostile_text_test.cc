// Texts made to hurt: any bytes are read, nothing crashes, and twice the text takes about twice the
// time.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "tests/extract/invariants.h"

namespace entente {
namespace {

constexpr double kGrowth = 3.0;     // for twice the text: twice, and some for noise
constexpr double kConstant = 0.05;  // seconds: the noise of a busy machine
constexpr double kLongest = 20.0;   // seconds for a whole text, however slow the machine

std::string repeated(const std::string& words, std::size_t count) {
  std::string out;
  out.reserve(words.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += words;
  return out;
}

struct Row {
  const char* name;
  std::function<std::string(std::size_t)> make;  // a text of that many parts
  std::size_t parts;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> kRows{
      {"a megabyte without a full stop", [](std::size_t n) { return repeated("word ", n); },
       200'000},
      {"a megabyte of one letter", [](std::size_t n) { return repeated("a", n); }, 1'000'000},
      {"a megabyte of NULs", [](std::size_t n) { return std::string(n, '\0'); }, 1'000'000},
      {"a megabyte of bytes that are no UTF-8",
       [](std::size_t n) { return repeated("\xFF\xC0", n); }, 500'000},
      {"UTF-8 cut in the middle", [](std::size_t n) { return repeated("\xE2\x80 Iran ", n); },
       200'000},
      {"opening quotes",
       [](std::size_t n) { return "Iran " + repeated("\"", n) + " attacked Israel."; }, 100'000},
      {"opening curly quotes",
       [](std::size_t n) { return "Iran " + repeated("\xE2\x80\x9C", n) + " attacked Israel."; },
       100'000},
      {"opening parentheses",
       [](std::size_t n) { return "Iran " + repeated("(", n) + " attacked Israel."; }, 100'000},
      {"opening parentheses between words",
       [](std::size_t n) { return "Iran " + repeated("( word ", n) + " attacked Israel."; },
       200'000},
      {"commas", [](std::size_t n) { return "Iran" + repeated(",", n) + " attacked Israel."; },
       200'000},
      {"commas between words",
       [](std::size_t n) { return "Iran" + repeated(", word", n) + ", attacked Israel."; },
       200'000},
      {"and X", [](std::size_t n) { return "Iran" + repeated(" and X", n) + " attacked Israel."; },
       80'000},
      {"joined verbs",
       [](std::size_t n) { return "Iran " + repeated("attacked Israel and ", n) + "met Iraq."; },
       20'000},
      {"country names", [](std::size_t n) { return repeated("Iran Israel ", n) + "met."; }, 10'000},
      {"joined country names",
       [](std::size_t n) { return repeated("Iran, Israel and ", n) + "Iraq met Oman."; }, 10'000},
      {"owners", [](std::size_t n) { return repeated("Iran's ", n) + "attack on Israel failed."; },
       20'000},
      {"prepositions",
       [](std::size_t n) { return "The attack " + repeated("by Iran on Israel ", n) + "failed."; },
       20'000},
      {"relative clauses",
       [](std::size_t n) { return repeated("Iran, which attacked Israel, which ", n) + "fell."; },
       12'000},
      {"that-clauses",
       [](std::size_t n) { return repeated("Iran said that Israel said that ", n) + "Iraq fell."; },
       12'000},
      {"infinitives",
       [](std::size_t n) {
         return "Iran " + repeated("agreed to threaten to ", n) + "attack Israel.";
       },
       12'000},
      {"gerunds",
       [](std::size_t n) { return "Iran was " + repeated("accused of attacking Israel of ", n); },
       12'000},
      {"passives",
       [](std::size_t n) { return repeated("Israel was attacked by Iran and ", n) + "fell."; },
       12'000},
      {"nouns of nouns",
       [](std::size_t n) { return "Iran rejected " + repeated("talks about ", n) + "Israel."; },
       20'000},
      {"conditions",
       [](std::size_t n) { return repeated("If Iran attacks Israel, ", n) + "Iraq will fall."; },
       12'000},
      {"answers",
       [](std::size_t n) { return repeated("In response Iran attacked Israel, ", n) + "he said."; },
       12'000},
      {"reactions",
       [](std::size_t n) { return repeated("Iran attacked Israel after ", n) + "Iraq fell."; },
       12'000},
      {"dates", [](std::size_t n) { return "Iran met Iraq " + repeated("on Monday ", n); }, 40'000},
      {"numbers and marks", [](std::size_t n) { return repeated("10:30-14/06/2025,", n); }, 40'000},
      {"hyphens",
       [](std::size_t n) { return "Iran" + repeated("-led US", n) + " attacked Israel."; }, 40'000},
      {"colons", [](std::size_t n) { return repeated("Iran: Israel: ", n) + "attacked"; }, 40'000},
      {"short sentences", [](std::size_t n) { return repeated("Iran attacked Israel. ", n); },
       40'000},
      {"paragraphs", [](std::size_t n) { return repeated("Iran met Iraq.\n\n", n); }, 40'000},
      {"empty lines", [](std::size_t n) { return repeated("\n", n) + "Iran met Iraq."; }, 500'000},
      {"pronouns", [](std::size_t n) { return "Iran met Iraq. " + repeated("They met. ", n); },
       40'000},
      {"words that begin phrases",
       [](std::size_t n) { return "Iran " + repeated("because in ", n) + "attacked Israel."; },
       80'000},
      {"modals",
       [](std::size_t n) { return "Iran " + repeated("will not have been ", n) + "attacked."; },
       40'000},
  };
  return kRows;
}

double seconds_for(Extractor& extractor, const std::string& text) {
  Document document;
  document.id = "hostile";
  document.text = text;
  document.date = parse_day("2025-06-18");
  double best = 1e9;
  for (int i = 0; i < 2 && best > kConstant; ++i) {
    const auto start = std::chrono::steady_clock::now();
    extractor.extract(document);
    best = std::min(
        best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

// Texts that take more than linear time yet: reported, until they do not.
const std::vector<std::string> kKnownGaps{};

}  // namespace

TEST_CASE("hostile_text: twice the text takes about twice the time") {
  Extractor extractor(default_pack());
  for (const Row& row : rows()) {
    const std::string name = row.name;
    CAPTURE(name);
    // From small to large, so that a text that grows too fast is told before it takes hours.
    std::size_t parts = row.parts / 16 + 1;
    double before = seconds_for(extractor, row.make(parts));
    bool linear = true;
    std::string times = std::to_string(before);
    while (parts < row.parts && linear) {
      parts = std::min(parts * 2, row.parts);
      const double now = seconds_for(extractor, row.make(parts));
      times += ", " + std::to_string(now);
      linear = now <= kGrowth * before + kConstant && now < kLongest;
      before = now;
    }
    CAPTURE(times);
    const bool known = std::find(kKnownGaps.begin(), kKnownGaps.end(), name) != kKnownGaps.end();
    if (!known) {
      CHECK(linear);
    } else if (linear) {
      FAIL_CHECK("this is linear now, take it out of the list: ", name);
    } else {
      MESSAGE("known gap: ", name, " takes more than linear time: ", times, " seconds");
    }
  }
}

TEST_CASE("hostile_text: what is found is sound") {
  Extractor extractor(default_pack());
  for (const Row& row : rows()) {
    const std::string name = row.name;
    CAPTURE(name);
    Document document;
    document.id = "hostile";
    document.text = row.make(std::min<std::size_t>(row.parts, 200));
    document.date = parse_day("2025-06-18");
    check_document(extractor, document);
    extractor.visit(document, [](const ReadSentence&) {});
  }
}

}  // namespace entente
