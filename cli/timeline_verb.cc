// entente timeline: each act once, in order of time.
#include "cli/story.h"
#include "cli/verbs.h"
#include "report/events_csv.h"
#include "report/timeline_jsonl.h"
#include "report/timeline_markdown.h"

namespace entente {
namespace {

struct TimelineOptions {
  ReadingOptions reading;
  std::string output;
  std::string format = "md";
};

ExitStatus list(const TimelineOptions& options) {
  Messages messages;
  ExitStatus status = ExitStatus::done;
  const std::optional<Story> story = read_story(options.reading, messages, status);
  if (!story) return status;
  const Ontology& ontology = ontology_of(*story->pack);
  MarkdownOptions markdown;
  markdown.anchors = false;  // for the links of pictures, which `run` alone draws beside it
  const std::string text = options.format == "csv" ? write_timeline_csv(story->timeline, ontology)
                           : options.format == "jsonl"
                               ? write_timeline_jsonl(story->timeline)
                               : write_timeline_markdown(story->timeline, ontology, markdown);
  return write_result(options.output, text, messages);
}

}  // namespace

void add_timeline_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "timeline", "Put events in order of time, each act once, reactions linked");
  std::shared_ptr<TimelineOptions> options = std::make_shared<TimelineOptions>();
  add_reading_options(*verb, options->reading,
                      "Event records, texts or JSON Lines; - is standard input");
  add_output_option(*verb, options->output);
  verb->add_option("--format", options->format, "md (the default), csv or jsonl")
      ->check(CLI::IsMember({"md", "csv", "jsonl"}))
      ->option_text("FORMAT");
  add_examples(*verb,
               "  entente timeline events.jsonl\n"
               "  entente timeline articles/*.txt -o timeline.md\n"
               "  entente extract today.txt | entente timeline yesterday.jsonl - --format csv");
  verb->callback([options, &action] { action = [options] { return list(*options); }; });
}

}  // namespace entente
