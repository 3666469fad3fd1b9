// Candidate: an act found in a sentence, before it becomes a record.
#ifndef ENTENTE_EVENTS_CANDIDATE_H_
#define ENTENTE_EVENTS_CANDIDATE_H_

#include <string>
#include <vector>

#include "extractor/events/event_rules.h"

namespace entente {

// One actor of one mention (an anaphor may stand for several).
struct ActorUse {
  std::int32_t mention = -1;
  std::int32_t actor = 0;
  bool operator==(const ActorUse&) const = default;
};
using ActorUses = std::vector<ActorUse>;

struct Candidate {
  std::int32_t clause = -1;  // the verb's clause; -1 for nouns
  std::int32_t group = -1;   // the event noun's group; -1 for verbs
  EventSpec spec;
  std::string rule;       // "core.reject/talks@1"
  const char* form = "";  // "active", "passive", "nominal" …
  double weight = 1.0;
  int specificity = 0;  // how closely the rule fitted; see frames.cc
  ActorUses source;
  ActorUses target;
  ActorUses reported_by;
  bool mutual = false;
  bool one_sided = false;   // an event noun with a doer or a target, not both
  bool incomplete = false;  // a side is missing; the document may tell which (records.cc)
  bool focusless = false;   // … but for whom one meets, the document's focus is a bad guess
  bool domestic = false;    // … and where no document tells, it stays within the country
  bool by_speaker = false;  // the document's speaker is the source
  bool consumed = false;    // part of another act: no event
  bool dateless = false;    // the clause's date is not this act's (a plan's date)
  EventStatus status = EventStatus::asserted;
  std::uint32_t first_unit = 0;  // trigger, half-open
  std::uint32_t last_unit = 0;
  std::int32_t responds_to = -1;  // index of a candidate of the same sentence
  bool answers_before = false;    // "in response": answers an event of an earlier sentence
};

// The sides of a mutual act whose actors all stand on one: the first of them faces the others.
// Nothing changes unless `joined` has two or more and `other` none.
void face_each_other(ActorUses& joined, ActorUses& other);  // the first stays
void lead_from(ActorUses& joined, ActorUses& other);        // the first moves over

}  // namespace entente

#endif  // ENTENTE_EVENTS_CANDIDATE_H_
