// Allowances: comments in rule files that say why a warning is no fault.
//
//   # allow: unused-list kept for packs that extend this one
//   aid_words: [alms]                     # allow: unused-list, same-pattern on the line itself
//
// On the line of the warning, or on the one before it where it stands alone. Errors are never
// allowed; an allowance must give its reason, and one that allows nothing is told.
#ifndef ENTENTE_RULEPACK_ALLOWANCE_H_
#define ENTENTE_RULEPACK_ALLOWANCE_H_

#include <vector>

#include "extractor/yaml/yaml.h"

namespace entente {

// Removes what the files' comments allow; reports allowances that are idle or give no reason.
// `diagnostics` stay in order of file, line and column.
void drop_allowed(const std::vector<const YamlFile*>& files, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_RULEPACK_ALLOWANCE_H_
