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

}  // namespace entente

#endif  // ENTENTE_ACTORS_ACTOR_LOADER_H_
