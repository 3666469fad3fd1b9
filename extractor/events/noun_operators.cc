// The algebra of acts with a noun as operator: "Iran's refusal to meet X", "a decision by Peru to
// expel X". The noun's owner acts; the act behind it is part of the noun's.
#include <algorithm>

#include "extractor/events/operators.h"

namespace entente {
namespace {

class NounOperatorPass {
 public:
  NounOperatorPass(const EventInput& input, const Roles& roles, std::vector<Candidate>& candidates,
                   const std::vector<std::int32_t>& by_clause)
      : input_(input), roles_(roles), candidates_(candidates), by_clause_(by_clause) {}

  void run() {
    for (std::size_t i = 0; i < input_.reading.clauses.size(); ++i) {
      const Clause& clause = input_.reading.clauses[i];
      if (clause.governor_group < 0 || clause.link != ClauseLink::infinitive) continue;
      const std::int32_t inner = by_clause_[i];
      const std::int32_t named = candidate_of(clause.governor_group);
      if (named >= 0)
        complete(named, inner);
      else
        apply(clause, inner);
    }
  }

 private:
  std::int32_t candidate_of(std::int32_t group) const {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].group == group) return static_cast<std::int32_t>(i);
    }
    return -1;
  }

  // "Iran's threat to attack Israel": the noun tells an act of its own, the infinitive to whom.
  void complete(std::int32_t named, std::int32_t inner) {
    if (inner < 0) return;
    Candidate& noun = candidates_[static_cast<std::size_t>(named)];
    Candidate& act = candidates_[static_cast<std::size_t>(inner)];
    if (noun.source.empty() || !holds_type(input_.rules.wishing, noun.spec.type)) return;
    if (noun.target.empty()) noun.target = roles_.without(act.target, noun.source, false);
    if (noun.target.empty()) return;
    noun.one_sided = false;
    act.consumed = true;
  }

  void apply(const Clause& clause, std::int32_t inner) {
    const std::int32_t group = clause.governor_group;
    const NounGroup& words = roles_.group(group);
    const auto found = input_.rules.operators_by_noun.find(words.noun);
    if (words.noun == 0 || found == input_.rules.operators_by_noun.end()) return;
    ActorUses doers = roles_.owners({group});
    if (doers.empty()) doers = roles_.agent_behind(group);
    if (doers.empty()) doers = roles_.behind(group, roles_.with_owners({}), 1);
    if (doers.empty()) return;
    for (const std::uint32_t at : found->second) {
      const OperatorRule& rule = input_.rules.operators[at];
      if (inner < 0 && (rule.needs_act || !rule.over.empty())) continue;
      if (!rule.over.empty() && !holds_type(rule.over, act_at(inner).spec.type)) continue;
      if (rule.kind == OperatorKind::none) {
        if (act_at(inner).status == EventStatus::asserted) act_at(inner).status = rule.status;
      } else {
        give(rule, group, doers, clause, inner);
      }
      return;
    }
  }

  Candidate& act_at(std::int32_t index) { return candidates_[static_cast<std::size_t>(index)]; }

  void give(const OperatorRule& rule, std::int32_t group, const ActorUses& doers,
            const Clause& clause, std::int32_t inner) {
    const NounGroup& words = roles_.group(group);
    Candidate made;
    if (inner >= 0) {
      made = act_at(inner);
      if (made.mutual) roles_.add(made.target, made.source);
    }
    if (rule.kind == OperatorKind::gives) {
      made.spec = rule.event;
      made.rule = rule.id + "@1";
      made.mutual = false;
    }
    made.clause = -1;
    made.group = group;
    made.form = "nominal";
    made.weight = 0.8;
    made.first_unit = words.head_unit;
    made.last_unit = words.head_unit + 1;
    made.status = words.negative ? EventStatus::negated : EventStatus::asserted;
    made.source = doers;
    made.target = roles_.without(made.target, doers, false);
    if (made.target.empty())
      made.target = roles_.without(roles_.heads_or_owners(clause.object), doers, false);
    if (made.target.empty()) return;
    if (inner >= 0) act_at(inner).consumed = true;
    candidates_.push_back(std::move(made));
  }

  const EventInput& input_;
  const Roles& roles_;
  std::vector<Candidate>& candidates_;
  const std::vector<std::int32_t>& by_clause_;
};

}  // namespace

void apply_noun_operators(const EventInput& input, const Roles& roles,
                          std::vector<Candidate>& candidates,
                          const std::vector<std::int32_t>& by_clause) {
  NounOperatorPass(input, roles, candidates, by_clause).run();
}

}  // namespace entente
