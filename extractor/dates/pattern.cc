// Running a date pattern over pieces. Tested by tests/dates/pattern_test.cc.
//
// Patterns have no repetition, so plain backtracking ends; all ways are tried, for the longest
// expression is wanted.
#include "extractor/dates/pattern.h"

#include <algorithm>

namespace entente {
namespace {

using Step = DatePattern::Step;

class Matcher {
 public:
  Matcher(const DatePattern& pattern, const WordTable& table, std::span<const DatePiece> pieces)
      : pattern_(pattern), table_(table), pieces_(pieces) {
    slots_.fill(-1);
  }

  std::optional<PatternMatch> run(std::uint32_t at) {
    start_ = at;
    step_on(0, at, false);
    if (!found_) return std::nullopt;
    return best_;
  }

 private:
  void step_on(std::int32_t index, std::uint32_t at, bool blank) {
    for (;;) {
      const Step& step = pattern_.steps[static_cast<std::size_t>(index)];
      switch (step.kind) {
        case Step::Kind::piece: {
          if (at >= pieces_.size()) return;
          const DatePiece& piece = pieces_[at];
          // The first piece of a match has nothing to be glued to.
          if (!blank && at > start_ && !piece.glued) return;
          blank = false;
          if (!pattern_.sets[static_cast<std::size_t>(step.set)].accepts(piece)) return;
          if (step.constraint >= 0 && !allowed(step, piece)) return;
          if (step.slot >= 0) {
            const std::size_t slot = static_cast<std::size_t>(step.slot);
            const std::int16_t before = slots_[slot];
            slots_[slot] = static_cast<std::int16_t>(at);
            step_on(index + 1, at + 1, false);
            slots_[slot] = before;
            return;
          }
          ++at;
          ++index;
          break;
        }
        case Step::Kind::blank:
          blank = true;
          ++index;
          break;
        case Step::Kind::split:
          step_on(index + 1, at, blank);
          index = step.target;
          break;
        case Step::Kind::jump:
          index = step.target;
          break;
        case Step::Kind::open: {
          const std::uint32_t before = open_;
          open_ = at;
          step_on(index + 1, at, blank);
          open_ = before;
          return;
        }
        case Step::Kind::close: {
          const std::uint32_t before = close_;
          close_ = at;
          step_on(index + 1, at, blank);
          close_ = before;
          return;
        }
        case Step::Kind::accept:
          accept(at);
          return;
      }
    }
  }

  bool allowed(const Step& step, const DatePiece& piece) const {
    const DatePattern::Constraint& constraint =
        pattern_.constraints[static_cast<std::size_t>(step.constraint)];
    for (const std::pair<double, double>& range : constraint.ranges) {
      if (range.first <= piece.number && piece.number <= range.second) return true;
    }
    if (constraint.values.empty() || piece.entry == 0) return false;
    const int word_class = pattern_.slots[static_cast<std::size_t>(step.slot)].word_class;
    for (const WordSense& sense : table_.entries[piece.entry].senses) {
      if (sense.word_class != word_class) continue;
      for (const std::int16_t value : constraint.values) {
        if (sense.value == value) return true;
      }
    }
    return false;
  }

  void accept(std::uint32_t at) {
    if (close_ <= open_) return;
    const std::uint32_t length = at - start_;
    const std::uint32_t width = close_ - open_;
    if (found_ && (width < best_.last - best_.first ||
                   (width == best_.last - best_.first && length <= best_.length))) {
      return;
    }
    found_ = true;
    best_.first = open_;
    best_.last = close_;
    best_.length = length;
    best_.slots = slots_;
  }

  const DatePattern& pattern_;
  const WordTable& table_;
  std::span<const DatePiece> pieces_;
  std::uint32_t start_ = 0, open_ = 0, close_ = 0;
  std::array<std::int16_t, kMaxSlots> slots_{};
  bool found_ = false;
  PatternMatch best_;
};

}  // namespace

void PieceSet::add_literal(std::uint16_t literal) {
  if (literals.size() <= literal / 64u) literals.resize(literal / 64u + 1, 0);
  literals[literal / 64u] |= std::uint64_t{1} << (literal % 64);
}

bool PieceSet::meets(const PieceSet& other) const {
  if ((classes & other.classes) != 0 || (expressions & other.expressions) != 0) return true;
  const std::size_t words = std::min(literals.size(), other.literals.size());
  for (std::size_t i = 0; i < words; ++i) {
    if ((literals[i] & other.literals[i]) != 0) return true;
  }
  return false;
}

void PieceSet::add(const PieceSet& other) {
  classes |= other.classes;
  expressions |= other.expressions;
  if (literals.size() < other.literals.size()) literals.resize(other.literals.size(), 0);
  for (std::size_t i = 0; i < other.literals.size(); ++i) literals[i] |= other.literals[i];
}

std::optional<PatternMatch> match_pattern(const DatePattern& pattern, const WordTable& table,
                                          std::span<const DatePiece> pieces, std::uint32_t at) {
  return Matcher(pattern, table, pieces).run(at);
}

}  // namespace entente
