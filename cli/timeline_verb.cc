// entente timeline: each act once, in order of time, as a list or for other programs.
#include <fmt/format.h>

#include <filesystem>

#include "cli/choice.h"
#include "cli/filter_options.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "report/event_layouts.h"
#include "report/timeline_formats.h"

namespace entente {
namespace {

struct TimelineOptions {
  ReadingOptions reading;
  FilterOptions filters;
  std::string output;
  std::string format;  // empty: by the output's name, else md
  std::string layout;  // empty: our own columns
  bool spreadsheet_safe = false;
};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const TimelineFormat& format : timeline_formats()) names.emplace_back(format.name);
  return names;
}

const TimelineFormat* format_of(const TimelineOptions& options) {
  if (!options.layout.empty()) return find_timeline_format(options.layout);
  if (!options.format.empty()) return find_timeline_format(options.format);
  const std::string ending = std::filesystem::path(options.output).extension().string();
  const TimelineFormat* format = find_timeline_format_by_ending(ending);
  return format != nullptr ? format : find_timeline_format("md");
}

ExitStatus list(TimelineOptions options) {
  Messages messages;
  const TimelineFormat& format = *format_of(options);
  if (!options.layout.empty() && !options.format.empty() && options.format != "csv" &&
      options.format != options.layout) {
    messages.error(fmt::format("--layout {} is for --format csv", options.layout),
                   "take one of them away");
    return ExitStatus::nothing;
  }
  ExitStatus status = ExitStatus::done;
  std::optional<Story> story = read_story(options.reading, /*keep_events=*/false, messages, status);
  if (!story) return status;
  if (format.asserted_only && options.filters.statuses.empty()) {
    options.filters.statuses.push_back("asserted");
  }
  if (!apply_filters(options.filters, *story, messages)) return ExitStatus::nothing;
  TimelineFormatOptions how;
  how.csv.spreadsheet_safe = options.spreadsheet_safe;
  return write_result(options.output, format.write(story->timeline, ontology_of(*story->pack), how),
                      messages);
}

std::string format_help() {
  std::string help = "By FILE's ending, else md.";
  for (const TimelineFormat& format : timeline_formats()) {
    help += fmt::format("\n{}: {}", format.name, format.about);
  }
  return help;
}

}  // namespace

void add_timeline_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "timeline", "Put events in order of time, each act once, reactions linked");
  std::shared_ptr<TimelineOptions> options = std::make_shared<TimelineOptions>();
  add_reading_options(*verb, options->reading,
                      "Event records, texts, JSON Lines or event lists of other\n"
                      "coders; - is standard input");
  add_output_option(*verb, options->output);
  verb->add_option("--format", options->format, format_help())
      ->check(one_of("format", format_names()))
      ->option_text("FORMAT");
  verb->add_option("--layout", options->layout,
                   "The columns of another data set: icews, gdelt1, gdelt2,\n"
                   "phoenix or polecat; only what happened, unless --status is given")
      ->check(one_of("layout", {event_layout_names().begin(), event_layout_names().end()}))
      ->option_text("NAME");
  verb->add_flag("--spreadsheet-safe", options->spreadsheet_safe,
                 "CSV: text that a spreadsheet would run as a formula gets an\napostrophe");
  add_filter_options(*verb, options->filters);
  add_examples(*verb,
               "  entente timeline events.jsonl\n"
               "  entente timeline articles/*.txt -o timeline.md\n"
               "  entente extract today.txt | entente timeline yesterday.jsonl - --format csv\n"
               "  entente timeline events.jsonl --from 2024 --dyad PRK,USA --responses 14d\n"
               "  entente timeline events.jsonl -o events.ics\n"
               "  entente timeline events.jsonl --layout icews -o events.tab");
  verb->callback([options, &action] { action = [options] { return list(*options); }; });
}

}  // namespace entente
