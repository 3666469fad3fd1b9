// Inflection: the forms of verbs and nouns from rules/reading/{suffixes,morphology}.yaml.
#include <algorithm>
#include <map>
#include <utility>

#include "extractor/reading/lexicon.h"
#include "extractor/text/token.h"
#include "extractor/yaml/map_reader.h"

namespace entente {
namespace {

void load_suffixes(const YamlFile& file, const YamlNode& node,
                   std::vector<Morphology::SuffixRule>& rules, Diagnostics& diagnostics) {
  for (const YamlNode& item : node.items) {
    MapReader map(file, item, "suffix rule", diagnostics);
    Morphology::SuffixRule rule;
    rule.ends = map.texts("ends");
    rule.drop = static_cast<std::size_t>(map.integer("drop", 0));
    rule.add = map.text("add");
    map.finish();
    rules.push_back(std::move(rule));
  }
}

std::string apply(const std::vector<Morphology::SuffixRule>& rules, const std::string& word) {
  for (const Morphology::SuffixRule& rule : rules) {
    for (const std::string& end : rule.ends) {
      if (word.size() > rule.drop && word.ends_with(end)) {
        return word.substr(0, word.size() - rule.drop) + rule.add;
      }
    }
  }
  return word;
}

class Inflector {
 public:
  Inflector(const Morphology& morphology, Vocabulary& vocabulary, Lexicon& lexicon)
      : morphology_(morphology), vocabulary_(vocabulary), lexicon_(lexicon) {}

  void verb(WordId lemma) {
    const std::string base(vocabulary_.text(lemma));
    form(base, lemma, kBase);
    form(apply(morphology_.third, base), lemma, kThird);
    const bool doubles = morphology_.doubling.contains(base);
    const std::string stem = doubles ? base + base.back() : base;
    form(doubles ? stem + "ing" : apply(morphology_.ing, base), lemma, kIng);
    const auto irregular = morphology_.irregular.find(base);
    if (morphology_.either_doubling.contains(base)) {  // "cancelled" and "canceled"
      const std::string doubled = base + base.back();
      form(doubled + "ing", lemma, kIng);
      form(apply(morphology_.past, doubled), lemma, kPast | kParticiple);
    }
    if (irregular != morphology_.irregular.end()) {
      form(irregular->second.first, lemma, kPast);
      form(irregular->second.second, lemma, kParticiple);
      return;
    }
    form(doubles ? apply(morphology_.past, stem) : apply(morphology_.past, base), lemma,
         kPast | kParticiple);
  }

  void noun(WordId lemma) {
    mark_noun(lemma, lemma, false);
    mark_noun(plural_of(lemma), lemma, true);
  }

  WordId plural_of(WordId lemma) {
    const std::string singular(vocabulary_.text(lemma));
    const auto special = morphology_.plurals.find(singular);
    return vocabulary_.intern(special == morphology_.plurals.end()
                                  ? apply(morphology_.plural, singular)
                                  : special->second);
  }

 private:
  // The first verb that claims a form keeps it: rule verbs are inflected before plain ones.
  void form(const std::string& text, WordId lemma, std::uint8_t forms) {
    if (text.empty()) return;
    WordInfo& info = lexicon_.info_for(vocabulary_.intern(text));
    if (info.verb != 0 && info.verb != lemma) return;
    info.verb = lemma;
    info.forms = static_cast<std::uint8_t>(info.forms | forms);
  }

  void mark_noun(WordId word, WordId lemma, bool plural) {
    WordInfo& info = lexicon_.info_for(word);
    if (info.noun && info.singular != lemma) {
      // A lemma of its own ("sanctions" listed besides "sanction") stays what it is.
      if (info.singular == word) return;
    }
    info.noun = true;
    info.plural = info.plural || plural;
    info.singular = lemma;
  }

