// Speakers: who "we" is in a document, told by what is known of its source (rules/speakers.yaml).
#ifndef ENTENTE_ACTORS_SPEAKER_H_
#define ENTENTE_ACTORS_SPEAKER_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/actors/mention.h"
#include "extractor/base/diagnostic.h"
#include "extractor/text/document.h"
#include "extractor/yaml/yaml.h"

namespace re2 {
class RE2;
}

namespace entente {

struct ActorTable;

// One kind of source: a news agency of a state, speeches at an assembly, a ministry's briefings.
struct SpeakerRule {
  using Patterns = std::vector<std::unique_ptr<re2::RE2>>;

  std::string id;
  ActorRef actor;         // its id is empty where the patterns' group "speaker" holds it
  bool partisan = false;  // what it denounces, its country accuses
  // One match in any of these fields of the document is enough.
  Patterns source;
  Patterns document_id;
  Patterns title;
  Patterns opening;  // the text's first bytes
  Patterns own;      // how a line begins in which it speaks ("A:")
  Patterns others;   // and one in which somebody else does ("Q:"), unless `own` fits too
  std::string file;  // for messages
  int line = 0;
  int column = 0;
};

struct SpeakerRules {
  SpeakerRules();
  ~SpeakerRules();
  SpeakerRules(SpeakerRules&&) noexcept;
  SpeakerRules& operator=(SpeakerRules&&) noexcept;

  std::vector<SpeakerRule> rules;
};

// The speaker of one document. Turns change from line to line, so it is asked sentence by sentence
// in text order.
class Speaker {
 public:
  Speaker(const SpeakerRules& rules, const ActorTable& table, const Document& document);

  // Takes notice of the line that the sentence at byte `start` of the document stands in. True when
  // another took the word since the last call: a new question is a new topic.
  bool move_to(std::uint32_t start);
  // Who says it; nullptr: unknown, or it is another's turn.
  const ActorRef* actor() const { return known_ && own_turn_ ? &actor_ : nullptr; }
  bool partisan() const { return actor() != nullptr && rule_->partisan; }

 private:
  const Document& document_;
  const SpeakerRule* rule_ = nullptr;
  ActorRef actor_;
  bool known_ = false;
  bool own_turn_ = true;
  std::uint32_t seen_ = 0;  // the end of the lines that were looked at
};

// Adds one document of `kind: speakers`.
void load_speakers(const YamlFile& file, const YamlNode& document, SpeakerRules& rules,
                   Diagnostics& diagnostics);
// Finds the names of the actors; reports those that no rule has. Call after finish_actors.
void finish_speakers(const ActorTable& table, SpeakerRules& rules, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_ACTORS_SPEAKER_H_
