// Loading rules/text.yaml. Tested by tests/text/text_rules_test.cc.
#include "extractor/text/text_rules.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractor/text/text_patterns.h"
#include "extractor/text/token.h"
#include "extractor/yaml/map_reader.h"

namespace entente {

TextRules::TextRules() : patterns(std::make_unique<TextPatterns>()) {}
TextRules::~TextRules() = default;
TextRules::TextRules(TextRules&&) noexcept = default;
TextRules& TextRules::operator=(TextRules&&) noexcept = default;

bool TextRules::is_abbreviation(WordId word) const {
  return patterns->abbreviations.contains(word);
}
bool TextRules::is_starter(WordId word) const { return patterns->starters.contains(word); }

bool TextRules::is_boilerplate(std::string_view line) const {
  if (line.size() > kMaxBoilerplateLine) line = line.substr(0, kMaxBoilerplateLine);
  for (const std::unique_ptr<RE2>& pattern : patterns->boilerplate) {
    const re2::StringPiece bytes(line.data(), line.size());
    if (pattern->Match(bytes, 0, bytes.size(), RE2::ANCHOR_START, nullptr, 0)) return true;
  }
  return false;
}

std::size_t TextRules::slug_length(std::string_view line) const {
  if (patterns->slugs == nullptr) return 0;
  re2::StringPiece match;
  const re2::StringPiece start(line.data(), std::min(line.size(), kMaxSlug));
  if (!patterns->slugs->Match(start, 0, start.size(), RE2::ANCHOR_START, &match, 1)) return 0;
  return match.size();
}

std::string_view TextRules::head_field(std::string_view line) const {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon > 20) return {};
  const auto found = patterns->head_lines.find(fold(line.substr(0, colon)));
  return found == patterns->head_lines.end() ? std::string_view() : std::string_view(found->second);
}

namespace {

// The patterns of the nodes as one alternation; a bad one is reported and left out.
std::string joined_patterns(const YamlFile& file, const std::vector<const YamlNode*>& nodes,
                            Diagnostics& diagnostics) {
  std::string joined;
  for (const YamlNode* node : nodes) {
    const RE2 single(node->value, RE2::Quiet);
    if (!single.ok()) {
      const std::size_t at = node->value.find(single.error_arg());
      const bool known = at != std::string::npos && !single.error_arg().empty();
      report_within(file, *node, known ? at : 0,
                    static_cast<int>(known ? single.error_arg().size() : node->value.size()),
                    Severity::error, "bad-pattern", single.error(),
                    "patterns are RE2 regular expressions", diagnostics);
      continue;
    }
    if (!joined.empty()) joined += '|';
    joined += "(?:" + node->value + ")";
  }
  return joined;
}

// Both kinds as one pattern: it is asked of every line.
void load_boilerplate(const YamlFile& file, const std::vector<const YamlNode*>& starts,
                      const std::vector<const YamlNode*>& lines, TextRules& rules,
                      Diagnostics& diagnostics) {
  std::string choice = joined_patterns(file, starts, diagnostics);
  const std::string whole = joined_patterns(file, lines, diagnostics);
  if (!choice.empty() && !whole.empty()) choice += '|';
  if (!whole.empty()) choice += "(?:" + whole + ")\\s*$";
  if (choice.empty()) return;
  RE2::Options options(RE2::Quiet);
  options.set_case_sensitive(false);
  rules.patterns->boilerplate.push_back(std::make_unique<RE2>("^\\s*(?:" + choice + ")", options));
}

void load_slugs(const YamlFile& file, const std::vector<const YamlNode*>& nodes, TextRules& rules,
                Diagnostics& diagnostics) {
  const std::string joined = joined_patterns(file, nodes, diagnostics);
  if (!joined.empty()) {
    rules.patterns->slugs = std::make_unique<RE2>("(?:(?:" + joined + ")\\s*)+", RE2::Quiet);
  }
}

}  // namespace

void load_text_rules(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                     TextRules& rules, Diagnostics& diagnostics) {
  MapReader map(file, document, "text rules", diagnostics);
  map.text("format");
  map.text("kind");
  for (const std::string& word : map.texts("abbreviations", Need::optional)) {
    rules.patterns->abbreviations.insert(vocabulary.intern(fold(word)));
  }
  for (const std::string& word : map.texts("starters", Need::optional)) {
    rules.patterns->starters.insert(vocabulary.intern(fold(word)));
  }
  if (const YamlNode* heads = map.map("head_lines", Need::optional)) {
    MapReader fields(file, *heads, "head lines", diagnostics);
    for (const char* field : {"title", "date", "source"}) {
      for (const std::string& name : fields.texts(field, Need::optional)) {
        rules.patterns->head_lines.emplace(fold(name), field);
      }
    }
    fields.finish();
  }
  if (const YamlNode* lines = map.map("boilerplate", Need::optional)) {
    MapReader kinds(file, *lines, "boilerplate", diagnostics);
    const std::vector<const YamlNode*> starts = kinds.scalars("starts", Need::optional);
    const std::vector<const YamlNode*> whole = kinds.scalars("lines", Need::optional);
    load_boilerplate(file, starts, whole, rules, diagnostics);
    const std::vector<const YamlNode*> slugs = kinds.scalars("slugs", Need::optional);
    if (!slugs.empty()) load_slugs(file, slugs, rules, diagnostics);
    kinds.finish();
  }
  map.finish();
}

}  // namespace entente
