// entente rules suggest: what a corpus tells and no rule does, as rules to paste.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <stdlib.h>

#include <filesystem>
#include <mutex>
#include <set>

#include "cli/document_pass.h"
#include "cli/output.h"
#include "cli/rule_loading.h"
#include "cli/rule_location.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "extractor/rule_examples.h"
#include "extractor/workbench/suggestion.h"

namespace entente {
namespace {

struct SuggestOptions {
  ReadingOptions reading;
  std::string output;
  std::string rule_namespace = "my";
  std::size_t least = 2;
  std::size_t most = 30;
};

// A folder for drafts, gone afterwards.
class DraftFolder {
 public:
  DraftFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "entente-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~DraftFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  DraftFolder(const DraftFolder&) = delete;
  DraftFolder& operator=(const DraftFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Which examples hold once the drafts are among the rules: they are tried, not promised. An empty
// list: the drafts could not be loaded.
std::vector<std::vector<bool>> try_drafts(const std::vector<Suggestion>& suggestions,
                                          const SuggestOptions& options) {
  const DraftFolder folder;
  if (folder.path().empty()) return {};
  std::string text;
  for (const Suggestion& suggestion : suggestions)
    text += (text.empty() ? "" : "---\n") + draft_rule(suggestion, options.rule_namespace);
  if (!write_file(folder.path() + "/drafts.yaml", text).empty()) return {};
  std::vector<std::string> paths = find_rules(options.reading.rules).paths;
  paths.push_back(folder.path());
  std::vector<std::string> tried;
  const LoadedRules loaded = load_rules(paths, KeepExamples::yes, find_own_rules(tried));
  if (loaded.pack == nullptr) return {};
  std::set<std::string> failed;
  for (const Diagnostic& problem : run_examples(loaded.pack, options.rule_namespace + "/").problems)
    failed.insert(problem.excerpt);
  std::vector<std::vector<bool>> held;
  for (const Suggestion& suggestion : suggestions) {
    held.emplace_back();
    for (const SuggestedExample& example : suggestion.examples)
      held.back().push_back(!failed.contains(example.text));
  }
  return held;
}

// Two frames may give the same id; the later ones would be duplicates.
void drop_twins(std::vector<Suggestion>& suggestions) {
  std::set<std::string> ids;
  std::erase_if(suggestions,
                [&](const Suggestion& one) { return !ids.insert(draft_id(one)).second; });
}

ExitStatus suggest(const SuggestOptions& options) {
  Messages messages;
  const std::shared_ptr<const RulePack> pack = load_named_rules(options.reading.rules, messages);
  if (pack == nullptr) return ExitStatus::nothing;
  SuggestionPile pile;
  std::mutex of_pile;
  const PassTotals totals = pass_documents(
      options.reading, pack, /*events_welcome=*/false,
      [&](Extractor& extractor, const Document& document, PassResult&) {
        SuggestionPile own;
        own.add(extractor, document);
        const std::lock_guard<std::mutex> lock(of_pile);
        pile.merge(own);
      },
      [](PassResult&&) { return true; }, messages);
  std::vector<Suggestion> suggestions = pile.ranked(options.least);
  const std::size_t all = suggestions.size();
  drop_twins(suggestions);
  if (suggestions.size() > options.most) suggestions.resize(options.most);
  const std::vector<std::vector<bool>> held = try_drafts(suggestions, options);
  std::string text;
  for (std::size_t i = 0; i < suggestions.size(); ++i) {
    text += i == 0 ? "" : "---\n";
    text += draft_rule(suggestions[i], options.rule_namespace,
                       i < held.size() ? held[i] : std::vector<bool>());
  }
  if (text.empty()) text = "# every act between two actors that was found is told by some rule\n";
  messages.say(
      fmt::format("{} sentences of {} documents tell an act between two actors that no rule tells; "
                  "{} of {} kinds shown",
                  pile.sentences(), totals.documents, suggestions.size(), all));
  return write_result(options.output, text, messages);
}

}  // namespace

void add_rules_suggest_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "suggest",
      "Find acts between two actors that no rule tells, gathered by verb and frame, the most\n"
      "frequent first, each as a rule to paste, with its examples");
  std::shared_ptr<SuggestOptions> options = std::make_shared<SuggestOptions>();
  add_reading_options(*verb, options->reading, "Texts or JSON Lines; - is standard input");
  add_output_option(*verb, options->output);
  verb->add_option("--namespace", options->rule_namespace, "Of the drafts; default: my")
      ->option_text("NAME");
  verb->add_option("--least", options->least, "Leave out what is seen less often; default: 2")
      ->option_text("N");
  verb->add_option("--most", options->most, "Show no more than these; default: 30")
      ->option_text("N");
  add_examples(*verb,
               "  entente rules suggest articles.jsonl -o my-rules/events/drafts.yaml\n"
               "  zstdcat corpus.jsonl.zst | entente rules suggest --least 10 - | less\n"
               "\n"
               "The type of each act is for you to choose; examples that the draft does not pass\n"
               "yet stand under todo.");
  verb->callback([options, &action] { action = [options] { return suggest(*options); }; });
}

}  // namespace entente
