// Rules of kind `report` against the clauses that somebody tells.
#include "extractor/events/reports.h"

#include <algorithm>
#include <string_view>

#include "extractor/events/frames.h"

namespace entente {
namespace {

class ReportPass {
 public:
  ReportPass(const EventInput& input, const Roles& roles, std::vector<Candidate>& candidates)
      : input_(input), roles_(roles), candidates_(candidates) {}

  void run() {
    for (std::size_t i = 0; i < input_.reading.clauses.size(); ++i) {
      const Clause& clause = input_.reading.clauses[i];
      if (clause.verb < 0 || clause.condition || clause.question) continue;
      for (const ReportRule& rule : input_.rules.reports) {
        if (judge(rule, static_cast<std::int32_t>(i))) break;
      }
    }
  }

 private:
  const VerbGroup& verb_of(const Clause& clause) const {
    return input_.reading.verb_groups[static_cast<std::size_t>(clause.verb)];
  }

  bool judge(const ReportRule& rule, std::int32_t index) {
    const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(index)];
    const VerbGroup& verb = verb_of(clause);
    if (rule.except.contains(verb.verb) && verb.verb != 0) return false;
    if (!rule.told.empty()) return is_told(rule, clause) && hope(rule, index);
    if (rule.modality != verb.modality &&
        (rule.modality != Modality::none || verb.modality != Modality::conditional)) {
      return false;
    }
    if (rule.modality == Modality::none && verb.negative) return false;
    if (rule.naming.contains(verb.verb) && verb.verb != 0 && is_named(rule, clause))
      return tell(rule, index, roles_.doers(clause), clause.object);
    if (!rule.verbs.empty() && !rule.verbs.contains(verb.verb)) return false;
    if (!rule.nouns.empty() && !is_called(rule, clause, verb)) return false;
    return tell(rule, index, roles_.reporter(index),
                clause.surface.empty() ? clause.subject : clause.surface);
  }

  // "hopes that X will pay": the verb above it is one of the rule's.
  bool is_told(const ReportRule& rule, const Clause& clause) const {
    if (clause.link != ClauseLink::complement || clause.governor < 0) return false;
    const Clause& above = input_.reading.clauses[static_cast<std::size_t>(clause.governor)];
    const VerbGroup& verb = verb_of(above);
    return rule.told.contains(verb.verb) && verb.verb != 0 && !verb.negative && !verb.passive &&
           verb.modality == Modality::none && !above.condition && !above.question;
  }

  bool hope(const ReportRule& rule, std::int32_t index) {
    const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(index)];
    const Clause& above = input_.reading.clauses[static_cast<std::size_t>(clause.governor)];
    return tell(rule, index, roles_.doers(above), clause.subject);
  }

  bool holds(const ReportRule& rule, std::int32_t group) const {
    return !roles_.group(group).negative && holds_noun(input_, group, rule.nouns, 0);
  }

  // "calls X a provocation", "described X as an act of war".
  bool is_named(const ReportRule& rule, const Clause& clause) const {
    if (clause.object.empty()) return false;
    return std::any_of(
        clause.complements.begin(), clause.complements.end(), [&](const Complement& complement) {
          return (complement.prep == 0 || input_.lexicon.info(complement.prep).closed == 'i') &&
                 complement.chunk > clause.chunk && holds(rule, complement.group);
        });
  }

  // "is a provocation", "is quite illegal".
  bool is_called(const ReportRule& rule, const Clause& clause, const VerbGroup& verb) const {
    for (const std::int32_t object : clause.object) {
      if (holds(rule, object)) return true;
    }
    for (std::uint32_t unit = verb.last_unit; unit < input_.reading.units.size(); ++unit) {
      if (rule.adjectives.contains(input_.reading.units[unit].word)) return true;
      if (std::string_view("rjxVugc").find(input_.reading.tags[unit]) == std::string_view::npos)
        return false;
    }
    return false;
  }

  // Whose deed the words tell of: the actor itself, its owner, or whoever stands behind the noun.
  ActorUses judged(const std::vector<std::int32_t>& groups) const {
    ActorUses who = roles_.heads_or_owners(groups);
    for (const std::int32_t group : groups) {
      if (who.empty()) who = roles_.agent_behind(group);
      if (who.empty()) who = roles_.behind(group, roles_.with_owners({}), 2);
    }
    return who;
  }

  // Nobody else says it: neither a clause above, nor anybody's quoted words.
  bool is_own_voice(std::int32_t index) const {
    const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(index)];
    const bool leading = clause.link == ClauseLink::main || clause.link == ClauseLink::conjunct;
    return input_.speaker != nullptr && input_.speaker->partisan() && leading &&
           std::none_of(input_.reading.chunks.begin(), input_.reading.chunks.end(),
                        [](const Chunk& chunk) { return chunk.kind == ChunkKind::quote; });
  }

  bool tell(const ReportRule& rule, std::int32_t index, const ActorUses& teller,
            const std::vector<std::int32_t>& groups) {
    const ActorUses target = roles_.without(judged(groups), teller, false);
    const bool by_speaker =
        teller.empty() && is_own_voice(index) && roles_.speaker_is_apart_from(target);
    if ((teller.empty() && !by_speaker) || target.empty()) return false;
    for (Candidate& made : candidates_) {
      if (made.clause == index && made.group < 0) made.consumed = true;
    }
    const VerbGroup& verb = verb_of(input_.reading.clauses[static_cast<std::size_t>(index)]);
    Candidate made;
    made.clause = index;
    made.spec = rule.event;
    made.rule = rule.id + "@1";
    made.form = "reported";
    made.weight = 0.8;
    made.source = teller;
    made.by_speaker = by_speaker;
    made.target = target;
    made.first_unit = verb.first_unit;
    made.last_unit = verb.last_unit;
    candidates_.push_back(std::move(made));
    return true;
  }

  const EventInput& input_;
  const Roles& roles_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

void find_reported_acts(const EventInput& input, const Roles& roles,
                        std::vector<Candidate>& candidates) {
  if (!input.rules.reports.empty()) ReportPass(input, roles, candidates).run();
}

}  // namespace entente
