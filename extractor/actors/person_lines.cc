// People as lines: a form for long lists that loads fast and stays readable; see actor_loader.h.
#include <algorithm>

#include "extractor/actors/actor_loader.h"

namespace entente {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// Cuts the part before `mark` off `rest`.
std::string_view next_part(std::string_view& rest, char mark) {
  const std::size_t at = std::min(rest.find(mark), rest.size());
  const std::string_view part = trim(rest.substr(0, at));
  rest.remove_prefix(std::min(rest.size(), at + 1));
  return part;
}

// Cuts the next role off: to a comma outside the title's brackets.
std::string_view next_role(std::string_view& rest) {
  int depth = 0;
  std::size_t at = 0;
  for (; at < rest.size() && (depth > 0 || rest[at] != ','); ++at)
    depth += rest[at] == '(' ? 1 : rest[at] == ')' ? -1 : 0;
  const std::string_view part = trim(rest.substr(0, at));
  rest.remove_prefix(std::min(rest.size(), at + 1));
  return part;
}

// "RUS GOV 2000-05-07..2008-05-07 (President)": actor, then sector and days if known; `to` is not
// included.
bool read_role_text(std::string_view text, std::string_view& actor, PersonRole& role,
                    ActorTable& table) {
  text = trim(text.substr(0, text.find('(')));  // the title is for readers of the file
  actor = next_part(text, ' ');
  while (!text.empty()) {
    const std::string_view part = next_part(text, ' ');
    const std::size_t dots = part.find("..");
    if (dots == std::string_view::npos) {
      if (role.sector != 0 || !role.life.open()) return false;
      role.sector = table.sector(part);
      continue;
    }
    const std::optional<Day> from = parse_day(part.substr(0, dots));
    const std::optional<Day> to = parse_day(part.substr(dots + 2));
    if ((!from && dots > 0) || (!to && dots + 2 < part.size())) return false;
    if (from) role.life.from = static_cast<std::int32_t>(from->time_since_epoch().count());
    if (to) role.life.to = static_cast<std::int32_t>(to->time_since_epoch().count());
    if (role.life.from >= role.life.to) return false;
  }
  return !actor.empty();
}

// "Full Name; other spelling; !Surname = ROLE, ROLE". False when the line is not of that form.
bool load_person_line(std::string_view line, std::string_view path, int line_number,
                      Vocabulary& vocabulary, ActorTable& table) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return false;
  std::string_view names = line.substr(0, equals);
  std::string_view roles = line.substr(equals + 1);
  const std::uint32_t index = static_cast<std::uint32_t>(table.persons.size());
  Person person;
  person.name = next_part(names, ';');
  person.first_role = static_cast<std::uint32_t>(table.roles.size());
  while (!roles.empty()) {
    PersonRole role;
    std::string_view actor;
    if (!read_role_text(next_role(roles), actor, role, table)) {
      table.roles.resize(person.first_role);
      return false;
    }
    const auto known = table.ids.find(actor);
    if (known != table.ids.end())
      role.actor = known->second;
    else
      role.actor_id = table.reference(std::string(actor), path, line_number, 1);
    table.roles.push_back(std::move(role));
  }
  person.role_count = static_cast<std::uint32_t>(table.roles.size()) - person.first_role;
  if (person.role_count == 0 || person.name.empty()) return false;
  add_person_name(person.name, Form::person, index, person, vocabulary, table);
  while (!names.empty()) {
    const std::string_view name = next_part(names, ';');
    const bool alone = !name.empty() && name.front() == '!';
    add_person_name(alone ? name.substr(1) : name, alone ? Form::person_short : Form::person, index,
                    person, vocabulary, table);
  }
  table.persons.push_back(std::move(person));
  return true;
}

}  // namespace

void load_person_lines(const YamlFile& file, const YamlNode& block, Vocabulary& vocabulary,
                       ActorTable& table, Diagnostics& diagnostics) {
  std::string_view rest = block.value;
  for (int number = block.line + 1; !rest.empty(); ++number) {
    const std::string_view line = next_part(rest, '\n');
    if (line.empty() || line.front() == '#' ||
        load_person_line(line, file.path, number, vocabulary, table))
      continue;
    YamlNode place = block;
    place.line = number;
    place.column = 1;
    report_at(file, place, Severity::error, "bad-line", "this is no person with roles",
              "write: Full Name; other spelling = RUS GOV 2000-05-07..2008-05-07, RUS",
              diagnostics);
  }
}

}  // namespace entente
