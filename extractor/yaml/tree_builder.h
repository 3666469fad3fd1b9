// TreeBuilder: libyaml's events of one document as a YamlNode tree, refusing what rule files may
// not hold. Private to this room; libyaml itself is seen only in yaml.cc.
#ifndef ENTENTE_YAML_TREE_BUILDER_H_
#define ENTENTE_YAML_TREE_BUILDER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/yaml/yaml.h"

namespace entente {

// Thrown to leave the reading of a file; the problem was reported. Never leaves this room.
struct YamlStop {};

// Where an event begins.
struct YamlMark {
  std::size_t offset = 0;
  int line = 0;    // 1-based
  int column = 0;  // 1-based, in bytes
};

class TreeBuilder {
 public:
  TreeBuilder(const YamlFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  void begin_document();
  // `quoted`: in quotes or a block.
  void take_scalar(const YamlMark& mark, std::string_view value, bool quoted);
  void open(YamlNode::Kind kind, const YamlMark& mark, bool flow);
  void close();

  // What YAML has and rule files may not.
  [[noreturn]] void refuse_alias(const YamlMark& mark);
  [[noreturn]] void refuse_anchor(const YamlMark& mark, std::string_view name);
  [[noreturn]] void refuse_tag(const YamlMark& mark);

  // The document read last; nothing when it was empty.
  std::optional<YamlNode> take_document();

  // Where reading stands, for explaining a syntax error: the offset of the last value, or of the
  // outermost [ or { that is still open.
  std::size_t sound_offset() const;
  std::size_t last_offset() const { return last_offset_; }

 private:
  struct Open {
    YamlNode node;
    YamlNode key;  // of the value that comes next, when has_key
    std::size_t offset = 0;
    bool has_key = false;
    bool flow = false;
  };

  YamlNode make_node(YamlNode::Kind kind, const YamlMark& mark);
  void take_nothing(const YamlMark& mark);
  void add(YamlNode node);
  void add_entry(Open& map, YamlNode value);
  void refuse_duplicate_keys(YamlNode& map);
  void check_quoted(std::size_t offset);
  void check_plain(const YamlNode& node, std::size_t offset);
  // Reports at `node` and goes on, until there is too much of it.
  void report(const YamlNode& node, std::size_t length, Severity severity, std::string code,
              std::string message, std::string help);
  // Reports at `node` and leaves the file.
  [[noreturn]] void stop_at(const YamlNode& node, int length, std::string code, std::string message,
                            std::string help);

  const YamlFile& file_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  std::optional<YamlNode> root_;
  std::size_t nodes_ = 0;
  std::size_t problems_ = 0;
  std::size_t last_offset_ = 0;
};

}  // namespace entente

#endif  // ENTENTE_YAML_TREE_BUILDER_H_
