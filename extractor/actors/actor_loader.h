// Loaders of this room's rule kinds, private to it; resolver.h has the public one.
#ifndef ENTENTE_ACTORS_ACTOR_LOADER_H_
#define ENTENTE_ACTORS_ACTOR_LOADER_H_

#include "extractor/actors/actor_table.h"
#include "extractor/actors/phrase.h"
#include "extractor/yaml/map_reader.h"

namespace entente {

// Each reads what its kind holds; `document` is the map of one YAML document, whose unknown keys
// the caller reports.
void load_actor_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                        ActorTable& table, Diagnostics& diagnostics);
void load_people_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                         ActorTable& table, Diagnostics& diagnostics);
void load_agent_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                        ActorTable& table, Diagnostics& diagnostics);
void load_anaphor_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                          ActorTable& table, Diagnostics& diagnostics);
void load_trap_entries(const YamlFile& file, MapReader& document, Vocabulary& vocabulary,
                       ActorTable& table, Diagnostics& diagnostics);

// Enters one spelling of a person's name; the first call gives the person's surname.
void add_person_name(std::string_view name, Form form, std::uint32_t index, Person& person,
                     Vocabulary& vocabulary, ActorTable& table);

// People in the compact form that long lists take: a block of lines like
//     Full Name; other spelling; !Surname = RUS GOV 2000-05-07..2008-05-07 (President), RUS
// `!` marks names that are usable alone; days are from inclusive to exclusive, either may be left
// out; `#` begins a comment line. Loads several times as fast as maps.
void load_person_lines(const YamlFile& file, const YamlNode& block, Vocabulary& vocabulary,
                       ActorTable& table, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_ACTORS_ACTOR_LOADER_H_
