// RuleLookup: single answers from a pack, for those who read other programs' event lists.
#ifndef ENTENTE_RULEPACK_RULE_LOOKUP_H_
#define ENTENTE_RULEPACK_RULE_LOOKUP_H_

#include <string_view>

#include "extractor/events/cameo_types.h"
#include "extractor/rulepack/rule_pack.h"

namespace entente {

const CameoTypes& cameo_types_of(const RulePack& pack);

// "North Korea" for "PRK"; empty: the pack has no actor of that id.
std::string_view actor_name_of(const RulePack& pack, std::string_view id);

}  // namespace entente

#endif  // ENTENTE_RULEPACK_RULE_LOOKUP_H_
