// TreeBuilder: yaml-cpp's events of one document as a YamlNode tree, refusing what rule files may
// not hold. Private to this room; yaml-cpp is seen only here, in tree_builder.cc and in yaml.cc.
#ifndef ENTENTE_YAML_TREE_BUILDER_H_
#define ENTENTE_YAML_TREE_BUILDER_H_

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/yaml/yaml.h"

namespace entente {

// Thrown through yaml-cpp's parser to leave it; the problem was reported. Never leaves this room.
struct YamlStop {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const YamlFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

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

  YamlNode make_node(YamlNode::Kind kind, const YAML::Mark& mark);
  void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, bool flow);
  void close();
  void add(YamlNode node);
  void add_entry(Open& map, YamlNode value);
  void refuse_duplicate_keys(YamlNode& map);
  void check_quoted(std::size_t offset);
  void check_plain(const YamlNode& node, std::size_t offset);
  // Reports at `node` and goes on, until there is too much of it.
  void report(const YamlNode& node, std::size_t length, Severity severity, std::string code,
              std::string message, std::string help);
  // Reports at `node` and leaves the parser.
  [[noreturn]] void stop_at(const YamlNode& node, int length, std::string code, std::string message,
                            std::string help);

  const YamlFile& file_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  std::optional<YamlNode> root_;
  std::size_t nodes_ = 0;
  std::size_t problems_ = 0;
  bool first_document_ = true;
  std::size_t last_offset_ = 0;
};

}  // namespace entente

#endif  // ENTENTE_YAML_TREE_BUILDER_H_
