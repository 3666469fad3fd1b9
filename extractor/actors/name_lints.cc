// Lints of actors and people. Names are read anew from the files: the table has no places.
#include "extractor/actors/name_lints.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "extractor/actors/actor_table.h"
#include "extractor/actors/phrase.h"

namespace entente {
namespace {

struct NamePlace {
  const YamlFile* file = nullptr;
  int line = 0;
  int column = 0;
  int length = 1;
};

bool overlap(const Life& a, const Life& b) { return a.from < b.to && b.from < a.to; }

// One entry of a name in the rules.
struct NameUse {
  std::uint32_t who = 0;  // actor or person
  Life life;              // when the name is this one's
  NamePlace place;
  std::string text;
  bool is_place = false;  // a mere place acts for nobody
  bool exact = false;     // its case must be that of `shape`
  std::uint32_t shape = 0;
};

// What was said of one: both may be meant by the same words on the same day.
bool clash(const NameUse& a, const NameUse& b) {
  const bool told_apart = (a.exact || b.exact) && a.shape != b.shape;
  return overlap(a.life, b.life) && a.is_place == b.is_place && !told_apart;
}

using Uses = std::map<std::vector<WordId>, std::vector<NameUse>>;

Life common(const Life& a, const Life& b) {
  return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

Life life_of(const YamlNode& node) {
  Life life;
  const auto read = [&](const char* key, std::int32_t& days) {
    const YamlNode* value = node.find(key);
    const std::optional<Day> day = value == nullptr ? std::nullopt : parse_day(value->value);
    if (day) days = static_cast<std::int32_t>(day->time_since_epoch().count());
  };
  read("from", life.from);
  read("to", life.to);
  return life;
}

class NameLinter {
 public:
  NameLinter(const ActorTable& table, Vocabulary& vocabulary, Diagnostics& diagnostics)
      : table_(table), vocabulary_(vocabulary), diagnostics_(diagnostics) {}

  void read(const YamlFile& file, const YamlNode& document) {
    if (const YamlNode* actors = document.find("actors")) {
      for (const YamlNode& actor : actors->items) read_actor(file, actor);
    }
    if (const YamlNode* blocks = document.find("lines")) {
      if (blocks->is_scalar()) read_lines(file, *blocks);
      for (const YamlNode& block : blocks->items) read_lines(file, block);
    }
    if (const YamlNode* people = document.find("people")) {
      for (const YamlNode& person : people->items) read_person(file, person);
    }
  }

  void run() {
    lint_actors();
    lint_people(people_, "shared-person", "are both called", Severity::warning);
    lint_people(shorts_, "shared-short", "are both meant by", Severity::note);
    if (places_.size() != table_.persons.size()) return;  // a person of another kind of file
    for (std::uint32_t i = 0; i < places_.size(); ++i) lint_roles(i);
  }

 private:
  void add(Uses& uses, NameUse use) {
    const NamePhrase phrase = make_phrase(use.text, vocabulary_);
    if (phrase.words.empty()) return;
    use.exact = use.exact || phrase.short_capitals;
    use.shape = phrase.shape;
    std::vector<NameUse>& all = uses[phrase.words];
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const NameUse& other) { return other.who == use.who; });
    if (!known) all.push_back(std::move(use));
  }

  void read_actor(const YamlFile& file, const YamlNode& actor) {
    const YamlNode* id = actor.find("id");
    const auto found = id == nullptr ? table_.ids.end() : table_.ids.find(id->value);
    if (found == table_.ids.end()) return;
    const Life life = table_.actors[found->second].life;
    for (const char* key : {"names", "adjectives", "people", "cities", "places", "metonyms"}) {
      const YamlNode* names = actor.find(key);
      if (names == nullptr) continue;
      const auto read_name = [&](const YamlNode& item) {
        const YamlNode* text = item.is_map() ? item.find("name") : &item;
        if (text == nullptr) return;
        const Life own = item.is_map() ? life_of(item) : Life{};
        const YamlNode* exact = item.find("exact");
        NameUse use;
        use.who = found->second;
        use.life = common(life, own);
        use.place = {&file, text->line, text->column, static_cast<int>(text->value.size())};
        use.text = text->value;
        use.is_place = std::string_view(key) == "places";
        use.exact = exact != nullptr && exact->value == "true";
        add(actors_, std::move(use));
      };
      if (names->is_list()) {
        for (const YamlNode& item : names->items) read_name(item);
      } else {
        read_name(*names);
      }
    }
  }

  void read_person(const YamlFile& file, const YamlNode& person) {
    const std::uint32_t index = static_cast<std::uint32_t>(places_.size());
    places_.push_back({&file, person.line, person.column, 1});
    for (const char* key : {"name", "aliases", "short"}) {
      const YamlNode* names = person.find(key);
      if (names == nullptr) continue;
      Uses& uses = std::string_view(key) == "short" ? shorts_ : people_;
      const auto read_name = [&](const YamlNode& item) {
        const int length = static_cast<int>(item.value.size());
        add(uses, {index, years(index), {&file, item.line, item.column, length}, item.value});
      };
      if (names->is_scalar()) read_name(*names);
      for (const YamlNode& item : names->items) read_name(item);
    }
  }

