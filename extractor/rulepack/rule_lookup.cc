// Look-ups. Tested by tests/report/event_list_reader_test.cc.
#include "extractor/rulepack/rule_lookup.h"

#include "extractor/actors/actor_table.h"
#include "extractor/rulepack/rule_tables.h"

namespace entente {

const CameoTypes& cameo_types_of(const RulePack& pack) { return pack.cameo; }

std::string_view actor_name_of(const RulePack& pack, std::string_view id) {
  const auto found = pack.actors->ids.find(id);
  return found == pack.actors->ids.end()
             ? std::string_view()
             : std::string_view(pack.actors->actors[found->second].name);
}

}  // namespace entente
