// Counting a document's actors. Tested by tests/actors/cases/anaphora.txt.
#include "extractor/actors/memory.h"

namespace entente {

void ActorMemory::add(std::uint32_t actor, bool state) {
  if (actor >= counts.size()) counts.resize(actor + 1);
  ++counts[actor];
  if (!state || actor == top) return;
  if (count(actor) > count(top)) {
    second = top;
    top = actor;
  } else if (actor != second && count(actor) > count(second)) {
    second = actor;
  }
}

std::uint32_t ActorMemory::focus() const {
  // Two mentions more than half of all is not enough: a country that is named twice as often as any
  // other is what "the government" means to a reader.
  if (count(top) == 0 || count(top) < 2 * count(second))
    return std::numeric_limits<std::uint32_t>::max();
  return top;
}

}  // namespace entente
