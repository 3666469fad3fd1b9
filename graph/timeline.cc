// From events to entries: drop records given twice, merge, choose the best telling, order, link.
// Tested by tests/graph/timeline_test.cc.
#include "graph/timeline.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <iterator>
#include <numeric>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "graph/merging.h"
#include "graph/telling.h"

namespace entente {
namespace {

constexpr std::size_t kMostVotes = 32;  // different codes and labels of one act

std::string key_of(const Event& event, const std::string& id) { return event.doc + '\x1f' + id; }

void drop_repeated_records(std::vector<Event>& events) {
  // Marked first and moved then: the keys point into the events.
  boost::unordered_flat_set<std::pair<std::string_view, std::string_view>> seen;
  seen.reserve(events.size());
  std::vector<bool> repeated(events.size());
  bool any = false;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    repeated[i] = !event.id.empty() && !seen.emplace(event.doc, event.id).second;
    any = any || repeated[i];
  }
  if (!any) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (repeated[i]) continue;
    if (kept != i) events[kept] = std::move(events[i]);
    ++kept;
  }
  events.resize(kept);
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

bool is_general(const std::string& code) { return code.size() <= 2 || code.ends_with('0'); }

// Code and label as most tellings have them, by the weight of their rules; of equal ones a detailed
// code goes before a general one.
std::pair<std::string, std::string> choose_code(const std::vector<Event>& events, Members members) {
  struct Vote {
    const Event* first;
    double weight;
  };
  std::vector<Vote> votes;
  for (const std::uint32_t member : members) {
    const Event& other = events[member];
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

std::uint32_t best_of(const std::vector<Event>& events, Members members) {
  if (members.size() == 1) return members.front();
  return *std::min_element(members.begin(), members.end(), [&](std::uint32_t a, std::uint32_t b) {
    return worth(events[a], a) < worth(events[b], b);
  });
}

// Moves the members out of `events`.
TimelineEntry make_entry(std::vector<Event>& events, Members members, std::uint32_t best) {
  TimelineEntry entry;
  if (members.size() == 1) {
    entry.event = std::move(events[best]);
    return entry;
  }
  std::pair<std::string, std::string> code = choose_code(events, members);
  entry.event = std::move(events[best]);
  entry.event.cameo = std::move(code.first);
  entry.event.label = std::move(code.second);
  entry.others.reserve(members.size() - 1);
  for (const std::uint32_t member : members) {
    if (member == best) continue;
    fill_in(events[member], entry.event);
    entry.others.push_back(std::move(events[member]));
  }
  return entry;
}

// Undated ones behind; equal days in the order of the text.
bool stands_before(const Event& a, std::uint32_t a_document, const Event& b,
                   std::uint32_t b_document) {
  if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
  if (a.date && a.date->range != b.date->range) {
    return std::make_pair(a.date->range.first, a.date->range.last) <
           std::make_pair(b.date->range.first, b.date->range.last);
  }
  return std::tie(a_document, a.trigger.start, a.id) < std::tie(b_document, b.trigger.start, b.id);
}

// The acts as they stand in the timeline, each by its best telling.
std::vector<std::uint32_t> order_of_acts(const std::vector<Event>& events,
                                         const std::vector<std::uint32_t>& best) {
  boost::unordered_flat_map<std::string_view, std::uint32_t> documents;
  std::vector<std::uint32_t> document(events.size());
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    document[i] = documents.try_emplace(events[i].doc, static_cast<std::uint32_t>(documents.size()))
                      .first->second;
  }
  std::vector<std::uint32_t> order(best.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return stands_before(events[best[a]], document[best[a]], events[best[b]], document[best[b]]);
  });
  return order;
}

// The events of each act, in one list for all.
class ActMembers {
 public:
  explicit ActMembers(const Merging& merging)
      : starts_(merging.acts + 1), events_(merging.act_of.size()) {
    for (const std::uint32_t act : merging.act_of) ++starts_[act + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (std::uint32_t event = 0; event < events_.size(); ++event)
      events_[next[merging.act_of[event]]++] = event;
  }

  Members operator[](std::uint32_t act) const {
    return Members(events_).subspan(starts_[act], starts_[act + 1] - starts_[act]);
  }

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> events_;
};

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
  std::size_t find(const Event& from, const std::string& id, std::size_t none) const {
    const auto here = by_record_.find(key_of(from, id));
    if (here != by_record_.end()) return here->second;
    const auto anywhere = by_id_.find(id);
    return anywhere == by_id_.end() ? none : anywhere->second;
  }

 private:
  void add(const Event& event, std::size_t position) {
    by_record_.try_emplace(key_of(event, event.id), position);
    by_id_.try_emplace(event.id, position);
  }

  boost::unordered_flat_map<std::string, std::size_t> by_record_;
  boost::unordered_flat_map<std::string, std::size_t> by_id_;
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
        entry.responds_to.empty() ? std::string() : entries[entry.responds_to[0]].event.id;
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
  drop_repeated_records(events);
  const Merging merging = merge_events(events);
  const ActMembers members(merging);

  std::vector<std::uint32_t> best(merging.acts);
  for (std::uint32_t act = 0; act < merging.acts; ++act) best[act] = best_of(events, members[act]);
  const std::vector<std::uint32_t> order = order_of_acts(events, best);

  Timeline timeline;
  timeline.entries.reserve(order.size());
  std::vector<std::size_t> position_of(order.size());
  for (const std::uint32_t act : order) {
    position_of[act] = timeline.entries.size();
    timeline.entries.push_back(make_entry(events, members[act], best[act]));
  }
  for (const auto& [one, other] : merging.contradictions) {
    const std::size_t a = position_of[one];
    const std::size_t b = position_of[other];
    if (a == b) continue;
    insert_sorted(b, timeline.entries[a].contradicts);
    insert_sorted(a, timeline.entries[b].contradicts);
  }
  link_responses(timeline.entries);
  return timeline;
}

}  // namespace entente
