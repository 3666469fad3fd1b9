// The engine notes where a rule stopped; the elements before that place were met, those behind it
// were not looked at.
#include "extractor/workbench/rule_stops.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "extractor/events/idiom.h"

namespace entente {
namespace {

using State = ExplainedElement::State;

class StopReport {
 public:
  StopReport(const ReadSentence& read, const SentenceWords& words, const RuleAttempt& attempt)
      : read_(read), words_(words), attempt_(attempt) {
    out_.rule = rule_of_attempt(read.pack, attempt);
    out_.clause = attempt.clause;
    out_.fits = attempt.stop == RuleStop::none;
  }

  ExplainedRule run() {
    switch (attempt_.kind) {
      case RuleAttempt::Kind::frame:
        frame("frame");
        break;
      case RuleAttempt::Kind::nominal:
        frame("nominal");
        break;
      case RuleAttempt::Kind::noun:
        noun();
        break;
      case RuleAttempt::Kind::op:
        operation();
        break;
      case RuleAttempt::Kind::idiom:
        idiom();
        break;
    }
    if (attempt_.stop == RuleStop::outranked)
      out_.stop = "another rule fits these words more closely";
    if (attempt_.stop == RuleStop::sides)
      out_.stop = "no actor was found on either side of '" + out_.words + "'";
    return std::move(out_);
  }

 private:
  const Clause& clause() const {
    return read_.input.reading.clauses[static_cast<std::size_t>(attempt_.clause)];
  }

  void element(const char* name, std::string wants, std::string found, RuleStop fault) {
    State state = State::fits;
    if (stopped_)
      state = State::not_reached;
    else if (fault != RuleStop::none && attempt_.stop == fault) {
      state = State::fails;
      stopped_ = true;
    }
    out_.elements.push_back({name, std::move(wants), std::move(found), state});
  }

  std::string prepositions(const std::vector<WordId>& preps) const {
    std::string out;
    for (const WordId prep : preps) out += (out.empty() ? "" : ", ") + words_.word(prep);
    return out;
  }

  std::string object_wish(const ObjectSpec& spec) const {
    std::string out = words_.lists(spec.lists);
    const auto add = [&](bool set, const char* text) {
      if (set) out += (out.empty() ? "" : ", ") + std::string(text);
    };
    add(spec.actor, "actor");
    add(spec.any, "any");
    add(spec.none, "none");
    add(spec.clause, "clause");
    return out;
  }

  std::string doer_wish(const DoerSpec& who) const {
    std::string out = words_.lists(who.lists);
    for (const std::string& sector : who.sectors) out += (out.empty() ? "" : ", ") + sector;
    if (who.state) out += out.empty() ? "a state" : ", a state";
    return out;
  }

