// Loading rules/cameo.yaml, and the look-up. Tested by tests/report/event_list_reader_test.cc.
#include "extractor/events/cameo_types.h"

#include "extractor/yaml/map_reader.h"

namespace entente {
namespace {

void load_entry(const YamlFile& file, const YamlNode& node, const char* key,
                const Ontology& ontology, std::map<std::string, std::string, std::less<>>& table,
                Diagnostics& diagnostics) {
  MapReader map(file, node, "entry", diagnostics);
  std::string name = map.text(key);
  std::string type = map.text("type");
  map.finish();
  if (name.empty() || type.empty()) return;
  if (ontology.find_type(type) == nullptr) {
    map.error_at("type", "unknown-type", "no event type '" + type + "' in the ontology");
    return;
  }
  if (!table.emplace(std::move(name), std::move(type)).second) {
    map.error_at(key, "duplicate-code", "this is given twice");
  }
}

}  // namespace

std::string_view CameoTypes::type_of(std::string_view code) const {
  for (; !code.empty(); code.remove_suffix(1)) {
    const auto found = of_code.find(code);
    if (found != of_code.end()) return found->second;
  }
  return {};
}

void load_cameo_types(const YamlFile& file, const YamlNode& document, const Ontology& ontology,
                      CameoTypes& types, Diagnostics& diagnostics) {
  MapReader map(file, document, "table of codes", diagnostics);
  map.text("format", Need::optional);  // checked by the pack's loader
  map.text("kind", Need::optional);
  const YamlNode* codes = map.list("codes", Need::optional);
  const YamlNode* names = map.list("names", Need::optional);
  map.finish();
  if (codes != nullptr) {
    for (const YamlNode& node : codes->items) {
      load_entry(file, node, "code", ontology, types.of_code, diagnostics);
    }
  }
  if (names != nullptr) {
    for (const YamlNode& node : names->items) {
      load_entry(file, node, "name", ontology, types.of_name, diagnostics);
    }
  }
}

}  // namespace entente
