// The algebra: operators, practices, reports, and the lists that tell types apart.
#include "extractor/events/event_rules_loader.h"
#include "extractor/reading/grammar.h"

namespace entente {

void EventRulesLoader::practice_over_types(const YamlFile& file,
                                           const std::vector<const YamlNode*>& nodes) {
  for (const YamlNode* node : nodes) {
    if (node->value.starts_with("@")) continue;
    report_at(file, *node, Severity::error, "type-as-practice",
              "a practice is named by a list of nouns, not by '" + node->value + "'",
              "write over: '@sanction'; over types of event there is op: …", diagnostics);
  }
}

// An operator acts on events; only a practice has a noun for what it acts on.
void EventRulesLoader::no_lists(const YamlFile& file, const std::vector<const YamlNode*>& names) {
  for (const YamlNode* node : names) {
    report_at(file, *node, Severity::error, "list-as-act",
              "this stands over types of event, and '" + node->value + "' is a list of words",
              "write hostile, cooperative, any or a type; over nouns there is practice: …",
              diagnostics);
  }
}

void EventRulesLoader::operator_rule(const YamlFile& file, const YamlNode& node,
                                     const std::string& space) {
  MapReader map(file, node, "operator", diagnostics);
  std::vector<const YamlNode*> over_names;
  if (map.has("practice")) {
    // lift × sanction: a frame whose object is the practice.
    FrameRule rule;
    const std::vector<const YamlNode*> verbs = map.scalars("practice");
    rule.event = event_spec(map, "gives", true);
    rule.weight = weight(map, 0.9);
    rule.target_preps = prepositions(map, "target");
    rule.mutual = map.flag("mutual", false);
    rule.id = space + "/" + map.text("id", Need::optional);
    if (rule.id == space + "/") rule.id += "practice-" + std::to_string(node.line);
    const std::vector<const YamlNode*> over_nodes = map.scalars("over");
    if (!over_types(file, map, over_names).empty()) practice_over_types(file, over_nodes);
    const YamlNode* examples_node = map.map("examples", Need::optional);
    map.finish();
    const std::uint32_t index = static_cast<std::uint32_t>(rules.frames.size());
    for (const YamlNode* verb : verbs) pending.push_back({&file, verb, NameUse::verb, index});
    for (const YamlNode* name : over_names)
      pending.push_back({&file, name, NameUse::object, index});
    remember_rule(file, node, rule.id);
    examples(file, examples_node, rule.id);
    sources.frames.push_back({&file, &node});
    rules.frames.push_back(std::move(rule));
    frame_names.emplace_back();
    return;
  }
  if (map.has("modality") && !map.has("op") && !map.has("report")) {
    ModalRule rule;
    rule.modality = modality_named(map.choice("modality", kModalities, Need::required));
    rule.negative = map.choice("polarity", {"negative"}, Need::optional) == "negative";
    rule.self = map.choice("told_by", {"doer"}, Need::optional) == "doer";
    rule.over = over_types(file, map, over_names);
    no_lists(file, over_names);
    // Without `gives` the act is what it is: "will urge" urges.
    rule.event = event_spec(map, "gives", false);
    map.finish();
    rules.modals.push_back(std::move(rule));
    return;
  }
  if (map.has("attribution")) {
    map.choice("attribution", {"adversary"}, Need::required);
    rules.allegation.set = true;
    rules.allegation.over = over_types(file, map, over_names);
    no_lists(file, over_names);
    rules.allegation.neutral_sectors = map.texts("neutral_sectors", Need::optional);
    listed_types(file, map, "witnessed", rules.allegation.witnessed);
    rules.allegation.neutral_actors = actor_ids(file, map, "neutral_actors");
    rules.allegation.event = event_spec(map, "gives", true);
    map.finish();
    return;
  }
  if (map.has("report")) {
    report_rule(file, map, space);
    return;
  }
  OperatorRule rule;
  const std::string op = map.text("op");
  rule.id = space + "/" + op;
  const std::vector<const YamlNode*> words = map.scalars("words");
  rule.over = over_types(file, map, over_names);
  no_lists(file, over_names);
  const std::string gives = map.text("gives");
  if (gives == "none" || gives == "inner") {
    rule.kind = gives == "none" ? OperatorKind::none : OperatorKind::inner;
    map.text("cameo", Need::optional);
    map.text("label", Need::optional);
  } else {
    rule.event = event_spec(map, "gives", true);
  }
  rule.status = status_named(map.choice("status", kStatuses, Need::optional));
  rule.control_object = map.choice("control", {"object", "subject"}, Need::optional) == "object";
  rule.needs_act = map.flag("needs_act", true);
  const std::vector<const YamlNode*> except = map.scalars("except", Need::optional);
  const YamlNode* examples_node = map.map("examples", Need::optional);
  map.finish();
  const std::uint32_t index = static_cast<std::uint32_t>(rules.operators.size());
  for (const YamlNode* word : words)
    pending.push_back({&file, word, NameUse::operator_verb, index});
  for (const YamlNode* word : except)
    pending.push_back({&file, word, NameUse::operator_except, index});
  examples(file, examples_node, rule.id);
  sources.operators.push_back({&file, &node});
  rules.operators.push_back(std::move(rule));
  operator_names.emplace_back();
  except_names.emplace_back();
}

// REJECT answers REQUEST: both are checked against the ontology.
void EventRulesLoader::answer_rule(const YamlFile& file, const YamlNode& node) {
  MapReader map(file, node, "answer", diagnostics);
  LinkRules::Answer answer;
  answer.type = event_spec(map, "type", true).type;
  std::vector<const YamlNode*> names;
  answer.to = over_types(file, map, names);
  map.finish();
  rules.links.answers.push_back(std::move(answer));
}

void EventRulesLoader::report_rule(const YamlFile& file, MapReader& map, const std::string& space) {
  ReportRule rule;
  rule.id = space + "/" + map.text("report");
  if (map.has("modality"))
    rule.modality = modality_named(map.choice("modality", kModalities, Need::required));
  const std::uint32_t index = static_cast<std::uint32_t>(rules.reports.size());
  for (const YamlNode* word : map.scalars("words", Need::optional))
    pending.push_back({&file, word, NameUse::report_verb, index});
  for (const YamlNode* word : map.scalars("except", Need::optional))
    pending.push_back({&file, word, NameUse::report_except, index});
  for (const YamlNode* word : map.scalars("told", Need::optional))
    pending.push_back({&file, word, NameUse::told_verb, index});
  for (const YamlNode* word : map.scalars("naming", Need::optional))
    pending.push_back({&file, word, NameUse::naming_verb, index});
  for (const YamlNode* word : map.scalars("nouns", Need::optional))
    pending.push_back({&file, word, NameUse::judgement, index});
  for (const WordId word : prepositions(map, "adjectives")) rule.adjectives.insert(word);
  rule.event = event_spec(map, "gives", true);
  const YamlNode* examples_node = map.map("examples", Need::optional);
  map.finish();
  examples(file, examples_node, rule.id);
  rules.reports.push_back(std::move(rule));
  report_names.emplace_back();
  report_excepts.emplace_back();
  told_names.emplace_back();
  naming_names.emplace_back();
}

void EventRulesLoader::load_operators(const YamlFile& file, const YamlNode& document) {
  MapReader map(file, document, "operators", diagnostics);
  map.text("format");
  map.text("kind");
  const std::string space = map.text("namespace", Need::optional);
  listed_types(file, map, "presupposing", rules.presupposing);
  listed_types(file, map, "wishing", rules.wishing);
  listed_types(file, map, "solitary", rules.solitary);
  listed_types(file, map, "solitary_nouns", rules.solitary_nouns);
  listed_types(file, map, "reciprocal", rules.reciprocal);
  listed_types(file, map, "victims", rules.victims);
  listed_types(file, map, "agentless", rules.agentless);
  listed_types(file, map, "custody", rules.custody);
  listed_types(file, map, "spoken", rules.spoken);
  listed_types(file, map, "focused", rules.focused);
  for (const YamlNode* node : map.scalars("domestic", Need::optional)) {
    rules.domestic.push_back(node->value);
    if (ontology.find_type(node->value) != nullptr || ontology.codes.contains(node->value))
      continue;
    report_at(file, *node, Severity::error, "unknown-type",
              "no event type and no CAMEO code '" + node->value + "' in the ontology",
              unknown_type_help(node->value), diagnostics);
  }
  for (const YamlNode* node : map.scalars("people", Need::optional))
    pending.push_back({&file, node, NameUse::people, 0});
  listed_types(file, map, "homely", rules.homely);
  for (const YamlNode* node : map.scalars("means", Need::optional))
    pending.push_back({&file, node, NameUse::means, 0});
  for (const YamlNode* node : map.scalars("outsiders", Need::optional))
    pending.push_back({&file, node, NameUse::outsider, 0});
  for (const YamlNode* node : map.scalars("bystanders", Need::optional))
    pending.push_back({&file, node, NameUse::bystander, 0});
  if (const YamlNode* node = map.map("private", Need::optional)) {
    MapReader business(file, *node, "private", diagnostics);
    rules.private_sectors = business.texts("sectors");
    listed_types(file, business, "over", rules.private_types);
    business.finish();
  }
  for (const YamlNode* node : map.scalars("carriers", Need::optional))
    pending.push_back({&file, node, NameUse::carrier, 0});
  for (const YamlNode* node : map.scalars("deeds", Need::optional))
    pending.push_back({&file, node, NameUse::deed, 0});
  for (const WordId word : prepositions(map, "receiving")) rules.receiving.insert(word);
  for (const WordId word : prepositions(map, "venues")) rules.venue_preps.insert(word);
  for (const WordId word : prepositions(map, "occasions")) rules.occasions.insert(word);
  for (const WordId word : prepositions(map, "owners")) rules.owner_preps.push_back(word);
  if (const YamlNode* list = map.list("operators", Need::optional)) {
    for (const YamlNode& node : list->items) {
      operator_rule(file, node, space.empty() ? "operators" : space);
    }
  }
  if (const YamlNode* links = map.map("links", Need::optional)) {
    MapReader link_map(file, *links, "links", diagnostics);
    for (const WordId word : prepositions(link_map, "backward")) rules.links.backward.insert(word);
    for (const WordId word : prepositions(link_map, "forward")) rules.links.forward.insert(word);
    if (const YamlNode* answers = link_map.list("answers", Need::optional)) {
      for (const YamlNode& node : answers->items) answer_rule(file, node);
    }
    link_map.finish();
  }
  map.finish();
}

}  // namespace entente
