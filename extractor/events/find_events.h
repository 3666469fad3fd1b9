// From a sentence's reading to its events: frames, nouns, operators, idioms, status, attribution.
#ifndef ENTENTE_EVENTS_FIND_EVENTS_H_
#define ENTENTE_EVENTS_FIND_EVENTS_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extractor/actors/speaker.h"
#include "extractor/events/candidate.h"
#include "extractor/events/event_rules.h"
#include "extractor/events/rule_trace.h"
#include "extractor/reading/reading.h"
#include "extractor/text/document.h"

namespace entente {

// What the events of earlier sentences leave for later ones.
struct EventContext {
  std::vector<std::uint32_t> recent;  // indices into the document's events, last first, a few
  // How often two actors have met in acts so far: the document's focus. Ids in order.
  std::map<std::pair<Symbol, Symbol>, int> dyads;
};

// Everything that finding events of one sentence needs; the parts must outlive the call.
struct EventInput {
  const SentenceInput& sentence;
  const Reading& reading;
  const Lexicon& lexicon;
  const Ontology& ontology;
  const EventRules& rules;
  const Speaker* speaker = nullptr;  // of the document; null: nobody is known
  RuleTrace* trace = nullptr;        // gets what was tried, when an explanation is wanted
};

// True when the sentence holds an actor and a word that some rule waits for.
bool may_hold_event(const EventInput& input);

// The acts of the sentence; consumed ones included, for explanations.
std::vector<Candidate> find_candidates(const EventInput& input);

// Turns candidates into records of `document`, appended to `events` in text order.
void add_events(const EventInput& input, const Document& document,
                const std::vector<Candidate>& candidates, EventContext& context,
                std::vector<Event>& events);

}  // namespace entente

#endif  // ENTENTE_EVENTS_FIND_EVENTS_H_
