// Loading rules/events/: frames, event nouns, operators, links; names are resolved in finish().
#include <re2/re2.h>

#include <algorithm>
#include <deque>

#include "extractor/events/event_rules.h"
#include "extractor/events/idiom.h"
#include "extractor/reading/grammar.h"
#include "extractor/text/token.h"
#include "extractor/yaml/map_reader.h"

namespace entente {

bool holds_type(const std::vector<std::string>& types, const std::string& type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

EventRules::EventRules() = default;
EventRules::~EventRules() = default;
EventRules::EventRules(EventRules&&) noexcept = default;
EventRules& EventRules::operator=(EventRules&&) noexcept = default;

namespace {

enum class NameUse : std::uint8_t {
  verb,
  object,
  except_object,
  except_behind,
  who,
  operator_verb,
  operator_except,
  people,
  deed,
  carrier,
  bystander,
  means,
  outsider,
  report_verb,
  report_except,
  told_verb,
  naming_verb,
  judgement
};

// A name in a rule, to be resolved when every file is in.
struct PendingName {
  const YamlFile* file = nullptr;
  const YamlNode* node = nullptr;
  NameUse use = NameUse::verb;
  std::uint32_t rule = 0;  // index into frames or operators
};

// A name that must be some actor's id, to be looked up when every actor is in.
struct PendingActor {
  const YamlFile* file = nullptr;
  const YamlNode* node = nullptr;
};

const std::vector<std::string> kStatuses{"asserted", "negated", "possible", "planned"};

EventStatus status_named(const std::string& name) {
  if (name == "negated") return EventStatus::negated;
  if (name == "planned") return EventStatus::planned;
  if (name == "asserted") return EventStatus::asserted;
  return EventStatus::possible;
}

}  // namespace

struct EventRulesLoader {
  EventRulesLoader(Vocabulary& v, Lexicon& l, const Ontology& o, EventRules& r, Diagnostics& d,
                   bool keep)
      : vocabulary(v), lexicon(l), ontology(o), rules(r), diagnostics(d), keep_examples(keep) {}

  Vocabulary& vocabulary;
  Lexicon& lexicon;
  const Ontology& ontology;
  EventRules& rules;
  Diagnostics& diagnostics;
  bool keep_examples = false;

  std::deque<PendingName> pending;
  std::vector<PendingActor> pending_actors;
  EventSources sources;
  // Rules that add to others, by full id; read when all others are in.
  struct Extension {
    const YamlFile* file;
    const YamlNode* node;
    std::string id;
  };
  std::vector<Extension> extensions;
  struct Idiom {
    const YamlFile* file;
    const YamlNode* node;
    std::uint32_t rule;
  };
  std::vector<Idiom> idioms{};
  // Verbs that rules name, by rule: as lists and as single entries; expanded by index().
  struct VerbNames {
    std::vector<ListId> lists{};
    std::vector<VerbId> verbs{};
  };
  std::vector<VerbNames> frame_names;
  std::vector<VerbNames> operator_names;
  std::vector<VerbNames> except_names;
  std::vector<VerbNames> report_names;
  std::vector<VerbNames> report_excepts;
  std::vector<VerbNames> told_names;
  std::vector<VerbNames> naming_names;
  struct Over {
    const YamlFile* file;
    const YamlNode* node;
    std::vector<std::string>* types;
  };
  boost::unordered_flat_map<std::string, std::string> rule_places;         // id -> file:line
  boost::unordered_flat_map<std::string, std::string> class_places;        // the same of nouns
  boost::unordered_flat_map<std::string, std::vector<std::string>> tones;  // hostile -> types

  const std::vector<std::string>& types_of_tone(const std::string& tone) {
    std::vector<std::string>& types = tones[tone];
    if (!types.empty()) return types;
    for (const EventType& type : ontology.types) {
      if (type.tone == (tone == "cooperative" ? Tone::cooperation : Tone::conflict))
        types.push_back(type.id);
    }
    return types;
  }

  WordId preposition(const std::string& text) {
    const std::vector<WordId> words = intern_phrase(text, vocabulary);
    return words.size() == 1 ? words[0] : vocabulary.intern(text);
  }

  std::vector<WordId> prepositions(MapReader& map, const std::string& key) {
    std::vector<WordId> out;
    for (const std::string& text : map.texts(key, Need::optional)) out.push_back(preposition(text));
    return out;
  }

  std::string unknown_type_help(const std::string& type) const {
    std::vector<std::string> known;
    for (const EventType& entry : ontology.types) known.push_back(entry.id);
    const std::string near = nearest_word(type, known);
    if (!near.empty()) return "did you mean '" + near + "'?";
    std::string list;
    for (const std::string& id : known) list += (list.empty() ? "" : ", ") + id;
    return list.empty() ? "" : "types are " + list;
  }

  void check_type(MapReader& map, const char* key, const std::string& type) {
    if (type.empty() || ontology.find_type(type) != nullptr) return;
    map.error_at(key, "unknown-type", "no event type '" + type + "' in the ontology",
                 unknown_type_help(type));
  }

  // A list of event types.
  void listed_types(const YamlFile& file, MapReader& map, const char* key,
                    std::vector<std::string>& types) {
    for (const YamlNode* node : map.scalars(key, Need::optional)) {
      types.push_back(node->value);
      if (ontology.find_type(node->value) != nullptr) continue;
      report_at(file, *node, Severity::error, "unknown-type",
                "no event type '" + node->value + "' in the ontology",
                unknown_type_help(node->value), diagnostics);
    }
  }

  double weight(MapReader& map, double fallback) {
    const double value = map.number("weight", fallback);
    if (value > 0 && value <= 1) return value;
    map.error_at("weight", "bad-weight", "a weight is more than 0 and at most 1",
                 "1 is a rule to be trusted, 0.5 one that is wrong as often as right");
    return fallback;
  }

  // Reads ids of actors, to be looked up by check_actors.
  std::vector<std::string> actor_ids(const YamlFile& file, MapReader& map, const char* key) {
    std::vector<std::string> ids;
    for (const YamlNode* node : map.scalars(key, Need::optional)) {
      ids.push_back(node->value);
      pending_actors.push_back({&file, node});
    }
    return ids;
  }

  // Reads type, cameo and label, and checks them against the ontology.
  EventSpec event_spec(MapReader& map, const char* type_key, bool required) {
    EventSpec spec;
    spec.type = map.text(type_key, required ? Need::required : Need::optional);
    spec.cameo = map.text("cameo", Need::optional);
    spec.label = map.text("label", Need::optional);
    check_type(map, type_key, spec.type);
    if (!spec.cameo.empty() && !ontology.codes.contains(spec.cameo)) {
      map.error_at("cameo", "unknown-code", "no CAMEO code '" + spec.cameo + "' in the ontology",
                   "codes stand in quotes, with their leading zero");
    }
    return spec;
  }

  // A type, a tone (hostile, cooperative) or a list of them, as event types.
  std::vector<std::string> over_types(const YamlFile& file, MapReader& map,
                                      std::vector<const YamlNode*>& names) {
    std::vector<std::string> types;
    for (const YamlNode* node : map.scalars("over", Need::optional)) {
      if (node->value.starts_with("@")) {
        names.push_back(node);
      } else if (node->value == "hostile" || node->value == "cooperative") {
        const std::vector<std::string>& tone = types_of_tone(node->value);
        types.insert(types.end(), tone.begin(), tone.end());
      } else if (node->value == "any") {
        continue;
      } else if (ontology.find_type(node->value) != nullptr) {
        types.push_back(node->value);
      } else {
        report_at(file, *node, Severity::error, "unknown-act",
                  "'" + node->value + "' is no event type, tone or @list",
                  "write hostile, cooperative, any, a type such as ASSAULT, or a list such as "
                  "'@sanction'",
                  diagnostics);
      }
    }
    return types;
  }

  void remember_rule(const YamlFile& file, const YamlNode& node, const std::string& id) {
    const std::string place = file.path + ":" + std::to_string(node.line);
    const auto [at, fresh] = rule_places.emplace(id, place);
    if (fresh) return;
    report_at(file, node, Severity::error, "duplicate-rule", "rule '" + id + "' is already defined",
              "the other one is at " + at->second +
                  "; a pack that extends that one takes its place with override: true",
              diagnostics);
  }

  void object_spec(const YamlFile& file, MapReader& frame, std::uint32_t index,
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
  void doer_spec(const YamlFile& file, MapReader& frame, std::uint32_t index, DoerSpec& who) {
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

  void frame(const YamlFile& file, const YamlNode& node, const YamlNode& whole, FrameRule rule) {
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

  void example(const YamlFile& file, const YamlNode& node, RuleExample::Kind kind,
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

  void examples(const YamlFile& file, const YamlNode* node, const std::string& rule) {
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

  // Adds the lists of a rule with `extend: true` to the rule of a pack below. Only lists can be
  // added to: what a changed scalar would mean for the rule's examples could not be told.
  void extend_rule(const Extension& extension) {
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

  void report_fixed(MapReader& map, const char* key) {
    map.error_at(
        key, "fixed-key", std::string("'") + key + "' cannot be added to",
        "an extension adds to lists (verb, who, object, except, except_behind, needs, prep, match, "
        "examples); "
        "to change the rest write the whole rule with override: true");
  }

  void report_no_base(MapReader& map, const Extension& extension) {
    std::vector<std::string> known;
    for (const FrameRule& rule : rules.frames) known.push_back(rule.id);
    for (const IdiomRule& rule : rules.idioms) known.push_back(rule.id);
    const std::string near = nearest_word(extension.id, known);
    map.error_at("id", "unknown-rule", "no rule '" + extension.id + "' to add to",
                 near.empty() ? "the namespace must be that of the rule, too"
                              : "did you mean '" + near + "'?");
  }

  void extend_frame(const YamlFile& file, const YamlNode& node, std::uint32_t index) {
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

  void add_idiom(const YamlFile& file, const YamlNode& match, const IdiomRule& like) {
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

  void event_rule(const YamlFile& file, const YamlNode& node, const std::string& space) {
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
      report_at(file, node, Severity::warning, "no-examples",
                "rule '" + id + "' has no yes example",
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

  void load_events(const YamlFile& file, const YamlNode& document) {
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

  void noun_class(const YamlFile& file, const YamlNode& node, const std::string& space) {
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

  void load_nouns(const YamlFile& file, const YamlNode& document) {
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

  void practice_over_types(const YamlFile& file, const std::vector<const YamlNode*>& nodes) {
    for (const YamlNode* node : nodes) {
      if (node->value.starts_with("@")) continue;
      report_at(file, *node, Severity::error, "type-as-practice",
                "a practice is named by a list of nouns, not by '" + node->value + "'",
                "write over: '@sanction'; over types of event there is op: …", diagnostics);
    }
  }

  // An operator acts on events; only a practice has a noun for what it acts on.
  void no_lists(const YamlFile& file, const std::vector<const YamlNode*>& names) {
    for (const YamlNode* node : names) {
      report_at(file, *node, Severity::error, "list-as-act",
                "this stands over types of event, and '" + node->value + "' is a list of words",
                "write hostile, cooperative, any or a type; over nouns there is practice: …",
                diagnostics);
    }
  }

  void operator_rule(const YamlFile& file, const YamlNode& node, const std::string& space) {
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
  void answer_rule(const YamlFile& file, const YamlNode& node) {
    MapReader map(file, node, "answer", diagnostics);
    LinkRules::Answer answer;
    answer.type = event_spec(map, "type", true).type;
    std::vector<const YamlNode*> names;
    answer.to = over_types(file, map, names);
    map.finish();
    rules.links.answers.push_back(std::move(answer));
  }

  void report_rule(const YamlFile& file, MapReader& map, const std::string& space) {
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

  void load_operators(const YamlFile& file, const YamlNode& document) {
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
      for (const WordId word : prepositions(link_map, "backward"))
        rules.links.backward.insert(word);
      for (const WordId word : prepositions(link_map, "forward")) rules.links.forward.insert(word);
      if (const YamlNode* answers = link_map.list("answers", Need::optional)) {
        for (const YamlNode& node : answers->items) answer_rule(file, node);
      }
      link_map.finish();
    }
    map.finish();
  }

  std::vector<std::string> list_names(bool nouns) const {
    std::vector<std::string> names;
    for (std::size_t i = 1; i < lexicon.lists.size(); ++i) {
      if (lexicon.lists[i].is_nouns == nouns) names.push_back("@" + lexicon.lists[i].name);
    }
    return names;
  }

  ListId resolve_list(const PendingName& name, bool nouns) {
    const auto& lists = nouns ? lexicon.noun_lists : lexicon.verb_lists;
    const auto found = lists.find(name.node->value.substr(1));
    if (found == lists.end()) {
      const std::string near = nearest_word(name.node->value, list_names(nouns));
      report_at(
          *name.file, *name.node, Severity::error, "unknown-list",
          std::string("no list of ") + (nouns ? "nouns" : "verbs") + " '" + name.node->value + "'",
          near.empty() ? "define it in a file of kind lexicon" : "did you mean '" + near + "'?",
          diagnostics);
      return 0;
    }
    lexicon.lists[found->second].used = true;
    return found->second;
  }

  // `list` 0: a verb by itself.
  void add_name(const PendingName& name, ListId list, std::vector<VerbNames>& names) {
    if (list != 0)
      names[name.rule].lists.push_back(list);
    else
      names[name.rule].verbs.push_back(add_verb(name.node->value, 0, vocabulary, lexicon));
  }

  void finish() {
    for (const Extension& extension : extensions) extend_rule(extension);
    for (const PendingName& name : pending) {
      const bool is_list = name.node->value.starts_with("@");
      const bool nouns = name.use == NameUse::object || name.use == NameUse::except_object ||
                         name.use == NameUse::except_behind || name.use == NameUse::who ||
                         name.use == NameUse::people || name.use == NameUse::carrier ||
                         name.use == NameUse::deed || name.use == NameUse::bystander ||
                         name.use == NameUse::outsider || name.use == NameUse::means ||
                         name.use == NameUse::judgement;
      const ListId list = is_list ? resolve_list(name, nouns) : 0;
      if (is_list && list == 0) continue;
      switch (name.use) {
        case NameUse::verb:
          add_name(name, list, frame_names);
          break;
        case NameUse::operator_verb:
          add_name(name, list, operator_names);
          break;
        case NameUse::operator_except:
          add_name(name, list, except_names);
          break;
        case NameUse::object:
          rules.frames[name.rule].object.lists.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::report_verb:
          add_name(name, list, report_names);
          break;
        case NameUse::report_except:
          add_name(name, list, report_excepts);
          break;
        case NameUse::told_verb:
          add_name(name, list, told_names);
          break;
        case NameUse::naming_verb:
          add_name(name, list, naming_names);
          break;
        case NameUse::judgement:
          rules.reports[name.rule].nouns.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::deed:
          rules.deeds.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::means:
          rules.means.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::outsider:
          rules.outsiders.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::bystander:
          rules.bystanders.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::carrier:
          rules.carriers.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::people:
          rules.people.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::except_object:
          rules.frames[name.rule].except_objects.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::except_behind:
          rules.frames[name.rule].except_behind.push_back(is_list ? list : word_list(name));
          break;
        case NameUse::who:
          rules.frames[name.rule].who.lists.push_back(is_list ? list : word_list(name));
          break;
      }
    }
  }

  void check_actors(const std::vector<std::string>& known) {
    const boost::unordered_flat_set<std::string> ids(known.begin(), known.end());
    for (const PendingActor& actor : pending_actors) {
      const std::string& id = actor.node->value;
      if (ids.contains(id)) continue;
      const std::string near = nearest_word(id, known);
      report_at(*actor.file, *actor.node, Severity::error, "unknown-actor",
                "no actor has the id '" + id + "'",
                near.empty() ? "states have ISO 3166 codes of three letters, as in KOR"
                             : "did you mean '" + near + "'?",
                diagnostics);
    }
  }

  // A plain word as object is a list of its own.
  ListId word_list(const PendingName& name) {
    const ListId list = add_list("=" + name.node->value, true, *name.file, *name.node, lexicon);
    lexicon.lists[list].used = true;
    add_noun(name.node->value, list, vocabulary, lexicon);
    return list;
  }

  // Sentences without a marked word are never read.
  void mark_triggers() {
    boost::unordered_flat_set<WordId> lemmas;
    for (const auto& [verb, frames] : rules.frames_by_verb)
      lemmas.insert(lexicon.verbs[verb].lemma);
    for (const auto& [verb, operators] : rules.operators_by_verb)
      lemmas.insert(lexicon.verbs[verb].lemma);
    boost::unordered_flat_set<WordId> heads;
    for (const NounClass& made : rules.classes) {
      if (made.event.type.empty()) continue;
      for (std::size_t id = 1; id < lexicon.nouns.size(); ++id) {
        const std::vector<ListId>& lists = lexicon.nouns[id].lists;
        if (std::find(lists.begin(), lists.end(), made.list) != lists.end())
          heads.insert(lexicon.nouns[id].lemma);
      }
    }
    for (const auto& [noun, frames] : rules.frames_by_noun) heads.insert(lexicon.nouns[noun].lemma);
    for (WordInfo& info : lexicon.words) {
      info.trigger = (info.verb != 0 && lemmas.contains(info.verb)) ||
                     (info.singular != 0 && heads.contains(info.singular));
    }
    for (const auto& [words, joined] : lexicon.joined_words) {  // "test-fired" by its last word
      if (lexicon.info(joined).trigger)
        lexicon.info_for(static_cast<WordId>(words & 0xFFFFFFFFu)).trigger = true;
    }
    for (const IdiomRule& idiom : rules.idioms) {
      if (idiom.triggers.empty()) continue;
      for (const WordId word : idiom.triggers.front()) lexicon.info_for(word).trigger = true;
    }
  }

  void index() {
    boost::unordered_flat_map<ListId, std::vector<VerbId>> verbs_of;
    for (std::size_t id = 1; id < lexicon.verbs.size(); ++id) {
      for (const ListId list : lexicon.verbs[id].lists)
        verbs_of[list].push_back(static_cast<VerbId>(id));
    }
    const auto each_verb = [&](const VerbNames& names, const auto& use) {
      for (const ListId list : names.lists) {
        for (const VerbId verb : verbs_of[list]) use(verb);
      }
      for (const VerbId verb : names.verbs) use(verb);
    };
    for (std::uint32_t i = 0; i < rules.frames.size(); ++i) {
      each_verb(frame_names[i], [&](VerbId verb) {
        rules.frames_by_verb[verb].push_back(i);
        for (const NounId noun : lexicon.verbs[verb].nominals)
          rules.frames_by_noun[noun].push_back(i);
      });
    }
    for (std::uint32_t i = 0; i < rules.operators.size(); ++i) {
      each_verb(operator_names[i], [&](VerbId verb) {
        rules.operators_by_verb[verb].push_back(i);
        for (const NounId noun : lexicon.verbs[verb].nominals)
          rules.operators_by_noun[noun].push_back(i);
      });
    }
    for (std::uint32_t i = 0; i < rules.operators.size(); ++i) {
      each_verb(except_names[i], [&](VerbId verb) { rules.operators[i].except.insert(verb); });
    }
    for (std::uint32_t i = 0; i < rules.reports.size(); ++i) {
      each_verb(report_names[i], [&](VerbId verb) { rules.reports[i].verbs.insert(verb); });
      each_verb(report_excepts[i], [&](VerbId verb) { rules.reports[i].except.insert(verb); });
      each_verb(told_names[i], [&](VerbId verb) { rules.reports[i].told.insert(verb); });
      each_verb(naming_names[i], [&](VerbId verb) { rules.reports[i].naming.insert(verb); });
    }
    for (std::uint32_t i = 0; i < rules.classes.size(); ++i) {
      rules.class_by_list.emplace(rules.classes[i].list, i);
    }
    if (!idioms.empty()) {
      const FormTable forms(vocabulary, lexicon);
      for (const Idiom& idiom : idioms) {
        compile_idiom(*idiom.file, *idiom.node, forms, vocabulary, lexicon,
                      rules.idioms[idiom.rule], diagnostics);
      }
    }
    for (std::uint32_t i = 0; i < rules.idioms.size(); ++i) {
      const std::vector<std::vector<WordId>>& triggers = rules.idioms[i].triggers;
      for (std::uint32_t set = 0; set < triggers.size(); ++set) {
        for (const WordId word : triggers[set]) rules.idiom_words[word].push_back({i, set});
      }
    }
    mark_triggers();
  }
};

EventLoader::EventLoader(Vocabulary& vocabulary, Lexicon& lexicon, const Ontology& ontology,
                         EventRules& rules, Diagnostics& diagnostics, bool keep_examples)
    : loader_(std::make_unique<EventRulesLoader>(vocabulary, lexicon, ontology, rules, diagnostics,
                                                 keep_examples)) {}
EventLoader::~EventLoader() = default;

void EventLoader::load(const YamlFile& file, const YamlNode& document, const std::string& kind) {
  if (kind == "events")
    loader_->load_events(file, document);
  else if (kind == "nouns")
    loader_->load_nouns(file, document);
  else
    loader_->load_operators(file, document);
}
void EventLoader::finish() { loader_->finish(); }
void EventLoader::check_actors(const std::vector<std::string>& known) {
  loader_->check_actors(known);
}
const EventSources& EventLoader::sources() const { return loader_->sources; }
void EventLoader::index() { loader_->index(); }

}  // namespace entente
