// The tagger's pass over one sentence. Tested by tests/dates/tagger_test.cc.
#include "extractor/dates/tagger.h"

#include "extractor/dates/date_rules.h"
#include "extractor/dates/evaluation.h"
#include "extractor/dates/expression.h"

namespace entente {
namespace {

bool is_mark(std::string_view text, const Token& token, char mark) {
  return token.kind == TokenKind::mark && text[token.span.start] == mark;
}

// A number that may be a date on its own: 1998, 1990s, 10:30, 14/06, '98, 5pm, 14.06.2025.
bool is_trigger_number(std::string_view text, std::span<const Token> tokens, std::uint32_t at,
                       std::uint32_t first, std::uint32_t last) {
  const Token& token = tokens[at];
  const std::uint32_t length = token.span.end - token.span.start;
  const char end = text[token.span.end - 1];
  if (end < '0' || end > '9') return true;
  if (length == 4) {
    const char begin = text[token.span.start];
    return begin == '0' || begin == '1' || begin == '2';
  }
  if (length > 4) return length >= 8 && text[token.span.end - 5] == '.';
  if (length != 2) return at + 1 < last && is_mark(text, tokens[at + 1], '/');
  if (at > first && is_mark(text, tokens[at - 1], ':')) return true;
  if (at > first && !token.space_before) {
    const char before = text[token.span.start - 1];
    // '98 with either apostrophe; the curly one ends in the byte 0x99.
    if (before == '\'' || static_cast<unsigned char>(before) == 0x99) return true;
  }
  return at + 1 < last && is_mark(text, tokens[at + 1], '/');
}

// What is said of a document's dates moves on with each date, but not with a mere comparison.
void remember(const Timex& timex, const std::optional<Period>& period, const Sentence& sentence,
              DateContext& context) {
  if (!period || timex.type == TimexType::duration || timex.type == TimexType::set) return;
  context.reference = timex.value;
  context.reference_period = period;
  context.mentioned[static_cast<std::size_t>(period->grain)] = period;
  context.mentioned_in[static_cast<std::size_t>(period->grain)] = sentence.paragraph;
  context.paragraph = sentence.paragraph;
  if (period->grain == Granularity::day) context.day = timex.range->first;
}

}  // namespace

bool may_hold_date(const DateRules& rules, std::string_view text, std::span<const Token> tokens,
                   const Sentence& sentence) {
  for (std::uint32_t at = sentence.first_token; at < sentence.last_token; ++at) {
    const Token& token = tokens[at];
    if (token.word != kUnknownWord && (rules.words.flag(token.word) & kTrigger) != 0) return true;
    if (token.kind == TokenKind::number &&
        is_trigger_number(text, tokens, at, sentence.first_token, sentence.last_token)) {
      return true;
    }
  }
  return false;
}

void find_timexes(const DateRules& rules, std::string_view text, std::span<const Token> tokens,
                  const Sentence& sentence, DateContext& context, std::vector<Timex>& timexes) {
  if (!may_hold_date(rules, text, tokens, sentence)) return;
  if (!context.work) context.work = std::make_shared<DateWork>();
  DateWork& work = *context.work;
  find_expressions(rules, text, tokens, sentence.first_token, sentence.last_token, work);
  if (work.expressions.empty()) return;
  Evaluator evaluator(rules, context, text, tokens, sentence, work);
  for (const DatePiece& piece : work.pieces) {
    if (piece.expression < 0 || piece.expression_classes == 0) continue;
    const Expression& expression = work.expressions[static_cast<std::size_t>(piece.expression)];
    if (rules.rules[expression.rule].weak) continue;
    std::optional<Period> period;
    Timex timex = evaluator.make_timex(expression, period);
    if (timex.value.empty()) continue;  // 30 February
    if (!rules.rules[expression.rule].aside) remember(timex, period, sentence, context);
    timexes.push_back(std::move(timex));
  }
}

}  // namespace entente
