// Matching frames against clauses. Specificity: 3 an object of a list, 2 an actor, 1 some object or
// a clause, 0 no demand; the most specific frame wins, then one that asks who acts, then weight,
// then id.
#include "extractor/events/frames.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

bool in_lists(const std::vector<ListId>& have, const std::vector<ListId>& wanted) {
  return std::any_of(have.begin(), have.end(), [&](ListId list) {
    return std::find(wanted.begin(), wanted.end(), list) != wanted.end();
  });
}

class FrameMatcher {
 public:
  FrameMatcher(const EventInput& input, const Roles& roles) : input_(input), roles_(roles) {}

  void match(std::int32_t clause_index, std::vector<Candidate>& candidates,
             std::vector<std::int32_t>& by_clause) {
    const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(clause_index)];
    if (clause.verb < 0) return;
    const VerbGroup& verb = input_.reading.verb_groups[static_cast<std::size_t>(clause.verb)];
    if (match_as(clause, verb, clause_index, candidates, by_clause)) return;
    // "Two Kenyan soldiers killed in Somalia": a past form without an object is a passive whose
    // "were" the headline left out.
    if (!verb.ambiguous_past || verb.passive || !clause.object.empty() || clause.subject.empty() ||
        clause.link != ClauseLink::main) {
      return;
    }
    Clause turned = clause;
    turned.object = clause.subject;
    turned.subject.clear();
    for (const Complement& complement : clause.complements) {
      if (input_.lexicon.info(complement.prep).agent) turned.subject.push_back(complement.group);
    }
    VerbGroup passive = verb;
    passive.passive = true;
    if (!match_as(turned, passive, clause_index, candidates, by_clause)) return;
    if (!holds_type(input_.rules.agentless, candidates.back().spec.type)) {
      candidates.pop_back();
      by_clause[static_cast<std::size_t>(clause_index)] = -1;
    }
  }

  bool match_as(const Clause& clause, const VerbGroup& verb, std::int32_t clause_index,
                std::vector<Candidate>& candidates, std::vector<std::int32_t>& by_clause) {
    const auto found = input_.rules.frames_by_verb.find(verb.verb);
    if (verb.verb == 0 || found == input_.rules.frames_by_verb.end()) return false;
    const FrameRule* best = nullptr;
    int best_fit = -1;
    const std::size_t first_try = input_.trace == nullptr ? 0 : input_.trace->attempts.size();
    if (input_.trace != nullptr) input_.trace->start();
    for (const std::uint32_t index : found->second) {
      const FrameRule& frame = input_.rules.frames[index];
      RuleStop stop = RuleStop::none;
      const int fit = specificity(frame, clause, clause_index, stop);
      if (input_.trace != nullptr) {
        input_.trace->add({RuleAttempt::Kind::frame, index, clause_index, -1, stop});
      }
      if (fit < 0) continue;
      const bool better =
          best == nullptr || fit > best_fit || (fit == best_fit && is_preferred(frame, *best));
      if (!better) continue;
      best = &frame;
      best_fit = fit;
    }
    if (best == nullptr) return false;
    Candidate made = make(*best, clause, verb, clause_index);
    made.specificity = best_fit;
    const bool sided = !made.source.empty() || !made.target.empty();
    const RuleStop stop = !sided                                      ? RuleStop::sides
                          : best->needs_target && made.target.empty() ? RuleStop::target
                                                                      : RuleStop::none;
    if (input_.trace != nullptr) {
      input_.trace->choose(first_try, static_cast<std::uint32_t>(best - input_.rules.frames.data()),
                           stop);
    }
    if (stop != RuleStop::none) return false;
    // "a plan proposed by X" names an act in passing; without its other side it is none.
    made.one_sided = clause.link == ClauseLink::reduced;
    by_clause[static_cast<std::size_t>(clause_index)] =
        static_cast<std::int32_t>(candidates.size());
    candidates.push_back(std::move(made));
    return true;
  }

 private:
  bool has_child_clause(std::int32_t clause_index) const {
    for (const Clause& child : input_.reading.clauses) {
      if (child.governor == clause_index &&
          (child.link == ClauseLink::infinitive || child.link == ClauseLink::complement ||
           (child.link == ClauseLink::gerund && child.link_word == 0))) {
        return true;
      }
    }
    return false;
  }

  // -1: it does not fit, and `stop` says why.
  int specificity(const FrameRule& frame, const Clause& clause, std::int32_t clause_index,
                  RuleStop& stop) const {
    if (!frame.needs.empty()) {
      const bool there = std::any_of(
          clause.complements.begin(), clause.complements.end(), [&](const Complement& c) {
            return std::find(frame.needs.begin(), frame.needs.end(), c.prep) != frame.needs.end();
          });
      if (!there) {
        stop = RuleStop::needs;
        return -1;
      }
    }
    for (const std::int32_t object : clause.object) {
      if (!frame.except_objects.empty() && is_or_is_of(input_, object, frame.except_objects)) {
        stop = RuleStop::except;
        return -1;
      }
    }
    for (const Complement& complement : clause.complements) {
      if (!frame.except_behind.empty() && complement.chunk > clause.chunk &&
          is_noun_of(input_, complement.group, frame.except_behind)) {
        stop = RuleStop::behind;
        return -1;
      }
    }
    if (!is_who(frame.who, clause)) {
      stop = RuleStop::who;
      return -1;
    }
    const ObjectSpec& spec = frame.object;
    if (spec.free()) return 0;
    if (!spec.lists.empty()) {
      for (const std::int32_t object : clause.object) {
        if (is_object_of_kind(input_, object, spec.lists, 3)) return 3;
      }
      for (const Complement& complement : clause.complements) {
        if (complement.prep == 0 && is_object_of_kind(input_, complement.group, spec.lists, 3))
          return 3;
      }
    }
    if (spec.actor && !roles_.heads_or_owners(clause.object).empty()) return 2;
    if (spec.clause && has_child_clause(clause_index)) return 1;
    if (spec.any && (!clause.object.empty() || has_child_clause(clause_index))) return 1;
    if (spec.none && clause.object.empty()) return 1;
    stop = RuleStop::object;
    return -1;
  }

  // Of two frames that fit as closely: the one that asks who acts, then weight, then id.
  static bool is_preferred(const FrameRule& frame, const FrameRule& other) {
    if (frame.who.free() != other.who.free()) return !frame.who.free();
    if (frame.weight != other.weight) return frame.weight > other.weight;
    return frame.id < other.id;
  }

  bool is_who(const DoerSpec& who, const Clause& clause) const {
    if (who.free()) return true;
    const ActorUses doers = roles_.heads(clause.subject);
    const bool named = std::any_of(doers.begin(), doers.end(), [&](const ActorUse& doer) {
      const std::string& sector = roles_.actor(doer).sector;
      const Mention& mention = input_.sentence.mentions[static_cast<std::size_t>(doer.mention)];
      return (who.state && sector.empty() && !mention.plural) || holds_type(who.sectors, sector);
    });
    return named ||
           std::any_of(clause.subject.begin(), clause.subject.end(), [&](std::int32_t subject) {
             return is_noun_of(input_, subject, who.lists);
           });
  }

  Candidate make(const FrameRule& frame, const Clause& clause, const VerbGroup& verb,
                 std::int32_t clause_index) const {
    Candidate made;
    made.clause = clause_index;
    made.spec = frame.event;
    made.rule = fmt::format("{}@{}", frame.id, frame.rev);
    made.form = form_of(clause, verb);
    made.weight = frame.weight;
    made.mutual = frame.mutual;
    made.first_unit = verb.first_unit;
    made.last_unit = verb.last_unit;
    made.source = roles_.doers(clause);
    if (made.source.empty()) made.source = partitive(clause.subject);
    if (made.source.empty() && clause.link == ClauseLink::gerund)
      made.source = governor_agent(clause);
    made.target = roles_.without_own(find_target(frame, clause, made.source), made.source);
    for (const Complement& complement : clause.complements) {
      // "fought alongside X": on the doer's side.
      if (complement.chunk > clause.chunk && input_.lexicon.info(complement.prep).joins) {
        roles_.add(made.source, roles_.heads({complement.group}));
      }
    }
    if (made.target.empty() && made.source.size() > 1 &&
        holds_type(input_.rules.reciprocal, made.spec.type)) {
      made.mutual = true;
      face_each_other(made.source, made.target);
    }
    // "Ties between X and Y were restored."
    if (frame.mutual && made.source.empty()) lead_from(made.target, made.source);
    // "killed in a U.S. strike in Pakistan": who strikes is not hit.
    if (made.target.size() > 1) made.target = roles_.without(made.target, made.source, true);
    if (frame.source_is_object) std::swap(made.source, made.target);
    return made;
  }

  static const char* form_of(const Clause& clause, const VerbGroup& verb) {
    if (clause.link == ClauseLink::infinitive) return "infinitive";
    if (clause.link == ClauseLink::gerund) return "gerund";
    if (clause.link == ClauseLink::reduced) return "reduced";
    return verb.passive ? "passive" : "active";
  }

  // "members of Hamas", "officials from Seoul" as doers.
  ActorUses partitive(const std::vector<std::int32_t>& groups) const {
    ActorUses who;
    for (const std::int32_t index : groups) {
      for (const Complement& complement : input_.reading.behind[static_cast<std::size_t>(index)]) {
        if (input_.lexicon.info(complement.prep).object_control ||
            input_.lexicon.info(complement.prep).agent) {
          roles_.add(who, roles_.heads_or_owners({complement.group}));
        }
      }
      // "The missiles fired by X hit Y": weapons and attacks are somebody's.
      if (who.empty() && is_noun_of(input_, index, input_.rules.deeds)) {
        for (const Clause& inner : input_.reading.clauses) {
          if (inner.link == ClauseLink::reduced && inner.governor_group == index)
            roles_.add(who, roles_.heads_or_owners(inner.subject));
        }
      }
    }
    return who;
  }

  // "… a declaration by X, dismissing": the doer of the clause before.
  ActorUses governor_agent(const Clause& clause) const {
    ActorUses who;
    if (clause.governor < 0) return who;
    const Clause& governor = input_.reading.clauses[static_cast<std::size_t>(clause.governor)];
    who = roles_.heads_or_owners(governor.subject);
    if (!who.empty()) return who;
    for (const Complement& complement : governor.complements) {
      if (complement.chunk < clause.chunk && input_.lexicon.info(complement.prep).agent) {
        roles_.add(who, roles_.heads_or_owners({complement.group}));
      }
    }
    return who;
  }

  ActorUses find_target(const FrameRule& frame, const Clause& clause, ActorUses& source) const {
    // "China and Iran discussed Syria": the partners are the other side, not what is talked about.
    if (frame.mutual && source.size() > 1 && roles_.heads(clause.object).empty()) {
      ActorUses partners = roles_.without(roles_.complements(clause, frame.needs), source, false);
      partners.insert(partners.end(), source.begin() + 1, source.end());
      source.resize(1);
      return partners;
    }
    ActorUses found;
    if (frame.preps_lead)
      found = roles_.without(roles_.complements(clause, frame.target_preps), source, false);
    if (!found.empty()) return found;
    found = roles_.without_own(roles_.heads(clause.object), source);
    if (!found.empty() && !frame.mutual) return found;
    if (found.empty()) found = roles_.without(roles_.owners(clause.object), source, false);
    if (found.empty()) {
      const std::vector<WordId> preps = roles_.with_owners(frame.target_preps);
      for (const std::int32_t object : clause.object) {
        roles_.add(found, roles_.without(roles_.behind(object, preps), source, false));
      }
    }
    if (found.empty())
      found = roles_.without(roles_.complements(clause, frame.target_preps), source, false);
    if (found.empty()) {
      for (const Complement& complement : clause.complements) {
        if (std::find(frame.target_preps.begin(), frame.target_preps.end(), complement.prep) ==
            frame.target_preps.end()) {
          continue;
        }
        roles_.add(found, roles_.without(roles_.behind(complement.group, frame.target_preps),
                                         source, false));
      }
    }
    if (found.empty()) {
      // "gave Malawi 20 million": both objects are looked at.
      for (const Complement& complement : clause.complements) {
        if (complement.prep == 0) roles_.add(found, roles_.heads_or_owners({complement.group}));
      }
      found = roles_.without(found, source, false);
    }
    if (found.empty() && frame.mutual) face_each_other(source, found);
    const bool passive = input_.reading.verb_groups[static_cast<std::size_t>(clause.verb)].passive;
    if (found.empty() && !passive && !holds_type(input_.rules.solitary, frame.event.type)) {
      found = roles_.without(anywhere_behind(clause), source, false);
    }
    if (found.empty()) found = roles_.owners(clause.object);
    return found;
  }

  // The nearest actor behind the verb in its clause, whatever joins it, but not in a venue's place.
  ActorUses anywhere_behind(const Clause& clause) const {
    ActorUses found;
    const auto look = [&](const std::vector<Complement>& complements) {
      for (const Complement& complement : complements) {
        if (!found.empty() || complement.chunk < clause.chunk) continue;
        if (input_.rules.venue_preps.contains(complement.prep)) continue;
        const WordInfo& prep = input_.lexicon.info(complement.prep);
        if (prep.agent || prep.attribution || prep.joins) continue;
        found = roles_.heads_or_owners({complement.group});
      }
    };
    for (const std::int32_t object : clause.object) {
      look(input_.reading.behind[static_cast<std::size_t>(object)]);
    }
    look(clause.complements);
    if (found.empty()) look_inside(clause, found);
    return found;
  }

  // "ordered a halt to loudspeakers blaring messages into X": actors of clauses on the object's
  // nouns.
  void look_inside(const Clause& clause, ActorUses& found) const {
    for (const Clause& inner : input_.reading.clauses) {
      if (inner.governor_group < 0 || !found.empty()) continue;
      if (inner.link != ClauseLink::gerund && inner.link != ClauseLink::reduced) continue;
      const bool mine =
          std::any_of(clause.object.begin(), clause.object.end(), [&](std::int32_t object) {
            return object == inner.governor_group || is_behind(object, inner.governor_group);
          });
      if (!mine) continue;
      found = roles_.heads_or_owners(inner.object);
      for (const Complement& complement : inner.complements) {
        if (found.empty()) found = roles_.heads_or_owners({complement.group});
      }
    }
  }

  bool is_behind(std::int32_t from, std::int32_t group) const {
    for (const Complement& complement : input_.reading.behind[static_cast<std::size_t>(from)]) {
      if (complement.group == group) return true;
    }
    return false;
  }

  const EventInput& input_;
  const Roles& roles_;
};

}  // namespace

