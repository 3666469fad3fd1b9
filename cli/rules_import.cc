// entente rules import: dictionaries of TABARI and PETRARCH as a rule file of this program.
#include <fmt/format.h>

#include <cstring>
#include <memory>

#include "cli/inputs/byte_source.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "extractor/actors/dictionary_import.h"

namespace entente {
namespace {

constexpr std::size_t kMaxDictionaryBytes = std::size_t{1} << 28;

struct ImportOptions {
  std::vector<std::string> files;
  std::string output;
};

// The bytes of a file; false when it cannot be read, which has been said.
bool read_dictionary(const std::string& path, std::string& bytes, Messages& messages) {
  ByteSource source;
  int problem = source.open(path);
  if (problem == 0) {
    source.read_all(bytes, kMaxDictionaryBytes);
    problem = source.error();
  }
  if (problem != 0) {
    messages.error(fmt::format("{}: {}", path, std::strerror(problem)),
                   "name a dictionary of actors or agents, or - for standard input");
    return false;
  }
  if (bytes.size() > kMaxDictionaryBytes) {
    messages.error(fmt::format("{}: more than 256 MiB", path), "split it at a blank line");
    return false;
  }
  return true;
}

void say_skipped(const std::string& path, const ImportedDictionary& dictionary,
                 Messages& messages) {
  for (const SkippedLine& line : dictionary.skipped) {
    Diagnostic problem;
    problem.severity = Severity::warning;
    problem.code = "skipped-line";
    problem.file = path;
    problem.line = line.line;
    problem.message = fmt::format("{}: {}", line.reason, line.text);
    messages.print(problem);
  }
  messages.say(
      fmt::format("{}: {} names, {} people with dated offices, {} words for agents; "
                  "{} lines skipped",
                  path, dictionary.actor_names, dictionary.persons, dictionary.agent_words,
                  dictionary.skipped.size()));
}

ExitStatus import(const ImportOptions& options) {
  Messages messages;
  std::string yaml;
  bool all_read = true;
  for (const std::string& path : options.files) {
    std::string bytes;
    if (!read_dictionary(path, bytes, messages)) {
      all_read = false;
      continue;
    }
    const ImportedDictionary dictionary = import_dictionary(bytes);
    say_skipped(path == "-" ? "standard input" : path, dictionary, messages);
    if (dictionary.yaml.empty()) continue;
    if (!yaml.empty()) yaml += "---\n";
    yaml += dictionary.yaml;
  }
  if (yaml.empty()) {
    messages.error("nothing was read that could be a rule",
                   "a dictionary's lines look like RURITANIA [RUR] or HALBERDIER [~MIL]");
    return ExitStatus::nothing;
  }
  const ExitStatus written = write_result(
      options.output, "# Names from dictionaries of TABARI or PETRARCH.\n" + yaml, messages);
  if (written != ExitStatus::done) return written;
  return all_read ? ExitStatus::done : ExitStatus::partly;
}

}  // namespace

void add_rules_import_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "import", "Turn dictionaries of actors and agents of TABARI and PETRARCH into a rule file");
  std::shared_ptr<ImportOptions> options = std::make_shared<ImportOptions>();
  verb->add_option("FILE", options->files, "Dictionaries; - is standard input")
      ->required()
      ->option_text("...");
  add_output_option(*verb, options->output);
  add_examples(*verb,
               "  entente rules import Countries.actors.txt agents.txt -o my-rules/names.yaml\n"
               "  entente rules check --rules rules --rules my-rules\n"
               "\n"
               "Every synonym, dated office, irregular plural and macro is kept; what is not is\n"
               "named on standard error with its line and the reason.\n"
               "Exit status: 0 done; 1 a file could not be read; 2 nothing came of it.");
  verb->callback([options, &action] { action = [options] { return import(*options); }; });
}

}  // namespace entente
