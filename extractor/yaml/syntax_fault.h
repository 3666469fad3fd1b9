// Syntax faults: the cause of a YAML error in the author's terms, where yaml-cpp says "end of map
// not found". Private to this room.
#ifndef ENTENTE_YAML_SYNTAX_FAULT_H_
#define ENTENTE_YAML_SYNTAX_FAULT_H_

#include <cstddef>
#include <string>

#include "extractor/yaml/yaml.h"

namespace entente {

// What yaml-cpp said.
struct YamlComplaint {
  int line = 0;  // 1-based; 0 when it gave none
  int column = 0;
  std::string message;  // "end of map not found"
};

// Reports the cause of `complaint`. `sound` is where the last value read began, or the outermost
// bracket that was still open: what stands before it was read without complaint.
void report_syntax_fault(const YamlFile& file, const YamlComplaint& complaint, std::size_t sound,
                         Diagnostics& diagnostics);

// The quote at `offset` does not end on its line.
void report_unclosed_quote(const YamlFile& file, std::size_t offset, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_YAML_SYNTAX_FAULT_H_
