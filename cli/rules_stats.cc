// entente rules stats and rules who-uses: what rules and lists do, and who depends on them.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <set>

#include "cli/choice.h"
#include "cli/document_pass.h"
#include "cli/rule_loading.h"
#include "cli/rule_location.h"
#include "cli/rules_usage.h"
#include "cli/story.h"
#include "cli/verbs.h"
#include "extractor/workbench/rule_usage.h"
#include "graph/json_text.h"

namespace entente {

RuleUsage read_rule_usage(const ReadingOptions& options,
                          const std::shared_ptr<const RulePack>& pack, Messages& messages,
                          TraceClock clock) {
  RuleUsage usage = make_rule_usage(*pack);
  std::mutex of_usage;
  pass_documents(
      options, pack, /*events_welcome=*/false,
      [&](Extractor& extractor, const Document& document, PassResult&) {
        RuleUsage own;
        own.add(extractor, document, clock);
        const std::lock_guard<std::mutex> lock(of_usage);
        usage.merge(own);
      },
      [](PassResult&&) { return true; }, messages);
  return usage;
}

namespace {

struct StatsOptions {
  ReadingOptions reading;
  std::string output;
  std::string format = "text";
  std::size_t most = 40;
  bool time = false;
};

std::uint64_t monotonic_nanoseconds() {
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                        std::chrono::steady_clock::now().time_since_epoch())
                                        .count());
}

// Which rules cost most, in milliseconds over the corpus.
std::string write_times(const RuleUsage& usage, std::size_t most) {
  std::vector<std::pair<std::string, RuleUse>> rules(usage.rules.begin(), usage.rules.end());
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return a.second.nanoseconds > b.second.nanoseconds;
  });
  std::string out = "\ntime: the dearest first\n";
  out += fmt::format("{:>10} {:>8} {:>10}  rule\n", "ms", "tried", "ns a try");
  for (std::size_t i = 0; i < rules.size() && i < most; ++i) {
    const RuleUse& use = rules[i].second;
    if (use.nanoseconds == 0) break;
    out += fmt::format("{:>10.2f} {:>8} {:>10}  {}\n", static_cast<double>(use.nanoseconds) / 1e6,
                       use.tried, use.nanoseconds / std::max<std::size_t>(use.tried, 1),
                       rules[i].first);
  }
  return out;
}

template <typename Key>
std::vector<std::pair<Key, std::size_t>> by_count(const std::map<Key, std::size_t>& counts) {
  std::vector<std::pair<Key, std::size_t>> order(counts.begin(), counts.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return order;
}

std::string write_text(const RuleUsage& usage, std::size_t most) {
  std::vector<std::pair<std::string, RuleUse>> rules(usage.rules.begin(), usage.rules.end());
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second.events, a.second.tried) > std::pair(b.second.events, b.second.tried);
  });
  std::string out = fmt::format("{} documents, {} sentences, {} rules\n\n", usage.documents,
                                usage.sentences, rules.size());
  out += fmt::format("{:>8} {:>8} {:>8} {:>8} {:>9} {:>8}  rule\n", "events", "tried", "fits",
                     "excepted", "outranked", "stopped");
  std::size_t silent = 0;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const RuleUse& use = rules[i].second;
    silent += use.events == 0 ? 1 : 0;
    if (i >= most) continue;
    out += fmt::format("{:>8} {:>8} {:>8} {:>8} {:>9} {:>8}  {} ({})\n", use.events, use.tried,
                       use.fits, use.excepted, use.outranked, use.other, rules[i].first, use.kind);
  }
  if (rules.size() > most) out += fmt::format("… {} more rules\n", rules.size() - most);
  out += fmt::format("\n{} rules told no event\n", silent);
  const auto losses = by_count(usage.losses);
  if (!losses.empty()) out += "\noverlaps: the first gave way to the second\n";
  for (std::size_t i = 0; i < losses.size() && i < most; ++i)
    out += fmt::format("{:>8}  {} < {}\n", losses[i].second, losses[i].first.first,
                       losses[i].first.second);
  const auto words = by_count(usage.words);
  if (!words.empty()) out += "\nwords that told events\n";
  for (std::size_t i = 0; i < words.size() && i < most; ++i)
    out += fmt::format("{:>8}  {}\n", words[i].second, words[i].first);
  return out;
}

std::string quoted(const std::string& text) {
  std::string out;
  append_json_string(text, out);
  return out;
}

