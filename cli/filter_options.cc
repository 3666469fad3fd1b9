// Wording of the filters, and the way from typed words to a TimelineFilter. Tested by
// tests/cli/export_test.cc.
#include "cli/filter_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "cli/choice.h"
#include "graph/actor_grain.h"
#include "graph/network_table.h"
#include "graph/response_pattern.h"
#include "graph/timeline_filter.h"

namespace entente {
namespace {

constexpr const char* kGroup = "Filters";
constexpr int kMostResponseDays = 3660;

// "2025", "2025-06" and "2025-06-14" as their days.
std::optional<DateRange> read_period(const std::string& text) {
  if (const std::optional<Day> day = parse_day(text)) return DateRange{*day, *day};
  if (const std::optional<Day> first = parse_day(text + "-01")) {
    const std::chrono::year_month_day day(*first);
    return DateRange{*first, std::chrono::sys_days(day.year() / day.month() / std::chrono::last)};
  }
  const std::optional<Day> first = parse_day(text + "-01-01");
  const std::optional<Day> last = parse_day(text + "-12-31");
  if (!first || !last) return std::nullopt;
  return DateRange{*first, *last};
}

std::string check_period(const std::string& text) {
  if (read_period(text)) return {};
  return "'" + text + "' is no day, month or year: write 2025-06-14, 2025-06 or 2025";
}

// "7" and "7d".
std::string check_days(std::string& text) {
  std::string digits = text;
  if (!digits.empty() && digits.back() == 'd') digits.pop_back();
  const bool sound = !digits.empty() && digits.size() < 5 &&
                     digits.find_first_not_of("0123456789") == std::string::npos;
  if (!sound || std::stoi(digits) > kMostResponseDays) {
    return fmt::format("'{}' is no number of days up to {}: write 7d", text, kMostResponseDays);
  }
  text = digits;
  return {};
}

CLI::Option* add_words(CLI::App& verb, const char* name, std::vector<std::string>& words,
                       const char* help) {
  return verb.add_option(name, words, help)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->take_all()
      ->group(kGroup);
}

// The actor's id: as it is, or that of a name, whatever the case of its letters.
std::string id_of(const std::string& word, const EventGraph& graph) {
  const auto lower = [](std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
  };
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    if (graph.dyads[actor].id == word) return word;
  }
  for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
    const ActorNode& node = graph.dyads[actor];
    if (lower(node.name) == lower(word) || lower(node.id) == lower(word)) return node.id;
  }
  return {};
}

bool find_ids(const std::vector<std::string>& words, const EventGraph& graph,
              std::vector<std::string>& ids, Messages& messages) {
  for (const std::string& word : words) {
    std::string id = id_of(word, graph);
    if (id.empty()) {
      std::vector<std::string> known;
      for (std::size_t actor = 0; actor < graph.actors(); ++actor) {
        known.push_back(graph.dyads[actor].id);
        known.push_back(graph.dyads[actor].name);
      }
      const std::string near = nearest_word(word, known);
      messages.error(fmt::format("no actor '{}' in these events", word),
                     near.empty() ? "entente graph --table actors lists them"
                                  : fmt::format("did you mean '{}'?", near));
      return false;
    }
    ids.push_back(std::move(id));
  }
  return true;
}

bool find_types(const std::vector<std::string>& words, const Ontology& ontology,
                std::vector<std::string>& types, Messages& messages) {
  std::vector<std::string> known;
  for (const EventType& type : ontology.types) known.push_back(type.id);
  for (std::string word : words) {
    std::transform(word.begin(), word.end(), word.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    if (ontology.find_type(word) == nullptr) {
      const std::string near = nearest_word(word, known);
      messages.error(fmt::format("no event type '{}'", word),
                     near.empty() ? fmt::format("the rules have {}", fmt::join(known, ", "))
                                  : fmt::format("did you mean '{}'?", near));
      return false;
    }
    types.push_back(std::move(word));
  }
  return true;
}

}  // namespace

void add_filter_options(CLI::App& verb, FilterOptions& options) {
  const CLI::Validator period(check_period, "");
  verb.add_option("--from", options.from, "Only what lies on or after this day, month or year")
      ->check(period)
      ->option_text("DATE")
      ->group(kGroup);
  verb.add_option("--until", options.until, "Only what lies on or before it")
      ->check(period)
      ->option_text("DATE")
      ->group(kGroup);
  add_words(verb, "--actor", options.actors,
            "Only acts in which one of these takes part: ids or names")
      ->option_text("PRK,...");
  add_words(verb, "--dyad", options.dyad, "Only acts in which both take part")
      ->option_text("PRK,USA");
  add_words(verb, "--type", options.types, "Only these types of event")->option_text("REJECT,...");
  add_words(verb, "--tone", options.tones, "Only cooperation, conflict or neutral")
      ->check(one_of("tone", {"cooperation", "conflict", "neutral"}))
      ->option_text("TONE,...");
  add_words(verb, "--status", options.statuses,
            "Only asserted, negated, possible or planned;\nasserted is what happened")
      ->check(one_of("status", {"asserted", "negated", "possible", "planned"}))
      ->option_text("STATUS,...");
  verb.add_option("--actors", options.grain,
                  "What an actor is: states (the default) hold their sectors and\n"
                  "people; sectors: PRK-MIL; people: each person named")
      ->check(one_of("kind of actor", {"states", "sectors", "people"}))
      ->option_text("KIND")
      ->group(kGroup);
  verb.add_option("--responses", options.response_days,
                  "Link acts of B towards A within so many days after an act of A\n"
                  "towards B, besides what the texts call an answer")
      ->transform(CLI::Validator(check_days, ""))
      ->option_text("7d")
      ->group(kGroup);
}

bool apply_filters(const FilterOptions& options, Story& story, Messages& messages) {
  const Ontology& ontology = ontology_of(*story.pack);
  TimelineFilter filter;
  if (!options.from.empty()) filter.from = read_period(options.from)->first;
  if (!options.until.empty()) filter.until = read_period(options.until)->last;
  if (!find_ids(options.actors, story.graph, filter.actors, messages)) return false;
  if (!find_ids(options.dyad, story.graph, filter.dyad, messages)) return false;
  if (!find_types(options.types, ontology, filter.types, messages)) return false;
  for (const std::string& word : options.tones) {
    for (const Tone tone : {Tone::neutral, Tone::cooperation, Tone::conflict}) {
      if (word == to_string(tone)) filter.tones.push_back(tone);
    }
  }
  for (const std::string& word : options.statuses) {
    for (const EventStatus status : {EventStatus::asserted, EventStatus::negated,
                                     EventStatus::possible, EventStatus::planned}) {
      if (word == to_string(status)) filter.statuses.push_back(status);
    }
  }
  const ActorGrain grain = options.grain == "people"    ? ActorGrain::people
                           : options.grain == "sectors" ? ActorGrain::sectors
                                                        : ActorGrain::states;
  if (filter.empty() && grain == ActorGrain::states && options.response_days < 0) return true;
  if (options.response_days >= 0) {
    link_responses_within(std::chrono::days{options.response_days}, story.timeline);
  }
  const std::size_t before = story.timeline.entries.size();
  story.timeline = filter_timeline(std::move(story.timeline), filter, ontology);
  if (before > 0 && story.timeline.entries.empty()) {
    messages.warning("no act passes all filters", "take one of them away");
  }
  set_actor_grain(grain, story.timeline);
  story.graph = make_event_graph(story.timeline, ontology);
  return true;
}

}  // namespace entente
