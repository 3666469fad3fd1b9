// entente graph: the actors and events as a picture, as tables of measures, or for other programs.
#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "cli/choice.h"
#include "cli/export_files.h"
#include "cli/filter_options.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "graph/dot_lanes.h"
#include "report/graph_formats.h"
#include "report/measure_tables.h"
#include "report/pdf_pages.h"
#include "report/table_formats.h"

namespace entente {
namespace {

// Cairo draws no picture higher than 32,767 points; rows beyond go to pages of their own.
constexpr std::size_t kMostPngRows = 400;
// Of a PDF without --rows: what is read on paper has pages about as high as paper.
constexpr std::size_t kMostPdfRows = 60;
constexpr std::size_t kPaperRows = 45;

struct GraphOptions {
  ReadingOptions reading;
  FilterOptions filters;
  std::string output;
  std::string view = "network";
  std::string format;  // empty: by the output's name, else dot
  std::string table;   // empty: none
  std::string theme = "light";
  std::string gexf_version = "1.2";
  bool spreadsheet_safe = false;
  PictureOptions picture;
};

std::vector<std::string> format_names() {
  std::vector<std::string> names{"dot", "svg", "png", "pdf"};
  for (const GraphFormat& format : graph_formats()) names.emplace_back(format.name);
  for (const TableFormat& format : table_formats()) names.emplace_back(format.name);
  return names;
}

// What --format says, else the ending of the output's name, else a picture or a table.
std::string format_of(const GraphOptions& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = std::filesystem::path(options.output).extension().string();
  if (ending.empty()) return options.table.empty() ? "dot" : "csv";
  if (ending == ".gv") return "dot";
  if (const GraphFormat* format = find_graph_format_by_ending(ending)) return format->name;
  return ending.substr(1);
}

ExitStatus write_measures(const GraphOptions& options, const TableFormat& format,
                          const Story& story, Messages& messages) {
  const Table table = options.table == "pairs" ? pairs_table(story.graph, story.timeline)
                      : options.table == "months"
                          ? dyad_months_table(story.graph, story.timeline, ontology_of(*story.pack))
                      : options.table == "network"
                          ? network_measures_table(story.graph, story.timeline)
                          : actors_table(story.graph);
  return write_result(options.output, format.write(table, {options.spreadsheet_safe}), messages);
}

// Rows of a page where the user has not said; 0: all.
std::size_t usual_rows(std::optional<PictureFormat> format, std::size_t events) {
  if (format == PictureFormat::png) return kMostPngRows;
  if (format != PictureFormat::pdf || events <= kMostPdfRows) return 0;
  const std::size_t pages = (events + kPaperRows - 1) / kPaperRows;
  return (events + pages - 1) / pages;  // no page much shorter than the others
}

// Lanes beyond a page: pages of one PDF; else name-1.svg, name-2.svg ...
ExitStatus draw_pages(const GraphOptions& options, std::optional<PictureFormat> format,
                      PictureOptions picture, const Story& story, Messages& messages) {
  const View view = options.view == "lanes" ? View::lanes : View::network;
  if (picture.rows == 0) picture.rows = usual_rows(format, story.timeline.entries.size());
  const std::size_t pages = view == View::lanes ? lane_sheets(story.timeline, picture) : 1;
  if (pages > 1 && format == PictureFormat::pdf) {
    std::vector<std::string> sheets;
    for (picture.sheet = 1; picture.sheet <= pages; ++picture.sheet) {
      std::optional<std::string> drawn =
          draw_dot(write_dot(story, view, picture), view, *format, messages);
      if (!drawn) return ExitStatus::nothing;
      sheets.push_back(std::move(*drawn));
    }
    const Rendering all = join_pdf_pages(sheets);
    if (!all.problem) return write_result(options.output, all.bytes, messages);
    messages.warning(all.problem->message, all.problem->help);
  }
  if (pages > 1 && (options.output.empty() || options.output == "-")) {
    messages.error(
        fmt::format("the lanes fill {} pages", pages),
        "give a file's name, and each page gets its number: -o lanes.svg; or more --rows");
    return ExitStatus::nothing;
  }
  ExitStatus status = ExitStatus::done;
  for (picture.sheet = 1; picture.sheet <= pages; ++picture.sheet) {
    std::string text = write_dot(story, view, picture);
    if (format) {
      std::optional<std::string> drawn = draw_dot(text, view, *format, messages);
      if (!drawn) return ExitStatus::nothing;
      text = std::move(*drawn);
    }
    const std::string path = pages == 1 ? options.output : page_path(options.output, picture.sheet);
    status = write_result(path, text, messages);
    if (status == ExitStatus::nothing) return status;
    if (pages > 1) messages.say("wrote " + path);
  }
  return status;
}

ExitStatus draw(const GraphOptions& options) {
  Messages messages;
  const std::string name = format_of(options);
  const std::optional<PictureFormat> picture = parse_picture_format(name);
  const GraphFormat* graph_format = find_graph_format(name);
  const TableFormat* table_format = find_table_format(name);
  if (!picture && graph_format == nullptr && table_format == nullptr && name != "dot") {
    messages.error(one_of("format", format_names())(name),
                   "give --format, or a name with another ending");
    return ExitStatus::nothing;
  }
  if (!options.table.empty() && table_format == nullptr) {
    messages.error(fmt::format("a table cannot be written as {}", name),
                   "give --format csv, md, adoc or tex");
    return ExitStatus::nothing;
  }
  ExitStatus status = ExitStatus::done;
  std::optional<Story> story = read_story(options.reading, /*keep_events=*/false, messages, status);
  if (!story) return status;
  if (!apply_filters(options.filters, *story, messages)) return ExitStatus::nothing;
  if (table_format != nullptr) return write_measures(options, *table_format, *story, messages);
  if (graph_format != nullptr) {
    GraphFormatOptions how;
    how.gexf = options.gexf_version == "1.3" ? GexfVersion::v1_3 : GexfVersion::draft_1_2;
    how.csv.spreadsheet_safe = options.spreadsheet_safe;
    return write_export(
        options.output,
        graph_format->write(story->graph, story->timeline, ontology_of(*story->pack), how), name,
        messages);
  }
  PictureOptions how = options.picture;
  how.theme = options.theme == "dark" ? ThemeName::dark : ThemeName::light;
  how.dense = options.view == "dense";
  return draw_pages(options, picture, how, *story, messages);
}

std::string format_help() {
  std::string help = "By FILE's ending, else dot. Pictures: dot, svg, png, pdf.\n";
  for (const GraphFormat& format : graph_formats()) {
    help += fmt::format("{}: {}\n", format.name, format.about);
  }
  return help + "Tables of measures: csv, md, adoc, tex";
}

}  // namespace

void add_graph_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "graph", "Draw the actors and events, measure them, or hand them to other programs");
  std::shared_ptr<GraphOptions> options = std::make_shared<GraphOptions>();
  add_reading_options(*verb, options->reading,
                      "Event records, texts, JSON Lines or event lists of other\n"
                      "coders; - is standard input");
  verb->add_option(
          "-o,--output", options->output,
          "Write to FILE instead of standard output; a folder for\nformats of several files")
      ->option_text("FILE");
  verb->add_option("--view", options->view,
                   "network (the default): an arrow a direction and tone;\n"
                   "lanes: a column an actor, a row an event, time downwards;\n"
                   "dense: a line a pair, the strongest alone, without labels")
      ->check(one_of("view", {"network", "lanes", "dense"}))
      ->option_text("VIEW");
  verb->add_option("--format", options->format, format_help())
      ->check(one_of("format", format_names()))
      ->option_text("FORMAT");
  verb->add_option("--table", options->table,
                   "Measures instead of a picture: actors, pairs, months (pairs\n"
                   "by month) or network")
      ->check(one_of("table", {"actors", "pairs", "months", "network"}))
      ->option_text("TABLE");
  verb->add_option("--theme", options->theme, "Colours on a light (the default) or a dark ground")
      ->check(one_of("theme", {"light", "dark"}))
      ->option_text("THEME");
  verb->add_option("--title", options->picture.title, "Title of the picture")->option_text("TEXT");
  verb->add_option("--page", options->picture.page,
                   "Where the picture's links lead (timeline.md); \"\": no links")
      ->option_text("URL");
  verb->add_option("--rows", options->picture.rows,
                   "Lanes: so many rows a page; pages of a PDF stay in one\nfile, others are "
                   "FILE-1, FILE-2 ...")
      ->check(CLI::Range(1U, 100'000U))
      ->option_text("N");
  verb->add_option("--gexf-version", options->gexf_version, "1.2 (the default) or 1.3")
      ->check(one_of("GEXF version", {"1.2", "1.3"}))
      ->option_text("N");
  verb->add_flag("--spreadsheet-safe", options->spreadsheet_safe,
                 "CSV: text that a spreadsheet would run as a formula gets an\napostrophe");
  add_filter_options(*verb, options->filters);
  add_examples(*verb,
               "  entente graph events.jsonl -o network.svg\n"
               "  entente graph events.jsonl --view lanes --theme dark -o lanes.svg\n"
               "  entente graph events.jsonl --from 2024 --actor PRK --status asserted -o net.pdf\n"
               "  entente graph events.jsonl -o network.gexf            for Gephi\n"
               "  entente graph events.jsonl --table pairs -o pairs.csv\n"
               "  entente graph events.jsonl --format neo4j -o neo4j/");
  verb->callback([options, &action] { action = [options] { return draw(*options); }; });
}

}  // namespace entente
