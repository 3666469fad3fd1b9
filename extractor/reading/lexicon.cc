// Loading lexicons and word lists. Forms are made in inflection.cc.
#include "extractor/reading/lexicon.h"

#include <algorithm>

#include "extractor/text/token.h"
#include "extractor/yaml/map_reader.h"

namespace entente {

const WordInfo& Lexicon::info(WordId word) const {
  static const WordInfo kNothing;
  return word < words.size() ? words[word] : kNothing;
}

WordInfo& Lexicon::info_for(WordId word) {
  if (word >= words.size()) words.resize(word + 1 + words.size() / 2);
  return words[word];
}

VerbId Lexicon::find_verb(std::string_view text) const {
  const auto found = verb_texts.find(std::string(text));
  return found == verb_texts.end() ? 0 : found->second;
}

NounId Lexicon::find_noun(std::string_view text) const {
  const auto found = noun_texts.find(std::string(text));
  return found == noun_texts.end() ? 0 : found->second;
}

namespace {

std::uint64_t pair_of(WordId first, WordId last) { return std::uint64_t{first} << 32 | last; }

}  // namespace

WordId Lexicon::joined(WordId first, WordId last) const {
  const auto found = joined_words.find(pair_of(first, last));
  return found == joined_words.end() ? kUnknownWord : found->second;
}

namespace {

void add_to_list(std::vector<ListId>& lists, ListId list) {
  if (list != 0 && std::find(lists.begin(), lists.end(), list) == lists.end())
    lists.push_back(list);
}

// Reads "- refuse" or "- reject: [rejection]".
void load_verb_item(const YamlFile& file, const YamlNode& item, ListId list, ListId noun_list,
                    Vocabulary& vocabulary, Lexicon& lexicon, Diagnostics& diagnostics) {
  if (item.is_scalar()) {
    add_verb(item.value, list, vocabulary, lexicon);
    return;
  }
  if (!item.is_map() || item.entries.size() != 1) {
    report_at(file, item, Severity::error, "bad-item", "a verb is a word or a map of one word",
              "write '- reject' or '- reject: [rejection]'", diagnostics);
    return;
  }
  const auto& [key, value] = item.entries.front();
  const VerbId verb = add_verb(key.value, list, vocabulary, lexicon);
  const auto add_nominal = [&](const YamlNode& node) {
    const NounId noun = add_noun(node.value, noun_list, vocabulary, lexicon);
    lexicon.nouns[noun].verbs.push_back(verb);
    lexicon.verbs[verb].nominals.push_back(noun);
  };
  if (value.is_scalar()) add_nominal(value);
  for (const YamlNode& node : value.items) add_nominal(node);
}

void load_list(const YamlFile& file, const YamlNode& key, const YamlNode& value, bool is_nouns,
               Vocabulary& vocabulary, Lexicon& lexicon, Diagnostics& diagnostics) {
  const ListId list = add_list(key.value, is_nouns, file, key, lexicon);
  const ListId nominals = is_nouns ? 0 : add_list(key.value + ".noun", true, file, key, lexicon);
  if (nominals != 0) lexicon.lists[nominals].used = true;
  if (!value.is_list()) {
    report_at(file, value, Severity::error, "bad-list",
              "the words of '" + key.value + "' must be a list", "write [word, word]", diagnostics);
    return;
  }
  for (const YamlNode& item : value.items) {
    if (!is_nouns) {
      load_verb_item(file, item, list, nominals, vocabulary, lexicon, diagnostics);
    } else if (item.is_scalar()) {
      add_noun(item.value, list, vocabulary, lexicon);
    } else {
      report_at(file, item, Severity::error, "bad-item", "a noun is a word or a phrase", "",
                diagnostics);
    }
  }
}

}  // namespace

const std::vector<std::uint32_t>& PhraseIndex::find(WordId lemma, WordId neighbour) const {
  static const std::vector<std::uint32_t> kNone;
  const auto found = ids_.find(pair_of(lemma, neighbour));
  return found == ids_.end() ? kNone : found->second;
}

void PhraseIndex::add(WordId lemma, WordId neighbour, std::uint32_t id) {
  ids_[pair_of(lemma, neighbour)].push_back(id);
}

VerbId add_verb(std::string_view text, ListId list, Vocabulary& vocabulary, Lexicon& lexicon) {
  VerbId& id = lexicon.verb_texts[std::string(text)];
  if (id == 0) {
    id = static_cast<VerbId>(lexicon.verbs.size());
    VerbEntry entry;
    entry.text = text;
    // "test-fire" inflects as one word.
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::size_t hyphen = text.find('-');
    if (hyphen != std::string_view::npos && hyphen > 0 && hyphen < blank) {
      entry.lemma = vocabulary.intern(fold(text.substr(0, blank)));
      entry.rest = intern_phrase(text.substr(blank), vocabulary);
    } else {
      entry.rest = intern_phrase(text, vocabulary);
      if (!entry.rest.empty()) {
        entry.lemma = entry.rest.front();
        entry.rest.erase(entry.rest.begin());
      }
    }
    lexicon.verbs.push_back(std::move(entry));
  }
  add_to_list(lexicon.verbs[id].lists, list);
  return id;
}

NounId add_noun(std::string_view text, ListId list, Vocabulary& vocabulary, Lexicon& lexicon) {
  NounId& id = lexicon.noun_texts[std::string(text)];
  if (id == 0) {
    id = static_cast<NounId>(lexicon.nouns.size());
    NounEntry entry;
    entry.text = text;
    entry.before = intern_phrase(text, vocabulary);
    if (!entry.before.empty()) {
      entry.lemma = entry.before.back();
      entry.before.pop_back();
    }
    lexicon.nouns.push_back(std::move(entry));
  }
  add_to_list(lexicon.nouns[id].lists, list);
  return id;
}

ListId add_list(const std::string& name, bool is_nouns, const YamlFile& file, const YamlNode& at,
                Lexicon& lexicon) {
  ListId& id = (is_nouns ? lexicon.noun_lists : lexicon.verb_lists)[name];
  if (id == 0) {
    id = static_cast<ListId>(lexicon.lists.size());
    lexicon.lists.push_back({name, is_nouns, false, file.path, at.line, at.column});
  }
  return id;
}

void load_lexicon(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                  Lexicon& lexicon, Diagnostics& diagnostics) {
  MapReader map(file, document, "lexicon", diagnostics);
  map.text("format");
  map.text("kind");
  map.text("namespace", Need::optional);
  for (const bool is_nouns : {false, true}) {
    const YamlNode* lists = map.map(is_nouns ? "nouns" : "verbs", Need::optional);
    if (lists == nullptr) continue;
    for (const auto& [key, value] : lists->entries) {
      load_list(file, key, value, is_nouns, vocabulary, lexicon, diagnostics);
    }
  }
  for (const std::string& word : map.texts("adjectives", Need::optional)) {
    lexicon.info_for(vocabulary.intern(fold(word))).adjective = true;
  }
  map.finish();
}

void load_words(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                Lexicon& lexicon, Diagnostics& diagnostics) {
  MapReader map(file, document, "words", diagnostics);
  map.text("format");
  map.text("kind");
  const auto info_of = [&](const std::string& word) -> WordInfo& {
    return lexicon.info_for(vocabulary.intern(fold(word)));
  };
  for (const std::string& verb : map.texts("plain_verbs", Need::optional)) {
    add_verb(verb, 0, vocabulary, lexicon);
  }
  for (const std::string& verb : map.texts("reporting", Need::optional)) {
    const VerbId id = add_verb(verb, 0, vocabulary, lexicon);
    if (lexicon.verbs[id].rest.empty())
      lexicon.info_for(lexicon.verbs[id].lemma).reporting = true;
    else
      lexicon.verbs[id].reporting = true;
  }
  for (const std::string& verb : map.texts("saying", Need::optional)) {
    info_of(verb).saying = true;
  }
  for (const std::string& verb : map.texts("inverting", Need::optional)) {
    info_of(verb).inverting = true;
  }
  for (const std::string& verb : map.texts("object_control", Need::optional)) {
    info_of(verb).object_control = true;
  }
  for (const std::string& verb : map.texts("bare_infinitive", Need::optional)) {
    const VerbId id = add_verb(verb, 0, vocabulary, lexicon);
    lexicon.info_for(lexicon.verbs[id].lemma).bare_infinitive = true;
  }
  for (const std::string& noun : map.texts("nouns", Need::optional))
    add_noun(noun, 0, vocabulary, lexicon);
  for (const std::string& word : map.texts("ambiguous", Need::optional))
    info_of(word).ambiguous = true;
  for (const std::string& word : map.texts("adjectives", Need::optional))
    info_of(word).adjective = true;
  for (const std::string& word : map.texts("adverbs", Need::optional)) info_of(word).adverb = true;
  map.finish();
}

}  // namespace entente
