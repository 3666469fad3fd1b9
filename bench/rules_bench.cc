// entente_rules_bench [FILE...]: what rules cost that never fire. The default pack, and the same
// with ten times as many rules whose words no text holds, over the samples or the files named.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "bench/measurement.h"
#include "extractor/extract.h"

namespace {

namespace fs = std::filesystem;
using namespace entente;

constexpr std::size_t kTimesAsMany = 10;
constexpr std::size_t kTextBytes = 8 << 20;  // the documents are read again until this is reached
constexpr int kRuns = 3;                     // the quickest counts
constexpr std::size_t kRulesOfFile = 2000;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::size_t count_rules(const fs::path& folder) {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string text = read_file(entry.path());
    for (std::size_t at = text.find("- id: "); at != std::string::npos;
         at = text.find("- id: ", at + 1))
      ++count;
  }
  return count;
}

// Letters only, so that it is read as a word: "zqabcx".
std::string invented_word(std::size_t number) {
  std::string word = "zq";
  for (int i = 0; i < 5; ++i, number /= 26) word += static_cast<char>('a' + number % 26);
  return word + "x";
}

// Half of them frames, half idioms.
std::string invented_rules(std::size_t first, std::size_t count) {
  std::string verbs = "format: 1\nkind: lexicon\nverbs:\n";
  std::string rules =
      fmt::format("---\nformat: 1\nkind: events\nnamespace: bench.n{}\nrules:\n", first);
  for (std::size_t i = first; i < first + count; ++i) {
    const std::string word = invented_word(i);
    rules += fmt::format("  - id: r{}\n    event: {{type: REJECT, label: {}}}\n", i, word);
    if (i % 2 == 0) {
      verbs += fmt::format("  l{}:\n    - {}\n", word, word);
      rules += fmt::format("    frame: {{verb: '@l{}', object: any}}\n", word);
    } else {
      rules += fmt::format("    match: '{{source}} {{..3}} {} {{..3}} {{target}}'\n", word);
    }
  }
  return verbs + rules;
}

std::vector<Document> read_documents(int argc, char** argv) {
  std::vector<fs::path> paths(argv + 1, argv + argc);
  if (paths.empty()) {
    for (const fs::directory_entry& entry : fs::directory_iterator(ENTENTE_SOURCE_DIR "/samples"))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
  }
  std::vector<Document> documents;
  for (const fs::path& path : paths) {
    Document document;
    document.id = path.stem().string();
    document.text = read_file(path);
    document.date = parse_day("2025-06-14");
    documents.push_back(std::move(document));
  }
  return documents;
}

void extract_all(const std::vector<std::string>& rules, const std::vector<Document>& documents,
                 const Step& step) {
  const LoadedRules loaded = load_rules(rules);
  if (loaded.pack == nullptr) {
    for (const Diagnostic& problem : loaded.diagnostics)
      fmt::print(stderr, "{}", to_string(problem));
    return;
  }
  step("load", "");
  Extractor extractor(loaded.pack);
  for (int run = 0; run < kRuns; ++run) {
    std::size_t events = 0;
    for (std::size_t bytes = 0; bytes < kTextBytes;) {
      for (const Document& document : documents) {
        events += extractor.extract(document).size();
        bytes += document.text.size() + 1;
      }
    }
    step("extract", fmt::format("{} events", events));
  }
}

double quickest(const Apart& apart) {
  double seconds = 1e9;
  for (const Measured& step : apart.steps)
    if (step.what == "extract") seconds = std::min(seconds, step.seconds);
  return seconds;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<Document> documents = read_documents(argc, argv);
  const std::string pack = ENTENTE_SOURCE_DIR "/rules";
  const std::size_t count = count_rules(pack + "/events");
  const fs::path folder = fs::temp_directory_path() / "entente_rules_bench";
  fs::create_directories(folder);
  for (std::size_t first = 0; first < count * kTimesAsMany; first += kRulesOfFile) {
    std::ofstream(folder / fmt::format("rules-{}.yaml", first))
        << invented_rules(first, std::min(kRulesOfFile, count * kTimesAsMany - first));
  }
  const Apart plain =
      measure_apart([&](const Step& step) { extract_all({pack}, documents, step); });
  const Apart more = measure_apart([&](const Step& step) {
    extract_all({pack, folder.string()}, documents, step);
  });
  fs::remove_all(folder);

  print_heading(fmt::format("the {} rules of the pack", count));
  print_peak(plain, "");
  print_heading(fmt::format("and {} more that never fire", count * kTimesAsMany));
  print_peak(more, "");
  fmt::print("\n  they cost {:+.1f} % of the time for text   wanted: < 10 %\n",
             100 * (quickest(more) / quickest(plain) - 1));
  return 0;
}
