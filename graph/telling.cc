// Comparing two tellings by code, trigger, sentence and persons. Tested by
// tests/graph/timeline_test.cc; used by merging.cc.
#include "graph/telling.h"

#include <algorithm>
#include <functional>

#include "graph/utf8.h"

namespace entente {
namespace {

constexpr std::size_t kStemLength = 4;  // code points
constexpr std::chrono::days kNewsDays{7};

bool is_letter(char c) {
  const unsigned char byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Words in lower case; `least` code points long or longer, cut after `most`.
std::vector<std::string> words_of(std::string_view text, std::size_t least, std::size_t most) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::string word;
    std::size_t length = 0;
    while (at < text.size() && is_letter(text[at])) {
      const std::size_t start = at;
      next_code_point(text, at);
      if (++length > most) continue;
      for (const char c : text.substr(start, at - start)) word += lower(c);
    }
    if (length >= least) words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++count;
      ++i;
      ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return count;
}

// The words of the trigger; empty when the sentence does not hold it.
std::string_view trigger_text(const Event& event) {
  if (event.trigger.empty() || !event.evidence_span.contains(event.trigger)) return {};
  const std::size_t start = event.trigger.start - event.evidence_span.start;
  if (start >= event.evidence.size()) return {};
  return std::string_view(event.evidence).substr(start, event.trigger.end - event.trigger.start);
}

// "12" and "120" stand for all of "12x".
std::string_view general_part(std::string_view code) {
  return code.size() == 3 && code.back() == '0' ? code.substr(0, 2) : code;
}

void persons_of(const Event& event, std::string_view actor, std::vector<std::string_view>& out) {
  out.clear();
  for (const std::vector<Participant>* side : {&event.source, &event.target}) {
    for (const Participant& participant : *side) {
      if (participant.actor.id == actor && !participant.actor.person.empty()) {
        out.push_back(participant.actor.person);
      }
    }
  }
}

// No actor is there with one person here and with another one there.
bool persons_agree(const Event& a, const Event& b) {
  std::vector<std::string_view> here;
  std::vector<std::string_view> there;
  for (const std::vector<Participant>* side : {&a.source, &a.target}) {
    for (const Participant& participant : *side) {
      if (participant.actor.person.empty()) continue;
      persons_of(b, participant.actor.id, there);
      if (there.empty()) continue;
      persons_of(a, participant.actor.id, here);
      const bool meet = std::any_of(here.begin(), here.end(), [&](std::string_view person) {
        return std::find(there.begin(), there.end(), person) != there.end();
      });
      if (!meet) return false;
    }
  }
  return true;
}

}  // namespace

DateHold hold_of(const Event& event) {
  if (!event.date || event.date->basis == DateBasis::none) return DateHold::none;
  return event.date->basis == DateBasis::text ? DateHold::firm : DateHold::loose;
}

std::vector<std::string_view> actors_of(const Event& event) {
  std::vector<std::string_view> ids;
  for (const std::vector<Participant>* side : {&event.source, &event.target}) {
    for (const Participant& participant : *side) ids.push_back(participant.actor.id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

bool related_codes(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  a = general_part(a);
  b = general_part(b);
  return a.starts_with(b) || b.starts_with(a);
}

bool triggers_agree(const Event& a, const Event& b) {
  return shared(words_of(trigger_text(a), kStemLength, kStemLength),
                words_of(trigger_text(b), kStemLength, kStemLength)) > 0;
}

bool sentences_agree(const Event& a, const Event& b) {
  const std::vector<std::string> here = words_of(a.evidence, kStemLength, 64);
  const std::vector<std::string> there = words_of(b.evidence, kStemLength, 64);
  const std::size_t least = std::min(here.size(), there.size());
  return least > 0 && 2 * shared(here, there) >= least;
}

bool same_act(const Event& a, const Event& b) {
  if (!persons_agree(a, b)) return false;
  if (related_codes(a.cameo, b.cameo)) return true;
  if (!a.label.empty() && a.label == b.label) return true;
  const bool one_root = a.cameo.substr(0, 2) == b.cameo.substr(0, 2);
  return one_root && (triggers_agree(a, b) || sentences_agree(a, b));
}

bool same_words(const Event& a, const Event& b) {
  return (a.cameo == b.cameo && a.label == b.label) || triggers_agree(a, b);
}

bool in_the_news(const DateRange& published, const DateRange& firm) {
  return firm.first <= published.last && firm.last >= published.first - kNewsDays;
}

}  // namespace entente
