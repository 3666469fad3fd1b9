// Events are paired in two rounds: at the same words with the same type, then at words that
// overlap.
#include "report/event_changes.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/json_text.h"
#include "graph/utf8.h"
#include "report/markdown_text.h"

namespace entente {
namespace {

std::string ids_of(const std::vector<Participant>& who) {
  std::string out;
  for (const Participant& one : who) out += (out.empty() ? "" : ", ") + one.actor.id;
  return out.empty() ? "nobody" : out;
}

std::string date_of(const Event& event) { return event.date ? event.date->value : "undated"; }

// Without the form: "core.reject/talks@1".
std::string rule_of(const Event& event) {
  return std::string(event.rule.view().substr(0, event.rule.view().find('#')));
}

void note(const char* name, const std::string& now, const std::string& was,
          std::vector<std::string>& facts) {
  if (now != was) facts.push_back(fmt::format("{}: {}, was {}", name, now, was));
}

std::vector<std::string> facts_of(const Event& before, const Event& after) {
  std::vector<std::string> facts;
  note("type", after.type, before.type, facts);
  note("label", after.label, before.label, facts);
  note("source", ids_of(after.source), ids_of(before.source), facts);
  note("target", ids_of(after.target), ids_of(before.target), facts);
  note("status", to_string(after.status), to_string(before.status), facts);
  note("date", date_of(after), date_of(before), facts);
  note("mutual", after.mutual ? "yes" : "no", before.mutual ? "yes" : "no", facts);
  note("rule", rule_of(after), rule_of(before), facts);
  return facts;
}

class Comparison {
 public:
  Comparison(const std::vector<Event>& before, const std::vector<Event>& after)
      : before_(before), after_(after), partner_(before.size(), kNone), taken_(after.size()) {}

  EventChanges run() {
    for (std::size_t i = 0; i < after_.size(); ++i) by_doc_[after_[i].doc].push_back(i);
    pair([](const Event& a, const Event& b) {
      return facts_of(a, b).empty() && a.trigger == b.trigger;
    });
    pair([](const Event& a, const Event& b) { return a.trigger == b.trigger && a.type == b.type; });
    pair([](const Event& a, const Event& b) { return a.trigger.overlaps(b.trigger); });
    return sorted_out();
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  template <typename Same>
  void pair(const Same& same) {
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (partner_[i] != kNone) continue;
      const auto place = by_doc_.find(before_[i].doc);
      if (place == by_doc_.end()) continue;
      for (const std::size_t k : place->second) {
        if (taken_[k] || !same(before_[i], after_[k])) continue;
        partner_[i] = k;
        taken_[k] = true;
        break;
      }
    }
  }

  EventChanges sorted_out() const {
    EventChanges out;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (partner_[i] == kNone) {
        out.lost.push_back({&before_[i], nullptr, {}});
        continue;
      }
      const Event& now = after_[partner_[i]];
      std::vector<std::string> facts = facts_of(before_[i], now);
      if (facts.empty())
        ++out.same;
      else
        out.changed.push_back({&before_[i], &now, std::move(facts)});
    }
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (!taken_[i]) out.gained.push_back({nullptr, &after_[i], {}});
    }
    return out;
  }

  const std::vector<Event>& before_;
  const std::vector<Event>& after_;
  std::vector<std::size_t> partner_;
  std::vector<bool> taken_;
  std::map<std::string, std::vector<std::size_t>> by_doc_;
};

const Event& event_of(const EventChange& change) {
  return change.after != nullptr ? *change.after : *change.before;
}

struct RuleChanges {
  std::vector<const EventChange*> gained, lost, changed;
  std::size_t count() const { return gained.size() + lost.size() + changed.size(); }
};

std::map<std::string, RuleChanges> by_rule(const EventChanges& changes) {
  std::map<std::string, RuleChanges> out;
  for (const EventChange& one : changes.gained) out[rule_of(*one.after)].gained.push_back(&one);
  for (const EventChange& one : changes.lost) out[rule_of(*one.before)].lost.push_back(&one);
  for (const EventChange& one : changes.changed) out[rule_of(*one.after)].changed.push_back(&one);
  return out;
}

