// RuleTrace: which rules were tried on a sentence, and what stopped each; kept for explanations
// only.
#ifndef ENTENTE_EVENTS_RULE_TRACE_H_
#define ENTENTE_EVENTS_RULE_TRACE_H_

#include <cstdint>
#include <vector>

namespace entente {

enum class RuleStop : std::uint8_t {
  none,       // it fits
  needs,      // a preposition that it needs is missing
  except,     // an exception suppressed it
  behind,     // … for a noun after a preposition
  who,        // who acts is not whom it asks for
  object,     // the object is not what it asks for
  sides,      // neither a doer nor a target was found
  target,     // it asks for a target, and there is none
  outranked,  // another rule fits these words more closely
  standing,   // the noun names a state of affairs, no act
  no_act,     // an operator without an act
  other_act,  // an operator that is not over acts of this type
  no_match    // an idiom whose pattern is not in the sentence
};

struct RuleAttempt {
  enum class Kind : std::uint8_t { frame, nominal, noun, op, idiom };
  Kind kind = Kind::frame;
  std::uint32_t rule = 0;    // index into EventRules: frames (nominal too), classes, operators …
  std::int32_t clause = -1;  // tried on the clause's verb
  std::int32_t group = -1;   // … or on the noun group
  RuleStop stop = RuleStop::none;
  std::uint64_t nanoseconds = 0;  // that the attempt took; 0 without a clock
};

// Nanoseconds since some moment. The library reads no clock; who wants times hands one in.
using TraceClock = std::uint64_t (*)();

struct RuleTrace {
  std::vector<RuleAttempt> attempts;  // in the order in which they were made
  TraceClock clock = nullptr;
  std::uint64_t begun = 0;

  // The next attempt begins now.
  void start() {
    if (clock != nullptr) begun = clock();
  }
  void add(RuleAttempt attempt) {
    if (clock != nullptr) attempt.nanoseconds = clock() - begun;
    attempts.push_back(attempt);
    start();
  }

  // Of the attempts since `first`, those that fit and yet are not of `chosen` were outranked.
  void choose(std::size_t first, std::uint32_t chosen, RuleStop stop) {
    for (std::size_t i = first; i < attempts.size(); ++i) {
      if (attempts[i].stop != RuleStop::none) continue;
      attempts[i].stop = attempts[i].rule == chosen ? stop : RuleStop::outranked;
    }
  }
};

}  // namespace entente

#endif  // ENTENTE_EVENTS_RULE_TRACE_H_
