// Names that repeat (actors, documents, rules) are written once and referred to by number: five
// thousand events stay within a few megabytes. Tested by tests/page/page_data_test.cc.
#include "report/page_data.h"

#include <fmt/format.h>

#include <boost/unordered/unordered_flat_map.hpp>
#include <cmath>
#include <string_view>
#include <vector>

#include "graph/centrality.h"
#include "graph/date_words.h"
#include "graph/json_text.h"
#include "graph/network_table.h"
#include "graph/pair_measures.h"
#include "graph/weighted_network.h"
#include "report/page_quote.h"

namespace entente {
namespace {

// One object or list after the other, with the commas between.
class Json {
 public:
  explicit Json(std::string& out) : out_(out) {}

  void open(char bracket) {
    comma();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void key(std::string_view name) {
    comma();
    append_json_string(name, out_);
    out_ += ':';
    first_ = true;
  }
  void text(std::string_view value) {
    comma();
    append_json_string(value, out_);
  }
  void number(double value) {
    comma();
    append_json_number(std::round(value * 1e4) / 1e4, out_);
  }
  void count(std::size_t value) {
    comma();
    fmt::format_to(std::back_inserter(out_), "{}", value);
  }
  void pair(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }

 private:
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

// Texts numbered as they first appear.
class Numbers {
 public:
  std::size_t of(std::string_view text) {
    const auto [found, is_new] = numbers_.try_emplace(text, texts_.size());
    if (is_new) texts_.push_back(text);
    return found->second;
  }
  void append(std::string_view name, Json& json) const {
    json.key(name);
    json.open('[');
    for (const std::string_view text : texts_) json.text(text);
    json.close(']');
  }

 private:
  boost::unordered_flat_map<std::string_view, std::size_t> numbers_;
  std::vector<std::string_view> texts_;
};

using ActorNumbersById = boost::unordered_flat_map<std::string_view, std::size_t>;

struct Writer {
  const Timeline& timeline;
  const Ontology& ontology;
  ActorNumbersById actors;
  Numbers documents = {};
  Numbers rules = {};
};

// [number, person, sector], what is empty at the end left out.
void append_side(std::string_view name, const std::vector<Participant>& side, const Writer& writer,
                 Json& json) {
  if (side.empty()) return;
  json.key(name);
  json.open('[');
  for (const Participant& participant : side) {
    const auto found = writer.actors.find(participant.actor.id);
    if (found == writer.actors.end()) continue;
    json.open('[');
    json.count(found->second);
    if (!participant.actor.person.empty() || !participant.actor.sector.empty()) {
      json.text(participant.actor.person);
    }
    if (!participant.actor.sector.empty()) json.text(participant.actor.sector);
    json.close(']');
  }
  json.close(']');
}

// Whoever reports need not be an actor of the network.
void append_reporters(const Event& event, Json& json) {
  if (event.reported_by.empty()) return;
  json.key("by");
  json.open('[');
  for (const Participant& reporter : event.reported_by) {
    const ActorRef& actor = reporter.actor;
    json.text(actor.person.empty() ? std::string(actor.name)
                                   : actor.person + " (" + actor.name + ")");
  }
  json.close(']');
}

void append_date(const EventDate& date, Json& json) {
  json.key("date");
  json.open('[');
  json.text(date.value);
  json.text(date_words(date));
  json.text(to_string(date.range.first));
  json.text(to_string(date.range.last));
  json.text(to_string(date.basis));
  json.close(']');
}

void append_quote(const Event& event, Json& json) {
  json.key("quote");
  json.open('[');
  for (const QuotePart& part : quote_parts(event)) {
    if (part.mark == QuoteMark::none) {
      json.text(part.text);
      continue;
    }
    json.open('[');
    json.count(static_cast<std::size_t>(part.mark));
    json.text(part.text);
    json.close(']');
  }
  json.close(']');
}

// Where it stands and which rule found it: what one telling has of its own.
void append_telling(const Event& event, Writer& writer, Json& json) {
  json.key("doc");
  json.count(writer.documents.of(event.doc));
  json.key("rule");
  json.count(writer.rules.of(event.rule));
  json.key("at");
  json.open('[');
  json.count(event.evidence_span.start);
  json.count(event.evidence_span.end);
  json.close(']');
  append_quote(event, json);
}

void append_positions(std::string_view name, const std::vector<std::size_t>& positions,
                      Json& json) {
  if (positions.empty()) return;
  json.key(name);
  json.open('[');
  for (const std::size_t position : positions) json.count(position);
  json.close(']');
}

void append_entry(const TimelineEntry& entry, Writer& writer, Json& json) {
  const Event& event = entry.event;
  json.open('{');
  json.pair("id", event.id);
  json.pair("type", event.type);
  json.pair("tone", to_string(writer.ontology.tone(event.type)));
  if (!event.cameo.empty()) json.pair("cameo", event.cameo);
  json.pair("label", label_of(event, writer.ontology));
  json.key("score");
  json.number(writer.ontology.goldstein(event.type, event.cameo));
  if (!entry.happened()) json.pair("status", to_string(event.status));
  if (event.mutual) {
    json.key("mutual");
    json.count(1);
  }
  if (event.date) append_date(*event.date, json);
  append_side("source", event.source, writer, json);
  append_side("target", event.target, writer, json);
  append_reporters(event, json);
  append_telling(event, writer, json);
  json.key("weight");
  json.number(event.weight);
  append_positions("answers", entry.responds_to, json);
  append_positions("against", entry.contradicts, json);
  if (!entry.others.empty()) {
    json.key("tellings");
    json.count(entry.tellings());
    json.key("documents");
    json.count(entry.documents());
    json.key("others");
    json.open('[');
    for (std::size_t i = 0; i < entry.others.size() && i < kMostQuotedTellings; ++i) {
      json.open('{');
      append_telling(entry.others[i], writer, json);
      json.close('}');
    }
    json.close(']');
  }
  json.close('}');
}

void append_actors(const EventGraph& graph, const WeightedNetwork& network, Json& json) {
  const std::vector<ActorMeasures> measures = measure_actors(network);
  json.key("actors");
  json.open('[');
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    const ActorNode& node = graph.dyads[actor];
    const ActorMeasures& values = measures[actor];
    json.open('{');
    json.pair("id", node.id);
    json.pair("name", node.name);
    json.key("out");
    json.number(values.out_strength);
    json.key("in");
    json.number(values.in_strength);
    json.key("pagerank");
    json.number(values.pagerank);
    if (values.betweenness) {
      json.key("between");
      json.number(*values.betweenness);
    }
    json.close('}');
  }
  json.close(']');
}

// [one, other, one to other, other to one, mean score, reciprocity, response days or -1]
void append_pairs(const EventGraph& graph, const Timeline& timeline, const WeightedNetwork& network,
                  Json& json) {
  json.key("pairs");
  json.open('[');
  for (const PairMeasures& pair : measure_pairs(graph, timeline, network)) {
    json.open('[');
    json.count(pair.one);
    json.count(pair.other);
    json.number(pair.one_to_other);
    json.number(pair.other_to_one);
    json.number(pair.goldstein);
    json.number(pair.reciprocity);
    json.number(pair.response_days.value_or(-1));
    json.close(']');
  }
  json.close(']');
}

// [source, target, tone, mutual, entries]: what an arrow of the network stands for.
void append_arrows(const EventGraph& graph, Json& json) {
  json.key("arrows");
  json.open('[');
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    const Dyad& dyad = graph.dyads[edge];
    json.open('[');
    json.count(source(edge, graph.dyads));
    json.count(target(edge, graph.dyads));
    json.text(to_string(dyad.tone));
    json.count(dyad.mutual ? 1 : 0);
    json.open('[');
    for (const std::size_t position : dyad.entries) json.count(position);
    json.close(']');
    json.close(']');
  }
  json.close(']');
}

// Within a script element "<" could begin an end tag or a comment; as \u003c it is the same JSON.
// U+2028 and U+2029 are line ends to some readers.
std::string for_script(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 64);
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '<') {
      out += "\\u003c";
    } else if (json.compare(i, 3, "\u2028") == 0 || json.compare(i, 3, "\u2029") == 0) {
      out += json[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += json[i];
    }
  }
  return out;
}

}  // namespace

std::string write_page_data(const EventGraph& graph, const Timeline& timeline,
                            const Ontology& ontology) {
  Writer writer{timeline, ontology, {}};
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    writer.actors.try_emplace(graph.dyads[actor].id, actor);
  }
  const WeightedNetwork network = make_weighted_network(graph);
  std::string text;
  Json json(text);
  json.open('{');
  json.key("types");
  json.open('[');
  for (const EventType& type : ontology.types) {
    json.open('[');
    json.text(type.id);
    json.text(type.label);
    json.close(']');
  }
  json.close(']');
  append_actors(graph, network, json);
  append_pairs(graph, timeline, network, json);
  append_arrows(graph, json);
  json.key("events");
  json.open('[');
  for (const TimelineEntry& entry : timeline.entries) append_entry(entry, writer, json);
  json.close(']');
  writer.documents.append("docs", json);
  writer.rules.append("rules", json);
  json.close('}');
  return for_script(text);
}

}  // namespace entente
