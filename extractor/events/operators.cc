// The algebra of acts. An operator's act is its infinitive, gerund or that-clause, or the event
// noun that is its object; the act's own event is consumed by the operator's.
#include "extractor/events/operators.h"

#include <algorithm>

#include "extractor/events/frames.h"

namespace entente {
namespace {

class OperatorPass {
 public:
  OperatorPass(const EventInput& input, const Roles& roles, std::vector<Candidate>& candidates,
               std::vector<std::int32_t>& by_clause)
      : input_(input), roles_(roles), candidates_(candidates), by_clause_(by_clause) {}

  void run() {
    for (std::size_t i = input_.reading.clauses.size(); i-- > 0;)
      apply(static_cast<std::int32_t>(i));
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].group >= 0) judge_noun(i);
    }
    for (std::size_t i = 0; i < candidates_.size(); ++i) complete(i);
  }

 private:
  const Clause& clause(std::int32_t index) const {
    return input_.reading.clauses[static_cast<std::size_t>(index)];
  }

  // The act of an operator: a candidate (index >= 0) or an event noun without one (noun set).
  struct Act {
    std::int32_t candidate = -1;
    const NounClass* noun = nullptr;
    std::int32_t group = -1;
    bool found() const { return candidate >= 0 || noun != nullptr; }
  };

  static bool may_be_act(const Clause& child) {
    return child.link == ClauseLink::infinitive || child.link == ClauseLink::gerund ||
           child.link == ClauseLink::complement;
  }

  std::int32_t candidate_of_group(std::int32_t group) const {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].group == group) return static_cast<std::int32_t>(i);
    }
    return -1;
  }

  Act act_of(std::int32_t index) const {
    Act act;
    for (std::size_t k = 0; k < input_.reading.clauses.size(); ++k) {
      const Clause& child = input_.reading.clauses[k];
      if (child.governor != index) continue;
      if (!may_be_act(child)) continue;
      if (child.link == ClauseLink::gerund && child.link_word != 0 &&
          !input_.lexicon.info(child.link_word).object_control &&
          input_.lexicon.info(child.link_word).negative) {
        continue;
      }
      act.candidate = by_clause_[k];
      if (act.candidate >= 0) return act;
    }
    const Clause& own = clause(index);
    for (const std::int32_t object : own.object) {
      if (find_in_group(object, 2, act)) return act;
    }
    for (const Complement& complement : own.complements) {
      if (complement.prep != 0 && input_.rules.venue_preps.contains(complement.prep)) continue;
      if (complement.chunk < own.chunk) continue;
      if (!own.object.empty() && complement.prep != 0) continue;
      if (find_in_group(complement.group, 1, act)) return act;
    }
    return act;
  }

  bool find_in_group(std::int32_t group, int depth, Act& act) const {
    act.group = group;
    act.candidate = candidate_of_group(group);
    act.noun = class_of_group(input_, group, 0);
    if (act.found()) return true;
    if (depth == 0) return false;
    for (const Complement& complement : input_.reading.behind[static_cast<std::size_t>(group)]) {
      if (!input_.lexicon.info(complement.prep).object_control) continue;
      if (find_in_group(complement.group, depth - 1, act)) return true;
    }
    for (std::size_t k = 0; k < input_.reading.clauses.size(); ++k) {
      const Clause& child = input_.reading.clauses[k];
      if (child.governor_group != group || by_clause_[k] < 0) continue;
      if (child.link != ClauseLink::gerund && child.link != ClauseLink::infinitive) continue;
      act.candidate = by_clause_[k];
      return true;
    }
    return false;
  }

  const std::string& type_of(const Act& act) const {
    return act.candidate >= 0 ? candidates_[static_cast<std::size_t>(act.candidate)].spec.type
                              : act.noun->event.type;
  }

  void apply(std::int32_t index) {
    const Clause& own = clause(index);
    if (own.verb < 0) return;
    const VerbGroup& verb = input_.reading.verb_groups[static_cast<std::size_t>(own.verb)];
    const auto found = input_.rules.operators_by_verb.find(verb.verb);
    if (verb.verb == 0 || found == input_.rules.operators_by_verb.end()) return;
    if (is_circumstance(own, verb)) return;
    const std::int32_t framed = by_clause_[static_cast<std::size_t>(index)];
    const bool sure = framed >= 0 && candidates_[static_cast<std::size_t>(framed)].specificity >= 3;
    if (input_.trace != nullptr) input_.trace->start();
    const Act act = act_of(index);
    for (const std::uint32_t at : found->second) {
      const OperatorRule& rule = input_.rules.operators[at];
      const RuleStop stop = stop_of(rule, act, index);
      if (input_.trace != nullptr) {
        input_.trace->add({RuleAttempt::Kind::op, at, index, act.group, stop});
      }
      if (stop != RuleStop::none) continue;
      if (rule.kind == OperatorKind::none) {
        deny(rule, act);
        return;
      }
      if (rule.kind == OperatorKind::inner) {
        // "flew to Oman from talks": told of the place, not done there.
        if (act.candidate >= 0 && candidates_[static_cast<std::size_t>(act.candidate)].group >= 0 &&
            !roles_.heads(own.object).empty()) {
          continue;
        }
        perform(index, verb, act);
        return;
      }
      if (rule.control_object && act.candidate >= 0 && commands_own(own)) {
        perform(index, verb, act);
        return;
      }
      if (sure) {
        consume(act);
        return;
      }
      give(rule, index, verb, act);
      return;
    }
  }

  // "Asked about the raid, the minister said": told of nobody, by nobody.
  bool is_circumstance(const Clause& own, const VerbGroup& verb) const {
    return own.link == ClauseLink::reduced && own.governor_group < 0 && verb.passive &&
           roles_.heads_or_owners(own.subject).empty();
  }

  // "Two Danes accused of spying", "US urged to act": a past form that lacks its object is a
  // passive whose "is" the headline left out.
  bool is_headline_passive(const OperatorRule& rule, const Clause& own, const VerbGroup& verb,
                           const Act& act) const {
    if (!rule.control_object || !verb.ambiguous_past || verb.passive || !own.object.empty() ||
        own.link != ClauseLink::main || act.candidate < 0 || verb.last_unit > verb.head_unit + 1) {
      return false;
    }
    const std::int32_t inner = candidates_[static_cast<std::size_t>(act.candidate)].clause;
    return inner >= 0 && (clause(inner).link == ClauseLink::infinitive ||
                          clause(inner).link == ClauseLink::gerund);
  }

  // "ordered its troops to withdraw": a decision with effect, no request.
  bool commands_own(const Clause& own) const {
    const ActorUses doers = roles_.doers(own);
    const ActorUses commanded = roles_.heads(own.object);
    return !doers.empty() && !commanded.empty() && roles_.without_own(commanded, doers).empty();
  }

  RuleStop stop_of(const OperatorRule& rule, const Act& act, std::int32_t index) const {
    if (!rule.except.empty() && is_excepted(rule, index)) return RuleStop::except;
    if (!act.found() && (rule.needs_act || !has_child(index))) return RuleStop::no_act;
    if (rule.over.empty()) return RuleStop::none;
    if (!act.found()) return RuleStop::no_act;
    return holds_type(rule.over, type_of(act)) ? RuleStop::none : RuleStop::other_act;
  }

  bool is_excepted(const OperatorRule& rule, std::int32_t index) const {
    return std::any_of(
        input_.reading.clauses.begin(), input_.reading.clauses.end(), [&](const Clause& child) {
          if (child.governor != index || !may_be_act(child) || child.verb < 0) return false;
          const VerbGroup& verb = input_.reading.verb_groups[static_cast<std::size_t>(child.verb)];
          return rule.except.contains(verb.verb);
        });
  }

  bool has_child(std::int32_t index) const {
    return std::any_of(
        input_.reading.clauses.begin(), input_.reading.clauses.end(),
        [&](const Clause& child) { return child.governor == index && may_be_act(child); });
  }

  void consume(const Act& act) {
    if (act.candidate < 0) return;
    Candidate& inner = candidates_[static_cast<std::size_t>(act.candidate)];
    inner.consumed = true;
  }

  void deny(const OperatorRule& rule, const Act& act) {
    if (act.candidate < 0) return;
    Candidate& inner = candidates_[static_cast<std::size_t>(act.candidate)];
    if (inner.status == EventStatus::asserted) inner.status = rule.status;
    inner.consumed = false;
  }

  // "began shelling X", "carried out an attack on X": the act, done by the subject.
  void perform(std::int32_t index, const VerbGroup& verb, const Act& act) {
    const Clause& own = clause(index);
    if (act.candidate >= 0) {
      Candidate& inner = candidates_[static_cast<std::size_t>(act.candidate)];
      const ActorUses subject = roles_.doers(own);
      if (!subject.empty() && inner.group >= 0) {
        ActorUses others = roles_.without(inner.source, subject, false);
        if (inner.target.empty() || inner.mutual)
          roles_.add(inner.target, roles_.without(others, inner.target, false));
        inner.source = subject;
        inner.target = roles_.without(inner.target, inner.source, false);
        if (inner.mutual) face_each_other(inner.source, inner.target);
      } else if (!subject.empty() && inner.source.empty()) {
        inner.source = subject;
      }
      inner.clause = index;
      inner.one_sided = false;
      by_clause_[static_cast<std::size_t>(index)] = act.candidate;
      add_complement_targets(own, inner, act);
      return;
    }
    Candidate made;
    made.clause = index;
    made.group = act.group;
    made.spec = act.noun->event;
    made.rule = act.noun->id + "@1";
    made.form = "light";
    made.weight = act.noun->weight;
    made.mutual = act.noun->mutual;
    made.first_unit = verb.first_unit;
    made.last_unit = verb.last_unit;
    made.source = roles_.doers(own);
    made.target = roles_.without(
        roles_.behind(act.group, roles_.with_owners(act.noun->target_preps)), made.source, false);
    if (made.target.empty()) {
      made.target =
          roles_.without(roles_.complements(own, act.noun->target_preps), made.source, false);
    }
    if (made.mutual) face_each_other(made.source, made.target);
    if (made.source.empty() && made.target.empty()) return;
    by_clause_[static_cast<std::size_t>(index)] = static_cast<std::int32_t>(candidates_.size());
    candidates_.push_back(std::move(made));
  }

  void add_complement_targets(const Clause& own, Candidate& inner, const Act& act) {
    if (!inner.target.empty() || act.noun == nullptr) return;
    inner.target =
        roles_.without(roles_.complements(own, act.noun->target_preps), inner.source, false);
  }

  void give(const OperatorRule& rule, std::int32_t index, const VerbGroup& verb, const Act& act) {
    const Clause& own = clause(index);
    const std::int32_t framed = by_clause_[static_cast<std::size_t>(index)];
    Candidate made;
    if (framed >= 0) made = candidates_[static_cast<std::size_t>(framed)];
    made.clause = index;
    made.group = -1;
    made.spec = rule.event;
    made.rule = rule.id + "@1";
    made.form = verb.passive ? "passive" : "active";
    made.specificity = 2;
    made.weight = 0.9;
    made.mutual = false;
    made.first_unit = verb.first_unit;
    made.last_unit = verb.last_unit;
    made.source = roles_.doers(own);
    ActorUses target;
    if (is_headline_passive(rule, own, verb, act)) {
      target = made.source;
      made.source.clear();
    } else if (rule.control_object) {
      target = roles_.without(roles_.heads_or_owners(own.object), made.source, false);
      if (target.empty()) target = controlled(index, act, made.source);
    } else if (act.candidate >= 0) {
      const Candidate& inner = candidates_[static_cast<std::size_t>(act.candidate)];
      made.mutual = inner.mutual;
      target = roles_.without(inner.target, made.source, false);
      if (target.empty()) target = roles_.without(inner.source, made.source, false);
    } else if (act.noun != nullptr) {
      made.mutual = act.noun->mutual;
      const std::vector<WordId> preps = roles_.with_owners(act.noun->target_preps);
      target = roles_.without(roles_.owners({act.group}), made.source, false);
      if (target.empty())
        target = roles_.without(roles_.behind(act.group, preps), made.source, false);
      if (target.empty())
        target =
            roles_.without(roles_.complements(own, act.noun->target_preps), made.source, false);
    }
    if (target.empty())
      target = roles_.without(roles_.heads_or_owners(own.object), made.source, false);
    if (target.empty()) target = roles_.without(addressed(own), made.source, false);
    if (target.empty()) target = roles_.without(of_child(index), made.source, false);
    if (target.empty() && framed >= 0) target = roles_.without(made.target, made.source, false);
    made.target = target;
    if (made.source.size() > 1 && made.target.empty() && !rule.control_object) {
      made.mutual = true;
      face_each_other(made.source, made.target);
    }
    if (!is_fact(rule, act, made)) consume(act);
    if (made.source.empty() && made.target.empty()) return;
    if (framed >= 0) {
      candidates_[static_cast<std::size_t>(framed)] = std::move(made);
    } else {
      by_clause_[static_cast<std::size_t>(index)] = static_cast<std::int32_t>(candidates_.size());
      candidates_.push_back(std::move(made));
    }
  }

  // "refused to allow X": whom the inner verb acts upon, though its act is none of ours.
  ActorUses of_child(std::int32_t index) const {
    ActorUses who;
    for (const Clause& child : input_.reading.clauses) {
      if (child.governor != index) continue;
      if (!may_be_act(child)) continue;
      who = roles_.heads_or_owners(child.object);
      if (who.empty()) who = addressed(child);
      if (!who.empty()) return who;
    }
    return who;
  }

  // "criticised X's launch": an act with a doer of its own has happened.
  bool is_fact(const OperatorRule& rule, const Act& act, const Candidate& outer) const {
    if (act.candidate < 0 || !holds_type(input_.rules.presupposing, rule.event.type)) return false;
    const Candidate& inner = candidates_[static_cast<std::size_t>(act.candidate)];
    return inner.group >= 0 && !roles_.without(inner.source, outer.source, false).empty();
  }

  // "agreed with X to …": an actor after any preposition but a venue's.
  ActorUses addressed(const Clause& own) const {
    ActorUses who;
    for (const Complement& complement : own.complements) {
      if (complement.prep == 0 || complement.chunk < own.chunk) continue;
      if (input_.rules.venue_preps.contains(complement.prep)) continue;
      if (input_.lexicon.info(complement.prep).agent) continue;
      roles_.add(who, roles_.heads({complement.group}));
    }
    return who;
  }

  // "called on X to act", "demanded that X act": who is to act.
  ActorUses controlled(std::int32_t index, const Act& act, const ActorUses& source) const {
    ActorUses who = roles_.without(addressed(clause(index)), source, false);
    if (!who.empty()) return who;
    for (const Clause& child : input_.reading.clauses) {
      if (child.governor != index || child.link != ClauseLink::complement) continue;
      who = roles_.without(roles_.heads_or_owners(child.surface), source, false);
      if (!who.empty()) return who;
    }
    if (act.candidate >= 0) {
      const Candidate& inner = candidates_[static_cast<std::size_t>(act.candidate)];
      who = roles_.without(inner.source, source, false);
      if (who.empty()) who = roles_.without(inner.target, source, false);
    }
    return who;
  }

  // An event noun as the object of another act. One with a doer of its own has happened ("condemned
  // Israel's raid"); one without is what the outer act is about ("rejected talks").
  void judge_noun(std::size_t index) {
    Candidate& noun = candidates_[index];
    if (noun.consumed || noun.clause >= 0) return;
    for (std::size_t k = 0; k < input_.reading.clauses.size(); ++k) {
      const std::int32_t outer_index = by_clause_[k];
      const Clause& own = input_.reading.clauses[k];
      if (!is_object_of(noun.group, own)) continue;
      const bool modal =
          own.verb >= 0 &&
          input_.reading.verb_groups[static_cast<std::size_t>(own.verb)].modality != Modality::none;
      if (outer_index < 0 || outer_index == static_cast<std::int32_t>(index)) {
        if (modal && noun.source.empty()) noun.consumed = true;
        return;
      }
      const Candidate& outer = candidates_[static_cast<std::size_t>(outer_index)];
      const bool presupposed = holds_type(input_.rules.presupposing, outer.spec.type);
      const bool own_doer =
          !roles_.without(noun.source, outer.source, false).empty() && !noun.mutual;
      if (!presupposed && (!own_doer || is_wished(outer, noun))) noun.consumed = true;
      if (presupposed && noun.source.empty()) noun.consumed = true;
      if (own_doer && noun.target.empty() && !holds_type(input_.rules.solitary, noun.spec.type)) {
        noun.target = outer.source;
      }
      return;
    }
  }

  // "demanded Iran's release of the crew": asked for or promised, not done.
  bool is_wished(const Candidate& outer, const Candidate& noun) const {
    const EventType* type = input_.ontology.find_type(noun.spec.type);
    return type != nullptr && type->tone == Tone::cooperation &&
           holds_type(input_.rules.wishing, outer.spec.type);
  }

  // "killed in an Israeli raid": the noun of the same type names the doer. "kills 37 in Kabul":
  // whoever is hit belongs to the place.
  void complete(std::size_t index) {
    Candidate& made = candidates_[index];
    if (made.consumed || made.clause < 0 || made.group >= 0) return;
    const Clause& own = clause(made.clause);
    if (is_content(own)) made.consumed = true;
    for (const Complement& complement : own.complements) {
      if (!made.source.empty()) break;
      const std::int32_t noun = candidate_of_group(complement.group);
      if (noun < 0 || candidates_[static_cast<std::size_t>(noun)].spec.type != made.spec.type)
        continue;
      Candidate& inner = candidates_[static_cast<std::size_t>(noun)];
      if (made.source.empty()) made.source = inner.source;
      if (made.target.empty()) made.target = roles_.without(inner.target, made.source, false);
      inner.consumed = true;
    }
    if (!holds_type(input_.rules.victims, made.spec.type)) return;
    for (Candidate& other : candidates_) {  // "The missiles fired by X hit Y": one act
      if (other.clause < 0 || other.group >= 0 || !other.target.empty()) continue;
      const Clause& inner = clause(other.clause);
      if (inner.link == ClauseLink::reduced && contains(own.subject, inner.governor_group))
        other.consumed = true;
    }
    if (!made.target.empty()) return;
    for (const Complement& complement : own.complements) {
      if (!input_.rules.venue_preps.contains(complement.prep) || !made.target.empty()) continue;
      made.target = roles_.heads({complement.group});
    }
  }

  // "dismissed the idea of resuming talks": the content of an act's object is no act of its own.
  bool is_content(const Clause& own) const {
    if (own.governor < 0 || own.governor_group < 0) return false;
    if (own.link != ClauseLink::gerund && own.link != ClauseLink::infinitive) return false;
    if (!roles_.group(own.governor_group).actors.empty()) return false;
    const std::int32_t outer = by_clause_[static_cast<std::size_t>(own.governor)];
    if (outer < 0) return false;
    return contains(clause(own.governor).object, own.governor_group);
  }

  bool is_object_of(std::int32_t group, const Clause& own) const {
    for (const std::int32_t object : own.object) {
      if (object == group || in_chain(object, group, 2)) return true;
    }
    for (const Complement& complement : own.complements) {
      if (complement.group == group && complement.prep != 0 && own.object.empty() &&
          !input_.rules.venue_preps.contains(complement.prep)) {
        return true;
      }
    }
    return false;
  }

  // What a demand is for is what is demanded, not why.
  bool is_wish(std::int32_t group) const {
    const std::int32_t noun = candidate_of_group(group);
    return noun >= 0 &&
           holds_type(input_.rules.wishing, candidates_[static_cast<std::size_t>(noun)].spec.type);
  }

  bool in_chain(std::int32_t from, std::int32_t group, int depth) const {
    for (const Complement& complement : input_.reading.behind[static_cast<std::size_t>(from)]) {
      if ((input_.rules.links.forward.contains(complement.prep) ||
           input_.rules.links.backward.contains(complement.prep)) &&
          !is_wish(from)) {
        continue;
      }
      if (complement.group == group) return true;
      if (depth > 0 && in_chain(complement.group, group, depth - 1)) return true;
    }
    return false;
  }

  const EventInput& input_;
  const Roles& roles_;
  std::vector<Candidate>& candidates_;
  std::vector<std::int32_t>& by_clause_;
};

}  // namespace

void apply_operators(const EventInput& input, const Roles& roles,
                     std::vector<Candidate>& candidates, std::vector<std::int32_t>& by_clause) {
  OperatorPass(input, roles, candidates, by_clause).run();
}

}  // namespace entente
