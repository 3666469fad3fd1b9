// Lints of actors and people: names that two bear, roles that overlap.
#ifndef ENTENTE_ACTORS_NAME_LINTS_H_
#define ENTENTE_ACTORS_NAME_LINTS_H_

#include <string>
#include <utility>
#include <vector>

#include "extractor/actors/resolver.h"

namespace entente {

// The ids of all actors, in the order of the rules.
std::vector<std::string> actor_ids(const ActorTable& table);

// `documents`: those of kinds actors and people, in the order in which load_actors saw them, all of
// them without errors. REQUIRES: finish_actors has run.
void lint_names(const std::vector<std::pair<const YamlFile*, const YamlNode*>>& documents,
                const ActorTable& table, Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_ACTORS_NAME_LINTS_H_
