// Expanding and compiling idioms. Tested by tests/events/idiom_test.cc.
#include "extractor/events/idiom.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

#include "extractor/text/token.h"

namespace entente {

FormTable::FormTable(const Vocabulary& vocabulary, const Lexicon& lexicon)
    : vocabulary_(vocabulary), lexicon_(lexicon) {
  for (WordId word = 1; word < lexicon.words.size(); ++word) {
    const WordInfo& info = lexicon.words[word];
    if (info.verb != 0) by_verb_[info.verb].push_back(word);
    if (info.noun && info.singular != 0) by_noun_[info.singular].push_back(word);
  }
}

std::vector<std::string> FormTable::verb_forms(VerbId verb, std::uint8_t forms) const {
  const VerbEntry& entry = lexicon_.verbs[verb];
  std::string rest;
  for (const WordId word : entry.rest) rest += " " + std::string(vocabulary_.text(word));
  std::vector<std::string> out;
  const auto found = by_verb_.find(entry.lemma);
  if (found == by_verb_.end()) return out;
  for (const WordId word : found->second) {
    if ((lexicon_.words[word].forms & forms) != 0)
      out.push_back(std::string(vocabulary_.text(word)) + rest);
  }
  return out;
}

std::vector<std::string> FormTable::noun_forms(NounId noun) const {
  const NounEntry& entry = lexicon_.nouns[noun];
  std::string before;
  for (const WordId word : entry.before) before += std::string(vocabulary_.text(word)) + " ";
  std::vector<std::string> out;
  const auto found = by_noun_.find(entry.lemma);
  if (found == by_noun_.end()) return out;
  for (const WordId word : found->second)
    out.push_back(before + std::string(vocabulary_.text(word)));
  return out;
}

namespace {

class Expander {
 public:
  Expander(const YamlFile& file, const YamlNode& node, const FormTable& forms,
           Vocabulary& vocabulary, const Lexicon& lexicon, IdiomRule& rule,
           Diagnostics& diagnostics)
      : file_(file),
        node_(node),
        forms_(forms),
        vocabulary_(vocabulary),
        lexicon_(lexicon),
        rule_(rule),
        diagnostics_(diagnostics) {}

  void run() {
    const std::string& text = node_.value;
    std::string literal;
    int depth = 0;
    for (at_ = 0; at_ < text.size();) {
      if (text[at_] == '{' && at_ + 1 < text.size() &&
          !std::isdigit(static_cast<unsigned char>(text[at_ + 1])) && text[at_ + 1] != ',') {
        const std::size_t close = text.find('}', at_);
        if (close == std::string::npos) {
          report("unclosed-placeholder", "a '{' without '}'", "write {source}, {@list} or {..4}");
          return;
        }
        finish_literal(literal, depth);
        placeholder(text.substr(at_ + 1, close - at_ - 1), close + 1);
        continue;
      }
      if (text[at_] == '(' || text[at_] == '[') ++depth;
      if (text[at_] == ')' || text[at_] == ']') --depth;
      if (std::isalpha(static_cast<unsigned char>(text[at_])) && depth == 0)
        literal += text[at_];
      else
        finish_literal(literal, depth);
      out_ += text[at_++];
    }
    finish_literal(literal, depth);
    finish();
  }

 private:
  void report(const char* code, const std::string& message, const std::string& help) {
    report_within(file_, node_, at_, 1, Severity::error, code, message, help, diagnostics_);
    failed_ = true;
  }

  void finish_literal(std::string& literal, int depth) {
    if (depth == 0 && literal.size() > literal_.size()) literal_ = literal;
    literal.clear();
  }

  void add_words(const std::vector<std::string>& words) {
    if (words.empty()) {
      report("empty-placeholder", "the placeholder stands for no word", "");
      return;
    }
    std::vector<WordId> firsts;
    out_ += "(?:";
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0) out_ += '|';
      out_ += RE2::QuoteMeta(words[i]);
      firsts.push_back(vocabulary_.intern(words[i].substr(0, words[i].find(' '))));
    }
    out_ += ')';
    rule_.triggers.push_back(std::move(firsts));
  }

  void closed_words(const std::string& tags) {
    std::vector<std::string> words;
    for (WordId word = 1; word < lexicon_.words.size(); ++word) {
      const char tag = lexicon_.words[word].closed;
      if (tag != 0 && tags.find(tag) != std::string::npos)
        words.emplace_back(vocabulary_.text(word));
    }
    const std::vector<std::vector<WordId>> triggers = rule_.triggers;
    add_words(words);
    rule_.triggers = triggers;  // closed-class words are everywhere: no triggers
  }

