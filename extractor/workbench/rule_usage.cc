// Counts are taken from the trace of each sentence; an event is counted for the rule in its record.
#include "extractor/workbench/rule_usage.h"

#include <fmt/format.h>

#include <algorithm>

#include "extractor/workbench/rule_stops.h"
#include "extractor/workbench/sentence_words.h"

namespace entente {
namespace {

const char* name_of_kind(RuleAttempt::Kind kind) {
  switch (kind) {
    case RuleAttempt::Kind::frame:
    case RuleAttempt::Kind::nominal:
      return "frame";
    case RuleAttempt::Kind::noun:
      return "noun";
    case RuleAttempt::Kind::op:
      return "operator";
    case RuleAttempt::Kind::idiom:
      return "idiom";
  }
  return "";
}

void count_attempt(const ReadSentence& read, const RuleAttempt& attempt, RuleUsage& usage) {
  const std::string rule = rule_of_attempt(read.pack, attempt);
  RuleUse& use = usage.rules[rule];
  use.kind = name_of_kind(attempt.kind);
  ++use.tried;
  use.nanoseconds += attempt.nanoseconds;
  if (attempt.stop == RuleStop::none)
    ++use.fits;
  else if (attempt.stop == RuleStop::except || attempt.stop == RuleStop::behind)
    ++use.excepted;
  else if (attempt.stop == RuleStop::outranked)
    ++use.outranked;
  else
    ++use.other;
  if (attempt.stop != RuleStop::outranked) return;
  for (const RuleAttempt& winner : read.trace.attempts) {
    const bool same = winner.kind == attempt.kind && winner.clause == attempt.clause &&
                      winner.group == attempt.group && winner.stop == RuleStop::none;
    if (same) ++usage.losses[{rule, rule_of_attempt(read.pack, winner)}];
  }
}

void count_events(const ReadSentence& read, RuleUsage& usage) {
  const SentenceWords words(read);
  for (const Event& event : read.events) {
    const std::string rule(event.rule.view().substr(0, event.rule.view().find('#')));
    RuleUse& use = usage.rules[rule];
    ++use.events;
    if (use.kind.empty()) use.kind = "status";  // "will impose" is a threat: no rule of its own
    for (const Candidate& made : read.candidates) {
      if (made.consumed || made.rule != rule) continue;
      const Clause* clause =
          made.clause < 0 ? nullptr
                          : &read.input.reading.clauses[static_cast<std::size_t>(made.clause)];
      if (made.group >= 0)
        ++usage.words[words.noun_lemma(made.group)];
      else if (clause != nullptr)
        ++usage.words[words.verb_lemma(*clause)];
      break;
    }
  }
}

class ReferenceFinder {
 public:
  ReferenceFinder(const std::string& name, ListReferences& out) : name_(name), out_(out) {}

  void look(const YamlFile& file) {
    for (const YamlNode& document : file.documents) {
      const YamlNode* kind = document.find("kind");
      rule_ = kind == nullptr ? "" : kind->value;
      const YamlNode* space = document.find("namespace");
      space_ = space == nullptr ? "" : space->value;
      for (const char* part : {"verbs", "nouns"}) {
        const YamlNode* lists = document.find(part);
        if (lists == nullptr) continue;
        for (const auto& [key, value] : lists->entries) define(key.value);
        for (const YamlNode& item : lists->items) {
          const YamlNode* made = item.find("class");
          if (made != nullptr) define(made->value);
        }
      }
      walk(file, document, "");
    }
  }

 private:
  void define(const std::string& list) {
    if (list.empty()) return;
    out_.names.push_back(list);
    out_.defined = out_.defined || list == name_;
  }

  void walk(const YamlFile& file, const YamlNode& node, const std::string& key) {
    if (node.is_scalar() && refers(node.value))
      out_.uses.push_back({file.path, node.line, rule_, key});
    for (const YamlNode& item : node.items) walk(file, item, key);
    const YamlNode* id = node.find("id");
    const std::string outer = rule_;
    if (id != nullptr && id->is_scalar())
      rule_ = space_.empty() ? id->value : space_ + "/" + id->value;
    for (const auto& [name, value] : node.entries) {
      if (name.value != "examples") walk(file, value, name.value);
    }
    rule_ = outer;
  }

  // "@talks", "{@talks}", "{@refuse.part}", but not "@talks-about".
  bool refers(const std::string& text) const {
    for (std::size_t at = text.find('@' + name_); at != std::string::npos;
         at = text.find('@' + name_, at + 1)) {
      const std::size_t end = at + 1 + name_.size();
      const char next = end < text.size() ? text[end] : '\0';
      const bool goes_on = (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9') ||
                           next == '-' || next == '_';
      if (!goes_on) return true;
    }
    return false;
  }

  const std::string& name_;
  ListReferences& out_;
  std::string rule_;
  std::string space_;
};

}  // namespace

void RuleUsage::add(Extractor& extractor, const Document& document, TraceClock clock) {
  ++documents;
  const auto count = [this](const ReadSentence& read) {
    ++sentences;
    for (const RuleAttempt& attempt : read.trace.attempts) count_attempt(read, attempt, *this);
    count_events(read, *this);
  };
  extractor.visit(document, count, clock);
}

void RuleUsage::merge(const RuleUsage& other) {
  documents += other.documents;
  sentences += other.sentences;
  for (const auto& [rule, use] : other.rules) {
    RuleUse& mine = rules[rule];
    if (mine.kind.empty()) mine.kind = use.kind;
    mine.tried += use.tried;
    mine.fits += use.fits;
    mine.events += use.events;
    mine.excepted += use.excepted;
    mine.outranked += use.outranked;
    mine.other += use.other;
    mine.nanoseconds += use.nanoseconds;
  }
  for (const auto& [pair, count] : other.losses) losses[pair] += count;
  for (const auto& [word, count] : other.words) words[word] += count;
}

RuleUsage make_rule_usage(const RulePack& pack) {
  RuleUsage usage;
  const auto add = [&](RuleAttempt::Kind kind, std::size_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
      const RuleAttempt attempt{kind, i, -1, -1, RuleStop::none};
      usage.rules[rule_of_attempt(pack, attempt)].kind = name_of_kind(kind);
    }
  };
  add(RuleAttempt::Kind::frame, pack.events.frames.size());
  add(RuleAttempt::Kind::op, pack.events.operators.size());
  add(RuleAttempt::Kind::idiom, pack.events.idioms.size());
  for (const NounClass& made : pack.events.classes) {
    if (!made.event.type.empty() && !made.standing) usage.rules[made.id + "@1"].kind = "noun";
  }
  return usage;
}

void add_examples_to(RuleUsage& usage, const std::shared_ptr<const RulePack>& pack) {
  Extractor extractor(pack);
  for (const RuleExample& example : pack->events.examples) {
    Document document;
    document.text = example.text;
    document.date = parse_day(example.date);
    usage.add(extractor, document);
  }
}

ListReferences find_list_references(const std::vector<std::string>& paths,
                                    const std::string& name) {
  ListReferences out;
  ReferenceFinder finder(name, out);
  Diagnostics unread;
  for (const std::string& path : paths) finder.look(read_yaml_file(path, unread));
  return out;
}

}  // namespace entente
