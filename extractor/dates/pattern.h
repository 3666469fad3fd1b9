// DatePattern: the `match` of a date rule as a small program over pieces.
//
//   {month} {day} ,? {year}        slots by class; a blank allows a blank, no blank forbids one
//   (last|past) {n:num} {unit}     words, alternatives, optional parts with ?
//   {unit=year|month} {num=2..9}   only these values, or a range of numbers
//   early <m:month|year>           an expression that an earlier stage has found
//   in [{year}]                    brackets: the expression; the words around are context
//
// Tested by tests/dates/pattern_test.cc.
#ifndef ENTENTE_DATES_PATTERN_H_
#define ENTENTE_DATES_PATTERN_H_

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/dates/piece.h"
#include "extractor/dates/word_table.h"

namespace entente {

inline constexpr std::size_t kMaxSlots = 8;

// Pieces that one place of a pattern accepts.
struct PieceSet {
  ClassMask classes = 0;
  ExpressionMask expressions = 0;
  std::vector<std::uint64_t> literals;  // bits by literal number

  bool accepts(const DatePiece& piece) const {
    if (piece.expression >= 0) return (expressions & piece.expression_classes) != 0;
    if ((classes & piece.classes) != 0) return true;
    const std::size_t word = piece.literal / 64;
    return piece.literal != 0 && word < literals.size() &&
           ((literals[word] >> (piece.literal % 64)) & 1) != 0;
  }
  // True when the sets have something in common.
  bool meets(const PieceSet& other) const;
  void add_literal(std::uint16_t literal);
  void add(const PieceSet& other);
  bool empty() const { return classes == 0 && expressions == 0 && literals.empty(); }
};

struct PatternSlot {
  std::string name;
  int word_class = -1;             // bit of its class; -1: an expression
  ExpressionMask expressions = 0;  // for an expression
};

struct DatePattern {
  struct Step {
    // blank: the next piece may have a blank before it; without one it may not.
    enum class Kind : std::uint8_t { piece, blank, split, jump, open, close, accept };
    Kind kind = Kind::piece;
    std::int8_t slot = -1;
    std::int16_t set = -1;         // index into sets
    std::int16_t constraint = -1;  // index into constraints
    std::int32_t target = 0;       // split: tried second; jump: gone to
  };
  // Allowed values of a slot: of a word class by index, of a number by range.
  struct Constraint {
    std::vector<std::int16_t> values;
    std::vector<std::pair<double, double>> ranges;
  };

  std::vector<Step> steps;
  std::vector<PieceSet> sets;
  std::vector<Constraint> constraints;
  std::vector<PatternSlot> slots;

  // What a match can begin with, and what can come second.
  PieceSet first;
  PieceSet second;
  bool one_piece = false;  // a match of a single piece is possible
  // A place, not the first, that every match has: without such a piece in the sentence there is no
  // match. Empty: none is known.
  PieceSet required;
};

struct PatternMatch {
  std::uint32_t first = 0;  // pieces of the expression, half-open
  std::uint32_t last = 0;
  std::uint32_t length = 0;                     // of the whole match, with its context
  std::array<std::int16_t, kMaxSlots> slots{};  // piece by slot; -1: not filled
};

struct PatternError {
  std::size_t at = 0;  // byte in the pattern
  std::string message;
  std::string help;
};

// Compiles a pattern; words are interned. `parts`: named pieces of patterns, put in for {name}.
std::optional<PatternError> compile_pattern(std::string_view text,
                                            const std::map<std::string, std::string>& parts,
                                            WordTable& table, Vocabulary& vocabulary,
                                            DatePattern& pattern);

// Fills in first, second, one_piece and required; an error when the pattern can match nothing. For
// the compiler.
std::optional<PatternError> find_edges(DatePattern& pattern);

// True when some path through the pattern holds no trigger: such a rule would be tried in vain.
bool can_match_untriggered(const DatePattern& pattern, const WordTable& table,
                           const std::vector<bool>& trigger_literals);

// The longest expression that matches from piece `at` on.
std::optional<PatternMatch> match_pattern(const DatePattern& pattern, const WordTable& table,
                                          std::span<const DatePiece> pieces, std::uint32_t at);

// The granularity, or "open month", "duration", "set", "ref", by its name in a pattern; 0: unknown.
ExpressionMask expression_mask(std::string_view name);

}  // namespace entente

#endif  // ENTENTE_DATES_PATTERN_H_