void append_changes(const char* name, const std::vector<const EventChange*>& changes,
                    std::size_t most, std::string& out) {
  if (changes.empty()) return;
  out += fmt::format("\n{} ({})\n\n", name, changes.size());
  for (std::size_t i = 0; i < changes.size() && i < most; ++i) {
    const Event& event = event_of(*changes[i]);
    out += fmt::format("- {} {} → {}, {}{}", event.type, ids_of(event.source), ids_of(event.target),
                       date_of(event),
                       event.status == EventStatus::asserted
                           ? std::string()
                           : fmt::format(", {}", to_string(event.status)));
    for (const std::string& fact : changes[i]->facts) out += "; **" + markdown_text(fact) + "**";
    out += fmt::format("  \n  {}: {}\n", markdown_text(event.doc), markdown_text(event.evidence));
  }
  if (changes.size() > most) out += fmt::format("- … {} more\n", changes.size() - most);
}

void append_json_side(const char* name, const Event* event, std::string& out) {
  out += fmt::format(", \"{}\": ", name);
  if (event == nullptr) {
    out += "null";
    return;
  }
  out += "{\"type\": ";
  append_json_string(event->type, out);
  const auto field = [&](const char* key, const std::string& value) {
    out += fmt::format(", \"{}\": ", key);
    append_json_string(value, out);
  };
  field("source", ids_of(event->source));
  field("target", ids_of(event->target));
  field("status", to_string(event->status));
  field("date", date_of(*event));
  field("rule", event->rule);
  out += '}';
}

void append_json_change(const char* kind, const EventChange& change, std::string& out) {
  const Event& event = event_of(change);
  out += fmt::format("{{\"change\": \"{}\", \"rule\": ", kind);
  append_json_string(rule_of(event), out);
  out += ", \"doc\": ";
  append_json_string(event.doc, out);
  append_json_side("before", change.before, out);
  append_json_side("after", change.after, out);
  out += ", \"facts\": [";
  for (const std::string& fact : change.facts) {
    if (&fact != &change.facts.front()) out += ", ";
    append_json_string(fact, out);
  }
  out += "], \"evidence\": ";
  append_json_string(event.evidence, out);
  out += "}\n";
}

}  // namespace

EventChanges compare_events(const std::vector<Event>& before, const std::vector<Event>& after) {
  return Comparison(before, after).run();
}

std::string summary_of(const EventChanges& changes) {
  return fmt::format("{} gained, {} lost, {} changed, {} the same", changes.gained.size(),
                     changes.lost.size(), changes.changed.size(), changes.same);
}

std::string change_line(const EventChange& change) {
  const Event& event = event_of(change);
  const char mark = change.before == nullptr ? '+' : change.after == nullptr ? '-' : '~';
  std::string out = fmt::format("{} {} {} > {}, {}, {}", mark, event.type, ids_of(event.source),
                                ids_of(event.target), date_of(event), rule_of(event));
  for (const std::string& fact : change.facts) out += "; " + fact;
  return out + ": " + display_text(event.evidence);
}

std::string write_changes_markdown(const EventChanges& changes, std::size_t most) {
  const std::map<std::string, RuleChanges> rules = by_rule(changes);
  std::vector<std::pair<std::string, const RuleChanges*>> order;
  for (const auto& [rule, made] : rules) order.emplace_back(rule, &made);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.second->count() > b.second->count();
  });
  std::string out = "# Changes in events\n\n" + summary_of(changes) + ".\n";
  if (order.empty()) return out;
  out += "\n| rule | gained | lost | changed |\n|---|--:|--:|--:|\n";
  for (const auto& [rule, made] : order)
    out += fmt::format("| {} | {} | {} | {} |\n", markdown_text(rule), made->gained.size(),
                       made->lost.size(), made->changed.size());
  for (const auto& [rule, made] : order) {
    out += "\n## " + markdown_text(rule) + "\n";
    append_changes("Gained", made->gained, most, out);
    append_changes("Lost", made->lost, most, out);
    append_changes("Changed", made->changed, most, out);
  }
  return out;
}

std::string write_changes_json(const EventChanges& changes) {
  std::string out =
      fmt::format("{{\"gained\": {}, \"lost\": {}, \"changed\": {}, \"same\": {}}}\n",
                  changes.gained.size(), changes.lost.size(), changes.changed.size(), changes.same);
  for (const EventChange& one : changes.gained) append_json_change("gained", one, out);
  for (const EventChange& one : changes.lost) append_json_change("lost", one, out);
  for (const EventChange& one : changes.changed) append_json_change("changed", one, out);
  return out;
}

}  // namespace entente
