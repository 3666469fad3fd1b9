// Ontology: the event types with tone and colour, and the CAMEO codes with Goldstein scores.
#ifndef ENTENTE_EVENTS_ONTOLOGY_H_
#define ENTENTE_EVENTS_ONTOLOGY_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/yaml/yaml.h"

namespace entente {

enum class Tone : std::uint8_t { neutral, cooperation, conflict };

struct EventType {
  std::string id;     // "REJECT"
  std::string label;  // "Reject"
  Tone tone = Tone::neutral;
  int quad = 0;           // PLOVER: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict
  bool material = false;  // quad 2 or 4
  double goldstein = 0;   // for events without a code that has its own score
  std::string color;      // "#c2410c"; empty: the tone's
};

struct CameoCode {
  std::string code;   // "125"
  std::string label;  // "Reject proposal to meet, discuss, or negotiate"
  double goldstein = 0;
};

struct Ontology {
  std::vector<EventType> types;            // in file order
  std::map<std::string, CameoCode> codes;  // by code

  const EventType* find_type(std::string_view id) const;  // nullptr: unknown
  // Goldstein score (-10 to 10) of the longest known prefix of `cameo`, else of the type, else 0.
  double goldstein(std::string_view type, std::string_view cameo) const;
  Tone tone(std::string_view type) const;
};

// Adds one document of `kind: ontology` to `ontology`.
void load_ontology(const YamlFile& file, const YamlNode& document, Ontology& ontology,
                   Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_EVENTS_ONTOLOGY_H_
