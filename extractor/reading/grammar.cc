// Loading rules/reading/grammar.yaml.
#include "extractor/reading/grammar.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractor/text/token.h"
#include "extractor/yaml/map_reader.h"

namespace entente {

Grammar::Grammar() = default;
Grammar::~Grammar() = default;
Grammar::Grammar(Grammar&&) noexcept = default;
Grammar& Grammar::operator=(Grammar&&) noexcept = default;

Modality modality_named(const std::string& name) {
  if (name == "future") return Modality::future;
  if (name == "conditional") return Modality::conditional;
  if (name == "possible") return Modality::possible;
  if (name == "necessary") return Modality::necessary;
  return Modality::none;
}

const std::vector<std::string> kModalities{"future", "conditional", "possible", "necessary"};

namespace {

// `~` in a verb group: adverbs, negation and dates between its parts ("has on Monday not …").
std::string with_insertions(const std::string& pattern) {
  std::string out;
  for (const char letter : pattern) {
    if (letter == '~')
      out += "(?:[rn]|,?p?T,?)*";
    else
      out += letter;
  }
  return out;
}

std::unique_ptr<RE2> compile(const YamlFile& file, const YamlNode& node, Diagnostics& diagnostics) {
  RE2::Options options(RE2::Quiet);
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_longest_match(true);
  std::unique_ptr<RE2> pattern = std::make_unique<RE2>(with_insertions(node.value), options);
  if (!pattern->ok()) {
    const std::size_t at = node.value.find(pattern->error_arg());
    const bool known = at != std::string::npos && !pattern->error_arg().empty();
    report_within(file, node, known ? at : 0,
                  static_cast<int>(known ? pattern->error_arg().size() : node.value.size()),
                  Severity::error, "bad-pattern", pattern->error(),
                  "patterns are RE2 regular expressions over tag letters", diagnostics);
  }
  return pattern;
}

void load_closed(const YamlFile& file, const YamlNode& node, Vocabulary& vocabulary,
                 Lexicon& lexicon, Grammar& grammar, Diagnostics& diagnostics) {
  MapReader map(file, node, "closed-class words", diagnostics);
  const std::string tag = map.text("tag");
  const bool negative = map.choice("polarity", {"negative"}, Need::optional) == "negative";
  const Modality modality = modality_named(map.choice("modality", kModalities, Need::optional));
  const bool condition = map.flag("condition", false);
  const bool attribution = map.flag("attribution", false);
  const bool object_control = map.flag("object_control", false);
  const bool agent = map.flag("agent", false);
  const bool addresses = map.flag("addresses", false);
  const bool joins = map.flag("joins", false);
  const bool approximates = map.flag("approximates", false);
  const bool speaker = map.flag("speaker", false);
  const bool infinitive = map.flag("infinitive", false);
  const bool particle = map.flag("particle", false);
  const std::string lemma = map.text("lemma", Need::optional);
  const std::vector<std::string> words = map.texts("words");
  map.finish();
  if (tag.size() != 1) {
    map.error_at("tag", "bad-tag", "a tag is one letter");
    return;
  }
  for (const std::string& word : words) {
    ClosedPhrase phrase;
    phrase.words = intern_phrase(word, vocabulary);
    if (phrase.words.empty()) continue;
    phrase.id = phrase.words.size() == 1 ? phrase.words[0] : vocabulary.intern(word);
    WordInfo& info = lexicon.info_for(phrase.id);
    if (info.closed != 0) continue;  // the first line that lists a word has it
    info.closed = tag[0];
    info.negative = negative;
    info.modality = modality;
    info.condition = condition;
    info.attribution = attribution;
    info.object_control = object_control;
    info.agent = agent;
    info.addresses = addresses;
    info.joins = joins;
    info.approximates = approximates;
    info.speaker = speaker;
    info.particle = particle;
    info.infinitive = infinitive;
    if (!lemma.empty()) info.auxiliary = vocabulary.intern(lemma);
    if (phrase.words.size() < 2) continue;
    const WordId first = phrase.words[0];
    lexicon.info_for(first).starts_phrase = true;
    grammar.phrases[first].push_back(std::move(phrase));
  }
}

void load_choice(const YamlFile& file, const YamlNode& node, Grammar& grammar,
                 Diagnostics& diagnostics) {
  MapReader map(file, node, "choice", diagnostics);
  ChoiceRule rule;
  rule.before = tag_set(map.text("before", Need::optional));
  rule.after = tag_set(map.text("after", Need::optional));
  for (const std::string& form : map.texts("forms", Need::optional)) {
    if (form == "base")
      rule.forms |= kBase;
    else if (form == "third")
      rule.forms |= kThird;
    else if (form == "ing")
      rule.forms |= kIng;
    else if (form == "past")
      rule.forms |= kPast | kParticiple;
    else
      map.error_at("forms", "bad-form", "no form '" + form + "'",
                   "forms are base, third, past, ing");
  }
  rule.disagrees = map.flag("disagrees", false);
  rule.agrees = map.flag("agrees", false);
  rule.after_verb = map.flag("after_verb", false);
  rule.before_verb = map.flag("before_verb", false);
  rule.only_verb = map.flag("only_verb", false);
  rule.in_phrase = map.flag("in_phrase", false);
  if (map.has("mostly_noun")) rule.mostly_noun = map.flag("mostly_noun", false) ? 1 : 0;
  rule.verb = map.choice("gives", {"noun", "verb"}, Need::required) == "verb";
  map.finish();
  grammar.choices.push_back(rule);
}

void load_verb_group(const YamlFile& file, const YamlNode& node, Grammar& grammar,
                     Diagnostics& diagnostics) {
  MapReader map(file, node, "verb group", diagnostics);
  VerbGroupRule rule;
  if (const YamlNode* match = map.node("match")) {
    rule.pattern = compile(file, *match, diagnostics);
    rule.edge = tag_edge(with_insertions(match->value));
  }
  rule.passive = map.choice("voice", {"active", "passive"}, Need::required) == "passive";
  const std::string form =
      map.choice("form", {"finite", "infinitive", "gerund", "participle"}, Need::required);
  if (form == "infinitive") rule.form = VerbGroupForm::infinitive;
  if (form == "gerund") rule.form = VerbGroupForm::gerund;
  if (form == "participle") rule.form = VerbGroupForm::participle;
  rule.modality = modality_named(map.choice("modality", kModalities, Need::optional));
  map.finish();
  if (rule.pattern != nullptr && rule.pattern->ok()) grammar.verb_groups.push_back(std::move(rule));
}

}  // namespace

void load_grammar(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                  Lexicon& lexicon, Grammar& grammar, Diagnostics& diagnostics) {
  MapReader map(file, document, "grammar", diagnostics);
  map.text("format");
  map.text("kind");
  if (const YamlNode* closed = map.list("closed", Need::optional)) {
    for (const YamlNode& item : closed->items) {
      load_closed(file, item, vocabulary, lexicon, grammar, diagnostics);
    }
  }
  if (const YamlNode* choices = map.list("choices", Need::optional)) {
    for (const YamlNode& item : choices->items) load_choice(file, item, grammar, diagnostics);
  }
  if (const YamlNode* guesses = map.list("guesses", Need::optional)) {
    for (const YamlNode& item : guesses->items) {
      MapReader rule(file, item, "guess", diagnostics);
      GuessRule guess;
      guess.ends = rule.text("ends");
      guess.longer_than = static_cast<std::size_t>(rule.integer("longer_than", 0));
      const std::string tag = rule.text("tag");
      if (!tag.empty()) guess.tag = tag[0];
      rule.finish();
      grammar.guesses.push_back(std::move(guess));
    }
  }
  for (const std::string& word : map.texts("mostly_nouns", Need::optional)) {
    WordInfo& info = lexicon.info_for(vocabulary.intern(fold(word)));
    info.mostly_noun = true;
  }
  for (const std::string& word : map.texts("prefixes", Need::optional)) {
    lexicon.info_for(vocabulary.intern(fold(word))).prefix = true;
  }
  for (const std::string& word : map.texts("hedges", Need::optional)) {
    lexicon.info_for(vocabulary.intern(fold(word))).hedge = true;
  }
  for (const std::string& word : map.texts("doubts", Need::optional)) {
    lexicon.info_for(vocabulary.intern(fold(word))).doubt = true;
  }
  if (const YamlNode* groups = map.list("verb_groups", Need::optional)) {
    for (const YamlNode& item : groups->items) load_verb_group(file, item, grammar, diagnostics);
  }
  if (const YamlNode* group = map.node("noun_group", Need::optional)) {
    grammar.noun_group = compile(file, *group, diagnostics);
    grammar.noun_edge = tag_edge(with_insertions(group->value));
  }
  map.finish();
  for (auto& [word, phrases] : grammar.phrases) {
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const ClosedPhrase& a, const ClosedPhrase& b) {
                       return a.words.size() > b.words.size();
                     });
  }
}

}  // namespace entente
