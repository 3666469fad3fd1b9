// Triples of both sides are matched as sets; a mutual pair matches either direction of it.
#include "report/scoring.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "graph/json_text.h"

namespace entente {
namespace {

// A pair has no direction; its actors stand in order, "" for one that is missing.
struct Triple {
  std::string type;
  bool pair = false;
  std::string first;
  std::string second;
  auto operator<=>(const Triple&) const = default;

  std::string shown() const {
    const auto name = [](const std::string& id) { return id.empty() ? std::string("-") : id; };
    if (!pair) return fmt::format("{} {}>{}", type, name(first), name(second));
    return second.empty() ? type + " " + name(first) : fmt::format("{} {}/{}", type, first, second);
  }
  Triple without_direction() const {
    Triple out{type, true, std::min(first, second), std::max(first, second)};
    if (out.first.empty()) std::swap(out.first, out.second);
    return out;
  }
};

// In order of first appearance, with the date of the first event that gives each.
struct TripleList {
  std::vector<std::pair<Triple, std::string>> items;
  void add(const Triple& triple, const std::string& date) {
    if (find(triple) == nullptr) items.emplace_back(triple, date);
  }
  const std::string* find(const Triple& triple) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const auto& item) { return item.first == triple; });
    return found == items.end() ? nullptr : &found->second;
  }
};

std::vector<Triple> triples_of(const GoldEvent& event, const std::string& type) {
  std::set<std::string> source(event.source.begin(), event.source.end());
  std::set<std::string> target(event.target.begin(), event.target.end());
  std::vector<Triple> out;
  if (event.mutual) {
    std::set<std::string> all = source;
    all.insert(target.begin(), target.end());
    const std::vector<std::string> actors(all.begin(), all.end());
    if (actors.size() == 1 && !source.empty() && !target.empty()) return out;
    for (std::size_t i = 0; i < actors.size(); ++i) {
      for (std::size_t j = i + 1; j < actors.size(); ++j)
        out.push_back({type, true, actors[i], actors[j]});
    }
    if (out.empty()) out.push_back({type, true, actors.empty() ? "" : actors.front(), ""});
    return out;
  }
  if (source.empty()) source.insert("");
  if (target.empty()) target.insert("");
  for (const std::string& one : source) {
    for (const std::string& other : target) {
      if (one != other) out.push_back({type, false, one, other});
    }
  }
  return out;
}

TripleList project(const std::vector<GoldEvent>& events, bool typed) {
  TripleList out;
  for (const GoldEvent& event : events) {
    for (const Triple& triple : triples_of(event, typed ? event.type : "*"))
      out.add(triple, event.date);
  }
  return out;
}

// Both directions of a pair that is mutual in gold are one answer, not two.
TripleList folded(const TripleList& gold, const TripleList& system) {
  TripleList out;
  for (const auto& [triple, date] : system.items) {
    const Triple pair = triple.without_direction();
    const bool as_pair = !triple.pair && gold.find(triple) == nullptr && gold.find(pair) != nullptr;
    out.add(as_pair ? pair : triple, date);
  }
  return out;
}

// Gold triple to the system's that matches it.
std::map<Triple, Triple> match(const TripleList& gold, const TripleList& system) {
  std::map<Triple, Triple> found;
  for (const auto& [triple, date] : system.items) {
    std::vector<Triple> forms{triple};
    if (!triple.pair) {
      forms.push_back(triple.without_direction());
    } else if (!triple.second.empty()) {
      forms.push_back({triple.type, false, triple.first, triple.second});
      forms.push_back({triple.type, false, triple.second, triple.first});
    } else {
      forms.push_back({triple.type, false, triple.first, triple.second});
    }
    for (const Triple& form : forms) {
      if (gold.find(form) == nullptr) continue;
      found.emplace(form, triple);
      break;
    }
  }
  return found;
}

GoldEvent as_gold(const Event& event) {
  GoldEvent out;
  out.type = event.type;
  out.mutual = event.mutual;
  if (event.date) out.date = event.date->value;
  for (const Participant& who : event.source) out.source.push_back(who.actor.id);
  for (const Participant& who : event.target) out.target.push_back(who.actor.id);
  return out;
}

class Scorer {
 public:
  void add(const GoldItem& item, const std::vector<GoldEvent>& system) {
    const TripleList gold = project(item.events, true);
    const TripleList found = folded(gold, project(system, true));
    const std::map<Triple, Triple> matched = match(gold, found);
    count(gold, found, matched);
    count_core(item, matched);
    note_errors(item, gold, found, matched);
    const TripleList gold_pairs = project(item.events, false);
    const TripleList found_pairs = folded(gold_pairs, project(system, false));
    add_to(score_.pair, match(gold_pairs, found_pairs).size(), found_pairs.items.size(),
           gold_pairs.items.size());
    count_types(item.events, system);
  }
  Score take() { return std::move(score_); }
  Score& score() { return score_; }

