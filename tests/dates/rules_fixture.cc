// Loading the date rules for the tests.
#include "tests/dates/rules_fixture.h"

#include <algorithm>
#include <filesystem>

namespace entente {
namespace {

void load_file(const std::string& path, LoadedDateRules& rules) {
  const YamlFile file = read_yaml_file(path, rules.diagnostics);
  for (const YamlNode& node : file.documents) {
    load_date_rules(file, node, rules.vocabulary, *rules.dates, rules.diagnostics);
  }
}

LoadedDateRules load_project_rules() {
  namespace fs = std::filesystem;
  LoadedDateRules rules;
  const fs::path folder = fs::path(ENTENTE_SOURCE_DIR) / "rules";
  const YamlFile text = read_yaml_file((folder / "text.yaml").string(), rules.diagnostics);
  for (const YamlNode& node : text.documents) {
    load_text_rules(text, node, rules.vocabulary, rules.text, rules.diagnostics);
  }
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "dates")) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  for (const std::string& path : files) load_file(path, rules);
  finish_date_rules(rules.vocabulary, *rules.dates, rules.diagnostics);
  return rules;
}

}  // namespace

const LoadedDateRules& project_rules() {
  static const LoadedDateRules rules = load_project_rules();
  return rules;
}

void load_date_text(const std::string& yaml, LoadedDateRules& rules) {
  const YamlFile file = parse_yaml("test.yaml", yaml, rules.diagnostics);
  for (const YamlNode& node : file.documents) {
    load_date_rules(file, node, rules.vocabulary, *rules.dates, rules.diagnostics);
  }
  finish_date_rules(rules.vocabulary, *rules.dates, rules.diagnostics);
}

std::vector<Timex> timexes_in(const std::string& text, const std::string& document_date,
                              const DateSettings& settings) {
  const LoadedDateRules& rules = project_rules();
  return find_timexes_in(*rules.dates, rules.vocabulary, text, parse_day(document_date), settings);
}

std::string found_in(const std::string& text, const std::string& document_date,
                     const DateSettings& settings) {
  std::string out;
  for (const Timex& timex : timexes_in(text, document_date, settings)) {
    if (!out.empty()) out += "; ";
    out += text_at(text, timex.span);
    out += '=';
    out += timex.value;
  }
  return out;
}

}  // namespace entente
