// Event nouns: "Iran's attack on X", "talks between X and Y", "its rejection of talks with X".
#include <fmt/format.h>

#include <algorithm>

#include "extractor/events/frames.h"

namespace entente {

const NounClass* class_of_group(const EventInput& input, std::int32_t index, int depth) {
  const NounGroup& group = input.reading.noun_groups[static_cast<std::size_t>(index)];
  if (group.noun != 0) {
    for (const ListId list : input.lexicon.nouns[group.noun].lists) {
      const auto found = input.rules.class_by_list.find(list);
      if (found == input.rules.class_by_list.end()) continue;
      const NounClass& made = input.rules.classes[found->second];
      if (!made.event.type.empty()) return &made;
    }
  }
  if (depth == 0) return nullptr;
  for (const Complement& complement : input.reading.behind[static_cast<std::size_t>(index)]) {
    if (!input.lexicon.info(complement.prep).object_control) continue;
    if (const NounClass* made = class_of_group(input, complement.group, depth - 1)) return made;
  }
  return nullptr;
}

namespace {

class NounMatcher {
 public:
  NounMatcher(const EventInput& input, const Roles& roles) : input_(input), roles_(roles) {}

  void match(std::int32_t index, std::vector<Candidate>& candidates) {
    const NounGroup& group = input_.reading.noun_groups[static_cast<std::size_t>(index)];
    if (group.noun == 0) return;
    Candidate made;
    made.group = index;
    made.form = "nominal";
    made.first_unit = group.head_unit;
    made.last_unit = group.head_unit + 1;
    if (group.negative)
      made.status = EventStatus::negated;
    else if (group.possible)
      made.status = EventStatus::possible;
    if (!by_frame(index, group, made) && !by_class(index, made)) return;
    if (made.source.empty() && made.target.empty()) return;
    made.one_sided = made.source.empty() || made.target.empty();
    candidates.push_back(std::move(made));
  }

 private:
  bool by_class(std::int32_t index, Candidate& made) {
    if (input_.trace != nullptr) input_.trace->start();
    const NounClass* found = class_of_group(input_, index, 0);
    if (found == nullptr) return false;
    const auto note = [&](RuleStop stop) {
      if (input_.trace == nullptr) return;
      const auto rule = static_cast<std::uint32_t>(found - input_.rules.classes.data());
      input_.trace->add({RuleAttempt::Kind::noun, rule, -1, index, stop});
    };
    if (found->standing) {
      note(RuleStop::standing);
      return false;
    }
    made.spec = found->event;
    made.rule = found->id + "@1";
    made.weight = found->weight;
    made.mutual = found->mutual;
    participants(index, found->target_preps, made);
    if (made.source.empty() && !found->source_preps.empty()) {
      made.source = roles_.behind(index, found->source_preps, 1);
      made.target = roles_.without(made.target, made.source, false);
    }
    // A target alone ("the attack on Aleppo") tells no act between actors unless it is told
    // elsewhere.
    const bool sided = !made.source.empty() || (!made.target.empty() && !found->mutual);
    note(sided ? RuleStop::none : RuleStop::sides);
    return sided;
  }

  // The nominal form of a frame's verb: "its rejection of talks with X".
  bool by_frame(std::int32_t index, const NounGroup& group, Candidate& made) {
    const auto found = input_.rules.frames_by_noun.find(group.noun);
    if (found == input_.rules.frames_by_noun.end()) return false;
    const FrameRule* best = nullptr;
    int best_fit = -1;
    const std::size_t first_try = input_.trace == nullptr ? 0 : input_.trace->attempts.size();
    const auto note = [&](std::uint32_t rule, RuleStop stop) {
      if (input_.trace == nullptr) return;
      input_.trace->add({RuleAttempt::Kind::nominal, rule, -1, index, stop});
    };
    if (input_.trace != nullptr) input_.trace->start();
    for (const std::uint32_t at : found->second) {
      const FrameRule& frame = input_.rules.frames[at];
      if (!frame.who.free()) {  // whose noun it is says too little of who acts
        note(at, RuleStop::who);
        continue;
      }
      int fit = 0;
      if (!frame.object.lists.empty() && chain_holds(index, frame.object.lists))
        fit = 3;
      else if (!frame.object.lists.empty() && !frame.object.any && !frame.object.actor) {
        note(at, RuleStop::object);
        continue;
      }
      note(at, RuleStop::none);
      if (fit > best_fit || (fit == best_fit && best != nullptr && frame.weight > best->weight)) {
        best = &frame;
        best_fit = fit;
      }
    }
    if (best == nullptr) return false;
    made.spec = best->event;
    made.rule = fmt::format("{}@{}", best->id, best->rev);
    made.weight = best->weight * 0.9;
    made.mutual = best->mutual;
    participants(index, roles_.with_owners(best->target_preps), made);
    const bool sided = !made.source.empty() || !made.target.empty();
    if (input_.trace != nullptr) {
      input_.trace->choose(first_try, static_cast<std::uint32_t>(best - input_.rules.frames.data()),
                           sided ? RuleStop::none : RuleStop::sides);
    }
    return sided;
  }

