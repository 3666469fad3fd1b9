// Tests of extractor/actors/phrase.cc.
#include "extractor/actors/phrase.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("phrase: hyphens and full stops are left out, U.S. is also U.S") {
  Vocabulary vocabulary;
  CHECK(make_phrase("Kim Jong-un", vocabulary).words ==
        make_phrase("Kim Jong Un", vocabulary).words);
  CHECK(make_phrase("St. Lucia", vocabulary).words == make_phrase("St Lucia", vocabulary).words);
  CHECK(phrase_variants("U.S.", vocabulary).size() == 2);
  CHECK(phrase_variants("U.S. Congress", vocabulary)[1].words ==
        make_phrase("U.S Congress", vocabulary).words);
  CHECK(phrase_variants("France", vocabulary).size() == 1);
}

TEST_CASE("phrase: names in capitals of four letters at most keep their case") {
  Vocabulary vocabulary;
  CHECK(make_phrase("WHO", vocabulary).short_capitals);
  CHECK(make_phrase("NATO", vocabulary).short_capitals);
  CHECK_FALSE(make_phrase("ECOWAS", vocabulary).short_capitals);
  CHECK_FALSE(make_phrase("Iran", vocabulary).short_capitals);
  CHECK_FALSE(make_phrase("US Navy", vocabulary).short_capitals);
}

TEST_CASE("phrase: plurals of titles and bodies") {
  struct Row {
    const char* one;
    const char* many;
  };
  const Row rows[] = {
      {"soldier", "soldiers"},
      {"spokesman", "spokesmen"},
      {"army", "armies"},
      {"foreign minister", "foreign ministers"},
      {"minister of defence", "ministers of defence"},
      {"member of parliament", "members of parliament"},
      {"attorney general", "attorney generals"},
      {"embassy", "embassies"},
      {"warship", "warships"},
      {"boss", "bosses"},
      {"envoy", "envoys"},
      {"armed forces", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.one);
    CHECK(plural_phrase(row.one) == row.many);
  }
}