 private:
  static void add_to(Tally& tally, std::size_t right, std::size_t extracted, std::size_t gold) {
    tally.right += right;
    tally.extracted += extracted;
    tally.gold += gold;
  }

  void count(const TripleList& gold, const TripleList& found,
             const std::map<Triple, Triple>& matched) {
    add_to(score_.triple, matched.size(), found.items.size(), gold.items.size());
    for (const auto& [wanted, given] : matched) {
      ++score_.by_type[wanted.type].right;
      const std::string& date = *gold.find(wanted);
      if (date.empty()) continue;
      ++score_.dates;
      if (found.find(given)->starts_with(date)) ++score_.dates_right;
    }
    for (const auto& [triple, date] : found.items) ++score_.by_type[triple.type].extracted;
    for (const auto& [triple, date] : gold.items) ++score_.by_type[triple.type].gold;
  }

  void count_core(const GoldItem& item, const std::map<Triple, Triple>& matched) {
    for (const GoldEvent& event : item.events) {
      if (!event.core) continue;
      for (const Triple& triple : triples_of(event, event.type)) {
        ++score_.core;
        if (matched.contains(triple)) ++score_.core_found;
      }
    }
  }

  void note_errors(const GoldItem& item, const TripleList& gold, const TripleList& found,
                   const std::map<Triple, Triple>& matched) {
    ScoreError error{item.id, item.text, {}, {}};
    std::set<Triple> used;
    for (const auto& [wanted, given] : matched) used.insert(given);
    for (const auto& [triple, date] : gold.items) {
      if (!matched.contains(triple)) error.missed.push_back(triple.shown());
    }
    for (const auto& [triple, date] : found.items) {
      if (!used.contains(triple)) error.wrong.push_back(triple.shown());
    }
    if (!error.missed.empty() || !error.wrong.empty()) score_.errors.push_back(std::move(error));
  }

  void count_types(const std::vector<GoldEvent>& gold, const std::vector<GoldEvent>& system) {
    const auto types = [](const std::vector<GoldEvent>& events) {
      std::set<std::string> out;
      for (const GoldEvent& event : events) {
        if (!triples_of(event, event.type).empty()) out.insert(event.type);
      }
      return out;
    };
    const std::set<std::string> wanted = types(gold);
    const std::set<std::string> given = types(system);
    std::size_t both = 0;
    for (const std::string& type : given) both += wanted.contains(type) ? 1 : 0;
    add_to(score_.type, both, given.size(), wanted.size());
  }

  Score score_;
};

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string text_of(const boost::json::object& object, std::string_view key) {
  const boost::json::value* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : "";
}

bool flag_of(const boost::json::object& object, std::string_view key) {
  const boost::json::value* value = object.if_contains(key);
  return value != nullptr && value->is_bool() && value->get_bool();
}

// Ids, or objects with an id as in the event record.
std::vector<std::string> ids_in(const boost::json::object& object, std::string_view key) {
  std::vector<std::string> out;
  const boost::json::value* value = object.if_contains(key);
  if (value == nullptr || !value->is_array()) return out;
  for (const boost::json::value& item : value->get_array()) {
    if (item.is_string()) out.emplace_back(item.get_string());
    if (item.is_object()) out.push_back(text_of(item.get_object(), "id"));
  }
  return out;
}

GoldEvent event_in(const boost::json::object& object) {
  GoldEvent event;
  event.type = text_of(object, "type");
  event.source = ids_in(object, "source");
  event.target = ids_in(object, "target");
  event.mutual = flag_of(object, "mutual");
  event.core = flag_of(object, "core");
  event.date = text_of(object, "date");
  const boost::json::value* date = object.if_contains("date");
  if (date != nullptr && date->is_object()) event.date = text_of(date->get_object(), "value");
  return event;
}

// Empty: `item` is filled; else what is wrong.
std::string parse_item(std::string_view line, GoldItem& item) {
  boost::system::error_code error;
  const boost::json::value value = boost::json::parse(line, error);
  if (error) return "this line is no JSON: " + error.message();
  if (!value.is_object()) return "this line is no object";
  const boost::json::object& object = value.get_object();
  item.id = text_of(object, "id");
  if (item.id.empty()) return "the item has no \"id\"";
  item.text = text_of(object, "text");
  const boost::json::value* events = object.if_contains("events");
  if (events == nullptr || !events->is_array()) return "the item has no list \"events\"";
  for (const boost::json::value& event : events->get_array()) {
    if (!event.is_object()) return "an event is no object";
    item.events.push_back(event_in(event.get_object()));
    if (item.events.back().type.empty()) return "an event has no \"type\"";
  }
  return "";
}

