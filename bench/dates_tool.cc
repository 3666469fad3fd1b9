// dates_tool RULES_DIR [--mbs] DOCS.jsonl: the dates room alone, without the rest of the program.
//
// Prints a line a document as `entente dates` does, with the rule of each expression; with --mbs it
// prints instead how many MB/s one thread tags, with and without cutting into sentences.
#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "extractor/dates/date_examples.h"
#include "extractor/dates/tagger.h"
#include "extractor/dates/written_day.h"
#include "extractor/text/sentence.h"
#include "extractor/text/text_rules.h"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using Clock = std::chrono::steady_clock;
using namespace entente;

struct Rules {
  Vocabulary vocabulary;
  TextRules text;
  std::shared_ptr<DateRules> dates = make_date_rules();
};

bool load(const fs::path& folder, Rules& rules) {
  Diagnostics diagnostics;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "dates")) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  const YamlFile text = read_yaml_file((folder / "text.yaml").string(), diagnostics);
  for (const YamlNode& node : text.documents) {
    load_text_rules(text, node, rules.vocabulary, rules.text, diagnostics);
  }
  for (const fs::path& path : files) {
    const YamlFile file = read_yaml_file(path.string(), diagnostics);
    for (const YamlNode& node : file.documents) {
      load_date_rules(file, node, rules.vocabulary, *rules.dates, diagnostics);
    }
  }
  finish_date_rules(rules.vocabulary, *rules.dates, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) fmt::print(stderr, "{}", to_string(diagnostic));
  return !has_errors(diagnostics);
}

std::vector<Document> read_documents(const Rules& rules, const char* path) {
  std::vector<Document> documents;
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty()) continue;
    const json::object object = json::parse(line).as_object();
    Document document;
    const auto field = [&object](const char* name) {
      const json::value* value = object.if_contains(name);
      return value != nullptr && value->is_string() ? std::string(value->as_string())
                                                    : std::string();
    };
    document.id = field("id");
    document.text = field("text");
    document.date = parse_written_day(*rules.dates, rules.vocabulary, field("date"));
    documents.push_back(std::move(document));
  }
  return documents;
}

void tag(const Rules& rules, const Document& document, const TokenizedText& cut,
         std::vector<Timex>& timexes) {
  timexes.clear();
  DateContext context;
  context.document_date = document.date;
  for (const Sentence& sentence : cut.sentences) {
    find_timexes(*rules.dates, document.text, cut.tokens, sentence, context, timexes);
  }
}

void print_lines(const Rules& rules, const std::vector<Document>& documents) {
  TokenizedText cut;
  std::vector<Timex> timexes;
  for (const Document& document : documents) {
    split_sentences(document, rules.text, rules.vocabulary, cut);
    tag(rules, document, cut, timexes);
    json::array list;
    for (const Timex& timex : timexes) {
      json::object one;
      one["start"] = timex.span.start;
      one["end"] = timex.span.end;
      one["text"] = text_at(document.text, timex.span);
      one["type"] = to_string(timex.type);
      one["value"] = timex.value;
      one["mod"] = timex.mod;
      one["rule"] = timex.rule;
      one["first"] = timex.range ? json::value(to_string(timex.range->first)) : json::value();
      one["last"] = timex.range ? json::value(to_string(timex.range->last)) : json::value();
      list.push_back(std::move(one));
    }
    fmt::print("{}\n", json::serialize(json::object{{"doc", document.id}, {"timexes", list}}));
  }
}

void print_speed(const Rules& rules, const std::vector<Document>& documents) {
  std::size_t bytes = 0;
  for (const Document& document : documents) bytes += document.text.size();
  const double megabytes = static_cast<double>(bytes) / 1e6;
  TokenizedText cut;
  std::vector<Timex> timexes;
  for (int round = 0; round < 3; ++round) {
    std::size_t found = 0, sentences = 0, tokens = 0;
    double cutting = 0, tagging = 0;
    for (const Document& document : documents) {
      const Clock::time_point start = Clock::now();
      split_sentences(document, rules.text, rules.vocabulary, cut);
      const Clock::time_point middle = Clock::now();
      tag(rules, document, cut, timexes);
      const Clock::time_point end = Clock::now();
      cutting += std::chrono::duration<double>(middle - start).count();
      tagging += std::chrono::duration<double>(end - middle).count();
      found += timexes.size();
      sentences += cut.sentences.size();
      tokens += cut.tokens.size();
    }
    fmt::print(
        "{:.2f} MB, {} sentences, {} tokens, {} expressions: both {:.1f} MB/s, cutting {:.1f}, "
        "tagging {:.1f} MB/s\n",
        megabytes, sentences, tokens, found, megabytes / (cutting + tagging), megabytes / cutting,
        megabytes / tagging);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "dates_tool RULES_DIR [--examples | --mbs DOCS.jsonl | DOCS.jsonl]\n");
    return 2;
  }
  Rules rules;
  if (!load(argv[1], rules)) return 2;
  const std::string mode = argv[2];
  if (mode == "--examples") {
    const DateExampleReport report = run_date_examples(*rules.dates, rules.vocabulary);
    for (const DateExampleFailure& failure : report.failures) {
      fmt::print("{}:{}: {}: {}\n", failure.file, failure.line, failure.rule, failure.message);
    }
    fmt::print("{} examples, {} failures\n", report.run, report.failures.size());
    return report.failures.empty() ? 0 : 1;
  }
  if (mode == "--mbs" && argc > 3) {
    print_speed(rules, read_documents(rules, argv[3]));
    return 0;
  }
  print_lines(rules, read_documents(rules, argv[2]));
  return 0;
}
