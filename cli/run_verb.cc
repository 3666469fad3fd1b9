// entente run: everything at once, into a folder.
#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "cli/output.h"
#include "cli/report_page.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "report/timeline_markdown.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

struct RunOptions {
  ReadingOptions reading;
  std::string folder;
};

std::string counted(std::size_t count, const char* singular) {
  return fmt::format("{} {}{}", count, singular, count == 1 ? "" : "s");
}

// Writes one file of the folder and says so. False: could not be written, which is said too.
bool write_part(const fs::path& path, const std::string& text, Messages& messages) {
  const std::string error = write_file(path.string(), text);
  if (!error.empty()) {
    messages.error(error);
    return false;
  }
  messages.say("wrote " + path.string());
  return true;
}

ExitStatus run(const RunOptions& options) {
  Messages messages;
  ExitStatus status = ExitStatus::done;
  const std::optional<Story> story =
      read_story(options.reading, /*keep_events=*/true, messages, status);
  if (!story) return status;
  const fs::path folder = options.folder;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    messages.error(fmt::format("cannot make the folder {}: {}", folder.string(), error.message()));
    return ExitStatus::nothing;
  }
  messages.say(fmt::format("{}, {}, {} in the timeline", counted(story->documents, "document"),
                           counted(story->event_count, "event"),
                           counted(story->timeline.entries.size(), "act")));
  bool written =
      write_part(folder / "events.jsonl", write_events_jsonl(*story), messages) &&
      write_part(folder / "events.csv", write_events_csv(*story), messages) &&
      write_part(folder / "timeline.md",
                 write_timeline_markdown(story->timeline, ontology_of(*story->pack)), messages);
  for (const auto& [view, name] :
       {std::pair(View::network, "network"), std::pair(View::lanes, "lanes")}) {
    const std::string dot = write_dot(*story, view);
    // What cannot be drawn (no Graphviz) is written as DOT all the same.
    written = write_part(folder / fmt::format("{}.dot", name), dot, messages) && written;
    const std::optional<std::string> picture = draw_dot(dot, view, PictureFormat::svg, messages);
    written =
        picture && write_part(folder / fmt::format("{}.svg", name), *picture, messages) && written;
  }
  // A page without pictures is worth having; why they are missing was said above.
  written = write_part(folder / "report.html", make_report_page(*story, {}, nullptr), messages) &&
            written;
  return written ? status : ExitStatus::nothing;
}

}  // namespace

void add_run_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "run", "Everything at once: events, timeline, pictures and a page, into a folder");
  std::shared_ptr<RunOptions> options = std::make_shared<RunOptions>();
  add_reading_options(*verb, options->reading,
                      "Texts, JSON Lines or event records; - is standard input");
  verb->add_option("-o,--output", options->folder,
                   "The folder to write to; made if it is not there")
      ->required()
      ->option_text("DIR");
  add_examples(
      *verb,
      "  entente run samples/*.txt -o out/\n"
      "  entente run --date 2025-06-14 article.txt -o out/\n"
      "  entente run stories.jsonl --rules rules --rules my-rules -o out/\n"
      "\n"
      "Writes events.jsonl, events.csv, timeline.md, network.dot, network.svg, lanes.dot,\n"
      "lanes.svg and report.html: one page with all of it.");
  verb->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace entente
