// PhraseReading `kind: agents`, `kind: anaphora` and `kind: traps`: how names, titles and pronouns
// combine.
#include <algorithm>

#include "extractor/actors/actor_loader.h"

namespace entente {
namespace {

void add_phrase(const std::string& text, PhraseReading reading, Vocabulary& vocabulary,
                ActorTable& table) {
  for (const NamePhrase& phrase : phrase_variants(text, vocabulary)) {
    if (phrase.words.empty()) continue;
    reading.shape = phrase.shape;
    reading.any_case = !phrase.any_capital;
    if (reading.form == Form::agent) {
      reading.any_case = true;  // "Foreign Ministry" and "foreign ministry" are both written
      table.add_class(phrase.words.back(), kAgentHead);
    }
    table.add_reading(table.node_for(phrase.words), reading);
  }
}

void load_agent(const YamlFile& file, const YamlNode& node, Vocabulary& vocabulary,
                ActorTable& table, Diagnostics& diagnostics) {
  MapReader map(file, node, "agent", diagnostics);
  Agent agent;
  agent.sector = table.sector(map.text("sector", Need::optional));
  agent.title = map.flag("title", false);
  agent.generic = map.flag("generic", false);
  agent.strong = map.flag("strong", false);
  agent.bare = map.flag("bare", false);
  agent.local = map.flag("local", false);
  agent.seat = map.flag("seat", false);
  agent.post = map.flag("post", false);
  agent.verb = map.flag("verb", false);
  PhraseReading reading;
  reading.form = Form::agent;
  reading.target = static_cast<std::uint32_t>(table.agents.size());
  reading.sector = agent.sector;
  reading.plural = agent.collective = map.flag("plural", false);
  for (const std::string& word : map.texts("words")) {
    add_phrase(word, reading, vocabulary, table);
    if (reading.plural) continue;
    const std::string plural = plural_phrase(word);
    if (plural.empty()) continue;
    PhraseReading many = reading;
    many.plural = true;
    add_phrase(plural, many, vocabulary, table);
  }
  map.finish();
  table.agents.push_back(agent);
}

void load_anaphor(const YamlFile& file, const YamlNode& node, Vocabulary& vocabulary,
                  ActorTable& table, Diagnostics& diagnostics) {
  MapReader map(file, node, "anaphor", diagnostics);
  Anaphor anaphor;
  const std::string refers =
      map.choice("refers", {"person", "group", "thing", "country", "pair", "speaker", "all_of"},
                 Need::required);
  if (refers == "person") anaphor.refers = Refers::person;
  if (refers == "group") anaphor.refers = Refers::group;
  if (refers == "thing") anaphor.refers = Refers::thing;
  if (refers == "pair") anaphor.refers = Refers::pair;
  if (refers == "speaker") anaphor.refers = Refers::speaker;
  if (refers == "all_of") anaphor.refers = Refers::all_of;
  anaphor.owner = map.flag("owner", false);
  const std::string gender = map.choice("gender", {"male", "female"}, Need::optional);
  if (gender == "male") anaphor.gender = Gender::male;
  if (gender == "female") anaphor.gender = Gender::female;
  for (const YamlNode* id : map.scalars("among", Need::optional))
    anaphor.among_ids.push_back(table.reference(id->value, file.path, id->line, id->column));
  PhraseReading reading;
  reading.form = Form::anaphor;
  reading.target = static_cast<std::uint32_t>(table.anaphors.size());
  reading.plural = anaphor.refers == Refers::group || anaphor.refers == Refers::pair ||
                   anaphor.refers == Refers::all_of;
  for (const std::string& word : map.texts("words")) add_phrase(word, reading, vocabulary, table);
  map.finish();
  table.anaphors.push_back(std::move(anaphor));
}

struct ClassName {
  const char* name;
  std::uint64_t bits;
};
constexpr ClassName kClassNames[] = {
    {"modifiers", kModifier},
    {"former", kFormer},
    {"deeds", kDeed},
    {"definite", kDefinite | kArticle},
    {"articles", kArticle},
    {"of", kOf},
    {"for", kFor},
    {"post_links", kPostLink},
    {"venues", kVenue},
    {"in", kIn},
    {"and", kAnd},
    {"honorifics", kHonorific},
    {"particles", kParticle},
    {"closed", kClosed},
    {"void_suffixes", kVoidSuffix},
    {"void_prefixes", kVoidPrefix},
    {"against", kAgainst},
    {"agencies", kAgency},
    {"bylines", kByline},
    {"by", kBy},
    {"not_names", kNotName},
    {"given_names", kGivenName},
    {"female_names", kFemaleName},
    {"family_names", kFamilyName},
    {"caps_words", kCapsWord},
    {"subsidiaries", kSubsidiary},
};

void load_classes(const YamlFile& file, const YamlNode& node, Vocabulary& vocabulary,
                  ActorTable& table, Diagnostics& diagnostics) {
  MapReader map(file, node, "word class", diagnostics);
  for (const ClassName& entry : kClassNames) {
    for (const YamlNode* item : map.scalars(entry.name, Need::optional)) {
      const NamePhrase phrase = make_phrase(item->value, vocabulary);
      if (phrase.words.size() != 1) {
        report_at(file, *item, Severity::error, "not-one-word",
                  "'" + item->value + "' is not one word", "", diagnostics);
        continue;
      }
      table.add_class(phrase.words.front(), entry.bits);
    }
  }
  map.finish();
}

void load_near_trap(const YamlFile& file, const YamlNode& node, Vocabulary& vocabulary,
                    ActorTable& table, Diagnostics& diagnostics) {
  MapReader map(file, node, "trap", diagnostics);
  NearTrap trap;
  const std::string actor = map.text("actor");
  if (const YamlNode* at = node.find("actor"))
    trap.actor_id = table.reference(actor, file.path, at->line, at->column);
  trap.name = make_phrase(map.text("name"), vocabulary).words;
  for (const std::string& word : map.texts("words"))
    for (const WordId id : make_phrase(word, vocabulary).words) trap.words.emplace(id, true);
  map.finish();
  const std::uint32_t end = table.node_for(trap.name);
  if (end != 0) table.nodes[end].near_trap = static_cast<std::uint32_t>(table.near_traps.size());
  table.near_traps.push_back(std::move(trap));
}

}  // namespace

void load_agent_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                        ActorTable& table, Diagnostics& diagnostics) {
  if (const YamlNode* agents = document.list("agents"))
    for (const YamlNode& node : agents->items)
      load_agent(file, node, vocabulary, table, diagnostics);
}

