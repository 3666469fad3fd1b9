// How values are written in a file: where a quoted or plain text ends. Private to this room.
#ifndef ENTENTE_YAML_SCALAR_SOURCE_H_
#define ENTENTE_YAML_SCALAR_SOURCE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "extractor/yaml/yaml.h"

namespace entente {

// 1-based, in bytes.
struct YamlPlace {
  int line = 0;
  int column = 0;
};

YamlPlace place_at(const YamlFile& file, std::size_t offset);

// Offset of a place; the text's size when it is beyond the end.
std::size_t offset_at(const YamlFile& file, int line, int column);

// `text` without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

// Only blanks stand before `offset` on its line.
bool starts_line(std::string_view text, std::size_t offset);

// The last byte before `offset` that is no white space; npos when there is none.
std::size_t last_solid(std::string_view text, std::size_t offset);

// Bytes of the quoted text whose opening quote is at `offset`, quotes included; 0 when it is not
// closed on its line.
std::size_t quoted_length(std::string_view text, std::size_t offset);

// Bytes up to white space or a flow delimiter.
std::size_t plain_length(std::string_view text, std::size_t offset);

// Bytes that `node` takes on its first line.
std::size_t source_length(const YamlFile& file, const YamlNode& node);

// Where byte `offset` of the scalar's value is written.
YamlPlace place_within(const YamlFile& file, const YamlNode& node, std::size_t offset);

// `text` for a message: its beginning, when it is long.
std::string shortened(std::string_view text);

// `text` in single quotes, as YAML wants it.
std::string single_quoted(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_YAML_SCALAR_SOURCE_H_
