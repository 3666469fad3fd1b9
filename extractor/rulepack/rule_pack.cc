// Loading a pack: files are read, sorted by kind, handed to their rooms, and names are resolved.
#include "extractor/rulepack/rule_pack.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <future>
#include <set>
#include <system_error>
#include <thread>
#include <tuple>

#include "extractor/actors/name_lints.h"
#include "extractor/dates/part_lints.h"
#include "extractor/events/event_lints.h"
#include "extractor/rulepack/allowance.h"
#include "extractor/rulepack/pack_layers.h"
#include "extractor/rulepack/rule_tables.h"
#include "extractor/yaml/yaml.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kParsers = 8;  // threads at most
constexpr int kFormat = 1;           // the newest file format this program reads

// Kinds in the order in which their documents are handed out: the ontology first, because rules are
// checked against it.
const std::vector<std::string> kKinds{"ontology", "cameo",   "text",   "morphology", "grammar",
                                      "words",    "lexicon", "nouns",  "operators",  "events",
                                      "actors",   "people",  "agents", "anaphora",   "traps",
                                      "speakers", "dates"};

void add_file(const std::string& path, std::set<std::string>& seen,
              std::vector<std::string>& files) {
  if (seen.insert(fs::path(path).lexically_normal().string()).second) files.push_back(path);
}

bool is_manifest(const fs::path& file, const std::string& folder) {
  return file.lexically_normal() == (fs::path(folder) / "pack.yaml").lexically_normal();
}

// Every *.yaml below `path` in name order; a file itself whatever its name.
void collect_files(const std::string& path, std::set<std::string>& seen,
                   std::vector<std::string>& files, Diagnostics& diagnostics) {
  std::error_code error;
  if (fs::is_regular_file(path, error)) {
    add_file(path, seen, files);
    return;
  }
  if (!fs::is_directory(path, error)) {
    Diagnostic problem;
    problem.code = "no-rules";
    problem.file = path;
    problem.message = "no such file or folder of rules";
    problem.help = "give a folder that holds *.yaml files, as in --rules rules";
    diagnostics.push_back(std::move(problem));
    return;
  }
  std::vector<std::string> found;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator it(path, options, error), end; !error && it != end;
       it.increment(error)) {
    if (it->is_directory(error) && it->path().filename() == "schema") {
      it.disable_recursion_pending();
      continue;
    }
    const fs::path& file = it->path();
    if (is_manifest(file, path)) continue;  // read by find_layers
    if (file.extension() == ".yaml" || file.extension() == ".yml") found.push_back(file.string());
  }
  std::sort(found.begin(), found.end());
  for (const std::string& file : found) add_file(file, seen, files);
  if (found.empty()) {
    Diagnostic problem;
    problem.code = "no-rules";
    problem.file = path;
    problem.message = "the folder holds no *.yaml file";
    problem.help = "rule files end in .yaml";
    diagnostics.push_back(std::move(problem));
  }
}

struct ParsedFile {
  YamlFile file;
  Diagnostics diagnostics;
  std::size_t layer = 0;
};

// Parsing takes nearly all of a start, so the files are shared out to a few threads; each file's
// result has its own place, and the order of results is that of the names.
std::vector<ParsedFile> parse_files(const std::vector<std::string>& names) {
  std::vector<ParsedFile> files(names.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < names.size(); i = next++) {
      files[i].file = read_yaml_file(names[i], files[i].diagnostics);
    }
  };
  const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::future<void>> helpers;
  for (std::size_t i = 1; i < std::min({cores, names.size(), kParsers}); ++i) {
    try {
      helpers.push_back(std::async(std::launch::async, work));
    } catch (const std::system_error&) {
      break;  // no thread to be had: the rest is done here
    }
  }
  work();
  for (std::future<void>& helper : helpers) helper.get();
  return files;
}

struct KindDocument {
  const YamlFile* file = nullptr;
  const YamlNode* node = nullptr;
};

