// Explanations as a page that needs nothing but itself.
#include <fmt/format.h>

#include "graph/utf8.h"
#include "graph/xml_text.h"
#include "report/explanation_formats.h"

namespace entente {
namespace {

using State = ExplainedElement::State;

constexpr const char* kHead = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How it was read</title>
<style>
:root { color-scheme: light dark; --dim: #777; --good: #1a7f37; --bad: #cf222e; --actor: #0969da22; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 1px solid #8884; padding: .5rem 0 1rem; }
h2 { font-size: 1.05rem; } h2 + p { margin-top: 0; }
mark { background: var(--actor); color: inherit; border-radius: 3px; padding: 0 .2em; }
small, .dim { color: var(--dim); } .good { color: var(--good); } .bad { color: var(--bad); }
table { border-collapse: collapse; } td, th { padding: .15rem .6rem .15rem 0; vertical-align: top; text-align: left; }
li { margin: .2rem 0; } code { font-size: .9em; }
</style></head><body><h1>How it was read</h1>
)";

std::string safe(const std::string& text) { return xml_text(display_text(text)); }

void add_clauses(const ExplainedSentence& sentence, std::string& out) {
  if (sentence.clauses.empty()) return;
  out += "<table><tr><th>clause<th>verb<th>who<th>whom<th>with</tr>\n";
  for (std::size_t i = 0; i < sentence.clauses.size(); ++i) {
    const ExplainedClause& clause = sentence.clauses[i];
    std::string notes, with;
    for (const std::string& note : clause.notes) notes += " " + note;
    for (const ExplainedWords& complement : clause.complements)
      with += fmt::format("{} <i>{}</i> ", safe(complement.kind), safe(complement.text));
    out += fmt::format(
        "<tr><td>{} {}{}<td><b>{}</b> <small>{}{}</small><td>{}<td>{}<td>{}</tr>\n", i, clause.link,
        clause.governor < 0 ? "" : fmt::format(" of {}", clause.governor), safe(clause.verb),
        safe(clause.lists), notes, safe(clause.who), safe(clause.whom), with);
  }
  out += "</table>\n";
}

void add_rule(const ExplainedRule& rule, std::string& out) {
  out += fmt::format("<li><span class=\"{}\">{}</span> <code>{}</code> <small>{}</small>",
                     rule.fits ? "good" : "bad", rule.fits ? "fits" : "stops", safe(rule.rule),
                     rule.kind);
  for (const ExplainedElement& element : rule.elements) {
    out += fmt::format(" <span class=\"{}\">{} {}{}</span>",
                       element.state == State::fails         ? "bad"
                       : element.state == State::not_reached ? "dim"
                                                             : "good",
                       element.name, safe(element.wants),
                       element.found.empty() ? "" : " “" + safe(element.found) + "”");
  }
  if (!rule.stop.empty()) out += "<br>because " + safe(rule.stop);
  if (!rule.edit.empty()) out += "<br>would match: <b>" + safe(rule.edit) + "</b>";
  out += "</li>\n";
}

void add_event(const ExplainedEvent& event, std::string& out) {
  out += fmt::format("<li><b class=\"{}\">{}</b> {}{} <small>{}</small> “{}” {}",
                     event.dropped.empty() ? "good" : "dim", safe(event.type), event.status,
                     event.mutual ? ", mutual" : "", safe(event.rule), safe(event.words),
                     safe(event.date));
  if (!event.dropped.empty()) out += "<br>no event: " + safe(event.dropped);
  for (const ExplainedActor& actor : event.actors) {
    out += fmt::format("<br>{} <b>{}</b> <mark>{}</mark> <small>{}</small>", actor.role,
                       safe(actor.id), safe(actor.words), safe(actor.reason));
  }
  out += "</li>\n";
}

}  // namespace

std::string explanation_page_head() { return kHead; }
std::string explanation_page_foot() { return "</body></html>\n"; }

std::string write_explanation_html(const Explanation& explanation) {
  std::string out;
  if (!explanation.doc.empty()) out += "<h2>" + safe(explanation.doc) + "</h2>\n";
  for (const ExplainedSentence& sentence : explanation.sentences) {
    out += "<section><p><strong>" + safe(sentence.text) + "</strong></p>\n<p>";
    for (const ExplainedWords& mention : sentence.mentions)
      out += fmt::format("<mark>{}</mark> <small>{} {}</small> ", safe(mention.text),
                         safe(mention.value), mention.kind);
    for (const ExplainedWords& date : sentence.dates)
      out += fmt::format("<mark>{}</mark> <small>{}</small> ", safe(date.text), safe(date.value));
    out += "</p>\n";
    add_clauses(sentence, out);
    if (!sentence.nothing.empty()) out += "<p class=\"dim\">" + safe(sentence.nothing) + "</p>\n";
    out += "<ul>\n";
    for (const ExplainedEvent& event : sentence.events) add_event(event, out);
    out += "</ul>\n<details><summary>rules tried</summary><ul>\n";
    for (const ExplainedRule& rule : sentence.rules) add_rule(rule, out);
    out += "</ul></details></section>\n";
  }
  return out;
}

}  // namespace entente
