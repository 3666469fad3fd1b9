// ListedEvents: what the rules know of events read from other programs' lists.
#ifndef ENTENTE_REPORT_LISTED_EVENTS_H_
#define ENTENTE_REPORT_LISTED_EVENTS_H_

#include <boost/unordered/unordered_flat_map.hpp>
#include <memory>
#include <string>

#include "extractor/extract.h"
#include "report/event_list_reader.h"

namespace entente {

// Completes events of EventListReader: the type from the code, the label from the ontology, an
// actor's id from its name as a text would name it, its name from its id. What the rules do not
// know stays as the list has it. Other events are left alone. For one thread.
class ListedEvents {
 public:
  explicit ListedEvents(std::shared_ptr<const RulePack> pack) : pack_(std::move(pack)) {}

  void complete(Event& event);

 private:
  void complete_actor(ActorRef& actor);
  ActorRef look_up(const std::string& name);

  std::shared_ptr<const RulePack> pack_;
  std::unique_ptr<Extractor> extractor_;  // made when a name is first looked up
  boost::unordered_flat_map<std::string, ActorRef> known_;
};

}  // namespace entente

#endif  // ENTENTE_REPORT_LISTED_EVENTS_H_