// Checks format and kind; returns the kind, or empty.
std::string kind_of(const YamlFile& file, const YamlNode& document, Diagnostics& diagnostics) {
  if (!document.is_map()) {
    report_at(file, document, Severity::error, "not-a-map", "a rule document must be a map",
              "begin it with 'format: 1' and 'kind: …'", diagnostics);
    return "";
  }
  const YamlNode* format = document.find("format");
  if (format == nullptr) {
    report_at(file, document, Severity::error, "no-format", "the document does not say its format",
              "write 'format: 1' at its top", diagnostics);
  } else if (format->value != std::to_string(kFormat)) {
    report_at(file, *format, Severity::error, "unknown-format",
              "format '" + format->value + "' is not known here",
              "this program reads format " + std::to_string(kFormat), diagnostics);
    return "";
  }
  const YamlNode* kind = document.find("kind");
  if (kind == nullptr) {
    report_at(file, document, Severity::error, "no-kind", "the document does not say its kind",
              "write 'kind: events' or another kind at its top", diagnostics);
    return "";
  }
  if (std::find(kKinds.begin(), kKinds.end(), kind->value) != kKinds.end()) return kind->value;
  if (kind->value == "pack") {
    report_at(file, *kind, Severity::error, "stray-pack",
              "what a pack is stands in the pack.yaml of its own folder",
              "name this file pack.yaml, at the top of the folder given as --rules", diagnostics);
    return "";
  }
  const std::string near = nearest_word(kind->value, kKinds);
  std::string list;
  for (const std::string& known : kKinds) list += (list.empty() ? "" : ", ") + known;
  report_at(file, *kind, Severity::error, "unknown-kind", "no kind '" + kind->value + "'",
            near.empty() ? "kinds are " + list : "did you mean '" + near + "'?", diagnostics);
  return "";
}

// Lists that no rule names are most likely typing errors on one side.
void report_unused_lists(const Lexicon& lexicon, Diagnostics& diagnostics) {
  for (std::size_t i = 1; i < lexicon.lists.size(); ++i) {
    const WordList& list = lexicon.lists[i];
    if (list.used) continue;
    Diagnostic problem;
    problem.severity = Severity::warning;
    problem.code = "unused-list";
    problem.file = list.file;
    problem.line = list.line;
    problem.column = list.column;
    problem.message = "no rule uses '@" + list.name + "'";
    problem.help = "name it in a frame, or remove it";
    diagnostics.push_back(std::move(problem));
  }
}

void hand_out(const std::string& kind, const KindDocument& document, RulePack& pack,
              Morphology& morphology, EventLoader& events, Diagnostics& diagnostics) {
  const YamlFile& file = *document.file;
  const YamlNode& node = *document.node;
  if (kind == "ontology")
    load_ontology(file, node, pack.ontology, diagnostics);
  else if (kind == "cameo")
    load_cameo_types(file, node, pack.ontology, pack.cameo, diagnostics);
  else if (kind == "text")
    load_text_rules(file, node, pack.vocabulary, pack.text, diagnostics);
  else if (kind == "morphology")
    load_morphology(file, node, morphology, diagnostics);
  else if (kind == "grammar")
    load_grammar(file, node, pack.vocabulary, pack.lexicon, pack.grammar, diagnostics);
  else if (kind == "words")
    load_words(file, node, pack.vocabulary, pack.lexicon, diagnostics);
  else if (kind == "lexicon")
    load_lexicon(file, node, pack.vocabulary, pack.lexicon, diagnostics);
  else if (kind == "dates")
    load_date_rules(file, node, pack.vocabulary, *pack.dates, diagnostics);
  else if (kind == "speakers")
    load_speakers(file, node, pack.speakers, diagnostics);
  else if (kind == "nouns" || kind == "operators" || kind == "events")
    events.load(file, node, kind);
  else
    load_actors(file, node, pack.vocabulary, *pack.actors, diagnostics);
}

// A room that tells only file and place of a problem: the line is added here.
void add_excerpts(const std::vector<ParsedFile>& files, Diagnostics& diagnostics) {
  for (Diagnostic& problem : diagnostics) {
    if (problem.line == 0 || !problem.excerpt.empty()) continue;
    for (const ParsedFile& parsed : files) {
      if (parsed.file.path != problem.file) continue;
      const std::string_view line = parsed.file.line_text(problem.line);
      const std::size_t first =
          std::min(static_cast<std::size_t>(std::max(problem.column, 1)) - 1, line.size());
      const std::size_t last = std::min(line.find_first_of(" :,;[]{}=", first), line.size());
      Diagnostics whole;
      report_place(parsed.file, problem.line, std::max(problem.column, 1),
                   static_cast<int>(std::max<std::size_t>(last - first, 1)), problem.severity,
                   problem.code, problem.message, problem.help, whole);
      problem = std::move(whole.front());
      break;
    }
  }
}

std::vector<std::pair<const YamlFile*, const YamlNode*>> documents_of(
    const std::vector<std::string>& kinds, const std::vector<std::vector<KindDocument>>& by_kind) {
  std::vector<std::pair<const YamlFile*, const YamlNode*>> documents;
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (std::find(kinds.begin(), kinds.end(), kKinds[i]) == kinds.end()) continue;
    for (const KindDocument& document : by_kind[i])
      documents.emplace_back(document.file, document.node);
  }
  return documents;
}

enum class Thoroughness { use, check };

