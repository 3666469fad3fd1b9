// Units: the phrases of the actor table found in a sentence, before they are put together.
#ifndef ENTENTE_ACTORS_TAGGING_H_
#define ENTENTE_ACTORS_TAGGING_H_

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <span>
#include <string_view>

#include "extractor/actors/actor_table.h"
#include "extractor/actors/memory.h"
#include "extractor/text/sentence.h"
#include "extractor/text/token.h"

namespace entente {

struct ActorUnit {
  std::uint32_t first = 0;  // tokens, half-open
  std::uint32_t last = 0;
  Form form = Form::nothing;
  SectorIndex sector = 0;
  bool plural = false;
  std::uint32_t target = 0;  // actor, agent or anaphor
  Who who;                   // for persons and actors

  bool is_actor() const { return form >= Form::name && form <= Form::short_form; }
  bool is_person() const { return form == Form::person || form == Form::person_short; }
};
using Units = boost::container::small_vector<ActorUnit, 32>;

// How a sentence is written, which decides what a capital letter tells.
struct SentenceCase {
  bool all_caps = false;
  bool title_case = false;  // Every Longer Word Has One
};

// Everything that tagging and composition need to see of one sentence.
struct SentenceView {
  const ActorTable& table;
  std::string_view text;
  std::span<const Token> tokens;
  std::uint32_t begin = 0;  // first token to read: datelines are before it
  std::uint32_t end = 0;
  SentenceCase written;
  bool heading = false;  // no full stop at its end
  std::optional<Day> date;
  ActorIndex speaker = kNoActor;

  bool is(std::uint32_t at, std::uint64_t bits) const {
    return at >= begin && at < end && table.is(tokens[at].word, bits);
  }
  // A hyphen between two words without blanks.
  bool is_joint(std::uint32_t at) const {
    return is(at, kDash) && at + 1 < end && at > begin && !tokens[at].space_before &&
           !tokens[at + 1].space_before;
  }
  std::string_view word(std::uint32_t at) const { return text_at(text, tokens[at].span); }
  // Capital letter that tells something: not in lines where all words have one.
  bool proper(std::uint32_t at) const {
    return at >= begin && at < end && tokens[at].kind == TokenKind::word && tokens[at].capital;
  }
};

// Fills in begin, end and how the sentence is written; begin == end for lines that name nobody
// (bylines, credits).
void look_at_sentence(const Sentence& sentence, SentenceView& view);

// Appends the units of the sentence in text order; they do not overlap.
void find_units(const SentenceView& view, ActorMemory& memory, Units& units);

// Key of a surname in ActorMemory::surnames.
std::uint64_t surname_key(const SentenceView& view, std::uint32_t at);

// The person's actor and sector on a day: the role that covers it, else the nearest without sector.
Who who_is(const ActorTable& table, std::uint32_t person, std::optional<Day> date);

}  // namespace entente

#endif  // ENTENTE_ACTORS_TAGGING_H_
