// Clauses: the order in which chunks are read, and what each kind of chunk does.
#include "extractor/reading/clause_reader.h"

namespace entente {

void ClauseReader::run() {
  stack_.emplace_back();
  for (at_ = 0; at_ < chunks_.size();) {
    const std::uint32_t next = step();
    at_ = next > at_ ? next : at_ + 1;
  }
  finish();
}

std::uint32_t ClauseReader::step() {
  const Chunk& chunk = chunks_[at_];
  switch (chunk.kind) {
    case ChunkKind::noun_group:
      return noun();
    case ChunkKind::verb_group:
      return verb();
    case ChunkKind::relative:
      open_relative();
      return at_ + 1;
    case ChunkKind::that:
      that();
      return at_ + 1;
    case ChunkKind::subordinator:
      subordinator();
      return at_ + 1;
    case ChunkKind::comma:
      comma();
      return at_ + 1;
    case ChunkKind::coordinator:
      coordinator();
      return at_ + 1;
    case ChunkKind::colon:
    case ChunkKind::dash:
      colon();
      return at_ + 1;
    case ChunkKind::semicolon:
    case ChunkKind::stop:
      reset();
      return at_ + 1;
    case ChunkKind::quote:
      quote();
      return at_ + 1;
    case ChunkKind::question:
      question_ = true;
      return at_ + 1;
    case ChunkKind::date:
      date();
      return at_ + 1;
    default:
      return at_ + 1;
  }
}

void read_clauses(const SentenceInput& input, const Lexicon& lexicon, Reading& reading) {
  settle_verb_forms(lexicon, reading);
  ClauseReader(input, lexicon, reading).run();
}

}  // namespace entente