  // The block's lines as load_person_lines counts them.
  void read_lines(const YamlFile& file, const YamlNode& block) {
    std::string_view rest = block.value;
    for (int number = block.line + 1; !rest.empty(); ++number) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(rest.size(), end + 1));
      const std::size_t first = line.find_first_not_of(' ');
      if (first == std::string_view::npos || line[first] == '#') continue;
      read_line(file, number, line.substr(0, line.find('=')));
    }
  }

  void read_line(const YamlFile& file, int number, std::string_view names) {
    const std::uint32_t index = static_cast<std::uint32_t>(places_.size());
    const std::string_view written = file.line_text(number);
    const auto place_of = [&](std::string_view name) {
      const std::size_t at = std::min(written.find(name), written.size());
      return NamePlace{&file, number, static_cast<int>(at) + 1, static_cast<int>(name.size())};
    };
    bool first = true;
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(';'), names.size());
      std::string_view name = names.substr(0, end);
      names.remove_prefix(std::min(names.size(), end + 1));
      while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
      while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
      if (first) places_.push_back(place_of(name));
      first = false;
      const bool alone = !name.empty() && name.front() == '!';
      if (alone) name.remove_prefix(1);
      add(alone ? shorts_ : people_, {index, years(index), place_of(name), std::string(name)});
    }
  }

  // From the first role's beginning to the last one's end.
  Life years(std::uint32_t person) const {
    if (person >= table_.persons.size()) return {};
    const Person& who = table_.persons[person];
    Life all{std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::min()};
    for (std::uint32_t i = 0; i < who.role_count; ++i) {
      const Life& life = table_.roles[who.first_role + i].life;
      all = {std::min(all.from, life.from), std::max(all.to, life.to)};
    }
    return all;
  }

  void report(const NamePlace& place, Severity severity, const char* code, std::string message,
              std::string help) {
    report_place(*place.file, place.line, place.column, place.length, severity, code,
                 std::move(message), std::move(help), diagnostics_);
  }

  static std::string place_text(const NamePlace& place) {
    return fmt::format("{}:{}", place.file->path, place.line);
  }

  void lint_actors() {
    for (const auto& [words, uses] : actors_) {
      for (std::size_t i = 1; i < uses.size(); ++i) {
        const NameUse& use = uses[i];
        const auto other = std::find_if(uses.begin(), uses.begin() + static_cast<long>(i),
                                        [&](const NameUse& o) { return clash(o, use); });
        if (other == uses.begin() + static_cast<long>(i)) continue;
        report(use.place, Severity::warning, "shared-name",
               fmt::format("'{}' names both {} and {} ({})", use.text, table_.actors[other->who].id,
                           table_.actors[use.who].id, place_text(other->place)),
               "keep it with one, or give both the years in which it is theirs");
      }
    }
  }

  void lint_people(const Uses& all, const char* code, const char* are, Severity severity) {
    for (const auto& [words, uses] : all) {
      for (std::size_t i = 1; i < uses.size(); ++i) {
        const NameUse& use = uses[i];
        const auto other = std::find_if(uses.begin(), uses.begin() + static_cast<long>(i),
                                        [&](const NameUse& o) { return clash(o, use); });
        if (other == uses.begin() + static_cast<long>(i)) continue;
        report(
            use.place, severity, code,
            fmt::format("{} and {} ({}) {} '{}'", table_.persons[use.who].name,
                        table_.persons[other->who].name, place_text(other->place), are, use.text),
            "the role nearest in time is taken; keep the name with the better known");
      }
    }
  }

  void lint_roles(std::uint32_t person) {
    const Person& who = table_.persons[person];
    for (std::uint32_t i = 0; i < who.role_count; ++i) {
      for (std::uint32_t j = i + 1; j < who.role_count; ++j) {
        const PersonRole& a = table_.roles[who.first_role + i];
        const PersonRole& b = table_.roles[who.first_role + j];
        const bool same = a.actor == b.actor && a.sector == b.sector;
        if (same || a.life.open() || b.life.open() || !overlap(a.life, b.life)) continue;
        // Of two offices the one taken last counts; of two taken on one day nothing tells which.
        const bool tied =
            a.life.from == b.life.from && (a.actor != b.actor || a.sector != b.sector);
        if (!tied && a.actor == b.actor) continue;
        report(places_[person], tied ? Severity::warning : Severity::note, "overlapping-roles",
               fmt::format("{} acts for {} {} and for {} {} at the same time", who.name,
                           table_.actors[a.actor].id, table_.sectors[a.sector],
                           table_.actors[b.actor].id, table_.sectors[b.sector]),
               tied ? "both begin on the same day: let one begin later"
                    : "while they overlap the office taken last counts");
        return;
      }
    }
  }

  const ActorTable& table_;
  Vocabulary& vocabulary_;
  Diagnostics& diagnostics_;
  Uses actors_;
  Uses people_;
  Uses shorts_;
  std::vector<NamePlace> places_;  // of persons, by index
};

}  // namespace

std::vector<std::string> actor_ids(const ActorTable& table) {
  std::vector<std::string> ids;
  ids.reserve(table.actors.size());
  for (const Actor& actor : table.actors) ids.push_back(actor.id);
  return ids;
}

void lint_names(const std::vector<std::pair<const YamlFile*, const YamlNode*>>& documents,
                const ActorTable& table, Vocabulary& vocabulary, Diagnostics& diagnostics) {
  NameLinter linter(table, vocabulary, diagnostics);
  for (const auto& [file, document] : documents) linter.read(*file, *document);
  linter.run();
}

}  // namespace entente
