// The search for cues. Tested by tests/dates/direction_test.cc.
//
// "Talks will resume on Monday" but "said Tuesday that talks will": the first cue to the left
// counts, and a verb of saying ends the search, for the date is its own. "On Monday leaders will
// meet": nothing stands to the left, so the words to the right are asked.
#include "extractor/dates/direction.h"

#include <algorithm>

namespace entente {
namespace {

bool has_past_ending(const DateRules& rules, std::string_view word) {
  for (const std::string& ending : rules.past_endings) {
    if (word.size() > ending.size() + 1 &&
        word.compare(word.size() - ending.size(), ending.size(), ending) == 0) {
      return true;
    }
  }
  return false;
}

enum class Step : std::uint8_t { go, stop, future, past };

Step look(const DateRules& rules, std::string_view text, const Token& token) {
  if (token.kind == TokenKind::mark) {
    return text[token.span.start] == ';' ? Step::stop : Step::go;
  }
  const std::uint8_t flags = rules.words.flag(token.word);
  if ((flags & kSaying) != 0) return Step::stop;
  if ((flags & kFuture) != 0) return Step::future;
  if ((flags & kPast) != 0) return Step::past;
  if ((flags & kBreak) != 0) return Step::stop;
  if (token.kind == TokenKind::word && has_past_ending(rules, text_at(text, token.span))) {
    return Step::past;
  }
  return Step::go;
}

}  // namespace

Direction find_direction(const DateRules& rules, std::string_view text,
                         std::span<const Token> tokens, const Sentence& sentence,
                         std::uint32_t first, std::uint32_t last) {
  const std::uint32_t start =
      std::max(sentence.first_token, first > rules.cue_reach ? first - rules.cue_reach : 0);
  std::uint32_t words = 0;
  for (std::uint32_t at = first; at > start; --at) {
    const Token& token = tokens[at - 1];
    if (token.kind != TokenKind::mark) ++words;
    const Step step = look(rules, text, token);
    if (step == Step::future) return Direction::future;
    if (step == Step::past) return Direction::past;
    if (step == Step::stop) {
      // "He said on Monday ...": with words between, the date is still the saying's.
      if ((rules.words.flag(token.word) & kSaying) != 0) return Direction::past;
      break;
    }
  }
  // To the right only when at most a preposition stands before it.
  if (words > 1 || first > sentence.first_token + 2) return Direction::unknown;
  const std::uint32_t end = std::min(sentence.last_token, last + rules.cue_reach + 4);
  for (std::uint32_t at = last; at < end; ++at) {
    const Step step = look(rules, text, tokens[at]);
    if (step == Step::future) return Direction::future;
    if (step == Step::past) return Direction::past;
    if (step == Step::stop) return Direction::past;
  }
  return Direction::unknown;
}

}  // namespace entente
