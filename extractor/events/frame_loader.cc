// Rules of kind events: frames, idioms, and what other packs add to them.
#include <re2/re2.h>

#include <algorithm>

#include "extractor/events/event_rules_loader.h"

namespace entente {

void EventRulesLoader::object_spec(const YamlFile& file, MapReader& frame, std::uint32_t index,
                                   ObjectSpec& object) {
  for (const YamlNode* node : frame.scalars("object", Need::optional)) {
    const std::string& word = node->value;
    if (word == "any")
      object.any = true;
    else if (word == "actor")
      object.actor = true;
    else if (word == "none")
      object.none = true;
    else if (word == "clause")
      object.clause = true;
    else
      pending.push_back({&file, node, NameUse::object, index});
  }
  for (const YamlNode* node : frame.scalars("except", Need::optional)) {
    pending.push_back({&file, node, NameUse::except_object, index});
  }
  for (const YamlNode* node : frame.scalars("except_behind", Need::optional)) {
    pending.push_back({&file, node, NameUse::except_behind, index});
  }
}

// "state", sectors in capitals (MIL), nouns and lists of nouns.
void EventRulesLoader::doer_spec(const YamlFile& file, MapReader& frame, std::uint32_t index,
                                 DoerSpec& who) {
  for (const YamlNode* node : frame.scalars("who", Need::optional)) {
    const std::string& word = node->value;
    const bool capitals = !word.empty() && std::all_of(word.begin(), word.end(), [](char letter) {
      return letter >= 'A' && letter <= 'Z';
    });
    if (word == "state")
      who.state = true;
    else if (capitals)
      who.sectors.push_back(word);
    else
      pending.push_back({&file, node, NameUse::who, index});
  }
}

void EventRulesLoader::frame(const YamlFile& file, const YamlNode& node, const YamlNode& whole,
                             FrameRule rule) {
  const std::uint32_t index = static_cast<std::uint32_t>(rules.frames.size());
  MapReader map(file, node, "frame", diagnostics);
  for (const YamlNode* name : map.scalars("verb"))
    pending.push_back({&file, name, NameUse::verb, index});
  object_spec(file, map, index, rule.object);
  doer_spec(file, map, index, rule.who);
  if (const YamlNode* target = map.node("target", Need::optional)) {
    if (target->is_map()) {
      MapReader target_map(file, *target, "target", diagnostics);
      rule.target_preps = prepositions(target_map, "prep");
      rule.needs_target = !target_map.flag("optional", true);
      rule.preps_lead = target_map.flag("leads", false);
      target_map.finish();
    } else if (target->is_scalar() && target->value != "object" && target->value != "none") {
      report_at(file, *target, Severity::error, "bad-target",
                "a target is a map with prep, or object", "write target: {prep: [with, to]}",
                diagnostics);
    }
  }
  rule.needs = prepositions(map, "needs");
  rule.mutual = map.flag("mutual", rule.mutual);
  rule.source_is_object = map.choice("source", {"subject", "object"}, Need::optional) == "object";
  map.finish();
  sources.frames.push_back({&file, &whole});
  rules.frames.push_back(std::move(rule));
  frame_names.emplace_back();
}

// Adds the lists of a rule with `extend: true` to the rule of a pack below. Only lists can be
// added to: what a changed scalar would mean for the rule's examples could not be told.
void EventRulesLoader::extend_rule(const Extension& extension) {
  const YamlFile& file = *extension.file;
  MapReader map(file, *extension.node, "extension", diagnostics);
  map.text("id");
  map.flag("extend", true);
  map.text("why", Need::optional);
  const YamlNode* frame_node = map.map("frame", Need::optional);
  const std::vector<const YamlNode*> matches = map.scalars("match", Need::optional);
  const YamlNode* examples_node = map.map("examples", Need::optional);
  for (const char* fixed : {"event", "rev", "weight"}) {
    if (map.has(fixed)) report_fixed(map, fixed);
  }
  map.finish();
  const auto has_id = [&](const auto& rule) { return rule.id == extension.id; };
  const auto frame = std::find_if(rules.frames.begin(), rules.frames.end(), has_id);
  const auto idiom = std::find_if(rules.idioms.begin(), rules.idioms.end(), has_id);
  if (frame == rules.frames.end() && idiom == rules.idioms.end()) {
    report_no_base(map, extension);
    return;
  }
  if (frame_node != nullptr && frame == rules.frames.end()) {
    map.error_at("frame", "fixed-key", "rule '" + extension.id + "' has no frame to add to",
                 "add to its match, or write a rule of your own");
  } else if (frame_node != nullptr) {
    extend_frame(file, *frame_node, static_cast<std::uint32_t>(frame - rules.frames.begin()));
  }
  IdiomRule made;
  made.id = extension.id;
  made.rev = frame != rules.frames.end() ? frame->rev : idiom->rev;
  made.weight = frame != rules.frames.end() ? frame->weight : idiom->weight;
  made.event = frame != rules.frames.end() ? frame->event : idiom->event;
  made.mutual = frame != rules.frames.end() ? frame->mutual : idiom->mutual;
  for (const YamlNode* match : matches) add_idiom(file, *match, made);
  examples(file, examples_node, extension.id);
}

void EventRulesLoader::report_fixed(MapReader& map, const char* key) {
  map.error_at(
      key, "fixed-key", std::string("'") + key + "' cannot be added to",
      "an extension adds to lists (verb, who, object, except, except_behind, needs, prep, match, "
      "examples); "
      "to change the rest write the whole rule with override: true");
}

void EventRulesLoader::report_no_base(MapReader& map, const Extension& extension) {
  std::vector<std::string> known;
  for (const FrameRule& rule : rules.frames) known.push_back(rule.id);
  for (const IdiomRule& rule : rules.idioms) known.push_back(rule.id);
  const std::string near = nearest_word(extension.id, known);
  map.error_at("id", "unknown-rule", "no rule '" + extension.id + "' to add to",
               near.empty() ? "the namespace must be that of the rule, too"
                            : "did you mean '" + near + "'?");
}

void EventRulesLoader::extend_frame(const YamlFile& file, const YamlNode& node,
                                    std::uint32_t index) {
  MapReader map(file, node, "frame", diagnostics);
  for (const YamlNode* name : map.scalars("verb", Need::optional))
    pending.push_back({&file, name, NameUse::verb, index});
  object_spec(file, map, index, rules.frames[index].object);
  doer_spec(file, map, index, rules.frames[index].who);
  const auto add = [](std::vector<WordId>& words, const std::vector<WordId>& more) {
    words.insert(words.end(), more.begin(), more.end());
  };
  if (const YamlNode* target = map.map("target", Need::optional)) {
    MapReader target_map(file, *target, "target", diagnostics);
    add(rules.frames[index].target_preps, prepositions(target_map, "prep"));
    if (target_map.has("optional")) report_fixed(target_map, "optional");
    if (target_map.has("leads")) report_fixed(target_map, "leads");
    target_map.finish();
  }
  add(rules.frames[index].needs, prepositions(map, "needs"));
  for (const char* fixed : {"mutual", "source"}) {
    if (map.has(fixed)) report_fixed(map, fixed);
  }
  map.finish();
}

void EventRulesLoader::add_idiom(const YamlFile& file, const YamlNode& match,
                                 const IdiomRule& like) {
  IdiomRule rule;
  rule.id = like.id;
  rule.rev = like.rev;
  rule.weight = like.weight;
  rule.event = like.event;
  rule.mutual = like.mutual;
  idioms.push_back({&file, &match, static_cast<std::uint32_t>(rules.idioms.size())});
  sources.idioms.push_back({&file, &match});
  rules.idioms.push_back(std::move(rule));
}

void EventRulesLoader::event_rule(const YamlFile& file, const YamlNode& node,
                                  const std::string& space) {
  const YamlNode* extend = node.find("extend");
  if (extend != nullptr && extend->value == "true") {
    const YamlNode* name = node.find("id");
    extensions.push_back({&file, &node, space + "/" + (name == nullptr ? "" : name->value)});
    return;
  }
  MapReader map(file, node, "rule", diagnostics);
  map.flag("extend", false);
  const std::string id = space + "/" + map.text("id");
  const int rev = map.integer("rev", 1);
  const double trust = weight(map, 1.0);
  EventSpec spec;
  bool mutual = false;
  if (const YamlNode* event = map.map("event")) {
    MapReader event_map(file, *event, "event", diagnostics);
    spec = event_spec(event_map, "type", true);
    mutual = event_map.flag("mutual", false);
    spec.foreign = event_map.flag("foreign", false);
    event_map.finish();
  }
  const YamlNode* frame_node = map.map("frame", Need::optional);
  const std::vector<const YamlNode*> matches = map.scalars("match", Need::optional);
  map.text("why", Need::optional);
  const YamlNode* examples_node = map.map("examples", Need::optional);
  map.finish();
  remember_rule(file, node, id);
  if (frame_node == nullptr && matches.empty()) {
    report_at(file, node, Severity::error, "no-pattern",
              "rule '" + id + "' has neither frame nor match",
              "give it a frame: {verb: …} or a match: '…'", diagnostics);
  }
  if (examples_node == nullptr || examples_node->find("yes") == nullptr) {
    report_at(file, node, Severity::warning, "no-examples", "rule '" + id + "' has no yes example",
              "add examples: {yes: [{text: …, source: …}]}", diagnostics);
  }
  if (frame_node != nullptr) {
    FrameRule rule;
    rule.id = id;
    rule.rev = rev;
    rule.weight = trust;
    rule.event = spec;
    rule.mutual = mutual;
    frame(file, *frame_node, node, std::move(rule));
  }
  IdiomRule made;
  made.id = id;
  made.rev = rev;
  made.weight = trust;
  made.event = spec;
  made.mutual = mutual;
  for (const YamlNode* match : matches) add_idiom(file, *match, made);
  examples(file, examples_node, id);
}

void EventRulesLoader::load_events(const YamlFile& file, const YamlNode& document) {
  MapReader map(file, document, "event rules", diagnostics);
  map.text("format");
  map.text("kind");
  const std::string space = map.text("namespace");
  map.texts("use", Need::optional);
  if (const YamlNode* list = map.list("rules")) {
    for (const YamlNode& node : list->items) event_rule(file, node, space);
  }
  map.finish();
}

}  // namespace entente
