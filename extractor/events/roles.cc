// Finding the actors of noun groups, complements and chains.
#include "extractor/events/roles.h"

#include <algorithm>

namespace entente {

void face_each_other(ActorUses& joined, ActorUses& other) {
  if (joined.size() < 2 || !other.empty()) return;
  other.assign(joined.begin() + 1, joined.end());
  joined.resize(1);
}

void lead_from(ActorUses& joined, ActorUses& other) {
  if (joined.size() < 2 || !other.empty()) return;
  other.push_back(joined.front());
  joined.erase(joined.begin());
}

std::vector<WordId> Roles::with_owners(std::vector<WordId> preps) const {
  const std::vector<WordId>& owners = input_.rules.owner_preps;
  preps.insert(preps.end(), owners.begin(), owners.end());
  return preps;
}

const ActorRef& Roles::actor(const ActorUse& use) const {
  const Mention& mention = input_.sentence.mentions[static_cast<std::size_t>(use.mention)];
  return mention.actors[static_cast<std::size_t>(use.actor)];
}

Symbol Roles::id(const ActorUse& use) const { return actor(use).id; }

bool Roles::is_place(const ActorUse& use) const {
  return input_.sentence.mentions[static_cast<std::size_t>(use.mention)].kind == MentionKind::place;
}

void Roles::add(ActorUses& who, std::int32_t mention) const {
  const std::size_t count =
      input_.sentence.mentions[static_cast<std::size_t>(mention)].actors.size();
  for (std::size_t i = 0; i < count; ++i)
    add(who, ActorUses{{mention, static_cast<std::int32_t>(i)}});
}

void Roles::add(ActorUses& who, const ActorUses& more) const {
  for (const ActorUse& use : more) {
    const bool known =
        std::any_of(who.begin(), who.end(), [&](const ActorUse& w) { return same_id(w, use); });
    if (!known) who.push_back(use);
  }
}

ActorUses Roles::without(const ActorUses& who, const ActorUses& other, bool keep) const {
  ActorUses rest;
  for (const ActorUse& use : who) {
    const bool shared =
        std::any_of(other.begin(), other.end(), [&](const ActorUse& o) { return same_id(o, use); });
    if (!shared) rest.push_back(use);
  }
  return rest.empty() && keep ? who : rest;
}

ActorUses Roles::without_own(const ActorUses& who, const ActorUses& other) const {
  ActorUses rest;
  for (const ActorUse& use : who) {
    const Mention& mention = input_.sentence.mentions[static_cast<std::size_t>(use.mention)];
    const WordId first = input_.sentence.tokens[mention.first_token].word;
    const bool own =
        mention.kind == MentionKind::anaphor || input_.lexicon.info(first).closed == '$';
    const bool shared =
        std::any_of(other.begin(), other.end(), [&](const ActorUse& o) { return same_id(o, use); });
    if (!(own && shared)) rest.push_back(use);
  }
  return rest;
}

ActorUses Roles::heads(const std::vector<std::int32_t>& groups) const {
  ActorUses who;
  for (const std::int32_t index : groups) {
    for (const std::int32_t mention : group(index).actors) add(who, mention);
    const Unit& head = input_.reading.units[group(index).head_unit];
    if (head.mention < 0 && input_.lexicon.info(head.word).speaker) add(who, speaker());
  }
  return who;
}

bool Roles::speaker_is_apart_from(const ActorUses& who) const {
  const ActorRef* speaker = input_.speaker == nullptr ? nullptr : input_.speaker->actor();
  return speaker != nullptr && std::none_of(who.begin(), who.end(), [&](const ActorUse& use) {
           return id(use) == speaker->id;
         });
}

ActorUses Roles::speaker() const {
  ActorUses who;
  for (const Clause& clause : input_.reading.clauses) {
    if (clause.verb < 0 || !who.empty()) continue;
    const VerbGroup& verb = input_.reading.verb_groups[static_cast<std::size_t>(clause.verb)];
    if (!verb.reporting) continue;
    for (const std::int32_t index : clause.subject) {
      for (const std::int32_t mention : group(index).actors) add(who, mention);
    }
  }
  return who;
}

ActorUses Roles::owners(const std::vector<std::int32_t>& groups) const {
  ActorUses who;
  for (const std::int32_t index : groups) {
    const std::size_t begin = who.size();
    for (const std::int32_t mention : possessors(index)) add(who, mention);
    if (who.size() > begin) continue;
    for (const std::int32_t mention : group(index).owners) add(who, mention);
  }
  return who;
}

ActorUses Roles::fields(std::int32_t index) const {
  ActorUses who;
  const std::vector<std::int32_t> possessive = possessors(index);
  if (possessive.empty()) return who;
  for (const std::int32_t mention : group(index).owners) {
    if (std::find(possessive.begin(), possessive.end(), mention) == possessive.end())
      add(who, mention);
  }
  return who;
}

std::vector<std::int32_t> Roles::possessors(std::int32_t index) const {
  std::vector<std::int32_t> found;
  const NounGroup& words = group(index);
  if (words.owners.size() < 2) return found;
  for (std::uint32_t unit = words.first_unit; unit + 1 < words.last_unit; ++unit) {
    const std::int32_t mention = input_.reading.units[unit].mention;
    if (mention >= 0 && input_.reading.tags[unit + 1] == 's' &&
        std::find(words.owners.begin(), words.owners.end(), mention) != words.owners.end()) {
      found.push_back(mention);
    }
  }
  return found;
}

ActorUses Roles::heads_or_owners(const std::vector<std::int32_t>& groups) const {
  ActorUses who;
  for (const std::int32_t index : groups) {
    const ActorUses heads_of = heads({index});
    add(who, heads_of.empty() ? owners({index}) : heads_of);
  }
  return who;
}

bool Roles::is_bystander(std::int32_t index) const {
  const NounGroup& words = group(index);
  const auto listed = [&](NounId noun) {
    const std::vector<ListId>& lists = input_.lexicon.nouns[noun].lists;
    return std::any_of(lists.begin(), lists.end(), [&](ListId list) {
      return std::find(input_.rules.bystanders.begin(), input_.rules.bystanders.end(), list) !=
             input_.rules.bystanders.end();
    });
  };
  if (words.noun != 0) return listed(words.noun);
  const WordId lemma = input_.lexicon.info(input_.reading.units[words.head_unit].word).singular;
  if (lemma == 0) return false;
  const std::vector<NounId> found = input_.lexicon.noun_phrases.find(lemma, 0);
  return std::any_of(found.begin(), found.end(), listed);
}

ActorUses Roles::doers(const Clause& clause) const {
  ActorUses who;
  for (const std::int32_t index : clause.subject) {
    const ActorUses heads_of = heads({index});
    if (!heads_of.empty())
      add(who, heads_of);
    else if (!is_bystander(index))
      add(who, owners({index}));
  }
  if (!who.empty() || clause.subject.size() != 1) return who;
  if (clause.link != ClauseLink::complement || clause.governor < 0) return who;
  const NounGroup& words = group(clause.subject.front());
  const WordInfo& head = input_.lexicon.info(input_.reading.units[words.head_unit].word);
  if (input_.reading.tags[words.head_unit] != 'P' || head.speaker) return who;
  const Clause& governor = input_.reading.clauses[static_cast<std::size_t>(clause.governor)];
  return heads_or_owners(governor.subject);
}

ActorUses Roles::reporter(std::int32_t at) const {
  ActorUses who;
  while (at >= 0) {
    const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(at)];
    if (clause.link == ClauseLink::complement && clause.governor >= 0) {
      const Clause& governor = input_.reading.clauses[static_cast<std::size_t>(clause.governor)];
      const VerbGroup& verb = input_.reading.verb_groups[static_cast<std::size_t>(governor.verb)];
      if (verb.reporting) who = heads_or_owners(governor.subject);
      if (!who.empty()) return who;
    }
    // "Iran says can strike back": the headline leaves "it" out.
    if (clause.link == ClauseLink::conjunct && clause.governor >= 0) {
      const Clause& governor = input_.reading.clauses[static_cast<std::size_t>(clause.governor)];
      const VerbGroup& verb = input_.reading.verb_groups[static_cast<std::size_t>(governor.verb)];
      if (clause.chunk == governor.chunk + 1 && verb.reporting)
        return heads_or_owners(governor.subject);
    }
    for (const Complement& complement : clause.complements) {
      if (input_.lexicon.info(complement.prep).attribution)
        add(who, heads_or_owners({complement.group}));
    }
    if (!who.empty() || clause.governor >= at) break;
    at = clause.governor;
  }
  if (who.empty() && input_.reading.attribution >= 0)
    who = heads_or_owners({input_.reading.attribution});
  return who;
}

