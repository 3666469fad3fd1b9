// Reading the rules of rules/dates and compiling them once every word is known.
// Tested by tests/dates/date_loader_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "extractor/dates/date_loader.h"
#include "extractor/dates/number.h"
#include "extractor/dates/tagger.h"
#include "extractor/yaml/map_reader.h"

namespace entente {
namespace {

// Where `node` stands, as a diagnostic without words.
Diagnostic place_of(const YamlFile& file, const YamlNode& node) {
  Diagnostics one;
  report_at(file, node, Severity::error, "", "", "", one);
  return one.empty() ? Diagnostic{} : one.back();
}

void load_examples(const YamlFile& file, const YamlNode& node, DateRule& rule,
                   Diagnostics& diagnostics) {
  MapReader map(file, node, "examples", diagnostics);
  for (const bool yes : {true, false}) {
    const YamlNode* list = map.list(yes ? "yes" : "no", yes ? Need::required : Need::optional);
    if (list == nullptr) continue;
    for (const YamlNode& item : list->items) {
      MapReader row(file, item, "example", diagnostics);
      DateExample example;
      example.file = file.path;
      example.line = item.line;
      example.yes = yes;
      example.text = row.text("text");
      example.span = row.text("span", Need::optional);
      example.value = row.text("value", Need::optional);
      example.mod = row.text("mod", Need::optional);
      example.type = row.choice("type", {"DATE", "TIME", "DURATION", "SET"}, Need::optional);
      const std::string dct = row.text("dct", Need::optional);
      if (!dct.empty()) {
        example.document_date = parse_day(dct);
        if (!example.document_date)
          row.error_at("dct", "bad-date", fmt::format("'{}' is no day", dct));
      }
      if (yes && !rule.none && (example.span.empty() || example.value.empty())) {
        row.error_at("text", "incomplete-example", "an example says which span has which value",
                     "{dct: 2025-06-18, text: …, span: …, value: …}");
      }
      row.finish();
      rule.examples.push_back(std::move(example));
    }
  }
  map.finish();
}

}  // namespace

void load_date_rule(const YamlFile& file, const YamlNode& item, DateRules& rules,
                    Diagnostics& diagnostics) {
  MapReader map(file, item, "rule", diagnostics);
  DateRule rule;
  PendingRule pending;
  pending.place = place_of(file, item);
  rule.id = map.text("id");
  for (const DateRule& known : rules.rules) {
    if (known.id == rule.id) {
      map.error_at("id", "duplicate-rule",
                   fmt::format("a date rule '{}' is there already", rule.id));
    }
  }
  const YamlNode* match = map.node("match");
  pending.match = map.text("match");
  pending.match_place = match == nullptr ? pending.place : place_of(file, *match);
  const std::string type =
      map.choice("type", {"DATE", "TIME", "DURATION", "SET", "NONE"}, Need::optional);
  if (type == "DATE") rule.type = TimexType::date;
  if (type == "TIME") rule.type = TimexType::time;
  if (type == "DURATION") rule.type = TimexType::duration;
  if (type == "SET") rule.type = TimexType::set;
  rule.none = type == "NONE";
  const YamlNode* value = map.node("value", Need::optional);
  pending.value = map.text("value", Need::optional);
  pending.value_place = value == nullptr ? pending.place : place_of(file, *value);
  pending.shift = map.text("shift", Need::optional);
  pending.unit = map.text("unit", Need::optional);
  pending.from = map.text("from", Need::optional);
  pending.recall = map.text("recall", Need::optional);
  pending.mod = map.text("mod", Need::optional);
  rule.which = parse_which(map.choice(
      "resolve", {"latest", "nearest", "next", "before", "after", "same"}, Need::optional));
  rule.weak = map.flag("weak", false);
  rule.numeric = map.flag("numeric", false);
  rule.aside = map.flag("aside", false);
  rule.fiscal = map.flag("fiscal", false);
  rule.event = map.flag("event", false);
  rule.priority = map.integer("priority", 0);
  pending.staged = map.has("stage");
  rule.stage = map.integer("stage", 1);
  if (rule.stage < 1 || rule.stage > DateRules::kStages) {
    map.error_at("stage", "bad-stage", fmt::format("stages are 1 to {}", DateRules::kStages));
    rule.stage = 1;
  }
  map.text("why", Need::optional);
  for (const std::string& name : map.texts("keep", Need::optional)) {
    const ExpressionMask mask = expression_mask(name);
    if (mask == 0)
      map.error_at("keep", "bad-granularity", fmt::format("no granularity '{}'", name));
    rule.keep |= mask;
  }
  if (const YamlNode* examples = map.map("examples")) {
    load_examples(file, *examples, rule, diagnostics);
    const bool any = std::any_of(rule.examples.begin(), rule.examples.end(),
                                 [](const DateExample& example) { return example.yes; });
    if (!any) map.error_at("examples", "no-examples", "a rule needs an example of what it finds");
  }
  map.finish();
  rules.rules.push_back(std::move(rule));
  rules.pending.push_back(std::move(pending));
}

namespace {

class Finisher {
 public:
  Finisher(Vocabulary& vocabulary, DateRules& rules, Diagnostics& diagnostics)
      : vocabulary_(vocabulary), rules_(rules), diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t i = 0; i < rules_.pending.size(); ++i) {
      compile(rules_.rules[i], rules_.pending[i]);
    }
    check_triggers();
    rules_.pending.clear();
    rules_.pending.shrink_to_fit();
    build_index();
  }

