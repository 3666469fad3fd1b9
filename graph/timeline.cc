// From events to entries: drop records given twice, merge, choose the best telling, order, link.
// Tested by tests/graph/timeline_test.cc.
#include "graph/timeline.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <iterator>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "graph/buckets.h"
#include "graph/merging.h"
#include "graph/telling.h"

namespace entente {
namespace {

constexpr std::size_t kMostVotes = 32;  // different codes and labels of one act

using Tellings = std::vector<TimelineEntry>;

void drop_repeated_records(Tellings& tellings) {
  // Marked first and moved then: records are known by their places.
  const auto hash = [&](std::uint32_t at) {
    const Event& event = tellings[at].event;
    std::size_t seed = std::hash<std::string_view>()(event.doc);
    boost::hash_combine(seed, std::hash<std::string_view>()(event.id));
    return seed;
  };
  const auto same = [&](std::uint32_t a, std::uint32_t b) {
    return tellings[a].event.id == tellings[b].event.id &&
           tellings[a].event.doc == tellings[b].event.doc;
  };
  boost::unordered_flat_set<std::uint32_t, decltype(hash), decltype(same)> seen(tellings.size(),
                                                                                hash, same);
  std::vector<bool> repeated(tellings.size());
  bool any = false;
  for (std::uint32_t i = 0; i < tellings.size(); ++i) {
    repeated[i] = !tellings[i].event.id.empty() && !seen.insert(i).second;
    any = any || repeated[i];
  }
  if (!any) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tellings.size(); ++i) {
    if (repeated[i]) continue;
    if (kept != i) tellings[kept] = std::move(tellings[i]);
    ++kept;
  }
  tellings.resize(kept);
}

// Less is better: the firmer and narrower date, both sides named, the surer rule, the earlier one.
auto worth(const Event& event, std::uint32_t index) {
  const auto width = event.date ? (event.date->range.last - event.date->range.first).count() : 0;
  const int missing = (event.source.empty() ? 1 : 0) + (event.target.empty() ? 1 : 0);
  return std::make_tuple(hold_of(event), width, missing, -event.weight, index);
}

void forget_place(Participant& participant) {
  participant.text.clear();
  participant.span = Span{};
}

// Sector and person of actors that both tell of.
void fill_actors(const std::vector<Participant>& from, std::vector<Participant>& side) {
  for (Participant& participant : side) {
    for (const Participant& other : from) {
      if (other.actor.id != participant.actor.id) continue;
      if (participant.actor.sector.empty()) participant.actor.sector = other.actor.sector;
      if (participant.actor.person.empty()) participant.actor.person = other.actor.person;
    }
  }
}

void fill_side(const std::vector<Participant>& from, bool same_document,
               std::vector<Participant>& side) {
  if (!side.empty()) return fill_actors(from, side);
  side = from;
  if (same_document) return;
  for (Participant& participant : side) forget_place(participant);
}

void add_reporters(const std::vector<Participant>& from, bool same_document,
                   std::vector<Participant>& reporters) {
  for (const Participant& other : from) {
    const bool known =
        std::any_of(reporters.begin(), reporters.end(),
                    [&](const Participant& reporter) { return reporter.actor == other.actor; });
    if (known) continue;
    reporters.push_back(other);
    if (!same_document) forget_place(reporters.back());
  }
}

// The tellings of one act, ascending.
using Members = std::span<const std::uint32_t>;

bool is_general(std::string_view code) { return code.size() <= 2 || code.ends_with('0'); }

// Code and label as most tellings have them, by the weight of their rules; of equal ones a detailed
// code goes before a general one.
std::pair<Symbol, Symbol> choose_code(const Tellings& tellings, Members members) {
  struct Vote {
    const Event* first;
    double weight;
  };
  std::vector<Vote> votes;
  for (const std::uint32_t member : members) {
    const Event& other = tellings[member].event;
    const auto same = std::find_if(votes.begin(), votes.end(), [&](const Vote& vote) {
      return vote.first->cameo == other.cameo && vote.first->label == other.label;
    });
    if (same != votes.end()) {
      same->weight += other.weight;
    } else if (votes.size() < kMostVotes) {
      votes.push_back({&other, other.weight});
    }
  }
  const auto best = std::max_element(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) {
    return std::make_pair(a.weight, !is_general(a.first->cameo)) <
           std::make_pair(b.weight, !is_general(b.first->cameo));
  });
  return {best->first->cameo, best->first->label};
}

