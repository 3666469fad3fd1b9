// Lints of date rules: parts of patterns that no pattern uses.
#ifndef ENTENTE_DATES_PART_LINTS_H_
#define ENTENTE_DATES_PART_LINTS_H_

#include <utility>
#include <vector>

#include "extractor/yaml/yaml.h"

namespace entente {

// `documents`: all of kind dates, without errors.
void lint_date_parts(const std::vector<std::pair<const YamlFile*, const YamlNode*>>& documents,
                     Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_DATES_PART_LINTS_H_
