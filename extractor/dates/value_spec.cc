// Compiling value templates. Tested by tests/dates/value_spec_test.cc.
#include "extractor/dates/value_spec.h"

#include <fmt/format.h>

#include <charconv>

namespace entente {
namespace {

class TemplateReader {
 public:
  TemplateReader(std::string_view text, const DatePattern& pattern, const WordTable& table,
                 ValueSpec& spec)
      : text_(text), pattern_(pattern), table_(table), spec_(spec) {}

  std::optional<std::string> run() {
    if (text_.empty()) return "the value is empty";
    if (text_[0] == 'T') return clock();  // the day comes from shift or recall
    if (text_[0] == 'P' && text_.size() > 1 && text_ != "PXX" &&
        (text_[1] == '{' || text_[1] == 'X' || text_[1] == 'T' ||
         (text_[1] >= '0' && text_[1] <= '9'))) {
      return duration();
    }
    if (text_.find_first_of("{<X") == std::string_view::npos || text_[0] == 'P' ||
        text_.find("_REF") != std::string_view::npos) {
      return constant();
    }
    spec_.kind = ValueSpec::Kind::period;
    if (std::optional<std::string> error = head()) return error;
    if (std::optional<std::string> error = body()) return error;
    if (std::optional<std::string> error = clock()) return error;
    if (at_ < text_.size()) {
      return fmt::format("'{}' is not understood in a value", text_.substr(at_));
    }
    return std::nullopt;
  }

 private:
  bool skip(std::string_view literal) {
    if (text_.substr(at_, literal.size()) != literal) return false;
    at_ += literal.size();
    return true;
  }

  // A slot "{name}" or "<name>" at the front; its number, -1 when there is none.
  std::int8_t slot(char open, char close) {
    if (at_ >= text_.size() || text_[at_] != open) return -1;
    const std::size_t end = text_.find(close, at_);
    if (end == std::string_view::npos) return -1;
    const std::int8_t found = slot_named(pattern_, text_.substr(at_ + 1, end - at_ - 1));
    if (found < 0) {
      missing_ = std::string(text_.substr(at_ + 1, end - at_ - 1));
      return -1;
    }
    at_ = end + 1;
    return found;
  }

  std::string_view class_name(std::int8_t slot) const {
    const int word_class = pattern_.slots[static_cast<std::size_t>(slot)].word_class;
    return word_class < 0
               ? std::string_view("expression")
               : std::string_view(table_.classes[static_cast<std::size_t>(word_class)].name);
  }

  std::optional<std::string> no_slot() const {
    if (missing_.empty())
      return fmt::format("'{}' is not understood in a value", text_.substr(at_));
    return fmt::format("the pattern has no slot '{}'", missing_);
  }

  // A number: a slot or digits.
  std::optional<SlotOr> number() {
    SlotOr value;
    value.slot = slot('{', '}');
    if (value.slot >= 0) return value;
    const char* begin = text_.data() + at_;
    const std::from_chars_result result =
        std::from_chars(begin, text_.data() + text_.size(), value.fixed);
    if (result.ec != std::errc{}) return std::nullopt;
    at_ += static_cast<std::size_t>(result.ptr - begin);
    return value;
  }

  std::optional<std::string> constant() {
    const std::size_t time = text_.find('T');
    if (const std::optional<Period> period = parse_period(text_.substr(0, time), {})) {
      spec_.kind = ValueSpec::Kind::period;
      spec_.head = ValueSpec::Head::fixed;
      spec_.fixed = *period;
      spec_.whole_head = true;
      if (time != std::string_view::npos) {
        spec_.clock = ValueSpec::Clock::text;
        spec_.text = text_.substr(time + 1);
      }
      return std::nullopt;
    }
    for (const std::string_view known : {"PAST_REF", "FUTURE_REF", "PRESENT_REF", "PXX"}) {
      if (text_ != known) continue;
      spec_.kind = ValueSpec::Kind::constant;
      spec_.text = text_;
      return std::nullopt;
    }
    return fmt::format("'{}' is no TIMEX3 value", text_);
  }

  std::optional<std::string> duration() {
    spec_.kind = ValueSpec::Kind::duration;
    at_ = 1;
    while (at_ < text_.size()) {
      if (skip("T")) continue;  // hours and minutes get theirs when the value is written
      ValueSpec::Length length;
      if (skip("X")) {
        length.vague = true;
      } else {
        const std::optional<SlotOr> count = number();
        if (!count) return no_slot();
        length.number = *count;
      }
      length.unit_slot = slot('{', '}');
      if (length.unit_slot < 0) {
        if (!missing_.empty()) return no_slot();
        constexpr std::pair<char, const char*> kUnits[] = {
            {'Y', "year"},    {'M', "month"}, {'W', "week"},  {'D', "day"},
            {'Q', "quarter"}, {'H', "hour"},  {'S', "second"}};
        for (const auto& [letter, name] : kUnits) {
          if (at_ < text_.size() && text_[at_] == letter) length.unit = name;
        }
        if (length.unit.empty()) return no_slot();
        ++at_;
      }
      spec_.lengths.push_back(length);
    }
    return std::nullopt;
  }

