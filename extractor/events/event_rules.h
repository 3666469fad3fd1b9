// EventRules: frames, event nouns, operators and idioms of rules/events/, compiled.
#ifndef ENTENTE_EVENTS_EVENT_RULES_H_
#define ENTENTE_EVENTS_EVENT_RULES_H_

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <memory>
#include <string>
#include <vector>

#include "extractor/events/event.h"
#include "extractor/events/ontology.h"
#include "extractor/reading/lexicon.h"
#include "extractor/yaml/yaml.h"

namespace re2 {
class RE2;
}

namespace entente {

struct EventSpec {
  std::string type;  // PLOVER type; empty: no event of its own
  std::string cameo;
  std::string label;
  bool foreign = false;  // no act within one country
};

// What a frame asks of the object. Several may be allowed; none set: anything or nothing.
struct ObjectSpec {
  bool any = false;
  bool actor = false;
  bool none = false;
  bool clause = false;
  std::vector<ListId> lists;
  bool free() const { return !any && !actor && !none && !clause && lists.empty(); }
};

// Who must act. Several may be allowed; none set: anybody.
struct DoerSpec {
  bool state = false;                // a country by its name
  std::vector<std::string> sectors;  // MIL, REB …
  std::vector<ListId> lists;         // nouns that the subject is, or is called: "Cuban soldiers"
  bool free() const { return !state && sectors.empty() && lists.empty(); }
};

struct FrameRule {
  std::string id;  // "core.reject/talks"
  int rev = 1;
  double weight = 1.0;
  EventSpec event;
  DoerSpec who;
  ObjectSpec object;
  std::vector<WordId> target_preps;  // in the order of the file; the text's order decides
  std::vector<WordId> needs;         // one of these prepositions must be there
  bool mutual = false;
  bool source_is_object = false;
  bool preps_lead = false;  // who stands behind target_preps comes before the object
  bool needs_target = false;
  std::vector<ListId> except_objects;  // an object that is one of these is not the event
  std::vector<ListId> except_behind;   // nor is it with one of these after a preposition
};

// A class of event nouns.
struct NounClass {
  std::string id;  // "core.nouns/attack"
  ListId list = 0;
  EventSpec event;
  bool standing = false;
  bool mutual = false;
  double weight = 0.8;
  std::vector<WordId> source_preps;  // besides "by": an offer from X
  std::vector<WordId> target_preps;
};

enum class OperatorKind : std::uint8_t {
  gives,  // the act becomes another event: refuse × act = REJECT
  inner,  // the act itself happens: begin to, carry out
  none    // the act does not happen, or not surely: it keeps `status`
};

// Operator × act, by verb. `over` empty: any act.
struct OperatorRule {
  std::string id;  // "operators/refuse"
  OperatorKind kind = OperatorKind::gives;
  EventSpec event;
  EventStatus status = EventStatus::possible;  // of the act, for kind none
  std::vector<std::string> over;               // event types
  bool control_object = false;                 // urge X to …: the object is to act
  bool needs_act = true;                       // false: fires with any clause as its act
  boost::unordered_flat_set<VerbId> except;    // acts by these verbs are none: declined to comment
};

// What a future, negated or reported act is: "will impose" = THREATEN. The first that fits.
struct ModalRule {
  Modality modality = Modality::none;
  bool negative = false;
  bool self = false;  // only when the doer says so of itself
  std::vector<std::string> over;
  EventSpec event;
};

// An adversary's allegation: over these acts, reported by another party, ACCUSE takes their place.
struct AllegationRule {
  std::vector<std::string> over;
  std::vector<std::string> witnessed;        // of these, those that only whom they hit accuses of
  std::vector<std::string> neutral_sectors;  // MED, COP …: what they report is taken as told
  std::vector<std::string> neutral_actors;   // UN, ICRC …
  EventSpec event;
  bool set = false;
};

// What reported words do though no rule knows the act: "X must withdraw, Y said" demands, "X
// violates the law, Y said" charges, "Y called X's move a provocation" judges.
struct ReportRule {
  std::string id;
  Modality modality = Modality::none;            // of the reported verb; none: any but a future
  std::vector<ListId> nouns;                     // what X is said to be: "is a provocation"
  boost::unordered_flat_set<WordId> adjectives;  // or "is illegal"
  boost::unordered_flat_set<VerbId> verbs;       // filled by index(); empty: any verb
  boost::unordered_flat_set<VerbId> except;      // no verb of these: prices must fall
  boost::unordered_flat_set<VerbId> told;        // whoever does this tells it: hope that X will
  boost::unordered_flat_set<VerbId> naming;      // call X a …: the subject judges the object
  EventSpec event;
};

struct IdiomRule {
  std::string id;
  int rev = 1;
  double weight = 1.0;
  EventSpec event;
  bool mutual = false;
  std::string written;              // as the file has it
  std::string pattern;              // expanded to RE2 over the match line: " …the expansion… "
  std::vector<std::size_t> origin;  // by byte of the expansion: the byte of `written`
  std::unique_ptr<re2::RE2> compiled;
  std::vector<std::vector<WordId>> triggers;  // one word of each set must be in the sentence
  std::uint32_t actors = 0;                   // and so many mentions
};

// A word that an idiom waits for: where it stands in IdiomRule::triggers.
struct IdiomWord {
  std::uint32_t idiom = 0;
  std::uint32_t set = 0;
};

// Links between events: "in response", "in retaliation for".
struct LinkRules {
  boost::unordered_flat_set<WordId>
      backward;  // words and phrases: this event answers an earlier one
  boost::unordered_flat_set<WordId> forward;  // this event answers the one that follows ("after")
  // By nature: an act of `type` answers one of `to` that its target did to its doer shortly before.
  struct Answer {
    std::string type;
    std::vector<std::string> to;
  };
  std::vector<Answer> answers;
};

// A rule's example, kept only when examples are asked for.
struct RuleExample {
  enum class Kind : std::uint8_t { yes, no, todo };
  Kind kind = Kind::yes;
  std::string rule;
  std::string text;
  std::string date;
  std::string publisher;            // the document's source: who "we" is
  std::string type;                 // empty: the rule's
  std::string status;               // empty: asserted
  std::vector<std::string> source;  // ids, in any order
  std::vector<std::string> target;
  bool has_source = false;
  bool has_target = false;
  std::string when;  // expected date value; empty: not tested
  std::string file;
  int line = 0;
  int column = 0;
};

// True when `type` is among `types`.
bool holds_type(const std::vector<std::string>& types, const std::string& type);

struct EventRules {
  EventRules();
  ~EventRules();
  EventRules(EventRules&&) noexcept;
  EventRules& operator=(EventRules&&) noexcept;

