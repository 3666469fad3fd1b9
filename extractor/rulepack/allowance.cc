// Reading "# allow: CODE, CODE reason". Tested by tests/rulepack/allowance_test.cc.
#include "extractor/rulepack/allowance.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

namespace entente {
namespace {

constexpr std::string_view kMark = "# allow:";

struct Allowance {
  const YamlFile* file = nullptr;
  int line = 0;     // of the comment
  int column = 0;   // of the code
  int applies = 0;  // line whose problems it allows
  std::string code;
  bool used = false;
};

bool is_code_byte(char byte) { return (byte >= 'a' && byte <= 'z') || byte == '-'; }

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  return text;
}

// Lines of comments and empty lines are passed over: several allowances may stand on one place.
int next_line_of_yaml(const YamlFile& file, int line) {
  const int last = static_cast<int>(file.line_starts.size());
  for (++line; line <= last; ++line) {
    const std::string_view text = without_blanks(file.line_text(line));
    if (!text.empty() && text.front() != '#') return line;
  }
  return 0;
}

void read_comment(const YamlFile& file, int line, std::size_t mark,
                  std::vector<Allowance>& allowances, Diagnostics& diagnostics) {
  const std::string_view text = file.line_text(line);
  const bool alone = without_blanks(text.substr(0, mark)).empty();
  const int applies = alone ? next_line_of_yaml(file, line) : line;
  std::size_t at = mark + kMark.size();
  while (true) {
    while (at < text.size() && text[at] == ' ') ++at;
    const std::size_t first = at;
    while (at < text.size() && is_code_byte(text[at])) ++at;
    if (at > first) {
      allowances.push_back({&file, line, static_cast<int>(first) + 1, applies,
                            std::string(text.substr(first, at - first)), false});
    }
    if (at >= text.size() || text[at] != ',') break;
    ++at;
  }
  if (!without_blanks(text.substr(at)).empty()) return;
  report_place(file, line, static_cast<int>(mark) + 1, static_cast<int>(text.size() - mark),
               Severity::warning, "allowance-without-reason",
               "this comment allows a warning and does not say why",
               "write the reason after the code: # allow: unused-list for packs that extend this",
               diagnostics);
}

std::vector<Allowance> find_allowances(const std::vector<const YamlFile*>& files,
                                       Diagnostics& diagnostics) {
  std::vector<Allowance> allowances;
  for (const YamlFile* file : files) {
    for (std::size_t at = file->text.find(kMark); at != std::string::npos;
         at = file->text.find(kMark, at + 1)) {
      const auto next = std::upper_bound(file->line_starts.begin(), file->line_starts.end(), at);
      const int line = static_cast<int>(next - file->line_starts.begin());
      read_comment(*file, line, at - *std::prev(next), allowances, diagnostics);
    }
  }
  return allowances;
}

}  // namespace

void drop_allowed(const std::vector<const YamlFile*>& files, Diagnostics& diagnostics) {
  // Where there are errors not all has been looked at: nothing is known to be idle.
  const bool failed = has_errors(diagnostics);
  Diagnostics told;
  std::vector<Allowance> allowances = find_allowances(files, told);
  const auto is_allowed = [&](const Diagnostic& problem) {
    if (problem.severity == Severity::error) return false;
    bool allowed = false;
    for (Allowance& allowance : allowances) {
      if (allowance.applies != problem.line || allowance.code != problem.code ||
          allowance.file->path != problem.file)
        continue;
      allowance.used = allowed = true;
    }
    return allowed;
  };
  diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(), is_allowed),
                    diagnostics.end());
  for (const Allowance& allowance : allowances) {
    if (allowance.used || failed) continue;
    report_place(*allowance.file, allowance.line, allowance.column,
                 static_cast<int>(allowance.code.size()), Severity::warning, "idle-allowance",
                 "nothing here is told as '" + allowance.code + "'",
                 "remove it; errors cannot be allowed", told);
  }
  diagnostics.insert(diagnostics.end(), told.begin(), told.end());
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
                   });
}

}  // namespace entente
