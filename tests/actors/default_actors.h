// DefaultActors: the default pack's actor table, loaded once for this room's tests.
#ifndef ENTENTE_TESTS_ACTORS_DEFAULT_ACTORS_H_
#define ENTENTE_TESTS_ACTORS_DEFAULT_ACTORS_H_

#include <memory>
#include <string>
#include <vector>

#include "extractor/actors/resolver.h"

namespace entente {

struct DefaultActors {
  Vocabulary vocabulary;
  std::shared_ptr<ActorTable> table = make_actor_table();
  Diagnostics diagnostics;

  // The mentions of a text that is read as one sentence.
  std::vector<Mention> find(const std::string& text, ActorContext& context) const;
};

const DefaultActors& default_actors();

// Adds the documents of YAML text to a table.
void load_text(const std::string& yaml, DefaultActors& actors);

}  // namespace entente

#endif  // ENTENTE_TESTS_ACTORS_DEFAULT_ACTORS_H_
