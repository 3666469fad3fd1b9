// Tests of extractor/text/vocabulary.cc.
#include "extractor/text/vocabulary.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("vocabulary: words are folded to one spelling") {
  struct Row {
    const char* word;
    const char* folded;
  };
  const Row rows[] = {{"Iran", "iran"},       {"Erdoğan", "erdogan"},   {"Türkiye", "turkiye"},
                      {"O’Neill", "o'neill"}, {"SÃO", "sao"},           {"Łódź", "lodz"},
                      {"U.S.", "u.s."},       {"\xff\xfe", "\xff\xfe"}, {"북한", "북한"}};
  for (const Row& row : rows) {
    CAPTURE(row.word);
    if (std::string(row.word) == "\xff\xfe" || std::string(row.word) == "북한") {
      CHECK(fold(fold(row.word)) == fold(row.word));
    } else {
      CHECK(fold(row.word) == row.folded);
    }
  }
}

TEST_CASE("vocabulary: ids count up and unknown words have none") {
  Vocabulary vocabulary;
  const WordId one = vocabulary.intern("talks");
  CHECK(one == 1);
  CHECK(vocabulary.intern("talks") == one);
  CHECK(vocabulary.find("talks") == one);
  CHECK(vocabulary.find("treaty") == kUnknownWord);
  for (int i = 0; i < 10000; ++i) vocabulary.intern("w" + std::to_string(i));
  CHECK(vocabulary.find("talks") == one);
  CHECK(vocabulary.text(one) == "talks");
}
