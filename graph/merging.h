// Merging: which tellings are one act.
//
// Two events can be one act when type, status and actors are the same, in the same direction unless
// one of them is mutual, and neither code, words nor persons named speak against it. Then:
//  - firm dates: the same days; or the wider one (a month) holds exactly one narrower act, or just
//    one of the same document;
//  - a publication date yields: to a firm date of the same document within the week before, to an
//    act elsewhere on that day or the day before;
//  - no date: to the nearest act of the same document that is told in the same words;
//  - a telling that lacks one side ("rejected talks"): to the nearest act of the same document that
//    has the same other side, in the same words and at no other time.
// Two different days are never one act.
#ifndef ENTENTE_GRAPH_MERGING_H_
#define ENTENTE_GRAPH_MERGING_H_

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/timeline.h"

namespace entente {

struct Merging {
  std::vector<std::uint32_t> act_of;  // the act of each event; acts are numbered from 0
  std::uint32_t acts = 0;
  // Pairs of acts, one asserted and one negated, of which each says what the other denies.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> contradictions;
};

// `entries`: each event as an entry of its own. Linear in their number but for sorting: candidates
// come from look-ups by actors, type and date, never from comparing all with all.
Merging merge_events(std::span<const TimelineEntry> entries);

}  // namespace entente

#endif  // ENTENTE_GRAPH_MERGING_H_
