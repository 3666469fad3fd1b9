// Finding expressions, stage by stage. Tested by tests/dates/tagger_test.cc.
//
// A stage tries the rules whose first piece fits, takes the leftmost longest expressions and puts
// each in place of its words; the next stage sees them as one piece.
#include "extractor/dates/expression.h"

#include <algorithm>

namespace entente {
namespace {

class Finder {
 public:
  Finder(const DateRules& rules, DateWork& work) : rules_(rules), work_(work) {}

  void run_stage(std::size_t stage) {
    work_.candidates.clear();
    note_present();
    const std::uint32_t size = static_cast<std::uint32_t>(work_.pieces.size());
    if (stage == 0) {
      for (std::uint32_t at = 0; at < size; ++at) try_at(stage, at);
    } else {
      // Every rule holds an expression: only what stands a little before one can begin a match.
      std::uint32_t at = 0;
      for (std::uint32_t found = 0; found < size; ++found) {
        if (work_.pieces[found].expression < 0) continue;
        if (found > rules_.lead[stage]) at = std::max(at, found - rules_.lead[stage]);
        for (; at <= found; ++at) try_at(stage, at);
      }
    }
    if (work_.candidates.empty()) return;
    select();
    replace();
  }

 private:
  void note_present() {
    PieceSet& present = work_.present;
    present.classes = 0;
    present.expressions = 0;
    present.literals.assign(rules_.literal_words(), 0);
    for (const DatePiece& piece : work_.pieces) {
      if (piece.expression >= 0) {
        present.expressions |= piece.expression_classes;
        continue;
      }
      present.classes |= piece.classes;
      present.literals[piece.literal / 64u] |= std::uint64_t{1} << (piece.literal % 64u);
    }
  }

  void try_at(std::size_t stage, std::uint32_t at) {
    const DatePiece& piece = work_.pieces[at];
    if (piece.expression >= 0) {
      try_starts(rules_.by_expression[stage], at);
    } else if (piece.entry != 0) {
      try_starts(rules_.by_entry[stage][piece.entry], at);
    } else if ((piece.classes & ~mask_of(NumberClass::word)) != 0) {
      try_starts(rules_.by_number[stage], at);
    }
  }

  void try_starts(const RuleStarts& starts, std::uint32_t at) {
    // A look at the second piece spares most of the work: many rules begin with "the".
    const DatePiece* next = at + 1 < work_.pieces.size() ? &work_.pieces[at + 1] : nullptr;
    if (!starts.one_piece && (next == nullptr || !starts.second.accepts(*next))) return;
    const std::size_t words = rules_.literal_words();
    const bool plain = next == nullptr || (next->expression < 0 && next->literal == 0 &&
                                           (next->classes & ~mask_of(NumberClass::word)) == 0);
    const std::size_t count = plain ? starts.plain : starts.starts.size();
    for (std::size_t i = 0; i < count; ++i) {
      const RuleStarts::Start& start = starts.starts[i];
      bool fits = start.one_piece;
      if (!fits && next != nullptr) {
        if (next->expression >= 0) {
          fits = (start.expressions & next->expression_classes) != 0;
        } else {
          fits = (start.classes & next->classes) != 0 ||
                 (next->literal != 0 &&
                  (starts.literals[i * words + next->literal / 64u] >> (next->literal % 64u) & 1) !=
                      0);
        }
      }
      if (fits) try_rule(start.rule, at);
    }
  }

  void try_rule(std::uint16_t number, std::uint32_t at) {
    const PieceSet& required = rules_.rules[number].pattern.required;
    if (!required.empty() && !required.meets(work_.present)) return;
    const std::optional<PatternMatch> match =
        match_pattern(rules_.rules[number].pattern, rules_.words, work_.pieces, at);
    if (match) work_.candidates.push_back({number, *match});
  }

  // The leftmost longest first; then the one with more context, the higher priority, the id.
  void select() {
    std::vector<DateWork::Candidate>& candidates = work_.candidates;
    std::sort(candidates.begin(), candidates.end(),
              [this](const DateWork::Candidate& a, const DateWork::Candidate& b) {
                if (a.match.first != b.match.first) return a.match.first < b.match.first;
                if (a.match.last != b.match.last) return a.match.last > b.match.last;
                const DateRule& first = rules_.rules[a.rule];
                const DateRule& second = rules_.rules[b.rule];
                if (first.priority != second.priority) return first.priority > second.priority;
                if (a.match.length != b.match.length) return a.match.length > b.match.length;
                return first.id < second.id;
              });
    // Weak ones only where nothing else stands.
    std::size_t kept = 0;
    std::uint32_t end = 0;
    std::vector<DateWork::Candidate>& weak = work_.weak;
    weak.clear();
    for (const DateWork::Candidate& candidate : candidates) {
      if (rules_.rules[candidate.rule].weak) {
        weak.push_back(candidate);
        continue;
      }
      if (candidate.match.first < end) continue;
      end = candidate.match.last;
      candidates[kept++] = candidate;
    }
    candidates.resize(kept);
    for (const DateWork::Candidate& candidate : weak) {
      const auto next = std::lower_bound(
          candidates.begin(), candidates.end(), candidate.match.first,
          [](const DateWork::Candidate& a, std::uint32_t first) { return a.match.last <= first; });
      if (next == candidates.end() || candidate.match.last <= next->match.first) {
        candidates.insert(next, candidate);
      }
    }
  }