void append_tally(std::string_view name, const Tally& tally, std::string& out) {
  out += fmt::format("{:10} P {:.3f} R {:.3f} F1 {:.3f}   ({} in gold, {} extracted)\n", name,
                     tally.precision(), tally.recall(), tally.f1(), tally.gold, tally.extracted);
}

}  // namespace

double Tally::precision() const { return ratio(right, extracted); }
double Tally::recall() const { return ratio(right, gold); }
double Tally::f1() const {
  const double sum = precision() + recall();
  return sum == 0.0 ? 0.0 : 2 * precision() * recall() / sum;
}

std::vector<GoldItem> read_gold(std::string_view text, std::string_view file,
                                Diagnostics& diagnostics) {
  std::vector<GoldItem> items;
  for (int line_number = 1; !text.empty(); ++line_number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    GoldItem item;
    const std::string fault = parse_item(line, item);
    if (fault.empty()) {
      items.push_back(std::move(item));
      continue;
    }
    Diagnostic problem;
    problem.code = "bad-gold";
    problem.file = file;
    problem.line = line_number;
    problem.message = fault;
    problem.help =
        "write {\"id\": …, \"events\": [{\"type\": …, \"source\": [ID], \"target\": [ID]}]}";
    diagnostics.push_back(std::move(problem));
  }
  return items;
}

Score score_events(const std::vector<GoldItem>& gold, const std::vector<Event>& events) {
  std::map<std::string, std::vector<GoldEvent>> by_doc;
  for (const GoldItem& item : gold) by_doc[item.id];
  Scorer scorer;
  for (const Event& event : events) {
    const auto place = by_doc.find(event.doc);
    if (place == by_doc.end())
      ++scorer.score().strangers;
    else if (event.status == EventStatus::asserted)
      place->second.push_back(as_gold(event));
  }
  for (const GoldItem& item : gold) scorer.add(item, by_doc[item.id]);
  return scorer.take();
}

std::string write_score_text(const Score& score, std::size_t errors) {
  std::string out;
  for (std::size_t i = 0; i < score.errors.size() && i < errors; ++i) {
    const ScoreError& error = score.errors[i];
    out += fmt::format("{}: {}\n", error.id, error.text);
    for (const std::string& missed : error.missed) out += "    missed " + missed + "\n";
    for (const std::string& wrong : error.wrong) out += "    wrong  " + wrong + "\n";
  }
  for (const auto& [type, tally] : score.by_type) append_tally(type, tally, out);
  append_tally("triple", score.triple, out);
  append_tally("pair", score.pair, out);
  append_tally("type", score.type, out);
  out += fmt::format("date       {}/{} of the matched triples that bear a date\n",
                     score.dates_right, score.dates);
  if (score.core > 0)
    out += fmt::format("core       R {:.3f}   ({}/{})\n", ratio(score.core_found, score.core),
                       score.core_found, score.core);
  return out;
}

std::string write_score_json(const Score& score) {
  const auto tally = [](const Tally& one) {
    return fmt::format(
        "{{\"precision\": {:.4f}, \"recall\": {:.4f}, \"f1\": {:.4f}, \"right\": {}, "
        "\"extracted\": {}, \"gold\": {}}}",
        one.precision(), one.recall(), one.f1(), one.right, one.extracted, one.gold);
  };
  const auto list = [](const std::vector<std::string>& items) {
    std::string out = "[";
    for (const std::string& item : items) {
      if (out.size() > 1) out += ", ";
      append_json_string(item, out);
    }
    return out + "]";
  };
  std::string types;
  for (const auto& [type, one] : score.by_type) {
    if (!types.empty()) types += ", ";
    append_json_string(type, types);
    types += ": " + tally(one);
  }
  std::string out = fmt::format(
      "{{\"triple\": {}, \"pair\": {}, \"type\": {}, \"dates_right\": {}, \"dates\": {}, "
      "\"core_found\": {}, \"core\": {}, \"types\": {{{}}}, \"errors\": [",
      tally(score.triple), tally(score.pair), tally(score.type), score.dates_right, score.dates,
      score.core_found, score.core, types);
  for (const ScoreError& error : score.errors) {
    if (&error != &score.errors.front()) out += ", ";
    out += "{\"id\": ";
    append_json_string(error.id, out);
    out += fmt::format(", \"missed\": {}, \"wrong\": {}}}", list(error.missed), list(error.wrong));
  }
  return out + "]}\n";
}

}  // namespace entente
