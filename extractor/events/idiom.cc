// Expanding and compiling idioms: one pass over the pattern, so that every complaint, RE2's too,
// can be traced to its byte; that pass is most of this file. Tested by
// tests/rulepack/rule_errors_test.cc.
#include "extractor/events/idiom.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <tuple>

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

// Words of which one must be in the sentence, and where the pattern says so.
struct Needed {
  std::vector<WordId> words;
};

// A group "( … )" of the pattern that is open.
struct OpenGroup {
  std::size_t at = 0;            // its bracket
  std::size_t first_needed = 0;  // of the words needed, those from here on stand in the group
  bool has_choice = false;       // a '|' at its level: nothing in it must be there
};

bool is_word_byte(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) != 0 ||
         (static_cast<unsigned char>(byte) & 0x80) != 0;
}

class Expander {
 public:
  Expander(const YamlFile& file, const YamlNode& node, const FormTable& forms,
           Vocabulary& vocabulary, Lexicon& lexicon, IdiomRule& rule, Diagnostics& diagnostics)
      : file_(file),
        node_(node),
        text_(node.value),
        forms_(forms),
        vocabulary_(vocabulary),
        lexicon_(lexicon),
        rule_(rule),
        diagnostics_(diagnostics) {}

  void run() {
    groups_.push_back({});
    while (at_ < text_.size() && step()) {
    }
    if (!failed_ && groups_.size() > 1) {
      report(groups_.back().at, 1, "bad-pattern", "this bracket is never closed",
             "close it with ')', or write \\( for the sign itself");
    }
    finish();
  }

 private:
  // Reads one element of the pattern; false: there is no sense in going on.
  bool step() {
    const char byte = text_[at_];
    if (byte == '\\' && at_ + 1 < text_.size()) {
      copy(2);
    } else if (byte == '[') {
      const std::size_t close = text_.find(']', at_ + 2);
      if (close == std::string::npos) {
        report(at_, 1, "bad-pattern", "this class is never closed",
               "close it with ']', or write \\[ for the sign itself");
        return false;
      }
      copy(close + 1 - at_);
    } else if (byte == '{') {
      return brace();
    } else if (byte == '(') {
      choice_of_words();
      groups_.push_back({at_, needed_.size(), false});
      // "(?:", "(?P<name>", "(?i:": what stands before the group's own text.
      const bool marked = text_.compare(at_, 2, "(?") == 0;
      const std::size_t mark = marked ? text_.find_first_of(":>)", at_) : std::string::npos;
      copy(mark == std::string::npos || text_[mark] == ')' ? 1 : mark + 1 - at_);
    } else if (byte == ')') {
      if (groups_.size() == 1) {
        report(at_, 1, "bad-pattern", "no bracket is open here",
               "open it with '(', or write \\) for the sign itself");
        return false;
      }
      const OpenGroup group = groups_.back();
      groups_.pop_back();
      copy(1);
      if (group.has_choice) needed_.resize(group.first_needed);
      drop_if_optional(group.first_needed);
    } else if (byte == '|') {
      groups_.back().has_choice = true;
      copy(1);
    } else if (is_word_byte(byte)) {
      literal();
    } else {
      copy(1);
    }
    return true;
  }

