// The schemas know the keys that the loader knows: it is asked through its own message about an
// unknown key, which lists those it would have taken.
#include <doctest/doctest.h>
#include <re2/re2.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extractor/rulepack/problem_text.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

using Keys = std::set<std::string>;

const std::string kRoot = ENTENTE_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Row {
  const char* kind;     // of the file, and the schema's name
  const char* pointer;  // to the map in the schema
  const char* text;     // the file after its head; has the key "unknown" in that map
};

// Of maps with several forms each form is a row.
const std::vector<Row> kRows{
    {"events", "", "namespace: mine\nrules: []\nunknown: 1"},
    {"events", "/definitions/rule", "namespace: mine\nrules: [{id: a, unknown: 1}]"},
    {"events", "/definitions/rule", "namespace: mine\nrules: [{id: a, extend: true, unknown: 1}]"},
    {"events", "/definitions/rule/properties/event",
     "namespace: mine\nrules: [{id: a, event: {type: REJECT, unknown: 1}}]"},
    {"events", "/definitions/frame",
     "namespace: mine\nrules: [{id: a, frame: {verb: vow, unknown: 1}}]"},
    {"events", "/definitions/frame/properties/target/oneOf/0",
     "namespace: mine\nrules: [{id: a, frame: {verb: vow, target: {unknown: 1}}}]"},
    {"events", "/definitions/examples",
     "namespace: mine\nrules: [{id: a, examples: {unknown: 1}}]"},
    {"events", "/definitions/example",
     "namespace: mine\nrules: [{id: a, examples: {yes: [{text: a, unknown: 1}]}}]"},
    {"nouns", "", "nouns: []\nunknown: 1"},
    {"nouns", "/definitions/noun", "nouns: [{class: a, alone: REJECT, unknown: 1}]"},
    {"nouns", "/definitions/examples", "nouns: [{class: a, examples: {unknown: 1}}]"},
    {"nouns", "/definitions/example", "nouns: [{class: a, examples: {yes: [{unknown: 1}]}}]"},
    {"operators", "", "unknown: 1"},
    {"operators", "/definitions/operator", "operators: [{op: a, gives: none, unknown: 1}]"},
    {"operators", "/definitions/operator", "operators: [{op: a, gives: REJECT, unknown: 1}]"},
    {"operators", "/definitions/operator", "operators: [{practice: a, unknown: 1}]"},
    {"operators", "/definitions/operator", "operators: [{modality: future, unknown: 1}]"},
    {"operators", "/definitions/operator", "operators: [{attribution: adversary, unknown: 1}]"},
    {"operators", "/definitions/operator", "operators: [{report: a, unknown: 1}]"},
    {"operators", "/properties/private", "private: {sectors: [BUS], unknown: 1}"},
    {"operators", "/properties/links", "links: {unknown: 1}"},
    {"operators", "/properties/links/properties/answers/items",
     "links: {answers: [{type: REJECT, unknown: 1}]}"},
    {"operators", "/definitions/examples", "operators: [{op: a, examples: {unknown: 1}}]"},
    {"operators", "/definitions/example", "operators: [{op: a, examples: {no: [{unknown: 1}]}}]"},
    {"actors", "", "actors: []\nunknown: 1"},
    {"actors", "/definitions/actor", "actors: [{id: A, unknown: 1}]"},
    {"actors", "/definitions/name/oneOf/1", "actors: [{id: A, names: [{name: a, unknown: 1}]}]"},
    {"people", "", "people: []\nlines: ''\nunknown: 1"},
    {"people", "/definitions/person", "people: [{name: a, unknown: 1}]"},
    {"people", "/definitions/person/properties/roles/items",
     "people: [{name: a, roles: [{actor: KOR, unknown: 1}]}]"},
    {"agents", "", "agents: []\nunknown: 1"},
    {"agents", "/properties/agents/items", "agents: [{words: a, unknown: 1}]"},
    {"anaphora", "", "anaphora: []\nunknown: 1"},
    {"anaphora", "/properties/anaphora/items", "anaphora: [{refers: person, unknown: 1}]"},
    {"traps", "", "unknown: 1"},
    {"traps", "/properties/words", "words: {unknown: 1}"},
    {"traps", "/properties/near/items", "near: [{actor: KOR, unknown: 1}]"},
    {"lexicon", "", "unknown: 1"},
    {"words", "", "unknown: 1"},
    {"morphology", "", "unknown: 1"},
    {"morphology", "/properties/suffixes", "suffixes: {unknown: 1}"},
    {"morphology", "/properties/suffixes/properties/third/items",
     "suffixes: {third: [{ends: a, unknown: 1}]}"},
    {"grammar", "", "unknown: 1"},
    {"grammar", "/properties/closed/items", "closed: [{tag: m, unknown: 1}]"},
    {"grammar", "/properties/choices/items",
     "choices: [{gives: verb, mostly_noun: true, unknown: 1}]"},
    {"grammar", "/properties/guesses/items", "guesses: [{ends: a, unknown: 1}]"},
    {"grammar", "/properties/verb_groups/items", "verb_groups: [{match: v, unknown: 1}]"},
    {"speakers", "", "speakers: []\nunknown: 1"},
    {"speakers", "/definitions/speaker", "speakers: [{id: a, actor: PRK, unknown: 1}]"},
    {"text", "", "unknown: 1"},
    {"text", "/properties/head_lines", "head_lines: {unknown: 1}"},
    {"text", "/properties/boilerplate", "boilerplate: {unknown: 1}"},
    {"ontology", "", "unknown: 1"},
    {"ontology", "/properties/types/items", "types: [{id: A, unknown: 1}]"},
    {"ontology", "/properties/codes/items", "codes: [{code: '12', unknown: 1}]"},
    {"cameo", "", "unknown: 1"},
    {"cameo", "/properties/codes/items", "codes: [{code: '12', unknown: 1}]"},
    {"cameo", "/properties/names/items", "names: [{name: DEMAND, unknown: 1}]"},
    {"dates", "", "unknown: 1"},
    {"dates", "/properties/words/items", "words: [{class: a, unknown: 1}]"},
    {"dates", "/properties/numbers", "numbers: {unknown: 1}"},
    {"dates", "/properties/numbers/properties/suffixes", "numbers: {suffixes: {unknown: 1}}"},
    {"dates", "/properties/holidays/items", "holidays: [{id: a, unknown: 1}]"},
    {"dates", "/properties/settings", "settings: {unknown: 1}"},
    {"dates", "/properties/policies", "policies: {unknown: 1}"},
    {"dates", "/definitions/policy", "policies: {month: {unknown: 1}}"},
    {"dates", "/properties/cues", "cues: {unknown: 1}"},
    {"dates", "/definitions/rule", "rules: [{id: a, match: b, unknown: 1}]"},
    {"dates", "/definitions/examples",
     "rules: [{id: a, match: b, examples: {yes: [], unknown: 1}}]"},
    {"dates", "/definitions/example",
     "rules: [{id: a, match: b, examples: {yes: [{text: a, unknown: 1}]}}]"},
};

