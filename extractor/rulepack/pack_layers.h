// PackLayers: packs that build on others. The packs below are read first; what stands above may add
// to their lists, take the place of a rule by its id, or leave it out.
#ifndef ENTENTE_RULEPACK_PACK_LAYERS_H_
#define ENTENTE_RULEPACK_PACK_LAYERS_H_

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "extractor/yaml/yaml.h"

namespace entente {

// A folder or file of rules.
struct RuleLayer {
  std::string path;   // as it was named, or as pack.yaml names it
  YamlFile manifest;  // the folder's pack.yaml; without documents: none
  bool named = true;  // false: only extended
};

// The layers of `paths` with all that they extend, each once, below before above. `default_pack` is
// what "extends: default" means; empty: nothing. A manifest's mistakes are reported.
std::deque<RuleLayer> find_layers(const std::vector<std::string>& paths,
                                  const std::string& default_pack, Diagnostics& diagnostics);

// A document with the layer it belongs to.
struct LayeredDocument {
  std::string kind;
  const YamlFile* file = nullptr;
  YamlNode* node = nullptr;
  std::size_t layer = 0;  // index of its layer
};

// Takes out what layers above disable or override, and the key `override` itself, so that loaders
// see one pack. Ids that nothing below has are reported.
void apply_layers(const std::deque<RuleLayer>& layers,
                  const std::vector<LayeredDocument>& documents, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_RULEPACK_PACK_LAYERS_H_
