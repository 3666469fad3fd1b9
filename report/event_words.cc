// Words for an event. Tested by tests/report/timeline_exports_test.cc.
#include "report/event_words.h"

#include "graph/event_graph.h"
#include "graph/picture.h"
#include "graph/text_direction.h"

namespace entente {

std::string side_names(const std::vector<Participant>& side) {
  std::string text;
  for (const Participant& participant : side) {
    if (!text.empty()) text += ", ";
    text += participant.actor.name;
    if (!participant.actor.person.empty()) text += " (" + participant.actor.person + ")";
  }
  return text;
}

std::string who_words(const Event& event) {
  std::string doers = within_line(side_names(event.source));
  const std::string others = within_line(side_names(event.target));
  if (doers.empty()) {
    if (event.mutual && !others.empty()) return others;
    doers = "unnamed";
  }
  if (others.empty()) return doers;
  return doers + (event.mutual ? " ↔ " : " → ") + others;
}

std::string headline_of(const Event& event, const Ontology& ontology) {
  std::string text = who_words(event) + ": " + std::string(label_of(event, ontology));
  if (event.status != EventStatus::asserted) {
    text += std::string(" (") + status_word(event.status) + ")";
  }
  return text;
}

}  // namespace entente
