// Did it happen? Every rule's acts are judged here, so that no rule has to think of negation.
#include "extractor/events/status.h"

#include <algorithm>

namespace entente {
namespace {

class StatusPass {
 public:
  StatusPass(const EventInput& input, const Roles& roles) : input_(input), roles_(roles) {}

  void judge(Candidate& made) const {
    if (made.clause < 0) {
      judge_noun(made);
      return;
    }
    const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(made.clause)];
    const VerbGroup* verb = verb_of(clause);
    if (verb == nullptr) return;
    Modality modality = verb->modality;
    const bool reported = is_reported(clause);
    if (modality == Modality::conditional && reported) modality = Modality::future;
    if (clause.question || clause.condition || has_condition(made.clause, modality)) {
      lower(made, EventStatus::possible);
      return;
    }
    if (inherits(made, clause)) return;
    if (modality != Modality::none && apply_modal(made, modality, verb->negative)) return;
    switch (modality) {
      case Modality::none:
        break;
      case Modality::future:
        lower(made, EventStatus::planned);
        return;
      case Modality::conditional:
      case Modality::possible:
      case Modality::necessary:
        lower(made, EventStatus::possible);
        return;
    }
    if (verb->negative)
      lower(made, EventStatus::negated);
    else if (negated_subject(clause))
      lower(made, EventStatus::negated);
    else if (clause.link == ClauseLink::gerund && input_.lexicon.info(clause.link_word).negative) {
      lower(made, EventStatus::negated);
    }
  }

 private:
  static void lower(Candidate& made, EventStatus status) {
    if (made.status == EventStatus::asserted) made.status = status;
  }

  const VerbGroup* verb_of(const Clause& clause) const {
    return clause.verb < 0 ? nullptr
                           : &input_.reading.verb_groups[static_cast<std::size_t>(clause.verb)];
  }

  const Clause* governor_of(const Clause& clause) const {
    return clause.governor < 0 ? nullptr
                               : &input_.reading.clauses[static_cast<std::size_t>(clause.governor)];
  }

  bool is_reported(const Clause& clause) const {
    const Clause* governor = governor_of(clause);
    if (clause.link != ClauseLink::complement || governor == nullptr)
      return input_.reading.attribution >= 0;
    const VerbGroup* verb = verb_of(*governor);
    return verb != nullptr && verb->reporting;
  }

  // "No talks were held", "neither side attacked".
  bool negated_subject(const Clause& clause) const {
    const std::vector<std::int32_t>& groups =
        clause.surface.empty() ? clause.subject : clause.surface;
    if (!groups.empty() && roles_.group(groups.front()).negative) return true;
    return !clause.object.empty() && roles_.group(clause.object.front()).negative;
  }

  // A future act under "if …".
  bool has_condition(std::int32_t index, Modality modality) const {
    if (modality == Modality::none) return false;
    return std::any_of(input_.reading.clauses.begin(), input_.reading.clauses.end(),
                       [&](const Clause& child) {
                         return child.condition && child.link == ClauseLink::adverbial &&
                                (child.governor == index || child.governor < 0);
                       });
  }

  // What the clauses above say. Infinitives that no operator took are plans or purposes.
  bool inherits(Candidate& made, const Clause& clause) const {
    if (clause.link == ClauseLink::infinitive && made.specificity < 4 &&
        !is_operator(clause, made)) {
      lower(made, EventStatus::planned);
      return made.status != EventStatus::asserted;
    }
    // "the risk that Iran attacks", "fears that …"
    if (clause.link == ClauseLink::complement && clause.governor_group >= 0 &&
        roles_.group(clause.governor_group).doubtful) {
      lower(made, EventStatus::possible);
      return true;
    }
    const Clause* governor = governor_of(clause);
    if (governor == nullptr) return false;
    if (clause.link != ClauseLink::complement && clause.link != ClauseLink::gerund &&
        clause.link != ClauseLink::infinitive) {
      return false;
    }
    const VerbGroup* verb = verb_of(*governor);
    if (verb == nullptr) return false;
    // "devoted to pursuing talks": an aim.
    if (clause.link == ClauseLink::gerund && (is_aim(clause) || is_content(clause))) {
      lower(made, EventStatus::planned);
    }
    if (governor->condition)
      lower(made, EventStatus::possible);
    else if (verb->negative)
      lower(made,
            clause.link == ClauseLink::complement ? EventStatus::possible : EventStatus::negated);
    else if (verb->modality == Modality::possible || verb->modality == Modality::conditional)
      lower(made, EventStatus::possible);
    else if (verb->modality == Modality::future && clause.link == ClauseLink::gerund)
      lower(made, EventStatus::planned);
    return made.status != EventStatus::asserted;
  }

