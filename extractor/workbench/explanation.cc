// The passes' results put into words; nothing is decided here.
#include "extractor/workbench/explanation.h"

#include <fmt/format.h>

#include <algorithm>

#include "extractor/events/roles.h"
#include "extractor/workbench/rule_stops.h"
#include "extractor/workbench/sentence_words.h"

namespace entente {
namespace {

const char* name_of_link(ClauseLink link) {
  static constexpr const char* kNames[] = {"main",   "conjunct", "complement", "infinitive",
                                           "gerund", "relative", "reduced",    "adverbial"};
  return kNames[static_cast<std::size_t>(link)];
}

const char* name_of_modality(Modality modality) {
  static constexpr const char* kNames[] = {"", "future", "conditional", "possible", "necessary"};
  return kNames[static_cast<std::size_t>(modality)];
}

class SentenceReport {
 public:
  explicit SentenceReport(const ReadSentence& read)
      : read_(read), reading_(read.input.reading), words_(read), roles_(read.input) {}

  ExplainedSentence run() {
    const Sentence& sentence = *read_.input.sentence.sentence;
    out_.text = text_at(read_.document.text, sentence.span);
    out_.start = sentence.span.start;
    add_units();
    for (const Clause& clause : reading_.clauses) add_clause(clause);
    for (const RuleAttempt& attempt : read_.trace.attempts) {
      ExplainedRule rule = explain_attempt(read_, words_, attempt);
      if (!rule.begun) continue;
      // Where another rule told the act, none is missing.
      if (is_told(attempt)) rule.edit.clear();
      out_.rules.push_back(std::move(rule));
    }
    for (const Candidate& made : read_.candidates) add_event(made);
    if (out_.rules.empty()) out_.nothing = why_nothing();
    return std::move(out_);
  }

 private:
  bool is_told(const RuleAttempt& attempt) const {
    return std::any_of(read_.trace.attempts.begin(), read_.trace.attempts.end(),
                       [&](const RuleAttempt& other) {
                         return other.stop == RuleStop::none && other.clause == attempt.clause &&
                                other.group == attempt.group;
                       });
  }

  void add_units() {
    for (const Mention& mention : read_.input.sentence.mentions) {
      std::string value;
      for (const ActorRef& actor : mention.actors) {
        value += (value.empty() ? "" : ", ") + actor.id;
        if (!actor.sector.empty()) value += "/" + actor.sector;
        if (!actor.person.empty()) value += " " + actor.person;
      }
      out_.mentions.push_back({std::string(text_at(read_.document.text, mention.span)),
                               to_string(mention.kind), std::move(value)});
    }
    for (const Timex& timex : read_.input.sentence.timexes) {
      out_.dates.push_back({std::string(text_at(read_.document.text, timex.span)),
                            to_string(timex.type), timex.value});
    }
    for (std::uint32_t i = 0; i < reading_.units.size(); ++i)
      out_.words.push_back({words_.of_units(i, i + 1), std::string(1, reading_.tags[i]), ""});
    for (const Chunk& chunk : reading_.chunks) {
      const char* kind = chunk.kind == ChunkKind::noun_group   ? "noun"
                         : chunk.kind == ChunkKind::verb_group ? "verb"
                                                               : "word";
      out_.groups.push_back({words_.of_units(chunk.first_unit, chunk.last_unit), kind, ""});
    }
  }

  void add_clause(const Clause& clause) {
    ExplainedClause made;
    made.link = name_of_link(clause.link);
    made.governor = clause.governor;
    made.verb = words_.of_verb(clause);
    made.lemma = words_.verb_lemma(clause);
    made.who = words_.of_groups(clause.subject);
    made.whom = words_.of_groups(clause.object);
    for (const Complement& complement : clause.complements)
      made.complements.push_back(
          {words_.of_group(complement.group), words_.word(complement.prep), ""});
    if (clause.verb >= 0) {
      const VerbGroup& verb = reading_.verb_groups[static_cast<std::size_t>(clause.verb)];
      if (verb.verb != 0) made.lists = words_.lists(read_.input.lexicon.verbs[verb.verb].lists);
      if (verb.passive) made.notes.push_back("passive");
      if (verb.negative) made.notes.push_back("not");
      if (verb.modality != Modality::none) made.notes.push_back(name_of_modality(verb.modality));
    }
    if (clause.condition) made.notes.push_back("if");
    if (clause.question) made.notes.push_back("question");
    if (clause.quoted) made.notes.push_back("quoted");
    out_.clauses.push_back(std::move(made));
  }

  static bool is_in(const std::vector<std::int32_t>& groups, std::int32_t group) {
    return std::find(groups.begin(), groups.end(), group) != groups.end();
  }

  // Where the mention stands, as a rule's author would say it.
  std::string place_of(std::int32_t mention, const Candidate& made) const {
    for (std::size_t g = 0; g < reading_.noun_groups.size(); ++g) {
      const NounGroup& group = reading_.noun_groups[g];
      const bool head = is_in(group.actors, mention);
      if (!head && !is_in(group.owners, mention)) continue;
      const auto index = static_cast<std::int32_t>(g);
      const std::string words = words_.of_group(index);
      const std::string owner = head ? "" : fmt::format("owner in '{}', ", words);
      return owner + place_of_group(index, made);
    }
    return "elsewhere in the sentence";
  }

