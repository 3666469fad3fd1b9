// Examples as tests: a yes must give the rule's event, a no must not give an event by that rule.
#include "extractor/rule_examples.h"

#include <fmt/format.h>

#include <algorithm>

#include "extractor/dates/date_examples.h"
#include "extractor/extract.h"
#include "extractor/rulepack/rule_tables.h"

namespace entente {
namespace {

std::string ids_of(const std::vector<Participant>& who) {
  std::string out;
  for (const Participant& one : who) out += (out.empty() ? "" : ",") + one.actor.id;
  return out.empty() ? "nobody" : out;
}

bool same_ids(const std::vector<Participant>& who, std::vector<std::string> ids) {
  std::vector<std::string> have;
  for (const Participant& one : who) have.push_back(one.actor.id);
  std::sort(have.begin(), have.end());
  std::sort(ids.begin(), ids.end());
  return have == ids;
}

bool by_rule(const Event& event, const std::string& rule) {
  const std::string_view name = event.rule;
  return name.size() > rule.size() && name.starts_with(rule) && name[rule.size()] == '@';
}

bool roles_fit(const Event& event, const RuleExample& example) {
  const bool straight = (!example.has_source || same_ids(event.source, example.source)) &&
                        (!example.has_target || same_ids(event.target, example.target));
  // In a mutual act either side may stand first.
  return straight ||
         (event.mutual && example.has_source && example.has_target &&
          same_ids(event.source, example.target) && same_ids(event.target, example.source));
}

std::string type_of_rule(const RulePack& pack, const std::string& rule) {
  for (const FrameRule& frame : pack.events.frames)
    if (frame.id == rule) return frame.event.type;
  for (const IdiomRule& idiom : pack.events.idioms)
    if (idiom.id == rule) return idiom.event.type;
  for (const NounClass& noun : pack.events.classes)
    if (noun.id == rule) return noun.event.type;
  for (const OperatorRule& op : pack.events.operators)
    if (op.id == rule) return op.event.type;
  return "";
}

// Why the example fails; empty: it passes.
std::string judge(const RuleExample& example, const RulePack& pack,
                  const std::vector<Event>& events) {
  if (example.kind == RuleExample::Kind::no) {
    for (const Event& event : events) {
      if (!by_rule(event, example.rule) || event.status != EventStatus::asserted) continue;
      return fmt::format("rule '{}' fired: {} {} -> {}", example.rule, event.type,
                         ids_of(event.source), ids_of(event.target));
    }
    return "";
  }
  const std::string type = example.type.empty() ? type_of_rule(pack, example.rule) : example.type;
  const std::string status = example.status.empty() ? "asserted" : example.status;
  std::string seen;
  for (const Event& event : events) {
    const bool fits = (type.empty() || event.type == type) && to_string(event.status) == status &&
                      roles_fit(event, example) &&
                      (example.when.empty() || (event.date && event.date->value == example.when));
    if (fits) return "";
    seen += fmt::format("{}{} {} -> {} ({}{}) by {}", seen.empty() ? "" : "; ", event.type,
                        ids_of(event.source), ids_of(event.target), to_string(event.status),
                        event.date ? ", " + event.date->value : "", event.rule);
  }
  std::string wanted = type;
  if (example.has_source) wanted += fmt::format(" {}", fmt::join(example.source, ","));
  if (example.has_target) wanted += fmt::format(" -> {}", fmt::join(example.target, ","));
  if (status != "asserted") wanted += " (" + status + ")";
  return fmt::format("expected {}, found {}", wanted, seen.empty() ? "no event" : seen);
}

void add_date_examples(const RulePack& pack, const std::string& filter, ExampleResults& results) {
  if (!filter.empty() && filter.find("dates") == std::string::npos) return;
  const DateExampleReport report = run_date_examples(*pack.dates, pack.vocabulary);
  results.passed += static_cast<int>(report.run - report.failures.size());
  results.failed += static_cast<int>(report.failures.size());
  for (const auto& failure : report.failures) {
    Diagnostic problem;
    problem.code = "no-match";
    problem.file = failure.file;
    problem.line = failure.line;
    problem.message = failure.rule + ": " + failure.message;
    results.problems.push_back(std::move(problem));
  }
}

}  // namespace

ExampleResults run_examples(const std::shared_ptr<const RulePack>& pack,
                            const std::string& filter) {
  ExampleResults results;
  Extractor extractor(pack);
  for (const RuleExample& example : pack->events.examples) {
    if (example.rule.find(filter) == std::string::npos) continue;
    Document document;
    document.id = "example";
    document.text = example.text;
    document.date = parse_day(example.date);
    document.source = example.publisher;
    const std::string fault = judge(example, *pack, extractor.extract(document));
    const bool todo = example.kind == RuleExample::Kind::todo;
    if (fault.empty() != todo) {
      ++(todo ? results.todo : results.passed);
      continue;
    }
    Diagnostic problem;
    problem.code = todo                                    ? "todo-passes"
                   : example.kind == RuleExample::Kind::no ? "false-match"
                                                           : "no-match";
    problem.file = example.file;
    problem.line = example.line;
    problem.column = example.column;
    problem.excerpt = example.text;
    problem.message = todo ? "a todo example passes: move it to yes" : fault;
    problem.help = "see how the sentence is read: entente rules explain \"" + example.text + "\"";
    results.problems.push_back(std::move(problem));
    ++results.failed;
  }
  add_date_examples(*pack, filter, results);
  return results;
}

}  // namespace entente
