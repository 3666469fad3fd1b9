// Syntax faults: the cause of a YAML error in the author's terms, where libyaml says "did not find
// expected key". Private to this room.
#ifndef ENTENTE_YAML_SYNTAX_FAULT_H_
#define ENTENTE_YAML_SYNTAX_FAULT_H_

#include <cstddef>
#include <string>

#include "extractor/yaml/yaml.h"

namespace entente {

// What libyaml said.
struct YamlComplaint {
  int line = 0;  // 1-based; 0 when it gave none
  int column = 0;
  std::string message;  // "did not find expected key"
};

// Reports the cause of `complaint`. `sound` is where the last value read began, or the outermost
// bracket that was still open: what stands before it was read without complaint.
void report_syntax_fault(const YamlFile& file, const YamlComplaint& complaint, std::size_t sound,
                         Diagnostics& diagnostics);

// The quote at `offset` does not end on its line.
void report_unclosed_quote(const YamlFile& file, std::size_t offset, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_YAML_SYNTAX_FAULT_H_