  void frame(const char* kind) {
    const FrameRule& rule = read_.pack.events.frames[attempt_.rule];
    out_.kind = kind;
    const bool nominal = attempt_.clause < 0;
    out_.words = nominal ? words_.of_group(attempt_.group) : words_.of_verb(clause());
    element(nominal ? "noun" : "verb", nominal ? "" : verb_lists(), out_.words, RuleStop::none);
    if (!rule.needs.empty() && !nominal) {
      std::string there;
      for (const Complement& complement : clause().complements) {
        if (complement.prep == 0) continue;
        there += (there.empty() ? "" : ", ") + words_.word(complement.prep);
      }
      element("needs", prepositions(rule.needs), there, RuleStop::needs);
      if (attempt_.stop == RuleStop::needs) {
        out_.stop = fmt::format("it needs '{}' behind the verb, and {}", prepositions(rule.needs),
                                there.empty() ? "there is no preposition" : "found is " + there);
        if (!there.empty())
          out_.edit = fmt::format("add '{}' to its needs", there.substr(0, there.find(',')));
      }
    }
    const std::string object = nominal ? chain() : words_.of_groups(clause().object);
    if (!rule.except_objects.empty() && !nominal) {
      element("except", words_.lists(rule.except_objects), object, RuleStop::except);
      if (attempt_.stop == RuleStop::except)
        out_.stop = fmt::format("its exception for {} suppressed it: '{}'",
                                words_.lists(rule.except_objects), object);
    }
    if (!rule.except_behind.empty() && !nominal) {
      std::string there;
      for (const Complement& complement : clause().complements)
        there += (there.empty() ? "" : " | ") + words_.of_group(complement.group);
      element("except_behind", words_.lists(rule.except_behind), there, RuleStop::behind);
      if (attempt_.stop == RuleStop::behind)
        out_.stop = fmt::format("its exception for {} behind the verb suppressed it: '{}'",
                                words_.lists(rule.except_behind), there);
    }
    if (!rule.who.free()) {
      const std::string wish = doer_wish(rule.who);
      const std::string doer = nominal ? "" : words_.of_groups(clause().subject);
      element("who", wish, doer, RuleStop::who);
      if (attempt_.stop == RuleStop::who)
        out_.stop = nominal ? "it asks who acts, which its noun does not tell"
                            : fmt::format("{} must act, and '{}' does", wish,
                                          doer.empty() ? "nobody" : doer);
    }
    if (!rule.object.free()) {
      const std::string wish = object_wish(rule.object);
      element("object", wish, object, RuleStop::object);
      if (attempt_.stop == RuleStop::object) stop_at_object(rule, wish, object, nominal);
    }
    if (attempt_.stop == RuleStop::sides) element("sides", "an actor", "", RuleStop::sides);
    if (attempt_.stop == RuleStop::target) {
      element("target", "an actor", "", RuleStop::target);
      out_.stop = "it asks for a target, and none was found";
    }
  }

  void stop_at_object(const FrameRule& rule, const std::string& wish, const std::string& object,
                      bool nominal) {
    if (object.empty()) {
      out_.stop = fmt::format("it wants an object ({}), and {} has none", wish,
                              nominal ? "the noun" : "the verb");
      return;
    }
    out_.stop = fmt::format("its object must be {}, and is '{}'", wish, object);
    if (rule.object.lists.empty() || nominal || clause().object.empty()) return;
    const std::int32_t group = clause().object.front();
    const NounGroup& noun = read_.input.reading.noun_groups[static_cast<std::size_t>(group)];
    if (!noun.actors.empty()) return;
    // A list that has a name is the better place than the rule itself.
    const auto named =
        std::find_if(rule.object.lists.begin(), rule.object.lists.end(),
                     [&](ListId list) { return words_.list_name(list).starts_with("@"); });
    out_.edit = fmt::format(
        "add '{}' to {}", words_.noun_lemma(group),
        named == rule.object.lists.end() ? std::string("its object") : words_.list_name(*named));
  }

  // What stands behind an event noun: "of talks with X".
  std::string chain() const {
    std::string out;
    for (const Complement& complement :
         read_.input.reading.behind[static_cast<std::size_t>(attempt_.group)]) {
      out += fmt::format("{}{} {}", out.empty() ? "" : " | ", words_.word(complement.prep),
                         words_.of_group(complement.group));
    }
    return out;
  }

  std::string verb_lists() const {
    const VerbGroup& verb =
        read_.input.reading.verb_groups[static_cast<std::size_t>(clause().verb)];
    return verb.verb == 0 ? "" : words_.lists(read_.input.lexicon.verbs[verb.verb].lists);
  }

  void noun() {
    const NounClass& rule = read_.pack.events.classes[attempt_.rule];
    out_.kind = "noun";
    out_.words = words_.of_group(attempt_.group);
    element("noun", words_.list_name(rule.list), out_.words, RuleStop::none);
    if (attempt_.stop == RuleStop::standing) {
      element("act", "an act", "a standing state of affairs", RuleStop::standing);
      out_.stop = "the noun names a state of affairs, which is no event by itself";
    }
  }

