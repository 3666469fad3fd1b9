// entente rules check: every problem of the rules, with its place and a way out.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/messages.h"
#include "cli/options.h"
#include "cli/problem_report.h"
#include "cli/rule_location.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {
namespace {

struct CheckOptions {
  std::vector<std::string> rules;
  std::string format = "text";
  std::string level = "error";
};

Severity severity_named(const std::string& level) {
  if (level == "note") return Severity::note;
  return level == "warning" ? Severity::warning : Severity::error;
}

// As serious as `level` or more so.
bool reaches(const Diagnostic& problem, Severity level) {
  return static_cast<int>(problem.severity) <= static_cast<int>(level);
}

std::string count_of(const Diagnostics& problems, Severity severity, const char* name) {
  const std::ptrdiff_t count =
      std::count_if(problems.begin(), problems.end(),
                    [&](const Diagnostic& problem) { return problem.severity == severity; });
  return count == 0 ? "" : fmt::format("{} {}{}", count, name, count == 1 ? "" : "s");
}

std::string summary(const Diagnostics& problems, const std::vector<std::string>& paths) {
  std::string text;
  for (const std::string& count : {count_of(problems, Severity::error, "error"),
                                   count_of(problems, Severity::warning, "warning"),
                                   count_of(problems, Severity::note, "note")}) {
    if (!count.empty()) text += (text.empty() ? "" : ", ") + count;
  }
  return text.empty() ? "the rules are in order"
                      : fmt::format("{} in the rules ({})", text, fmt::join(paths, ", "));
}

ExitStatus check(const CheckOptions& options) {
  Messages messages;
  const RuleLocation location = find_rules(options.rules);
  if (location.paths.empty()) {
    messages.error(fmt::format("no rules found (looked in {})", fmt::join(location.tried, ", ")),
                   "give --rules DIR, or set ENTENTE_RULES");
    return ExitStatus::nothing;
  }
  std::vector<std::string> tried;
  Diagnostics problems = check_rules(location.paths, find_own_rules(tried)).diagnostics;
  const Severity level = severity_named(options.level);
  // Notes are for those who ask for them.
  const Severity shown = std::max(level, Severity::warning);
  problems.erase(
      std::remove_if(problems.begin(), problems.end(),
                     [&](const Diagnostic& problem) { return !reaches(problem, shown); }),
      problems.end());
  if (options.format == "text") {
    for (const Diagnostic& problem : problems) messages.print(problem);
  } else {
    const ExitStatus written =
        write_result("", report_problems(problems, options.format), messages);
    if (written != ExitStatus::done) return written;
  }
  messages.say(summary(problems, location.paths));
  if (has_errors(problems)) return ExitStatus::nothing;
  const bool reached =
      std::any_of(problems.begin(), problems.end(),
                  [&](const Diagnostic& problem) { return reaches(problem, level); });
  return reached ? ExitStatus::partly : ExitStatus::done;
}

}  // namespace

void add_rules_check_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "check", "Read the rules and report every problem, with its place and a way out");
  std::shared_ptr<CheckOptions> options = std::make_shared<CheckOptions>();
  add_rules_option(*verb, options->rules);
  verb->add_option("--format", options->format,
                   "text (the default, to standard error), json (JSON Lines), sarif (for code\n"
                   "review), github (annotations of GitHub Actions)")
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}))
      ->option_text("FORMAT");
  verb->add_option("--level", options->level,
                   "error (the default), warning or note: from which level on the exit status\n"
                   "is not 0; notes are shown with note alone")
      ->check(CLI::IsMember({"error", "warning", "note"}))
      ->option_text("LEVEL");
  add_examples(*verb,
               "  entente rules check\n"
               "  entente rules check --rules rules --rules my-rules --level warning\n"
               "  entente rules check --format sarif > rules.sarif\n"
               "  entente rules explain unknown-key      what a problem's code means\n"
               "\n"
               "A comment '# allow: CODE reason' on a line, or alone above it, silences that\n"
               "warning there.\n"
               "Exit status: 0 in order; 1 warnings or notes of that level; 2 errors.");
  verb->callback([options, &action] { action = [options] { return check(*options); }; });
}

}  // namespace entente