  bool is_aim(const Clause& clause) const {
    return input_.lexicon.info(clause.link_word).closed == 'o';
  }

  // "the idea of resuming talks": what a noun is about, not what happened.
  bool is_content(const Clause& clause) const {
    return clause.governor_group >= 0 && input_.lexicon.info(clause.link_word).object_control &&
           roles_.group(clause.governor_group).actors.empty();
  }

  // An infinitive under an operator that gives or performs was judged there.
  bool is_operator(const Clause& clause, const Candidate& made) const {
    const Clause* governor = governor_of(clause);
    if (governor == nullptr) return false;
    const VerbGroup* verb = verb_of(*governor);
    if (verb == nullptr) return false;
    const auto found = input_.rules.operators_by_verb.find(verb->verb);
    if (found == input_.rules.operators_by_verb.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](std::uint32_t at) {
      const OperatorRule& rule = input_.rules.operators[at];
      return rule.kind == OperatorKind::inner &&
             (rule.over.empty() || holds_type(rule.over, made.spec.type));
    });
  }

  bool apply_modal(Candidate& made, Modality modality, bool negative) const {
    for (const ModalRule& rule : input_.rules.modals) {
      if (rule.modality != modality || rule.negative != negative ||
          !holds_type(rule.over, made.spec.type) || (rule.self && !is_told_by_doer(made)))
        continue;
      if (!rule.event.type.empty()) made.spec = rule.event;
      made.dateless = true;
      return true;
    }
    return false;
  }

  bool is_told_by_doer(const Candidate& made) const {
    const ActorUses teller = roles_.reporter(made.clause);
    return !teller.empty() && roles_.without(made.source, teller, false).empty();
  }

  // An event noun under a clause that says it did not happen, or not yet. A noun with its owner
  // before it ("to discuss Iran's attack") tells a fact all the same.
  void judge_noun(Candidate& made) const {
    if (made.group < 0) return;  // an idiom without a verb has neither clause nor noun
    const bool owned = !roles_.group(made.group).owners.empty();
    for (const Clause& clause : input_.reading.clauses) {
      if (!holds_group(clause, made.group)) continue;
      const VerbGroup* verb = verb_of(clause);
      if (verb == nullptr) continue;
      // "Does China have a comment on the U.S. raids?" takes the raids for a fact.
      if (owned && !made.mutual && !contains(clause.subject, made.group)) return;
      if (clause.question || clause.condition) lower(made, EventStatus::possible);
      if (owned && !(made.mutual && verb->modality == Modality::future)) return;
      if (verb->modality == Modality::future) lower(made, EventStatus::planned);
      if (clause.link == ClauseLink::infinitive) lower(made, EventStatus::planned);
      if (verb->modality != Modality::none) lower(made, EventStatus::possible);
      return;
    }
  }

  static bool holds_group(const Clause& clause, std::int32_t group) {
    if (contains(clause.object, group) || contains(clause.subject, group)) return true;
    return std::any_of(
        clause.complements.begin(), clause.complements.end(),
        [&](const Complement& c) { return c.group == group && c.chunk > clause.chunk; });
  }

  const EventInput& input_;
  const Roles& roles_;
};

}  // namespace

void set_statuses(const EventInput& input, const Roles& roles, std::vector<Candidate>& candidates) {
  const StatusPass pass(input, roles);
  for (Candidate& made : candidates) pass.judge(made);
}

