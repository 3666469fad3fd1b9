// RDF: sem:Event with actors in roles, time stamps as exact as they are known, who says so, and the
// document it was derived from. Names of things are URNs. Tested by
// tests/report/timeline_exports_test.cc, with python3-rdflib as the reader.
#include <fmt/format.h>

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>

#include "graph/dot_text.h"
#include "graph/event_graph.h"
#include "graph/utf8.h"
#include "report/event_words.h"
#include "report/timeline_exports.h"

namespace entente {
namespace {

constexpr const char* kPrefixes =
    "@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .\n"
    "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    "@prefix entente: <urn:entente:term:> .\n";

std::string urn(const char* kind, std::string_view id) {
  // An empty last part would make no URN.
  return fmt::format("<urn:entente:{}:{}>", kind, id.empty() ? "-" : url_fragment(id));
}

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : display_text(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string day_literal(Day day) { return fmt::format("\"{}\"^^xsd:date", to_string(day)); }

void append_roles(const std::vector<Participant>& side, const char* role, std::string& out) {
  for (const Participant& participant : side) {
    out += fmt::format(" ;\n  sem:hasActor [ a sem:Role ; rdf:value {} ; sem:roleType entente:{}",
                       urn("actor", participant.actor.id), role);
    if (!participant.actor.person.empty()) {
      out += " ; entente:person " + literal(participant.actor.person);
    }
    if (!participant.actor.sector.empty()) {
      out += " ; entente:sector " + literal(participant.actor.sector);
    }
    out += " ]";
  }
}

std::string event_urn(const Event& event) { return urn("event", event.doc + "/" + event.id); }

}  // namespace

std::string write_turtle(const Timeline& timeline, const Ontology& ontology) {
  std::string out = kPrefixes;
  boost::unordered_flat_set<std::string> actors;
  boost::unordered_flat_set<std::string> documents;
  for (const TimelineEntry& entry : timeline.entries) {
    const Event& event = entry.event;
    out += "\n" + event_urn(event) + " a sem:Event ;\n  rdfs:label " +
           literal(headline_of(event, ontology)) +
           " ;\n  sem:eventType entente:" + (event.type.empty() ? "-" : url_fragment(event.type)) +
           " ;\n  entente:status " + literal(to_string(event.status));
    if (!event.cameo.empty()) out += " ;\n  entente:cameo " + literal(event.cameo);
    append_roles(event.source, event.mutual ? "party" : "source", out);
    append_roles(event.target, event.mutual ? "party" : "target", out);
    if (event.date) {
      const DateRange& range = event.date->range;
      if (range.first == range.last) {
        out += " ;\n  sem:hasTimeStamp " + day_literal(range.first);
      } else {
        out += " ;\n  sem:hasEarliestBeginTimeStamp " + day_literal(range.first) +
               " ;\n  sem:hasLatestEndTimeStamp " + day_literal(range.last);
      }
    }
    for (const Participant& reporter : event.reported_by) {
      out += " ;\n  sem:accordingTo " + urn("actor", reporter.actor.id);
    }
    boost::unordered_flat_set<std::string> told;
    const auto add_document = [&](const Event& telling) {
      const std::string name = urn("document", telling.doc);
      if (told.insert(name).second) out += " ;\n  prov:wasDerivedFrom " + name;
      documents.insert(telling.doc);
    };
    add_document(event);
    for (const Event& other : entry.others) add_document(other);
    for (const std::size_t cause : entry.responds_to) {
      out += " ;\n  prov:wasInformedBy " + event_urn(timeline.entries[cause].event);
    }
    for (const std::size_t other : entry.contradicts) {
      out += " ;\n  entente:contradicts " + event_urn(timeline.entries[other].event);
    }
    if (!event.evidence.empty()) out += " ;\n  rdfs:comment " + literal(event.evidence);
    out += " .\n";
    for (const std::vector<Participant>* side :
         {&event.source, &event.target, &event.reported_by}) {
      for (const Participant& participant : *side) {
        if (!actors.insert(participant.actor.id).second) continue;
        out += urn("actor", participant.actor.id) + " a sem:Actor ; rdfs:label " +
               literal(participant.actor.name) + " .\n";
      }
    }
    for (const Event& other : entry.others) documents.insert(other.doc);
  }
  std::vector<std::string> names(documents.begin(), documents.end());
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    out += "\n" + urn("document", name) + " a prov:Entity ; rdfs:label " + literal(name) + " .\n";
  }
  return out;
}

}  // namespace entente
