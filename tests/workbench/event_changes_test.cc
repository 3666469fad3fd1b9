// EventChanges: what is gained, lost, changed and the same.
#include "report/event_changes.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

Event event_at(std::uint32_t start, const std::string& type, const std::string& target) {
  Event event;
  event.doc = "a";
  event.type = type;
  event.rule = "core.test/rule@1#active";
  event.trigger = {start, start + 5};
  event.evidence = "A sentence | with a bar.";
  Participant who;
  who.actor.id = target;
  event.target.push_back(who);
  return event;
}

TEST_CASE("event_changes: gained, lost, changed and the same are told apart") {
  const std::vector<Event> before{event_at(0, "REJECT", "USA"), event_at(20, "ACCUSE", "USA"),
                                  event_at(40, "AID", "USA")};
  const std::vector<Event> after{event_at(0, "REJECT", "USA"), event_at(20, "ACCUSE", "IRN"),
                                 event_at(60, "ASSAULT", "USA")};
  const EventChanges changes = compare_events(before, after);
  CHECK(changes.same == 1);
  REQUIRE(changes.gained.size() == 1);
  CHECK(changes.gained[0].after->type == "ASSAULT");
  REQUIRE(changes.lost.size() == 1);
  CHECK(changes.lost[0].before->type == "AID");
  REQUIRE(changes.changed.size() == 1);
  CHECK(changes.changed[0].facts == std::vector<std::string>{"target: IRN, was USA"});
  CHECK(summary_of(changes) == "1 gained, 1 lost, 1 changed, 1 the same");
}

TEST_CASE("event_changes: another type at the same words is a change, not a loss and a gain") {
  const std::vector<Event> before{event_at(0, "REJECT", "USA")};
  const std::vector<Event> after{event_at(0, "THREATEN", "USA")};
  const EventChanges changes = compare_events(before, after);
  CHECK(changes.gained.empty());
  CHECK(changes.lost.empty());
  CHECK(changes.changed.size() == 1);
}

TEST_CASE("event_changes: equal events at the same words pair off before unequal ones") {
  const std::vector<Event> before{event_at(0, "REJECT", "USA"), event_at(0, "REJECT", "IRN")};
  const std::vector<Event> after{event_at(0, "REJECT", "IRN"), event_at(0, "REJECT", "USA")};
  CHECK(compare_events(before, after).same == 2);
}

TEST_CASE("event_changes: Markdown has counts first, and no bar breaks its table") {
  const std::vector<Event> before;
  const std::vector<Event> after{event_at(0, "REJECT", "USA")};
  const EventChanges changes = compare_events(before, after);
  const std::string text = write_changes_markdown(changes, 10);
  CHECK(text.find("1 gained") < text.find("## core.test"));
  CHECK(text.find("| core.test/rule@1 | 1 | 0 | 0 |") != std::string::npos);
  const std::string json = write_changes_json(changes);
  CHECK(json.starts_with("{\"gained\": 1"));
  CHECK(json.find("\"before\": null") != std::string::npos);
}

}  // namespace
}  // namespace entente