  bool chain_holds(std::int32_t index, const std::vector<ListId>& lists) const {
    for (const Complement& complement : input_.reading.behind[static_cast<std::size_t>(index)]) {
      if (holds_noun(input_, complement.group, lists, 2)) return true;
    }
    return false;
  }

  void participants(std::int32_t index, const std::vector<WordId>& preps, Candidate& made) {
    made.source = roles_.owners({index});
    roles_.add(made.source, roles_.agent_behind(index));
    made.target = roles_.without(roles_.behind(index, preps), made.source, false);
    if (made.target.empty()) made.target = roles_.without(roles_.fields(index), made.source, false);
    if (!made.mutual && made.target.empty() && holds_type(input_.rules.victims, made.spec.type))
      tell_victims(made);
    if (made.mutual && made.source.empty() && made.target.empty())
      made.target = behind_verb(index, preps);
    if (made.mutual && made.source.empty() && made.target.empty() && is_definite(index)) {
      made.target = only_pair();
    }
    if (!made.mutual) return;
    face_each_other(made.source, made.target);
    lead_from(made.target, made.source);
  }

  // "Talks opened in Rabat between Morocco and Spain": the verb stands between.
  ActorUses behind_verb(std::int32_t index, const std::vector<WordId>& preps) const {
    for (const Clause& clause : input_.reading.clauses) {
      if (contains(clause.surface.empty() ? clause.subject : clause.surface, index))
        return roles_.complements(clause, preps);
    }
    return {};
  }

  // "the Kenya bombing", "Kabul attacks": a bare name before the noun is where it hit; "Israel's
  // raid", "the Israeli raid" and "Israel raid on Gaza" name who did it.
  void tell_victims(Candidate& made) const {
    ActorUses doers;
    for (const ActorUse& use : made.source) {
      if (!is_bare(use)) doers.push_back(use);
    }
    if (doers.size() == made.source.size()) return;
    made.target = roles_.without(made.source, doers, false);
    made.source = std::move(doers);
  }

  bool is_bare(const ActorUse& use) const {
    const Mention& mention = input_.sentence.mentions[static_cast<std::size_t>(use.mention)];
    if (mention.kind != MentionKind::name && mention.kind != MentionKind::place) return false;
    for (std::size_t i = 0; i + 1 < input_.reading.units.size(); ++i) {
      if (input_.reading.units[i].mention == use.mention)
        return input_.reading.tags[i + 1] != 's' && input_.reading.tags[i + 1] != 'p';
    }
    return false;
  }

  // "talks", "historic meetings" are known already; "a meeting", "the meeting" may be anybody's.
  bool is_definite(std::int32_t index) const {
    const Unit& head = input_.reading.units[roles_.group(index).head_unit];
    return input_.lexicon.info(head.word).plural;
  }

  // "the meetings, a rarity in US-Korean relations": talks between the only two actors named.
  ActorUses only_pair() const {
    ActorUses who;
    for (std::size_t i = 0; i < input_.sentence.mentions.size(); ++i) {
      roles_.add(who, static_cast<std::int32_t>(i));
    }
    return who.size() == 2 ? who : ActorUses();
  }

  const EventInput& input_;
  const Roles& roles_;
};

}  // namespace

void find_noun_events(const EventInput& input, const Roles& roles,
                      std::vector<Candidate>& candidates) {
  NounMatcher matcher(input, roles);
  for (std::size_t i = 0; i < input.reading.noun_groups.size(); ++i) {
    matcher.match(static_cast<std::int32_t>(i), candidates);
  }
}

}  // namespace entente