  void operation() {
    const OperatorRule& rule = read_.pack.events.operators[attempt_.rule];
    out_.kind = "operator";
    out_.words = words_.of_verb(clause());
    element("verb", verb_lists(), out_.words, RuleStop::none);
    const std::string over = fmt::format("{}", fmt::join(rule.over, ", "));
    element("act", rule.needs_act ? "an act" : "an act or clause", "", RuleStop::no_act);
    if (!rule.over.empty()) element("over", over, "", RuleStop::other_act);
    if (attempt_.stop == RuleStop::no_act)
      out_.stop = "it works on an act, and none depends on '" + out_.words + "'";
    if (attempt_.stop == RuleStop::other_act) out_.stop = "the act is none of " + over;
  }

  // The longest part of the pattern, from its start, that the sentence holds.
  void idiom() {
    const IdiomRule& rule = read_.pack.events.idioms[attempt_.rule];
    out_.kind = "idiom";
    if (attempt_.stop != RuleStop::no_match) {
      element("match", rule.written, "", RuleStop::none);
      out_.words = rule.written;
      return;
    }
    MatchLine line;
    make_match_line(read_.input.sentence, read_.input.reading, line);
    std::string held;
    std::size_t reached = 0;  // bytes of the expansion
    RE2::Options options(RE2::Quiet);
    options.set_encoding(RE2::Options::EncodingLatin1);
    const std::vector<std::size_t> places = cuts(rule.pattern);
    std::size_t parts = 0;
    for (const std::size_t cut : places) {
      const RE2 part(rule.pattern.substr(0, cut), options);
      re2::StringPiece found;
      if (!part.ok()) continue;
      if (!part.Match(line.bytes, 0, line.bytes.size(), RE2::UNANCHORED, &found, 1)) break;
      reached = cut;
      ++parts;
      const auto at = static_cast<std::size_t>(found.data() - line.bytes.data());
      if (found.size() < 2) continue;
      held = words_.of_units(line.unit_at[at + 1], line.unit_at[at + found.size() - 1] + 1);
    }
    out_.begun = parts * 2 > places.size();
    // The pattern begins with a blank that is not of the expansion.
    const std::size_t place =
        reached == 0 || reached - 1 >= rule.origin.size() ? 0 : rule.origin[reached - 1];
    element("match", rule.written.substr(0, place), held, RuleStop::none);
    element("match", rule.written.substr(place), "", RuleStop::no_match);
    out_.words = held;
    out_.stop = held.empty()
                    ? fmt::format("nothing in the sentence fits '{}'", rule.written)
                    : fmt::format("behind '{}' it wants '{}'", held, rule.written.substr(place));
  }

  // Where an expansion may be cut: before blanks that stand in no group.
  static std::vector<std::size_t> cuts(const std::string& pattern) {
    std::vector<std::size_t> at;
    int depth = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const char c = pattern[i];
      if (c == '\\')
        ++i;
      else if (c == '(' || c == '[')
        ++depth;
      else if (c == ')' || c == ']')
        --depth;
      else if (c == ' ' && depth == 0 && i > 0)
        at.push_back(i);
    }
    return at;
  }

  const ReadSentence& read_;
  const SentenceWords& words_;
  const RuleAttempt& attempt_;
  ExplainedRule out_;
  bool stopped_ = false;
};

}  // namespace

std::string rule_of_attempt(const RulePack& pack, const RuleAttempt& attempt) {
  switch (attempt.kind) {
    case RuleAttempt::Kind::frame:
    case RuleAttempt::Kind::nominal: {
      const FrameRule& rule = pack.events.frames[attempt.rule];
      return fmt::format("{}@{}", rule.id, rule.rev);
    }
    case RuleAttempt::Kind::noun:
      return pack.events.classes[attempt.rule].id + "@1";
    case RuleAttempt::Kind::op:
      return pack.events.operators[attempt.rule].id + "@1";
    case RuleAttempt::Kind::idiom: {
      const IdiomRule& rule = pack.events.idioms[attempt.rule];
      return fmt::format("{}@{}", rule.id, rule.rev);
    }
  }
  return "";
}

ExplainedRule explain_attempt(const ReadSentence& read, const SentenceWords& words,
                              const RuleAttempt& attempt) {
  return StopReport(read, words, attempt).run();
}

}  // namespace entente
