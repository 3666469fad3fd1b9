// Reading documents of `kind: dates`: words, numbers, holidays, policies, cues. Rules are read by
// rule_loader.cc. Tested by tests/dates/date_loader_test.cc.
#include "extractor/dates/date_loader.h"

#include <fmt/format.h>

#include <charconv>

#include "extractor/dates/tagger.h"
#include "extractor/yaml/map_reader.h"

namespace entente {
namespace {

std::optional<double> to_number(std::string_view text) {
  double value = 0;
  const std::from_chars_result result =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

class Loader {
 public:
  Loader(const YamlFile& file, Vocabulary& vocabulary, DateRules& rules, Diagnostics& diagnostics)
      : file_(file), vocabulary_(vocabulary), rules_(rules), diagnostics_(diagnostics) {}

  void run(const YamlNode& document) {
    MapReader map(file_, document, "dates file", diagnostics_);
    map.text("format");
    map.text("kind");
    if (const YamlNode* words = map.list("words", Need::optional)) {
      for (const YamlNode& item : words->items) load_words(item);
    }
    if (const YamlNode* numbers = map.map("numbers", Need::optional)) load_numbers(*numbers);
    if (const YamlNode* parts = map.map("parts", Need::optional)) load_parts(*parts);
    if (const YamlNode* holidays = map.list("holidays", Need::optional)) {
      for (const YamlNode& item : holidays->items) load_holiday(item);
    }
    if (const YamlNode* settings = map.map("settings", Need::optional)) load_settings(*settings);
    if (const YamlNode* policies = map.map("policies", Need::optional)) load_policies(*policies);
    if (const YamlNode* cues = map.map("cues", Need::optional)) load_cues(*cues);
    for (const std::string& word : map.texts("triggers", Need::optional)) {
      rules_.words.add_flag(vocabulary_.intern(fold(word)), kTrigger);
    }
    if (const YamlNode* list = map.list("rules", Need::optional)) {
      for (const YamlNode& item : list->items) {
        load_date_rule(file_, item, rules_, diagnostics_);
      }
    }
    map.finish();
  }

 private:
  void error(const YamlNode& node, std::string code, std::string message, std::string help = {}) {
    report_at(file_, node, Severity::error, std::move(code), std::move(message), std::move(help),
              diagnostics_);
  }

  // A word or phrase, "Aug." with the full stop that may stand behind it.
  std::uint16_t entry_for(const YamlNode& node) {
    std::string_view text = node.value;
    const bool dot = text.size() > 1 && text.back() == '.' &&
                     text.find(' ') == std::string_view::npos && text.find('.') == text.size() - 1;
    if (dot) text.remove_suffix(1);
    const std::vector<WordId> words = intern_phrase(text, vocabulary_);
    if (words.empty()) {
      error(node, "empty-word", "a word is needed here");
      return 0;
    }
    const std::uint16_t entry = rules_.words.make_phrase(words);
    if (dot) rules_.words.entries[entry].dot = true;
    return entry;
  }

  std::optional<int> make_class(const YamlNode& node, const std::string& name, bool quiet) {
    if (const std::optional<int> known = rules_.words.find_class(name)) {
      if (*known < kNumberClasses) {
        error(node, "reserved-class", fmt::format("'{}' is a class of numbers", name),
              "the engine fills it; choose another name");
        return std::nullopt;
      }
      return known;
    }
    if (rules_.words.classes.size() == 64) {
      error(node, "too-many-classes", "more than 64 classes of words");
      return std::nullopt;
    }
    WordClass word_class;
    word_class.name = name;
    word_class.quiet = quiet;
    rules_.words.classes.push_back(std::move(word_class));
    return static_cast<int>(rules_.words.classes.size() - 1);
  }

  void add_words(const std::vector<const YamlNode*>& nodes, const std::vector<int>& classes,
                 std::string_view value, bool capital) {
    for (const YamlNode* node : nodes) {
      const std::uint16_t entry = entry_for(*node);
      if (entry == 0) continue;
      for (const int word_class : classes) {
        WordSense sense;
        sense.word_class = static_cast<std::uint8_t>(word_class);
        sense.value = rules_.words.make_value(word_class, value);
        sense.capital = capital;
        rules_.words.add_sense(entry, sense);
        if (!rules_.words.classes[static_cast<std::size_t>(word_class)].quiet) trigger(*node);
      }
    }
  }

  // A phrase is a trigger by its first word.
  void trigger(const YamlNode& node) {
    const std::vector<WordId> words = intern_phrase(node.value, vocabulary_);
    rules_.words.add_flag(words[0], kTrigger);
  }

  void load_words(const YamlNode& item) {
    MapReader map(file_, item, "word class", diagnostics_);
    const bool quiet = map.flag("quiet", false);
    const bool capital = map.flag("capital", false);
    std::vector<int> classes;
    for (const YamlNode* name : map.scalars("class")) {
      if (const std::optional<int> bit = make_class(*name, name->value, quiet)) {
        classes.push_back(*bit);
      }
    }
    if (const YamlNode* values = map.map("values", Need::optional)) {
      MapReader reader(file_, *values, "values", diagnostics_);
      for (const auto& [key, value] : values->entries) {
        add_words(reader.scalars(key.value), classes, key.value, capital);
      }
      reader.finish();
    }
    add_words(map.scalars("words", Need::optional), classes, "yes", capital);
    map.finish();
  }

  void load_roles(const YamlNode& node, WordEntry::NumberRole role) {
    MapReader map(file_, node, "number words", diagnostics_);
    for (const auto& [key, value] : node.entries) {
      map.has(key.value);
      const std::optional<double> number = to_number(value.value);
      if (!number) {
        error(value, "bad-number", fmt::format("'{}' is no number", value.value));
        continue;
      }
      set_role(key.value, role, *number);
    }
    map.finish();
  }

  void set_role(std::string_view word, WordEntry::NumberRole role, double number) {
    const WordId id = vocabulary_.intern(fold(word));
    WordEntry& entry = rules_.words.entries[rules_.words.make_entry(id)];
    entry.role = role;
    entry.number = number;
  }

  void load_numbers(const YamlNode& node) {
    using Role = WordEntry::NumberRole;
    MapReader map(file_, node, "numbers", diagnostics_);
    if (const YamlNode* list = map.map("units", Need::optional)) load_roles(*list, Role::unit);
    if (const YamlNode* list = map.map("tens", Need::optional)) load_roles(*list, Role::ten);
    if (const YamlNode* list = map.map("scales", Need::optional)) load_roles(*list, Role::scale);
    if (const YamlNode* list = map.map("ordinals", Need::optional))
      load_roles(*list, Role::ordinal);
    for (const std::string& word : map.texts("articles", Need::optional))
      set_role(word, Role::article, 1);
    for (const std::string& word : map.texts("joiners", Need::optional))
      set_role(word, Role::joiner, 0);
    for (const std::string& phrase : map.texts("half_more", Need::optional)) {
      rules_.words.half_more.push_back(intern_phrase(phrase, vocabulary_));
    }
    if (const YamlNode* suffixes = map.map("suffixes", Need::optional)) {
      MapReader reader(file_, *suffixes, "suffixes", diagnostics_);
      constexpr std::pair<const char*, NumberSuffix::Kind> kKinds[] = {
          {"ordinal", NumberSuffix::Kind::ordinal},
          {"decade", NumberSuffix::Kind::decade},
          {"am", NumberSuffix::Kind::am},
          {"pm", NumberSuffix::Kind::pm}};
      for (const auto& [name, kind] : kKinds) {
        for (const std::string& text : reader.texts(name, Need::optional)) {
          rules_.words.suffixes.push_back({fold(text), kind});
        }
      }
      reader.finish();
    }
    map.finish();
  }

  void load_parts(const YamlNode& node) {
    MapReader map(file_, node, "parts", diagnostics_);
    for (const auto& [key, value] : node.entries) {
      const std::string text = map.text(key.value);
      if (!rules_.parts.emplace(key.value, text).second) {
        error(key, "duplicate-part", fmt::format("a part named '{}' is there already", key.value));
      }
    }
    map.finish();
  }

  void load_holiday(const YamlNode& item) {
    MapReader map(file_, item, "holiday", diagnostics_);
    Holiday holiday;
    holiday.id = map.text("id");
    holiday.month = map.integer("month", 0);
    holiday.day = map.integer("day", 0);
    holiday.weekday = map.integer("weekday", 0);
    holiday.nth = map.integer("nth", 0);
    if (map.has("easter")) holiday.easter = map.integer("easter", 0);
    for (const YamlNode* date : map.scalars("dates", Need::optional)) {
      const std::optional<Day> day = parse_day(date->value);
      if (day) {
        holiday.dates.push_back(*day);
      } else {
        error(*date, "bad-date", fmt::format("'{}' is no day", date->value), "as in 2025-06-14");
      }
    }
    const bool fixed = holiday.month >= 1 && holiday.month <= 12 && holiday.day >= 1 &&
                       holiday.day <= 31 && holiday.nth == 0;
    const bool nth = holiday.month >= 1 && holiday.month <= 12 && holiday.weekday >= 1 &&
                     holiday.weekday <= 7 && holiday.nth >= -1 && holiday.nth <= 5 &&
                     holiday.nth != 0;
    if (!fixed && !nth && !holiday.easter && holiday.dates.empty()) {
      error(item, "undated-holiday", "this holiday has no day",
            "month and day; month, weekday (1 = Monday) and nth; easter; or dates");
    }
    const std::vector<const YamlNode*> names = map.scalars("names");
    map.finish();
    const std::optional<int> bit = make_class(item, "holiday", false);
    if (!bit) return;
    const std::string id = holiday.id;
    rules_.holidays.push_back(std::move(holiday));
    add_words(names, {*bit}, id, true);
  }

  void load_settings(const YamlNode& node) {
    MapReader map(file_, node, "settings", diagnostics_);
    DateSettings& settings = rules_.settings;
    const std::string prefer =
        map.choice("prefer", {"usual", "past", "nearest", "future"}, Need::optional);
    if (prefer == "usual") settings.prefer = DateSettings::Prefer::usual;
    if (prefer == "past") settings.prefer = DateSettings::Prefer::past;
    if (prefer == "nearest") settings.prefer = DateSettings::Prefer::nearest;
    if (prefer == "future") settings.prefer = DateSettings::Prefer::future;
    const std::string order = map.choice("day_order", {"day_first", "month_first"}, Need::optional);
    if (order == "day_first") settings.day_order = DateSettings::DayOrder::day_first;
    if (order == "month_first") settings.day_order = DateSettings::DayOrder::month_first;
    const std::string half = map.choice("hemisphere", {"north", "south"}, Need::optional);
    if (half == "north") settings.hemisphere = DateSettings::Hemisphere::north;
    if (half == "south") settings.hemisphere = DateSettings::Hemisphere::south;
    const std::string kind = map.choice("kind", {"news", "narrative"}, Need::optional);
    if (kind == "news") settings.kind = DateSettings::Kind::news;
    if (kind == "narrative") settings.kind = DateSettings::Kind::narrative;
    settings.week_start = number_within(map, "week_start", settings.week_start, 7);
    settings.fiscal_year_start =
        number_within(map, "fiscal_year_start", settings.fiscal_year_start, 12);
    map.finish();
  }

  static unsigned number_within(MapReader& map, const char* key, unsigned fallback, int most) {
    const int value = map.integer(key, static_cast<int>(fallback));
    if (value >= 1 && value <= most) return static_cast<unsigned>(value);
    map.error_at(key, "out-of-range", fmt::format("'{}' is a number from 1 to {}", key, most));
    return fallback;
  }

  Which which(MapReader& map, const char* key, Which fallback) {
    const std::string name =
        map.choice(key, {"latest", "nearest", "next", "before", "after", "same"}, Need::optional);
    return parse_which(name).value_or(fallback);
  }

  void load_policies(const YamlNode& node) {
    MapReader map(file_, node, "policies", diagnostics_);
    constexpr std::pair<const char*, Recurrence::Kind> kKinds[] = {
        {"weekday", Recurrence::Kind::weekday},
        {"weekend", Recurrence::Kind::weekend},
        {"day_of_month", Recurrence::Kind::day_of_month},
        {"month", Recurrence::Kind::month},
        {"month_day", Recurrence::Kind::month_day},
        {"quarter", Recurrence::Kind::quarter},
        {"half", Recurrence::Kind::half},
        {"season", Recurrence::Kind::season},
        {"holiday", Recurrence::Kind::holiday},
        {"short_year", Recurrence::Kind::short_year},
        {"short_decade", Recurrence::Kind::short_decade}};
    for (const auto& [name, kind] : kKinds) {
      const YamlNode* entry = map.map(name, Need::optional);
      if (entry == nullptr) continue;
      MapReader reader(file_, *entry, "policy", diagnostics_);
      Policy& policy = rules_.policies[static_cast<std::size_t>(kind)];
      policy.usual = which(reader, "usual", policy.usual);
      policy.future = which(reader, "future", policy.future);
      policy.past = which(reader, "past", policy.past);
      policy.reach = static_cast<std::uint32_t>(reader.integer("reach", 0));
      policy.sure = reader.integer("sure", 0);
      policy.ahead = reader.integer("ahead", 0);
      reader.finish();
    }
    map.finish();
  }

  void load_cues(const YamlNode& node) {
    MapReader map(file_, node, "cues", diagnostics_);
    constexpr std::pair<const char*, WordFlag> kFlags[] = {
        {"future", kFuture}, {"past", kPast},
        {"saying", kSaying}, {"future_before_to", kFutureTo},
        {"to", kTo},         {"perfect", kPerfect},
        {"breaks", kBreak},  {"soft_future", kSoftFuture},
        {"be", kBe},         {"is", kIs}};
    for (const auto& [name, flag] : kFlags) {
      for (const std::string& word : map.texts(name, Need::optional)) {
        rules_.words.add_flag(vocabulary_.intern(fold(word)), flag);
      }
    }
    for (const std::string& ending : map.texts("past_endings", Need::optional)) {
      rules_.past_endings.push_back(fold(ending));
    }
    rules_.cue_reach =
        static_cast<std::uint32_t>(map.integer("reach", static_cast<int>(rules_.cue_reach)));
    map.finish();
  }

  const YamlFile& file_;
  Vocabulary& vocabulary_;
  DateRules& rules_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Which> parse_which(std::string_view name) {
  if (name == "latest") return Which::latest;
  if (name == "nearest") return Which::nearest;
  if (name == "next") return Which::next;
  if (name == "before") return Which::before;
  if (name == "after") return Which::after;
  if (name == "same") return Which::same;
  return std::nullopt;
}

std::shared_ptr<DateRules> make_date_rules() { return std::make_shared<DateRules>(); }

void load_date_rules(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                     DateRules& rules, Diagnostics& diagnostics) {
  Loader(file, vocabulary, rules, diagnostics).run(document);
}

}  // namespace entente
