// Lints of event rules. Tested by tests/rulepack/rule_errors_test.cc.
#include "extractor/events/event_lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace entente {
namespace {

// What a frame waits for, as sorted sets: which words, not which lists.
struct FrameReach {
  std::vector<VerbId> verbs;
  std::vector<NounId> objects;
  std::vector<NounId> exceptions;
  std::vector<WordId> needs;
};

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <typename T>
bool holds(const std::vector<T>& all, const std::vector<T>& part) {
  return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

std::string place_of(const RuleSource& source) {
  return fmt::format("{}:{}", source.file->path, source.node->line);
}

class Linter {
 public:
  Linter(const Lexicon& lexicon, const EventRules& rules, const EventSources& sources,
         Diagnostics& diagnostics)
      : lexicon_(lexicon), rules_(rules), sources_(sources), diagnostics_(diagnostics) {}

  void run() {
    find_nouns();
    find_reaches();
    lint_frames();
    lint_idioms();
    lint_nouns();
    lint_examples();
  }

 private:
  void warn(const RuleSource& source, const char* code, std::string message, std::string help,
            Severity severity = Severity::warning) {
    const YamlNode* id = source.node->find("id");
    report_at(*source.file, id == nullptr ? *source.node : *id, severity, code, std::move(message),
              std::move(help), diagnostics_);
  }

  void find_nouns() {
    nouns_of_.resize(lexicon_.lists.size());
    for (NounId id = 1; id < lexicon_.nouns.size(); ++id) {
      for (const ListId list : lexicon_.nouns[id].lists) nouns_of_[list].push_back(id);
    }
  }

  std::vector<NounId> nouns(const std::vector<ListId>& lists) const {
    std::vector<NounId> out;
    for (const ListId list : lists)
      out.insert(out.end(), nouns_of_[list].begin(), nouns_of_[list].end());
    sort_unique(out);
    return out;
  }

  void find_reaches() {
    reaches_.resize(rules_.frames.size());
    for (std::size_t i = 0; i < rules_.frames.size(); ++i) {
      const FrameRule& frame = rules_.frames[i];
      reaches_[i].objects = nouns(frame.object.lists);
      reaches_[i].exceptions = nouns(frame.except_objects);
      reaches_[i].needs = frame.needs;
      sort_unique(reaches_[i].needs);
    }
    for (const auto& [verb, frames] : rules_.frames_by_verb) {
      for (const std::uint32_t frame : frames) reaches_[frame].verbs.push_back(verb);
    }
    for (FrameReach& reach : reaches_) sort_unique(reach.verbs);
  }

  // Wherever the frame `b` fits, `a` fits as closely (frames.cc, specificity).
  bool covers(std::size_t a, std::size_t b) const {
    const FrameReach& wide = reaches_[a];
    const FrameReach& narrow = reaches_[b];
    const ObjectSpec& have = rules_.frames[a].object;
    const ObjectSpec& want = rules_.frames[b].object;
    if (narrow.verbs.empty() || !holds(wide.verbs, narrow.verbs)) return false;
    if (!holds(narrow.exceptions, wide.exceptions)) return false;
    if (!rules_.frames[a].who.free() || !rules_.frames[a].except_behind.empty() ||
        rules_.frames[a].needs_target) {
      return false;
    }
    if (!wide.needs.empty() && (narrow.needs.empty() || !holds(wide.needs, narrow.needs)))
      return false;
    if (want.free()) return have.free() || (have.any && have.none);
    if (!want.lists.empty() && !holds(wide.objects, narrow.objects)) return false;
    if (want.actor && !have.actor) return false;
    if (want.clause && !have.clause && !have.any) return false;
    if (want.any && !have.any) return false;
    return !want.none || have.none;
  }

  bool wins(const FrameRule& a, const FrameRule& b) const {
    return a.weight > b.weight || (a.weight == b.weight && a.id < b.id);
  }

  void lint_frames() {
    for (std::size_t b = 0; b < rules_.frames.size(); ++b) {
      for (std::size_t a = 0; a < rules_.frames.size(); ++a) {
        const FrameRule& winner = rules_.frames[a];
        const FrameRule& loser = rules_.frames[b];
        if (a == b || winner.id == loser.id || !wins(winner, loser) || !covers(a, b)) continue;
        tell_loser(winner, sources_.frames[a], loser, sources_.frames[b], covers(b, a));
        break;
      }
    }
  }

  void tell_loser(const FrameRule& winner, const RuleSource& winner_at, const FrameRule& loser,
                  const RuleSource& loser_at, bool same) {
    const std::string other = fmt::format("'{}' ({})", winner.id, place_of(winner_at));
    if (!same) {
      warn(loser_at, "shadowed-rule",
           fmt::format("rule '{}' never wins: {} takes all its words", loser.id, other),
           "give it more weight or a closer object, or remove it");
    } else if (winner.event.type == loser.event.type) {
      warn(loser_at, "duplicate-pattern",
           fmt::format("rule '{}' waits for the same words as {}", loser.id, other),
           "join the two");
    } else {
      warn(loser_at, "conflicting-pattern",
           fmt::format("rule '{}' tells {} where {} tells {}", loser.id, loser.event.type, other,
                       winner.event.type),
           "the other wins by its weight or id: keep one");
    }
  }

  void lint_idioms() {
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < rules_.idioms.size(); ++i) {
      const IdiomRule& rule = rules_.idioms[i];
      if (rule.pattern.empty()) continue;
      const auto [at, fresh] = seen.emplace(rule.pattern, i);
      if (fresh) continue;
      const IdiomRule& other = rules_.idioms[at->second];
      const bool same = other.event.type == rule.event.type;
      warn(sources_.idioms[i], same ? "duplicate-pattern" : "conflicting-pattern",
           fmt::format("rule '{}' has the pattern of '{}' ({})", rule.id, other.id,
                       place_of(sources_.idioms[at->second])),
           same ? "join the two" : "it also tells another type: keep one");
    }
  }

  // Of a noun in two classes the first read would count, and order is to mean nothing.
  void lint_nouns() {
    std::map<NounId, std::size_t> seen;
    for (std::size_t i = 0; i < rules_.classes.size(); ++i) {
      const NounClass& made = rules_.classes[i];
      if (made.event.type.empty()) continue;
      for (const NounId noun : nouns({made.list})) {
        const auto [at, fresh] = seen.emplace(noun, i);
        if (fresh) continue;
        const NounClass& other = rules_.classes[at->second];
        warn(sources_.classes[i], "noun-in-two-classes",
             fmt::format("'{}' is in '{}' and in '{}' ({})", lexicon_.nouns[noun].text, made.id,
                         other.id, place_of(sources_.classes[at->second])),
             "only one can tell its event: take it out of the other");
      }
    }
  }

  void lint_examples() {
    std::string last;
    const auto lint = [&](const std::string& id, const RuleSource& source) {
      if (id == last || source.node->find("event") == nullptr) return;
      last = id;
      const YamlNode* examples = source.node->find("examples");
      if (examples != nullptr && examples->find("no") != nullptr) return;
      warn(source, "no-counterexample",
           fmt::format("rule '{}' has no example of what it must not find", id),
           "add one: no: [{text: …}]", Severity::note);
    };
    for (std::size_t i = 0; i < rules_.frames.size(); ++i)
      lint(rules_.frames[i].id, sources_.frames[i]);
  }

  const Lexicon& lexicon_;
  const EventRules& rules_;
  const EventSources& sources_;
  Diagnostics& diagnostics_;
  std::vector<std::vector<NounId>> nouns_of_;  // by list
  std::vector<FrameReach> reaches_;            // by frame
};

}  // namespace

void lint_events(const Lexicon& lexicon, const EventRules& rules, const EventSources& sources,
                 Diagnostics& diagnostics) {
  Linter(lexicon, rules, sources, diagnostics).run();
}

}  // namespace entente