namespace {

// "its troops", "a Turkish jet": the actor's own words hold the noun.
bool mention_holds(const EventInput& input, const Unit& unit, const std::vector<ListId>& lists) {
  for (std::uint32_t token = unit.first_token; token < unit.last_token; ++token) {
    const WordId lemma = input.lexicon.info(input.sentence.tokens[token].word).singular;
    const auto found = input.lexicon.nouns_by_lemma.find(lemma);
    if (lemma == 0 || found == input.lexicon.nouns_by_lemma.end()) continue;
    for (const NounId noun : found->second) {
      const NounEntry& entry = input.lexicon.nouns[noun];
      if (entry.before.size() > token - unit.first_token || !in_lists(entry.lists, lists)) continue;
      bool fits = true;
      for (std::size_t k = 0; fits && k < entry.before.size(); ++k) {
        fits = input.sentence.tokens[token - entry.before.size() + k].word == entry.before[k];
      }
      if (fits) return true;
    }
  }
  return false;
}

}  // namespace

bool is_noun_of(const EventInput& input, std::int32_t index, const std::vector<ListId>& lists) {
  const NounGroup& group = input.reading.noun_groups[static_cast<std::size_t>(index)];
  if (group.noun != 0 && in_lists(input.lexicon.nouns[group.noun].lists, lists)) return true;
  const Unit& head = input.reading.units[group.head_unit];
  if (head.mention >= 0) return mention_holds(input, head, lists);
  const WordId lemma = input.lexicon.info(head.word).singular;
  if (lemma != 0) {
    const std::vector<NounId>& nouns = input.lexicon.noun_phrases.find(lemma, 0);
    return std::any_of(nouns.begin(), nouns.end(), [&](NounId noun) {
      return in_lists(input.lexicon.nouns[noun].lists, lists);
    });
  }
  // "two of the mines": what is counted.
  if (input.reading.tags[group.head_unit] != '#') return false;
  const std::vector<Complement>& behind = input.reading.behind[static_cast<std::size_t>(index)];
  return std::any_of(behind.begin(), behind.end(), [&](const Complement& complement) {
    return input.lexicon.info(complement.prep).object_control && complement.group != index &&
           is_noun_of(input, complement.group, lists);
  });
}

