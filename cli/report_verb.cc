// entente report: everything in one page for the browser.
#include "cli/report_page.h"
#include "cli/verbs.h"

namespace entente {
namespace {

struct ReportOptions {
  ReadingOptions reading;
  std::string output;
  std::string title;
};

ExitStatus write(const ReportOptions& options) {
  Messages messages;
  ExitStatus status = ExitStatus::done;
  const std::optional<Story> story =
      read_story(options.reading, /*keep_events=*/false, messages, status);
  if (!story) return status;
  return write_result(options.output, make_report_page(*story, options.title, &messages), messages);
}

}  // namespace

void add_report_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "report", "One page for the browser: pictures, scores, events with their evidence");
  std::shared_ptr<ReportOptions> options = std::make_shared<ReportOptions>();
  add_reading_options(*verb, options->reading,
                      "Event records, texts or JSON Lines; - is standard input");
  add_output_option(*verb, options->output);
  verb->add_option("--title", options->title,
                   "The page's title; else the busiest actors and the period")
      ->option_text("TEXT");
  add_examples(*verb,
               "  entente report events.jsonl -o report.html\n"
               "  entente report articles/*.txt --title 'Border talks' -o report.html\n"
               "\n"
               "The page is one file, works without a network, and can be searched, filtered and\n"
               "printed. Its pictures need Graphviz (dot).");
  verb->callback([options, &action] { action = [options] { return write(*options); }; });
}

}  // namespace entente
