// Explanations as lines of text, a sentence a paragraph.
#include <fmt/format.h>

#include <string_view>

#include "graph/utf8.h"
#include "report/explanation_formats.h"

namespace entente {
namespace {

using State = ExplainedElement::State;

class TextWriter {
 public:
  explicit TextWriter(Colour colour) : colour_(colour) {}

  std::string run(const Explanation& explanation) {
    for (const ExplainedSentence& sentence : explanation.sentences) add(sentence);
    return std::move(out_);
  }

 private:
  static constexpr std::string_view kBold = "1";
  static constexpr std::string_view kDim = "2";
  static constexpr std::string_view kRed = "31";
  static constexpr std::string_view kGreen = "32";
  static constexpr std::string_view kYellow = "33";
  static constexpr std::string_view kCyan = "36";

  std::string paint(std::string_view colour, std::string_view text) const {
    return fixed(colour, display_text(text));
  }

  // For words of our own, which keep their padding.
  std::string fixed(std::string_view colour, std::string_view text) const {
    if (colour_ == Colour::no || text.empty() || colour.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", colour, text);
  }

  void line(std::string_view name, const std::string& text) {
    out_ += fmt::format("  {} {}\n", fixed(kDim, fmt::format("{:<8}", name)), text);
  }

  void add(const ExplainedSentence& sentence) {
    out_ += paint(kBold, sentence.text) + "\n";
    std::string actors;
    for (const ExplainedWords& mention : sentence.mentions)
      actors += fmt::format("[{} = {}, {}] ", paint(kCyan, mention.text), paint("", mention.value),
                            mention.kind);
    line("actors", actors.empty() ? "none" : actors);
    std::string dates;
    for (const ExplainedWords& date : sentence.dates)
      dates += fmt::format("[{} = {}] ", paint(kCyan, date.text), date.value);
    if (!dates.empty()) line("dates", dates);
    std::string tags;
    for (const ExplainedWords& word : sentence.words)
      tags += fmt::format("{}/{} ", paint("", word.text), word.kind);
    line("tags", tags);
    std::string groups;
    for (const ExplainedWords& group : sentence.groups) {
      const std::string words = paint("", group.text);
      groups += group.kind == "noun"   ? "[" + words + "] "
                : group.kind == "verb" ? "<" + words + "> "
                                       : words + " ";
    }
    line("groups", groups);
    for (std::size_t i = 0; i < sentence.clauses.size(); ++i) add_clause(i, sentence.clauses[i]);
    if (!sentence.nothing.empty()) line("rules", paint(kYellow, sentence.nothing));
    for (const ExplainedRule& rule : sentence.rules) add_rule(rule);
    for (const ExplainedEvent& event : sentence.events) add_event(event);
    out_ += '\n';
  }

  void add_clause(std::size_t index, const ExplainedClause& clause) {
    std::string text = fmt::format("{} {}", index, clause.link);
    if (clause.governor >= 0) text += fmt::format(" of {}", clause.governor);
    if (!clause.verb.empty()) {
      text += fmt::format(" <{}>", paint(kBold, clause.verb));
      for (const std::string& note : clause.notes) text += " " + note;
      text +=
          fmt::format(" = {}{}", clause.lemma, clause.lists.empty() ? "" : " in " + clause.lists);
    }
    text += fmt::format("  who [{}] whom [{}]", paint("", clause.who), paint("", clause.whom));
    for (const ExplainedWords& complement : clause.complements)
      text += fmt::format(" {} [{}]", complement.kind.empty() ? "+" : complement.kind,
                          paint("", complement.text));
    line("clause", text);
  }

  void add_rule(const ExplainedRule& rule) {
    std::string text = rule.fits ? fixed(kGreen, "fits ") : fixed(kRed, "stops");
    text += fmt::format(" {} ({})", rule.rule, rule.kind);
    for (const ExplainedElement& element : rule.elements) {
      const char* mark = element.state == State::fits    ? "+"
                         : element.state == State::fails ? "-"
                                                         : "?";
      std::string words = fmt::format(" {}{}", mark, element.name);
      if (!element.wants.empty()) words += " " + element.wants;
      if (!element.found.empty()) words += fmt::format(" '{}'", element.found);
      text += element.state == State::fails ? " " + paint(kRed, words.substr(1))
                                            : " " + paint("", words.substr(1));
    }
    line("rule", text);
    if (!rule.stop.empty()) line("", "        because " + paint("", rule.stop));
    if (!rule.edit.empty()) line("", "        would match: " + paint(kYellow, rule.edit));
  }

  void add_event(const ExplainedEvent& event) {
    std::string text = paint(event.dropped.empty() ? kGreen : kDim, event.type);
    text += fmt::format(" {}{} by {} at '{}'", event.status, event.mutual ? " mutual" : "",
                        event.rule, paint("", event.words));
    if (!event.date.empty()) text += ", " + paint("", event.date);
    line(event.dropped.empty() ? "event" : "no event", text);
    if (!event.dropped.empty()) line("", "        because " + event.dropped);
    for (const ExplainedActor& actor : event.actors) {
      const std::string words = actor.words.empty() ? "" : " '" + paint(kCyan, actor.words) + "'";
      line("", fmt::format("        {} {}{}: {}", actor.role, actor.id, words,
                           paint("", actor.reason)));
    }
  }

  Colour colour_;
  std::string out_;
};

}  // namespace

std::string write_explanation_text(const Explanation& explanation, Colour colour) {
  return TextWriter(colour).run(explanation);
}

}  // namespace entente