  void replace() {
    work_.next_pieces.clear();
    std::uint32_t at = 0;
    for (const DateWork::Candidate& candidate : work_.candidates) {
      for (; at < candidate.match.first; ++at) work_.next_pieces.push_back(work_.pieces[at]);
      work_.next_pieces.push_back(make_expression(candidate));
      at = candidate.match.last;
    }
    for (; at < work_.pieces.size(); ++at) work_.next_pieces.push_back(work_.pieces[at]);
    work_.pieces.swap(work_.next_pieces);
  }

  DatePiece make_expression(const DateWork::Candidate& candidate) {
    const DateRule& rule = rules_.rules[candidate.rule];
    Expression expression;
    expression.rule = candidate.rule;
    const DatePiece& first = work_.pieces[candidate.match.first];
    expression.first_token = first.first_token;
    expression.last_token = work_.pieces[candidate.match.last - 1].last_token;
    expression.slots = static_cast<std::uint32_t>(work_.slots.size());
    for (std::size_t i = 0; i < rule.pattern.slots.size(); ++i) {
      const std::int16_t piece = candidate.match.slots[i];
      work_.slots.push_back(piece < 0 ? DatePiece{}
                                      : work_.pieces[static_cast<std::size_t>(piece)]);
    }
    expression.classes = rule.none ? 0 : classes_of(rule, expression);
    DatePiece piece;
    piece.first_token = expression.first_token;
    piece.last_token = expression.last_token;
    piece.glued = first.glued;
    piece.capital = first.capital;
    piece.expression = static_cast<std::int32_t>(work_.expressions.size());
    piece.expression_classes = expression.classes;
    work_.expressions.push_back(expression);
    return piece;
  }

  const DatePiece& slot(const Expression& expression, std::int8_t number) const {
    return work_.slots[expression.slots + static_cast<std::size_t>(number)];
  }

  ExpressionMask of_unit(const Expression& expression, const UnitOr& unit) const {
    TimeUnit value = unit.fixed;
    if (unit.slot >= 0) {
      const int word_class = rules_.rules[expression.rule]
                                 .pattern.slots[static_cast<std::size_t>(unit.slot)]
                                 .word_class;
      value = unit_of_word(rules_.words, slot(expression, unit.slot), word_class);
    }
    return mask_of(grain_of(value));
  }

  ExpressionMask classes_of(const DateRule& rule, const Expression& expression) const {
    if (rule.type == TimexType::set) return kSetMask;
    if (rule.type == TimexType::duration) return kDurationMask;
    if (rule.shift || rule.base == DateRule::Base::recall) {
      const ExpressionMask mask = of_unit(expression, rule.unit);
      return rule.value.clock != ValueSpec::Clock::none ? mask_of(Granularity::time) : mask;
    }
    const ValueSpec& value = rule.value;
    switch (value.kind) {
      case ValueSpec::Kind::none:
      case ValueSpec::Kind::constant:
        return kReferenceMask;
      case ValueSpec::Kind::duration:
        return kDurationMask;
      case ValueSpec::Kind::period:
        break;
    }
    const bool open = value.head == ValueSpec::Head::open;
    Granularity grain = Granularity::none;
    if (value.clock != ValueSpec::Clock::none) {
      grain = Granularity::time;
    } else if (value.body != Recurrence::Kind::none) {
      grain = grain_of(value.body);
    } else if (value.head == ValueSpec::Head::expression && value.whole_head) {
      return slot(expression, value.head_slot).expression_classes;
    } else if (value.head == ValueSpec::Head::expression && value.a.slot >= 0) {
      constexpr ExpressionMask kClosed = (ExpressionMask{1} << 12) - 1;
      return slot(expression, value.a.slot).expression_classes & kClosed;
    } else if (value.head == ValueSpec::Head::dotted) {
      grain = Granularity::day;
    } else if (value.head == ValueSpec::Head::decade) {
      grain = Granularity::decade;
    } else if (value.head == ValueSpec::Head::century) {
      grain = Granularity::century;
    } else if (value.head == ValueSpec::Head::fixed) {
      grain = value.fixed.grain;
    } else {
      grain = value.head == ValueSpec::Head::open ? Granularity::day : Granularity::year;
    }
    return mask_of(grain) | (open ? open_mask_of(grain) : 0);
  }

  const DateRules& rules_;
  DateWork& work_;
};

}  // namespace

TimeUnit unit_of_word(const WordTable& words, const DatePiece& piece, int word_class) {
  if (piece.entry == 0) return TimeUnit::none;
  for (const WordSense& sense : words.entries[piece.entry].senses) {
    if (sense.word_class != word_class) continue;
    const WordClass& known = words.classes[sense.word_class];
    return parse_unit(known.values[static_cast<std::size_t>(sense.value)]).value_or(TimeUnit::none);
  }
  return TimeUnit::none;
}

void find_expressions(const DateRules& rules, std::string_view text, std::span<const Token> tokens,
                      std::uint32_t first, std::uint32_t last, DateWork& work) {
  work.pieces.clear();
  work.expressions.clear();
  work.slots.clear();
  make_pieces(rules.words, text, tokens, first, last, work.pieces);
  Finder finder(rules, work);
  finder.run_stage(0);
  if (work.expressions.empty()) return;
  for (std::size_t stage = 1; stage < DateRules::kStages; ++stage) finder.run_stage(stage);
}

}  // namespace entente
