// Tests of extractor/actors/dictionary_import.cc, on dictionaries made up here.
#include "extractor/actors/dictionary_import.h"

#include <doctest/doctest.h>

#include "extractor/actors/actor_table.h"
#include "tests/actors/default_actors.h"

using namespace entente;

namespace {

// The imported pack loaded beside the default one's small words.
DefaultActors loaded(const ImportedDictionary& dictionary) {
  DefaultActors actors;
  load_text(dictionary.yaml, actors);
  finish_actors(actors.vocabulary, *actors.table, actors.diagnostics);
  return actors;
}

std::string first_actor(const DefaultActors& actors, const std::string& text,
                        const char* day = nullptr) {
  ActorContext context;
  if (day != nullptr) context.document_date = parse_day(day);
  const std::vector<Mention> mentions = actors.find(text, context);
  if (mentions.empty()) return "";
  const ActorRef& ref = mentions.front().actors.front();
  return ref.id + (ref.sector.empty() ? "" : "/" + ref.sector) +
         (ref.person.empty() ? "" : ":" + ref.person);
}

std::string reasons(const ImportedDictionary& dictionary) {
  std::string out;
  for (const SkippedLine& line : dictionary.skipped)
    out += std::to_string(line.line) + " " + line.reason + "\n";
  return out;
}

}  // namespace

TEST_CASE("dictionary_import: names, synonyms and bodies become actors") {
  const ImportedDictionary dictionary = import_dictionary(
      "RURITANIA_  [RUR]  ; made up\n"
      "+STRELSAU_\n"
      "IRON_GUARD_ [RURMIL]\n"
      "PLANETARY_COUNCIL [IGOPLC] # no such thing\n");
  CHECK(reasons(dictionary) == "");
  CHECK(dictionary.actor_names == 4);
  const DefaultActors actors = loaded(dictionary);
  CHECK(actors.diagnostics.empty());
  CHECK(first_actor(actors, "Ruritania refused.") == "RUR");
  CHECK(first_actor(actors, "Strelsau refused.") == "RUR");
  CHECK(first_actor(actors, "The Iron Guard refused.") == "RUR/MIL");
  CHECK(first_actor(actors, "The Planetary Council refused.") == "PLC");
}

TEST_CASE("dictionary_import: every dated role is kept, their last day included") {
  const ImportedDictionary dictionary = import_dictionary(
      "RURITANIA [RUR]\n"
      "RUDOLF_RASSENDYLL_ ; a reign\n"
      "+KING_RUDOLF\n"
      "\t[RURELI <870930]\n"
      "\t[RURGOV 870930-19871130]\n"
      "\t[RUROPP > 19871201]\n");
  CHECK(reasons(dictionary) == "");
  CHECK(dictionary.persons == 1);
  const DefaultActors actors = loaded(dictionary);
  CHECK(actors.diagnostics.empty());
  CHECK(first_actor(actors, "Rudolf Rassendyll spoke.", "1980-01-01") == "RUR:Rudolf Rassendyll");
  CHECK(first_actor(actors, "Rudolf Rassendyll spoke.", "1987-09-30") ==
        "RUR/GOV:Rudolf Rassendyll");
  CHECK(first_actor(actors, "King Rudolf spoke.", "1987-11-30") == "RUR/GOV:Rudolf Rassendyll");
  CHECK(first_actor(actors, "King Rudolf spoke.", "1999-11-30") == "RUR/OPP:Rudolf Rassendyll");
}

TEST_CASE(
    "dictionary_import: the same head twice is one, and its code without days a last resort") {
  const ImportedDictionary dictionary = import_dictionary(
      "RUDOLF_RASSENDYLL_\n"
      "\t[RURGOV 870930-19871130]\n"
      "RURITANIA [RUR]\n"
      "RUDOLF_RASSENDYLL_ [RUROPP]\n"
      "+KING_RUDOLF\n");
  CHECK(reasons(dictionary) == "");
  CHECK(dictionary.persons == 1);
  const DefaultActors actors = loaded(dictionary);
  CHECK(first_actor(actors, "Rudolf Rassendyll spoke.", "1987-10-10") ==
        "RUR/GOV:Rudolf Rassendyll");
  CHECK(first_actor(actors, "King Rudolf spoke.", "1999-10-10") == "RUR/OPP:Rudolf Rassendyll");
}

