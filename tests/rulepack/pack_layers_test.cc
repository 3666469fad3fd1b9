// Packs that build on others: what they add, replace and leave out, and their mistakes.
#include "extractor/rulepack/pack_layers.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "extractor/actors/actor_table.h"
#include "extractor/rulepack/rule_pack.h"
#include "extractor/rulepack/rule_tables.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

const std::string kRoot = ENTENTE_SOURCE_DIR;
const std::string kBelow = kRoot + "/tests/rule_errors/base";
const std::string kPackGood = kRoot + "/tests/rulepack/packs/good";
const std::string kPackAbove = kRoot + "/tests/rulepack/packs/above";
const std::string kErrors = kRoot + "/tests/rulepack/pack_errors/";

const FrameRule* frame_of(const LoadedRules& loaded, const std::string& id) {
  if (loaded.pack == nullptr) return nullptr;
  const std::vector<FrameRule>& frames = loaded.pack->events.frames;
  const auto found = std::find_if(frames.begin(), frames.end(),
                                  [&](const FrameRule& rule) { return rule.id == id; });
  return found == frames.end() ? nullptr : &*found;
}

std::size_t frames_of_verb(const LoadedRules& loaded, const std::string& verb) {
  const RulePack& pack = *loaded.pack;
  const auto found = pack.events.frames_by_verb.find(pack.lexicon.find_verb(verb));
  return found == pack.events.frames_by_verb.end() ? 0 : found->second.size();
}

void check_clean(const LoadedRules& loaded) {
  for (const Diagnostic& problem : loaded.diagnostics) {
    CAPTURE(to_string(problem));
    CHECK(problem.severity == Severity::note);
  }
  REQUIRE(loaded.pack != nullptr);
}

std::string told_of(const std::string& name) {
  std::string text;
  for (const Diagnostic& problem : check_rules({kErrors + name}).diagnostics) {
    if (problem.severity != Severity::note) text += to_string(problem);
  }
  for (const std::string& folder : {kErrors, kRoot + "/tests/"}) {
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
  }
  return text;
}

std::string golden(const std::string& name, const std::string& text) {
  const std::string path = kErrors + name + ".out";
  const char* update = std::getenv("ENTENTE_UPDATE_GOLDEN");
  if (update != nullptr && std::string(update) == "1") std::ofstream(path) << text;
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("pack_layers: a pack adds to lists, replaces by id and leaves out") {
  const LoadedRules loaded = check_rules({kPackGood});
  check_clean(loaded);
  const FrameRule* talks = frame_of(loaded, "base/talks");
  REQUIRE(talks != nullptr);
  CHECK(talks->event.label == "spurns talks");
  CHECK(talks->rev == 7);
  CHECK(frame_of(loaded, "base/attack") == nullptr);
  CHECK(frames_of_verb(loaded, "shell") == 0);
  CHECK(frames_of_verb(loaded, "spurn") == 1);
  CHECK(frames_of_verb(loaded, "reject") == 1);
  const ActorTable& actors = *loaded.pack->actors;
  CHECK(actors.ids.contains("JPN"));
  CHECK(actors.actors[actors.ids.at("USA")].name == "America");
  CHECK(actors.actors[actors.ids.at("KOR")].name == "South Korea");
  CHECK(loaded.pack->ontology.find_type("ASSAULT")->goldstein == -10);
  CHECK(loaded.pack->ontology.types.size() == 4);
}

TEST_CASE("pack_layers: an extension adds to the lists of a rule and keeps the rest") {
  const LoadedRules loaded = check_rules({kPackGood});
  check_clean(loaded);
  const FrameRule* meet = frame_of(loaded, "base/meet");
  REQUIRE(meet != nullptr);
  CHECK(meet->mutual);
  CHECK(meet->object.actor);
  CHECK(meet->object.lists.size() == 2);
  CHECK(meet->target_preps.size() == 1);
  CHECK(frames_of_verb(loaded, "meet") == 1);
  CHECK(frames_of_verb(loaded, "confer") == 1);
  REQUIRE(loaded.pack->events.idioms.size() == 1);
  CHECK(loaded.pack->events.idioms[0].id == "base/meet");
  CHECK(loaded.pack->events.idioms[0].event.type == "CONSULT");
  const auto& examples = loaded.pack->events.examples;
  CHECK(std::count_if(examples.begin(), examples.end(),
                      [](const RuleExample& example) { return example.rule == "base/meet"; }) == 2);
}

TEST_CASE("pack_layers: a pack may extend one that extends, and layers may be named in order") {
  for (const std::vector<std::string>& paths : {std::vector<std::string>{kPackAbove},
                                                {kBelow, kPackGood, kPackAbove},
                                                {kPackGood, kPackAbove}}) {
    const LoadedRules loaded = load_rules(paths);
    REQUIRE(loaded.pack != nullptr);
    const FrameRule* talks = frame_of(loaded, "base/talks");
    REQUIRE(talks != nullptr);
    CHECK(talks->event.label == "wants no talks");
    CHECK(loaded.pack->events.frames.size() == 2);
  }
}

TEST_CASE("pack_layers: what was named default is read below, once") {
  const fs::path folder = fs::temp_directory_path() / "entente_pack_layers_test";
  fs::remove_all(folder);
  fs::create_directories(folder);
  std::ofstream(folder / "pack.yaml") << "format: 1\nkind: pack\nname: mine\nextends: default\n";
  std::ofstream(folder / "more.yaml") << "format: 1\nkind: lexicon\nnouns:\n  pact: [covenant]\n";
  for (const std::vector<std::string>& paths : {std::vector<std::string>{folder.string()},
                                                {kBelow, folder.string()},
                                                {folder.string(), kBelow}}) {
    const LoadedRules loaded = check_rules(paths, kBelow + "/");
    check_clean(loaded);
    CHECK(loaded.pack->events.frames.size() == 3);
  }
  fs::remove_all(folder);
}

TEST_CASE("pack_layers: warnings on packs that are only extended are not told") {
  const fs::path folder = fs::temp_directory_path() / "entente_pack_layers_test";
  fs::remove_all(folder);
  fs::create_directories(folder / "below");
  fs::create_directories(folder / "above");
  std::ofstream(folder / "below" / "a.yaml") << "format: 1\nkind: lexicon\nverbs: {vow: [vow]}\n";
  std::ofstream(folder / "above" / "pack.yaml")
      << "format: 1\nkind: pack\nname: mine\nextends: ../below\n";
  std::ofstream(folder / "above" / "b.yaml") << "format: 1\nkind: lexicon\nverbs: {mull: [mull]}\n";
  const LoadedRules loaded = check_rules({(folder / "above").string()});
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].message.find("mull") != std::string::npos);
  fs::remove_all(folder);
}

TEST_CASE("pack_layers: every mistake is told in the same words, with its place and a way out") {
  std::size_t packs = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(kErrors)) {
    if (!entry.is_directory()) continue;
    ++packs;
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    const std::string told = told_of(name);
    CHECK(told != "");
    CHECK(told == golden(name, told));
  }
  CHECK(packs > 15);
}

}  // namespace entente