namespace {

// True when any noun of the group, head or not, is in one of the lists.
bool has_noun(const EventInput& input, std::int32_t index, const std::vector<ListId>& lists) {
  const NounGroup& group = input.reading.noun_groups[static_cast<std::size_t>(index)];
  if (group.noun != 0 && in_lists(input.lexicon.nouns[group.noun].lists, lists)) return true;
  for (std::uint32_t unit = group.first_unit; unit < group.last_unit; ++unit) {
    const WordId lemma = input.lexicon.info(input.reading.units[unit].word).singular;
    if (input.reading.units[unit].mention >= 0) {
      if (unit == group.head_unit && mention_holds(input, input.reading.units[unit], lists))
        return true;
      continue;
    }
    if (lemma == 0) continue;
    for (const NounId noun : input.lexicon.noun_phrases.find(lemma, 0)) {
      if (in_lists(input.lexicon.nouns[noun].lists, lists)) return true;
    }
  }
  return false;
}

}  // namespace

bool is_or_is_of(const EventInput& input, std::int32_t index, const std::vector<ListId>& lists) {
  if (has_noun(input, index, lists)) return true;
  const std::vector<Complement>& behind = input.reading.behind[static_cast<std::size_t>(index)];
  return std::any_of(behind.begin(), behind.end(), [&](const Complement& complement) {
    const std::vector<WordId>& of = input.rules.owner_preps;
    return std::find(of.begin(), of.end(), complement.prep) != of.end() &&
           has_noun(input, complement.group, lists);
  });
}

