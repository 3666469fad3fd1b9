// HeadKnowledge out of a rule pack.
#include "cli/inputs/head_knowledge.h"

#include "extractor/rulepack/document_date.h"

namespace entente {

HeadKnowledge head_knowledge_of(std::shared_ptr<const RulePack> pack) {
  return {
      [pack](std::string_view line) { return head_field(*pack, line); },
      [pack](std::string_view text) { return find_document_date(*pack, text); },
      [pack](std::string_view words) { return parse_written_day(*pack, words); },
  };
}

}  // namespace entente
