// names_bench [FILE...]: what a pack of 60,000 names costs: to load, and to find mentions with.
//
// The names are made up of syllables, in the form that `entente rules import` writes. FILEs are
// texts; the samples unless files are named.
#include <fmt/format.h>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extractor/actors/resolver.h"
#include "extractor/extract.h"
#include "extractor/yaml/yaml.h"

namespace {

namespace fs = std::filesystem;
using namespace entente;

constexpr std::size_t kNames = 60000;
constexpr double kSeconds = 1.0;

// Of this process's CPU time: other work on the machine does not count.
double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// The number-th name: never the same twice.
std::string made_up_name(std::size_t number) {
  constexpr const char* kSyllables[] = {"ba", "dor", "mi",  "ka", "sul", "ven", "tor", "lia",
                                        "ro", "gan", "zhe", "ny", "fa",  "kir", "mo",  "shu"};
  const auto word = [&](std::size_t n) {
    std::string text = "Q";
    for (int i = 0; i < 3; ++i, n /= 16) text += kSyllables[n % 16];
    return text;
  };
  return word(number % 2048) + ' ' + word(number / 2048 + 2048);
}

void write_pack(const fs::path& path) {
  std::ofstream file(path, std::ios::binary);
  file << "format: 1\nkind: people\nlines:\n";
  constexpr const char* kActors[] = {"USA", "RUS", "CHN", "FRA", "IND", "KEN"};
  for (std::size_t i = 0; i < kNames; ++i) {
    if (i % 500 == 0) file << "  - |\n";
    file << fmt::format("    {} = {} GOV {}-01-01..{}-06-30, {} OPP {}-07-01..\n", made_up_name(i),
                        kActors[i % 6], 1980 + i % 40, 1983 + i % 40, kActors[i % 6],
                        1983 + i % 40);
  }
}

std::vector<Document> read_documents(const std::vector<fs::path>& paths) {
  std::vector<Document> documents;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    Document document;
    document.text = text.str();
    document.date = parse_day("2025-06-14");
    documents.push_back(std::move(document));
  }
  return documents;
}

double mention_speed(const std::shared_ptr<const RulePack>& pack,
                     const std::vector<Document>& documents) {
  Extractor extractor(pack);
  std::size_t bytes = 0;
  const std::clock_t start = std::clock();
  while (seconds_since(start) < kSeconds) {
    for (const Document& document : documents) {
      extractor.find_actors(document);
      bytes += document.text.size();
    }
  }
  return static_cast<double>(bytes) / 1e6 / seconds_since(start);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<fs::path> paths(argv + 1, argv + argc);
  if (paths.empty()) {
    for (const fs::directory_entry& entry : fs::directory_iterator(ENTENTE_SOURCE_DIR "/samples"))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  const std::vector<Document> documents = read_documents(paths);
  const fs::path names = fs::temp_directory_path() / "entente_names_bench.yaml";
  write_pack(names);

  std::clock_t start = std::clock();
  const LoadedRules plain = load_rules({ENTENTE_SOURCE_DIR "/rules"});
  const double plain_seconds = seconds_since(start);
  start = std::clock();
  const LoadedRules more = load_rules({ENTENTE_SOURCE_DIR "/rules", names.string()});
  const double more_seconds = seconds_since(start);

  // The tables alone, without reading YAML.
  Diagnostics diagnostics;
  start = std::clock();
  const YamlFile file = read_yaml_file(names.string(), diagnostics);
  const double parsing = seconds_since(start);
  Vocabulary vocabulary;
  const std::shared_ptr<ActorTable> table = make_actor_table();
  start = std::clock();
  for (const YamlNode& node : file.documents)
    load_actors(file, node, vocabulary, *table, diagnostics);
  finish_actors(vocabulary, *table, diagnostics);
  const double building = seconds_since(start);
  fs::remove(names);
  if (plain.pack == nullptr || more.pack == nullptr) {
    fmt::print(stderr, "the rules have errors: entente rules check\n");
    return 1;
  }
  fmt::print("load_rules   {:8.0f} ms   {:.0f} ms with {} names more\n", plain_seconds * 1e3,
             more_seconds * 1e3, kNames);
  fmt::print("those names  {:8.0f} ms   {:.0f} ms yaml, {:.0f} ms tables\n",
             (parsing + building) * 1e3, parsing * 1e3, building * 1e3);
  fmt::print("find_actors {:9.2f} MB/s ", mention_speed(plain.pack, documents));
  std::fflush(stdout);
  fmt::print("  {:.2f} MB/s with them\n", mention_speed(more.pack, documents));
  return 0;
}
