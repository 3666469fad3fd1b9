// entente_bench [FILE...]: how fast one thread extracts; the samples unless files are named.
//
// Prints the time to load the rules, then MB and documents a second over at least two seconds.
#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extractor/extract.h"

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr double kSeconds = 2.0;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

entente::Document read_document(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  entente::Document document;
  document.id = path.stem().string();
  document.text = text.str();
  document.date = entente::parse_day("2025-06-14");
  return document;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<fs::path> paths(argv + 1, argv + argc);
  if (paths.empty()) {
    for (const fs::directory_entry& entry : fs::directory_iterator(ENTENTE_SOURCE_DIR "/samples")) {
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
  }
  std::vector<entente::Document> documents;
  std::size_t bytes = 0;
  for (const fs::path& path : paths) {
    documents.push_back(read_document(path));
    bytes += documents.back().text.size();
  }

  const Clock::time_point loading = Clock::now();
  const entente::LoadedRules rules = entente::load_rules({ENTENTE_SOURCE_DIR "/rules"});
  if (rules.pack == nullptr) {
    fmt::print(stderr, "the rules have errors: entente rules check\n");
    return 1;
  }
  fmt::print("load_rules   {:8.0f} ms\n", 1000 * seconds_since(loading));

  entente::Extractor extractor(rules.pack);
  std::size_t rounds = 0;
  std::size_t events = 0;
  const Clock::time_point start = Clock::now();
  while (seconds_since(start) < kSeconds) {
    for (const entente::Document& document : documents)
      events += extractor.extract(document).size();
    ++rounds;
  }
  const double seconds = seconds_since(start);
  fmt::print("extract      {:8.2f} MB/s   {:.0f} documents/s   {} events a round\n",
             static_cast<double>(bytes * rounds) / 1e6 / seconds,
             static_cast<double>(documents.size() * rounds) / seconds, events / rounds);
  return 0;
}
