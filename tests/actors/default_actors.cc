// Loading rules/actors for tests.
#include "tests/actors/default_actors.h"

#include <algorithm>
#include <filesystem>

namespace entente {

std::vector<Mention> DefaultActors::find(const std::string& text, ActorContext& context) const {
  std::vector<Token> tokens;
  Sentence sentence;
  sentence.span = {0, static_cast<std::uint32_t>(text.size())};
  tokenize(text, sentence.span, vocabulary, tokens);
  sentence.last_token = static_cast<std::uint32_t>(tokens.size());
  sentence.heading = text.empty() || text.back() != '.';
  std::vector<Mention> mentions;
  find_mentions(*table, text, tokens, sentence, context, mentions);
  return mentions;
}

const DefaultActors& default_actors() {
  static const DefaultActors actors = [] {
    DefaultActors loaded;
    std::vector<std::string> paths;
    const std::string folder = std::string(ENTENTE_SOURCE_DIR) + "/rules/actors";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) {
      const YamlFile file = read_yaml_file(path, loaded.diagnostics);
      for (const YamlNode& document : file.documents)
        load_actors(file, document, loaded.vocabulary, *loaded.table, loaded.diagnostics);
    }
    finish_actors(loaded.vocabulary, *loaded.table, loaded.diagnostics);
    return loaded;
  }();
  return actors;
}

void load_text(const std::string& yaml, DefaultActors& actors) {
  const YamlFile file = parse_yaml("test.yaml", yaml, actors.diagnostics);
  for (const YamlNode& document : file.documents)
    load_actors(file, document, actors.vocabulary, *actors.table, actors.diagnostics);
}

}  // namespace entente
