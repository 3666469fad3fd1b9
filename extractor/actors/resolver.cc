// The passes of the actor resolver in order; and loading. Tested by tests/actors/resolver_test.cc.
#include "extractor/actors/resolver.h"

#include "extractor/actors/actor_loader.h"
#include "extractor/actors/anaphora.h"
#include "extractor/actors/composition.h"
#include "extractor/actors/tagging.h"

namespace entente {
namespace {

ActorRef make_ref(const ActorTable& table, const ActorMemory& memory, const Who& who) {
  ActorRef ref;
  const Actor& actor = table.actors[who.actor];
  ref.id = actor.id;
  ref.name = actor.name;
  ref.sector = table.sectors[who.sector];
  ref.country = actor.type != ActorType::organisation && actor.type != ActorType::group;
  if (who.person == kNoIndex) return ref;
  if ((who.person & kOwnName) != 0)
    ref.person = memory.persons[who.person & ~kOwnName].name;
  else
    ref.person = table.persons[who.person].name;
  return ref;
}

std::optional<Who> speaker_of(const ActorTable& table, const ActorContext& context) {
  if (context.speaker == nullptr) return std::nullopt;
  const auto found = table.ids.find(context.speaker->id);
  if (found == table.ids.end()) return std::nullopt;
  Who who;
  who.actor = found->second;
  for (std::size_t i = 0; i < table.sectors.size(); ++i)
    if (table.sectors[i] == context.speaker->sector) who.sector = static_cast<SectorIndex>(i);
  return who;
}

}  // namespace

void find_mentions(const ActorTable& table, std::string_view text, std::span<const Token> tokens,
                   const Sentence& sentence, ActorContext& context,
                   std::vector<Mention>& mentions) {
  const std::optional<Who> speaker = speaker_of(table, context);
  SentenceView view{table,
                    text,
                    tokens,
                    0,
                    0,
                    {},
                    false,
                    context.document_date,
                    speaker ? speaker->actor : kNoActor};
  look_at_sentence(sentence, view);
  if (view.begin >= view.end) return;
  ActorMemory& memory = context.memory;
  Units units;
  find_units(view, memory, units);
  Groups groups;
  if (!units.empty()) {
    compose_groups(view, memory, units, speaker ? &*speaker : nullptr, groups);
    resolve_bodies(view, memory, groups);
  }
  remember_groups(view, groups, memory);
  for (const Group& group : groups) {
    Mention mention;
    mention.first_token = group.first;
    mention.last_token = group.last;
    mention.span = {tokens[group.first].span.start, tokens[group.last - 1].span.end};
    mention.kind = group.kind;
    mention.plural = group.plural;
    mention.actors.reserve(group.who.size());
    for (const Who& who : group.who) mention.actors.push_back(make_ref(table, memory, who));
    mentions.push_back(std::move(mention));
  }
}

std::string_view actor_name(const ActorTable& table, std::string_view id) {
  const auto found = table.ids.find(id);
  return found == table.ids.end() ? std::string_view{} : table.actors[found->second].name;
}

bool is_agent_word(const ActorTable& table, WordId word) { return table.is(word, kAgentHead); }

std::shared_ptr<ActorTable> make_actor_table() { return std::make_shared<ActorTable>(); }

void load_actors(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                 ActorTable& table, Diagnostics& diagnostics) {
  MapReader map(file, document, "document", diagnostics);
  map.text("format");
  const std::string kind =
      map.choice("kind", {"actors", "people", "agents", "anaphora", "traps"}, Need::required);
  if (kind == "actors") load_actor_entries(file, map, vocabulary, table, diagnostics);
  if (kind == "people") load_people_entries(file, map, vocabulary, table, diagnostics);
  if (kind == "agents") load_agent_entries(file, map, vocabulary, table, diagnostics);
  if (kind == "anaphora") load_anaphor_entries(file, map, vocabulary, table, diagnostics);
  if (kind == "traps") load_trap_entries(file, map, vocabulary, table, diagnostics);
  map.finish();
}

namespace {

// The actor a rule refers to; kNoActor, reported at its place, when no rule defines it.
ActorIndex resolve(const IdReference& reference, const ActorTable& table,
                   Diagnostics& diagnostics) {
  const auto found = table.ids.find(reference.id);
  if (found != table.ids.end()) return found->second;
  std::vector<std::string> known;
  for (const Actor& actor : table.actors) known.push_back(actor.id);
  Diagnostic diagnostic;
  diagnostic.code = "unknown-actor";
  if (reference.file < table.files.size()) diagnostic.file = table.files[reference.file];
  diagnostic.line = reference.line;
  diagnostic.column = reference.column;
  diagnostic.message = "no actor has the id '" + reference.id + "'";
  const std::string near = nearest_word(reference.id, known);
  if (!near.empty()) diagnostic.help = "did you mean '" + near + "'?";
  diagnostics.push_back(std::move(diagnostic));
  return kNoActor;
}

}  // namespace

void finish_actors(Vocabulary& vocabulary, ActorTable& table, Diagnostics& diagnostics) {
  for (Actor& actor : table.actors) {
    if (actor.name.empty()) actor.name = actor.id;
    if (!actor.home_id.id.empty()) actor.home = resolve(actor.home_id, table, diagnostics);
  }
  for (PersonRole& role : table.roles)
    if (role.actor == kNoActor) role.actor = resolve(role.actor_id, table, diagnostics);
  for (Anaphor& anaphor : table.anaphors)
    for (const IdReference& id : anaphor.among_ids) {
      const ActorIndex index = resolve(id, table, diagnostics);
      if (index != kNoActor) anaphor.among.push_back(index);
    }
  for (NearTrap& trap : table.near_traps) trap.actor = resolve(trap.actor_id, table, diagnostics);
  for (const auto& [word, id] : table.combining_ids) {
    const ActorIndex index = resolve(id, table, diagnostics);
    if (index != kNoActor) table.combining.emplace(word, index);
  }
  for (const auto& [actor, id] : table.short_after_ids) {
    const ActorIndex index = resolve(id, table, diagnostics);
    if (index != kNoActor) table.short_after[actor].push_back(index);
  }
  table.family_first.assign(table.actors.size(), false);
  for (const IdReference& id : table.family_first_ids) {
    const ActorIndex index = resolve(id, table, diagnostics);
    if (index != kNoActor) table.family_first[index] = true;
  }
  // Marks are no words of a language; they are known to the code.
  for (const char* mark : {"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x90", "\xE2\x80\x91"})
    table.add_class(vocabulary.intern(mark), kDash);
  for (const char* mark : {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "``", "''"})
    table.add_class(vocabulary.intern(mark), kQuote);
  table.add_class(vocabulary.intern(","), kComma);
  table.add_class(vocabulary.intern("("), kOpen);
  table.add_class(vocabulary.intern(")"), kClose);
  table.add_class(vocabulary.intern("."), kStop);
  for (const char* mark : {"'s", "'"}) table.add_class(vocabulary.intern(mark), kPossessive);
}

}  // namespace entente
