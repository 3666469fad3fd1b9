// Trees: what is read from a file, and where each value stands.
#include "extractor/yaml/yaml.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using entente::Diagnostic;
using entente::Diagnostics;
using entente::parse_yaml;
using entente::YamlFile;
using entente::YamlNode;

namespace {

std::string dump(const YamlNode& node) {
  const std::string place = fmt::format("{}:{}", node.line, node.column);
  std::string inner;
  switch (node.kind) {
    case YamlNode::Kind::null:
      return place + " ~";
    case YamlNode::Kind::scalar:
      return fmt::format("{} {}{}{}", place, node.quoted ? "\"" : "", node.value,
                         node.quoted ? "\"" : "");
    case YamlNode::Kind::list:
      for (const YamlNode& item : node.items) inner += (inner.empty() ? "" : ", ") + dump(item);
      return place + " [" + inner + "]";
    case YamlNode::Kind::map:
      for (const std::pair<YamlNode, YamlNode>& entry : node.entries)
        inner += (inner.empty() ? "" : ", ") + dump(entry.first) + "= " + dump(entry.second);
      return place + " {" + inner + "}";
  }
  return {};
}

std::string documents(const std::string& text) {
  Diagnostics diagnostics;
  const YamlFile file = parse_yaml("t.yaml", text, diagnostics);
  std::string out;
  for (const YamlNode& document : file.documents) out += dump(document) + "\n";
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic);
  return out;
}

}  // namespace

TEST_CASE("yaml: every value knows its line and column, in bytes") {
  CHECK(documents("a: b\n"
                  "list:\n"
                  "  - {x: é, y: z}\n"
                  "  - [p, \"q\"]\n") ==
        "1:1 {1:1 a= 1:4 b, 2:1 list= 3:3 [3:5 {3:6 x= 3:9 é, 3:13 y= 3:16 z}, "
        "4:5 [4:6 p, 4:9 \"q\"]]}\n");
}

TEST_CASE("yaml: everything is text") {
  CHECK(documents("a: [010, NO, true, 1e3, 2025-06-14, null, Null, '~', 0x1F, .inf]\n") ==
        "1:1 {1:1 a= 1:4 [1:5 010, 1:10 NO, 1:14 true, 1:20 1e3, 1:25 2025-06-14, 1:37 null, "
        "1:43 Null, 1:49 \"~\", 1:54 0x1F, 1:60 .inf]}\n");
  CHECK(documents("a: null\nb: 'null'\n") == "1:1 {1:1 a= 1:4 null, 2:1 b= 2:4 \"null\"}\n");
}

TEST_CASE("yaml: a missing value stands at its key, not at what comes next") {
  CHECK(documents("a:\n\nnull: ~\n") == "1:1 {1:1 a= 1:1 ~, 3:1 null= 3:7 ~}\n");
  CHECK(documents("- a\n-\n- b\n") == "1:1 [1:3 a, 2:1 ~, 3:3 b]\n");
  CHECK(documents("{a: , b}\n") == "1:1 {1:2 a= 1:2 ~, 1:7 b= 1:7 ~}\n");
}

TEST_CASE("yaml: quotes and blocks are told from plain text") {
  CHECK(documents("a: 'it''s'\nb: \"\\u00e9\\n\"\nc: |\n  one\n  two\nd: >-\n  one\n  two\n"
                  "e: one\n  two\nf: ''\n") ==
        "1:1 {1:1 a= 1:4 \"it's\", 2:1 b= 2:4 \"é\n\", 3:1 c= 3:4 \"one\ntwo\n\", "
        "6:1 d= 6:4 \"one two\", 9:1 e= 9:4 one two, 11:1 f= 11:4 \"\"}\n");
}

TEST_CASE("yaml: documents come in order, empty ones are left out") {
  CHECK(documents("---\na: 1\n---\n# nothing\n---\n- b\n...\n---\n") ==
        "2:1 {2:1 a= 2:4 1}\n6:1 [6:3 b]\n");
}

TEST_CASE("yaml: a file without values has no documents and no problems") {
  for (const char* text :
       {"", "\n", "# a\n# b", "---\n", "   \n\t\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF# a\r\n"}) {
    CAPTURE(text);
    CHECK(documents(text).empty());
  }
}

TEST_CASE("yaml: a byte-order mark and CR LF change nothing") {
  CHECK(documents("\xEF\xBB\xBF"
                  "a: b\r\nc: [d,\r\n  'e']\r\n") ==
        "1:1 {1:1 a= 1:4 b, 2:1 c= 2:4 [2:5 d, 3:3 \"e\"]}\n");
  Diagnostics diagnostics;
  const YamlFile file = parse_yaml("t.yaml", "a: b\r\nc: d", diagnostics);
  CHECK(file.line_text(1) == "a: b");
  CHECK(file.line_text(2) == "c: d");
  CHECK(file.line_text(3).empty());
  CHECK(file.line_text(0).empty());
  CHECK(file.line_text(-1).empty());
}

