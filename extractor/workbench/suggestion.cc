// A clause is worth a suggestion when its verb has a doer and another actor, is no mere saying,
// being or wishing, and nothing in the sentence was told of these two.
#include "extractor/workbench/suggestion.h"

#include <fmt/format.h>

#include <algorithm>

#include "extractor/events/roles.h"
#include "extractor/workbench/rule_stops.h"
#include "extractor/workbench/sentence_words.h"

namespace entente {
namespace {

constexpr std::size_t kExamples = 3;
constexpr std::size_t kLongestExample = 400;  // bytes
constexpr std::size_t kShownNouns = 5;
constexpr std::size_t kShownEdits = 3;

void keep_shortest(SuggestedExample example, std::vector<SuggestedExample>& examples) {
  const auto place = std::lower_bound(examples.begin(), examples.end(), example);
  if (place != examples.end() && place->text == example.text) return;
  examples.insert(place, std::move(example));
  if (examples.size() > kExamples) examples.pop_back();
}

std::string joined_ids(const Roles& roles, const ActorUses& who) {
  std::string out;
  for (const ActorUse& use : who) out += (out.empty() ? "" : ", ") + roles.id(use);
  return out;
}

// YAML in single quotes: no character but the quote itself means anything in it.
std::string yaml_quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += '\'';
    out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return out + "'";
}

std::string yaml_ids(const std::string& ids) {
  return ids.find(',') == std::string::npos ? ids : "[" + ids + "]";
}

std::vector<std::string> most_frequent(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> out;
  for (std::size_t i = 0; i < order.size() && i < kShownNouns; ++i) out.push_back(order[i].first);
  return out;
}

}  // namespace

struct SuggestionPile::Visitor {
  SuggestionPile& pile;
  const ReadSentence& read;
  const SentenceWords words{read};
  const Roles roles{read.input};
  const std::vector<Clause>& clauses = read.input.reading.clauses;

  void run() {
    if (read.input.sentence.mentions.size() < 2) return;
    if (read.input.sentence.sentence->span.end - read.input.sentence.sentence->span.start >
        kLongestExample)
      return;
    const std::size_t before = pile.sentences_;
    for (std::size_t i = 0; i < clauses.size(); ++i) look(static_cast<std::int32_t>(i));
    if (pile.sentences_ > before) pile.sentences_ = before + 1;
  }

  const VerbGroup& verb_of(const Clause& clause) const {
    return read.input.reading.verb_groups[static_cast<std::size_t>(clause.verb)];
  }

  // The verb tells that something was done.
  bool is_plain(const Clause& clause) const {
    if (clause.verb < 0 || clause.condition || clause.question) return false;
    if (clause.link == ClauseLink::infinitive) return false;
    const VerbGroup& verb = verb_of(clause);
    if (verb.negative || verb.modality != Modality::none) return false;
    const WordInfo& info = read.input.lexicon.info(verb.lemma);
    return !info.reporting && info.auxiliary == 0 && info.closed == 0;
  }

  bool is_read(std::int32_t index) const {
    return std::any_of(read.candidates.begin(), read.candidates.end(),
                       [&](const Candidate& made) { return made.clause == index; });
  }

  bool is_told(const ActorUses& a, const ActorUses& b) const {
    const auto has = [&](const std::vector<Participant>& side, const ActorUses& who) {
      return std::any_of(side.begin(), side.end(), [&](const Participant& one) {
        return std::any_of(who.begin(), who.end(),
                           [&](const ActorUse& use) { return roles.id(use) == one.actor.id; });
      });
    };
    return std::any_of(read.events.begin(), read.events.end(), [&](const Event& event) {
      return (has(event.source, a) && has(event.target, b)) ||
             (has(event.source, b) && has(event.target, a));
    });
  }

  void look(std::int32_t index) {
    const Clause& clause = clauses[static_cast<std::size_t>(index)];
    if (!is_plain(clause) || is_read(index)) return;
    const ActorUses source = roles.doers(clause);
    if (source.empty()) return;
    SuggestedFrame frame;
    frame.verb = words.verb_lemma(clause);
    ActorUses target = roles.without(roles.heads(clause.object), source, false);
    frame.object = !target.empty() ? "actor" : clause.object.empty() ? "none" : "any";
    if (target.empty()) target = roles.without(roles.owners(clause.object), source, false);
    if (target.empty()) target = behind_a_preposition(clause, source, frame);
    if (target.empty() || is_told(source, target)) return;
    note(index, clause, frame, joined_ids(roles, source), joined_ids(roles, target));
  }

  ActorUses behind_a_preposition(const Clause& clause, const ActorUses& source,
                                 SuggestedFrame& frame) const {
    const auto look_in = [&](const std::vector<Complement>& complements) {
      for (const Complement& complement : complements) {
        if (complement.chunk < clause.chunk || complement.prep == 0) continue;
        if (read.input.rules.venue_preps.contains(complement.prep)) continue;
        const WordInfo& prep = read.input.lexicon.info(complement.prep);
        if (prep.agent || prep.attribution || prep.joins) continue;
        const ActorUses who =
            roles.without(roles.heads_or_owners({complement.group}), source, false);
        if (who.empty()) continue;
        frame.prep = words.word(complement.prep);
        return who;
      }
      return ActorUses();
    };
    ActorUses who;
    for (const std::int32_t object : clause.object) {
      if (who.empty()) who = look_in(read.input.reading.behind[static_cast<std::size_t>(object)]);
    }
    return who.empty() ? look_in(clause.complements) : who;
  }

