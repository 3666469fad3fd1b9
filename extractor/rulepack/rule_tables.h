// RulePack's inside: every room's table. For the extractor's own files.
#ifndef ENTENTE_RULEPACK_RULE_TABLES_H_
#define ENTENTE_RULEPACK_RULE_TABLES_H_

#include <memory>

#include "extractor/actors/resolver.h"
#include "extractor/actors/speaker.h"
#include "extractor/dates/tagger.h"
#include "extractor/events/cameo_types.h"
#include "extractor/events/event_rules.h"
#include "extractor/events/ontology.h"
#include "extractor/reading/grammar.h"
#include "extractor/reading/lexicon.h"
#include "extractor/rulepack/rule_pack.h"
#include "extractor/text/text_rules.h"
#include "extractor/text/vocabulary.h"

namespace entente {

struct RulePack {
  Vocabulary vocabulary;
  Ontology ontology;
  CameoTypes cameo;
  TextRules text;
  std::shared_ptr<ActorTable> actors;
  SpeakerRules speakers;
  std::shared_ptr<DateRules> dates;
  Lexicon lexicon;
  Grammar grammar;
  EventRules events;
};

}  // namespace entente

#endif  // ENTENTE_RULEPACK_RULE_TABLES_H_
