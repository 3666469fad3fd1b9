// The ontology's loader, and the file that comes with the program.
#include "extractor/events/ontology.h"

#include <doctest/doctest.h>

#include <set>

namespace entente {
namespace {

Ontology load(const YamlFile& file, Diagnostics& diagnostics) {
  Ontology ontology;
  for (const YamlNode& document : file.documents) {
    load_ontology(file, document, ontology, diagnostics);
  }
  return ontology;
}

TEST_CASE("ontology: the default pack has PLOVER's sixteen types and all CAMEO roots") {
  Diagnostics diagnostics;
  const YamlFile file =
      read_yaml_file(std::string(ENTENTE_SOURCE_DIR) + "/rules/ontology.yaml", diagnostics);
  const Ontology ontology = load(file, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) FAIL(to_string(diagnostic));

  std::set<std::string> ids;
  for (const EventType& type : ontology.types) {
    CAPTURE(type.id);
    ids.insert(type.id);
    CHECK_FALSE(type.label.empty());
    CHECK(type.quad >= 1);
    CHECK(type.quad <= 4);
    CHECK(type.material == (type.quad % 2 == 0));
    // PLOVER's classes 1 and 2 cooperate; appeals and demands are one type here, hence neutral.
    if (type.id != "REQUEST") CHECK((type.tone == Tone::cooperation) == (type.quad <= 2));
    CHECK((type.tone != Tone::cooperation || type.goldstein > 0));
    CHECK((type.tone != Tone::conflict || type.goldstein < 0));
  }
  CHECK(ids == std::set<std::string>{"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID",
                                     "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
                                     "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"});
  for (int root = 1; root <= 20; ++root) {
    std::string code = std::to_string(100 + root).substr(1);
    CAPTURE(code);
    CHECK(ontology.codes.contains(code));
    code += '0';
    CHECK(ontology.codes.contains(code));
  }
  for (const auto& [code, entry] : ontology.codes) {
    CAPTURE(code);
    CHECK_FALSE(entry.label.empty());
    // Every detailed code has the one that it details.
    if (code.size() > 2) CHECK(ontology.codes.contains(code.substr(0, code.size() - 1)));
  }
}

TEST_CASE("ontology: scores come from the longest known code, then the type, then are 0") {
  Diagnostics diagnostics;
  const YamlFile file =
      parse_yaml("o.yaml",
                 "format: 1\n"
                 "kind: ontology\n"
                 "types:\n"
                 "  - {id: REJECT, label: Reject, tone: conflict, quad: 3, goldstein: -4}\n"
                 "codes:\n"
                 "  - {code: '12', label: Reject, goldstein: -4.5}\n"
                 "  - {code: '125', label: Refuse talks, goldstein: -5}\n",
                 diagnostics);
  const Ontology ontology = load(file, diagnostics);
  REQUIRE(diagnostics.empty());
  CHECK(ontology.goldstein("REJECT", "125") == -5);
  CHECK(ontology.goldstein("REJECT", "1259") == -5);
  CHECK(ontology.goldstein("REJECT", "129") == -4.5);
  CHECK(ontology.goldstein("REJECT", "") == -4);
  CHECK(ontology.goldstein("REJECT", "999") == -4);
  CHECK(ontology.goldstein("NOTHING", "") == 0);
  CHECK(ontology.tone("REJECT") == Tone::conflict);
  CHECK(ontology.tone("NOTHING") == Tone::neutral);
}

TEST_CASE("ontology: every mistake is reported at its place") {
  struct Row {
    const char* entry;
    const char* code;
  };
  const Row rows[] = {
      {"types:\n  - {id: A, label: a, tone: hostile, quad: 1}\n", "tone"},
      {"types:\n  - {id: A, label: a, tone: neutral, quad: 7}\n", "out-of-range"},
      {"types:\n  - {id: A, label: a, tone: neutral, quad: 1, color: red}\n", "bad-color"},
      {"types:\n  - {id: A, label: a, tone: neutral, goldstein: 11}\n", "out-of-range"},
      {"types:\n  - {id: A, label: a, tone: neutral}\n  - {id: A, label: b, tone: neutral}\n",
       "duplicate-type"},
      {"codes:\n  - {code: '1', label: a}\n", "bad-code"},
      {"codes:\n  - {code: '12x', label: a}\n", "bad-code"},
      {"codes:\n  - {code: '12', label: a}\n  - {code: '12', label: b}\n", "duplicate-code"},
      {"colours: []\n", "unknown-key"}};
  for (const Row& row : rows) {
    CAPTURE(row.entry);
    Diagnostics diagnostics;
    const YamlFile file =
        parse_yaml("o.yaml", std::string("format: 1\nkind: ontology\n") + row.entry, diagnostics);
    load(file, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].line >= 3);
    if (std::string(row.code) != "tone") CHECK(diagnostics[0].code == row.code);
  }
}

}  // namespace
}  // namespace entente
