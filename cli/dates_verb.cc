// entente dates: temporal expressions alone, a JSON line a document.
#include <fmt/format.h>

#include <iterator>

#include "cli/streaming.h"
#include "cli/verbs.h"
#include "graph/json_text.h"

namespace entente {
namespace {

void append_day(std::string_view key, const std::optional<Day>& day, std::string& text) {
  fmt::format_to(std::back_inserter(text), ", \"{}\": ", key);
  text += day ? '"' + to_string(*day) + '"' : "null";
}

void append_timex(const Document& document, const Timex& timex, std::string& text) {
  fmt::format_to(std::back_inserter(text),
                 "{{\"start\": {}, \"end\": {}, \"text\": ", timex.span.start, timex.span.end);
  append_json_string(text_at(document.text, timex.span), text);
  fmt::format_to(std::back_inserter(text),
                 ", \"type\": \"{}\", \"value\": ", to_string(timex.type));
  append_json_string(timex.value, text);
  append_day("first", timex.range ? std::optional<Day>(timex.range->first) : std::nullopt, text);
  append_day("last", timex.range ? std::optional<Day>(timex.range->last) : std::nullopt, text);
  text += '}';
}

void append_timexes(const Document& document, const std::vector<Timex>& timexes,
                    std::string& text) {
  text += "{\"doc\": ";
  append_json_string(document.id, text);
  text += ", \"timexes\": [";
  for (const Timex& timex : timexes) {
    if (&timex != &timexes.front()) text += ", ";
    append_timex(document, timex, text);
  }
  text += "]}\n";
}

}  // namespace

void add_dates_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "dates", "Find dates and durations alone: their place, TIMEX3 value and days");
  std::shared_ptr<StreamingOptions> options = std::make_shared<StreamingOptions>();
  add_reading_options(*verb, options->reading, "Texts or JSON Lines; - is standard input");
  add_output_option(*verb, options->output);
  add_examples(*verb,
               "  entente dates article.txt\n"
               "  echo 'They met last Tuesday.' | entente dates --date 2025-06-14 -\n"
               "  entente dates articles.jsonl | jq -r '.timexes[] | [.text, .value] | @tsv'");
  verb->callback([options, &action] {
    action = [options] {
      return stream_documents(
          *options, [](Extractor& extractor, const Document& document, PassResult& result) {
            append_timexes(document, extractor.find_dates(document), result.text);
          });
    };
  });
}

}  // namespace entente