std::string write_json(const RuleUsage& usage) {
  std::vector<std::string> rules, losses, words;
  for (const auto& [rule, use] : usage.rules)
    rules.push_back(
        fmt::format("{}: {{\"kind\": \"{}\", \"tried\": {}, \"fits\": {}, "
                    "\"events\": {}, \"excepted\": {}, \"outranked\": {}, "
                    "\"stopped\": {}, \"nanoseconds\": {}}}",
                    quoted(rule), use.kind, use.tried, use.fits, use.events, use.excepted,
                    use.outranked, use.other, use.nanoseconds));
  for (const auto& [pair, count] : usage.losses)
    losses.push_back(fmt::format("{{\"rule\": {}, \"gave_way_to\": {}, \"count\": {}}}",
                                 quoted(pair.first), quoted(pair.second), count));
  for (const auto& [word, count] : usage.words)
    words.push_back(fmt::format("{}: {}", quoted(word), count));
  return fmt::format(
      "{{\"documents\": {}, \"sentences\": {}, \"rules\": {{{}}}, \"overlaps\": [{}], "
      "\"words\": {{{}}}}}\n",
      usage.documents, usage.sentences, fmt::join(rules, ", "), fmt::join(losses, ", "),
      fmt::join(words, ", "));
}

ExitStatus stats(const StatsOptions& options) {
  Messages messages;
  const std::shared_ptr<const RulePack> pack = load_named_rules(options.reading.rules, messages);
  if (pack == nullptr) return ExitStatus::nothing;
  const RuleUsage usage = read_rule_usage(options.reading, pack, messages,
                                          options.time ? monotonic_nanoseconds : nullptr);
  std::string text = options.format == "json" ? write_json(usage) : write_text(usage, options.most);
  if (options.time && options.format != "json") text += write_times(usage, options.most);
  return write_result(options.output, text, messages);
}

struct WhoUsesOptions {
  std::string list;
  std::vector<std::string> rules;
};

// Every rule file that stands in the folders, and in the program's own for packs on top of it.
std::vector<std::string> rule_files(const std::vector<std::string>& folders) {
  std::set<std::string> files;
  std::vector<std::string> all = folders;
  const bool on_top = std::any_of(folders.begin(), folders.end(), [](const std::string& folder) {
    return std::filesystem::exists(folder + "/pack.yaml");
  });
  std::vector<std::string> tried;
  if (on_top) all.push_back(find_own_rules(tried));
  for (const std::string& folder : all) {
    std::error_code error;
    if (std::filesystem::is_regular_file(folder, error)) files.insert(folder);
    for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
      if (it->path().filename() == "schema") it.disable_recursion_pending();
      if (it->path().extension() == ".yaml") files.insert(it->path().string());
    }
  }
  return {files.begin(), files.end()};
}

ExitStatus who_uses(const WhoUsesOptions& options) {
  Messages messages;
  const std::string name = options.list.starts_with("@") ? options.list.substr(1) : options.list;
  const RuleLocation location = find_rules(options.rules);
  const ListReferences found = find_list_references(rule_files(location.paths), name);
  if (!found.defined && found.uses.empty()) {
    const std::string near = nearest_word(name, found.names);
    messages.error(
        "no list '@" + name + "' in " + fmt::format("{}", fmt::join(location.paths, ", ")),
        near.empty() ? "lists stand in files of kind lexicon" : "did you mean '@" + near + "'?");
    return ExitStatus::nothing;
  }
  std::string text;
  for (const ListReference& use : found.uses)
    text += fmt::format("{}:{}: {} ({})\n", use.file, use.line, use.rule, use.key);
  messages.say(fmt::format("{} place{} use{} @{}", found.uses.size(),
                           found.uses.size() == 1 ? "" : "s", found.uses.size() == 1 ? "s" : "",
                           name));
  return write_result("", text, messages);
}

}  // namespace

void add_rules_stats_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "stats", "Count on a corpus how often each rule is tried, fits and tells an event");
  std::shared_ptr<StatsOptions> options = std::make_shared<StatsOptions>();
  add_reading_options(*verb, options->reading, "Texts or JSON Lines; - is standard input");
  add_output_option(*verb, options->output);
  verb->add_option("--format", options->format, "text (the default) or json")
      ->check(one_of("format", {"text", "json"}))
      ->option_text("FORMAT");
  verb->add_option("--most", options->most, "Lines a table; default: 40")->option_text("N");
  verb->add_flag("--time", options->time,
                 "Measure how long each rule is tried; the figures differ from run to run");
  add_examples(*verb,
               "  entente rules stats articles.jsonl\n"
               "  entente rules stats articles.jsonl -j1 --time\n"
               "  entente rules stats articles.jsonl --format json > stats.json");
  verb->callback([options, &action] { action = [options] { return stats(*options); }; });
}

void add_rules_who_uses_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "who-uses", "Show every place in the rules that refers to a list of the lexicon");
  std::shared_ptr<WhoUsesOptions> options = std::make_shared<WhoUsesOptions>();
  verb->add_option("LIST", options->list, "@talks, or talks")->required();
  add_rules_option(*verb, options->rules);
  add_examples(*verb, "  entente rules who-uses @talks");
  verb->callback([options, &action] { action = [options] { return who_uses(*options); }; });
}

}  // namespace entente