// Completes `event` with what only `other` tells. The sides of a mutual act have no order.
void fill_in(const Event& other, Event& event) {
  const bool same_document = other.doc == event.doc;
  if (!event.mutual && !other.mutual) {
    fill_side(other.source, same_document, event.source);
    fill_side(other.target, same_document, event.target);
  } else {
    fill_actors(other.source, event.source);
    fill_actors(other.target, event.source);
    fill_actors(other.source, event.target);
    fill_actors(other.target, event.target);
  }
  add_reporters(other.reported_by, same_document, event.reported_by);
  event.weight = std::max(event.weight, other.weight);
}

std::uint32_t best_of(const Tellings& tellings, Members members) {
  if (members.size() == 1) return members.front();
  return *std::min_element(members.begin(), members.end(), [&](std::uint32_t a, std::uint32_t b) {
    return worth(tellings[a].event, a) < worth(tellings[b].event, b);
  });
}

// Moves the other members into the entry of the best one.
void join_members(Tellings& tellings, Members members, std::uint32_t best) {
  if (members.size() == 1) return;
  TimelineEntry& entry = tellings[best];
  const std::pair<Symbol, Symbol> code = choose_code(tellings, members);
  entry.event.cameo = code.first;
  entry.event.label = code.second;
  entry.others.reserve(members.size() - 1);
  for (const std::uint32_t member : members) {
    if (member == best) continue;
    fill_in(tellings[member].event, entry.event);
    entry.others.push_back(std::move(tellings[member].event));
  }
}

// Where an act stands: by its days, undated ones behind; equal days in the order of the text.
struct Standing {
  bool undated = true;
  DateRange range;
  std::uint32_t document = 0;
  std::uint32_t position = 0;
  std::uint32_t act = 0;

  auto key() const { return std::make_tuple(undated, range.first, range.last, document, position); }
};

// Documents by number, as they first appear.
std::vector<std::uint32_t> number_documents(const Tellings& tellings) {
  boost::unordered_flat_map<std::string_view, std::uint32_t> numbers;
  std::vector<std::uint32_t> document(tellings.size());
  for (std::size_t i = 0; i < tellings.size(); ++i) {
    const std::string_view name = tellings[i].event.doc;
    if (i > 0 && tellings[i - 1].event.doc.data() == name.data()) {
      document[i] = document[i - 1];
      continue;
    }
    document[i] =
        numbers.try_emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
  }
  return document;
}

// The acts as they stand in the timeline, each by its best telling.
std::vector<std::uint32_t> order_of_acts(const Tellings& tellings,
                                         const std::vector<std::uint32_t>& best) {
  const std::vector<std::uint32_t> documents = number_documents(tellings);
  std::vector<Standing> standings;
  standings.reserve(best.size());
  for (std::uint32_t act = 0; act < best.size(); ++act) {
    const Event& event = tellings[best[act]].event;
    Standing standing;
    standing.undated = !event.date.has_value();
    if (event.date) standing.range = event.date->range;
    standing.document = documents[best[act]];
    standing.position = event.trigger.start;
    standing.act = act;
    standings.push_back(standing);
  }
  std::sort(standings.begin(), standings.end(), [&](const Standing& a, const Standing& b) {
    if (a.key() != b.key()) return a.key() < b.key();
    const SharedText& a_id = tellings[best[a.act]].event.id;
    const SharedText& b_id = tellings[best[b.act]].event.id;
    return std::tie(a_id, a.act) < std::tie(b_id, b.act);
  });
  std::vector<std::uint32_t> order;
  order.reserve(standings.size());
  for (const Standing& standing : standings) order.push_back(standing.act);
  return order;
}

// Puts entry from[i] at place i, for every i, and drops the rest. In place: a second list of a
// million entries would be the largest of all.
void arrange(std::vector<std::uint32_t> from, Tellings& tellings) {
  const std::size_t kept = from.size();
  std::vector<bool> taken(tellings.size());
  for (const std::uint32_t at : from) taken[at] = true;
  for (std::uint32_t at = 0; at < tellings.size(); ++at) {
    if (!taken[at]) from.push_back(at);
  }
  for (std::uint32_t start = 0; start < from.size(); ++start) {
    if (from[start] == start) continue;
    TimelineEntry first = std::move(tellings[start]);
    std::uint32_t place = start;
    while (from[place] != start) {
      const std::uint32_t next = from[place];
      tellings[place] = std::move(tellings[next]);
      from[place] = place;
      place = next;
    }
    tellings[place] = std::move(first);
    from[place] = place;
  }
  tellings.resize(kept);
}

