// Records: candidates become events with participants, dates, evidence and ids.
#include <fmt/format.h>

#include <algorithm>

#include "extractor/events/find_events.h"
#include "extractor/events/frames.h"
#include "extractor/events/roles.h"

namespace entente {
namespace {

constexpr std::size_t kRecent = 8;       // events that a later sentence may answer
constexpr std::size_t kFresh = 2;        // events whose sides still are the topic
constexpr std::size_t kMostDyads = 500;  // of one document

// FNV-1a, 64 bits: short, stable ids on every machine.
std::uint64_t hash_text(std::uint64_t hash, std::string_view text) {
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ull;
  }
  return hash * 1099511628211ull;
}

class RecordMaker {
 public:
  RecordMaker(const EventInput& input, const Document& document)
      : input_(input), roles_(input), document_(document) {}

  Event make(const Candidate& made) const {
    Event event;
    event.doc = document_.id;
    event.type = made.spec.type;
    event.cameo = made.spec.cameo;
    event.label = made.spec.label;
    event.status = made.status;
    event.mutual = made.mutual;
    event.date = date_of(made);
    event.source = made.by_speaker ? speaker() : participants(made.source);
    event.target = participants(made.target);
    event.reported_by = participants(made.reported_by);
    event.evidence_span = input_.sentence.sentence->span;
    event.evidence = text_at(document_.text, event.evidence_span);
    event.trigger = span_of(made.first_unit, made.last_unit);
    event.rule = fmt::format("{}#{}", made.rule, made.form);
    event.weight = made.weight;
    return event;
  }

  // The other side of an act that stays at home: its own words, with the country of the known one.
  // "withdrew fifty soldiers" has none: they are the doer's.
  void add_compatriot(const Candidate& made, const Participant& known,
                      std::vector<Participant>& missing) const {
    const std::int32_t group = other_side(made);
    if (group < 0) {
      missing.push_back(known);
      return;
    }
    if (!made.source.empty() && holds_noun(input_, group, input_.rules.means, 0)) return;
    Participant who;
    who.actor.id = known.actor.id;
    who.actor.name = known.actor.name;
    who.actor.country = known.actor.country;
    who.span = span_of(roles_.group(group).first_unit, roles_.group(group).last_unit);
    who.text = text_at(document_.text, who.span);
    missing.push_back(std::move(who));
  }

  // Stable for the same document, rule, words and actors.
  static std::string id_of(const Event& event) {
    std::uint64_t hash = 14695981039346656037ull;
    hash = hash_text(hash, event.doc);
    hash = hash_text(hash, event.rule);
    hash = hash_text(hash, event.type);
    hash = hash_text(hash, fmt::format("{}-{}", event.trigger.start, event.trigger.end));
    for (const Participant& who : event.source) hash = hash_text(hash, who.actor.id);
    hash = hash_text(hash, ">");
    for (const Participant& who : event.target) hash = hash_text(hash, who.actor.id);
    return fmt::format("{:016x}", hash);
  }

 private:
  // The group that stands where the act's missing side would; -1: none.
  std::int32_t other_side(const Candidate& made) const {
    if (made.clause < 0) return -1;
    const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(made.clause)];
    const bool passive = std::string_view(made.form) == "passive";
    const std::vector<std::int32_t>& groups = made.source.empty() ? clause.subject
                                              : passive           ? clause.surface
                                                                  : clause.object;
    for (const std::int32_t group : groups) {
      if (is_somebody(input_, group)) return group;
    }
    // "demanded an explanation from a magistrate"
    for (const Complement& complement : clause.complements) {
      if (!made.source.empty() && complement.chunk > clause.chunk &&
          is_somebody(input_, complement.group))
        return complement.group;
    }
    return groups.empty() ? -1 : groups.front();
  }

  Span span_of(std::uint32_t first, std::uint32_t last) const {
    const std::vector<Unit>& units = input_.reading.units;
    const Token& begin = input_.sentence.tokens[units[first].first_token];
    const Token& end = input_.sentence.tokens[units[last - 1].last_token - 1];
    return {begin.span.start, end.span.end};
  }

