// entente extract: events as they stand in each document, one after another.
#include "cli/streaming.h"
#include "cli/verbs.h"
#include "report/event_jsonl.h"
#include "report/events_csv.h"

namespace entente {
namespace {

struct ExtractOptions {
  StreamingOptions streaming;
  std::string format = "jsonl";
};

DocumentWork make_csv_work(const RulePack& pack, std::string& head) {
  append_csv_header(CsvOptions(), head);
  return [&pack](Extractor& extractor, const Document& document, PassResult& result) {
    for (const Event& event : extractor.extract(document)) {
      ++result.event_count;
      append_event_csv(event, ontology_of(pack), CsvOptions(), result.text);
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
  if (options.format == "csv") return stream_documents(options.streaming, WorkMaker(make_csv_work));
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
  add_examples(
      *verb,
      "  entente extract article.txt\n"
      "  entente extract --date 2025-06-14 article.txt --format csv -o events.csv\n"
      "  zstd -dc stories.jsonl.zst | entente extract - > events.jsonl\n"
      "  entente extract articles/*.txt | jq -r 'select(.type == \"REJECT\") | .evidence.text'\n"
      "\n"
      "A text may begin with lines \"Title: …\", \"Date: …\", \"Source: …\". A JSON line is\n"
      "{\"id\", \"date\", \"title\", \"source\", \"text\"}; only text is required.");
  verb->callback([options, &action] { action = [options] { return extract(*options); }; });
}

}  // namespace entente