  std::optional<std::string> head() {
    if (skip("XXXX")) {
      spec_.head = ValueSpec::Head::open;
      return std::nullopt;
    }
    if (skip("XX")) {  // 'XX{short_year}', 'XX{decade}'
      spec_.a.slot = slot('{', '}');
      if (spec_.a.slot < 0) return no_slot();
      spec_.body = class_name(spec_.a.slot) == "short_year" ? Recurrence::Kind::short_year
                                                            : Recurrence::Kind::short_decade;
      return std::nullopt;
    }
    spec_.head_slot = slot('<', '>');
    if (spec_.head_slot >= 0) {
      spec_.head = ValueSpec::Head::expression;
    } else {
      spec_.head_slot = slot('{', '}');
      if (spec_.head_slot < 0) return no_slot();
      spec_.head = class_name(spec_.head_slot) == "decade"   ? ValueSpec::Head::decade
                   : class_name(spec_.head_slot) == "dotted" ? ValueSpec::Head::dotted
                   : pattern_.slots[static_cast<std::size_t>(spec_.head_slot)].name == "century"
                       ? ValueSpec::Head::century
                       : ValueSpec::Head::year;
    }
    spec_.whole_head = at_ == text_.size() || text_[at_] == 'T';
    return std::nullopt;
  }

  std::optional<std::string> body() {
    if (skip("~")) {  // '{year}~{short_year}': in the same century
      spec_.a.slot = slot('{', '}');
      if (spec_.a.slot < 0) return no_slot();
      spec_.body = class_name(spec_.a.slot) == "short_year" ? Recurrence::Kind::short_year
                                                            : Recurrence::Kind::short_decade;
      return std::nullopt;
    }
    if (!skip("-")) return std::nullopt;
    using Kind = Recurrence::Kind;
    if (skip("WXX-WE") || skip("WE")) {
      spec_.body = Kind::weekend;
      return std::nullopt;
    }
    if (skip("WXX-")) {
      spec_.body = Kind::weekday;
      const std::optional<SlotOr> day = number();
      if (!day) return no_slot();
      spec_.a = *day;
      return std::nullopt;
    }
    if (skip("XX-")) {
      if (skip("XX")) return std::nullopt;  // XXXX-XX-XX: some day
      spec_.body = Kind::day_of_month;
      const std::optional<SlotOr> day = number();
      if (!day) return no_slot();
      spec_.a = *day;
      return std::nullopt;
    }
    const bool quarter = skip("Q");
    if (quarter || skip("H")) {
      spec_.body = quarter ? Kind::quarter : Kind::half;
      if (quarter && skip("X")) {
        spec_.same_quarter = true;
        return std::nullopt;
      }
      const std::optional<SlotOr> n = number();
      if (!n) return no_slot();
      spec_.a = *n;
      return std::nullopt;
    }
    if (at_ < text_.size() &&
        text_[at_] == '<') {  // '<y>-<m>': the open part of another expression
      spec_.body = Kind::none;
      spec_.a.slot = slot('<', '>');
      return spec_.a.slot < 0 ? no_slot() : std::nullopt;
    }
    const std::optional<SlotOr> first = number();
    if (!first) return no_slot();
    spec_.a = *first;
    const std::string_view name = first->slot >= 0 ? class_name(first->slot) : std::string_view();
    if (name == "season") {
      spec_.body = Kind::season;
    } else if (name == "holiday") {
      spec_.body = Kind::holiday;
    } else if (name == "weekday") {
      spec_.body = Kind::weekday;
    } else if (skip("-")) {
      spec_.body = Kind::month_day;
      const std::optional<SlotOr> day = number();
      if (!day) return no_slot();
      spec_.b = *day;
    } else if (name == "day" || name == "ord") {
      spec_.body = Kind::day_of_month;
    } else {
      spec_.body = Kind::month;
    }
    return std::nullopt;
  }

  std::optional<std::string> clock() {
    if (!skip("T")) return std::nullopt;
    if (const std::int8_t inner = slot('<', '>'); inner >= 0) {
      spec_.clock = ValueSpec::Clock::expression;
      spec_.part = inner;
      return std::nullopt;
    }
    const std::int8_t first = slot('{', '}');
    if (first < 0) {
      if (!missing_.empty()) return no_slot();
      spec_.clock = ValueSpec::Clock::text;
      spec_.text = text_.substr(at_);
      at_ = text_.size();
      return spec_.text.empty() ? no_slot() : std::nullopt;
    }
    const std::string_view name = class_name(first);
    if (name != "hour" && name != "clock" && name != "hhmm" && name != "num") {
      spec_.clock = ValueSpec::Clock::part;
      spec_.part = first;
    } else {
      spec_.clock = ValueSpec::Clock::hour;
      spec_.hour = first;
      if (skip(":")) {
        const std::optional<SlotOr> minute = number();
        if (!minute) return no_slot();
        spec_.minute = *minute;
      }
    }
    while (at_ < text_.size()) {
      const std::int8_t more = slot('{', '}');
      if (more < 0) return no_slot();
      (class_name(more) == "zone" ? spec_.zone : spec_.half) = more;
    }
    return std::nullopt;
  }

  std::string_view text_;
  const DatePattern& pattern_;
  const WordTable& table_;
  ValueSpec& spec_;
  std::size_t at_ = 0;
  std::string missing_;
};

}  // namespace

std::int8_t slot_named(const DatePattern& pattern, std::string_view name) {
  for (std::size_t i = 0; i < pattern.slots.size(); ++i) {
    if (pattern.slots[i].name == name) return static_cast<std::int8_t>(i);
  }
  return -1;
}

std::optional<std::string> parse_value(std::string_view text, const DatePattern& pattern,
                                       const WordTable& table, ValueSpec& spec) {
  spec = {};
  return TemplateReader(text, pattern, table, spec).run();
}

}  // namespace entente
