// What a compiled pattern can begin with, whether it needs a word of time, and the names of
// expressions.
// Tested by tests/dates/pattern_test.cc.
#include <algorithm>
#include <bit>

#include "extractor/dates/pattern.h"

namespace entente {
namespace {

using Step = DatePattern::Step;

constexpr std::array<std::pair<std::string_view, Granularity>, 11> kGrains = {{
    {"time", Granularity::time},
    {"day", Granularity::day},
    {"weekend", Granularity::weekend},
    {"week", Granularity::week},
    {"month", Granularity::month},
    {"quarter", Granularity::quarter},
    {"half", Granularity::half},
    {"season", Granularity::season},
    {"year", Granularity::year},
    {"decade", Granularity::decade},
    {"century", Granularity::century},
}};

// The steps that stand next at a piece, or accept, from step `at` on.
void close_over(const DatePattern& pattern, std::int32_t at, std::vector<bool>& seen,
                std::vector<std::int32_t>& reached) {
  if (seen[static_cast<std::size_t>(at)]) return;
  seen[static_cast<std::size_t>(at)] = true;
  const Step& step = pattern.steps[static_cast<std::size_t>(at)];
  switch (step.kind) {
    case Step::Kind::piece:
    case Step::Kind::accept:
      reached.push_back(at);
      break;
    case Step::Kind::split:
      close_over(pattern, at + 1, seen, reached);
      close_over(pattern, step.target, seen, reached);
      break;
    case Step::Kind::jump:
      close_over(pattern, step.target, seen, reached);
      break;
    case Step::Kind::blank:
    case Step::Kind::open:
    case Step::Kind::close:
      close_over(pattern, at + 1, seen, reached);
      break;
  }
}

std::vector<std::int32_t> next_pieces(const DatePattern& pattern, std::int32_t at) {
  std::vector<bool> seen(pattern.steps.size(), false);
  std::vector<std::int32_t> reached;
  close_over(pattern, at, seen, reached);
  return reached;
}

bool is_trigger(const PieceSet& set, const WordTable& table,
                const std::vector<bool>& trigger_literals) {
  if (set.expressions != 0) return true;
  constexpr ClassMask kSeenByDigits =
      mask_of(NumberClass::year) | mask_of(NumberClass::short_year) | mask_of(NumberClass::decade) |
      mask_of(NumberClass::minute) | mask_of(NumberClass::clock) | mask_of(NumberClass::hhmm) |
      mask_of(NumberClass::dotted);
  for (std::size_t bit = 0; bit < table.classes.size(); ++bit) {
    const ClassMask mask = ClassMask{1} << bit;
    if ((set.classes & mask) == 0) continue;
    if (table.classes[bit].quiet && (mask & kSeenByDigits) == 0) return false;
  }
  for (std::size_t word = 0; word < set.literals.size(); ++word) {
    for (std::size_t bit = 0; bit < 64; ++bit) {
      if (((set.literals[word] >> bit) & 1) == 0) continue;
      const std::size_t literal = word * 64 + bit;
      if (literal >= trigger_literals.size() || !trigger_literals[literal]) return false;
    }
  }
  return true;
}

// True when a match can do without the piece of step `without`.
bool can_match_without(const DatePattern& pattern, std::int32_t without) {
  std::vector<bool> seen(pattern.steps.size(), false);
  std::vector<std::int32_t> open = {0};
  while (!open.empty()) {
    const std::int32_t from = open.back();
    open.pop_back();
    for (const std::int32_t at : next_pieces(pattern, from)) {
      if (pattern.steps[static_cast<std::size_t>(at)].kind == Step::Kind::accept) return true;
      if (at == without || seen[static_cast<std::size_t>(at)]) continue;
      seen[static_cast<std::size_t>(at)] = true;
      open.push_back(at + 1);
    }
  }
  return false;
}

// How rarely a sentence meets a set: few words are rarer than a class, a class than numbers.
int rarity(const PieceSet& set) {
  constexpr ClassMask kNumbers = (ClassMask{1} << kNumberClasses) - 1;
  if ((set.classes & kNumbers) != 0) return 0;
  if (set.classes != 0 || set.expressions != 0) return 1;
  int words = 0;
  for (const std::uint64_t bits : set.literals) words += std::popcount(bits);
  return std::max(2, 40 - words);
}

PieceSet find_required(const DatePattern& pattern) {
  PieceSet best;
  int best_rarity = 0;
  std::vector<bool> begins(pattern.steps.size(), false);
  for (const std::int32_t at : next_pieces(pattern, 0)) begins[static_cast<std::size_t>(at)] = true;
  for (std::size_t i = 0; i < pattern.steps.size(); ++i) {
    if (pattern.steps[i].kind != Step::Kind::piece || begins[i]) continue;
    const PieceSet& set = pattern.sets[static_cast<std::size_t>(pattern.steps[i].set)];
    if (rarity(set) <= best_rarity) continue;
    if (can_match_without(pattern, static_cast<std::int32_t>(i))) continue;
    best = set;
    best_rarity = rarity(set);
  }
  return best;
}

}  // namespace

std::optional<PatternError> find_edges(DatePattern& pattern) {
  for (const std::int32_t at : next_pieces(pattern, 0)) {
    const Step& step = pattern.steps[static_cast<std::size_t>(at)];
    if (step.kind == Step::Kind::accept)
      return PatternError{0, "the pattern can match nothing", {}};
    const PieceSet& begin = pattern.sets[static_cast<std::size_t>(step.set)];
    if ((begin.classes & mask_of(NumberClass::word)) != 0) {
      return PatternError{0, "a pattern cannot begin with {word}", {}};
    }
    pattern.first.add(pattern.sets[static_cast<std::size_t>(step.set)]);
    for (const std::int32_t then : next_pieces(pattern, at + 1)) {
      const Step& follower = pattern.steps[static_cast<std::size_t>(then)];
      if (follower.kind == Step::Kind::accept) {
        pattern.one_piece = true;
      } else {
        pattern.second.add(pattern.sets[static_cast<std::size_t>(follower.set)]);
      }
    }
  }
  pattern.required = find_required(pattern);
  return std::nullopt;
}

bool can_match_untriggered(const DatePattern& pattern, const WordTable& table,
                           const std::vector<bool>& trigger_literals) {
  std::vector<bool> seen(pattern.steps.size(), false);
  std::vector<std::int32_t> open = {0};
  while (!open.empty()) {
    const std::int32_t from = open.back();
    open.pop_back();
    for (const std::int32_t at : next_pieces(pattern, from)) {
      const Step& step = pattern.steps[static_cast<std::size_t>(at)];
      if (step.kind == Step::Kind::accept) return true;
      if (seen[static_cast<std::size_t>(at)]) continue;
      seen[static_cast<std::size_t>(at)] = true;
      const PieceSet& set = pattern.sets[static_cast<std::size_t>(step.set)];
      if (!is_trigger(set, table, trigger_literals)) open.push_back(at + 1);
    }
  }
  return false;
}

ExpressionMask expression_mask(std::string_view name) {
  if (name == "duration") return kDurationMask;
  if (name == "set") return kSetMask;
  if (name == "ref") return kReferenceMask;
  constexpr std::string_view kOpen = "open ";
  const bool open = name.substr(0, kOpen.size()) == kOpen;
  if (open) name.remove_prefix(kOpen.size());
  for (const auto& [grain_name, grain] : kGrains) {
    if (grain_name == name) return open ? open_mask_of(grain) : mask_of(grain);
  }
  return 0;
}

}  // namespace entente
