// HeadKnowledge: the little that readers must know of the rules: head lines and written dates.
#ifndef ENTENTE_CLI_INPUTS_HEAD_KNOWLEDGE_H_
#define ENTENTE_CLI_INPUTS_HEAD_KNOWLEDGE_H_

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "extractor/base/date_range.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {

struct HeadKnowledge {
  // "title", "date" or "source" for "Date: 14 June 2025"; empty for any other line.
  std::function<std::string_view(std::string_view line)> head_field;
  // The day on a line near the top that is nothing but a date.
  std::function<std::optional<Day>(std::string_view text)> find_date;
  // The day that these words are, all of them.
  std::function<std::optional<Day>(std::string_view words)> read_day;
};

// As the rule pack knows it. The pack is kept alive.
HeadKnowledge head_knowledge_of(std::shared_ptr<const RulePack> pack);

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_HEAD_KNOWLEDGE_H_
