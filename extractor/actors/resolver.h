// The actor resolver: sentences in, mentions of actors out.
#ifndef ENTENTE_ACTORS_RESOLVER_H_
#define ENTENTE_ACTORS_RESOLVER_H_

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractor/actors/memory.h"
#include "extractor/actors/mention.h"
#include "extractor/text/document.h"
#include "extractor/text/sentence.h"
#include "extractor/text/vocabulary.h"
#include "extractor/yaml/yaml.h"

namespace entente {

struct ActorTable;  // compiled rules/actors/*.yaml; defined in actor_table.h

// What is remembered within one document, for "they", "the North", "the president", "both sides".
// Make a new one for each document.
struct ActorContext {
  std::optional<Day> document_date;  // for dated roles; none: the person's country without a role
  // Who "we" and "our" are, where the source tells; null: unknown. Set by the caller, who owns it.
  const ActorRef* speaker = nullptr;
  ActorMemory memory;  // the resolver's own
};

// Appends the mentions of one sentence, in text order, and brings the context up to date.
void find_mentions(const ActorTable& table, std::string_view text, std::span<const Token> tokens,
                   const Sentence& sentence, ActorContext& context, std::vector<Mention>& mentions);

// The display name of an actor id ("PRK" -> "North Korea"), or empty when no rule has it.
std::string_view actor_name(const ActorTable& table, std::string_view id);

// True for the last word of a title or body ("minister", "troops"): a country's word before it
// makes an actor of both.
bool is_agent_word(const ActorTable& table, WordId word);

// Adds one document of `kind: actors` (or people, agents, anaphora, traps); finish_actors runs once
// after all files and resolves names between them.
void load_actors(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                 ActorTable& table, Diagnostics& diagnostics);
void finish_actors(Vocabulary& vocabulary, ActorTable& table, Diagnostics& diagnostics);
std::shared_ptr<ActorTable> make_actor_table();

}  // namespace entente

#endif  // ENTENTE_ACTORS_RESOLVER_H_
