// The passes over one sentence, in order; START of this room. Each pass reads what the one before
// left.
#include "extractor/events/find_events.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractor/events/completion.h"
#include "extractor/events/frames.h"
#include "extractor/events/idiom.h"
#include "extractor/events/operators.h"
#include "extractor/events/reports.h"
#include "extractor/events/status.h"

namespace entente {
namespace {

// "Norway, Denmark and Sweden": the list that the slot's actor ends or begins, outside the idiom's
// own words.
void add_joined(const EventInput& input, const Roles& roles, std::size_t unit,
                const Candidate& made, ActorUses& who) {
  const std::string_view tags = input.reading.tags;
  const auto joins = [&](std::size_t at) { return tags[at] == ',' || tags[at] == 'c'; };
  for (std::size_t at = unit; at >= 2 && at <= made.first_unit && joins(at - 1);) {
    std::size_t before = at - 2;
    if (tags[at - 1] == 'c' && before > 0 && tags[before] == ',') --before;
    if (input.reading.units[before].mention < 0 || tags[before] != 'A') break;
    roles.add(who, input.reading.units[before].mention);
    at = before;
  }
  for (std::size_t at = unit; at + 1 >= made.last_unit && at + 2 < tags.size() && joins(at + 1);) {
    std::size_t after = at + 2;
    if (tags[at + 1] == ',' && tags[after] == 'c' && after + 1 < tags.size()) ++after;
    if (tags[after] == 'd' && after + 1 < tags.size()) ++after;
    if (input.reading.units[after].mention < 0 || tags[after] != 'A') break;
    // "accused X, Y said": what follows has a verb of its own.
    if (after + 1 < tags.size() &&
        std::string_view("zVyhemqv").find(tags[after + 1]) != std::string_view::npos)
      break;
    roles.add(who, input.reading.units[after].mention);
    at = after;
  }
}

// What a source-less idiom tells ("the cruelty of X") needs a speaker to say it, and is none of
// another's words: "Y condemned the cruelty of X" is Y's.
bool is_left_unsaid(const EventInput& input, const Roles& roles,
                    const std::vector<Candidate>& candidates, const Candidate& made) {
  if (!holds_type(input.rules.spoken, made.spec.type)) return false;
  if (input.speaker == nullptr || !input.speaker->partisan()) return true;
  if (!roles.speaker_is_apart_from(made.target)) return true;
  return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
    return !other.consumed && !other.source.empty() && other.spec.type == made.spec.type;
  });
}

// Idioms of which every needed word is in the sentence, and mentions enough, in order. A trace
// tells of those too that have only the first, the rarest.
std::vector<std::uint32_t> awake_idioms(const EventInput& input) {
  const std::vector<IdiomRule>& idioms = input.rules.idioms;
  std::vector<std::uint32_t> seen(idioms.size(), 0);  // by idiom: bits of its sets of words
  std::uint32_t actors = 0;
  for (const Unit& unit : input.reading.units) {
    if (unit.mention >= 0) {
      ++actors;
      continue;
    }
    for (std::uint32_t token = unit.first_token; token < unit.last_token; ++token) {
      const auto found = input.rules.idiom_words.find(input.sentence.tokens[token].word);
      if (found == input.rules.idiom_words.end()) continue;
      for (const IdiomWord& word : found->second) seen[word.idiom] |= 1u << word.set;
    }
  }
  std::vector<std::uint32_t> awake;
  for (std::uint32_t i = 0; i < idioms.size(); ++i) {
    if (seen[i] == 0) continue;
    const std::uint32_t all = 0xFFFFFFFFu >> (kMaxTriggers - idioms[i].triggers.size());
    const bool first_alone = input.trace != nullptr && (seen[i] & 1u) != 0;
    if (first_alone || (seen[i] == all && idioms[i].actors <= actors)) awake.push_back(i);
  }
  return awake;
}

