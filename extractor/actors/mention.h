// Mention: words of a sentence that name an actor.
#ifndef ENTENTE_ACTORS_MENTION_H_
#define ENTENTE_ACTORS_MENTION_H_

#include <cstdint>
#include <vector>

#include "extractor/base/span.h"
#include "extractor/base/symbol.h"

namespace entente {

// One actor as a mention gives it. Ids are ISO 3166 alpha-3 for states and all that belongs to
// them; short codes for organisations and groups (UN, NATO, HAMAS).
struct ActorRef {
  Symbol id;             // "PRK"
  Symbol name;           // "North Korea", as the pack names the entity
  Symbol sector;         // "GOV", "MIL" ...; empty: unknown
  Symbol person;         // "Kim Yo-jong", where a person is named; else empty
  bool country = false;  // a state or territory, present or past; not an organisation or group

  bool operator==(const ActorRef&) const = default;
};

enum class MentionKind : std::uint8_t {
  name,       // Russia, NATO, Hamas
  adjective,  // Russian: an actor only before a word for people or bodies, else an owner or a
              // quality
  place,      // a capital or metonym that may be a place (in Seoul), or a name after in/at/near
  person,     // Vladimir Putin, Turkish Foreign Minister So-and-so
  role,       // the South Korean president, Turkish troops, Israel's parliament
  anaphor     // they, both sides, the North, the president: found through the document's context
};

const char* to_string(MentionKind kind);  // "name", "adjective" ...

// Found by find_mentions. Mentions of a sentence do not overlap and stand in text order.
struct Mention {
  Span span;                      // the words that name the actor, titles and heads included
  std::uint32_t first_token = 0;  // half-open, into the document's tokens
  std::uint32_t last_token = 0;
  MentionKind kind = MentionKind::name;
  bool plural = false;           // several people or bodies: troops, officials, they
  std::vector<ActorRef> actors;  // one, or all that an anaphor stands for (both sides); never empty
};

}  // namespace entente

#endif  // ENTENTE_ACTORS_MENTION_H_