namespace {

// What the group is of, or what the gerund or infinitive on it acts upon.
bool chain_holds_noun(const EventInput& input, std::int32_t index, const std::vector<ListId>& lists,
                      int depth) {
  for (const Complement& complement : input.reading.behind[static_cast<std::size_t>(index)]) {
    if (!input.lexicon.info(complement.prep).object_control) continue;
    if (holds_noun(input, complement.group, lists, depth - 1)) return true;
  }
  for (const Clause& clause : input.reading.clauses) {
    if (clause.governor_group != index) continue;
    if (clause.link != ClauseLink::gerund && clause.link != ClauseLink::infinitive) continue;
    for (const std::int32_t object : clause.object) {
      if (object != index && holds_noun(input, object, lists, depth - 1)) return true;
    }
  }
  return false;
}

}  // namespace

bool holds_noun(const EventInput& input, std::int32_t index, const std::vector<ListId>& lists,
                int depth) {
  return has_noun(input, index, lists) ||
         (depth > 0 && chain_holds_noun(input, index, lists, depth));
}

bool is_somebody(const EventInput& input, std::int32_t index) {
  const NounGroup& group = input.reading.noun_groups[static_cast<std::size_t>(index)];
  return input.reading.tags[group.head_unit] == 'X' ||
         holds_noun(input, index, input.rules.people, 0);
}

bool is_object_of_kind(const EventInput& input, std::int32_t index,
                       const std::vector<ListId>& lists, int depth) {
  const bool carried = is_noun_of(input, index, input.rules.carriers);
  if (carried ? has_noun(input, index, lists) : is_noun_of(input, index, lists)) return true;
  return depth > 0 && chain_holds_noun(input, index, lists, depth);
}

void find_verb_events(const EventInput& input, const Roles& roles,
                      std::vector<Candidate>& candidates, std::vector<std::int32_t>& by_clause) {
  by_clause.assign(input.reading.clauses.size(), -1);
  FrameMatcher matcher(input, roles);
  for (std::size_t i = 0; i < input.reading.clauses.size(); ++i) {
    matcher.match(static_cast<std::int32_t>(i), candidates, by_clause);
  }
}

}  // namespace entente
