// Which files make a pack, in what order, and when there is none.
#include "extractor/rulepack/rule_pack.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

#include "extractor/rulepack/document_date.h"
#include "extractor/rulepack/rule_tables.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

const std::string kPack = std::string(ENTENTE_SOURCE_DIR) + "/tests/rule_errors/base";
const std::string kErrors = std::string(ENTENTE_SOURCE_DIR) + "/tests/rule_errors/";
const std::string kReading = std::string(ENTENTE_SOURCE_DIR) + "/rules/reading";
const std::string kDates = std::string(ENTENTE_SOURCE_DIR) + "/rules/dates";
const std::string kText = std::string(ENTENTE_SOURCE_DIR) + "/rules/text.yaml";

// A folder of this test's own, gone when the test ends.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "entente_rule_pack_test") {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string write(const std::string& name, const std::string& text) const {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << text;
    return file.string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::vector<std::string> codes_of(const LoadedRules& loaded) {
  std::vector<std::string> codes;
  for (const Diagnostic& problem : loaded.diagnostics) codes.push_back(problem.code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("rule_pack: no pack where there is an error, a pack where there are warnings alone") {
  CHECK(load_rules({kPack}).pack != nullptr);
  CHECK(load_rules({kPack, kErrors + "unknown-type.yaml"}).pack == nullptr);
  const LoadedRules warned = load_rules({kPack, kErrors + "rule-without-examples.yaml"});
  CHECK(codes_of(warned) == Codes{"no-examples"});
  CHECK(warned.pack != nullptr);
}

TEST_CASE("rule_pack: every file's problems are told, by file, line and column") {
  const LoadedRules loaded =
      load_rules({kErrors + "unknown-type.yaml", kErrors + "ten-mistakes.yaml", kPack,
                  kErrors + "unclosed-quote.yaml"});
  const auto place = [](const Diagnostic& problem) {
    return std::tie(problem.file, problem.line, problem.column);
  };
  CHECK(std::is_sorted(
      loaded.diagnostics.begin(), loaded.diagnostics.end(),
      [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); }));
  for (const char* name : {"unknown-type", "ten-mistakes", "unclosed-quote"}) {
    CAPTURE(name);
    CHECK(std::any_of(
        loaded.diagnostics.begin(), loaded.diagnostics.end(),
        [&](const Diagnostic& problem) { return problem.file.find(name) != std::string::npos; }));
  }
}

TEST_CASE("rule_pack: names resolve whatever the order of files") {
  const std::vector<std::string> forward{kPack + "/actors.yaml", kPack + "/events.yaml",
                                         kPack + "/lexicon.yaml", kPack + "/ontology.yaml"};
  const std::vector<std::string> backward(forward.rbegin(), forward.rend());
  for (const std::vector<std::string>& files : {forward, backward}) {
    const LoadedRules loaded = load_rules(files);
    CHECK(loaded.diagnostics.empty());
    REQUIRE(loaded.pack != nullptr);
    CHECK(loaded.pack->events.frames.size() == 3);
  }
}

TEST_CASE("rule_pack: a file named twice is read once") {
  const LoadedRules loaded =
      load_rules({kPack, kPack + "/events.yaml", kPack + "/../base/lexicon.yaml"});
  CHECK(loaded.diagnostics.empty());
}

TEST_CASE("rule_pack: folders are read through, but for schema folders and other files") {
  const Folder folder;
  folder.write("deep/down/rules.yaml", "format: 1\nkind: lexicon\nverbs:\n  vow: [vow]\n");
  folder.write("deep/other.yml", "format: 1\nkind: lexicon\nverbs:\n  mull: [mull]\n");
  folder.write("schema/events.yaml", "not: rules\n");
  folder.write("deep/schema/events.yaml", "not: rules\n");
  folder.write("notes.txt", "not: rules\n");
  const LoadedRules loaded = load_rules({folder.path()});
  CHECK(codes_of(loaded) == Codes{"unused-list", "unused-list"});
}

TEST_CASE("rule_pack: a folder that is missing or empty is an error with a way out") {
  const Folder folder;
  for (const std::string& path : {folder.path(), folder.path() + "/nowhere"}) {
    CAPTURE(path);
    const LoadedRules loaded = load_rules({path});
    REQUIRE(codes_of(loaded) == Codes{"no-rules"});
    CHECK(loaded.diagnostics.front().file == path);
    CHECK(!loaded.diagnostics.front().help.empty());
    CHECK(loaded.pack == nullptr);
  }
}

TEST_CASE("rule_pack: several documents in a file, and comments alone, are read") {
  const Folder folder;
  folder.write("a.yaml", "# Nothing yet.\n");
  folder.write("b.yaml",
               "format: 1\nkind: lexicon\nverbs:\n  vow: [vow]\n---\n"
               "format: 1\nkind: lexicon\nverbs:\n  mull: [mull]\n");
  CHECK(codes_of(load_rules({folder.path()})) == Codes{"unused-list", "unused-list"});
}

TEST_CASE("rule_pack: examples are kept only when asked for") {
  CHECK(load_rules({kPack}).pack->events.examples.empty());
  CHECK(load_rules({kPack}, KeepExamples::yes).pack->events.examples.size() == 4);
}

TEST_CASE("document_date: the day of a line that is nothing but a date, near the top") {
  const LoadedRules loaded = load_rules({kPack, kReading, kDates, kText});
  for (const Diagnostic& problem : loaded.diagnostics)
    if (problem.severity == Severity::error) MESSAGE(to_string(problem));
  REQUIRE(loaded.pack != nullptr);
  struct Row {
    const char* text;
    const char* day;  // "": none
  };
  const Row rows[] = {
      {"Jun 14, 2025\n\nIran met Iraq.", "2025-06-14"},
      {"Title of it\n\n14 June 2025\n\nIran met Iraq.", "2025-06-14"},
      {"June 14, 2025\nJune 15, 2025\n", "2025-06-14"},
      {"2025-06-14\n", "2025-06-14"},
      {"", ""},
      {"\n\n\n", ""},
      {"Iran met Iraq on 14 June 2025.", ""},
      {"June 2025\n", ""},
      {"Monday\n", ""},
      {"one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve\n14 June 2025\n",
       ""},
      {"\xFF\xFE\n\0 14 June 2025", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const std::optional<Day> day = find_document_date(*loaded.pack, row.text);
    CHECK((day ? to_string(*day) : "") == std::string(row.day));
  }
}

TEST_CASE("document_date: a written day holds nothing else") {
  const LoadedRules loaded = load_rules({kPack, kReading, kDates, kText});
  REQUIRE(loaded.pack != nullptr);
  const auto day = [&](const char* words) {
    const std::optional<Day> found = parse_written_day(*loaded.pack, words);
    return found ? to_string(*found) : std::string();
  };
  CHECK(day("2025-06-14") == "2025-06-14");
  CHECK(day("14 June 2025") == "2025-06-14");
  CHECK(day("June 14, 2025") == "2025-06-14");
  CHECK(day("June 2025") == "");
  CHECK(day("yesterday") == "");
  CHECK(day("on or after 14 June 2025") == "");
  CHECK(day("2025-02-30") == "");
  CHECK(day("") == "");
}

TEST_CASE("document_date: head lines are told by their first words") {
  const LoadedRules loaded = load_rules({kPack, kReading, kText});
  REQUIRE(loaded.pack != nullptr);
  CHECK(head_field(*loaded.pack, "Date: 2025-06-14") == "date");
  CHECK(head_field(*loaded.pack, "Title: Iran meets Iraq") == "title");
  CHECK(head_field(*loaded.pack, "Source: a paper") == "source");
  CHECK(head_field(*loaded.pack, "Iran: no talks") == "");
  CHECK(head_field(*loaded.pack, "") == "");
}

}  // namespace entente
