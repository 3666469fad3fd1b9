// What is known only when the sentence has been read: agents of passives, who says it all.
#include "extractor/reading/clause_reader.h"

namespace entente {

// Dates that never met a verb go to the last clause; a verb of saying at the end governs what it
// quotes; "by X" in a passive becomes the subject.
void ClauseReader::finish() {
  promote_reduced();
  for (ClauseRegion& region : stack_) {
    if (reading_.clauses.empty()) break;
    Clause& last = reading_.clauses.back();
    last.dates.insert(last.dates.end(), region.dates.begin(), region.dates.end());
  }
  for (Clause& made : reading_.clauses) {
    made.question = question_ && made.chunk >= question_from_;
    name_agent(made);
  }
  share_objects();
  find_trailing_report();
}

void ClauseReader::name_agent(Clause& made) {
  if (made.verb < 0 || !reading_.verb_groups[static_cast<std::size_t>(made.verb)].passive) return;
  for (const Complement& complement : made.complements) {
    if (lexicon_.info(complement.prep).agent && complement.chunk > made.chunk) {
      made.subject.push_back(complement.group);
    }
  }
  if (!made.subject.empty()) return;
  // "was accused of shelling the outpost by X": the doer stands behind the inner verb.
  for (const Clause& inner : reading_.clauses) {
    if (inner.governor < 0 || &clause(inner.governor) != &made || inner.verb < 0) continue;
    if (reading_.verb_groups[static_cast<std::size_t>(inner.verb)].passive) continue;
    if (inner.link != ClauseLink::gerund && inner.link != ClauseLink::infinitive) continue;
    for (const Complement& complement : inner.complements) {
      if (lexicon_.info(complement.prep).agent) made.subject.push_back(complement.group);
    }
  }
}

// "invaded and occupied Iraq", "was attacked and looted by rebels": what stands behind the second
// verb belongs to both.
void ClauseReader::share_objects() {
  for (std::size_t i = 1; i < reading_.clauses.size(); ++i) {
    const Clause& second = reading_.clauses[i];
    Clause& first = reading_.clauses[i - 1];
    if (first.verb < 0 || second.verb < 0 || first.chunk + 2 != second.chunk) continue;
    if (!is(first.chunk + 1, ChunkKind::coordinator)) continue;
    const bool passive = reading_.verb_groups[static_cast<std::size_t>(first.verb)].passive;
    if (passive != reading_.verb_groups[static_cast<std::size_t>(second.verb)].passive) continue;
    if (passive) {
      if (first.subject.empty()) first.subject = second.subject;
    } else if (first.object.empty() && !is_reporting(static_cast<std::int32_t>(i - 1))) {
      first.object = second.object;
    }
  }
}

void ClauseReader::find_trailing_report() {
  if (reading_.clauses.size() < 2) return;
  for (std::int32_t i = static_cast<std::int32_t>(reading_.clauses.size()) - 1; i > 0; --i) {
    // "UN condemns the launch, warns on tests" has no second speaker.
    if (clause(i).link != ClauseLink::main) continue;
    if (!is_reporting(i) || !clause(i).object.empty() || governs(i)) continue;
    for (std::int32_t k = 0; k < i; ++k) {
      if (clause(k).governor >= 0) continue;
      if (clause(k).link != ClauseLink::main && clause(k).link != ClauseLink::conjunct) continue;
      clause(k).governor = i;
      if (clause(k).link == ClauseLink::main) clause(k).link = ClauseLink::complement;
    }
    return;
  }
}

bool ClauseReader::governs(std::int32_t index) const {
  for (const Clause& made : reading_.clauses) {
    if (made.governor == index && made.link == ClauseLink::complement) return true;
  }
  return false;
}

}  // namespace entente
