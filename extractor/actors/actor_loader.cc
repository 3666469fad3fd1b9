// PhraseReading `kind: actors` and `kind: people`: entities, their names, persons and their
// offices.
#include "extractor/actors/actor_loader.h"

#include "extractor/yaml/map_reader.h"

namespace entente {
namespace {

std::int32_t day_number(const YamlFile& file, const YamlNode& node, std::int32_t fallback,
                        Diagnostics& diagnostics) {
  const std::optional<Day> day = node.is_scalar() ? parse_day(node.value) : std::nullopt;
  if (day) return static_cast<std::int32_t>(day->time_since_epoch().count());
  report_at(file, node, Severity::error, "bad-date",
            "'" + node.value + "' is no day of the calendar", "write it as YYYY-MM-DD",
            diagnostics);
  return fallback;
}

Life read_life(const YamlFile& file, MapReader& map, Diagnostics& diagnostics) {
  Life life;
  if (const YamlNode* from = map.node("from", Need::optional))
    life.from = day_number(file, *from, life.from, diagnostics);
  if (const YamlNode* to = map.node("to", Need::optional))
    life.to = day_number(file, *to, life.to, diagnostics);
  if (life.from >= life.to)
    map.error_at("to", "empty-life", "'to' is not after 'from'", "'to' is the first day after");
  return life;
}

// One list of names under a key of an actor, all of one form.
struct NameList {
  const char* key;
  Form form;
  bool plural;
};
constexpr NameList kNameLists[] = {
    {"names", Form::name, false},        {"adjectives", Form::adjective, false},
    {"people", Form::people, true},      {"cities", Form::city, false},
    {"places", Form::place, false},      {"metonyms", Form::metonym, false},
    {"shorts", Form::short_form, false}, {"except", Form::nothing, false},
};

// "the Kremlin" is found by its other words; the article is the text's.
void drop_article(NamePhrase& phrase, Vocabulary& vocabulary) {
  if (phrase.words.size() < 2) return;
  const std::string_view first = vocabulary.text(phrase.words.front());
  if (first != "the" || (phrase.shape & 1u) != 0) return;  // "The Hague" is not "Hague"
  phrase.words.erase(phrase.words.begin());
  phrase.shape >>= 2;
}

void add_name(const YamlFile& file, const YamlNode& item, const NameList& list, ActorIndex actor,
              SectorIndex sector, Vocabulary& vocabulary, ActorTable& table,
              Diagnostics& diagnostics) {
  PhraseReading reading;
  reading.form = list.form;
  reading.plural = list.plural;
  reading.target = actor;
  reading.sector = sector;
  std::string name;
  bool exact = false;
  if (item.is_scalar()) {
    name = item.value;
  } else {
    MapReader map(file, item, "name", diagnostics);
    name = map.text("name");
    const std::string own_sector = map.text("sector", Need::optional);
    if (!own_sector.empty()) reading.sector = table.sector(own_sector);
    reading.life = read_life(file, map, diagnostics);
    exact = map.flag("exact", false);
    for (const YamlNode* id : map.scalars("after", Need::optional))
      table.short_after_ids.emplace_back(
          actor, table.reference(id->value, file.path, id->line, id->column));
    map.finish();
  }
  for (NamePhrase& phrase : phrase_variants(name, vocabulary)) {
    if (phrase.words.empty()) {
      report_at(file, item, Severity::error, "empty-name", "a name without a word", "",
                diagnostics);
      return;
    }
    if (list.form != Form::short_form) drop_article(phrase, vocabulary);
    reading.exact = exact || phrase.short_capitals;
    reading.any_case = !phrase.any_capital;
    reading.shape = phrase.shape;
    table.add_reading(table.node_for(phrase.words), reading);
  }
}

void load_actor(const YamlFile& file, const YamlNode& node, Vocabulary& vocabulary,
                ActorTable& table, Diagnostics& diagnostics) {
  MapReader map(file, node, "actor", diagnostics);
  const std::string id = map.text("id");
  const auto [found, fresh] =
      table.ids.try_emplace(id, static_cast<ActorIndex>(table.actors.size()));
  const ActorIndex index = found->second;
  if (fresh) {
    table.actors.emplace_back();
    table.actors.back().id = id;
  }
  // Everything but the names may stand in any one of an actor's entries.
  const std::string name = map.text("name", Need::optional);
  if (!name.empty()) table.actors[index].name = name;
  const std::string type = map.choice(
      "type", {"state", "territory", "organisation", "group", "historical"}, Need::optional);
  if (type == "state") table.actors[index].type = ActorType::state;
  if (type == "territory") table.actors[index].type = ActorType::territory;
  if (type == "organisation") table.actors[index].type = ActorType::organisation;
  if (type == "group") table.actors[index].type = ActorType::group;
  if (type == "historical") table.actors[index].type = ActorType::historical;
  const std::string sector = map.text("sector", Need::optional);
  if (!sector.empty()) table.actors[index].sector = table.sector(sector);
  if (const YamlNode* home = map.node("home", Need::optional))
    table.actors[index].home_id =
        table.reference(map.text("home"), file.path, home->line, home->column);
  const Life life = read_life(file, map, diagnostics);
  if (!life.open()) table.actors[index].life = life;
  for (const NameList& list : kNameLists) {
    const YamlNode* names = map.node(list.key, Need::optional);
    if (names == nullptr || names->is_null()) continue;
    // A name's own sector, or 0: the actor's, which a later entry may still give.
    if (!names->is_list()) add_name(file, *names, list, index, 0, vocabulary, table, diagnostics);
    for (const YamlNode& item : names->items)
      add_name(file, item, list, index, 0, vocabulary, table, diagnostics);
  }
  map.finish();
}

void load_person(const YamlFile& file, const YamlNode& node, Vocabulary& vocabulary,
                 ActorTable& table, Diagnostics& diagnostics) {
  MapReader map(file, node, "person", diagnostics);
  const std::uint32_t index = static_cast<std::uint32_t>(table.persons.size());
  Person person;
  person.name = map.text("name");
  person.first_role = static_cast<std::uint32_t>(table.roles.size());
  add_person_name(person.name, Form::person, index, person, vocabulary, table);
  for (const std::string& alias : map.texts("aliases", Need::optional))
    add_person_name(alias, Form::person, index, person, vocabulary, table);
  for (const std::string& name : map.texts("short", Need::optional))
    add_person_name(name, Form::person_short, index, person, vocabulary, table);
  if (const YamlNode* roles = map.list("roles")) {
    for (const YamlNode& item : roles->items) {
      MapReader role_map(file, item, "role", diagnostics);
      PersonRole role;
      const std::string id = role_map.text("actor");
      if (const YamlNode* at = item.find("actor"))
        role.actor_id = table.reference(id, file.path, at->line, at->column);
      const auto known = table.ids.find(id);
      if (known != table.ids.end()) role.actor = known->second;
      role.sector = table.sector(role_map.text("sector", Need::optional));
      role_map.text("title", Need::optional);  // for readers of the file
      role.life = read_life(file, role_map, diagnostics);
      role_map.finish();
      table.roles.push_back(std::move(role));
    }
  }
  person.role_count = static_cast<std::uint32_t>(table.roles.size()) - person.first_role;
  if (person.role_count == 0 && map.has("roles"))
    map.error_at("roles", "no-role", "'" + person.name + "' has no role", "name an actor at least");
  map.finish();
  table.persons.push_back(std::move(person));
}

}  // namespace

void add_person_name(std::string_view name, Form form, std::uint32_t index, Person& person,
                     Vocabulary& vocabulary, ActorTable& table) {
  PhraseReading reading;
  reading.form = form;
  reading.target = index;
  for (const NamePhrase& phrase : phrase_variants(name, vocabulary)) {
    if (phrase.words.empty()) continue;
    if (person.surname == kUnknownWord) {
      person.first_name = phrase.words.front();
      person.surname = phrase.words.back();
    }
    reading.shape = phrase.shape;
    reading.any_case = !phrase.any_capital;
    table.add_reading(table.node_for(phrase.words), reading);
    for (const WordId word : phrase.words) table.add_class(word, kNamePart);
  }
}

void load_actor_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                        ActorTable& table, Diagnostics& diagnostics) {
  if (const YamlNode* actors = document.list("actors"))
    for (const YamlNode& node : actors->items)
      load_actor(file, node, vocabulary, table, diagnostics);
}

void load_people_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                         ActorTable& table, Diagnostics& diagnostics) {
  const std::vector<const YamlNode*> blocks = document.scalars("lines", Need::optional);
  for (const YamlNode* block : blocks)
    load_person_lines(file, *block, vocabulary, table, diagnostics);
  if (const YamlNode* people =
          document.list("people", blocks.empty() ? Need::required : Need::optional))
    for (const YamlNode& node : people->items)
      load_person(file, node, vocabulary, table, diagnostics);
}

}  // namespace entente
