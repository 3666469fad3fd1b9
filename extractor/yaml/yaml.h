// YamlFile: a rule file as a tree whose every node knows its line and column.
//
// Built from libyaml's events and checked on the way: YAML itself accepts duplicate keys and lets
// an unclosed quote swallow what follows. Anchors, aliases and tags are refused. Everything is
// text: codes keep their leading zeros, NO stays "NO".
#ifndef ENTENTE_YAML_YAML_H_
#define ENTENTE_YAML_YAML_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/base/diagnostic.h"

namespace entente {

struct YamlNode {
  enum class Kind { null, scalar, list, map };

  Kind kind = Kind::null;
  bool quoted = false;                                 // scalar written with quotes or as a block
  int line = 0;                                        // 1-based
  int column = 0;                                      // 1-based, in bytes
  std::string value;                                   // scalar text; empty otherwise
  std::vector<YamlNode> items;                         // list, in file order
  std::vector<std::pair<YamlNode, YamlNode>> entries;  // map, key and value, in file order

  bool is_null() const { return kind == Kind::null; }
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
  // The value under `key`, or nullptr. The node owns what it points to.
  const YamlNode* find(std::string_view key) const;
};

// What a file may not exceed; each has its own message.
inline constexpr std::size_t kYamlMaxBytes = std::size_t{8} << 20;
inline constexpr std::size_t kYamlMaxNodes = 1'000'000;
inline constexpr std::size_t kYamlMaxDepth = 32;
inline constexpr std::size_t kYamlMaxLine = std::size_t{64} << 10;
inline constexpr std::size_t kYamlMaxText = std::size_t{64} << 10;
inline constexpr std::size_t kYamlMaxProblems = 1000;  // of the file as YAML

// One file: its documents ("---" parts) in order, and its lines for excerpts.
struct YamlFile {
  std::string path;                      // as the caller named it
  std::string text;                      // without a byte-order mark
  std::vector<YamlNode> documents;       // empty ones are left out, broken ones too
  std::vector<std::size_t> line_starts;  // offset of each line's first byte

  // Line `line` (1-based) without its newline; empty when there is none.
  std::string_view line_text(int line) const;
};

// Parses `text`. Problems are appended to `diagnostics`; what could be read is returned.
YamlFile parse_yaml(std::string path, std::string text, Diagnostics& diagnostics);

// Reads and parses the file at `path`; an unreadable file is a diagnostic and gives no documents.
YamlFile read_yaml_file(const std::string& path, Diagnostics& diagnostics);

// Appends a diagnostic at `node`, with excerpt and caret under its text (`length` 0: the scalar's).
void report_at(const YamlFile& file, const YamlNode& node, Severity severity, std::string code,
               std::string message, std::string help, Diagnostics& diagnostics, int length = 0);

// The same at byte `offset` of a scalar's value, wherever quotes, escapes or a block put it;
// `length` bytes under the caret, within the line.
void report_within(const YamlFile& file, const YamlNode& node, std::size_t offset, int length,
                   Severity severity, std::string code, std::string message, std::string help,
                   Diagnostics& diagnostics);

// The same at a place in the file (1-based, bytes); `length` bytes under the caret, within the
// line.
void report_place(const YamlFile& file, int line, int column, int length, Severity severity,
                  std::string code, std::string message, std::string help,
                  Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_YAML_YAML_H_
