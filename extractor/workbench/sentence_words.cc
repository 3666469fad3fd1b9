// Words are cut out of the text; what a rule would call them comes from the lexicon.
#include "extractor/workbench/sentence_words.h"

namespace entente {

std::string SentenceWords::of_units(std::uint32_t first, std::uint32_t last) const {
  if (first >= last) return "";
  const std::vector<Unit>& units = input_.reading.units;
  const std::uint32_t start = input_.sentence.tokens[units[first].first_token].span.start;
  const std::uint32_t end = input_.sentence.tokens[units[last - 1].last_token - 1].span.end;
  return std::string(input_.sentence.text.substr(start, end - start));
}

std::string SentenceWords::of_group(std::int32_t group) const {
  const NounGroup& words = input_.reading.noun_groups[static_cast<std::size_t>(group)];
  return of_units(words.first_unit, words.last_unit);
}

std::string SentenceWords::of_groups(const std::vector<std::int32_t>& groups) const {
  std::string out;
  for (const std::int32_t group : groups) out += (out.empty() ? "" : " | ") + of_group(group);
  return out;
}

std::string SentenceWords::of_verb(const Clause& clause) const {
  if (clause.verb < 0) return "";
  const VerbGroup& verb = input_.reading.verb_groups[static_cast<std::size_t>(clause.verb)];
  return of_units(verb.first_unit, verb.last_unit);
}

std::string SentenceWords::verb_lemma(const Clause& clause) const {
  if (clause.verb < 0) return "";
  const VerbGroup& verb = input_.reading.verb_groups[static_cast<std::size_t>(clause.verb)];
  if (verb.verb != 0) return input_.lexicon.verbs[verb.verb].text;
  if (verb.lemma != 0) return word(verb.lemma);
  return fold(of_units(verb.head_unit, verb.head_unit + 1));
}

std::string SentenceWords::noun_lemma(std::int32_t group) const {
  const NounGroup& words = input_.reading.noun_groups[static_cast<std::size_t>(group)];
  if (words.noun != 0) return input_.lexicon.nouns[words.noun].text;
  const WordId singular = input_.lexicon.info(input_.reading.units[words.head_unit].word).singular;
  if (singular != 0) return word(singular);
  return fold(of_units(words.head_unit, words.head_unit + 1));
}

std::string SentenceWords::word(WordId id) const {
  return id == 0 ? "" : std::string(vocabulary_.text(id));
}

std::string SentenceWords::list_name(ListId list) const {
  // Words written in the rule itself are lists named "=visa".
  const std::string& name = input_.lexicon.lists[list].name;
  return name.starts_with("=") ? name.substr(1) : "@" + name;
}

std::string SentenceWords::lists(const std::vector<ListId>& lists) const {
  std::string out;
  for (const ListId list : lists) out += (out.empty() ? "" : ", ") + list_name(list);
  return out;
}

}  // namespace entente