  void copy(std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i, ++at_) {
      out_ += text_[at_];
      origin_.push_back(at_);
    }
  }

  // Appends what the element at `from` of the YAML's text stands for.
  void put(const std::string& bytes, std::size_t from) {
    out_ += bytes;
    origin_.resize(out_.size(), from);
  }

  // What was needed since `first` is not, when the element before may be left out.
  void drop_if_optional(std::size_t first) {
    const bool optional = at_ < text_.size() && (text_[at_] == '?' || text_[at_] == '*' ||
                                                 text_.compare(at_, 2, "{0") == 0);
    if (optional && needed_.size() > first) needed_.resize(first);
  }

  // A blank stands before `at`, perhaps as the end of what may be left out: "(?:not )?to".
  bool begins_word(std::size_t at) const {
    if (at >= 3 && text_.compare(at - 3, 3, " )?") == 0) return true;
    return at == 0 || text_[at - 1] == ' ';
  }
  bool ends_word(std::size_t at) const {
    return at == text_.size() || text_[at] == ' ' || text_.compare(at, 4, "(?: ") == 0;
  }

  // "(?:tell|tells|told)" at `at_`: one of these words must be there.
  void choice_of_words() {
    const std::size_t close = text_.find(')', at_);
    if (groups_.size() > 1 || close == std::string::npos || !begins_word(at_) ||
        !ends_word(close + 1))
      return;
    Needed needed;
    std::size_t first = text_.compare(at_, 3, "(?:") == 0 ? at_ + 3 : at_ + 1;
    while (first < close) {
      const std::size_t last = std::min(text_.find('|', first), close);
      const std::string words = text_.substr(first, last - first);
      if (words.empty() || !std::all_of(words.begin(), words.end(), [](char byte) {
            return is_word_byte(byte) || byte == ' ';
          }))
        return;
      needed.words.push_back(vocabulary_.intern(words.substr(0, words.find(' '))));
      first = last + 1;
    }
    if (!needed.words.empty()) needed_.push_back(std::move(needed));
  }

  void literal() {
    const std::size_t first = at_;
    std::size_t last = at_;
    while (last < text_.size() && is_word_byte(text_[last])) ++last;
    const std::string word = text_.substr(first, last - first);
    const bool whole =
        (first == 0 || text_[first - 1] == ' ') && (last == text_.size() || text_[last] == ' ');
    if (fold(word) != word && !failed_) {
      report(first, last - first, "never-matches",
             "the line that patterns see is in small letters, without accents",
             "write '" + fold(word) + "'", Severity::warning);
    }
    copy(last - first);
    if (whole && groups_.size() == 1) needed_.push_back({{vocabulary_.intern(word)}});
  }

  // A placeholder, or a count such as {0,4}.
  bool brace() {
    const std::size_t next = at_ + 1;
    if (next < text_.size() && std::isdigit(static_cast<unsigned char>(text_[next]))) {
      copy(1);
      return true;
    }
    const std::size_t close = text_.find('}', at_);
    if (close == std::string::npos) {
      report(at_, 1, "unclosed-placeholder", "a '{' without '}'",
             "write {source}, {@list} or {..4}");
      return false;
    }
    const std::size_t inner = text_.find('{', next);
    if (inner < close) {
      report(at_, inner - at_, "unclosed-placeholder", "a '{' without '}' before the next one",
             "write {source}, {@list} or {..4}");
      return false;
    }
    const std::size_t first = needed_.size();
    const std::size_t from = at_;
    placeholder(text_.substr(next, close - next), from, close + 1);
    at_ = std::max(at_, close + 1);
    drop_if_optional(first);
    return true;
  }

  void report(std::size_t at, std::size_t length, const char* code, const std::string& message,
              const std::string& help, Severity severity = Severity::error) {
    report_within(file_, node_, at, static_cast<int>(length), severity, code, message, help,
                  diagnostics_);
    if (severity == Severity::error) failed_ = true;
  }

  // At the name in the placeholder.
  void report_name(std::size_t from, std::size_t next, const char* code, const std::string& message,
                   const std::string& near, const std::string& otherwise) {
    report(from, next - from, code, message,
           near.empty() ? otherwise : "did you mean {" + near + "}?");
  }

  void add_words(const std::vector<std::string>& words, std::size_t from, std::size_t next) {
    if (words.empty()) {
      report(from, next - from, "empty-placeholder", "the placeholder stands for no word",
             "the list has no word of that form");
      return;
    }
    std::vector<WordId> firsts;
    std::string choice = "(?:";
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0) choice += '|';
      choice += RE2::QuoteMeta(words[i]);
      firsts.push_back(vocabulary_.intern(words[i].substr(0, words[i].find(' '))));
    }
    put(choice + ')', from);
    needed_.push_back({std::move(firsts)});
  }

  void closed_words(const std::string& tags, std::size_t from, std::size_t next) {
    std::vector<std::string> words;
    for (WordId word = 1; word < lexicon_.words.size(); ++word) {
      const char tag = lexicon_.words[word].closed;
      if (tag != 0 && tags.find(tag) != std::string::npos)
        words.emplace_back(vocabulary_.text(word));
    }
    const std::size_t needed = needed_.size();
    add_words(words, from, next);
    needed_.resize(std::min(needed_.size(), needed));  // such words are everywhere
  }

  std::string nearest_list(const std::string& name) const {
    std::vector<std::string> names;
    for (const WordList& list : lexicon_.lists) names.push_back(list.name);
    return nearest_word(name, names);
  }

  void list_words(const std::string& name, std::size_t from, std::size_t next) {
    static const std::vector<std::pair<std::string, std::uint8_t>> kForms{
        {"part", kParticiple},
        {"ing", kIng},
        {"past", kPast},
        {"fin", kBase | kThird | kPast},
        {"base", kBase}};
    std::string list_name = name;
    std::uint8_t forms = kBase | kThird | kPast | kParticiple | kIng;
    const std::size_t dot = name.rfind('.');
    std::string ending;
    if (dot != std::string::npos && name.substr(dot) != ".noun") {
      ending = name.substr(dot);
      list_name = name.substr(0, dot);
      const auto form = std::find_if(kForms.begin(), kForms.end(), [&](const auto& known) {
        return known.first == ending.substr(1);
      });
      if (form == kForms.end()) {
        report(from + 2 + dot, ending.size(), "unknown-form", "no form '" + ending + "'",
               "forms are .part .ing .past .fin .base .noun");
      } else {
        forms = form->second;
      }
    }
    std::vector<std::string> words;
    const auto verbs = lexicon_.verb_lists.find(list_name);
    const auto nouns = lexicon_.noun_lists.find(list_name);
    if (verbs == lexicon_.verb_lists.end() && nouns == lexicon_.noun_lists.end()) {
      const std::string near = nearest_list(list_name);
      report_name(from, next, "unknown-list", "no list '@" + list_name + "'",
                  near.empty() ? "" : "@" + near + ending, "define it in a file of kind lexicon");
      return;
    }
    const auto in = [](const std::vector<ListId>& lists, ListId list) {
      return std::find(lists.begin(), lists.end(), list) != lists.end();
    };
    if (verbs != lexicon_.verb_lists.end()) {
      lexicon_.lists[verbs->second].used = true;
      for (VerbId id = 1; id < lexicon_.verbs.size(); ++id) {
        if (!in(lexicon_.verbs[id].lists, verbs->second)) continue;
        const std::vector<std::string> more = forms_.verb_forms(id, forms);
        words.insert(words.end(), more.begin(), more.end());
      }
    }
    if (nouns != lexicon_.noun_lists.end()) {
      lexicon_.lists[nouns->second].used = true;
      for (NounId id = 1; id < lexicon_.nouns.size(); ++id) {
        if (!in(lexicon_.nouns[id].lists, nouns->second)) continue;
        const std::vector<std::string> more = forms_.noun_forms(id);
        words.insert(words.end(), more.begin(), more.end());
      }
    }
    add_words(words, from, next);
  }

  // The mention that a placeholder before `next` stands for, unless it may be left out.
  void need_actor(std::size_t next) {
    const bool optional =
        next < text_.size() && std::string_view("?*{").find(text_[next]) != std::string_view::npos;
    if (groups_.size() == 1 && !optional) ++rule_.actors;
  }

  void gap(const std::string& number, std::size_t from, std::size_t next) {
    int most = 0;
    const char* const end = number.data() + number.size();
    const std::from_chars_result read = std::from_chars(number.data(), end, most);
    if (read.ec != std::errc() || read.ptr != end || most < 1 || most > 20) {
      report(from, next - from, "bad-gap", "a gap must be 1 to 20 tokens", "write {..4}");
      return;
    }
    const std::string bound = "{0," + number + "}?";
    const bool spaced = next < text_.size() && text_[next] == ' ';
    put((spaced ? "(?:[^ \\x01]+ )" : "(?:[^ \\x01]+)") + bound, from);
    at_ = next + (spaced ? 1 : 0);
  }

  void placeholder(const std::string& name, std::size_t from, std::size_t next) {
    if (name.starts_with("..")) {
      gap(name.substr(2), from, next);
    } else if (name == "source" || name == "target") {
      has_actor_ = true;
      need_actor(next);
      put(out_.find("(?P<" + name + ">") == std::string::npos ? "(?P<" + name + ">\\x01)" : "\\x01",
          from);
    } else if (name == "actor") {
      need_actor(next);
      put("\\x01", from);
    } else if (name == "date") {
      put("\\x02", from);
    } else if (name == "number") {
      put("\\x03", from);
    } else if (name == "be") {
      closed_words("e", from, next);
    } else if (name == "have") {
      closed_words("h", from, next);
    } else if (name == "aux") {
      closed_words("mheq", from, next);
    } else if (name.starts_with("@")) {
      list_words(name.substr(1), from, next);
    } else if (name.starts_with("v:")) {
      verb_words(name.substr(2), from, next);
    } else {
      report_name(
          from, next, "unknown-slot", "no slot named '" + name + "'",
          nearest_word(name, {"source", "target", "actor", "date", "number", "be", "have", "aux"}),
          "slots are source, target, actor, date, number; lists are written {@name}");
    }
  }

  void verb_words(const std::string& text, std::size_t from, std::size_t next) {
    const VerbId verb = lexicon_.find_verb(text);
    if (verb != 0) {
      add_words(forms_.verb_forms(verb, kBase | kThird | kPast | kParticiple | kIng), from, next);
      return;
    }
    std::vector<std::string> verbs;
    for (const VerbEntry& entry : lexicon_.verbs) verbs.push_back(entry.text);
    const std::string near = nearest_word(text, verbs);
    report_name(from, next, "unknown-verb", "no verb '" + text + "' in any lexicon",
                near.empty() ? "" : "v:" + near, "list it, or write its forms: (?:vow|vows|vowed)");
  }

  // Where RE2's complaint about out_ is written in the YAML.
  void report_bad_regex(const RE2& regex) {
    const std::string& fault = regex.error_arg();
    const std::size_t found = out_.find(fault);
    const bool known = !fault.empty() && found != std::string::npos;
    const std::size_t first = known ? origin_[found] : 0;
    const std::size_t last = known ? origin_[found + fault.size() - 1] + 1 : text_.size();
    const std::string& error = regex.error();
    report(first, last - first, "bad-pattern", error, "patterns are RE2 regular expressions");
  }

  // A pattern that compiles and yet fits no line of words.
  void report_blanks() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_[at] != ' ') continue;
      const bool edge = at == 0 || at + 1 == text_.size();
      const bool pair = at > 0 && text_[at - 1] == ' ';
      if (!edge && !pair) continue;
      report(at, 1, "never-matches", "words are parted by one blank, and here would be two",
             "remove this one", Severity::warning);
      return;
    }
  }

  void finish() {
    if (failed_) return;
    if (!has_actor_) {
      report(0, text_.size(), "no-slot", "the pattern has neither {source} nor {target}",
             "an event needs an actor: write {source} or {target} where it stands");
      return;
    }
    RE2::Options options(RE2::Quiet);
    options.set_encoding(RE2::Options::EncodingLatin1);
    rule_.pattern = " " + out_ + " ";
    rule_.written = text_;
    rule_.origin = origin_;
    rule_.compiled = std::make_unique<RE2>(rule_.pattern, options);
    if (!rule_.compiled->ok()) {
      report_bad_regex(*rule_.compiled);
      return;
    }
    if (groups_.front().has_choice) {
      needed_.clear();
      rule_.actors = 0;
    }
    report_blanks();
    find_triggers();
  }

  // All needed words, those first that wake the rule: of sets without closed-class words, which are
  // everywhere, the smallest; of single words the longest.
  void find_triggers() {
    const auto is_common = [&](const Needed& needed) {
      return std::any_of(needed.words.begin(), needed.words.end(), [&](WordId word) {
        return word < lexicon_.words.size() && lexicon_.words[word].closed != 0;
      });
    };
    const auto rank = [&](const Needed& needed) {
      return std::tuple(
          is_common(needed), needed.words.size(),
          -static_cast<std::ptrdiff_t>(vocabulary_.text(needed.words.front()).size()));
    };
    std::stable_sort(needed_.begin(), needed_.end(),
                     [&](const Needed& a, const Needed& b) { return rank(a) < rank(b); });
    if (needed_.size() > kMaxTriggers) needed_.resize(kMaxTriggers);
    for (const Needed& needed : needed_) rule_.triggers.push_back(needed.words);
    if (rule_.triggers.empty()) {
      report(0, text_.size(), "no-trigger", "the pattern holds no word that must be there",
             groups_.front().has_choice
                 ? "put what '|' parts in brackets, as in (?:tell|ask), or make two patterns"
                 : "add a literal word or a {@list}: else it would be tried on every sentence");
      return;
    }
  }

  const YamlFile& file_;
  const YamlNode& node_;
  const std::string& text_;
  const FormTable& forms_;
  Vocabulary& vocabulary_;
  Lexicon& lexicon_;
  IdiomRule& rule_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::size_t> origin_;  // by byte of out_: the byte of the YAML's text
  std::vector<OpenGroup> groups_;    // the first stands for the whole pattern
  std::vector<Needed> needed_;
  bool has_actor_ = false;
  bool failed_ = false;
};

}  // namespace

void compile_idiom(const YamlFile& file, const YamlNode& node, const FormTable& forms,
                   Vocabulary& vocabulary, Lexicon& lexicon, IdiomRule& rule,
                   Diagnostics& diagnostics) {
  Expander(file, node, forms, vocabulary, lexicon, rule, diagnostics).run();
}

namespace {

// fold(), without a string of its own where the word is ASCII.
void append_folded(std::string_view word, std::string& line) {
  const std::size_t before = line.size();
  line += word;
  for (std::size_t i = before; i < line.size(); ++i) {
    if (static_cast<unsigned char>(line[i]) >= 0x80) {
      line.resize(before);
      line += fold(word);
      return;
    }
    if (line[i] >= 'A' && line[i] <= 'Z') line[i] = static_cast<char>(line[i] + ('a' - 'A'));
  }
}

}  // namespace

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
        append_folded(text_at(input.text, input.tokens[token].span), line.bytes);
      }
    }
    line.bytes += ' ';
    line.unit_at.resize(line.bytes.size(), i);
  }
}

}  // namespace entente
