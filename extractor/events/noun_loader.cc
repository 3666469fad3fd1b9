// Classes of event nouns, and the examples of every rule.
#include "extractor/events/event_rules_loader.h"

namespace entente {

void EventRulesLoader::example(const YamlFile& file, const YamlNode& node, RuleExample::Kind kind,
                               const std::string& rule) {
  MapReader map(file, node, "example", diagnostics);
  RuleExample example;
  example.kind = kind;
  example.rule = rule;
  example.text = map.text("text");
  example.date = map.text("date", Need::optional);
  if (!example.date.empty() && !parse_day(example.date)) {
    map.error_at("date", "bad-date", "'" + example.date + "' is no day of the calendar",
                 "the day of publication, as in 2025-06-14");
  }
  example.type = map.text("type", Need::optional);
  check_type(map, "type", example.type);
  example.status = map.choice("status", kStatuses, Need::optional);
  example.has_source = map.has("source");
  example.has_target = map.has("target");
  example.source = actor_ids(file, map, "source");
  example.target = actor_ids(file, map, "target");
  example.when = map.text("when", Need::optional);
  example.publisher = map.text("publisher", Need::optional);
  map.text("because", Need::optional);
  example.file = file.path;
  example.line = node.line;
  example.column = node.column;
  map.finish();
  if (keep_examples) rules.examples.push_back(std::move(example));
}

void EventRulesLoader::examples(const YamlFile& file, const YamlNode* node,
                                const std::string& rule) {
  if (node == nullptr) return;
  MapReader map(file, *node, "examples", diagnostics);
  const auto read = [&](const char* key, RuleExample::Kind kind) {
    const YamlNode* list = map.list(key, Need::optional);
    if (list == nullptr) return;
    for (const YamlNode& item : list->items) example(file, item, kind, rule);
  };
  read("yes", RuleExample::Kind::yes);
  read("no", RuleExample::Kind::no);
  read("todo", RuleExample::Kind::todo);
  map.finish();
}

void EventRulesLoader::noun_class(const YamlFile& file, const YamlNode& node,
                                  const std::string& space) {
  MapReader map(file, node, "noun class", diagnostics);
  NounClass made;
  const std::string name = map.text("class");
  made.id = space + "/" + name;
  made.event = event_spec(map, "alone", false);
  made.standing = map.flag("standing", false);
  made.mutual = map.flag("mutual", false);
  made.weight = weight(map, 0.8);
  made.target_preps = prepositions(map, "target");
  made.source_preps = prepositions(map, "source");
  const YamlNode* items = map.list("items");
  const YamlNode* examples_node = map.map("examples", Need::optional);
  map.finish();
  if (name.empty()) return;
  const auto [other, fresh] =
      class_places.emplace(name, file.path + ":" + std::to_string(node.line));
  if (!fresh) {
    report_at(file, node, Severity::error, "duplicate-class",
              "noun class '" + name + "' is already defined",
              "the other one is at " + other->second + ": add the nouns there", diagnostics);
  }
  made.list = add_list(name, true, file, node, lexicon);
  if (items != nullptr) {
    for (const YamlNode& item : items->items) {
      if (item.is_scalar())
        add_noun(item.value, made.list, vocabulary, lexicon);
      else
        report_at(file, item, Severity::error, "bad-item", "a noun is a word or a phrase",
                  "write - raid; its plural follows by itself", diagnostics);
    }
  }
  if (!made.event.type.empty()) lexicon.lists[made.list].used = true;
  examples(file, examples_node, made.id);
  rules.classes.push_back(std::move(made));
  sources.classes.push_back({&file, &node});
}

void EventRulesLoader::load_nouns(const YamlFile& file, const YamlNode& document) {
  MapReader map(file, document, "event nouns", diagnostics);
  map.text("format");
  map.text("kind");
  const std::string space = map.text("namespace", Need::optional);
  if (const YamlNode* list = map.list("nouns")) {
    for (const YamlNode& node : list->items)
      noun_class(file, node, space.empty() ? "nouns" : space);
  }
  map.finish();
}

}  // namespace entente
