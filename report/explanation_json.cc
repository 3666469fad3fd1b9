// Explanations as JSON: names as in the text, one object a document.
#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "graph/json_text.h"
#include "report/explanation_formats.h"

namespace entente {
namespace {

class JsonWriter {
 public:
  std::string run(const Explanation& explanation) {
    open('{');
    field("doc", explanation.doc);
    list("sentences", explanation.sentences, [this](const ExplainedSentence& s) { add(s); });
    close('}');
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void separate() {
    if (!first_) out_ += ", ";
    first_ = false;
  }
  void key(std::string_view name) {
    separate();
    append_json_string(name, out_);
    out_ += ": ";
    first_ = true;
  }
  void field(std::string_view name, std::string_view value) {
    key(name);
    append_json_string(value, out_);
    first_ = false;
  }
  void raw(std::string_view name, std::string_view value) {
    key(name);
    out_ += value;
    first_ = false;
  }
  template <typename Item, typename Write>
  void list(std::string_view name, const std::vector<Item>& items, const Write& write) {
    key(name);
    open('[');
    for (const Item& item : items) write(item);
    close(']');
  }

  void words(std::string_view name, const std::vector<ExplainedWords>& all, std::string_view kind,
             std::string_view value) {
    list(name, all, [&](const ExplainedWords& one) {
      open('{');
      field("text", one.text);
      field(kind, one.kind);
      if (!value.empty()) field(value, one.value);
      close('}');
    });
  }

  void add(const ExplainedSentence& sentence) {
    open('{');
    field("text", sentence.text);
    raw("start", fmt::format("{}", sentence.start));
    words("mentions", sentence.mentions, "kind", "actor");
    words("dates", sentence.dates, "type", "value");
    words("words", sentence.words, "tag", "");
    words("groups", sentence.groups, "kind", "");
    list("clauses", sentence.clauses, [this](const ExplainedClause& c) { add_clause(c); });
    list("rules", sentence.rules, [this](const ExplainedRule& r) { add_rule(r); });
    list("events", sentence.events, [this](const ExplainedEvent& e) { add_event(e); });
    if (!sentence.nothing.empty()) field("nothing", sentence.nothing);
    close('}');
  }

  void add_clause(const ExplainedClause& clause) {
    open('{');
    field("link", clause.link);
    raw("of", clause.governor < 0 ? "null" : fmt::format("{}", clause.governor));
    field("verb", clause.verb);
    field("lemma", clause.lemma);
    field("lists", clause.lists);
    field("who", clause.who);
    field("whom", clause.whom);
    words("complements", clause.complements, "prep", "");
    list("notes", clause.notes, [this](const std::string& note) {
      separate();
      append_json_string(note, out_);
    });
    close('}');
  }

  void add_rule(const ExplainedRule& rule) {
    open('{');
    field("rule", rule.rule);
    field("kind", rule.kind);
    field("words", rule.words);
    raw("clause", rule.clause < 0 ? "null" : fmt::format("{}", rule.clause));
    raw("fits", rule.fits ? "true" : "false");
    list("elements", rule.elements, [this](const ExplainedElement& element) {
      open('{');
      field("name", element.name);
      field("wants", element.wants);
      field("found", element.found);
      field("state", element.state == ExplainedElement::State::fits    ? "fits"
                     : element.state == ExplainedElement::State::fails ? "fails"
                                                                       : "not reached");
      close('}');
    });
    field("because", rule.stop);
    field("edit", rule.edit);
    close('}');
  }

  void add_event(const ExplainedEvent& event) {
    open('{');
    field("type", event.type);
    field("label", event.label);
    field("status", event.status);
    raw("mutual", event.mutual ? "true" : "false");
    field("rule", event.rule);
    field("words", event.words);
    field("date", event.date);
    list("actors", event.actors, [this](const ExplainedActor& actor) {
      open('{');
      field("role", actor.role);
      field("id", actor.id);
      field("text", actor.words);
      field("because", actor.reason);
      close('}');
    });
    field("dropped", event.dropped);
    close('}');
  }

  std::string out_;
  bool first_ = true;
};

}  // namespace

std::string write_explanation_json(const Explanation& explanation) {
  return JsonWriter().run(explanation);
}

}  // namespace entente