  std::vector<Participant> participants(const ActorUses& who) const {
    std::vector<Participant> out;
    for (const ActorUse& use : who) {
      const Mention& mention = input_.sentence.mentions[static_cast<std::size_t>(use.mention)];
      Participant participant;
      participant.actor = roles_.actor(use);
      participant.span = mention.span;
      participant.text = text_at(document_.text, mention.span);
      out.push_back(std::move(participant));
    }
    return out;
  }

  // Known from the document's source, not from words.
  std::vector<Participant> speaker() const {
    Participant who;
    if (const ActorRef* actor = input_.speaker->actor()) who.actor = *actor;
    return {who};
  }

  std::optional<EventDate> from_timex(const Timex& timex) const {
    if (!timex.range) return std::nullopt;
    EventDate date;
    // A clock time dates the act by its day.
    date.value =
        timex.type == TimexType::time ? timex.value.substr(0, timex.value.find('T')) : timex.value;
    date.range = *timex.range;
    date.basis = DateBasis::text;
    date.span = timex.span;
    date.text = text_at(document_.text, timex.span);
    return date;
  }

  std::optional<EventDate> from_indices(const std::vector<std::int32_t>& dates) const {
    for (const std::int32_t index : dates) {
      if (index < 0) continue;
      const std::optional<EventDate> date =
          from_timex(input_.sentence.timexes[static_cast<std::size_t>(index)]);
      if (date) return date;
    }
    return std::nullopt;
  }

  // The clause's own date, else that of the clause it leans on; never a verb of saying's.
  std::optional<EventDate> from_clauses(std::int32_t index) const {
    for (int depth = 0; index >= 0 && depth < 4; ++depth) {
      const Clause& clause = input_.reading.clauses[static_cast<std::size_t>(index)];
      const std::optional<EventDate> date = from_indices(clause.dates);
      if (date) return date;
      const std::optional<EventDate> occasion = from_occasion(clause);
      if (occasion) return occasion;
      if (clause.link == ClauseLink::complement || clause.link == ClauseLink::relative ||
          clause.link == ClauseLink::adverbial || clause.link == ClauseLink::reduced ||
          clause.link == ClauseLink::main) {
        break;
      }
      if (clause.governor_group >= 0) {
        const std::optional<EventDate> inside =
            from_indices({roles_.group(clause.governor_group).timex});
        if (inside) return inside;
      } else if (clause.link == ClauseLink::gerund && clause.governor >= 0) {
        const std::optional<EventDate> inside = from_nouns_before(clause);
        if (inside) return inside;
      }
      index = clause.governor;
    }
    return std::nullopt;
  }

  // "complained at last year's meeting": what is done on an occasion has its date.
  std::optional<EventDate> from_occasion(const Clause& clause) const {
    for (const Complement& complement : clause.complements) {
      if (complement.chunk < clause.chunk || !input_.rules.occasions.contains(complement.prep))
        continue;
      const std::optional<EventDate> date = from_indices({roles_.group(complement.group).timex});
      if (date) return date;
    }
    return std::nullopt;
  }

  // "last month's declaration by X, dismissing …": the noun that the participle belongs to.
  std::optional<EventDate> from_nouns_before(const Clause& clause) const {
    const Clause& outer = input_.reading.clauses[static_cast<std::size_t>(clause.governor)];
    for (std::size_t i = outer.complements.size(); i-- > 0;) {
      if (outer.complements[i].chunk > clause.chunk) continue;
      const std::optional<EventDate> date =
          from_indices({roles_.group(outer.complements[i].group).timex});
      if (date) return date;
    }
    return std::nullopt;
  }

  std::optional<EventDate> from_context(const Candidate& made) const {
    if (made.group >= 0) {
      const std::optional<EventDate> date = from_indices({roles_.group(made.group).timex});
      if (date) return date;
      // "the attack on Tuesday": a date right behind the noun's words.
      for (const Chunk& chunk : input_.reading.chunks) {
        if (chunk.kind == ChunkKind::date && chunk.first_unit >= made.last_unit &&
            chunk.first_unit <= made.last_unit + 2) {
          const std::optional<EventDate> behind = from_indices({chunk.group});
          if (behind) return behind;
        }
      }
      if (made.clause < 0) {
        // As the subject or object of a verb that is no saying, the noun shares the verb's date.
        for (std::size_t i = 0; i < input_.reading.clauses.size(); ++i) {
          const Clause& clause = input_.reading.clauses[i];
          const bool subject = std::find(clause.surface.begin(), clause.surface.end(),
                                         made.group) != clause.surface.end();
          if (subject) return from_clauses(static_cast<std::int32_t>(i));
        }
        return std::nullopt;
      }
    }
    return from_clauses(made.clause);
  }

