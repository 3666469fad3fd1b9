// entente rules check|test|explain: work on rule packs.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>

#include "cli/options.h"
#include "cli/rule_loading.h"
#include "cli/rules_problem.h"
#include "cli/story.h"
#include "cli/streaming.h"
#include "cli/verbs.h"
#include "extractor/rule_examples.h"

namespace entente {
namespace {

struct RulesOptions {
  std::vector<std::string> rules;
  std::string filter;  // of rule ids; empty: all
};

ExitStatus test_rules(const RulesOptions& options) {
  Messages messages;
  const std::shared_ptr<const RulePack> pack =
      load_named_rules(options.rules, messages, KeepExamples::yes);
  if (pack == nullptr) return ExitStatus::nothing;
  const ExampleResults results = run_examples(pack, options.filter);
  for (const Diagnostic& problem : results.problems) messages.print(problem);
  messages.say(fmt::format("{} examples passed, {} failed, {} known gaps", results.passed,
                           results.failed, results.todo));
  if (results.passed + results.failed + results.todo == 0) {
    messages.error(fmt::format("no rule with '{}' in its id has examples", options.filter));
    return ExitStatus::nothing;
  }
  return has_errors(results.problems) || results.failed > 0 ? ExitStatus::partly : ExitStatus::done;
}

// A sentence in place of files: words that name no file.
bool is_sentence(const std::vector<std::string>& words) {
  return words.front() != "-" && !std::filesystem::exists(words.front()) &&
         (words.size() > 1 || words.front().find(' ') != std::string::npos);
}

ExitStatus explain_sentence(const ReadingOptions& options) {
  Messages messages;
  const std::shared_ptr<const RulePack> pack = load_named_rules(options.rules, messages);
  if (pack == nullptr) return ExitStatus::nothing;
  Document document;
  document.text = fmt::format("{}", fmt::join(options.files, " "));
  if (!options.date.empty()) document.date = parse_day(options.date);
  return write_result("", Extractor(pack).explain(document), messages);
}

ExitStatus explain(const StreamingOptions& options) {
  if (options.reading.files.size() == 1 && !std::filesystem::exists(options.reading.files[0])) {
    Messages messages;
    if (const std::optional<std::string> lesson = lesson_on(options.reading.files[0], messages))
      return write_result(options.output, *lesson, messages);
  }
  if (is_sentence(options.reading.files)) return explain_sentence(options.reading);
  return stream_documents(options,
                          [](Extractor& extractor, const Document& document, PassResult& result) {
                            result.text += extractor.explain(document);
                          });
}

void add_explain_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "explain",
      "Show how each sentence is read, and which rules could tell an event in it;\n"
      "or what the code of a problem means");
  std::shared_ptr<StreamingOptions> options = std::make_shared<StreamingOptions>();
  add_reading_options(
      *verb, options->reading,
      "A sentence; or texts or JSON Lines, - is standard input; or a problem's code");
  add_output_option(*verb, options->output);
  add_examples(*verb,
               "  entente rules explain 'Pyongyang rejected talks with Seoul.'\n"
               "  entente rules explain article.txt | less\n"
               "  entente rules explain unknown-key");
  verb->callback([options, &action] { action = [options] { return explain(*options); }; });
}

}  // namespace

void add_rules_verb(CLI::App& program, Action& action) {
  CLI::App* verb =
      program.add_subcommand("rules", "Check rules, run their examples, see what they do");
  verb->require_subcommand(1);
  add_examples(*verb,
               "  entente rules check\n"
               "  entente rules test core.reject\n"
               "  entente rules explain 'Pyongyang rejected talks with Seoul.'");
  std::shared_ptr<RulesOptions> options = std::make_shared<RulesOptions>();

  add_rules_check_verb(*verb, action);

  CLI::App* test = verb->add_subcommand("test", "Run the examples that stand in the rules");
  test->add_option("RULE", options->filter, "Only rules whose id contains this text");
  add_rules_option(*test, options->rules);
  add_examples(*test,
               "  entente rules test\n"
               "  entente rules test core.reject\n"
               "\n"
               "Exit status: 0 all pass; 1 an example fails; 2 the rules cannot be read.");
  test->callback([options, &action] { action = [options] { return test_rules(*options); }; });

  add_explain_verb(*verb, action);
  add_rules_import_verb(*verb, action);
}

}  // namespace entente
