// Types, labels and actors of listed events. Tested by tests/report/event_list_reader_test.cc.
#include "report/listed_events.h"

#include "extractor/rulepack/rule_lookup.h"

namespace entente {

ActorRef ListedEvents::look_up(const std::string& name) {
  const auto found = known_.find(name);
  if (found != known_.end()) return found->second;
  if (extractor_ == nullptr) extractor_ = std::make_unique<Extractor>(pack_);
  Document document;
  document.text = name;
  ActorRef actor;
  const std::vector<Mention> mentions = extractor_->find_actors(document);
  if (!mentions.empty() && mentions[0].span.start == 0 && mentions[0].actors.size() == 1) {
    actor = mentions[0].actors[0];
  }
  known_.emplace(name, actor);
  return actor;
}

void ListedEvents::complete_actor(ActorRef& actor) {
  if (actor.id.empty()) {
    const ActorRef known = look_up(actor.name);
    if (known.id.empty()) {
      actor.id = actor.name;
      return;
    }
    actor.id = known.id;
    actor.country = known.country;
    if (actor.sector.empty()) actor.sector = known.sector;
    if (actor.person.empty()) actor.person = known.person;
  }
  const std::string_view name = actor_name_of(*pack_, actor.id);
  if (!name.empty()) actor.name = name;
}

void ListedEvents::complete(Event& event) {
  if (!event.rule.view().starts_with(kListRule)) return;
  const CameoTypes& types = cameo_types_of(*pack_);
  if (event.type.empty()) {
    event.type = types.type_of(event.cameo);
    if (event.type.empty())
      event.type = event.cameo.view().substr(0, 2);  // statements: no type of ours
  }
  const auto newer = types.of_name.find(event.type);
  if (newer != types.of_name.end()) event.type = newer->second;
  if (event.label.empty()) {
    const Ontology& ontology = ontology_of(*pack_);
    for (std::string code = event.cameo; !code.empty() && event.label.empty(); code.pop_back()) {
      const auto found = ontology.codes.find(code);
      if (found != ontology.codes.end()) event.label = found->second.label;
    }
  }
  for (std::vector<Participant>* side : {&event.source, &event.target}) {
    for (Participant& participant : *side) complete_actor(participant.actor);
  }
}

}  // namespace entente
