// Lessons come from rules/schema/problems.yaml, where the examples in them are tested.
#include "cli/rules_problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "cli/rule_location.h"
#include "extractor/rulepack/problem_text.h"

namespace entente {
namespace {

constexpr std::size_t kLineWidth = 76;

bool looks_like_code(const std::string& word) {
  return word.find('-') != std::string::npos && word.front() != '-' &&
         std::all_of(word.begin(), word.end(),
                     [](char byte) { return (byte >= 'a' && byte <= 'z') || byte == '-'; });
}

std::vector<ProblemText> known_problems(Messages& messages) {
  std::vector<std::string> folders = find_rules({}).paths;
  std::vector<std::string> tried;
  folders.push_back(find_own_rules(tried));
  for (const std::string& folder : folders) {
    const std::string path = folder + "/schema/problems.yaml";
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) continue;
    Diagnostics diagnostics;
    std::vector<ProblemText> texts = load_problem_texts(path, diagnostics);
    for (const Diagnostic& problem : diagnostics) messages.print(problem);
    return texts;
  }
  return {};
}

std::string wrapped(const std::string& text) {
  std::string out;
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (width > 0 && width + 1 + end - at > kLineWidth) {
      out += "\n";
      width = 0;
    } else if (width > 0) {
      out += ' ';
      ++width;
    }
    out += text.substr(at, end - at);
    width += end - at;
    at = end + 1;
  }
  return out + "\n";
}

std::string example(const char* title, const std::string& where, const std::string& text) {
  if (text.empty()) return "";
  const bool is_kind = where != "rule" && where != "frame" && where != "match" && where != "file";
  std::string out = fmt::format("\n{}{}:\n\n", title,
                                where == "file" || where.empty() ? ""
                                : is_kind ? fmt::format(" (in a file of kind {})", where)
                                          : " (in a rule of an events file)");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += "    " + text.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return out;
}

}  // namespace

std::optional<std::string> lesson_on(const std::string& word, Messages& messages) {
  if (!looks_like_code(word)) return std::nullopt;
  for (const ProblemText& text : known_problems(messages)) {
    if (text.code != word) continue;
    return fmt::format("{}: {}\n\n{}", text.code, text.what, wrapped(text.why)) +
           example("wrong", text.where, text.wrong) + example("right", text.where, text.right);
  }
  return std::nullopt;
}

}  // namespace entente
