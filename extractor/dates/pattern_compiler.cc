// From the text of a pattern to its steps. Tested by tests/dates/pattern_test.cc.
#include <fmt/format.h>

#include <charconv>

#include "extractor/base/diagnostic.h"
#include "extractor/dates/pattern.h"

namespace entente {
namespace {

using Step = DatePattern::Step;
using Code = std::vector<Step>;

constexpr int kMaxDepth = 64;  // of groups in a pattern
constexpr std::string_view kMeta = "()[]{}<>|? \t\n";

void append(Code& code, const Code& more) {
  const std::int32_t base = static_cast<std::int32_t>(code.size());
  for (Step step : more) {
    if (step.kind == Step::Kind::split || step.kind == Step::Kind::jump) step.target += base;
    code.push_back(step);
  }
}

class Compiler {
 public:
  Compiler(std::string_view text, const std::map<std::string, std::string>& parts, WordTable& table,
           Vocabulary& vocabulary, DatePattern& pattern)
      : text_(text), parts_(parts), table_(table), vocabulary_(vocabulary), pattern_(pattern) {}

  std::optional<PatternError> run() {
    Code code = alternatives();
    if (!error_ && at_ < text_.size()) fail(at_, fmt::format("unexpected '{}'", text_[at_]));
    if (!error_ && code.empty()) fail(0, "the pattern is empty");
    if (error_) return error_;
    if (opened_ == 0) {
      Code whole(1);
      whole[0].kind = Step::Kind::open;
      append(whole, code);
      whole.push_back({});
      whole.back().kind = Step::Kind::close;
      code = std::move(whole);
    }
    code.push_back({});
    code.back().kind = Step::Kind::accept;
    pattern_.steps = std::move(code);
    return std::nullopt;
  }

  // A part of a pattern is compiled in place; its slots belong to the whole.
  void inside_part(int depth) { depth_ = depth; }
  int opened() const { return opened_; }
  const std::optional<PatternError>& error() const { return error_; }
  Code part_code() {
    Code code = alternatives();
    if (!error_ && at_ < text_.size()) fail(at_, fmt::format("unexpected '{}'", text_[at_]));
    return code;
  }