  std::optional<EventDate> date_of(const Candidate& made) const {
    std::optional<EventDate> date = made.dateless ? std::nullopt : from_context(made);
    if (date || !document_.date) return date;
    EventDate published;
    published.value = to_string(*document_.date);
    published.range = {*document_.date, *document_.date};
    published.basis = DateBasis::document;
    return published;
  }

  const EventInput& input_;
  const Roles roles_;
  const Document& document_;
};

bool same_ids(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](const Participant& x, const Participant& y) {
           return x.actor.id == y.actor.id;
         });
}

bool shares_actor(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Participant& x) {
    return std::any_of(b.begin(), b.end(),
                       [&](const Participant& y) { return x.actor.id == y.actor.id; });
  });
}

// The sides of earlier events that complete an act told with one side.
class Completion {
 public:
  Completion(const EventContext& context, const std::vector<Event>& events)
      : context_(context), events_(events) {}

  // The event that "in response" points to: the last one that shares an actor the other way round.
  const Event* answered(const Event& event) const {
    for (const std::uint32_t index : context_.recent) {
      const Event& before = events_[index];
      if (shares_actor(before.target, event.source)) return &before;
      if (shares_actor(before.source, event.target)) return &before;
    }
    return nullptr;
  }

  // The last act of the other side that one of this nature answers; nullptr: none.
  const Event* provoked(const Event& event, std::size_t index,
                        const std::vector<LinkRules::Answer>& answers) const {
    for (const LinkRules::Answer& answer : answers) {
      if (answer.type != event.type) continue;
      for (std::size_t i = index; i-- > 0 && index - i <= kRecent;) {
        const Event& before = events_[i];
        if (before.status == EventStatus::asserted && holds_type(answer.to, before.type) &&
            shares_actor(before.source, event.target) &&
            shares_actor(before.target, event.source) &&
            !shares_actor(before.source, event.source) && !is_later(before, event)) {
          return &before;
        }
      }
    }
    return nullptr;
  }

  // What was done after the answer is not what it answers.
  static bool is_later(const Event& before, const Event& answer) {
    return before.date && answer.date && before.date->range.first > answer.date->range.last;
  }

  // Who stands opposite `known` most often in the document so far, if the two have met in one of
  // the last acts; nullptr: nobody clearly.
  const Participant* opposite(const std::vector<Participant>& known) const {
    if (known.size() != 1) return nullptr;
    const Symbol id = known.front().actor.id;
    std::optional<Symbol> best;
    int most = 0;
    bool tied = false;
    for (const auto& [pair, count] : context_.dyads) {
      if (pair.first != id && pair.second != id) continue;
      tied = count == most;
      if (count < most || tied) continue;
      most = count;
      best = pair.first == id ? pair.second : pair.first;
    }
    if (!best || tied || !met_lately(id, *best)) return nullptr;
    return last_mention(*best);
  }

 private:
  bool met_lately(Symbol a, Symbol b) const {
    const std::size_t count = std::min(context_.recent.size(), kFresh);
    return std::any_of(context_.recent.begin(),
                       context_.recent.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](std::uint32_t index) { return is_between(events_[index], a, b); });
  }

  static bool is_between(const Event& event, Symbol a, Symbol b) {
    bool has_a = false;
    bool has_b = false;
    for (const std::vector<Participant>* side : {&event.source, &event.target}) {
      for (const Participant& who : *side) {
        has_a = has_a || who.actor.id == a;
        has_b = has_b || who.actor.id == b;
      }
    }
    return has_a && has_b;
  }

  const Participant* last_mention(Symbol id) const {
    for (std::size_t i = events_.size(); i-- > 0;) {
      for (const std::vector<Participant>* side : {&events_[i].source, &events_[i].target}) {
        for (const Participant& who : *side) {
          if (who.actor.id == id) return &who;
        }
      }
    }
    return nullptr;
  }

  const EventContext& context_;
  const std::vector<Event>& events_;
};

