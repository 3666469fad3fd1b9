// Checked access to a map: whole reports for each way to get an entry wrong.
#include "extractor/yaml/map_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using entente::Diagnostic;
using entente::Diagnostics;
using entente::MapReader;
using entente::Need;
using entente::parse_yaml;
using entente::YamlFile;
using entente::YamlNode;

namespace {

// Hands a reader of `text`'s first document to `read`; gives what was reported.
template <typename Read>
std::string problems(const std::string& text, Read read) {
  Diagnostics diagnostics;
  const YamlFile file = parse_yaml("t.yaml", text, diagnostics);
  REQUIRE(diagnostics.empty());
  REQUIRE(file.documents.size() == 1);
  MapReader map(file, file.documents[0], "rule", diagnostics);
  read(map);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("map_reader: values are given as they are written") {
  const char* const text =
      "id: talks\ncodes: ['010', 125]\nverb: refuse\nmutual: true\nfinal: false\nweight: 0.25\n"
      "rev: -3\nframe: {verb: x}\nlevel: high\nempty: ''\n";
  CHECK(problems(text, [](MapReader& map) {
          CHECK(map.text("id") == "talks");
          CHECK(map.texts("codes") == Texts{"010", "125"});
          CHECK(map.texts("verb") == Texts{"refuse"});
          CHECK(map.scalars("codes")[1]->column == 16);
          CHECK(map.flag("mutual", false));
          CHECK_FALSE(map.flag("final", true));
          CHECK(map.number("weight", 1.0) == 0.25);
          CHECK(map.number("rev", 1.0) == -3.0);
          CHECK(map.integer("rev", 1) == -3);
          REQUIRE(map.map("frame") != nullptr);
          CHECK(map.map("frame")->find("verb")->value == "x");
          REQUIRE(map.list("codes") != nullptr);
          CHECK(map.list("codes")->items.size() == 2);
          CHECK(map.choice("level", {"low", "high"}, Need::required) == "high");
          CHECK(map.text("empty").empty());
          CHECK(map.has("id"));
          CHECK_FALSE(map.has("ids"));
          map.finish();
        }).empty());
}

TEST_CASE("map_reader: what is missing and optional gives the fallback") {
  CHECK(problems("id: x\n", [](MapReader& map) {
          CHECK(map.text("a", Need::optional).empty());
          CHECK(map.texts("b", Need::optional).empty());
          CHECK(map.scalars("b", Need::optional).empty());
          CHECK(map.flag("c", true));
          CHECK(map.number("d", 0.5) == 0.5);
          CHECK(map.integer("e", 7) == 7);
          CHECK(map.node("f", Need::optional) == nullptr);
          CHECK(map.list("f", Need::optional) == nullptr);
          CHECK(map.map("f", Need::optional) == nullptr);
          CHECK(map.choice("g", {"h"}, Need::optional).empty());
        }).empty());
}

TEST_CASE("map_reader: missing keys and values are reported at the map and at the key") {
  CHECK(problems("id: x\nverb:\nobject:\n",
                 [](MapReader& map) {
                   CHECK(map.text("event").empty());
                   CHECK(map.text("verb").empty());
                   CHECK(map.text("object", Need::optional).empty());
                 }) ==
        "t.yaml:1:1: error[missing-key]: this rule has no 'event'\n"
        "    id: x\n"
        "    ^^\n"
        "t.yaml:2:1: error[empty-value]: 'verb' has no value\n"
        "    verb:\n"
        "    ^^^^\n"
        "t.yaml:3:1: error[empty-value]: 'object' has no value\n"
        "    object:\n"
        "    ^^^^^^\n"
        "  help: give it one or remove the key\n");
}

TEST_CASE("map_reader: keys that nobody asked for are reported with the nearest known one") {
  CHECK(problems("id: x\nsorce: PRK\nnonsense: y\n",
                 [](MapReader& map) {
                   map.text("id");
                   map.text("source", Need::optional);
                   map.has("target");
                   map.finish();
                 }) ==
        "t.yaml:2:1: error[unknown-key]: no key 'sorce' in this rule\n"
        "    sorce: PRK\n"
        "    ^^^^^\n"
        "  help: did you mean 'source'?\n"
        "t.yaml:3:1: error[unknown-key]: no key 'nonsense' in this rule\n"
        "    nonsense: y\n"
        "    ^^^^^^^^\n"
        "  help: known keys: id, source, target\n");
}

TEST_CASE("map_reader: text that a comma or a missing space split is explained") {
  CHECK(problems("{text: On Monday, Seoul left., source: KOR, target:PRK}\n",
                 [](MapReader& map) {
                   CHECK(map.text("text") == "On Monday");
                   CHECK(map.text("source") == "KOR");
                   map.text("target", Need::optional);
                   map.finish();
                 }) ==
        "t.yaml:1:19: error[unknown-key]: no key 'Seoul left.' in this rule\n"
        "    {text: On Monday, Seoul left., source: KOR, target:PRK}\n"
        "                      ^^^^^^^^^^^\n"
        "  help: a comma ends the text before it: quote text that holds commas\n"
        "t.yaml:1:45: error[unknown-key]: no key 'target:PRK' in this rule\n"
        "    {text: On Monday, Seoul left., source: KOR, target:PRK}\n"
        "                                                ^^^^^^^^^^\n"
        "  help: write a space after ':'\n");
}

TEST_CASE("map_reader: values of the wrong kind are reported at the value") {
  const char* const text =
      "id: [a]\nverb: {source}\nlist: word\nmap: word\nflag: yes\nnumber: 1,5\ninteger: 1.5\n"
      "level: hihg\nwords: [a, [b], {c}, ~]\nmixed: {d: e}\ninfinite: inf\nhuge: 99999999999\n";
  CHECK(problems(text,
                 [](MapReader& map) {
                   CHECK(map.text("id").empty());
                   CHECK(map.text("verb").empty());
                   CHECK(map.list("list") == nullptr);
                   CHECK(map.map("map") == nullptr);
                   CHECK(map.flag("flag", true));
                   CHECK(map.number("number", 2.0) == 2.0);
                   CHECK(map.integer("integer", 3) == 3);
                   CHECK(map.choice("level", {"low", "high"}, Need::required).empty());
                   CHECK(map.texts("words") == Texts{"a"});
                   CHECK(map.texts("mixed").empty());
                   CHECK(map.number("infinite", 4.0) == 4.0);
                   CHECK(map.integer("huge", 5) == 5);
                   map.finish();
                 }) ==
        "t.yaml:1:5: error[not-text]: 'id' must be text, found a list\n"
        "    id: [a]\n"
        "        ^^^\n"
        "  help: if it is text, quote it: '[a]'\n"
        "t.yaml:2:7: error[not-text]: 'verb' must be text, found a map\n"
        "    verb: {source}\n"
        "          ^^^^^^^^\n"
        "  help: if it is text, quote it: '{source}'\n"
        "t.yaml:3:7: error[not-a-list]: 'list' must be a list, found text\n"
        "    list: word\n"
        "          ^^^^\n"
        "  help: write list: [word]\n"
        "t.yaml:4:6: error[not-a-map]: 'map' must be a map, found text\n"
        "    map: word\n"
        "         ^^^^\n"
        "t.yaml:5:7: error[not-a-flag]: 'flag' must be true or false\n"
        "    flag: yes\n"
        "          ^^^\n"
        "t.yaml:6:9: error[not-a-number]: 'number' must be a number, as in 0.9\n"
        "    number: 1,5\n"
        "            ^^^\n"
        "t.yaml:7:10: error[not-an-integer]: 'integer' must be a whole number\n"
        "    integer: 1.5\n"
        "             ^^^\n"
        "t.yaml:8:8: error[unknown-value]: 'hihg' is no level; expected one of: low, high\n"
        "    level: hihg\n"
        "           ^^^^\n"
        "  help: did you mean 'high'?\n"
        "t.yaml:9:12: error[not-text]: every item of 'words' must be text, found a list\n"
        "    words: [a, [b], {c}, ~]\n"
        "               ^^^\n"
        "  help: if it is text, quote it: '[b]'\n"
        "t.yaml:9:17: error[not-text]: every item of 'words' must be text, found a map\n"
        "    words: [a, [b], {c}, ~]\n"
        "                    ^^^\n"
        "  help: if it is text, quote it: '{c}'\n"
        "t.yaml:9:22: error[not-text]: every item of 'words' must be text, found nothing\n"
        "    words: [a, [b], {c}, ~]\n"
        "                         ^\n"
        "t.yaml:10:8: error[not-a-list]: 'mixed' must be text or a list of texts, found a map\n"
        "    mixed: {d: e}\n"
        "           ^^^^^^\n"
        "  help: if it is text, quote it: '{d: e}'\n"
        "t.yaml:11:11: error[not-a-number]: 'infinite' must be a number, as in 0.9\n"
        "    infinite: inf\n"
        "              ^^^\n"
        "t.yaml:12:7: error[not-an-integer]: 'huge' must be a whole number\n"
        "    huge: 99999999999\n"
        "          ^^^^^^^^^^^\n");
}

TEST_CASE("map_reader: a node that is no map is reported once and reads as an empty map") {
  CHECK(problems("- a\n- b\n",
                 [](MapReader& map) {
                   CHECK(map.text("id").empty());
                   CHECK(map.texts("names").empty());
                   CHECK(map.node("x") == nullptr);
                   CHECK_FALSE(map.has("id"));
                   map.finish();
                 }) ==
        "t.yaml:1:1: error[not-a-map]: expected a map for this rule, found a list\n"
        "    - a\n"
        "    ^\n");
}

TEST_CASE("map_reader: loaders report at a value, or at the map when there is none") {
  CHECK(problems("id: x\nverb: '@refues'\n",
                 [](MapReader& map) {
                   map.error_at("verb", "unknown-name", "no lexicon entry '@refues'",
                                "did you mean '@refuse'?");
                   map.error_at("frame", "no-frame", "a rule needs a frame or a match");
                 }) ==
        "t.yaml:2:7: error[unknown-name]: no lexicon entry '@refues'\n"
        "    verb: '@refues'\n"
        "          ^^^^^^^^^\n"
        "  help: did you mean '@refuse'?\n"
        "t.yaml:1:1: error[no-frame]: a rule needs a frame or a match\n"
        "    id: x\n"
        "    ^^\n");
}
