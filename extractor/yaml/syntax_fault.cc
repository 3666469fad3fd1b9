// Explaining yaml-cpp's errors. Tested by tests/yaml/syntax_fault_test.cc.
#include "extractor/yaml/syntax_fault.h"

#include <algorithm>
#include <utility>

#include "extractor/yaml/scalar_source.h"

namespace entente {

void report_syntax_fault(const YamlFile& file, int line, int column,
                         const std::string& yaml_message, std::size_t last_offset,
                         std::optional<std::size_t> open_bracket, Diagnostics& diagnostics) {
  (void)last_offset;
  (void)open_bracket;
  report_place(file, std::max(line, 1), std::max(column, 1), 1, Severity::error, "syntax",
               "this is not valid YAML: " + yaml_message,
               "check quotes, brackets and the indentation above", diagnostics);
}

}  // namespace entente