TEST_CASE("dictionary_import: a name that passed from one actor to another is no person") {
  const ImportedDictionary dictionary = import_dictionary(
      "OLD_UNION_\n"
      "\t[OLD <19911226]\n"
      "\t[NEW >19911226]\n");
  CHECK(dictionary.persons == 0);
  const DefaultActors actors = loaded(dictionary);
  CHECK(first_actor(actors, "The Old Union refused.", "1980-01-01") == "OLD");
  CHECK(first_actor(actors, "The Old Union refused.", "1999-01-01") == "NEW");
}

TEST_CASE("dictionary_import: agents, their plurals and macros") {
  const ImportedDictionary dictionary = import_dictionary(
      "!PERSON! = MAN, WOMAN\n"
      "CHAMBER_OF_TRADE {CHAMBERS_OF_TRADE} [~BUS]\n"
      "HALBERDIER [~MIL]\n"
      "CATTLE!PERSON! [~AGR]\n"
      "ARMED_WATCH {} [~COP]\n");
  CHECK(reasons(dictionary) == "");
  CHECK(dictionary.agent_words == 6);
  DefaultActors actors;
  load_text(dictionary.yaml, actors);
  load_text(
      "format: 1\nkind: actors\nactors:\n  - {id: RUR, names: [Ruritania], adjectives: "
      "[Ruritanian]}\n",
      actors);
  finish_actors(actors.vocabulary, *actors.table, actors.diagnostics);
  CHECK(actors.diagnostics.empty());
  CHECK(first_actor(actors, "Ruritanian halberdiers left.") == "RUR/MIL");
  CHECK(first_actor(actors, "Ruritanian cattlemen left.") == "RUR/BUS");
  CHECK(first_actor(actors, "Ruritania's armed watch left.") == "RUR/COP");
}

TEST_CASE("dictionary_import: what cannot be read is listed with its line and reason") {
  const ImportedDictionary dictionary = import_dictionary(
      "\t[RURGOV]\n"
      "+LOST_SYNONYM\n"
      "RURITANIA [RUR]\n"
      "NOBODY_HOME\n"
      "SOMEONE [RURGOV 871345-880101]\n"
      "CROWD [---]\n"
      "PAIR [RURGOV/RURMIL]\n"
      "BROKEN [RURGOV\n"
      "CHEF [RUR~]\n"
      "THING!NOWHERE! [~GOV]\n");
  CHECK(reasons(dictionary) ==
        "1 a code without a name before it\n"
        "2 a synonym without a name before it\n"
        "4 a name without a code\n"
        "5 '871345-880101' is no range of days\n"
        "6 a null or discard code\n"
        "7 a second code after '/': the first is kept\n"
        "8 no ']' after a code\n"
        "9 only agents of the form [~ROLE] are read\n"
        "10 a macro that is not defined before\n");
}

TEST_CASE("dictionary_import: Latin-1 bytes become UTF-8, quotes are escaped") {
  const ImportedDictionary dictionary =
      import_dictionary("S\xe3o_LUCAS [RUR]\nD\"ARTAGNAN [RURMIL]\n");
  CHECK(dictionary.yaml.find("S\xc3\xa3o Lucas") != std::string::npos);
  const DefaultActors actors = loaded(dictionary);
  CHECK(actors.diagnostics.empty());
  CHECK(first_actor(actors, "S\xc3\xa3o Lucas refused.") == "RUR");
}

TEST_CASE("dictionary_import: any bytes are taken") {
  std::string text;
  std::uint32_t seed = 3;
  for (int i = 0; i < 100000; ++i) {
    seed = seed * 1664525u + 1013904223u;
    static const char bytes[] = "AB_+[]!{}~<>-;#\t\n\n 0199\xff\xc3\"'\\";
    text += bytes[(seed >> 16) % (sizeof bytes - 1)];
  }
  const ImportedDictionary dictionary = import_dictionary(text);
  const DefaultActors actors = loaded(dictionary);
  CHECK(actors.diagnostics.empty());
}