ActorUses Roles::behind(std::int32_t index, const std::vector<WordId>& preps, int depth) const {
  ActorUses who;
  if (depth == 0) return who;
  for (const Complement& complement : input_.reading.behind[static_cast<std::size_t>(index)]) {
    const bool fits = std::find(preps.begin(), preps.end(), complement.prep) != preps.end();
    if (fits) add(who, heads_or_owners({complement.group}));
    if (group(complement.group).actors.empty())
      add(who, behind(complement.group, preps, depth - 1));
  }
  return who;
}

ActorUses Roles::agent_behind(std::int32_t index) const {
  ActorUses who;
  for (const Complement& complement : input_.reading.behind[static_cast<std::size_t>(index)]) {
    if (input_.lexicon.info(complement.prep).agent)
      add(who, heads_or_owners({complement.group}));
    else if (group(complement.group).actors.empty())
      add(who, agent_behind(complement.group));
  }
  return who;
}

ActorUses Roles::complements(const Clause& clause, const std::vector<WordId>& preps) const {
  ActorUses who;
  for (const Complement& complement : clause.complements) {
    if (complement.prep != 0 &&
        std::find(preps.begin(), preps.end(), complement.prep) == preps.end())
      continue;
    if (complement.prep == 0 || input_.lexicon.info(complement.prep).joins) continue;
    add(who, heads_or_owners({complement.group}));
  }
  return who;
}

}  // namespace entente
