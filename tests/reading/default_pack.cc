// Loads the default pack; reads one sentence stage by stage, as extract.cc does.
#include "tests/reading/default_pack.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

namespace entente {

const std::shared_ptr<const RulePack>& default_pack() {
  static const std::shared_ptr<const RulePack> pack = [] {
    const LoadedRules loaded = load_rules({std::string(ENTENTE_SOURCE_DIR) + "/rules"});
    if (loaded.pack == nullptr) {
      for (const Diagnostic& problem : loaded.diagnostics)
        if (problem.severity == Severity::error) std::fputs(to_string(problem).c_str(), stderr);
      std::exit(1);  // no row could hold: one message instead of hundreds
    }
    return loaded.pack;
  }();
  return pack;
}

SentenceReading::SentenceReading(const std::string& words) {
  const RulePack& pack = *default_pack();
  document.text = words;
  document.date = parse_day("2025-06-18");
  split_sentences(document, pack.text, pack.vocabulary, text);
  REQUIRE_MESSAGE(text.sentences.size() == 1, "not one sentence: ", words);
  const Sentence& sentence = text.sentences.front();
  ActorContext actors;
  actors.document_date = document.date;
  DateContext dates;
  dates.document_date = document.date;
  find_mentions(*pack.actors, document.text, text.tokens, sentence, actors, mentions);
  find_timexes(*pack.dates, document.text, text.tokens, sentence, dates, timexes);
  input = {document.text, text.tokens, &sentence, mentions, timexes};
  make_units(input, pack.lexicon, pack.grammar, reading);
  find_groups(input, pack.lexicon, pack.grammar, reading);
  read_clauses(input, pack.lexicon, reading);
}

std::string SentenceReading::words(std::uint32_t first, std::uint32_t last) const {
  if (first >= last) return "";
  const std::uint32_t start = text.tokens[reading.units[first].first_token].span.start;
  const std::uint32_t end = text.tokens[reading.units[last - 1].last_token - 1].span.end;
  return document.text.substr(start, end - start);
}

std::string SentenceReading::verb_text(const VerbGroup& group) const {
  const RulePack& pack = *default_pack();
  if (group.verb != 0) return pack.lexicon.verbs[group.verb].text;
  if (group.lemma != 0) return std::string(pack.vocabulary.text(group.lemma));
  return words(group.head_unit, group.head_unit + 1);
}

}  // namespace entente