// Maps whose keys are anybody's words: lists by name, values by word.
const Keys kOpenMaps{"list of phrases", "number words", "parts", "values"};

// What the loader calls the map, and the keys it takes there.
struct Known {
  std::string what;
  Keys keys;
};

Known known_by_loader(const Row& row) {
  const fs::path path = fs::temp_directory_path() / "entente_schema_test.yaml";
  std::ofstream(path) << "format: 1\nkind: " << row.kind << "\n" << row.text << "\n";
  const LoadedRules loaded =
      check_rules({kRoot + "/tests/rule_errors/base/ontology.yaml", path.string()});
  fs::remove(path);
  Known known;
  for (const Diagnostic& problem : loaded.diagnostics) {
    if (problem.code != "unknown-key" || problem.message.find("'unknown'") == std::string::npos)
      continue;
    const std::string_view in = "in this ";
    known.what = problem.message.substr(problem.message.find(in) + in.size());
    const RE2 word("([a-z_]+)");
    const std::string list = problem.help.substr(problem.help.find(':') + 1);
    re2::StringPiece rest(list);
    for (std::string found; RE2::FindAndConsume(&rest, word, &found);) known.keys.insert(found);
  }
  return known;
}

// Keys that are read before the loaders: extractor/rulepack/pack_layers.cc.
const Keys kOfLayers{"override"};

Keys known_by_schema(const std::string& kind, const std::string& pointer) {
  const json::value schema = json::parse(read(kRoot + "/rules/schema/" + kind + ".schema.json"));
  Keys keys;
  for (const json::key_value_pair& entry : schema.at_pointer(pointer + "/properties").as_object()) {
    if (!kOfLayers.contains(std::string(entry.key()))) keys.insert(std::string(entry.key()));
  }
  return keys;
}

std::string joined(const Keys& keys) {
  std::string out;
  for (const std::string& key : keys) out += (out.empty() ? "" : " ") + key;
  return out;
}

}  // namespace

TEST_CASE("schema: every map of every kind has the keys that the loader takes, and no other") {
  std::map<std::string, Keys> loader;
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const Known known = known_by_loader(row);
    CHECK(known.keys.size() > 0);
    loader[std::string(row.kind) + " " + row.pointer].insert(known.keys.begin(), known.keys.end());
  }
  for (const auto& [place, keys] : loader) {
    CAPTURE(place);
    const std::size_t blank = place.find(' ');
    // A difference is mended in rules/schema/KIND.schema.json.
    CHECK(joined(known_by_schema(place.substr(0, blank), place.substr(blank + 1))) == joined(keys));
  }
}

TEST_CASE("schema: every map that the loaders read has a row above") {
  Keys seen;
  for (const Row& row : kRows) seen.insert(known_by_loader(row).what);
  const RE2 reader("MapReader \\w+\\([^;]*?\"([a-z -]+)\"");
  std::size_t readers = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot + "/extractor")) {
    const fs::path& path = entry.path();
    // The packs' own keys and the lessons are tested with their readers.
    if (path.extension() != ".cc" || path.parent_path().filename() == "rulepack") continue;
    const std::string text = read(path);
    re2::StringPiece rest(text);
    for (std::string what; RE2::FindAndConsume(&rest, reader, &what);) {
      ++readers;
      CAPTURE(path.string());
      CAPTURE(what);
      CHECK((seen.contains(what) || kOpenMaps.contains(what)));
    }
  }
  CHECK(readers > 40);
}

}  // namespace entente
