// Syntax faults: the cause of a YAML error in the author's terms, where yaml-cpp says "end of map
// not found". Private to this room.
#ifndef ENTENTE_YAML_SYNTAX_FAULT_H_
#define ENTENTE_YAML_SYNTAX_FAULT_H_

#include <cstddef>
#include <optional>
#include <string>

#include "extractor/yaml/yaml.h"

namespace entente {

// Reports the error that yaml-cpp found at `line` and `column` (1-based; 0 when it gave none).
// `last_offset` is where the last value read began; `open_bracket` the innermost [ or { that was
// still open, if any.
void report_syntax_fault(const YamlFile& file, int line, int column,
                         const std::string& yaml_message, std::size_t last_offset,
                         std::optional<std::size_t> open_bracket, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_YAML_SYNTAX_FAULT_H_
