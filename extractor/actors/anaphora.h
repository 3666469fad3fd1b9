// Anaphora: who "they", "both sides", "the country" and a bare "the government" stand for.
#ifndef ENTENTE_ACTORS_ANAPHORA_H_
#define ENTENTE_ACTORS_ANAPHORA_H_

#include "extractor/actors/composition.h"

namespace entente {

// Appends whom the pronoun or phrase means, given the groups before it in the sentence; nothing
// when there is no clear antecedent.
void resolve_anaphor(const SentenceView& view, const ActorMemory& memory, const Anaphor& anaphor,
                     const Groups& before, const Who* speaker, std::uint32_t at,
                     boost::container::small_vector<Who, 2>& who);

// Gives bodies without a country that of the sentence or the document, where it is clear, and drops
// the others.
void resolve_bodies(const SentenceView& view, ActorMemory& memory, Groups& groups);

// Enters a group's person, so that the surname will do later; sets `who.person` of one that only
// this document knows.
void remember_name(const SentenceView& view, Group& group, ActorMemory& memory);

// Enters the groups of a sentence into the document's memory.
void remember_groups(const SentenceView& view, const Groups& groups, ActorMemory& memory);

}  // namespace entente

#endif  // ENTENTE_ACTORS_ANAPHORA_H_
