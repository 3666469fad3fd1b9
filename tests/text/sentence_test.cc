// Tests of extractor/text/sentence.cc with the abbreviations and boilerplate of rules/text.yaml.
#include "extractor/text/sentence.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace entente;

namespace {
std::string cut(const std::string& text) {
  Vocabulary vocabulary;
  TextRules rules;
  Diagnostics diagnostics;
  const YamlFile file =
      read_yaml_file(std::string(ENTENTE_SOURCE_DIR) + "/rules/text.yaml", diagnostics);
  REQUIRE(file.documents.size() == 1);
  load_text_rules(file, file.documents[0], vocabulary, rules, diagnostics);
  REQUIRE(diagnostics.empty());
  Document document;
  document.text = text;
  TokenizedText result;
  split_sentences(document, rules, vocabulary, result);
  std::string out;
  for (const Sentence& sentence : result.sentences) {
    out += text_at(document.text, sentence.span);
    out += sentence.heading ? "#\n" : "|\n";
  }
  return out;
}
}  // namespace

TEST_CASE("sentence: full stops end sentences, abbreviations do not") {
  struct Row {
    const char* text;
    const char* sentences;
  };
  const Row rows[] = {
      {"Iran left. Iraq stayed.", "Iran left.|\nIraq stayed.|\n"},
      {"Gen. Dan Cho met Mr. Li. They talked.", "Gen. Dan Cho met Mr. Li.|\nThey talked.|\n"},
      {"The U.S. President left the U.S. The vote is near.",
       "The U.S. President left the U.S.|\nThe vote is near.|\n"},
      {"\"We will talk.\" He left.", "\"We will talk.\"|\nHe left.|\n"},
      {"J. F. Roe spoke on Jan. 5. It rained.", "J. F. Roe spoke on Jan. 5.|\nIt rained.|\n"},
      {"Will they talk? Nobody knows!", "Will they talk?|\nNobody knows!|\n"},
      {"A heading\n\nA sentence here.", "A heading#\nA sentence here.|\n"},
      {"Read Next: Ten things to buy\n\nThey met.", "They met.|\n"},
      {"See Also: \nThey met.", "They met.|\n"},
      {"- first item\n- second item", "- first item#\n- second item#\n"},
      {"This line has been wrapped by an editor at about\nseventy columns. It goes on.",
       "This line has been wrapped by an editor at about\nseventy columns.|\nIt goes on.|\n"},
      {"", ""},
      {"\n\n \n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(row.text) == row.sentences);
  }
}

TEST_CASE("sentence: a text without a full stop is cut into bounded pieces") {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += "word ";
  const std::string out = cut(text);
  CHECK(std::count(out.begin(), out.end(), '\n') > 100);
}
