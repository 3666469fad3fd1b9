// entente extract: events as they stand in each document, one after another.
#include <fmt/format.h>

#include "cli/choice.h"
#include "cli/streaming.h"
#include "cli/verbs.h"
#include "report/event_jsonl.h"
#include "report/event_layouts.h"
#include "report/events_csv.h"

namespace entente {
namespace {

struct ExtractOptions {
  StreamingOptions streaming;
  std::string format;  // empty: jsonl, or what the layout is
  std::string layout;  // empty: our own columns
  CsvOptions csv;
};

DocumentWork make_csv_work(const RulePack& pack, const CsvOptions& csv, std::string& head) {
  append_csv_header(csv, head);
  return [&pack, csv](Extractor& extractor, const Document& document, PassResult& result) {
    for (const Event& event : extractor.extract(document)) {
      ++result.event_count;
      append_event_csv(event, ontology_of(pack), csv, result.text);
    }
  };
}

// Other data sets have no column for what did not happen: such events are left out.
DocumentWork make_layout_work(const RulePack& pack, EventLayout layout, std::string& head) {
  head = event_layout_header(layout);
  return [&pack, layout](Extractor& extractor, const Document& document, PassResult& result) {
    for (Event& event : extractor.extract(document)) {
      if (event.status != EventStatus::asserted) continue;
      ++result.event_count;
      TimelineEntry entry;
      entry.event = std::move(event);
      append_event_layout(layout, entry, ontology_of(pack), result.text);
    }
  };
}

void append_json(Extractor& extractor, const Document& document, PassResult& result) {
  for (const Event& event : extractor.extract(document)) {
    ++result.event_count;
    append_event_json(event, result.text);
  }
}

ExitStatus extract(const ExtractOptions& options) {
  if (!options.layout.empty() && options.format == "jsonl") {
    Messages messages;
    messages.error(fmt::format("--layout {} is for --format csv", options.layout),
                   "take one of them away");
    return ExitStatus::nothing;
  }
  if (const std::optional<EventLayout> layout = parse_event_layout(options.layout)) {
    return stream_documents(options.streaming,
                            WorkMaker([layout](const RulePack& pack, std::string& head) {
                              return make_layout_work(pack, *layout, head);
                            }));
  }
  if (options.format == "csv") {
    return stream_documents(options.streaming,
                            WorkMaker([&options](const RulePack& pack, std::string& head) {
                              return make_csv_work(pack, options.csv, head);
                            }));
  }
  return stream_documents(options.streaming, DocumentWork(append_json));
}

}  // namespace

void add_extract_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "extract", "Find events: who did what to whom, when, and which words say so");
  std::shared_ptr<ExtractOptions> options = std::make_shared<ExtractOptions>();
  add_reading_options(*verb, options->streaming.reading,
                      "Texts or JSON Lines; - is standard input");
  add_output_option(*verb, options->streaming.output);
  verb->add_option("--format", options->format, "jsonl (the default) or csv")
      ->check(CLI::IsMember({"jsonl", "csv"}))
      ->option_text("FORMAT");
  verb->add_option("--layout", options->layout,
                   "The columns of another data set: icews, gdelt1, gdelt2,\n"
                   "phoenix or polecat; only what happened")
      ->check(one_of("layout", {event_layout_names().begin(), event_layout_names().end()}))
      ->option_text("NAME");
  verb->add_flag("--spreadsheet-safe", options->csv.spreadsheet_safe,
                 "CSV: text that a spreadsheet would run as a formula gets an\napostrophe");
  add_examples(
      *verb,
      "  entente extract article.txt\n"
      "  entente extract --date 2025-06-14 article.txt --format csv -o events.csv\n"
      "  entente extract articles/*.txt --layout icews -o events.tab\n"
      "  zstd -dc stories.jsonl.zst | entente extract - > events.jsonl\n"
      "  entente extract articles/*.txt | jq -r 'select(.type == \"REJECT\") | .evidence.text'\n"
      "\n"
      "A text may begin with lines \"Title: …\", \"Date: …\", \"Source: …\". A JSON line is\n"
      "{\"id\", \"date\", \"title\", \"source\", \"text\"}; only text is required.");
  verb->callback([options, &action] { action = [options] { return extract(*options); }; });
}

}  // namespace entente
