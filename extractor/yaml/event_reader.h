// Events: libyaml's parser run over a file, its events handed to a TreeBuilder. Private to this
// room.
#ifndef ENTENTE_YAML_EVENT_READER_H_
#define ENTENTE_YAML_EVENT_READER_H_

#include <optional>

#include "extractor/yaml/syntax_fault.h"
#include "extractor/yaml/tree_builder.h"
#include "extractor/yaml/yaml.h"

namespace entente {

// Appends the documents of file.text to file.documents, until libyaml complains; the document that
// was open then is left out. Throws YamlStop where `builder` does.
std::optional<YamlComplaint> read_events(YamlFile& file, TreeBuilder& builder);

}  // namespace entente

#endif  // ENTENTE_YAML_EVENT_READER_H_