void load_anaphor_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                          ActorTable& table, Diagnostics& diagnostics) {
  if (const YamlNode* anaphora = document.list("anaphora"))
    for (const YamlNode& node : anaphora->items)
      load_anaphor(file, node, vocabulary, table, diagnostics);
}

void load_trap_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                       ActorTable& table, Diagnostics& diagnostics) {
  if (const YamlNode* words = document.map("words", Need::optional))
    load_classes(file, *words, vocabulary, table, diagnostics);
  PhraseReading reading;
  reading.form = Form::nothing;
  if (const YamlNode* phrases = document.map("phrases", Need::optional)) {
    MapReader themes(file, *phrases, "list of phrases", diagnostics);  // any theme is a key
    for (const auto& [theme, list] : phrases->entries)
      for (const std::string& phrase : themes.texts(theme.value))
        add_phrase(phrase, reading, vocabulary, table);
  }
  if (const YamlNode* near = document.list("near", Need::optional))
    for (const YamlNode& node : near->items)
      load_near_trap(file, node, vocabulary, table, diagnostics);
  if (const YamlNode* combining = document.map("combining", Need::optional)) {
    for (const auto& [key, value] : combining->entries) {
      const NamePhrase phrase = make_phrase(key.value, vocabulary);
      if (phrase.words.size() != 1 || !value.is_scalar()) {
        report_at(file, key, Severity::error, "not-one-word",
                  "a combining form is one word with an actor", "as in Sino: CHN", diagnostics);
        continue;
      }
      table.add_class(phrase.words.front(), kCombining);
      table.combining_ids.emplace_back(
          phrase.words.front(), table.reference(value.value, file.path, value.line, value.column));
    }
  }
  for (const YamlNode* id : document.scalars("family_name_first", Need::optional))
    table.family_first_ids.push_back(table.reference(id->value, file.path, id->line, id->column));
}

}  // namespace entente
