// Composition: units of a sentence put together into the noun groups that name actors.
#ifndef ENTENTE_ACTORS_COMPOSITION_H_
#define ENTENTE_ACTORS_COMPOSITION_H_

#include <boost/container/small_vector.hpp>
#include <string>

#include "extractor/actors/mention.h"
#include "extractor/actors/tagging.h"

namespace entente {

// One mention in the making: "the Turkish Foreign Minister Abcd Efgh".
struct Group {
  std::uint32_t first = 0;  // tokens, half-open
  std::uint32_t last = 0;
  MentionKind kind = MentionKind::name;
  bool plural = false;
  boost::container::small_vector<Who, 2> who;  // empty: still to be found in the document
  // A person's name that the pack does not know: its tokens; empty when none.
  std::uint32_t name_first = 0;
  std::uint32_t name_last = 0;
  // What its heads said; see Agent.
  SectorIndex sector = 0;
  bool head = false;
  bool title = false;
  bool generic = false;
  bool strong = false;
  bool bare = false;
  bool local = false;
  bool seat = false;
  bool post = false;
  bool former = false;
  bool owned = false;       // N's H
  bool collective = false;  // its last head is plural as it stands

  bool has_name() const { return name_first < name_last; }
};
using Groups = boost::container::small_vector<Group, 16>;

// Reads the units into groups, in text order, without overlap. Bodies without a country ("the
// government", "rebels") are left with an empty `who` for resolve_bodies.
void compose_groups(const SentenceView& view, ActorMemory& memory, const Units& units,
                    const Who* speaker, Groups& groups);

}  // namespace entente

#endif  // ENTENTE_ACTORS_COMPOSITION_H_
