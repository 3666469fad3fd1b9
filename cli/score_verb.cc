// entente score: events against what people annotated, for tuning and for CI.
#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "cli/choice.h"
#include "cli/corpus_events.h"
#include "cli/rule_loading.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "report/scoring.h"

namespace entente {
namespace {

struct ScoreOptions {
  std::string gold;
  ReadingOptions reading;
  std::string output;
  std::string format = "text";
  std::size_t errors = 10;
  double least = 0;  // F1 of triples; below it the exit status is 1
};

ExitStatus score(const ScoreOptions& options) {
  Messages messages;
  std::ifstream file(options.gold, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) {
    messages.error("cannot read " + options.gold, "give the annotated JSON Lines first");
    return ExitStatus::nothing;
  }
  Diagnostics problems;
  const std::vector<GoldItem> gold = read_gold(bytes.str(), options.gold, problems);
  for (const Diagnostic& problem : problems) messages.print_input_problem(problem);
  if (gold.empty()) {
    messages.error(options.gold + " holds no annotated item", "see docs/format.md");
    return ExitStatus::nothing;
  }
  const std::shared_ptr<const RulePack> pack = load_named_rules(options.reading.rules, messages);
  if (pack == nullptr) return ExitStatus::nothing;
  const Score made = score_events(gold, read_corpus_events(options.reading, pack, true, messages));
  if (made.strangers > 0)
    messages.warning(
        fmt::format("{} events are of documents that the annotations do not have", made.strangers),
        "an item and its document must have the same id");
  const ExitStatus status = write_result(
      options.output,
      options.format == "json" ? write_score_json(made) : write_score_text(made, options.errors),
      messages);
  if (status != ExitStatus::done) return status;
  if (made.triple.f1() < options.least) {
    messages.say(fmt::format("F1 {:.3f} is below {:.3f}", made.triple.f1(), options.least));
    return ExitStatus::partly;
  }
  return status;
}

}  // namespace

void add_score_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "score", "Compare events with what people annotated: precision, recall, F1, errors");
  std::shared_ptr<ScoreOptions> options = std::make_shared<ScoreOptions>();
  verb->add_option("GOLD", options->gold, "Annotated JSON Lines: {\"id\", \"text\", \"events\"}")
      ->required();
  add_reading_options(*verb, options->reading, "Event records, or the documents themselves");
  add_output_option(*verb, options->output);
  verb->add_option("--format", options->format, "text (the default) or json")
      ->check(one_of("format", {"text", "json"}))
      ->option_text("FORMAT");
  verb->add_option("--errors", options->errors, "List this many items with errors; default: 10")
      ->option_text("N");
  verb->add_option("--least", options->least,
                   "Exit status 1 when the F1 of triples is below this, from 0 to 1")
      ->option_text("F1");
  add_examples(*verb,
               "  entente score annotated.jsonl events.jsonl\n"
               "  entente score annotated.jsonl documents.jsonl --rules my-rules --errors 50\n"
               "  entente score annotated.jsonl events.jsonl --least 0.6      in CI");
  verb->callback([options, &action] { action = [options] { return score(*options); }; });
}

}  // namespace entente
