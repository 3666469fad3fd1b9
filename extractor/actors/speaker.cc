// Who speaks in a document, and in which of its lines. Tested by tests/actors/speaker_test.cc.
#include "extractor/actors/speaker.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

#include "extractor/actors/actor_table.h"
#include "extractor/yaml/map_reader.h"

namespace entente {
namespace {

constexpr std::size_t kOpening = 400;  // bytes in which an agency names itself
constexpr std::size_t kLabel = 60;     // bytes in which a line says who has the word
constexpr const char* kGroup = "speaker";

bool has_group(const RE2& pattern) { return pattern.NamedCapturingGroups().contains(kGroup); }

SpeakerRule::Patterns patterns_of(const YamlFile& file, MapReader& map, const char* key,
                                  Diagnostics& diagnostics) {
  SpeakerRule::Patterns patterns;
  for (const YamlNode* node : map.scalars(key, Need::optional)) {
    std::unique_ptr<RE2> pattern = std::make_unique<RE2>(node->value, RE2::Quiet);
    if (pattern->ok()) {
      patterns.push_back(std::move(pattern));
    } else {
      report_at(file, *node, Severity::error, "bad-pattern", pattern->error(),
                "patterns are RE2 regular expressions", diagnostics);
    }
  }
  return patterns;
}

// The sector stays what the entry says.
void take_actor(const Actor& actor, ActorRef& ref) {
  ref.id = actor.id;
  ref.name = actor.name;
  ref.country = actor.is_state();
}

bool starts_with(std::string_view line, const SpeakerRule::Patterns& patterns) {
  const re2::StringPiece words(line.data(), std::min(line.size(), kLabel));
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::unique_ptr<RE2>& pattern) {
    return pattern->Match(words, 0, words.size(), RE2::ANCHOR_START, nullptr, 0);
  });
}

// True when one of the patterns is in the text; what its group "speaker" holds goes to `named`.
bool matches(const SpeakerRule::Patterns& patterns, std::string_view text, std::string& named) {
  if (text.empty()) return false;
  for (const std::unique_ptr<RE2>& pattern : patterns) {
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern)) continue;
    if (has_group(*pattern))
      RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern, &named);
    return true;
  }
  return false;
}

bool tells(const SpeakerRule& rule, const Document& document, std::string& named) {
  const std::string_view body = std::string_view(document.text).substr(document.body);
  return matches(rule.source, document.source, named) ||
         matches(rule.document_id, document.id, named) ||
         matches(rule.title, document.title, named) ||
         matches(rule.opening, body.substr(0, kOpening), named);
}

bool names_speaker(const SpeakerRule& rule) {
  for (const SpeakerRule::Patterns* patterns :
       {&rule.source, &rule.document_id, &rule.title, &rule.opening}) {
    for (const std::unique_ptr<RE2>& pattern : *patterns) {
      if (has_group(*pattern)) return true;
    }
  }
  return !rule.actor.id.empty();
}

}  // namespace

SpeakerRules::SpeakerRules() = default;
SpeakerRules::~SpeakerRules() = default;
SpeakerRules::SpeakerRules(SpeakerRules&&) noexcept = default;
SpeakerRules& SpeakerRules::operator=(SpeakerRules&&) noexcept = default;

Speaker::Speaker(const SpeakerRules& rules, const ActorTable& table, const Document& document)
    : document_(document) {
  for (const SpeakerRule& rule : rules.rules) {
    std::string named;
    if (!tells(rule, document, named)) continue;
    actor_ = rule.actor;
    if (actor_.id.empty()) {
      std::transform(named.begin(), named.end(), named.begin(),
                     [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
      const auto found = table.ids.find(named);
      if (found == table.ids.end()) continue;
      take_actor(table.actors[found->second], actor_);
    }
    rule_ = &rule;
    known_ = true;
    return;
  }
}

bool Speaker::move_to(std::uint32_t start) {
  if (!known_ || (rule_->own.empty() && rule_->others.empty())) return false;
  const std::string_view text = document_.text;
  bool asked = false;
  while (seen_ <= start && seen_ < text.size()) {
    const std::string_view line = text.substr(seen_);
    if (starts_with(line, rule_->own)) {
      own_turn_ = true;
    } else if (starts_with(line, rule_->others)) {
      own_turn_ = false;
      asked = true;
    }
    const std::size_t end = line.find('\n');
    seen_ = end == std::string_view::npos ? static_cast<std::uint32_t>(text.size())
                                          : seen_ + static_cast<std::uint32_t>(end) + 1;
  }
  return asked;
}

void load_speakers(const YamlFile& file, const YamlNode& document, SpeakerRules& rules,
                   Diagnostics& diagnostics) {
  MapReader map(file, document, "document", diagnostics);
  map.text("format");
  map.text("kind");
  if (const YamlNode* list = map.list("speakers")) {
    for (const YamlNode& item : list->items) {
      MapReader entry(file, item, "speaker", diagnostics);
      SpeakerRule rule;
      rule.id = entry.text("id");
      rule.actor.id = entry.text("actor", Need::optional);
      rule.actor.sector = entry.text("sector", Need::optional);
      rule.partisan = entry.flag("partisan", false);
      rule.source = patterns_of(file, entry, "source", diagnostics);
      rule.document_id = patterns_of(file, entry, "documents", diagnostics);
      rule.title = patterns_of(file, entry, "title", diagnostics);
      rule.opening = patterns_of(file, entry, "opening", diagnostics);
      rule.own = patterns_of(file, entry, "own", diagnostics);
      rule.others = patterns_of(file, entry, "others", diagnostics);
      const YamlNode* actor = entry.node("actor", Need::optional);
      const YamlNode& place = actor != nullptr ? *actor : item;
      rule.file = file.path;
      rule.line = place.line;
      rule.column = place.column;
      entry.finish();
      if (!names_speaker(rule)) {
        report_at(file, item, Severity::error, "no-speaker", "nothing tells who speaks here",
                  "write 'actor: PRK', or a pattern with the group (?P<speaker>…) that holds an id",
                  diagnostics);
        continue;
      }
      rules.rules.push_back(std::move(rule));
    }
  }
  map.finish();
}

void finish_speakers(const ActorTable& table, SpeakerRules& rules, Diagnostics& diagnostics) {
  for (SpeakerRule& rule : rules.rules) {
    if (rule.actor.id.empty()) continue;
    const auto found = table.ids.find(rule.actor.id);
    if (found != table.ids.end()) {
      take_actor(table.actors[found->second], rule.actor);
      continue;
    }
    Diagnostic problem;
    problem.code = "unknown-actor";
    problem.file = rule.file;
    problem.line = rule.line;
    problem.column = rule.column;
    problem.message = "no actor has the id '" + rule.actor.id + "'";
    problem.help = "ids are those of rules/actors/";
    diagnostics.push_back(std::move(problem));
  }
}

}  // namespace entente
