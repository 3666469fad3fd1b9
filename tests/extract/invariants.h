// What must hold for everything that an extractor says of a document.
#ifndef ENTENTE_TESTS_EXTRACT_INVARIANTS_H_
#define ENTENTE_TESTS_EXTRACT_INVARIANTS_H_

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "extractor/extract.h"
#include "extractor/rulepack/rule_tables.h"
#include "tests/reading/default_pack.h"

namespace entente {

// Fails with the document's text where something does not hold.
inline void check_document(Extractor& extractor, const Document& document) {
  const std::string& text = document.text;
  std::string faults;
  const auto require = [&](bool holds, const std::string& what) {
    if (!holds) faults += what + "\n";
  };
  const auto inside = [&](const Span& span) {
    return span.start <= span.end && span.end <= text.size();
  };
  const auto same_bytes = [&](const Span& span, const std::string& words) {
    return inside(span) && text_at(text, span) == words;
  };

  std::uint32_t end = 0;
  for (const Mention& mention : extractor.find_actors(document)) {
    require(inside(mention.span) && !mention.span.empty(), "a mention outside the text");
    require(mention.span.start >= end, "mentions overlap or are out of order");
    require(!mention.actors.empty(), "a mention of nobody");
    for (const ActorRef& actor : mention.actors) require(!actor.id.empty(), "an actor without id");
    end = mention.span.end;
  }
  end = 0;
  for (const Timex& timex : extractor.find_dates(document)) {
    require(inside(timex.span) && !timex.span.empty(), "a date outside the text");
    require(timex.span.start >= end, "dates overlap or are out of order");
    require(!timex.range || timex.range->first <= timex.range->last, "a date's days turned round");
    end = timex.span.end;
  }

  const std::vector<Event> events = extractor.extract(document);
  std::set<std::string> ids;
  for (const Event& event : events) ids.insert(event.id);
  require(ids.size() == events.size(), "two events have one id");
  std::uint32_t trigger = 0;
  for (const Event& event : events) {
    const std::string name = event.type + " by " + event.rule + ": ";
    require(event.id.size() == 16, name + "no id of 16 digits");
    require(event.doc == document.id, name + "another document's id");
    require(default_pack()->ontology.find_type(event.type) != nullptr, name + "unknown type");
    require(!event.source.empty() || !event.target.empty(), name + "neither source nor target");
    require(same_bytes(event.evidence_span, event.evidence), name + "evidence is not the bytes");
    require(inside(event.trigger) && event.evidence_span.contains(event.trigger),
            name + "the trigger is outside the evidence");
    require(event.trigger.start >= trigger, name + "events are not in text order");
    trigger = event.trigger.start;
    for (const std::vector<Participant>* side :
         {&event.source, &event.target, &event.reported_by}) {
      std::set<std::string> who;
      for (const Participant& one : *side) {
        require(same_bytes(one.span, one.text), name + "an actor's text is not the bytes");
        require(who.insert(one.actor.id).second, name + "an actor twice on one side");
      }
    }
    require(event.weight >= 0 && event.weight <= 1, name + "weight outside 0 to 1");
    require(event.responds_to.empty() ||
                (ids.contains(event.responds_to) && event.responds_to != event.id),
            name + "answers an event that is not there, or itself");
    if (!event.date) continue;
    require(event.date->range.first <= event.date->range.last, name + "its days turned round");
    require(event.date->basis != DateBasis::none, name + "a date without basis");
    require(event.date->basis == DateBasis::text
                ? same_bytes(event.date->span, event.date->text) && !event.date->text.empty()
                : event.date->text.empty(),
            name + "a date's text is not the bytes");
  }
  INFO(text.substr(0, 2000));
  CHECK(faults == "");
}

// Everything that is said of a document's events, as one text.
inline std::string fingerprint(Extractor& extractor, const Document& document) {
  std::string out;
  const auto add = [&](const std::string& part) { out += part + '|'; };
  const auto span = [&](const Span& at) {
    add(std::to_string(at.start) + "-" + std::to_string(at.end));
  };
  for (const Event& event : extractor.extract(document)) {
    for (const SharedText& part : {event.id, event.doc, event.responds_to, event.evidence})
      add(part);
    for (const Symbol part : {event.type, event.cameo, event.label, event.rule}) add(part);
    add(to_string(event.status));
    add(event.mutual ? "mutual" : "");
    add(std::to_string(event.weight));
    span(event.trigger);
    span(event.evidence_span);
    for (const std::vector<Participant>* side :
         {&event.source, &event.target, &event.reported_by}) {
      for (const Participant& one : *side) {
        for (const Symbol part :
             {one.actor.id, one.actor.name, one.actor.sector, one.actor.person, one.text})
          add(part);
        span(one.span);
      }
      add("");
    }
    if (event.date) {
      add(event.date->value);
      add(to_string(event.date->range.first) + to_string(event.date->range.last));
      add(event.date->text);
      span(event.date->span);
    }
    out += '\n';
  }
  return out;
}

}  // namespace entente

#endif  // ENTENTE_TESTS_EXTRACT_INVARIANTS_H_
