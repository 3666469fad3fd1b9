// Syntax errors in the author's terms: one whole report for each way to get YAML wrong.
#include <doctest/doctest.h>

#include <string>

#include "extractor/yaml/yaml.h"

using entente::Diagnostic;
using entente::Diagnostics;

namespace {

std::string problems_of(const std::string& text) {
  Diagnostics diagnostics;
  entente::parse_yaml("t.yaml", text, diagnostics);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic);
  return out;
}

struct Row {
  const char* text;
  const char* problem;
};

}  // namespace

TEST_CASE("syntax_fault: text that begins with a sign of YAML's is given back in quotes") {
  const Row rows[] = {
      {"id: x\nmatch: {source} rejects talks  # why\nrev: 1\n",
       "t.yaml:2:8: error[unquoted-bracket]: unquoted text cannot begin with '{'\n"
       "    match: {source} rejects talks  # why\n"
       "           ^^^^^^^^^^^^^^^^^^^^^^\n"
       "  help: quote it: '{source} rejects talks'\n"},
      {"match: {source} rejects {target}'s offer\n",
       "t.yaml:1:8: error[unquoted-bracket]: unquoted text cannot begin with '{'\n"
       "    match: {source} rejects {target}'s offer\n"
       "           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
       "  help: quote it: '{source} rejects {target}''s offer'\n"},
      {"except:\n  - [^.] talks\n",
       "t.yaml:2:5: error[unquoted-bracket]: unquoted text cannot begin with '['\n"
       "      - [^.] talks\n"
       "        ^^^^^^^^^^\n"
       "  help: quote it: '[^.] talks'\n"},
      {"match: *x talks\n",
       "t.yaml:1:8: error[unquoted-sign]: unquoted text cannot begin with '*'\n"
       "    match: *x talks\n"
       "           ^^^^^^^^\n"
       "  help: quote it: '*x talks'\n"},
      {"verb: @refuse\n",
       "t.yaml:1:7: error[unquoted-sign]: unquoted text cannot begin with '@'\n"
       "    verb: @refuse\n"
       "          ^^^^^^^\n"
       "  help: quote it: '@refuse'\n"},
      {"frame: {verb: @refuse, object: '@talks'}\n",
       "t.yaml:1:15: error[unquoted-sign]: unquoted text cannot begin with '@'\n"
       "    frame: {verb: @refuse, object: '@talks'}\n"
       "                  ^^^^^^^\n"
       "  help: quote it: '@refuse'\n"},
      {"practice: ['@lift', @ease]\n",
       "t.yaml:1:21: error[unquoted-sign]: unquoted text cannot begin with '@'\n"
       "    practice: ['@lift', @ease]\n"
       "                        ^^^^^\n"
       "  help: quote it: '@ease'\n"},
      {"match: %{X}\n",
       "t.yaml:1:8: error[unquoted-sign]: unquoted text cannot begin with '%'\n"
       "    match: %{X}\n"
       "           ^^^^\n"
       "  help: quote it: '%{X}'\n"},
      {"match: `x`\n",
       "t.yaml:1:8: error[unquoted-sign]: unquoted text cannot begin with '`'\n"
       "    match: `x`\n"
       "           ^^^\n"
       "  help: quote it: '`x`'\n"},
      {"match: ? talks\n",
       "t.yaml:1:8: error[unquoted-sign]: unquoted text cannot begin with '?'\n"
       "    match: ? talks\n"
       "           ^^^^^^^\n"
       "  help: quote it: '? talks'\n"},
      {"match: |talks\n",
       "t.yaml:1:8: error[unquoted-sign]: unquoted text cannot begin with '|'\n"
       "    match: |talks\n"
       "           ^^^^^^\n"
       "  help: quote it: '|talks'\n"},
      {"match: [a, |talks]\n",
       "t.yaml:1:12: error[unquoted-sign]: unquoted text cannot begin with '|'\n"
       "    match: [a, |talks]\n"
       "               ^^^^^^\n"
       "  help: quote it: '|talks'\n"},
      {"match: ]talks\n",
       "t.yaml:1:8: error[unquoted-sign]: unquoted text cannot begin with ']'\n"
       "    match: ]talks\n"
       "           ^^^^^^\n"
       "  help: quote it: ']talks'\n"},
      {"match: , talks\n",
       "t.yaml:1:8: error[unquoted-sign]: unquoted text cannot begin with ','\n"
       "    match: , talks\n"
       "           ^^^^^^^\n"
       "  help: quote it: ', talks'\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(problems_of(row.text) == row.problem);
  }
}

TEST_CASE("syntax_fault: signs within unquoted text are given back in quotes") {
  const Row rows[] = {
      {"- text: Seoul said: no talks\n  source: KOR\n",
       "t.yaml:1:19: error[colon-in-text]: unquoted text cannot hold ': '\n"
       "    - text: Seoul said: no talks\n"
       "                      ^\n"
       "  help: quote it: 'Seoul said: no talks'\n"},
      {"- {text: It's final: no talks, not now, source: KOR}\n",
       "t.yaml:1:20: error[colon-in-text]: unquoted text cannot hold ': '\n"
       "    - {text: It's final: no talks, not now, source: KOR}\n"
       "                       ^\n"
       "  help: quote it: 'It''s final: no talks, not now'\n"},
      {"yes:\n  - {text: On Monday, Seoul [sic] left., source: KOR}\n",
       "t.yaml:2:12: error[unquoted-bracket]: unquoted text within brackets cannot hold '['\n"
       "      - {text: On Monday, Seoul [sic] left., source: KOR}\n"
       "               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
       "  help: quote it: 'On Monday, Seoul [sic] left.'\n"},
      {"no: [{text: {source} left}, {text: b}]\n",
       "t.yaml:1:13: error[unquoted-bracket]: unquoted text cannot begin with '{'\n"
       "    no: [{text: {source} left}, {text: b}]\n"
       "                ^^^^^^^^^^^^^\n"
       "  help: quote it: '{source} left'\n"},
      {"except: [not {verb}, never]\n",
       "t.yaml:1:10: error[unquoted-bracket]: unquoted text within brackets cannot hold '{'\n"
       "    except: [not {verb}, never]\n"
       "             ^^^^^^^^^^\n"
       "  help: quote it: 'not {verb}'\n"},
      {"é: ü: x\n",
       "t.yaml:1:7: error[colon-in-text]: unquoted text cannot hold ': '\n"
       "    é: ü: x\n"
       "        ^\n"
       "  help: quote it: 'ü: x'\n"},
      {"except: [won #1, b]\nid: x\n",
       "t.yaml:1:14: error[comment-in-text]: ' #' begins a comment, which hides the closing "
       "bracket\n"
       "    except: [won #1, b]\n"
       "                 ^\n"
       "  help: quote the text that holds '#'\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(problems_of(row.text) == row.problem);
  }
}

TEST_CASE("syntax_fault: a text too long to repeat is quoted without being shown") {
  const std::string text = "a: {b} " + std::string(300, 'x') + "\n";
  const std::string problem = problems_of(text);
  CHECK(problem.substr(problem.rfind("  help")) == "  help: quote the whole text\n");
}

TEST_CASE("syntax_fault: quotes that do not close, or close too early") {
  const Row rows[] = {
      {"a: \"x\nb: 2\nc: 3\n",
       "t.yaml:1:4: error[unclosed-quote]: this quote is not closed on its line\n"
       "    a: \"x\n"
       "       ^\n"
       "  help: add the closing \"; long text goes into a block (key: >)\n"},
      {"a: 1\nb: ['x, y]\nc: 'z'\n",
       "t.yaml:2:5: error[unclosed-quote]: this quote is not closed on its line\n"
       "    b: ['x, y]\n"
       "        ^\n"
       "  help: add the closing '; long text goes into a block (key: >)\n"},
      // libyaml complains of the next line's escape.
      {"a: \"x\nb: \"\\d+\"\n",
       "t.yaml:1:4: error[unclosed-quote]: this quote is not closed on its line\n"
       "    a: \"x\n"
       "       ^\n"
       "  help: add the closing \"; long text goes into a block (key: >)\n"},
      {"a: \"x\\\n  y\"\n",
       "t.yaml:1:4: error[unclosed-quote]: this quote is not closed on its line\n"
       "    a: \"x\\\n"
       "       ^\n"
       "  help: add the closing \"; long text goes into a block (key: >)\n"},
      {"a: 1\n\"b: 2\nc\": 3\n",
       "t.yaml:2:1: error[unclosed-quote]: this quote is not closed on its line\n"
       "    \"b: 2\n"
       "    ^\n"
       "  help: add the closing \"; long text goes into a block (key: >)\n"},
      {"text: 'Iran's offer'\n",
       "t.yaml:1:13: error[text-after-quote]: text after the closing quote\n"
       "    text: 'Iran's offer'\n"
       "                ^^^^^^^^\n"
       "  help: quote it: 'Iran''s offer'\n"},
      {"text: 'Iran' offers\n",
       "t.yaml:1:14: error[text-after-quote]: text after the closing quote\n"
       "    text: 'Iran' offers\n"
       "                 ^^^^^^\n"
       "  help: quote it: '''Iran'' offers'\n"},
      {"text: \"No\" and \"no\"\n",
       "t.yaml:1:12: error[text-after-quote]: text after the closing quote\n"
       "    text: \"No\" and \"no\"\n"
       "               ^^^^^^^^\n"
       "  help: quote it: '\"No\" and \"no\"'\n"},
      {"names: ['a', 'b' 'c']\n",
       "t.yaml:1:18: error[missing-comma]: a comma is missing before this list item\n"
       "    names: ['a', 'b' 'c']\n"
       "                     ^\n"},
      {"match: \"\\bIran \\d+\"\n",
       "t.yaml:1:16: error[unknown-escape]: double quotes read '\\' as an escape, and this one is "
       "unknown\n"
       "    match: \"\\bIran \\d+\"\n"
       "                   ^^\n"
       "  help: use single quotes: '\\bIran \\d+'\n"},
      {"match: \"\\x4\"\n",
       "t.yaml:1:9: error[unknown-escape]: double quotes read '\\' as an escape, and this one is "
       "unknown\n"
       "    match: \"\\x4\"\n"
       "            ^^\n"
       "  help: use single quotes: '\\x4'\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(problems_of(row.text) == row.problem);
  }
}

TEST_CASE("syntax_fault: brackets that do not close, or close nothing") {
  const Row rows[] = {
      {"a: [x, y\nb: 1\n",
       "t.yaml:1:4: error[open-bracket]: this '[' is not closed\n"
       "    a: [x, y\n"
       "       ^\n"
       "  help: add the ']', or quote the text it belongs to\n"},
      {"a: 1\nb: {x: 1, y: [z]\n",
       "t.yaml:2:4: error[open-bracket]: this '{' is not closed\n"
       "    b: {x: 1, y: [z]\n"
       "       ^\n"
       "  help: add the '}', or quote the text it belongs to\n"},
      {"a: [b,\n    {c: d,\n     e]\n",
       "t.yaml:3:7: error[unmatched-bracket]: ']' cannot close the '{' of line 2\n"
       "         e]\n"
       "          ^\n"
       "  help: close it with '}' first\n"},
      {"a: [x, y]]\n",
       "t.yaml:1:10: error[unmatched-bracket]: this ']' closes nothing\n"
       "    a: [x, y]]\n"
       "             ^\n"
       "  help: remove it, or quote the text it belongs to\n"},
      {"a: {x: y,\n    z: w\n    v: u}\n",
       "t.yaml:2:9: error[missing-comma]: a comma is missing at the end of this line\n"
       "        z: w\n"
       "            ^\n"},
      {"a: [{b: c} {d: e}]\n",
       "t.yaml:1:12: error[missing-comma]: a comma is missing before this list item\n"
       "    a: [{b: c} {d: e}]\n"
       "               ^\n"},
      {"a: x\n---\nb: [\n---\nc: 1\n",
       "t.yaml:3:4: error[open-bracket]: this '[' is not closed\n"
       "    b: [\n"
       "       ^\n"
       "  help: add the ']', or quote the text it belongs to\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(problems_of(row.text) == row.problem);
  }
}

TEST_CASE("syntax_fault: indentation and entries") {
  const Row rows[] = {
      {"a:\n    b: 1\n  c: 2\n",
       "t.yaml:3:3: error[wrong-indentation]: this line fits no level of the lines above\n"
       "      c: 2\n"
       "      ^\n"
       "  help: line it up with the entries that it belongs to\n"},
      {"a:\n  - x\n  b: 1\n",
       "t.yaml:3:3: error[wrong-indentation]: this line fits no level of the lines above\n"
       "      b: 1\n"
       "      ^\n"
       "  help: line it up with the entries that it belongs to\n"},
      {"a: 1\n- b\n",
       "t.yaml:2:1: error[wrong-indentation]: this line fits no level of the lines above\n"
       "    - b\n"
       "    ^\n"
       "  help: a list belongs under its key, entries of a map have no '- '\n"},
      {"a:\n  b: 1\n   c: 2\n",
       "t.yaml:3:4: error[wrong-indentation]: this line is indented more than the entry above\n"
       "       c: 2\n"
       "       ^\n"
       "  help: line it up with the entries that it belongs to\n"},
      {"a:\n  b: 1\n\tc: 2\n",
       "t.yaml:3:1: error[tab-indentation]: a tab cannot indent\n"
       "    \tc: 2\n"
       "    ^\n"
       "  help: use spaces\n"},
      {"a: x\nb\nc: 1\n",
       "t.yaml:2:1: error[not-an-entry]: expected 'key: value' here\n"
       "    b\n"
       "    ^\n"
       "  help: add the key; text that goes on from the line above must be indented more\n"},
      {"a:b\nc: 1\n",
       "t.yaml:1:1: error[not-an-entry]: expected 'key: value' here\n"
       "    a:b\n"
       "    ^^^\n"
       "  help: write a space after ':'\n"},
      {"a: - x\n",
       "t.yaml:1:4: error[list-on-key-line]: a list cannot begin on its key's line\n"
       "    a: - x\n"
       "       ^\n"
       "  help: begin it on the next line; if this is text, quote it: '- x'\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(problems_of(row.text) == row.problem);
  }
}

TEST_CASE("syntax_fault: what stands in a block or a comment is not taken for the cause") {
  CHECK(problems_of("a: |\n  {x} 'y: z: w\n# it's [\nb: c: d\n") ==
        "t.yaml:4:5: error[colon-in-text]: unquoted text cannot hold ': '\n"
        "    b: c: d\n"
        "        ^\n"
        "  help: quote it: 'c: d'\n");
}

TEST_CASE("syntax_fault: a list over many lines is blamed where it is wrong") {
  std::string text = "a: [\n";
  for (int i = 0; i < 500; ++i) text += "  it's fine, 'so it''s', {b: c d, e: [f, \"g\"]},\n";
  CHECK(problems_of(text + "  {x} y,\n]\n") ==
        "t.yaml:502:3: error[unquoted-bracket]: unquoted text cannot begin with '{'\n"
        "      {x} y,\n"
        "      ^^^^^\n"
        "  help: quote it: '{x} y'\n");
}