  const Morphology& morphology_;
  Vocabulary& vocabulary_;
  Lexicon& lexicon_;
};

}  // namespace

void load_morphology(const YamlFile& file, const YamlNode& document, Morphology& morphology,
                     Diagnostics& diagnostics) {
  MapReader map(file, document, "morphology", diagnostics);
  map.text("format");
  map.text("kind");
  if (const YamlNode* irregular = map.map("irregular", Need::optional)) {
    for (const auto& [key, value] : irregular->entries) {
      if (!value.is_list() || value.items.size() != 2) {
        report_at(file, value, Severity::error, "bad-form", "an irregular verb needs two forms",
                  "write " + key.value + ": [past, participle]", diagnostics);
        continue;
      }
      morphology.irregular[key.value] = {value.items[0].value, value.items[1].value};
    }
  }
  for (const std::string& verb : map.texts("doubling", Need::optional)) {
    morphology.doubling[verb] = true;
  }
  for (const std::string& verb : map.texts("either_doubling", Need::optional)) {
    morphology.either_doubling[verb] = true;
  }
  if (const YamlNode* plurals = map.map("plurals", Need::optional)) {
    for (const auto& [key, value] : plurals->entries) morphology.plurals[key.value] = value.value;
  }
  if (const YamlNode* suffixes = map.map("suffixes", Need::optional)) {
    MapReader kinds(file, *suffixes, "suffixes", diagnostics);
    if (const YamlNode* list = kinds.list("third"))
      load_suffixes(file, *list, morphology.third, diagnostics);
    if (const YamlNode* list = kinds.list("past"))
      load_suffixes(file, *list, morphology.past, diagnostics);
    if (const YamlNode* list = kinds.list("ing"))
      load_suffixes(file, *list, morphology.ing, diagnostics);
    if (const YamlNode* list = kinds.list("plural"))
      load_suffixes(file, *list, morphology.plural, diagnostics);
    kinds.finish();
  }
  map.finish();
}

namespace {

// A noun listed in the plural ("talks") is the same as its singular ("talk"), and entries of the
// same words share their lists and verbs.
void join_plurals(Inflector& inflector, Lexicon& lexicon) {
  boost::unordered_flat_map<WordId, WordId> singulars;
  for (std::size_t id = 1; id < lexicon.nouns.size(); ++id) {
    const WordId lemma = lexicon.nouns[id].lemma;
    const WordId plural = inflector.plural_of(lemma);
    if (plural != lemma) singulars.emplace(plural, lemma);
  }
  std::map<std::pair<WordId, std::vector<WordId>>, NounId> first_of;
  for (std::size_t id = 1; id < lexicon.nouns.size(); ++id) {
    NounEntry& noun = lexicon.nouns[id];
    const auto single = singulars.find(noun.lemma);
    if (single != singulars.end()) noun.lemma = single->second;
    const auto [at, fresh] =
        first_of.emplace(std::pair(noun.lemma, noun.before), static_cast<NounId>(id));
    if (fresh) continue;
    NounEntry& first = lexicon.nouns[at->second];
    const auto add = [](auto& list, const auto& more) {
      for (const auto& item : more) {
        if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
      }
    };
    add(first.lists, noun.lists);
    add(first.verbs, noun.verbs);
    noun.lists = first.lists;
    noun.verbs = first.verbs;
    for (const VerbId verb : noun.verbs)
      add(lexicon.verbs[verb].nominals, std::vector<NounId>{at->second});
  }
}

// Verbs written with a hyphen, and those that a prefix makes of another: "re-open" is "reopen"
// where that is known, else what "open" is.
void join_hyphenated(Vocabulary& vocabulary, Lexicon& lexicon) {
  const auto join = [&](WordId first, WordId last, WordId word) {
    lexicon.joined_words.emplace(std::uint64_t{first} << 32 | last, word);
  };
  const WordId count = static_cast<WordId>(vocabulary.size());
  std::vector<WordId> prefixes;
  for (WordId word = 1; word < count; ++word) {
    if (lexicon.info(word).prefix) prefixes.push_back(word);
  }
  for (WordId word = 1; word < count; ++word) {
    if (lexicon.info(word).forms == 0) continue;
    const std::string text(vocabulary.text(word));
    const std::size_t hyphen = text.find('-');
    if (hyphen != std::string::npos && hyphen > 0 && text.find('-', hyphen + 1) == text.npos) {
      join(vocabulary.intern(text.substr(0, hyphen)), vocabulary.intern(text.substr(hyphen + 1)),
           word);
      continue;
    }
    for (const WordId prefix : prefixes) {
      const std::string before(vocabulary.text(prefix));
      if (text.starts_with(before))
        join(prefix, vocabulary.intern(text.substr(before.size())), word);
    }
  }
  for (WordId word = 1; word < count; ++word) {
    if (lexicon.info(word).forms == 0 || lexicon.info(word).closed != 0) continue;
    for (const WordId prefix : prefixes) join(prefix, word, word);  // what is there stays
  }
}

}  // namespace

void finish_lexicon(const Morphology& morphology, Vocabulary& vocabulary, Lexicon& lexicon) {
  Inflector inflector(morphology, vocabulary, lexicon);
  // Verbs of rules first, then plain ones, so that "found" is the event's verb where both claim it.
  for (const bool listed : {true, false}) {
    for (std::size_t id = 1; id < lexicon.verbs.size(); ++id) {
      const VerbEntry& verb = lexicon.verbs[id];
      if (verb.lists.empty() != listed) inflector.verb(verb.lemma);
    }
  }
  join_plurals(inflector, lexicon);
  for (std::size_t id = 1; id < lexicon.nouns.size(); ++id) inflector.noun(lexicon.nouns[id].lemma);
  join_hyphenated(vocabulary, lexicon);
  for (std::size_t id = 1; id < lexicon.verbs.size(); ++id) {
    lexicon.verbs_by_lemma[lexicon.verbs[id].lemma].push_back(static_cast<VerbId>(id));
  }
  for (std::size_t id = 1; id < lexicon.nouns.size(); ++id) {
    lexicon.nouns_by_lemma[lexicon.nouns[id].lemma].push_back(static_cast<NounId>(id));
  }
  for (auto& [lemma, ids] : lexicon.verbs_by_lemma) {
    std::stable_sort(ids.begin(), ids.end(), [&](VerbId a, VerbId b) {
      return lexicon.verbs[a].rest.size() > lexicon.verbs[b].rest.size();
    });
    for (const VerbId id : ids) {
      const std::vector<WordId>& rest = lexicon.verbs[id].rest;
      lexicon.verb_phrases.add(lemma, rest.empty() ? 0 : rest.front(), id);
    }
  }
  for (VerbId id = 1; id < lexicon.verbs.size(); ++id) {
    const VerbEntry& verb = lexicon.verbs[id];
    if (verb.lists.empty() || verb.rest.size() != 1 || lexicon.info(verb.lemma).closed != 'e')
      continue;
    WordInfo& info = lexicon.info_for(verb.rest.front());
    if (info.adjective && info.state == 0) info.state = id;
  }
  for (auto& [lemma, ids] : lexicon.nouns_by_lemma) {
    std::stable_sort(ids.begin(), ids.end(), [&](NounId a, NounId b) {
      return lexicon.nouns[a].before.size() > lexicon.nouns[b].before.size();
    });
    for (const NounId id : ids) {
      const std::vector<WordId>& before = lexicon.nouns[id].before;
      lexicon.noun_phrases.add(lemma, before.empty() ? 0 : before.back(), id);
    }
  }
}

}  // namespace entente