TEST_CASE("yaml: find gives the value under a key") {
  Diagnostics diagnostics;
  const YamlFile file = parse_yaml("t.yaml", "a: b\nc:\n  d: e\n", diagnostics);
  REQUIRE(file.documents.size() == 1);
  const YamlNode& root = file.documents[0];
  REQUIRE(root.find("c") != nullptr);
  REQUIRE(root.find("c")->find("d") != nullptr);
  CHECK(root.find("c")->find("d")->value == "e");
  CHECK(root.find("d") == nullptr);
  CHECK(root.find("a")->find("d") == nullptr);
}

TEST_CASE("yaml: the second of two equal keys is refused, the first value stays") {
  CHECK(documents("id: a\nname: b\nid: c\n\"id\": d\n") ==
        "1:1 {1:1 id= 1:5 a, 2:1 name= 2:7 b}\n"
        "t.yaml:3:1: error[duplicate-key]: key 'id' is given twice\n"
        "    id: c\n"
        "    ^^\n"
        "  help: the first is on line 1\n"
        "t.yaml:4:1: error[duplicate-key]: key 'id' is given twice\n"
        "    \"id\": d\n"
        "    ^^^^\n"
        "  help: the first is on line 1\n");
}

TEST_CASE("yaml: anchors, aliases, tags and merge keys are refused") {
  struct Row {
    const char* text;
    const char* problem;
  };
  const Row rows[] = {
      {"a: &x b\nc: *x\n",
       "t.yaml:1:4: error[anchor]: anchors are not allowed in rule files\n"
       "    a: &x b\n"
       "       ^^\n"
       "  help: write the value out where it is used; if '&' belongs to the text, quote it\n"},
      {"- a\n- &base {b: c}\n",
       "t.yaml:2:3: error[anchor]: anchors are not allowed in rule files\n"
       "    - &base {b: c}\n"
       "      ^^^^^\n"
       "  help: write the value out where it is used; if '&' belongs to the text, quote it\n"},
      {"a: !!str 1\n",
       "t.yaml:1:4: error[tag]: tags are not allowed in rule files\n"
       "    a: !!str 1\n"
       "       ^^^^^\n"
       "  help: everything is text here; if '!' belongs to the text, quote it\n"},
      {"a: ! b\n",
       "t.yaml:1:4: error[tag]: tags are not allowed in rule files\n"
       "    a: ! b\n"
       "       ^\n"
       "  help: everything is text here; if '!' belongs to the text, quote it\n"},
      {"a: !set {b: c}\n",
       "t.yaml:1:4: error[tag]: tags are not allowed in rule files\n"
       "    a: !set {b: c}\n"
       "       ^^^^\n"
       "  help: everything is text here; if '!' belongs to the text, quote it\n"},
      {"<<: {a: b}\n",
       "t.yaml:1:1: error[merge-key]: merge keys are not allowed in rule files\n"
       "    <<: {a: b}\n"
       "    ^^\n"
       "  help: write the entries out\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(documents(row.text) == row.problem);
  }
  CHECK(documents("'<<': '*a'\n'&b': '!c'\n") ==
        "1:1 {1:1 \"<<\"= 1:7 \"*a\", 2:1 \"&b\"= 2:7 \"!c\"}\n");
}

TEST_CASE("yaml: keys are text") {
  CHECK(documents("{source}: a\n") ==
        "1:1 {1:1 = 1:11 a}\n"
        "t.yaml:1:1: error[key-not-text]: a key must be plain text\n"
        "    {source}: a\n"
        "    ^^^^^^^^\n"
        "  help: if this is text that begins with a bracket, quote it\n");
  CHECK(documents("a: b\n: c\n") ==
        "t.yaml:2:1: error[key-not-text]: a key is missing before ':'\n"
        "    : c\n"
        "    ^\n");
}

TEST_CASE("yaml: what YAML reads otherwise than it looks is pointed out") {
  struct Row {
    const char* text;
    const char* problem;
  };
  const Row rows[] = {
      {"a: foo #bar\n",
       "1:1 {1:1 a= 1:4 foo}\n"
       "t.yaml:1:8: warning[comment-in-text]: ' #' begins a comment: the text ends at 'foo'\n"
       "    a: foo #bar\n"
       "           ^\n"
       "  help: quote the text, or write a space after '#'\n"},
      {"a: [foo,\n    bar\n    baz]\n",
       "1:1 {1:1 a= 1:4 [1:5 foo, 2:5 bar baz]}\n"
       "t.yaml:2:5: error[folded-item]: this list item runs over the end of the line\n"
       "        bar\n"
       "        ^^^\n"
       "  help: put a comma after it, or quote the whole item on one line\n"},
      {"a: foo\n  - bar\n",
       "1:1 {1:1 a= 1:4 foo - bar}\n"
       "t.yaml:1:4: error[text-before-list]: the list below continues this text\n"
       "    a: foo\n"
       "       ^^^\n"
       "  help: leave the key's own line empty after ':'\n"},
      {"- a\nb: c\n",
       "t.yaml:2:1: error[wrong-indentation]: this line fits no level of the lines above\n"
       "    b: c\n"
       "    ^\n"
       "  help: line it up with the entries that it belongs to\n"},
      {"a: b\n%c: d\n",
       "t.yaml:2:1: error[directive]: a line cannot begin with '%'\n"
       "    %c: d\n"
       "    ^\n"
       "  help: quote the text that '%' belongs to\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(documents(row.text) == row.problem);
  }
  // These are as they look.
  CHECK(documents("a: b  # comment\nc: d # comment\ne: f#g\nh: i - j\n") ==
        "1:1 {1:1 a= 1:4 b, 2:1 c= 2:4 d, 3:1 e= 3:4 f#g, 4:1 h= 4:4 i - j}\n");
}

TEST_CASE("yaml: documents before a broken one are kept") {
  CHECK(documents("a: 1\n---\nb: 'x\n---\nc: 2\n") ==
        "1:1 {1:1 a= 1:4 1}\n"
        "t.yaml:3:4: error[unclosed-quote]: this quote is not closed on its line\n"
        "    b: 'x\n"
        "       ^\n"
        "  help: add the closing '; long text goes into a block (key: >)\n");
}

TEST_CASE("yaml: report_at puts carets under what the node is written as") {
  Diagnostics diagnostics;
  const YamlFile file =
      parse_yaml("t.yaml",
                 "plain: one two  # three\nquoted: 'it''s'\nlist: [a, ']', b] # c\nblock: |\n  x\n"
                 "map:\n  inner key: y\nempty:\n",
                 diagnostics);
  REQUIRE(diagnostics.empty());
  REQUIRE(file.documents.size() == 1);
  struct Row {
    const char* key;
    const char* carets;
  };
  const Row rows[] = {
      {"plain", "           ^^^^^^^\n"},   {"quoted", "            ^^^^^^^\n"},
      {"list", "          ^^^^^^^^^^^\n"}, {"block", "           ^\n"},
      {"map", "      ^^^^^^^^^\n"},        {"empty", "    ^^^^^\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.key);
    diagnostics.clear();
    report_at(file, *file.documents[0].find(row.key), entente::Severity::error, "c", "m", "",
              diagnostics);
    REQUIRE(diagnostics.size() == 1);
    const std::string text = to_string(diagnostics[0]);
    CHECK(text.substr(text.rfind('\n', text.size() - 2) + 1) == row.carets);
  }
  diagnostics.clear();
  report_at(file, *file.documents[0].find("plain"), entente::Severity::warning, "some-code", "m",
            "h", diagnostics, 3);
  CHECK(to_string(diagnostics[0]) ==
        "t.yaml:1:8: warning[some-code]: m\n"
        "    plain: one two  # three\n"
        "           ^^^\n"
        "  help: h\n");
}

TEST_CASE("yaml: report_within finds a byte of the value where it is written") {
  struct Row {
    const char* text;
    const char* what;  // the first byte looked for
    int line;
    int column;
  };
  const Row rows[] = {
      {"a: one (two\n", "(", 1, 8},
      {"a: '{s} it''s (two'\n", "(", 1, 15},
      {"a: '''('\n", "(", 1, 7},
      {"a: \"\\u00e9\\t\\x41 (two\"\n", "(", 1, 18},
      {"a: \"\\t\"\n", "\t", 1, 5},
      {"a: \"(\"\n", "(", 1, 5},
      {"- a: |\n    one\n\n    two (\n", "(", 4, 9},
      {"a: |\n  (\n", "(", 2, 3},
      {"a: |-\n  one\n    two\n  (three\n", "(", 4, 3},
      {"a: >\n  one\n  two\n\n  three (\n", "(", 5, 9},
      {"a: >  # why\n  one\n  (two\n", "(", 3, 3},
      {"a: one  two\n   three (\n", "(", 2, 10},
      {"a: é (\r\n", "(", 1, 7},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Diagnostics diagnostics;
    const YamlFile file = parse_yaml("t.yaml", row.text, diagnostics);
    REQUIRE(diagnostics.empty());
    const YamlNode& root = file.documents[0];
    const YamlNode& node = *(root.is_list() ? root.items[0] : root).find("a");
    const std::size_t offset = node.value.find(row.what);
    REQUIRE(offset != std::string::npos);
    report_within(file, node, offset, 1, entente::Severity::error, "c", "m", "", diagnostics);
    CHECK(diagnostics[0].line == row.line);
    CHECK(diagnostics[0].column == row.column);
    report_within(file, node, 9999, 1, entente::Severity::error, "c", "m", "", diagnostics);
    CHECK(diagnostics[1].line >= node.line);
  }
}
