// dates_bench [FILE...]: how fast one thread finds dates, beside `wc -w` of the same bytes.
//
// FILE is a text, or JSON Lines with a "text" field (.jsonl); the samples unless files are named.
// The output is dropped; reading the files and loading the rules are not in the time.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extractor/extract.h"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using Clock = std::chrono::steady_clock;

constexpr double kSeconds = 2.0;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::string text_field(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

void read_documents(const fs::path& path, std::vector<entente::Document>& documents) {
  std::ifstream file(path, std::ios::binary);
  if (path.extension() != ".jsonl") {
    std::ostringstream text;
    text << file.rdbuf();
    entente::Document document;
    document.text = text.str();
    document.date = entente::parse_day("2025-06-14");
    documents.push_back(std::move(document));
    return;
  }
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty()) continue;
    const json::object object = json::parse(line).as_object();
    entente::Document document;
    document.text = text_field(object, "text");
    document.date = entente::parse_day(std::string_view(text_field(object, "date")).substr(0, 10));
    documents.push_back(std::move(document));
  }
}

// Seconds that `wc -w` takes for the same bytes in one file, the best of three; 0: no wc here.
double seconds_of_wc(const std::vector<entente::Document>& documents, std::size_t copies) {
  const fs::path path = fs::temp_directory_path() / "entente_dates_bench.txt";
  {
    std::ofstream file(path, std::ios::binary);
    for (std::size_t i = 0; i < copies; ++i) {
      for (const entente::Document& document : documents) file << document.text << '\n';
    }
  }
  const std::string command = "wc -w < '" + path.string() + "' > /dev/null 2>&1";
  double best = 0;
  for (int round = 0; round < 3; ++round) {
    const Clock::time_point start = Clock::now();
    if (std::system(command.c_str()) != 0) break;
    const double seconds = seconds_since(start);
    if (best == 0 || seconds < best) best = seconds;
  }
  fs::remove(path);
  return best;
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
  for (const fs::path& path : paths) read_documents(path, documents);
  std::size_t bytes = 0;
  for (const entente::Document& document : documents) bytes += document.text.size();
  if (bytes == 0) {
    fmt::print(stderr, "nothing to read\n");
    return 1;
  }

  const entente::LoadedRules rules = entente::load_rules({ENTENTE_SOURCE_DIR "/rules"});
  if (rules.pack == nullptr) {
    fmt::print(stderr, "the rules have errors: entente rules check\n");
    return 1;
  }
  entente::Extractor extractor(rules.pack);
  std::size_t rounds = 0, found = 0;
  const Clock::time_point start = Clock::now();
  while (seconds_since(start) < kSeconds) {
    for (const entente::Document& document : documents)
      found += extractor.find_dates(document).size();
    ++rounds;
  }
  const double megabytes = static_cast<double>(bytes) / 1e6;
  const double speed = megabytes * static_cast<double>(rounds) / seconds_since(start);
  fmt::print("find_dates   {:8.2f} MB/s   {:.2f} MB, {} expressions a round\n", speed, megabytes,
             found / rounds);
  // Small samples are copied until wc has something to count.
  const std::size_t copies = 1 + static_cast<std::size_t>(20e6 / static_cast<double>(bytes));
  const double wc = seconds_of_wc(documents, copies);
  if (wc > 0) {
    fmt::print("wc -w        {:8.2f} MB/s   of the same bytes\n",
               megabytes * static_cast<double>(copies) / wc);
  }
  return 0;
}