  void note(std::int32_t index, const Clause& clause, const SuggestedFrame& frame,
            const std::string& source, const std::string& target) {
    ++pile.sentences_;
    Suggestion& made = pile.by_frame_[frame];
    made.frame = frame;
    made.known = verb_of(clause).lemma != 0;
    ++made.count;
    if (frame.object == "any") {
      for (const std::int32_t object : clause.object) ++made.nouns[words.noun_lemma(object)];
    }
    for (const RuleAttempt& attempt : read.trace.attempts) {
      if (attempt.clause != index || attempt.kind != RuleAttempt::Kind::frame) continue;
      const ExplainedRule tried = explain_attempt(read, words, attempt);
      if (!tried.edit.empty()) ++made.edits[tried.edit + " (" + tried.rule + ")"];
      const EventSpec& spec = read.pack.events.frames[attempt.rule].event;
      if (made.type.empty() || spec.label < made.label) {
        made.type = spec.type;
        made.cameo = spec.cameo;
        made.label = spec.label;
      }
    }
    keep_shortest({std::string(text_at(read.document.text, read.input.sentence.sentence->span)),
                   source, target},
                  made.examples);
  }
};

void SuggestionPile::add(Extractor& extractor, const Document& document) {
  extractor.visit(document, [this](const ReadSentence& read) { Visitor{*this, read}.run(); });
}

void SuggestionPile::merge(const SuggestionPile& other) {
  sentences_ += other.sentences_;
  for (const auto& [frame, suggestion] : other.by_frame_) {
    Suggestion& made = by_frame_[frame];
    made.frame = frame;
    made.known = suggestion.known;
    made.count += suggestion.count;
    for (const auto& [noun, count] : suggestion.nouns) made.nouns[noun] += count;
    for (const auto& [edit, count] : suggestion.edits) made.edits[edit] += count;
    for (const SuggestedExample& example : suggestion.examples)
      keep_shortest(example, made.examples);
    const bool better =
        made.type.empty() || (!suggestion.type.empty() && suggestion.label < made.label);
    if (!better) continue;
    made.type = suggestion.type;
    made.cameo = suggestion.cameo;
    made.label = suggestion.label;
  }
}

std::vector<Suggestion> SuggestionPile::ranked(std::size_t least) const {
  std::vector<Suggestion> out;
  for (const auto& [frame, suggestion] : by_frame_) {
    if (suggestion.count >= least) out.push_back(suggestion);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Suggestion& a, const Suggestion& b) { return a.count > b.count; });
  return out;
}

std::string draft_id(const Suggestion& suggestion) {
  std::string id = suggestion.frame.verb;
  if (suggestion.frame.object == "any") id += "-something";
  if (!suggestion.frame.prep.empty()) id += "-" + suggestion.frame.prep;
  // Ids are lower-case letters, digits and hyphens.
  std::string clean;
  for (const char c : id) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (fits)
      clean += c;
    else if (!clean.empty() && clean.back() != '-')
      clean += '-';
  }
  while (!clean.empty() && clean.back() == '-') clean.pop_back();
  return clean.empty() ? "rule" : clean;
}

std::string draft_rule(const Suggestion& suggestion, const std::string& rule_namespace,
                       const std::vector<bool>& held) {
  const SuggestedFrame& frame = suggestion.frame;
  std::string object = frame.object;
  std::string nouns;
  if (object == "any" && !suggestion.nouns.empty()) {
    for (const std::string& noun : most_frequent(suggestion.nouns))
      nouns += (nouns.empty() ? "" : ", ") + yaml_quoted(noun);
    object = "[" + nouns + "]";
  }
  const bool known = !suggestion.type.empty();
  std::string out =
      fmt::format("# seen {} time{}\n", suggestion.count, suggestion.count == 1 ? "" : "s");
  std::size_t shown = 0;
  for (const auto& [edit, count] : suggestion.edits) {
    if (count * 2 < suggestion.count || ++shown > kShownEdits) continue;
    out += fmt::format("# or {}; seen {} time{}\n", edit, count, count == 1 ? "" : "s");
  }
  if (!suggestion.known) out += "# no rule file knows the verb: write its base form\n";
  out += fmt::format("format: 1\nkind: events\nnamespace: {}\nrules:\n  - id: {}\n", rule_namespace,
                     draft_id(suggestion));
  out += fmt::format("    event: {{type: {}, cameo: '{}', label: {}}}  # {}\n",
                     known ? suggestion.type : "CONSULT", known ? suggestion.cameo : "040",
                     yaml_quoted(frame.verb),
                     known ? "as another rule has this verb" : "choose the type");
  out += fmt::format("    frame: {{verb: {}, object: {}", yaml_quoted(frame.verb), object);
  if (!frame.prep.empty()) {
    out += fmt::format(", target: {{prep: [{}]}}", yaml_quoted(frame.prep));
    if (frame.object == "none") out += fmt::format(", needs: [{}]", yaml_quoted(frame.prep));
  }
  out += "}\n    examples:\n";
  std::string yes, todo;
  for (std::size_t i = 0; i < suggestion.examples.size(); ++i) {
    const SuggestedExample& example = suggestion.examples[i];
    const bool passes = i >= held.size() || held[i];
    (passes ? yes : todo) +=
        fmt::format("        - {{text: {}, source: {}, target: {}}}\n", yaml_quoted(example.text),
                    yaml_ids(example.source), yaml_ids(example.target));
  }
  if (!yes.empty()) out += "      yes:\n" + yes;
  if (!todo.empty()) out += "      todo:\n" + todo;
  return out;
}

}  // namespace entente
