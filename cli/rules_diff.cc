// entente rules diff and rules watch: what a change of rules does to the events of a corpus.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <thread>

#include "cli/choice.h"
#include "cli/corpus_events.h"
#include "cli/rule_loading.h"
#include "cli/rule_location.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "report/event_changes.h"

namespace entente {
namespace {

struct DiffOptions {
  std::string before;
  std::string after;
  ReadingOptions reading;
  std::string output;
  std::string format = "md";
  std::size_t most = 20;
};

// "default": the rules that go with the program.
std::vector<std::string> folders_of(const std::string& named) {
  return named == "default" ? std::vector<std::string>() : std::vector<std::string>{named};
}

ExitStatus diff(const DiffOptions& options) {
  Messages messages;
  const std::vector<std::string>& files = options.reading.files;
  if (std::find(files.begin(), files.end(), "-") != files.end()) {
    messages.error("standard input cannot be read twice", "give files");
    return ExitStatus::nothing;
  }
  const std::shared_ptr<const RulePack> before =
      load_named_rules(folders_of(options.before), messages);
  const std::shared_ptr<const RulePack> after =
      load_named_rules(folders_of(options.after), messages);
  if (before == nullptr || after == nullptr) return ExitStatus::nothing;
  const std::vector<Event> old_events =
      read_corpus_events(options.reading, before, false, messages);
  const std::vector<Event> new_events = read_corpus_events(options.reading, after, false, messages);
  const EventChanges changes = compare_events(old_events, new_events);
  messages.say(summary_of(changes));
  return write_result(options.output,
                      options.format == "json" ? write_changes_json(changes)
                                               : write_changes_markdown(changes, options.most),
                      messages);
}

struct WatchOptions {
  std::string rules;
  std::vector<std::string> folders;
  ReadingOptions reading;
  bool once = false;
};

using Clock = std::chrono::steady_clock;
// Short enough to be unnoticed, long enough to cost nothing.
constexpr std::chrono::milliseconds kLookEvery{40};
constexpr std::size_t kShownChanges = 40;

// When each rule file was last written; equal snapshots: nothing was saved.
std::map<std::string, std::filesystem::file_time_type> snapshot(
    const std::vector<std::string>& folders) {
  std::map<std::string, std::filesystem::file_time_type> times;
  for (const std::string& folder : folders) {
    std::error_code error;
    if (std::filesystem::is_regular_file(folder, error))
      times[folder] = std::filesystem::last_write_time(folder, error);
    for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
      std::error_code unreadable;
      if (it->path().extension() != ".yaml") continue;
      times[it->path().string()] = std::filesystem::last_write_time(it->path(), unreadable);
    }
  }
  return times;
}

void show(const EventChanges& changes, Messages& messages) {
  std::size_t shown = 0;
  for (const std::vector<EventChange>* some : {&changes.gained, &changes.lost, &changes.changed}) {
    for (const EventChange& change : *some) {
      if (++shown <= kShownChanges) messages.say(change_line(change));
    }
  }
  if (shown > kShownChanges) messages.say(fmt::format("… {} more", shown - kShownChanges));
}

// Warnings of the folders watched are told, not those of what they extend.
std::shared_ptr<const RulePack> load_watched(const std::vector<std::string>& folders,
                                             Messages& messages) {
  std::vector<std::string> tried;
  const LoadedRules loaded = load_rules(folders, KeepExamples::no, find_own_rules(tried));
  for (const Diagnostic& problem : loaded.diagnostics) {
    const bool ours = std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
      return problem.file.starts_with(folder);
    });
    if (ours || problem.severity == Severity::error) messages.print(problem);
  }
  return loaded.pack;
}

ExitStatus watch(const WatchOptions& options) {
  Messages messages;
  const ReadingOptions& reading = options.reading;
  const std::vector<std::string> folders = find_rules(options.folders).paths;
  std::vector<Event> events;
  std::map<std::string, std::filesystem::file_time_type> seen;
  bool first = true;
  while (true) {
    std::map<std::string, std::filesystem::file_time_type> now = snapshot(folders);
    if (now == seen) {
      std::this_thread::sleep_for(kLookEvery);
      continue;
    }
    seen = std::move(now);
    const Clock::time_point start = Clock::now();
    const std::shared_ptr<const RulePack> pack = load_watched(folders, messages);
    if (pack == nullptr) {
      if (options.once) return ExitStatus::nothing;
      messages.say("waiting for the next save");
      continue;
    }
    std::vector<Event> next = read_corpus_events(reading, pack, false, messages);
    const EventChanges changes = compare_events(events, next);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
    if (first) {
      messages.say(fmt::format("{} events; watching {}", next.size(), fmt::join(folders, ", ")));
    } else {
      show(changes, messages);
      messages.say(fmt::format("{} ({} ms)", summary_of(changes), took.count()));
    }
    events = std::move(next);
    if (first && options.once) return ExitStatus::done;
    first = false;
  }
}

}  // namespace

void add_rules_diff_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "diff", "Show what a change of rules does to the events of a corpus, rule by rule");
  std::shared_ptr<DiffOptions> options = std::make_shared<DiffOptions>();
  verb->add_option("OLD", options->before, "Folder of rules, or: default")->required();
  verb->add_option("NEW", options->after, "The same after the change")->required();
  add_reading_options(*verb, options->reading, "Texts or JSON Lines; - is standard input");
  verb->remove_option(verb->get_option("--rules"));
  add_output_option(*verb, options->output);
  verb->add_option("--format", options->format, "md (the default) or json (JSON Lines)")
      ->check(one_of("format", {"md", "json"}))
      ->option_text("FORMAT");
  verb->add_option("--most", options->most, "Sentences shown of each kind a rule; default: 20")
      ->option_text("N");
  add_examples(*verb,
               "  git worktree add /tmp/old main\n"
               "  entente rules diff /tmp/old/rules rules articles.jsonl -o changes.md\n"
               "  entente rules diff default my-rules articles.jsonl --format json");
  verb->callback([options, &action] { action = [options] { return diff(*options); }; });
}

void add_rules_watch_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "watch", "On every save of a rule, read it again and show what changes in the events");
  std::shared_ptr<WatchOptions> options = std::make_shared<WatchOptions>();
  verb->add_option("DIR", options->rules, "Folder of rules")->required();
  add_reading_options(*verb, options->reading, "Texts or JSON Lines to run on");
  verb->remove_option(verb->get_option("--rules"));
  verb->add_flag("--once", options->once, "Read once and end, as a test of the command");
  add_examples(*verb,
               "  entente rules watch rules samples/*.txt\n"
               "  entente rules watch my-rules articles.jsonl\n"
               "\n"
               "Ends with Ctrl-C.");
  verb->callback([options, &action] {
    options->folders = folders_of(options->rules);
    action = [options] { return watch(*options); };
  });
}

}  // namespace entente
