// Sample events for the tests of graph and report: a builder, and a story that touches every case.
#ifndef ENTENTE_TESTS_GRAPH_SAMPLE_EVENTS_H_
#define ENTENTE_TESTS_GRAPH_SAMPLE_EVENTS_H_

#include <string>
#include <vector>

#include "extractor/events/event.h"
#include "extractor/events/ontology.h"

namespace entente {

// An event in few words; what a test does not name has a sensible default.
struct Sample {
  std::string doc = "a";
  std::string date = {};  // "2025-06-14", "2025-06", "2025", a/b; empty: undated
  std::string type = "REJECT";
  std::string cameo = "125";
  std::string label = "rejects talks";
  std::vector<std::string> source{"PRK"};  // ids, or "PRK/Kim Yo-jong"
  std::vector<std::string> target{"USA"};
  std::string sentence = "North Korea rejected talks with the United States.";
  std::string trigger = "rejected";  // found in the sentence
  EventStatus status = EventStatus::asserted;
  bool mutual = false;
  DateBasis basis = DateBasis::text;
  std::string responds_to = {};
  std::uint32_t position = 0;  // where the sentence begins in the document
  std::string id = {};         // empty: made of the rest
};

Event make_event(const Sample& sample);

// What rules/ontology.yaml says of the types and codes that the samples use.
Ontology sample_ontology();

// Seventeen events of five documents between five states: joint and one-sided, denied and possible,
// a month and a day of publication, an answer, one act told twice.
std::vector<Event> korea_story();

// Names and sentences that break careless writers.
std::vector<Event> hostile_story();

// `count` events between `actors` actors over some years; the same for the same arguments.
std::vector<Event> made_up_story(std::size_t count, std::size_t actors);

}  // namespace entente

#endif  // ENTENTE_TESTS_GRAPH_SAMPLE_EVENTS_H_
