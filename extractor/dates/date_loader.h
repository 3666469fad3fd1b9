// The two halves of loading rules/dates: date_loader.cc reads words and tables, rule_loader.cc
// rules.
#ifndef ENTENTE_DATES_DATE_LOADER_H_
#define ENTENTE_DATES_DATE_LOADER_H_

#include <optional>
#include <string_view>

#include "extractor/dates/date_rules.h"
#include "extractor/yaml/yaml.h"

namespace entente {

// Reads one rule; its pattern and value are kept as text until finish_date_rules.
void load_date_rule(const YamlFile& file, const YamlNode& item, DateRules& rules,
                    Diagnostics& diagnostics);

// "latest", "nearest", "next", "before", "after", "same".
std::optional<Which> parse_which(std::string_view name);

}  // namespace entente

#endif  // ENTENTE_DATES_DATE_LOADER_H_
