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

enum class Step : std::uint8_t { go, stop, saying, future, soft_future, be, is, past, perfect };

Step look(const DateRules& rules, std::string_view text, std::span<const Token> tokens,
          std::uint32_t at) {
  const Token& token = tokens[at];
  if (token.kind == TokenKind::mark) {
    return text[token.span.start] == ';' ? Step::stop : Step::go;
  }
  const std::uint16_t flags = rules.words.flag(token.word);
  if ((flags & kSaying) != 0) return Step::saying;
  if ((flags & kPerfect) != 0) return Step::perfect;
  if ((flags & kFuture) != 0) return Step::future;
  if ((flags & kSoftFuture) != 0) return Step::soft_future;
  if ((flags & kBe) != 0) return Step::be;
  const bool before_to =
      at + 1 < tokens.size() && (rules.words.flag(tokens[at + 1].word) & kTo) != 0;
  if ((flags & kIs) != 0) return before_to ? Step::soft_future : Step::is;
  if ((flags & kFutureTo) != 0 && before_to) return Step::soft_future;
  if ((flags & kPast) != 0) return Step::past;
  if ((flags & kBreak) != 0) return Step::stop;
  if (token.kind == TokenKind::word && !token.capital &&
      has_past_ending(rules, text_at(text, token.span))) {
    return Step::past;
  }
  return Step::go;
}

}  // namespace

Direction find_direction(const DateRules& rules, std::string_view text,
                         std::span<const Token> tokens, const Sentence& sentence,
                         std::uint32_t first, std::uint32_t last, std::uint32_t reach) {
  const std::uint32_t start = std::max(sentence.first_token, first > reach ? first - reach : 0);
  constexpr std::uint32_t kAuxiliaries = 3;  // "will have been signed"
  Direction found = Direction::unknown;      // by a cue that an auxiliary before it may change
  std::uint32_t words = 0, found_at = 0;
  for (std::uint32_t at = first; at > start; --at) {
    if (tokens[at - 1].kind != TokenKind::mark) ++words;
    const Step step = look(rules, text, tokens, at - 1);
    if (step == Step::perfect) return Direction::past;
    if (step == Step::future) return Direction::future;
    if (found != Direction::unknown && words > found_at + kAuxiliaries) return found;
    if (step == Step::saying) return found == Direction::unknown ? Direction::past : found;
    if (step == Step::stop) break;
    const bool passive = found == Direction::past && words == found_at + 1;  // "is held"
    if (step == Step::be || step == Step::soft_future || (step == Step::is && passive)) {
      found = Direction::future;
      found_at = words;
    } else if (step == Step::past && found == Direction::unknown) {
      found = Direction::past;
      found_at = words;
    }
  }
  const bool begins = words <= 1 && first <= sentence.first_token + 2;
  if (found != Direction::unknown && !begins) return found;
  // To the right only when at most a preposition stands before it.
  if (!begins) return Direction::unknown;
  const std::uint32_t end = std::min(sentence.last_token, last + reach + 4);
  for (std::uint32_t at = last; at < end; ++at) {
    switch (look(rules, text, tokens, at)) {
      case Step::future:
      case Step::soft_future:
      case Step::be:
      case Step::is:
        return Direction::future;
      case Step::past:
      case Step::perfect:
      case Step::saying:
        return Direction::past;
      case Step::stop:
        return Direction::unknown;
      case Step::go:
        break;
    }
  }
  return found;
}

}  // namespace entente
