// Loading rules/ontology.yaml, and the look-ups. Tested by tests/graph/ontology_test.cc.
#include "extractor/events/ontology.h"

#include "extractor/yaml/map_reader.h"

namespace entente {

const EventType* Ontology::find_type(std::string_view id) const {
  // Sixteen or so: a walk is quicker than a map.
  for (const EventType& type : types) {
    if (type.id == id) return &type;
  }
  return nullptr;
}

double Ontology::goldstein(std::string_view type, std::string_view cameo) const {
  for (std::string code(cameo); !code.empty(); code.pop_back()) {
    const auto found = codes.find(code);
    if (found != codes.end()) return found->second.goldstein;
  }
  const EventType* known = find_type(type);
  return known == nullptr ? 0 : known->goldstein;
}

Tone Ontology::tone(std::string_view type) const {
  const EventType* known = find_type(type);
  return known == nullptr ? Tone::neutral : known->tone;
}

namespace {

const std::vector<std::string> kTones{"neutral", "cooperation", "conflict"};

bool is_color(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

// 2 to 4 digits: the code of a root, a base or a detailed category.
bool is_code(std::string_view text) {
  return text.size() >= 2 && text.size() <= 4 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

double read_goldstein(MapReader& map) {
  const double score = map.number("goldstein", 0);
  if (score >= -10 && score <= 10) return score;
  map.error_at("goldstein", "out-of-range", "a Goldstein score lies between -10 and 10");
  return 0;
}

void load_type(const YamlFile& file, const YamlNode& node, Ontology& ontology,
               Diagnostics& diagnostics) {
  MapReader map(file, node, "event type", diagnostics);
  EventType type;
  type.id = map.text("id");
  type.label = map.text("label");
  const std::string tone = map.choice("tone", kTones, Need::required);
  type.tone = tone == "cooperation" ? Tone::cooperation
              : tone == "conflict"  ? Tone::conflict
                                    : Tone::neutral;
  type.quad = map.integer("quad", 0);
  if (type.quad < 0 || type.quad > 4) {
    map.error_at("quad", "out-of-range", "a quad class is 1, 2, 3 or 4",
                 "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict");
    type.quad = 0;
  }
  type.material = type.quad == 2 || type.quad == 4;
  type.goldstein = read_goldstein(map);
  type.color = map.text("color", Need::optional);
  if (!type.color.empty() && !is_color(type.color)) {
    map.error_at("color", "bad-color", "'" + type.color + "' is no colour", "write '#rrggbb'");
    type.color.clear();
  }
  map.finish();
  if (type.id.empty()) return;
  if (ontology.find_type(type.id) != nullptr) {
    map.error_at("id", "duplicate-type", "event type '" + type.id + "' is defined twice");
    return;
  }
  ontology.types.push_back(std::move(type));
}

void load_code(const YamlFile& file, const YamlNode& node, Ontology& ontology,
               Diagnostics& diagnostics) {
  MapReader map(file, node, "code", diagnostics);
  CameoCode code;
  code.code = map.text("code");
  code.label = map.text("label");
  code.goldstein = read_goldstein(map);
  map.finish();
  if (code.code.empty()) return;
  if (!is_code(code.code)) {
    map.error_at("code", "bad-code", "'" + code.code + "' is no CAMEO code",
                 "write 2 to 4 digits in quotes, with the leading zero");
    return;
  }
  std::string key = code.code;
  if (!ontology.codes.try_emplace(std::move(key), std::move(code)).second) {
    map.error_at("code", "duplicate-code", "this CAMEO code is defined twice");
  }
}

}  // namespace

void load_ontology(const YamlFile& file, const YamlNode& document, Ontology& ontology,
                   Diagnostics& diagnostics) {
  MapReader map(file, document, "ontology", diagnostics);
  map.text("format", Need::optional);  // checked by the pack's loader
  map.text("kind", Need::optional);
  const YamlNode* types = map.list("types", Need::optional);
  const YamlNode* codes = map.list("codes", Need::optional);
  map.finish();
  if (types != nullptr) {
    for (const YamlNode& node : types->items) load_type(file, node, ontology, diagnostics);
  }
  if (codes != nullptr) {
    for (const YamlNode& node : codes->items) load_code(file, node, ontology, diagnostics);
  }
}

}  // namespace entente