// An idiom replaces what frames found at its words.
void find_idioms(const EventInput& input, const Roles& roles, std::vector<Candidate>& candidates) {
  const std::vector<std::uint32_t> tried = awake_idioms(input);
  if (tried.empty()) return;
  MatchLine line;
  make_match_line(input.sentence, input.reading, line);
  for (const std::uint32_t index : tried) {
    const IdiomRule& rule = input.rules.idioms[index];
    if (rule.compiled == nullptr || !rule.compiled->ok()) continue;
    const std::map<std::string, int>& names = rule.compiled->NamedCapturingGroups();
    const int count = rule.compiled->NumberOfCapturingGroups() + 1;
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(count));
    std::size_t from = 0;
    RuleStop stop = RuleStop::no_match;
    if (input.trace != nullptr) input.trace->start();
    while (from < line.bytes.size() &&
           rule.compiled->Match(line.bytes, from, line.bytes.size(), RE2::UNANCHORED, groups.data(),
                                count)) {
      const std::size_t start = static_cast<std::size_t>(groups[0].data() - line.bytes.data());
      const std::size_t end = start + groups[0].size();
      from = end > from ? end - 1 : from + 1;
      Candidate made;
      made.spec = rule.event;
      made.rule = rule.id + "@" + std::to_string(rule.rev);
      made.form = "idiom";
      made.weight = rule.weight;
      made.specificity = 4;
      made.mutual = rule.mutual;
      made.first_unit = line.unit_at[start + 1 < end ? start + 1 : start];
      made.last_unit = line.unit_at[end - 2 > start ? end - 2 : start] + 1;
      const auto actor_of = [&](const char* name, ActorUses& who) {
        const auto at = names.find(name);
        if (at == names.end()) return;
        const re2::StringPiece& piece = groups[static_cast<std::size_t>(at->second)];
        if (piece.data() == nullptr) return;
        const Unit& unit =
            input.reading
                .units[line.unit_at[static_cast<std::size_t>(piece.data() - line.bytes.data())]];
        if (unit.mention < 0) return;
        roles.add(who, unit.mention);
        const auto at_unit = static_cast<std::size_t>(&unit - input.reading.units.data());
        add_joined(input, roles, at_unit, made, who);
      };
      actor_of("source", made.source);
      actor_of("target", made.target);
      for (std::size_t i = 0; i < input.reading.clauses.size(); ++i) {
        const VerbGroup* verb =
            input.reading.clauses[i].verb < 0
                ? nullptr
                : &input.reading
                       .verb_groups[static_cast<std::size_t>(input.reading.clauses[i].verb)];
        if (verb != nullptr && verb->first_unit >= made.first_unit &&
            verb->first_unit < made.last_unit) {
          made.clause = static_cast<std::int32_t>(i);
          break;
        }
      }
      const bool unsaid =
          !names.contains("source") && is_left_unsaid(input, roles, candidates, made);
      const bool sided = (!made.source.empty() || !made.target.empty()) && !unsaid;
      for (Candidate& other : candidates) {
        if (sided && other.first_unit >= made.first_unit && other.last_unit <= made.last_unit)
          other.consumed = true;
      }
      if (stop != RuleStop::none) stop = sided ? RuleStop::none : RuleStop::sides;
      if (sided) candidates.push_back(std::move(made));
    }
    if (input.trace != nullptr) {
      input.trace->add({RuleAttempt::Kind::idiom, index, -1, -1, stop});
    }
  }
}

}  // namespace

bool may_hold_event(const EventInput& input) {
  if (input.sentence.mentions.empty()) return false;
  const Sentence& sentence = *input.sentence.sentence;
  for (std::uint32_t token = sentence.first_token; token < sentence.last_token; ++token) {
    if (input.lexicon.info(input.sentence.tokens[token].word).trigger) return true;
  }
  return false;
}

std::vector<Candidate> find_candidates(const EventInput& input) {
  std::vector<Candidate> candidates;
  const Roles roles(input);
  std::vector<std::int32_t> by_clause;
  find_verb_events(input, roles, candidates, by_clause);
  find_noun_events(input, roles, candidates);
  apply_noun_operators(input, roles, candidates, by_clause);
  apply_operators(input, roles, candidates, by_clause);
  find_idioms(input, roles, candidates);
  complete_sides(input, roles, candidates);
  mark_answers(input, candidates);
  set_statuses(input, roles, candidates);
  apply_allegations(input, roles, candidates);
  find_reported_acts(input, roles, candidates);
  link_reactions(input, roles, candidates);
  return candidates;
}

}  // namespace entente