// The files of all layers, parsed, below before above.
std::vector<ParsedFile> read_layers(const std::deque<RuleLayer>& layers, Diagnostics& diagnostics) {
  std::set<std::string> seen;
  std::vector<std::string> names;
  std::vector<std::size_t> ends;  // by layer: of its names
  for (const RuleLayer& layer : layers) {
    collect_files(layer.path, seen, names, diagnostics);
    ends.push_back(names.size());
  }
  std::vector<ParsedFile> files = parse_files(names);
  std::size_t layer = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    while (i >= ends[layer]) ++layer;
    files[i].layer = layer;
    diagnostics.insert(diagnostics.end(), files[i].diagnostics.begin(), files[i].diagnostics.end());
  }
  return files;
}

// Warnings and notes on packs below are for those who work on these.
void drop_warnings_below(const std::vector<ParsedFile>& files, const std::deque<RuleLayer>& layers,
                         Diagnostics& diagnostics) {
  std::set<std::string> below;
  for (const ParsedFile& parsed : files) {
    if (!layers[parsed.layer].named) below.insert(parsed.file.path);
  }
  diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(),
                                   [&](const Diagnostic& problem) {
                                     return problem.severity != Severity::error &&
                                            below.contains(problem.file);
                                   }),
                    diagnostics.end());
}

LoadedRules load(const std::vector<std::string>& paths, KeepExamples keep,
                 const std::string& default_pack, Thoroughness how) {
  LoadedRules loaded;
  Diagnostics& diagnostics = loaded.diagnostics;
  const std::deque<RuleLayer> layers = find_layers(paths, default_pack, diagnostics);
  // Without a pack below, or with the wrong one, every name of this one would be told as unknown.
  if (has_errors(diagnostics)) return loaded;
  std::vector<ParsedFile> files = read_layers(layers, diagnostics);
  std::vector<std::vector<KindDocument>> by_kind(kKinds.size());
  std::vector<LayeredDocument> documents;
  for (ParsedFile& parsed : files) {
    for (YamlNode& document : parsed.file.documents) {
      const std::string kind = kind_of(parsed.file, document, diagnostics);
      if (kind.empty()) continue;
      const auto at = std::find(kKinds.begin(), kKinds.end(), kind) - kKinds.begin();
      by_kind[static_cast<std::size_t>(at)].push_back({&parsed.file, &document});
      documents.push_back({kind, &parsed.file, &document, parsed.layer});
    }
  }
  apply_layers(layers, documents, diagnostics);

  std::shared_ptr<RulePack> pack = std::make_shared<RulePack>();
  pack->actors = make_actor_table();
  pack->dates = make_date_rules();
  Morphology morphology;
  EventLoader events(pack->vocabulary, pack->lexicon, pack->ontology, pack->events, diagnostics,
                     keep == KeepExamples::yes);
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
    for (const KindDocument& document : by_kind[kind]) {
      hand_out(kKinds[kind], document, *pack, morphology, events, diagnostics);
    }
  }
  events.finish();
  finish_lexicon(morphology, pack->vocabulary, pack->lexicon);
  events.index();
  finish_actors(pack->vocabulary, *pack->actors, diagnostics);
  finish_speakers(*pack->actors, pack->speakers, diagnostics);
  finish_date_rules(pack->vocabulary, *pack->dates, diagnostics);
  report_unused_lists(pack->lexicon, diagnostics);
  if (how == Thoroughness::check) {
    events.check_actors(actor_ids(*pack->actors));
    // What is broken would be told again, and worse, by the lints.
    if (!has_errors(diagnostics)) {
      lint_events(pack->lexicon, pack->events, events.sources(), diagnostics);
      lint_date_parts(documents_of({"dates"}, by_kind), diagnostics);
      lint_names(documents_of({"actors", "people"}, by_kind), *pack->actors, pack->vocabulary,
                 diagnostics);
    }
  }
  add_excerpts(files, diagnostics);
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
                   });
  if (how == Thoroughness::check) {
    std::vector<const YamlFile*> sources;
    for (const RuleLayer& layer : layers) sources.push_back(&layer.manifest);
    for (const ParsedFile& parsed : files) sources.push_back(&parsed.file);
    drop_allowed(sources, diagnostics);
    drop_warnings_below(files, layers, diagnostics);
  }
  if (!has_errors(diagnostics)) loaded.pack = std::move(pack);
  return loaded;
}

}  // namespace

LoadedRules load_rules(const std::vector<std::string>& paths, KeepExamples keep,
                       const std::string& default_pack) {
  return load(paths, keep, default_pack, Thoroughness::use);
}

LoadedRules check_rules(const std::vector<std::string>& paths, const std::string& default_pack) {
  return load(paths, KeepExamples::yes, default_pack, Thoroughness::check);
}

const Ontology& ontology_of(const RulePack& pack) { return pack.ontology; }

}  // namespace entente