  std::vector<FrameRule> frames;
  std::vector<NounClass> classes;
  std::vector<OperatorRule> operators;
  std::vector<ModalRule> modals;
  AllegationRule allegation;
  std::vector<ReportRule> reports;
  std::vector<IdiomRule> idioms;
  LinkRules links;
  std::vector<RuleExample> examples;
  std::vector<std::string> solitary;        // types that need no target: a launch, a protest
  std::vector<std::string> solitary_nouns;  // of these, those that a noun alone tells: "its drill"
  std::vector<std::string> agentless;       // types whose passive needs no doer: was killed
  std::vector<std::string> reciprocal;      // types in which joined doers act on one another
  std::vector<std::string> victims;         // types that hit whoever is at the venue
  std::vector<std::string> wishing;         // types whose object is asked for: demand a release
  std::vector<std::string> presupposing;    // types whose object has happened: condemn an attack
  std::vector<std::string> custody;         // types whose unnamed doer is the place's own authority
  std::vector<std::string> spoken;          // types that whoever speaks in the document commits
  std::vector<std::string> focused;         // types whose target may be the document's other side
  std::vector<std::string> domestic;        // types that may stay within the doer's country
  std::vector<std::string> homely;          // types that may, for a body of the country
  std::vector<ListId> outsiders;            // … who are none of these: parties, countries
  std::vector<ListId> carriers;             // heads that leave it to the nouns before what is meant
  std::vector<ListId> means;                // what a country acts with, no other side: its soldiers
  std::vector<ListId> deeds;                // nouns for weapons and attacks that hit by themselves
  std::vector<ListId> bystanders;  // nouns whose owner does nothing: "Japan's exports rose"
  std::vector<std::string> private_sectors;  // whose acts of these types are business,
  std::vector<std::string> private_types;    // nothing between states
  std::vector<ListId> people;                // nouns for people and bodies that act without a name
  boost::unordered_flat_set<WordId> receiving;  // verbs whose subject the object's act is meant for
  boost::unordered_flat_set<WordId> occasions;  // at, during: what happens there has its date
  boost::unordered_flat_set<WordId> venue_preps;  // in, at: a place, no participant
  std::vector<WordId> owner_preps;                // of: what an event noun is about

  // Filled by finish_event_rules; values are indices into the vectors above.
  boost::unordered_flat_map<VerbId, std::vector<std::uint32_t>> frames_by_verb;
  boost::unordered_flat_map<NounId, std::vector<std::uint32_t>> frames_by_noun;  // nominal forms
  boost::unordered_flat_map<ListId, std::uint32_t> class_by_list;
  boost::unordered_flat_map<VerbId, std::vector<std::uint32_t>> operators_by_verb;
  boost::unordered_flat_map<NounId, std::vector<std::uint32_t>> operators_by_noun;  // nominal forms
  boost::unordered_flat_map<WordId, std::vector<IdiomWord>> idiom_words;
};

// Where each rule is written, by index into EventRules; alive as long as the files are.
struct RuleSource {
  const YamlFile* file = nullptr;
  const YamlNode* node = nullptr;
};
struct EventSources {
  std::vector<RuleSource> frames;
  std::vector<RuleSource> classes;
  std::vector<RuleSource> operators;
  std::vector<RuleSource> idioms;  // at the pattern
};

struct EventRulesLoader;  // event_rules_loader.h

// Loads documents of kinds events, nouns and operators. Files must stay alive until finish.
class EventLoader {
 public:
  EventLoader(Vocabulary& vocabulary, Lexicon& lexicon, const Ontology& ontology, EventRules& rules,
              Diagnostics& diagnostics, bool keep_examples);
  ~EventLoader();
  void load(const YamlFile& file, const YamlNode& document, const std::string& kind);
  // Resolves names; call after all files and before finish_lexicon.
  void finish();
  // Reports actors in examples and lists that are none of `known`; call after all files.
  void check_actors(const std::vector<std::string>& known);
  const EventSources& sources() const;
  // Builds the tables by verb and noun; call after finish_lexicon.
  void index();

 private:
  std::unique_ptr<EventRulesLoader> loader_;
};

}  // namespace entente

#endif  // ENTENTE_EVENTS_EVENT_RULES_H_