 private:
  void report(Diagnostic place, std::string code, std::string message, std::string help = {}) {
    place.severity = Severity::error;
    place.code = std::move(code);
    place.message = std::move(message);
    place.help = std::move(help);
    diagnostics_.push_back(std::move(place));
  }

  void compile(DateRule& rule, const PendingRule& pending) {
    const std::optional<PatternError> error =
        compile_pattern(pending.match, rules_.parts, rules_.words, vocabulary_, rule.pattern);
    if (error) {
      Diagnostic place = pending.match_place;
      place.column += static_cast<int>(error->at) + 1;  // patterns are quoted
      place.length = 1;
      report(place, "bad-pattern", error->message, error->help);
      return;
    }
    const bool composed = std::any_of(rule.pattern.slots.begin(), rule.pattern.slots.end(),
                                      [](const PatternSlot& slot) { return slot.word_class < 0; });
    if (composed && !pending.staged) rule.stage = 2;
    if (composed && rule.stage == 1) {
      report(pending.place, "bad-stage",
             "expressions are found in stage 1, and used from stage 2 on");
    }
    if (rule.none) return;
    if (!pending.value.empty()) {
      if (const std::optional<std::string> problem =
              parse_value(pending.value, rule.pattern, rules_.words, rule.value)) {
        report(pending.value_place, "bad-value", *problem);
      }
    }
    compile_reckoning(rule, pending);
    compile_mod(rule, pending);
    if (!rule.shift && rule.base == DateRule::Base::value &&
        rule.value.kind == ValueSpec::Kind::none) {
      report(pending.place, "no-value", "this rule gives no value",
             "value, shift or recall; or type: NONE for what is no date");
    }
  }