// An actor known from the context alone has no words in the sentence.
Participant without_words(Participant who) {
  who.text.clear();
  who.span = {};
  return who;
}

// Fills the missing side; false: the document does not tell it.
bool complete(const Candidate& made, const Completion& completion, const RecordMaker& maker,
              Event& event) {
  if (made.answers_before && event.target.empty()) {
    if (const Event* before = completion.answered(event)) {
      for (const Participant& who : before->source) event.target.push_back(without_words(who));
    }
  }
  if (!made.incomplete) return true;
  // Only a main verb's other side is looked for; what is told in passing stays untold.
  const std::string_view form = made.form;
  if (form != "active" && form != "passive") return false;
  std::vector<Participant>& missing = event.target.empty() ? event.target : event.source;
  const std::vector<Participant>& known = event.target.empty() ? event.source : event.target;
  if (missing.empty()) {
    const Participant* other = made.focusless ? nullptr : completion.opposite(known);
    if (other != nullptr)
      missing.push_back(without_words(*other));
    else if (made.domestic)
      maker.add_compatriot(made, known.front(), missing);
    else
      return false;
  }
  return true;
}

void remember(const std::vector<Event>& events, std::size_t first, EventContext& context) {
  for (std::size_t i = events.size(); i-- > first;) {
    const auto place = static_cast<std::ptrdiff_t>(events.size() - 1 - i);
    context.recent.insert(context.recent.begin() + place, static_cast<std::uint32_t>(i));
  }
  if (context.recent.size() > kRecent) context.recent.resize(kRecent);
  for (std::size_t i = first; i < events.size(); ++i) {
    for (const Participant& a : events[i].source) {
      for (const Participant& b : events[i].target) {
        if (a.actor.id == b.actor.id || context.dyads.size() > kMostDyads) continue;
        ++context.dyads[std::minmax({a.actor.id, b.actor.id})];
      }
    }
  }
}

}  // namespace

void add_events(const EventInput& input, const Document& document,
                const std::vector<Candidate>& candidates, EventContext& context,
                std::vector<Event>& events) {
  const RecordMaker maker(input, document);
  const std::size_t first = events.size();
  std::vector<std::int32_t> event_of(candidates.size(), -1);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].consumed) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return candidates[a].first_unit < candidates[b].first_unit;
  });
  const Completion completion(context, events);
  for (const std::size_t i : order) {
    Event event = maker.make(candidates[i]);
    if (!complete(candidates[i], completion, maker, event)) continue;
    event.id = maker.id_of(event);
    // The sentence tells an act once, however often it names it.
    const auto twin = std::find_if(
        events.begin() + static_cast<std::ptrdiff_t>(first), events.end(), [&](const Event& other) {
          return other.type == event.type && other.status == event.status &&
                 same_ids(other.source, event.source) && same_ids(other.target, event.target);
        });
    if (twin != events.end()) {
      event_of[i] = static_cast<std::int32_t>(twin - events.begin());
      continue;
    }
    event_of[i] = static_cast<std::int32_t>(events.size());
    events.push_back(std::move(event));
  }
  for (const std::size_t i : order) {
    if (event_of[i] < 0) continue;
    const Candidate& made = candidates[i];
    Event& event = events[static_cast<std::size_t>(event_of[i])];
    if (made.responds_to >= 0) {
      const std::int32_t answered = event_of[static_cast<std::size_t>(made.responds_to)];
      if (answered >= 0 && answered != event_of[i]) {
        event.responds_to = events[static_cast<std::size_t>(answered)].id;
      }
    } else if (made.answers_before && event.responds_to.empty()) {
      if (const Event* before = completion.answered(event)) event.responds_to = before->id;
    }
    if (event.responds_to.empty() && made.clause >= 0 && event.status == EventStatus::asserted) {
      const std::size_t index = static_cast<std::size_t>(event_of[i]);
      if (const Event* before = completion.provoked(event, index, input.rules.links.answers))
        event.responds_to = before->id;
    }
  }
  remember(events, first, context);
}

}  // namespace entente
