// Comparing two tellings by code, trigger, sentence and persons. Tested by
// tests/graph/timeline_test.cc; used by merging.cc.
#include "graph/telling.h"

#include <algorithm>

#include "graph/utf8.h"

namespace entente {
namespace {

constexpr std::size_t kStemLength = 4;  // code points
constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kMostEvidence = 4000;  // bytes of a sentence that are compared
constexpr std::chrono::days kNewsDays{7};

bool is_letter(char c) {
  const unsigned char byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Hashes (FNV-1a) of the words in lower case; `least` code points long or longer, cut after `most`.
std::vector<std::uint32_t> hashes_of(std::string_view text, std::size_t least, std::size_t most) {
  std::vector<std::uint32_t> hashes;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::uint32_t hash = 2166136261U;
    std::size_t length = 0;
    while (at < text.size() && is_letter(text[at])) {
      const std::size_t start = at;
      next_code_point(text, at);
      if (++length > most) continue;
      for (const char c : text.substr(start, at - start)) {
        hash = (hash ^ static_cast<unsigned char>(lower(c))) * 16777619U;
      }
    }
    if (length >= least) hashes.push_back(hash);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
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
  return event.evidence.view().substr(start, event.trigger.end - event.trigger.start);
}

// "12" and "120" stand for all of "12x".
std::string_view general_part(std::string_view code) {
  return code.size() == 3 && code.back() == '0' ? code.substr(0, 2) : code;
}

void persons_of(const Event& event, Symbol actor, std::vector<Symbol>& out) {
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
  std::vector<Symbol> here;
  std::vector<Symbol> there;
  for (const std::vector<Participant>* side : {&a.source, &a.target}) {
    for (const Participant& participant : *side) {
      if (participant.actor.person.empty()) continue;
      persons_of(b, participant.actor.id, there);
      if (there.empty()) continue;
      persons_of(a, participant.actor.id, here);
      const bool meet = std::any_of(here.begin(), here.end(), [&](Symbol person) {
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

bool related_codes(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  a = general_part(a);
  b = general_part(b);
  return a.starts_with(b) || b.starts_with(a);
}

Comparison::Comparison(const Events& events) : events_(events), place_(events.size()) {}

const Comparison::Words& Comparison::words_of(std::uint32_t event) {
  if (place_[event] == 0) {
    words_.push_back({hashes_of(trigger_text(events_[event]), kStemLength, kStemLength),
                      hashes_of(events_[event].evidence.view().substr(0, kMostEvidence),
                                kStemLength, kLongestWord)});
    place_[event] = static_cast<std::uint32_t>(words_.size());
  }
  return words_[place_[event] - 1];
}

bool Comparison::triggers_agree(std::uint32_t a, std::uint32_t b) {
  return shared(words_of(a).trigger, words_of(b).trigger) > 0;
}

bool Comparison::sentences_agree(std::uint32_t a, std::uint32_t b) {
  const std::vector<std::uint32_t>& here = words_of(a).sentence;
  const std::vector<std::uint32_t>& there = words_of(b).sentence;
  const std::size_t least = std::min(here.size(), there.size());
  return least > 0 && 2 * shared(here, there) >= least;
}

bool Comparison::same_act(std::uint32_t a, std::uint32_t b) {
  const Event& here = events_[a];
  const Event& there = events_[b];
  if (!persons_agree(here, there)) return false;
  if (related_codes(here.cameo, there.cameo)) return true;
  if (!here.label.empty() && here.label == there.label) return true;
  const bool one_root = here.cameo.view().substr(0, 2) == there.cameo.view().substr(0, 2);
  return one_root && (triggers_agree(a, b) || sentences_agree(a, b));
}

bool Comparison::same_words(std::uint32_t a, std::uint32_t b) {
  const bool same = events_[a].cameo == events_[b].cameo && events_[a].label == events_[b].label;
  return same || triggers_agree(a, b);
}

bool in_the_news(const DateRange& published, const DateRange& firm) {
  return firm.first <= published.last && firm.last >= published.first - kNewsDays;
}

}  // namespace entente
