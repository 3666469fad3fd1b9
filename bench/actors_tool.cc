// actors_tool: the actor resolver alone, over JSON Lines; prints its mentions, or its speed.
//
//   actors_tool RULES_DIR < documents.jsonl            mentions as JSON Lines
//   actors_tool RULES_DIR --speed < documents.jsonl    MB/s of find_mentions with tokens given
//   actors_tool RULES_DIR --marked < documents.jsonl   texts with their mentions marked, for
//   reading actors_tool RULES_DIR --text < lines.txt           the same for one document a line
#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "extractor/actors/resolver.h"
#include "extractor/base/date_range.h"

using namespace entente;

namespace {

// Of this process's CPU time: other work on the machine does not count.
double milliseconds(std::clock_t from) {
  return 1e3 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

struct Loaded {
  Vocabulary vocabulary;
  std::shared_ptr<ActorTable> table = make_actor_table();
  TextRules text_rules;
};

void load(const std::string& directory, Loaded& loaded) {
  Diagnostics diagnostics;
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(directory + "/actors"))
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::clock_t start = std::clock();
  std::vector<YamlFile> files;
  for (const std::string& path : paths) files.push_back(read_yaml_file(path, diagnostics));
  const double parsing = milliseconds(start);
  start = std::clock();
  for (const YamlFile& file : files)
    for (const YamlNode& document : file.documents)
      load_actors(file, document, loaded.vocabulary, *loaded.table, diagnostics);
  finish_actors(loaded.vocabulary, *loaded.table, diagnostics);
  std::cerr << fmt::format("yaml {:.1f} ms, tables {:.1f} ms\n", parsing, milliseconds(start));
  const YamlFile text = read_yaml_file(directory + "/text.yaml", diagnostics);
  for (const YamlNode& document : text.documents)
    load_text_rules(text, document, loaded.vocabulary, loaded.text_rules, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) std::cerr << to_string(diagnostic);
}

struct Input {
  Document document;
  TokenizedText cut;
  std::string speaker;  // an actor's id: who "we" are
};

std::string text_of(const boost::json::object& object, const char* key) {
  const boost::json::value* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::vector<Input> read_inputs(bool lines) {
  std::vector<Input> inputs;
  std::string line;
  while (std::getline(std::cin, line)) {
    Input input;
    if (lines) {
      input.document.text = line;
    } else {
      boost::system::error_code error;
      const boost::json::value value = boost::json::parse(line, error);
      if (error || !value.is_object()) continue;
      input.document.id = text_of(value.as_object(), "id");
      input.document.text = text_of(value.as_object(), "text");
      input.document.date = parse_day(text_of(value.as_object(), "date"));
      input.speaker = text_of(value.as_object(), "speaker");
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

void find_all(const Loaded& loaded, const Input& input, std::vector<Mention>& mentions) {
  ActorContext context;
  context.document_date = input.document.date;
  const ActorRef speaker{input.speaker, "", "GOV", ""};
  if (!input.speaker.empty()) context.speaker = &speaker;
  for (const Sentence& sentence : input.cut.sentences)
    find_mentions(*loaded.table, input.document.text, input.cut.tokens, sentence, context,
                  mentions);
}

void print_marked(const Input& input, const std::vector<Mention>& mentions) {
  std::uint32_t at = 0;
  const std::string& text = input.document.text;
  for (const Mention& mention : mentions) {
    std::cout << text.substr(at, mention.span.start - at) << '[' << text_at(text, mention.span)
              << "]{" << to_string(mention.kind) << (mention.plural ? "+" : "");
    for (const ActorRef& ref : mention.actors)
      std::cout << ' ' << ref.id << (ref.sector.empty() ? "" : "/") << ref.sector
                << (ref.person.empty() ? "" : ":") << ref.person;
    std::cout << '}';
    at = mention.span.end;
  }
  std::cout << text.substr(at) << '\n';
}

void print_json(const Input& input, const std::vector<Mention>& mentions) {
  boost::json::array list;
  for (const Mention& mention : mentions) {
    boost::json::array actors;
    for (const ActorRef& ref : mention.actors)
      actors.push_back({{"id", ref.id}, {"sector", ref.sector}, {"person", ref.person}});
    list.push_back({{"start", mention.span.start},
                    {"end", mention.span.end},
                    {"text", text_at(input.document.text, mention.span)},
                    {"kind", to_string(mention.kind)},
                    {"plural", mention.plural},
                    {"actors", actors}});
  }
  std::cout << boost::json::object{{"doc", input.document.id}, {"mentions", list}} << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: actors_tool RULES_DIR [--speed|--marked|--text] < documents.jsonl\n";
    return 2;
  }
  const std::string mode = argc > 2 ? argv[2] : "";
  Loaded loaded;
  load(argv[1], loaded);  // with errors, what could be read is tried
  std::vector<Input> inputs = read_inputs(mode == "--text");
  std::size_t bytes = 0, tokens = 0, found = 0;
  for (Input& input : inputs) {
    split_sentences(input.document, loaded.text_rules, loaded.vocabulary, input.cut);
    bytes += input.document.text.size();
    tokens += input.cut.tokens.size();
  }
  std::vector<Mention> mentions;
  const int rounds = mode == "--speed" ? 3 : 1;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t start = std::clock();
    found = 0;
    for (const Input& input : inputs) {
      mentions.clear();
      find_all(loaded, input, mentions);
      found += mentions.size();
      if (mode == "--text" || mode == "--marked") print_marked(input, mentions);
      if (mode.empty()) print_json(input, mentions);
    }
    const double time = milliseconds(start);
    if (mode == "--speed")
      std::cout << fmt::format("{:.1f} MB/s, {:.0f} ns a token, {} mentions, {} tokens\n",
                               static_cast<double>(bytes) / 1e3 / time,
                               time * 1e6 / static_cast<double>(tokens), found, tokens);
  }
  return 0;
}
