// MapReader: checked access to one YAML map, so that every loader reports typos the same way.
//
//   MapReader map(file, node, "rule", diagnostics);
//   std::string id = map.text("id");                         // required
//   std::vector<std::string> words = map.texts("words", Need::optional);  // scalar or list
//   if (const YamlNode* frame = map.map("frame", Need::optional)) ...
//   map.finish();                                            // unknown keys, with did-you-mean
#ifndef ENTENTE_YAML_MAP_READER_H_
#define ENTENTE_YAML_MAP_READER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/yaml/yaml.h"

namespace entente {

enum class Need { required, optional };

class MapReader {
 public:
  // `what` names the thing in messages ("rule", "actor"). A node that is no map is reported once
  // and reads as an empty map. `file`, `node` and `diagnostics` must outlive the reader.
  MapReader(const YamlFile& file, const YamlNode& node, std::string what, Diagnostics& diagnostics);

  bool has(std::string_view key);

  // The node under key whatever its kind; missing and required: reported, nullptr.
  const YamlNode* node(std::string_view key, Need need = Need::required);
  const YamlNode* list(std::string_view key, Need need = Need::required);
  const YamlNode* map(std::string_view key, Need need = Need::required);

  // Scalar text; missing: "" (reported when required).
  std::string text(std::string_view key, Need need = Need::required);
  // A scalar or a list of scalars, in order.
  std::vector<std::string> texts(std::string_view key, Need need = Need::required);
  // The same as nodes, for loaders that report at each item.
  std::vector<const YamlNode*> scalars(std::string_view key, Need need = Need::required);
  // true or false, nothing else.
  bool flag(std::string_view key, bool fallback);
  double number(std::string_view key, double fallback);
  int integer(std::string_view key, int fallback);
  // One of `allowed`; anything else is reported with the list and a did-you-mean, and gives "".
  std::string choice(std::string_view key, const std::vector<std::string>& allowed, Need need);

  // Reports every key that nobody asked for. Call it last.
  void finish();

  // Reports at the value of `key` (at the map when there is none).
  void error_at(std::string_view key, std::string code, std::string message, std::string help = "");

 private:
  const YamlFile& file_;
  const YamlNode& node_;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<std::string> asked_;
};

}  // namespace entente

#endif  // ENTENTE_YAML_MAP_READER_H_