  void list_words(const std::string& name) {
    std::string list_name = name;
    std::uint8_t forms = kBase | kThird | kPast | kParticiple | kIng;
    const std::size_t dot = name.rfind('.');
    if (dot != std::string::npos && name.substr(dot) != ".noun") {
      const std::string form = name.substr(dot + 1);
      list_name = name.substr(0, dot);
      if (form == "part")
        forms = kParticiple;
      else if (form == "ing")
        forms = kIng;
      else if (form == "past")
        forms = kPast;
      else if (form == "fin")
        forms = kBase | kThird | kPast;
      else if (form == "base")
        forms = kBase;
      else
        report("unknown-form", "no form '." + form + "'",
               "forms are .part .ing .past .fin .base .noun");
    }
    std::vector<std::string> words;
    const auto verbs = lexicon_.verb_lists.find(list_name);
    const auto nouns = lexicon_.noun_lists.find(list_name);
    if (verbs == lexicon_.verb_lists.end() && nouns == lexicon_.noun_lists.end()) {
      report("unknown-list", "no list '@" + list_name + "'", "define it in a file of kind lexicon");
      return;
    }
    const auto in = [](const std::vector<ListId>& lists, ListId list) {
      return std::find(lists.begin(), lists.end(), list) != lists.end();
    };
    if (verbs != lexicon_.verb_lists.end()) {
      for (VerbId id = 1; id < lexicon_.verbs.size(); ++id) {
        if (!in(lexicon_.verbs[id].lists, verbs->second)) continue;
        const std::vector<std::string> more = forms_.verb_forms(id, forms);
        words.insert(words.end(), more.begin(), more.end());
      }
    }
    if (nouns != lexicon_.noun_lists.end()) {
      for (NounId id = 1; id < lexicon_.nouns.size(); ++id) {
        if (!in(lexicon_.nouns[id].lists, nouns->second)) continue;
        const std::vector<std::string> more = forms_.noun_forms(id);
        words.insert(words.end(), more.begin(), more.end());
      }
    }
    add_words(words);
  }

  void gap(const std::string& number, std::size_t next) {
    const int most = number.empty() ? 0 : std::atoi(number.c_str());
    if (most < 1 || most > 20) {
      report("bad-gap", "a gap must be 1 to 20 tokens", "write {..4}");
      return;
    }
    const std::string bound = "{0," + number + "}?";
    if (next < node_.value.size() && node_.value[next] == ' ') {
      out_ += "(?:[^ \\x01]+ )" + bound;
      at_ = next + 1;
      return;
    }
    out_ += "(?:[^ \\x01]+)" + bound;
    at_ = next;
  }

  void placeholder(const std::string& name, std::size_t next) {
    if (name.starts_with("..")) {
      gap(name.substr(2), next);
      at_ = std::max(at_, next);
      return;
    }
    if (name == "source" || name == "target") {
      if (out_.find("(?P<" + name + ">") != std::string::npos)
        out_ += "\\x01";
      else
        out_ += "(?P<" + name + ">\\x01)";
    } else if (name == "actor") {
      out_ += "\\x01";
    } else if (name == "date") {
      out_ += "\\x02";
    } else if (name == "number") {
      out_ += "\\x03";
    } else if (name == "be") {
      closed_words("e");
    } else if (name == "have") {
      closed_words("h");
    } else if (name == "aux") {
      closed_words("mheq");
    } else if (name.starts_with("@")) {
      list_words(name.substr(1));
    } else if (name.starts_with("v:")) {
      const VerbId verb = lexicon_.find_verb(name.substr(2));
      if (verb == 0)
        report("unknown-verb", "no verb '" + name.substr(2) + "' in any lexicon", "");
      else
        add_words(forms_.verb_forms(verb, kBase | kThird | kPast | kParticiple | kIng));
    } else {
      report("unknown-slot", "no slot named '" + name + "'",
             "slots are source, target, actor, date, number; lists are written {@name}");
    }
    at_ = next;
  }

  void finish() {
    if (failed_) return;
    if (rule_.triggers.empty() && !literal_.empty()) {
      rule_.triggers.push_back({vocabulary_.intern(literal_)});
    }
    if (rule_.triggers.empty()) {
      report("no-trigger", "the pattern holds no word that must be there",
             "add a literal word or a {@list}: else it would be tried on every sentence");
      return;
    }
    std::sort(rule_.triggers.begin(), rule_.triggers.end(),
              [](const auto& a, const auto& b) { return a.size() < b.size(); });
    RE2::Options options(RE2::Quiet);
    options.set_encoding(RE2::Options::EncodingLatin1);
    rule_.pattern = " " + out_ + " ";
    rule_.compiled = std::make_unique<RE2>(rule_.pattern, options);
    if (!rule_.compiled->ok()) {
      at_ = 0;
      report("bad-pattern", rule_.compiled->error(), "patterns are RE2 regular expressions");
    }
  }

  const YamlFile& file_;
  const YamlNode& node_;
  const FormTable& forms_;
  Vocabulary& vocabulary_;
  const Lexicon& lexicon_;
  IdiomRule& rule_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::string out_;
  std::string literal_;  // longest literal word outside groups
  bool failed_ = false;
};

}  // namespace

void compile_idiom(const YamlFile& file, const YamlNode& node, const FormTable& forms,
                   Vocabulary& vocabulary, const Lexicon& lexicon, IdiomRule& rule,
                   Diagnostics& diagnostics) {
  Expander(file, node, forms, vocabulary, lexicon, rule, diagnostics).run();
}

void make_match_line(const SentenceInput& input, const Reading& reading, MatchLine& line) {
  line.bytes = " ";
  line.unit_at.assign(1, 0);
  for (std::uint32_t i = 0; i < reading.units.size(); ++i) {
    const Unit& unit = reading.units[i];
    if (unit.mention >= 0)
      line.bytes += kActorByte;
    else if (unit.timex >= 0)
      line.bytes += kDateByte;
    else {
      for (std::uint32_t token = unit.first_token; token < unit.last_token; ++token) {
        if (token > unit.first_token) line.bytes += ' ';
        line.bytes += fold(text_at(input.text, input.tokens[token].span));
      }
    }
    line.bytes += ' ';
    line.unit_at.resize(line.bytes.size(), i);
  }
}

}  // namespace entente
