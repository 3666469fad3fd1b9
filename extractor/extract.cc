// The main path, a pass a call: sentences, mentions, dates, reading, events.
#include "extractor/extract.h"

#include "extractor/events/find_events.h"
#include "extractor/rulepack/rule_tables.h"

namespace entente {

// Memory that is used again from sentence to sentence and from document to document.
struct Extractor::Work {
  std::shared_ptr<const RulePack> pack;
  TokenizedText text;
  std::vector<Mention> mentions;
  std::vector<Timex> timexes;
  Reading reading;
};

Extractor::Extractor(std::shared_ptr<const RulePack> pack) : work_(std::make_unique<Work>()) {
  work_->pack = std::move(pack);
}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

std::vector<Event> Extractor::extract(const Document& document) {
  Work& work = *work_;
  const RulePack& pack = *work.pack;
  std::vector<Event> events;
  split_sentences(document, pack.text, pack.vocabulary, work.text);
  ActorContext actors;
  actors.document_date = document.date;
  DateContext dates;
  dates.document_date = document.date;
  EventContext context;
  for (const Sentence& sentence : work.text.sentences) {
    work.mentions.clear();
    find_mentions(*pack.actors, document.text, work.text.tokens, sentence, actors, work.mentions);
    work.timexes.clear();
    find_timexes(*pack.dates, document.text, work.text.tokens, sentence, dates, work.timexes);
    const SentenceInput input{document.text, work.text.tokens, &sentence, work.mentions,
                              work.timexes};
    const EventInput event_input{input, work.reading, pack.lexicon, pack.ontology, pack.events};
    if (!may_hold_event(event_input)) continue;
    make_units(input, pack.lexicon, pack.grammar, work.reading);
    find_groups(input, pack.lexicon, pack.grammar, work.reading);
    read_clauses(input, pack.lexicon, work.reading);
    add_events(event_input, document, find_candidates(event_input), context, events);
  }
  return events;
}

std::vector<Timex> Extractor::find_dates(const Document& document) {
  Work& work = *work_;
  const RulePack& pack = *work.pack;
  split_sentences(document, pack.text, pack.vocabulary, work.text);
  DateContext dates;
  dates.document_date = document.date;
  std::vector<Timex> timexes;
  for (const Sentence& sentence : work.text.sentences) {
    find_timexes(*pack.dates, document.text, work.text.tokens, sentence, dates, timexes);
  }
  return timexes;
}

std::vector<Mention> Extractor::find_actors(const Document& document) {
  Work& work = *work_;
  const RulePack& pack = *work.pack;
  split_sentences(document, pack.text, pack.vocabulary, work.text);
  ActorContext actors;
  actors.document_date = document.date;
  std::vector<Mention> mentions;
  for (const Sentence& sentence : work.text.sentences) {
    find_mentions(*pack.actors, document.text, work.text.tokens, sentence, actors, mentions);
  }
  return mentions;
}

std::string Extractor::explain(const Document& document) {
  Work& work = *work_;
  const RulePack& pack = *work.pack;
  std::string out;
  split_sentences(document, pack.text, pack.vocabulary, work.text);
  ActorContext actors;
  actors.document_date = document.date;
  DateContext dates;
  dates.document_date = document.date;
  for (const Sentence& sentence : work.text.sentences) {
    work.mentions.clear();
    work.timexes.clear();
    find_mentions(*pack.actors, document.text, work.text.tokens, sentence, actors, work.mentions);
    find_timexes(*pack.dates, document.text, work.text.tokens, sentence, dates, work.timexes);
    const SentenceInput input{document.text, work.text.tokens, &sentence, work.mentions,
                              work.timexes};
    const EventInput event_input{input, work.reading, pack.lexicon, pack.ontology, pack.events};
    out += std::string(text_at(document.text, sentence.span)) + "\n";
    make_units(input, pack.lexicon, pack.grammar, work.reading);
    find_groups(input, pack.lexicon, pack.grammar, work.reading);
    read_clauses(input, pack.lexicon, work.reading);
    out += describe(input, pack.lexicon, work.reading);
    out += describe_candidates(event_input, find_candidates(event_input));
  }
  return out;
}

}  // namespace entente
