// PackForTests: the default pack, loaded once for all tests of the program.
#ifndef ENTENTE_TESTS_WORKBENCH_PACK_FOR_TESTS_H_
#define ENTENTE_TESTS_WORKBENCH_PACK_FOR_TESTS_H_

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "extractor/extract.h"

namespace entente {

inline std::shared_ptr<const RulePack> default_pack() {
  static const std::shared_ptr<const RulePack> pack =
      load_rules({ENTENTE_SOURCE_DIR "/rules"}, KeepExamples::yes).pack;
  REQUIRE(pack != nullptr);
  return pack;
}

inline Document document_of(const std::string& text, const std::string& id = "test") {
  Document document;
  document.id = id;
  document.text = text;
  return document;
}

}  // namespace entente

#endif  // ENTENTE_TESTS_WORKBENCH_PACK_FOR_TESTS_H_