  std::string place_of_group(std::int32_t group, const Candidate& made) const {
    if (group == made.group) return "the event noun itself";
    if (made.clause >= 0) {
      const std::string place = place_in_clause(group, made.clause);
      if (!place.empty()) return place;
    }
    for (std::size_t g = 0; g < reading_.behind.size(); ++g) {
      for (const Complement& complement : reading_.behind[g]) {
        if (complement.group == group)
          return fmt::format("behind '{}', after '{}'",
                             words_.of_group(static_cast<std::int32_t>(g)),
                             words_.word(complement.prep));
      }
    }
    for (std::size_t i = 0; i < reading_.clauses.size(); ++i) {
      const std::string place = place_in_clause(group, static_cast<std::int32_t>(i));
      if (!place.empty()) return place;
    }
    return "elsewhere in the sentence";
  }

  std::string place_in_clause(std::int32_t group, std::int32_t index) const {
    const Clause& clause = reading_.clauses[static_cast<std::size_t>(index)];
    const std::string verb = words_.of_verb(clause);
    if (is_in(clause.subject, group)) return fmt::format("doer of '{}'", verb);
    if (is_in(clause.object, group)) return fmt::format("object of '{}'", verb);
    for (const Complement& complement : clause.complements) {
      if (complement.group != group) continue;
      return complement.prep == 0
                 ? fmt::format("second object of '{}'", verb)
                 : fmt::format("after '{}' behind '{}'", words_.word(complement.prep), verb);
    }
    if (is_in(clause.surface, group)) return fmt::format("subject of '{}'", verb);
    return "";
  }

  void add_actors(const char* role, const ActorUses& who, const Candidate& made,
                  ExplainedEvent& event) const {
    for (const ActorUse& use : who) {
      const Mention& mention = read_.input.sentence.mentions[static_cast<std::size_t>(use.mention)];
      event.actors.push_back({role, roles_.id(use),
                              std::string(text_at(read_.document.text, mention.span)),
                              place_of(use.mention, made)});
    }
  }

  // The record that the candidate became, by rule and trigger.
  const Event* record_of(const Candidate& made, const std::string& rule) const {
    const std::vector<Unit>& units = reading_.units;
    const std::uint32_t start =
        read_.input.sentence.tokens[units[made.first_unit].first_token].span.start;
    for (const Event& event : read_.events) {
      if (event.rule == rule && event.trigger.start == start && event.type == made.spec.type)
        return &event;
    }
    return nullptr;
  }

  void add_event(const Candidate& made) {
    ExplainedEvent event;
    event.type = made.spec.type;
    event.label = made.spec.label;
    event.status = to_string(made.status);
    event.rule = fmt::format("{}#{}", made.rule, made.form);
    event.words = words_.of_units(made.first_unit, made.last_unit);
    event.mutual = made.mutual;
    add_actors("source", made.source, made, event);
    add_actors("target", made.target, made, event);
    add_actors("reported_by", made.reported_by, made, event);
    const Event* record = record_of(made, event.rule);
    if (record != nullptr)
      complete(*record, event);
    else
      event.dropped = why_dropped(made);
    out_.events.push_back(std::move(event));
  }

  static void complete(const Event& record, ExplainedEvent& event) {
    const auto from_context = [&](const char* role, const std::vector<Participant>& who) {
      for (const Participant& one : who) {
        const bool known =
            std::any_of(event.actors.begin(), event.actors.end(), [&](const ExplainedActor& actor) {
              return actor.role == role && actor.id == one.actor.id;
            });
        if (!known)
          event.actors.push_back(
              {role, one.actor.id, "", "not in the sentence: from the document"});
      }
    };
    from_context("source", record.source);
    from_context("target", record.target);
    if (!record.date) {
      event.date = "undated";
    } else if (record.date->basis == DateBasis::text) {
      event.date = fmt::format("{} (from '{}')", record.date->value, record.date->text);
    } else {
      event.date = record.date->value + " (the document's)";
    }
  }

  std::string why_dropped(const Candidate& made) const {
    if (made.consumed) return "it is part of another act in the sentence";
    if (made.source.empty()) return "nobody is named who did it, and the document does not tell";
    if (made.target.empty())
      return "nobody is named whom it was done to, and the document does not tell";
    return "the sentence tells the same act already";
  }

  std::string why_nothing() const {
    if (read_.input.sentence.mentions.empty())
      return "no actor is named: a name may be missing from the actors";
    return "no rule waits for any of its verbs and nouns: see entente rules suggest";
  }

  const ReadSentence& read_;
  const Reading& reading_;
  const SentenceWords words_;
  const Roles roles_;
  ExplainedSentence out_;
};

}  // namespace

Explanation make_explanation(Extractor& extractor, const Document& document) {
  Explanation out;
  out.doc = document.id;
  extractor.visit(document, [&](const ReadSentence& read) {
    out.sentences.push_back(SentenceReport(read).run());
  });
  return out;
}

}  // namespace entente
