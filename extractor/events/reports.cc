// Rules of kind `report` against the clauses that somebody tells.
#include "extractor/events/reports.h"

#include <algorithm>

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
        if (fits(rule, clause) && tell(rule, static_cast<std::int32_t>(i))) break;
      }
    }
  }

 private:
  const VerbGroup& verb_of(const Clause& clause) const {
    return input_.reading.verb_groups[static_cast<std::size_t>(clause.verb)];
  }

  bool fits(const ReportRule& rule, const Clause& clause) const {
    const VerbGroup& verb = verb_of(clause);
    if (rule.modality != Modality::none && verb.modality != rule.modality) return false;
    if (rule.modality == Modality::none &&
        (verb.negative || verb.modality == Modality::future ||
         verb.modality == Modality::possible || verb.modality == Modality::necessary)) {
      return false;
    }
    if (!rule.verbs.empty() && !rule.verbs.contains(verb.verb)) return false;
    if (rule.offences.empty()) return true;
    return std::any_of(clause.object.begin(), clause.object.end(), [&](std::int32_t object) {
      return !roles_.group(object).negative && holds_noun(input_, object, rule.offences, 0);
    });
  }

  // Whose deed the subject is: the actor itself, its owner, or whoever stands behind the noun.
  ActorUses charged(const Clause& clause) const {
    const std::vector<std::int32_t>& subject =
        clause.surface.empty() ? clause.subject : clause.surface;
    ActorUses who = roles_.heads_or_owners(subject);
    for (const std::int32_t group : subject) {
      if (who.empty()) who = roles_.agent_behind(group);
      if (who.empty()) who = roles_.behind(group, roles_.with_owners({}), 2);
    }
    return who;
  }

  bool tell(const ReportRule& rule, std::int32_t index) {
    const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(index)];
    const ActorUses teller = roles_.reporter(index);
    if (teller.empty()) return false;
    const ActorUses target = roles_.without(charged(clause), teller, false);
    if (target.empty()) return false;
    for (Candidate& made : candidates_) {
      if (made.clause == index && made.group < 0) made.consumed = true;
    }
    const VerbGroup& verb = verb_of(clause);
    Candidate made;
    made.clause = index;
    made.spec = rule.event;
    made.rule = rule.id + "@1";
    made.form = "reported";
    made.weight = 0.8;
    made.source = teller;
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
