// The mention cases of tests/actors/cases/*.txt, run with the default pack; README.md there tells
// their form.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/actors/default_actors.h"

using namespace entente;

namespace {

struct Expected {
  std::string words;
  std::vector<std::string> ids;
  std::string sector;  // compared when has_sector
  bool has_sector = false;
  std::string person;
  std::string kind;  // compared when not empty
};

// Splits "[words]{ID/SECTOR:Person kind}" markup off the text.
std::string strip(const std::string& marked, std::vector<Expected>& expected) {
  std::string text;
  for (std::size_t at = 0; at < marked.size();) {
    if (marked[at] != '[') {
      text += marked[at++];
      continue;
    }
    const std::size_t close = marked.find("]{", at);
    const std::size_t end = marked.find('}', close);
    Expected one;
    one.words = marked.substr(at + 1, close - at - 1);
    std::string what = marked.substr(close + 2, end - close - 2);
    const std::size_t blank = what.rfind(' ');
    static const std::vector<std::string> kinds = {"name",   "adjective", "place",
                                                   "person", "role",      "anaphor"};
    if (blank != std::string::npos &&
        std::find(kinds.begin(), kinds.end(), what.substr(blank + 1)) != kinds.end()) {
      one.kind = what.substr(blank + 1);
      what.resize(blank);
    }
    const std::size_t colon = what.find(':');
    if (colon != std::string::npos) {
      one.person = what.substr(colon + 1);
      what.resize(colon);
    }
    const std::size_t slash = what.find('/');
    if (slash != std::string::npos) {
      one.has_sector = true;
      one.sector = what.substr(slash + 1);
      what.resize(slash);
    }
    std::stringstream list(what);
    for (std::string id; std::getline(list, id, '+');) one.ids.push_back(id);
    text += one.words;
    expected.push_back(std::move(one));
    at = end + 1;
  }
  return text;
}

// Spelling of a person's name apart from hyphens, case and accents.
std::string plain(const std::string& name) {
  std::string out = fold(name);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

// Empty when the mention is as expected; else what is wrong.
std::string difference(const Expected& expected, const std::string& text, const Mention& mention) {
  std::vector<std::string> ids;
  for (const ActorRef& actor : mention.actors) ids.push_back(actor.id);
  if (text_at(text, mention.span) != expected.words &&
      "The " + std::string(text_at(text, mention.span)) != expected.words)
    return fmt::format("'{}' instead of '{}'", text_at(text, mention.span), expected.words);
  if (ids != expected.ids) return fmt::format("'{}' is {}", expected.words, fmt::join(ids, "+"));
  const ActorRef& actor = mention.actors.front();
  if (expected.has_sector && actor.sector != expected.sector)
    return fmt::format("'{}' has sector '{}'", expected.words, actor.sector);
  if (ids.size() == 1 && plain(actor.person) != plain(expected.person))
    return fmt::format("'{}' is person '{}'", expected.words, actor.person);
  if (!expected.kind.empty() && expected.kind != to_string(mention.kind))
    return fmt::format("'{}' is of kind {}", expected.words, to_string(mention.kind));
  return {};
}

// What is wrong with a case; empty when all is right.
std::string run_case(std::string line) {
  std::optional<Day> date;
  if (line.front() == '@') {
    date = parse_day(line.substr(1, 10));
    line.erase(0, 12);
  }
  ActorContext context;
  context.document_date = date;
  std::vector<std::string> wrong;
  std::size_t at = 0;
  while (at <= line.size()) {
    const std::size_t end = std::min(line.find(" | ", at), line.size());
    std::vector<Expected> expected;
    const std::string text = strip(line.substr(at, end - at), expected);
    at = end + 3;
    const std::vector<Mention> mentions = default_actors().find(text, context);
    for (std::size_t i = 0; i < std::max(expected.size(), mentions.size()); ++i) {
      if (i >= mentions.size()) {
        wrong.push_back(fmt::format("'{}' not found", expected[i].words));
        break;
      }
      if (i >= expected.size()) {
        wrong.push_back(fmt::format("'{}' found as {}", text_at(text, mentions[i].span),
                                    mentions[i].actors.front().id));
        break;
      }
      const std::string what = difference(expected[i], text, mentions[i]);
      if (!what.empty()) {
        wrong.push_back(what);
        break;
      }
    }
  }
  return fmt::format("{}", fmt::join(wrong, "; "));
}

void run_file(const std::string& name) {
  std::ifstream in(std::string(ENTENTE_SOURCE_DIR) + "/tests/actors/cases/" + name + ".txt");
  REQUIRE(in.good());
  std::string line;
  int count = 0;
  while (std::getline(in, line)) {
    if (line.empty() || line.front() == '#') continue;
    ++count;
    const std::string wrong = run_case(line);
    CAPTURE(name);
    CAPTURE(line);
    CHECK(wrong == "");
  }
  CHECK(count > 10);
}

}  // namespace

TEST_CASE("mention_cases: Europe") { run_file("europe"); }
TEST_CASE("mention_cases: the Middle East and North Africa") { run_file("mideast"); }
TEST_CASE("mention_cases: Asia and the Pacific") { run_file("asia"); }
TEST_CASE("mention_cases: Africa") { run_file("africa"); }
TEST_CASE("mention_cases: the Americas") { run_file("americas"); }
TEST_CASE("mention_cases: organisations") { run_file("organisations"); }
TEST_CASE("mention_cases: offices and persons put together") { run_file("titles"); }
TEST_CASE("mention_cases: coordination, hyphens, prefixes") { run_file("compounds"); }
TEST_CASE("mention_cases: traps") { run_file("traps"); }
TEST_CASE("mention_cases: anaphora") { run_file("anaphora"); }
TEST_CASE("mention_cases: persons with dated offices") { run_file("people"); }
