// ActorTable: the compiled form of rules/actors/, private to this room.
//
// All phrases (names, adjectives, titles, pronouns, traps) live in one trie over word numbers. A
// phrase ends in a node, and a node has a list of readings. Hyphens and full stops are left out of
// the trie and skipped in texts, so "Kim Jong-un" and "Kim Jong Un" are one phrase.
#ifndef ENTENTE_ACTORS_ACTOR_TABLE_H_
#define ENTENTE_ACTORS_ACTOR_TABLE_H_

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/base/date_range.h"
#include "extractor/text/vocabulary.h"

namespace entente {

using ActorIndex = std::uint32_t;
using SectorIndex = std::uint8_t;  // 0: no sector
inline constexpr ActorIndex kNoActor = std::numeric_limits<ActorIndex>::max();
inline constexpr std::uint32_t kNoIndex = std::numeric_limits<std::uint32_t>::max();

// Days from `from` (included) to `to` (excluded); open ends are the type's limits.
struct Life {
  std::int32_t from = std::numeric_limits<std::int32_t>::min();
  std::int32_t to = std::numeric_limits<std::int32_t>::max();

  bool open() const { return *this == Life{}; }
  bool covers(Day day) const {
    const std::int64_t count = day.time_since_epoch().count();
    return from <= count && count < to;
  }
  // Days between `day` and the nearest day of this life; 0 when covered.
  std::int64_t distance(Day day) const;
  bool operator==(const Life&) const = default;
};

enum class ActorType : std::uint8_t { state, territory, organisation, group, historical };

// An actor's id as a rule wrote it, with its place for the message when nobody has that id.
struct IdReference {
  std::string id;
  std::uint32_t file = 0;  // into ActorTable::files
  int line = 0;
  int column = 0;
};

struct Actor {
  std::string id;
  std::string name;
  ActorType type = ActorType::state;
  SectorIndex sector = 0;
  IdReference home_id;
  ActorIndex home = kNoActor;  // set by finish_actors
  Life life;

  bool is_state() const { return type != ActorType::organisation && type != ActorType::group; }
};

struct PersonRole {
  IdReference actor_id;
  ActorIndex actor = kNoActor;
  SectorIndex sector = 0;
  Life life;
};

struct Person {
  std::string name;
  std::uint32_t first_role = 0;  // into ActorTable::roles
  std::uint32_t role_count = 0;
  WordId surname = kUnknownWord;     // last word of the name
  WordId first_name = kUnknownWord;  // its first word: the surname of Chinese and Koreans
};

// One entry of `kind: agents`: what its words say of the country they stand with.
struct Agent {
  SectorIndex sector = 0;
  bool title = false;       // may stand before a person's name
  bool generic = false;     // spokesman, leader: the word before decides the sector
  bool strong = false;      // rebel, opposition: keeps its sector before "forces", "leader"
  bool bare = false;        // without a country it may mean that of the document
  bool local = false;       // "police in X" are X's
  bool seat = false;        // "a ministry official in CAPITAL" is the capital's country's
  bool post = false;        // ambassador, envoy: "to X" belongs to the post
  bool collective = false;  // plural as it stands: police, troops, authorities
  bool verb = false;        // forces, heads: after a bare name perhaps a verb
};

enum class Refers : std::uint8_t { person, group, thing, country, pair, speaker, all_of };

enum class Gender : std::uint8_t { any, male, female };

struct Anaphor {
  Refers refers = Refers::country;
  bool owner = false;             // his, its, their: a body may follow
  Gender gender = Gender::any;    // he, she
  std::vector<ActorIndex> among;  // only these (the East Asian nation); empty: any
  std::vector<IdReference> among_ids;
};

// What a phrase may be. The order is the order of preference between readings of one phrase.
enum class Form : std::uint8_t {
  nothing,  // traps: no actor
  name,
  metonym,
  city,   // capitals and seats: the country's name, but a place after in, at, near
  place,  // other towns and regions: always a place
  adjective,
  people,
  short_form,
  person,
  person_short,
  agent,
  anaphor
};

struct PhraseReading {
  Form form = Form::name;
  SectorIndex sector = 0;
  bool plural = false;
  bool exact = false;        // the text's case must be that of `shape`
  bool any_case = false;     // the rule has it in small letters
  std::uint32_t shape = 0;   // two bits a word: capital, all capitals
  std::uint32_t target = 0;  // actor, person, agent or anaphor
  Life life;
  std::uint32_t next = kNoIndex;  // next reading of the same phrase
};

// Classes of single words that composition asks about; a word may be in several.
enum WordClass : std::uint64_t {
  kModifier = 1ull << 0,     // may stand between a country and its people: deputy, senior, riot
  kFormer = 1ull << 1,       // former, ex: the sector is past
  kArticle = 1ull << 2,      // the, a
  kOf = 1ull << 3,           // of
  kFor = 1ull << 4,          // for
  kPostLink = 1ull << 5,     // to, in, at, for: after an ambassador
  kVenue = 1ull << 6,        // in, at, near, from: a place follows
  kIn = 1ull << 7,           // in, at: "police in X", "officials in CAPITAL"
  kAnd = 1ull << 8,          // and, or
  kPossessive = 1ull << 9,   // 's and '
  kHonorific = 1ull << 10,   // Mr, Sir, Dr
  kParticle = 1ull << 11,    // de, van, al, bin: inside names
  kClosed = 1ull << 12,      // words that end a noun phrase: be, have, said, in, who
  kVoidSuffix = 1ull << 13,  // German-born, French-speaking: no actor
  kVoidPrefix = 1ull << 14,  // pro-, ex-, non-: no actor
  kAgainst = 1ull << 15,     // anti-
  kAgency = 1ull << 16,      // Reuters, AFP: in datelines and parentheses
  kByline = 1ull << 17,      // Reporting, Editing, Writing
  kBy = 1ull << 18,          // by
  kNotName = 1ull << 19,     // capitalised, but no part of a person's name: Monday, Minister
  kGivenName = 1ull << 20,   // country names that are first names: Jordan, Chad
  kFamilyName = 1ull << 21,  // country names that are surnames: Jordan, Ireland, Holland
  kNamePart = 1ull << 22,    // a word of some person's name in the pack
  kAgentHead = 1ull << 23,   // last word of an agent phrase
  kCapsWord = 1ull << 24,    // an exact name that is a common word in all-capital lines: WHO, IS
  kDash = 1ull << 25,
  kComma = 1ull << 26,
  kOpen = 1ull << 27,
  kClose = 1ull << 28,
  kStop = 1ull << 29,        // full stop
  kCombining = 1ull << 30,   // Sino-, Franco-: see ActorTable::combining
  kSubsidiary = 1ull << 31,  // Airlines, Bank, Times: after a country name a company's name
  kDefinite = 1ull << 32,    // the
  kDeed = 1ull << 33,        // modifiers that are a verb after a name: X captured two soldiers
  kFemaleName = 1ull << 34,  // first names of women
  kQuote = 1ull << 35        // double quotation marks
};

// A name that is no actor when one of `words` is in the sentence: Georgia beside Atlanta.
struct NearTrap {
  IdReference actor_id;
  ActorIndex actor = kNoActor;
  std::vector<WordId> name;
  boost::unordered_flat_map<WordId, bool> words;
};

struct ActorTable {
  struct Node {
    std::uint32_t first_reading = kNoIndex;
    std::uint32_t near_trap = kNoIndex;
    bool children = false;
  };

