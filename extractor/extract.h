// START HERE: a document in, its events out. The passes in order are in extract.cc.
//
//   LoadedRules rules = load_rules({"rules"});
//   if (has_errors(rules.diagnostics)) ...            // every problem found, not the first
//   Extractor extractor(rules.pack);
//   std::vector<Event> events = extractor.extract(document);
#ifndef ENTENTE_EXTRACT_H_
#define ENTENTE_EXTRACT_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "extractor/actors/mention.h"
#include "extractor/dates/timex.h"
#include "extractor/events/event.h"
#include "extractor/rulepack/rule_pack.h"
#include "extractor/text/document.h"
#include "extractor/text/sentence.h"

namespace entente {

struct ReadSentence;  // extractor/read_sentence.h

// Keeps memory between documents, nothing else: the same document gives the same events whatever
// came before. One extractor a thread; the pack is shared. Never throws, prints or exits; accepts
// any bytes.
class Extractor {
 public:
  explicit Extractor(std::shared_ptr<const RulePack> pack);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  // Events in text order (by trigger, then id).
  std::vector<Event> extract(const Document& document);
  // Temporal expressions alone, in text order.
  std::vector<Timex> find_dates(const Document& document);
  // Mentions alone, in text order.
  std::vector<Mention> find_actors(const Document& document);
  // Each sentence with all that is made of it, for those who work on rules. Slower than extract.
  // With a clock, of nanoseconds, the attempts of the trace have times.
  void visit(const Document& document, const std::function<void(const ReadSentence&)>& look,
             std::uint64_t (*clock)() = nullptr);

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace entente

#endif  // ENTENTE_EXTRACT_H_