 private:
  void fail(std::size_t at, std::string message, std::string help = {}) {
    if (!error_) error_ = PatternError{at, std::move(message), std::move(help)};
  }
  bool done() const { return error_ || at_ >= text_.size(); }
  bool is_blank() const { return text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n'; }

  Code alternatives() {
    std::vector<Code> branches;
    branches.push_back(sequence());
    while (!done() && text_[at_] == '|') {
      ++at_;
      branches.push_back(sequence());
    }
    return join(std::move(branches));
  }

  Code join(std::vector<Code> branches) {
    if (branches.size() == 1) return std::move(branches[0]);
    // Alternatives of single words are one place that accepts several words.
    bool single = true;
    for (const Code& branch : branches) {
      single = single && branch.size() == 1 && branch[0].kind == Step::Kind::piece &&
               branch[0].slot < 0 && branch[0].constraint < 0;
    }
    if (single) {
      PieceSet all;
      for (const Code& branch : branches)
        all.add(pattern_.sets[static_cast<std::size_t>(branch[0].set)]);
      Code code(1);
      code[0].set = add_set(std::move(all));
      return code;
    }
    Code code;
    std::vector<std::size_t> jumps;
    for (std::size_t i = 0; i < branches.size(); ++i) {
      const bool more = i + 1 < branches.size();
      const std::size_t split = code.size();
      if (more) {
        code.push_back({});
        code.back().kind = Step::Kind::split;
      }
      append(code, branches[i]);
      if (!more) break;
      jumps.push_back(code.size());
      code.push_back({});
      code.back().kind = Step::Kind::jump;
      code[split].target = static_cast<std::int32_t>(code.size());
    }
    for (const std::size_t jump : jumps) code[jump].target = static_cast<std::int32_t>(code.size());
    return code;
  }

  Code sequence() {
    Code code;
    while (!done()) {
      if (is_blank()) {
        ++at_;
        code.push_back({});
        code.back().kind = Step::Kind::blank;
        continue;
      }
      const char c = text_[at_];
      if (c == '|' || c == ')' || c == ']') break;
      Code item = next_item();
      if (error_) break;
      if (at_ < text_.size() && text_[at_] == '?') {
        ++at_;
        Code optional(1);
        optional[0].kind = Step::Kind::split;
        append(optional, item);
        optional[0].target = static_cast<std::int32_t>(optional.size());
        item = std::move(optional);
      }
      append(code, item);
    }
    return code;
  }

  Code next_item() {
    switch (text_[at_]) {
      case '(':
        return group(')');
      case '[': {
        if (opened_++ > 0) fail(at_, "brackets can stand once in a pattern");
        Code code(1);
        code[0].kind = Step::Kind::open;
        append(code, group(']'));
        code.push_back({});
        code.back().kind = Step::Kind::close;
        return code;
      }
      case '{':
        return slot();
      case '<':
        return expression();
      case '?':
        fail(at_, "'?' has nothing before it");
        return {};
      case '>':
      case '}':
        fail(at_, fmt::format("unexpected '{}'", text_[at_]));
        return {};
      default:
        return words();
    }
  }

  Code group(char closing) {
    const std::size_t start = at_++;
    if (++nested_ > kMaxDepth) {
      fail(start, fmt::format("groups are nested more than {} deep", kMaxDepth));
      return {};
    }
    Code code = alternatives();
    --nested_;
    if (error_) return code;
    if (at_ >= text_.size() || text_[at_] != closing) {
      fail(start, fmt::format("'{}' is not closed", text_[start]));
      return code;
    }
    ++at_;
    return code;
  }

  // A run of literal text: its tokens, in the way that texts fall into tokens. Of several tokens
  // only the last is the item that '?' looks at.
  Code words() {
    const std::size_t start = at_;
    while (at_ < text_.size() && kMeta.find(text_[at_]) == std::string_view::npos) ++at_;
    const std::string_view run = text_.substr(start, at_ - start);
    Code code;
    // The possessive is a token only behind a word.
    if (fold(run) == "'s") {
      code.push_back(literal("'s"));
      return code;
    }
    std::vector<Token> tokens;
    tokenize(run, {0, static_cast<std::uint32_t>(run.size())}, vocabulary_, tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (i > 0 && i + 1 == tokens.size() && at_ < text_.size() && text_[at_] == '?') {
        at_ = start + tokens[i].span.start;  // read the last one again, on its own
        return code;
      }
      code.push_back(literal(text_at(run, tokens[i].span)));
    }
    return code;
  }

  Step literal(std::string_view word) {
    PieceSet set;
    set.add_literal(table_.make_literal(vocabulary_.intern(fold(word))));
    Step step;
    step.set = add_set(std::move(set));
    return step;
  }

  Code slot() {
    const std::size_t start = at_ + 1;
    const std::size_t end = text_.find('}', start);
    if (end == std::string_view::npos) {
      fail(at_, "'{' is not closed");
      return {};
    }
    at_ = end + 1;
    std::string_view body = text_.substr(start, end - start);
    std::string_view limits;
    if (const std::size_t equal = body.find('='); equal != std::string_view::npos) {
      limits = body.substr(equal + 1);
      body = body.substr(0, equal);
    }
    std::string_view name = body;
    if (const std::size_t colon = body.find(':'); colon != std::string_view::npos) {
      name = body.substr(0, colon);
      body = body.substr(colon + 1);
    }
    if (const auto part = parts_.find(std::string(body)); part != parts_.end()) {
      return inline_part(part->second, start);
    }
    const std::optional<int> word_class = table_.find_class(body);
    if (!word_class) {
      std::vector<std::string> known;
      for (const WordClass& each : table_.classes) known.push_back(each.name);
      for (const auto& [part_name, part_text] : parts_) known.push_back(part_name);
      const std::string near = nearest_word(body, known);
      fail(start, fmt::format("no class or part named '{}'", body),
           near.empty() ? "classes stand under 'words', parts under 'parts'"
                        : fmt::format("did you mean '{}'?", near));
      return {};
    }
    Code code(1);
    PieceSet set;
    set.classes = ClassMask{1} << *word_class;
    code[0].set = add_set(std::move(set));
    code[0].slot = add_slot(name, *word_class, 0, start);
    if (!limits.empty()) code[0].constraint = add_constraint(limits, *word_class, start);
    return code;
  }

  Code inline_part(const std::string& part, std::size_t at) {
    if (depth_ > 8) {
      fail(at, "parts nest too deeply, or hold one another");
      return {};
    }
    Compiler inner(part, parts_, table_, vocabulary_, pattern_);
    inner.inside_part(depth_ + 1);
    Code code = inner.part_code();
    if (inner.error()) fail(at, inner.error()->message + " (inside a part)", inner.error()->help);
    if (inner.opened() > 0) fail(at, "a part cannot hold brackets");
    return code;
  }

  Code expression() {
    const std::size_t start = at_ + 1;
    const std::size_t end = text_.find('>', start);
    if (end == std::string_view::npos) {
      fail(at_, "'<' is not closed");
      return {};
    }
    at_ = end + 1;
    std::string_view body = text_.substr(start, end - start);
    std::string_view name = body;
    if (const std::size_t colon = body.find(':'); colon != std::string_view::npos) {
      name = body.substr(0, colon);
      body = body.substr(colon + 1);
    }
    PieceSet set;
    while (!body.empty()) {
      const std::size_t bar = std::min(body.find('|'), body.size());
      const ExpressionMask mask = expression_mask(body.substr(0, bar));
      if (mask == 0) {
        fail(start, fmt::format("no kind of expression named '{}'", body.substr(0, bar)),
             "day, week, weekend, month, quarter, half, season, year, decade, century, time, "
             "duration, set, ref, or 'open' before one of them");
        return {};
      }
      set.expressions |= mask;
      body.remove_prefix(std::min(bar + 1, body.size()));
    }
    Code code(1);
    code[0].slot = add_slot(name, -1, set.expressions, start);
    code[0].set = add_set(std::move(set));
    return code;
  }

  std::int16_t add_set(PieceSet set) {
    pattern_.sets.push_back(std::move(set));
    return static_cast<std::int16_t>(pattern_.sets.size() - 1);
  }

  std::int8_t add_slot(std::string_view name, int word_class, ExpressionMask expressions,
                       std::size_t at) {
    for (std::size_t i = 0; i < pattern_.slots.size(); ++i) {
      PatternSlot& known = pattern_.slots[i];
      if (known.name != name) continue;
      // The same slot in two alternatives.
      if (known.word_class != word_class) fail(at, fmt::format("two slots named '{}'", name));
      known.expressions |= expressions;
      return static_cast<std::int8_t>(i);
    }
    if (pattern_.slots.size() == kMaxSlots) {
      fail(at, fmt::format("more than {} slots", kMaxSlots));
      return -1;
    }
    pattern_.slots.push_back({std::string(name), word_class, expressions});
    return static_cast<std::int8_t>(pattern_.slots.size() - 1);
  }

  static std::optional<double> number(std::string_view text) {
    double value = 0;
    const std::from_chars_result result =
        std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
    return value;
  }

  std::int16_t add_constraint(std::string_view limits, int word_class, std::size_t at) {
    DatePattern::Constraint constraint;
    while (!limits.empty()) {
      const std::size_t bar = std::min(limits.find('|'), limits.size());
      const std::string_view limit = limits.substr(0, bar);
      limits.remove_prefix(std::min(bar + 1, limits.size()));
      if (word_class >= kNumberClasses) {
        const std::optional<std::int16_t> value = table_.find_value(word_class, limit);
        if (value) {
          constraint.values.push_back(*value);
          continue;
        }
        const WordClass& known = table_.classes[static_cast<std::size_t>(word_class)];
        fail(at, fmt::format("class '{}' has no value '{}'", known.name, limit),
             fmt::format("it has {}", fmt::join(known.values, ", ")));
        continue;
      }
      const std::size_t dots = limit.find("..");
      const std::optional<double> low = number(limit.substr(0, dots));
      const std::optional<double> high =
          dots == std::string_view::npos ? low : number(limit.substr(dots + 2));
      if (low && high && *low <= *high) {
        constraint.ranges.emplace_back(*low, *high);
      } else {
        fail(at, fmt::format("'{}' is no number or range", limit), "as in {num=2..9}");
      }
    }
    pattern_.constraints.push_back(std::move(constraint));
    return static_cast<std::int16_t>(pattern_.constraints.size() - 1);
  }

  std::string_view text_;
  const std::map<std::string, std::string>& parts_;
  WordTable& table_;
  Vocabulary& vocabulary_;
  DatePattern& pattern_;
  std::size_t at_ = 0;
  int opened_ = 0;
  int nested_ = 0;  // groups around the one being read; bounded, for it is read by recursion
  int depth_ = 0;
  std::optional<PatternError> error_;
};

}  // namespace

std::optional<PatternError> compile_pattern(std::string_view text,
                                            const std::map<std::string, std::string>& parts,
                                            WordTable& table, Vocabulary& vocabulary,
                                            DatePattern& pattern) {
  pattern = {};
  if (std::optional<PatternError> error = Compiler(text, parts, table, vocabulary, pattern).run()) {
    return error;
  }
  return find_edges(pattern);
}

}  // namespace entente