  // "{n}" or "-{n}" or a number.
  std::optional<SlotOr> slot_or(std::string_view text, const DatePattern& pattern) {
    SlotOr result;
    if (!text.empty() && text[0] == '-') {
      result.negative = true;
      text.remove_prefix(1);
    }
    if (text.size() > 2 && text.front() == '{' && text.back() == '}') {
      result.slot = slot_named(pattern, text.substr(1, text.size() - 2));
      if (result.slot < 0) return std::nullopt;
      return result;
    }
    const std::from_chars_result parsed =
        std::from_chars(text.data(), text.data() + text.size(), result.fixed);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size()) return std::nullopt;
    if (result.negative) result.fixed = -result.fixed;
    return result;
  }

  std::optional<UnitOr> unit_or(std::string_view text, const DatePattern& pattern) {
    UnitOr result;
    if (text.size() > 2 && text.front() == '{' && text.back() == '}') {
      result.slot = slot_named(pattern, text.substr(1, text.size() - 2));
      if (result.slot < 0) return std::nullopt;
      return result;
    }
    const std::optional<TimeUnit> unit = parse_unit(text);
    if (!unit) return std::nullopt;
    result.fixed = *unit;
    return result;
  }

  void compile_reckoning(DateRule& rule, const PendingRule& pending) {
    if (!pending.recall.empty()) {
      rule.base = DateRule::Base::recall;
      const std::optional<UnitOr> unit = unit_or(pending.recall, rule.pattern);
      if (unit) {
        rule.unit = *unit;
      } else {
        report(pending.place, "bad-unit", fmt::format("no unit or slot '{}'", pending.recall));
      }
    }
    if (pending.from == "document") rule.base = DateRule::Base::document;
    if (pending.from == "mention") rule.base = DateRule::Base::mention;
    if (!pending.from.empty() && pending.from != "document" && pending.from != "mention") {
      report(pending.place, "bad-from",
             fmt::format("'{}' is no start to reckon from", pending.from),
             "document or mention; to reckon from an expression give it as value: '<x>'");
    }
    if (pending.shift.empty()) return;
    rule.shift = true;
    if (rule.base == DateRule::Base::value && rule.value.kind == ValueSpec::Kind::none) {
      rule.base = DateRule::Base::document;
    }
    const std::optional<SlotOr> by = slot_or(pending.shift, rule.pattern);
    if (by) {
      rule.by = *by;
    } else {
      report(pending.place, "bad-shift", fmt::format("no number or slot '{}'", pending.shift));
    }
    if (pending.unit.empty()) {
      if (rule.base != DateRule::Base::recall) {
        report(pending.place, "missing-key", "a shift needs a unit", "unit: '{unit}' or unit: day");
      }
      return;
    }
    const std::optional<UnitOr> unit = unit_or(pending.unit, rule.pattern);
    if (unit) {
      if (rule.base == DateRule::Base::recall) {
        rule.shift_unit = *unit;
      } else {
        rule.unit = *unit;
      }
    } else {
      report(pending.place, "bad-unit", fmt::format("no unit or slot '{}'", pending.unit));
    }
  }

  void compile_mod(DateRule& rule, const PendingRule& pending) {
    if (pending.mod.size() > 2 && pending.mod.front() == '{' && pending.mod.back() == '}') {
      rule.mod_slot =
          slot_named(rule.pattern, std::string_view(pending.mod).substr(1, pending.mod.size() - 2));
      if (rule.mod_slot < 0) {
        report(pending.place, "bad-mod", fmt::format("the pattern has no slot {}", pending.mod));
      }
      return;
    }
    rule.mod = pending.mod;
  }

  void check_triggers() {
    std::vector<bool> triggers(rules_.words.literals, false);
    for (std::size_t word = 0; word < rules_.words.entry_of.size(); ++word) {
      const WordId id = static_cast<WordId>(word);
      const std::uint16_t literal = rules_.words.entries[rules_.words.entry(id)].literal;
      if (literal != 0 && (rules_.words.flag(id) & kTrigger) != 0) triggers[literal] = true;
    }
    for (std::size_t i = 0; i < rules_.pending.size(); ++i) {
      const DatePattern& pattern = rules_.rules[i].pattern;
      // These only matter beside another rule's match.
      if (rules_.rules[i].none || rules_.rules[i].weak) continue;
      if (pattern.steps.empty() || !can_match_untriggered(pattern, rules_.words, triggers))
        continue;
      report(rules_.pending[i].match_place, "untriggered-rule",
             "this pattern can match without any word of time",
             "only sentences with a word of a class that is not quiet, a year or a trigger are "
             "looked at: add the word under 'triggers'");
    }
  }

  void add_start(RuleStarts& starts, std::uint16_t number) const {
    const DatePattern& pattern = rules_.rules[number].pattern;
    RuleStarts::Start start;
    start.classes = pattern.second.classes;
    start.expressions = pattern.second.expressions;
    start.rule = number;
    start.one_piece = pattern.one_piece;
    std::vector<std::uint64_t> row = pattern.second.literals;
    row.resize(rules_.literal_words(), 0);
    const bool plain = start.one_piece || (start.classes & mask_of(NumberClass::word)) != 0;
    const std::size_t at = plain ? starts.plain++ : starts.starts.size();
    starts.starts.insert(starts.starts.begin() + static_cast<std::ptrdiff_t>(at), start);
    starts.literals.insert(
        starts.literals.begin() + static_cast<std::ptrdiff_t>(at * rules_.literal_words()),
        row.begin(), row.end());
    starts.second.add(pattern.second);
    starts.one_piece = starts.one_piece || pattern.one_piece;
  }

  // Words that begin with a digit: patterns may begin with a number as it is written, 9/11.
  PieceSet digit_literals() const {
    const WordTable& words = rules_.words;
    PieceSet digits;
    for (std::size_t word = 0; word < words.entry_of.size(); ++word) {
      const std::uint16_t literal = words.entries[words.entry_of[word]].literal;
      if (literal == 0) continue;
      const std::string_view text = vocabulary_.text(static_cast<WordId>(word));
      if (!text.empty() && text[0] >= '0' && text[0] <= '9') digits.add_literal(literal);
    }
    return digits;
  }

  void build_index() {
    WordTable& words = rules_.words;
    for (int stage = 0; stage < DateRules::kStages; ++stage) {
      const std::size_t at = static_cast<std::size_t>(stage);
      rules_.by_entry[at].assign(words.entries.size(), {});
      rules_.by_number[at] = {};
      rules_.by_expression[at] = {};
      rules_.lead[at] = 0;
    }
    constexpr ClassMask kNumbers = (ClassMask{1} << kNumberClasses) - 1;
    const PieceSet digits = digit_literals();
    for (std::size_t i = 0; i < rules_.rules.size(); ++i) {
      const DateRule& rule = rules_.rules[i];
      const std::size_t stage = static_cast<std::size_t>(rule.stage - 1);
      const std::uint16_t number = static_cast<std::uint16_t>(i);
      const PieceSet& first = rule.pattern.first;
      if ((first.classes & kNumbers) != 0 || first.meets(digits)) {
        add_start(rules_.by_number[stage], number);
      }
      if (first.expressions != 0) add_start(rules_.by_expression[stage], number);
      const std::size_t pieces = rule.pattern.sets.size();  // at least as many as any path has
      rules_.lead[stage] = std::max(rules_.lead[stage], static_cast<std::uint32_t>(pieces));
      for (std::size_t entry = 1; entry < words.entries.size(); ++entry) {
        DatePiece piece;
        piece.literal = words.entries[entry].literal;
        piece.classes = words.entries[entry].classes | number_classes(words.entries[entry]);
        if (first.accepts(piece)) add_start(rules_.by_entry[stage][entry], number);
      }
    }
  }

  Vocabulary& vocabulary_;
  DateRules& rules_;
  Diagnostics& diagnostics_;
};

}  // namespace

void finish_date_rules(Vocabulary& vocabulary, DateRules& rules, Diagnostics& diagnostics) {
  Finisher(vocabulary, rules, diagnostics).run();
}

}  // namespace entente
