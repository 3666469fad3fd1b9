// Explanation: how a document was read, sentence by sentence, and what became of every rule that
// was tried on it. Plain text inside, so that writers need not know the extractor.
#ifndef ENTENTE_WORKBENCH_EXPLANATION_H_
#define ENTENTE_WORKBENCH_EXPLANATION_H_

#include <string>
#include <vector>

#include "extractor/extract.h"

namespace entente {

// Words of the sentence and what they were taken for: a mention's actor, a date's value, a tag.
struct ExplainedWords {
  std::string text;
  std::string kind;
  std::string value;
};

struct ExplainedClause {
  std::string link;   // "main", "infinitive" …
  int governor = -1;  // the clause that it depends on
  std::string verb;   // as it stands
  std::string lemma;  // as a lexicon would list it
  std::string lists;  // "@refuse, @deny"; empty: no rule knows the verb
  std::string who;
  std::string whom;
  std::vector<ExplainedWords> complements;  // kind: the preposition
  std::vector<std::string> notes;           // "passive", "not", "future", "if" …
};

// One thing that a rule asks for.
struct ExplainedElement {
  enum class State { fits, fails, not_reached };
  std::string name;   // "verb", "object", "needs" …
  std::string wants;  // "@talks"
  std::string found;  // the words
  State state = State::fits;
};

struct ExplainedRule {
  std::string rule;   // "core.reject/talks@1"
  std::string kind;   // "frame", "nominal", "noun", "operator", "idiom"
  std::string words;  // that made it be tried
  int clause = -1;
  bool fits = false;
  bool begun = true;  // false: an idiom of which less than half was found
  std::vector<ExplainedElement> elements;
  std::string stop;  // why it told nothing; empty: it did
  std::string edit;  // the edit that would make it match; empty: none is known
};

struct ExplainedActor {
  std::string role;  // "source", "target", "reported_by"
  std::string id;
  std::string words;
  std::string reason;  // "object of 'attacked'"
};

struct ExplainedEvent {
  std::string type;
  std::string label;
  std::string status;
  std::string rule;
  std::string words;
  std::string date;  // with its basis: "2025-06-14 (text: \"Saturday\")"
  bool mutual = false;
  std::vector<ExplainedActor> actors;
  std::string dropped;  // why it is no event; empty: it is one
};

struct ExplainedSentence {
  std::string text;
  std::size_t start = 0;  // bytes into the document
  std::vector<ExplainedWords> mentions;
  std::vector<ExplainedWords> dates;
  std::vector<ExplainedWords> words;   // kind: the tag
  std::vector<ExplainedWords> groups;  // kind: "noun", "verb" or "word"
  std::vector<ExplainedClause> clauses;
  std::vector<ExplainedRule> rules;  // idioms that hardly began left out
  std::vector<ExplainedEvent> events;
  std::string nothing;  // why no rule was tried at all; empty: some were
};

struct Explanation {
  std::string doc;
  std::vector<ExplainedSentence> sentences;
};

Explanation make_explanation(Extractor& extractor, const Document& document);

}  // namespace entente

#endif  // ENTENTE_WORKBENCH_EXPLANATION_H_