namespace {

// "said he would look for the men killed by X": told in passing, as a fact.
bool is_presupposed(const EventInput& input, const Candidate& made) {
  if (made.clause < 0) return false;
  const ClauseLink link = input.reading.clauses[static_cast<std::size_t>(made.clause)].link;
  return link == ClauseLink::relative || link == ClauseLink::reduced;
}

bool may_be_alleged(const AllegationRule& rule, const Candidate& made) {
  return rule.set && !made.consumed && made.status == EventStatus::asserted &&
         !made.source.empty() && holds_type(rule.over, made.spec.type);
}

// A reporter who is neutral, or tells of its own deeds, alleges nothing.
bool is_alleged(const EventInput& input, const Roles& roles, const ActorUses& reporter,
                const Candidate& made) {
  const AllegationRule& rule = input.rules.allegation;
  const ActorRef& who = roles.actor(reporter.front());
  if (holds_type(rule.neutral_sectors, who.sector) || holds_type(rule.neutral_actors, who.id))
    return false;
  if (roles.without(reporter, made.source, false).size() != reporter.size()) return false;
  // "Japan said the Russian fleet was on alert": but for whom it hits, a report of what is seen.
  return !holds_type(rule.witnessed, made.spec.type) ||
         roles.without(reporter, made.target, false).size() != reporter.size();
}

// What a partisan source tells of its adversary as its own words is its accusation.
bool is_denounced(const EventInput& input, const Roles& roles, const Candidate& made) {
  return input.speaker != nullptr && input.speaker->partisan() &&
         roles.speaker_is_apart_from(made.source) && !roles.speaker_is_apart_from(made.target);
}

void accuse(const ActorUses& accuser, const EventSpec& accusation, Candidate& made) {
  made.target = made.source;
  made.source = accuser;
  made.spec = accusation;
  made.mutual = false;
}

}  // namespace

void apply_allegations(const EventInput& input, const Roles& roles,
                       std::vector<Candidate>& candidates) {
  const AllegationRule& rule = input.rules.allegation;
  for (Candidate& made : candidates) {
    const ActorUses reporter = roles.reporter(made.clause);
    made.reported_by = reporter;
    if (!may_be_alleged(rule, made)) continue;
    if (reporter.empty()) {
      if (!is_denounced(input, roles, made)) continue;
      accuse({}, rule.event, made);
      made.by_speaker = true;
      made.incomplete = false;
    } else if (!is_presupposed(input, made) && is_alleged(input, roles, reporter, made)) {
      accuse(reporter, rule.event, made);
      made.reported_by.clear();
    }
  }
}

void mark_answers(const EventInput& input, std::vector<Candidate>& candidates) {
  if (candidates.empty()) return;
  for (std::uint32_t unit = 0; unit < input.reading.units.size(); ++unit) {
    const Unit& word = input.reading.units[unit];
    if (word.mention >= 0 || !input.rules.links.backward.contains(word.word)) continue;
    // The verb that follows the words, or that they follow, answers.
    Candidate* nearest = nullptr;
    for (Candidate& made : candidates) {
      if (made.clause < 0 || made.consumed) continue;
      if (nearest == nullptr || (nearest->first_unit < unit &&
                                 made.first_unit > nearest->first_unit && made.first_unit < unit)) {
        nearest = &made;
      }
    }
    if (nearest != nullptr) nearest->answers_before = true;
  }
}

void link_reactions(const EventInput& input, const Roles& roles,
                    std::vector<Candidate>& candidates) {
  const auto shares = [&](const ActorUses& a, const ActorUses& b) {
    return roles.without(a, b, false).size() != a.size();
  };
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Candidate& later = candidates[i];
    if (later.consumed || later.incomplete || later.clause < 0) continue;
    const Clause& clause = input.reading.clauses[static_cast<std::size_t>(later.clause)];
    for (std::size_t k = 0; k < candidates.size(); ++k) {
      const Candidate& other = candidates[k];
      if (k == i || other.consumed) continue;
      const bool object =
          other.group >= 0 && !clause.object.empty() &&
          std::find(clause.object.begin(), clause.object.end(), other.group) != clause.object.end();
      bool after = false;
      if (other.clause >= 0) {
        const Clause& before = input.reading.clauses[static_cast<std::size_t>(other.clause)];
        after = (before.link == ClauseLink::adverbial || before.link == ClauseLink::gerund) &&
                input.rules.links.forward.contains(before.link_word);
      }
      bool joined = false;
      for (const Complement& complement : clause.complements) {
        joined = joined || (complement.group == other.group && other.group >= 0 &&
                            (input.rules.links.backward.contains(complement.prep) ||
                             input.rules.links.forward.contains(complement.prep)));
      }
      if ((object && shares(later.target, other.source)) ||
          ((after || joined) &&
           (shares(later.source, other.target) || shares(later.target, other.source)))) {
        later.responds_to = static_cast<std::int32_t>(k);
        // "released them after X appealed": who is answered appealed to who answers.
        if (candidates[k].target.empty() &&
            !holds_type(input.rules.solitary, candidates[k].spec.type)) {
          candidates[k].target = later.source;
        }
        later.answers_before = false;
        break;
      }
    }
  }
}

}  // namespace entente
