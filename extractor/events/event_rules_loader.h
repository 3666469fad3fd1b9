// EventRulesLoader: what the loaders of event rules share; private to this room. Its parts are in
// event_loader.cc (names and tables), frame_loader.cc, noun_loader.cc and operator_loader.cc.
#ifndef ENTENTE_EVENTS_EVENT_RULES_LOADER_H_
#define ENTENTE_EVENTS_EVENT_RULES_LOADER_H_

#include <deque>
#include <string>
#include <vector>

#include "extractor/events/event_rules.h"
#include "extractor/yaml/map_reader.h"

namespace entente {

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

inline const std::vector<std::string> kStatuses{"asserted", "negated", "possible", "planned"};

inline EventStatus status_named(const std::string& name) {
  if (name == "negated") return EventStatus::negated;
  if (name == "planned") return EventStatus::planned;
  if (name == "asserted") return EventStatus::asserted;
  return EventStatus::possible;
}

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

  const std::vector<std::string>& types_of_tone(const std::string& tone);
  WordId preposition(const std::string& text);
  std::vector<WordId> prepositions(MapReader& map, const std::string& key);
  std::string unknown_type_help(const std::string& type) const;
  void check_type(MapReader& map, const char* key, const std::string& type);
  void listed_types(const YamlFile& file, MapReader& map, const char* key,
                    std::vector<std::string>& types);
  double weight(MapReader& map, double fallback);
  std::vector<std::string> actor_ids(const YamlFile& file, MapReader& map, const char* key);
  EventSpec event_spec(MapReader& map, const char* type_key, bool required);
  std::vector<std::string> over_types(const YamlFile& file, MapReader& map,
                                      std::vector<const YamlNode*>& names);
  void remember_rule(const YamlFile& file, const YamlNode& node, const std::string& id);
  void object_spec(const YamlFile& file, MapReader& frame, std::uint32_t index, ObjectSpec& object);
  void doer_spec(const YamlFile& file, MapReader& frame, std::uint32_t index, DoerSpec& who);
  void frame(const YamlFile& file, const YamlNode& node, const YamlNode& whole, FrameRule rule);
  void example(const YamlFile& file, const YamlNode& node, RuleExample::Kind kind,
               const std::string& rule);
  void examples(const YamlFile& file, const YamlNode* node, const std::string& rule);
  void extend_rule(const Extension& extension);
  void report_fixed(MapReader& map, const char* key);
  void report_no_base(MapReader& map, const Extension& extension);
  void extend_frame(const YamlFile& file, const YamlNode& node, std::uint32_t index);
  void add_idiom(const YamlFile& file, const YamlNode& match, const IdiomRule& like);
  void event_rule(const YamlFile& file, const YamlNode& node, const std::string& space);
  void load_events(const YamlFile& file, const YamlNode& document);
  void noun_class(const YamlFile& file, const YamlNode& node, const std::string& space);
  void load_nouns(const YamlFile& file, const YamlNode& document);
  void practice_over_types(const YamlFile& file, const std::vector<const YamlNode*>& nodes);
  void no_lists(const YamlFile& file, const std::vector<const YamlNode*>& names);
  void operator_rule(const YamlFile& file, const YamlNode& node, const std::string& space);
  void answer_rule(const YamlFile& file, const YamlNode& node);
  void report_rule(const YamlFile& file, MapReader& map, const std::string& space);
  void load_operators(const YamlFile& file, const YamlNode& document);
  std::vector<std::string> list_names(bool nouns) const;
  ListId resolve_list(const PendingName& name, bool nouns);
  void add_name(const PendingName& name, ListId list, std::vector<VerbNames>& names);
  void finish();
  void check_actors(const std::vector<std::string>& known);
  ListId word_list(const PendingName& name);
  void mark_triggers();
  void index();
};

}  // namespace entente

#endif  // ENTENTE_EVENTS_EVENT_RULES_LOADER_H_
