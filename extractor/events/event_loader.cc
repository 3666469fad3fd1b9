// Loading rules/events/: what all its kinds share, and the names, resolved in finish() when all is
// in.
#include <re2/re2.h>

#include <algorithm>

#include "extractor/events/event_rules.h"
#include "extractor/events/event_rules_loader.h"
#include "extractor/events/idiom.h"
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

const std::vector<std::string>& EventRulesLoader::types_of_tone(const std::string& tone) {
  std::vector<std::string>& types = tones[tone];
  if (!types.empty()) return types;
  for (const EventType& type : ontology.types) {
    if (type.tone == (tone == "cooperative" ? Tone::cooperation : Tone::conflict))
      types.push_back(type.id);
  }
  return types;
}

WordId EventRulesLoader::preposition(const std::string& text) {
  const std::vector<WordId> words = intern_phrase(text, vocabulary);
  return words.size() == 1 ? words[0] : vocabulary.intern(text);
}

std::vector<WordId> EventRulesLoader::prepositions(MapReader& map, const std::string& key) {
  std::vector<WordId> out;
  for (const std::string& text : map.texts(key, Need::optional)) out.push_back(preposition(text));
  return out;
}

std::string EventRulesLoader::unknown_type_help(const std::string& type) const {
  std::vector<std::string> known;
  for (const EventType& entry : ontology.types) known.push_back(entry.id);
  const std::string near = nearest_word(type, known);
  if (!near.empty()) return "did you mean '" + near + "'?";
  std::string list;
  for (const std::string& id : known) list += (list.empty() ? "" : ", ") + id;
  return list.empty() ? "" : "types are " + list;
}

void EventRulesLoader::check_type(MapReader& map, const char* key, const std::string& type) {
  if (type.empty() || ontology.find_type(type) != nullptr) return;
  map.error_at(key, "unknown-type", "no event type '" + type + "' in the ontology",
               unknown_type_help(type));
}

// A list of event types.
void EventRulesLoader::listed_types(const YamlFile& file, MapReader& map, const char* key,
                                    std::vector<std::string>& types) {
  for (const YamlNode* node : map.scalars(key, Need::optional)) {
    types.push_back(node->value);
    if (ontology.find_type(node->value) != nullptr) continue;
    report_at(file, *node, Severity::error, "unknown-type",
              "no event type '" + node->value + "' in the ontology", unknown_type_help(node->value),
              diagnostics);
  }
}

double EventRulesLoader::weight(MapReader& map, double fallback) {
  const double value = map.number("weight", fallback);
  if (value > 0 && value <= 1) return value;
  map.error_at("weight", "bad-weight", "a weight is more than 0 and at most 1",
               "1 is a rule to be trusted, 0.5 one that is wrong as often as right");
  return fallback;
}

// Reads ids of actors, to be looked up by check_actors.
std::vector<std::string> EventRulesLoader::actor_ids(const YamlFile& file, MapReader& map,
                                                     const char* key) {
  std::vector<std::string> ids;
  for (const YamlNode* node : map.scalars(key, Need::optional)) {
    ids.push_back(node->value);
    pending_actors.push_back({&file, node});
  }
  return ids;
}

// Reads type, cameo and label, and checks them against the ontology.
EventSpec EventRulesLoader::event_spec(MapReader& map, const char* type_key, bool required) {
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
std::vector<std::string> EventRulesLoader::over_types(const YamlFile& file, MapReader& map,
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

void EventRulesLoader::remember_rule(const YamlFile& file, const YamlNode& node,
                                     const std::string& id) {
  const std::string place = file.path + ":" + std::to_string(node.line);
  const auto [at, fresh] = rule_places.emplace(id, place);
  if (fresh) return;
  report_at(file, node, Severity::error, "duplicate-rule", "rule '" + id + "' is already defined",
            "the other one is at " + at->second +
                "; a pack that extends that one takes its place with override: true",
            diagnostics);
}

std::vector<std::string> EventRulesLoader::list_names(bool nouns) const {
  std::vector<std::string> names;
  for (std::size_t i = 1; i < lexicon.lists.size(); ++i) {
    if (lexicon.lists[i].is_nouns == nouns) names.push_back("@" + lexicon.lists[i].name);
  }
  return names;
}

ListId EventRulesLoader::resolve_list(const PendingName& name, bool nouns) {
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
void EventRulesLoader::add_name(const PendingName& name, ListId list,
                                std::vector<VerbNames>& names) {
  if (list != 0)
    names[name.rule].lists.push_back(list);
  else
    names[name.rule].verbs.push_back(add_verb(name.node->value, 0, vocabulary, lexicon));
}

void EventRulesLoader::finish() {
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

void EventRulesLoader::check_actors(const std::vector<std::string>& known) {
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
ListId EventRulesLoader::word_list(const PendingName& name) {
  const ListId list = add_list("=" + name.node->value, true, *name.file, *name.node, lexicon);
  lexicon.lists[list].used = true;
  add_noun(name.node->value, list, vocabulary, lexicon);
  return list;
}

// Sentences without a marked word are never read.
void EventRulesLoader::mark_triggers() {
  boost::unordered_flat_set<WordId> lemmas;
  for (const auto& [verb, frames] : rules.frames_by_verb) lemmas.insert(lexicon.verbs[verb].lemma);
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

void EventRulesLoader::index() {
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
      compile_idiom(*idiom.file, *idiom.node, forms, vocabulary, lexicon, rules.idioms[idiom.rule],
                    diagnostics);
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
