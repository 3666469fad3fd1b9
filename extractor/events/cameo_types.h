// CameoTypes: which event type a CAMEO code stands for, and older names of types; for event lists
// that other programs made.
#ifndef ENTENTE_EVENTS_CAMEO_TYPES_H_
#define ENTENTE_EVENTS_CAMEO_TYPES_H_

#include <map>
#include <string>
#include <string_view>

#include "extractor/events/ontology.h"
#include "extractor/yaml/yaml.h"

namespace entente {

struct CameoTypes {
  std::map<std::string, std::string, std::less<>> of_code;
  std::map<std::string, std::string, std::less<>> of_name;  // "DEMAND" -> "REQUEST"

  // By the longest prefix of `code` in the table; empty: no type.
  std::string_view type_of(std::string_view code) const;
};

// Adds one document of `kind: cameo`. Types must be in `ontology`.
void load_cameo_types(const YamlFile& file, const YamlNode& document, const Ontology& ontology,
                      CameoTypes& types, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_EVENTS_CAMEO_TYPES_H_
