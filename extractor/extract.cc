// The main path, a pass a call: sentences, mentions, dates, reading, events.
#include "extractor/extract.h"

#include "extractor/events/find_events.h"
#include "extractor/read_sentence.h"
#include "extractor/rulepack/rule_tables.h"

namespace entente {

// Memory that is used again from sentence to sentence and from document to document.
struct Extractor::Work {
  std::shared_ptr<const RulePack> pack;
  TokenizedText text;
  std::vector<Mention> mentions;
  std::vector<Timex> timexes;
  std::shared_ptr<DateWork> date_work;
  Reading reading;

  // The sentence's actors and dates. The result points into this memory, until the next call.
  SentenceInput mark(const Document& document, const Sentence& sentence, const Speaker& speaker,
                     ActorContext& actors, DateContext& dates) {
    mark_actors(document, sentence, speaker, actors);
    mark_dates(document, sentence, dates);
    return {document.text, text.tokens, &sentence, mentions, timexes};
  }

  void mark_actors(const Document& document, const Sentence& sentence, const Speaker& speaker,
                   ActorContext& actors) {
    mentions.clear();
    actors.speaker = speaker.actor();
    find_mentions(*pack->actors, document.text, text.tokens, sentence, actors, mentions);
  }

  void mark_dates(const Document& document, const Sentence& sentence, DateContext& dates) {
    timexes.clear();
    find_timexes(*pack->dates, document.text, text.tokens, sentence, dates, timexes);
  }

  // Units, groups and clauses of the sentence, into `reading`.
  void read(const SentenceInput& input) {
    make_units(input, pack->lexicon, pack->grammar, reading);
    find_groups(input, pack->lexicon, pack->grammar, reading);
    read_clauses(input, pack->lexicon, reading);
  }
};

Extractor::Extractor(std::shared_ptr<const RulePack> pack) : work_(std::make_unique<Work>()) {
  work_->pack = std::move(pack);
}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

namespace {

ActorContext actor_context(const Document& document) {
  ActorContext context;
  context.document_date = document.date;
  return context;
}

DateContext date_context(const Document& document) {
  DateContext context;
  context.document_date = document.date;
  return context;
}

}  // namespace

std::vector<Event> Extractor::extract(const Document& document) {
  Work& work = *work_;
  const RulePack& pack = *work.pack;
  std::vector<Event> events;
  split_sentences(document, pack.text, pack.vocabulary, work.text);
  Speaker speaker(pack.speakers, *pack.actors, document);
  ActorContext actors = actor_context(document);
  DateContext dates = date_context(document);
  dates.work = work.date_work;
  EventContext context;
  std::size_t dated = 0;  // sentences whose dates were read
  for (std::size_t i = 0; i < work.text.sentences.size(); ++i) {
    const Sentence& sentence = work.text.sentences[i];
    if (speaker.move_to(sentence.span.start)) context = {};
    work.mark_actors(document, sentence, speaker, actors);
    SentenceInput input{document.text, work.text.tokens, &sentence, work.mentions, {}};
    const EventInput event_input{input,         work.reading, pack.lexicon,
                                 pack.ontology, pack.events,  &speaker};
    if (!may_hold_event(event_input)) continue;
    // Where this sentence has dates, those of the sentences before are read too: they may refer to
    // them.
    work.timexes.clear();
    if (may_hold_date(*pack.dates, document.text, work.text.tokens, sentence)) {
      for (; dated <= i; ++dated) work.mark_dates(document, work.text.sentences[dated], dates);
    }
    work.date_work = dates.work;
    input.timexes = work.timexes;  // event_input refers to it
    work.read(input);
    add_events(event_input, document, find_candidates(event_input), context, events);
  }
  return events;
}

std::vector<Timex> Extractor::find_dates(const Document& document) {
  Work& work = *work_;
  const RulePack& pack = *work.pack;
  split_sentences(document, pack.text, pack.vocabulary, work.text);
  DateContext dates = date_context(document);
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
  Speaker speaker(pack.speakers, *pack.actors, document);
  ActorContext actors = actor_context(document);
  std::vector<Mention> mentions;
  for (const Sentence& sentence : work.text.sentences) {
    speaker.move_to(sentence.span.start);
    actors.speaker = speaker.actor();
    find_mentions(*pack.actors, document.text, work.text.tokens, sentence, actors, mentions);
  }
  return mentions;
}

void Extractor::visit(const Document& document,
                      const std::function<void(const ReadSentence&)>& look,
                      std::uint64_t (*clock)()) {
  Work& work = *work_;
  const RulePack& pack = *work.pack;
  std::vector<Event> events;
  split_sentences(document, pack.text, pack.vocabulary, work.text);
  Speaker speaker(pack.speakers, *pack.actors, document);
  ActorContext actors = actor_context(document);
  DateContext dates = date_context(document);
  EventContext context;
  for (const Sentence& sentence : work.text.sentences) {
    if (speaker.move_to(sentence.span.start)) context = {};
    const SentenceInput input = work.mark(document, sentence, speaker, actors, dates);
    RuleTrace trace;
    trace.clock = clock;
    const EventInput event_input{input,       work.reading, pack.lexicon, pack.ontology,
                                 pack.events, &speaker,     &trace};
    work.read(input);
    const std::size_t first = events.size();
    std::vector<Candidate> candidates;
    if (may_hold_event(event_input)) candidates = find_candidates(event_input);
    add_events(event_input, document, candidates, context, events);
    look({document, pack, event_input, trace, candidates,
          std::span<const Event>(events).subspan(first)});
  }
}

}  // namespace entente
