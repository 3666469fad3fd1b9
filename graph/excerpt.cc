// Cutting a sentence around its trigger, word by word. Tested by tests/graph/excerpt_test.cc.
#include "graph/excerpt.h"

#include <algorithm>
#include <vector>

#include "graph/utf8.h"

namespace entente {
namespace {

// Longer sentences are cut before anything is measured.
constexpr std::size_t kMostBytes = 2000;

std::size_t count_of(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t position = 0; position < text.size(); ++count) next_code_point(text, position);
  return count;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    if (space != 0) words.emplace_back(text.substr(0, space));
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return words;
}

std::string join(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
  std::string out = first > 0 ? "…" : "";
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) out += ' ';
    out += words[i];
  }
  if (last < words.size()) out += "…";
  return out;
}

// Cut by characters, for one long word or a script without spaces.
std::string cut(std::string text, const std::function<bool(std::string_view)>& fits) {
  std::size_t room = count_of(text);
  std::string out = text;
  while (room > 1 && !fits(out)) {
    room = std::min(room - 1, room * 9 / 10);
    out = shorten_text(text, room);
  }
  return out;
}

}  // namespace

std::string excerpt_of(const Event& event, const std::function<bool(std::string_view)>& fits) {
  const std::string_view evidence = event.evidence;
  std::size_t trigger = event.evidence_span.contains(event.trigger)
                            ? event.trigger.start - event.evidence_span.start
                            : 0;
  trigger = std::min(trigger, evidence.size());
  const std::size_t start = trigger > kMostBytes / 2 ? trigger - kMostBytes / 2 : 0;
  const std::string_view near = evidence.substr(start, kMostBytes);
  const std::string whole = display_text(near);
  if (start == 0 && near.size() == evidence.size() && fits(whole)) return whole;

  // Grow from the trigger's word, to the right first: what was done to whom mostly follows.
  const std::vector<std::string> before =
      words_of(display_text(evidence.substr(start, trigger - start)));
  std::vector<std::string> words = words_of(whole);
  if (words.empty()) return {};
  std::size_t first = std::min(before.size(), words.size() - 1);
  std::size_t last = first + 1;
  if (!fits(join(words, first, last))) return cut(join(words, first, last), fits);
  for (bool grown = true; grown;) {
    grown = false;
    for (int step = 0; step < 2 && last < words.size(); ++step) {
      if (!fits(join(words, first, last + 1))) break;
      ++last;
      grown = true;
    }
    if (first > 0 && fits(join(words, first - 1, last))) {
      --first;
      grown = true;
    }
  }
  return join(words, first, last);
}

std::string excerpt_of(const Event& event, std::size_t characters) {
  return excerpt_of(event, [&](std::string_view text) { return count_of(text) <= characters; });
}

}  // namespace entente
