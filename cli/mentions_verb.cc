// entente mentions: actors alone, a JSON line a document.
#include <fmt/format.h>

#include <iterator>

#include "cli/streaming.h"
#include "cli/verbs.h"
#include "graph/json_text.h"

namespace entente {
namespace {

void append_field(std::string_view key, std::string_view value, std::string& text) {
  fmt::format_to(std::back_inserter(text), "\"{}\": ", key);
  append_json_string(value, text);
}

void append_actor(const ActorRef& actor, std::string& text) {
  text += '{';
  append_field("id", actor.id, text);
  text += ", ";
  append_field("name", actor.name, text);
  text += ", ";
  append_field("sector", actor.sector, text);
  text += ", ";
  append_field("person", actor.person, text);
  text += '}';
}

void append_mention(const Document& document, const Mention& mention, std::string& text) {
  fmt::format_to(std::back_inserter(text), "{{\"start\": {}, \"end\": {}, ", mention.span.start,
                 mention.span.end);
  append_field("text", text_at(document.text, mention.span), text);
  fmt::format_to(std::back_inserter(text), ", \"kind\": \"{}\", \"actors\": [",
                 to_string(mention.kind));
  for (const ActorRef& actor : mention.actors) {
    if (&actor != &mention.actors.front()) text += ", ";
    append_actor(actor, text);
  }
  text += "]}";
}

void append_mentions(const Document& document, const std::vector<Mention>& mentions,
                     std::string& text) {
  text += '{';
  append_field("doc", document.id, text);
  text += ", \"mentions\": [";
  for (const Mention& mention : mentions) {
    if (&mention != &mentions.front()) text += ", ";
    append_mention(document, mention, text);
  }
  text += "]}\n";
}

}  // namespace

void add_mentions_verb(CLI::App& program, Action& action) {
  CLI::App* verb = program.add_subcommand(
      "mentions", "Find actors alone: which words name whom, and in what role");
  std::shared_ptr<StreamingOptions> options = std::make_shared<StreamingOptions>();
  add_reading_options(*verb, options->reading, "Texts or JSON Lines; - is standard input");
  add_output_option(*verb, options->output);
  add_examples(
      *verb,
      "  entente mentions article.txt\n"
      "  echo 'Turkish troops left.' | entente mentions --date 2025-06-14 -\n"
      "  entente mentions articles.jsonl | jq -r '.mentions[].actors[].id' | sort | uniq -c");
  verb->callback([options, &action] {
    action = [options] {
      return stream_documents(
          *options, [](Extractor& extractor, const Document& document, PassResult& result) {
            append_mentions(document, extractor.find_actors(document), result.text);
          });
    };
  });
}

}  // namespace entente
