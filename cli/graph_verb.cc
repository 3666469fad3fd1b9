// entente graph: the actors and events as a picture.
#include <filesystem>

#include "cli/story.h"
#include "cli/verbs.h"

namespace entente {
namespace {

struct GraphOptions {
  ReadingOptions reading;
  std::string output;
  std::string view = "network";
  std::string format;  // empty: by the output's name, else dot
};

// What --format says, else the ending of the output's name, else "dot".
std::string format_of(const GraphOptions& options) {
  if (!options.format.empty()) return options.format;
  std::string ending = std::filesystem::path(options.output).extension().string();
  if (ending.empty() || ending == ".gv") return "dot";
  return ending.substr(1);
}

ExitStatus draw(const GraphOptions& options) {
  Messages messages;
  const std::string format_name = format_of(options);
  const std::optional<PictureFormat> format = parse_picture_format(format_name);
  if (!format && format_name != "dot") {
    messages.error("no picture format '" + format_name + "'", "give --format dot, svg, png or pdf");
    return ExitStatus::nothing;
  }
  ExitStatus status = ExitStatus::done;
  const std::optional<Story> story = read_story(options.reading, messages, status);
  if (!story) return status;
  const View view = options.view == "lanes" ? View::lanes : View::network;
  std::string text = write_dot(*story, view);
  if (format) {
    std::optional<std::string> picture = draw_dot(text, view, *format, messages);
    if (!picture) return ExitStatus::nothing;
    text = std::move(*picture);
  }
  return write_result(options.output, text, messages);
}

}  // namespace

void add_graph_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "graph", "Draw the actors and events: a network, or lanes with time downwards");
  std::shared_ptr<GraphOptions> options = std::make_shared<GraphOptions>();
  add_reading_options(*verb, options->reading,
                      "Event records, texts or JSON Lines; - is standard input");
  add_output_option(*verb, options->output);
  verb->add_option("--view", options->view,
                   "network (the default): an arrow a direction and tone;\n"
                   "lanes: a column an actor, a row an event")
      ->check(CLI::IsMember({"network", "lanes"}))
      ->option_text("VIEW");
  verb->add_option("--format", options->format,
                   "dot, svg, png or pdf; else by FILE's ending, else dot")
      ->check(CLI::IsMember({"dot", "svg", "png", "pdf"}))
      ->option_text("FORMAT");
  add_examples(*verb,
               "  entente graph events.jsonl -o network.svg\n"
               "  entente graph events.jsonl --view lanes -o lanes.svg\n"
               "  entente graph article.txt --date 2025-06-14 --format pdf > network.pdf");
  verb->callback([options, &action] { action = [options] { return draw(*options); }; });
}

}  // namespace entente