  std::vector<Actor> actors;
  std::vector<Person> persons;
  std::vector<PersonRole> roles;
  std::vector<Agent> agents;
  std::vector<Anaphor> anaphors;
  std::vector<NearTrap> near_traps;
  std::vector<PhraseReading> readings;
  std::vector<Node> nodes{Node{}};                                // 0: none
  std::vector<std::uint32_t> roots;                               // by word: node, or 0
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> edges;  // node << 32 | word
  std::vector<std::uint64_t> classes;                             // by word: WordClass bits
  // Looked up by views, too.
  struct IdHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>{}(id); }
  };
  boost::unordered_flat_map<std::string, ActorIndex, IdHash, std::equal_to<>> ids;
  boost::unordered_flat_map<WordId, ActorIndex> combining;  // sino -> CHN
  // Whose mention makes an actor's short names understood, beside its own: KOR for "the North".
  std::vector<std::pair<ActorIndex, IdReference>> short_after_ids;
  boost::unordered_flat_map<ActorIndex, std::vector<ActorIndex>> short_after;
  std::vector<std::pair<WordId, IdReference>> combining_ids;
  std::vector<IdReference> family_first_ids;  // countries of "Kim Jong-un"
  std::vector<bool> family_first;             // by actor
  std::vector<std::string> sectors{std::string()};
  std::vector<std::string> files;  // read so far, for messages

  std::uint64_t classes_of(WordId word) const { return word < classes.size() ? classes[word] : 0; }
  bool is(WordId word, std::uint64_t bits) const { return (classes_of(word) & bits) != 0; }
  std::uint32_t root(WordId word) const { return word < roots.size() ? roots[word] : 0; }
  std::uint32_t step(std::uint32_t node, WordId word) const {
    if (word == kUnknownWord || !nodes[node].children) return 0;
    const auto found = edges.find(std::uint64_t{node} << 32 | word);
    return found == edges.end() ? 0 : found->second;
  }

  IdReference reference(std::string id, std::string_view file, int line, int column);
  void add_class(WordId word, std::uint64_t bits);
  SectorIndex sector(std::string_view name);
  // The node of a phrase, made if need be; 0 for an empty phrase.
  std::uint32_t node_for(const std::vector<WordId>& words);
  void add_reading(std::uint32_t node, const PhraseReading& reading);
};

}  // namespace entente

#endif  // ENTENTE_ACTORS_ACTOR_TABLE_H_
