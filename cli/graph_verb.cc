// entente graph: the actors and events as a picture.
#include "cli/story.h"
#include "cli/verbs.h"
#include "report/graphviz.h"

namespace entente {
namespace {

struct GraphOptions {
  ReadingOptions reading;
  std::string output;
  std::string view = "network";
  std::string format;  // empty: by the output's name, else dot
};

ExitStatus draw(const GraphOptions& options) {
  Messages messages;
  ExitStatus status = ExitStatus::done;
  const std::optional<Story> story = read_story(options.reading, messages, status);
  if (!story) return status;
  const bool svg =
      options.format == "svg" || (options.format.empty() && options.output.ends_with(".svg"));
  std::string text = write_dot(*story, options.view == "lanes" ? View::lanes : View::network);
  if (svg) {
    const RenderedPicture picture = render_svg(text);
    if (!picture.error.empty()) {
      messages.error(picture.error, "install graphviz, or take --format dot");
      return ExitStatus::nothing;
    }
    text = picture.svg;
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
  verb->add_option("--format", options->format, "dot (the default) or svg; else by FILE's ending")
      ->check(CLI::IsMember({"dot", "svg"}))
      ->option_text("FORMAT");
  add_examples(*verb,
               "  entente graph events.jsonl -o network.svg\n"
               "  entente graph events.jsonl --view lanes -o lanes.svg\n"
               "  entente graph article.txt --date 2025-06-14 | dot -Tpdf -o network.pdf");
  verb->callback([options, &action] { action = [options] { return draw(*options); }; });
}

}  // namespace entente