void insert_sorted(std::size_t position, std::vector<std::size_t>& positions) {
  const auto at = std::lower_bound(positions.begin(), positions.end(), position);
  if (at == positions.end() || *at != position) positions.insert(at, position);
}

// Where each event's record went, by document and id, and by id alone for links across documents.
class Positions {
 public:
  explicit Positions(const std::vector<TimelineEntry>& entries) {
    for (std::size_t position = 0; position < entries.size(); ++position) {
      add(entries[position].event, position);
      for (const Event& other : entries[position].others) add(other, position);
    }
  }

  // The number of entries: nowhere.
  std::size_t find(const Event& from, std::string_view id, std::size_t none) const {
    const auto here = by_record_.find(Record(from.doc, id));
    if (here != by_record_.end()) return here->second;
    const auto anywhere = by_id_.find(id);
    return anywhere == by_id_.end() ? none : anywhere->second;
  }

 private:
  using Record = std::pair<std::string_view, std::string_view>;  // document, id

  void add(const Event& event, std::size_t position) {
    by_record_.try_emplace(Record(event.doc, event.id), position);
    by_id_.try_emplace(event.id, position);
  }

  boost::unordered_flat_map<Record, std::size_t> by_record_;
  boost::unordered_flat_map<std::string_view, std::size_t> by_id_;
};

void link_responses(std::vector<TimelineEntry>& entries) {
  const bool any = std::any_of(entries.begin(), entries.end(), [](const TimelineEntry& entry) {
    const auto responds = [](const Event& event) { return !event.responds_to.empty(); };
    return responds(entry.event) || std::any_of(entry.others.begin(), entry.others.end(), responds);
  });
  if (!any) return;
  const Positions positions(entries);
  for (std::size_t position = 0; position < entries.size(); ++position) {
    TimelineEntry& entry = entries[position];
    const auto link = [&](const Event& event) {
      if (event.responds_to.empty()) return;
      const std::size_t cause = positions.find(event, event.responds_to, entries.size());
      if (cause < entries.size() && cause != position) insert_sorted(cause, entry.responds_to);
    };
    link(entry.event);
    for (const Event& other : entry.others) link(other);
  }
  for (TimelineEntry& entry : entries) {
    entry.event.responds_to =
        entry.responds_to.empty() ? SharedText() : entries[entry.responds_to[0]].event.id;
  }
}

}  // namespace

std::size_t TimelineEntry::documents() const {
  boost::unordered_flat_set<std::string_view> names{event.doc};
  for (const Event& other : others) names.insert(other.doc);
  return names.size();
}

std::optional<DateRange> period_of(const Timeline& timeline) {
  std::optional<DateRange> period;
  for (const TimelineEntry& entry : timeline.entries) {
    if (!entry.event.date) continue;
    const DateRange& range = entry.event.date->range;
    if (!period) period = range;
    period->first = std::min(period->first, range.first);
    period->last = std::max(period->last, range.last);
  }
  return period;
}

Timeline make_timeline(std::vector<Event> events) {
  TimelineBuilder builder;
  for (Event& event : events) builder.add(std::move(event));
  return builder.finish();
}

void TimelineBuilder::add(Event event) { tellings_.emplace_back().event = std::move(event); }

Timeline TimelineBuilder::finish() {
  Timeline timeline;
  timeline.entries = std::move(tellings_);
  tellings_.clear();
  std::vector<TimelineEntry>& entries = timeline.entries;
  drop_repeated_records(entries);
  const Merging merging = merge_events(entries);
  const Buckets members(merging.act_of, merging.acts);

  std::vector<std::uint32_t> best(merging.acts);
  for (std::uint32_t act = 0; act < merging.acts; ++act) best[act] = best_of(entries, members[act]);
  const std::vector<std::uint32_t> order = order_of_acts(entries, best);
  for (std::uint32_t act = 0; act < merging.acts; ++act)
    join_members(entries, members[act], best[act]);

  std::vector<std::uint32_t> place_of_act(order.size());
  std::vector<std::uint32_t> from;
  from.reserve(entries.size());
  for (const std::uint32_t act : order) {
    place_of_act[act] = static_cast<std::uint32_t>(from.size());
    from.push_back(best[act]);
  }
  arrange(std::move(from), entries);
  for (const auto& [one, other] : merging.contradictions) {
    const std::size_t a = place_of_act[one];
    const std::size_t b = place_of_act[other];
    if (a == b) continue;
    insert_sorted(b, entries[a].contradicts);
    insert_sorted(a, entries[b].contradicts);
  }
  link_responses(entries);
  return timeline;
}

}  // namespace entente
