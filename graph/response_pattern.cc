// One walk in order of time; for each directed pair the last act on an earlier day is kept, and
// the one of the day itself until the day is over. Tested by tests/graph/response_pattern_test.cc.
#include "graph/response_pattern.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <string>

namespace entente {
namespace {

struct Act {
  Day day{};
  std::size_t position = 0;
};

// Of a directed pair.
struct LastActs {
  std::optional<Act> before;  // the latest one on a day before that of `last`
  std::optional<Act> last;
};

using PairActs = boost::unordered_flat_map<std::string, LastActs>;

std::string pair_key(const std::string& from, const std::string& to) { return from + '\x1f' + to; }

bool counts(const TimelineEntry& entry) {
  return entry.happened() && !entry.event.mutual && entry.event.date &&
         entry.event.date->range.first == entry.event.date->range.last;
}

// The latest act from `from` to `to` on a day before `day`, within the window.
std::optional<std::size_t> find_cause(const PairActs& acts, const std::string& key, Day day,
                                      std::chrono::days window) {
  const auto found = acts.find(key);
  if (found == acts.end()) return std::nullopt;
  const LastActs& acts_so_far = found->second;
  const std::optional<Act>& cause =
      acts_so_far.last->day < day ? acts_so_far.last : acts_so_far.before;
  if (!cause || day - cause->day > window) return std::nullopt;
  return cause->position;
}

}  // namespace

void link_responses_within(std::chrono::days window, Timeline& timeline) {
  PairActs acts;
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    TimelineEntry& entry = timeline.entries[position];
    entry.follows.reset();
    if (!counts(entry)) continue;
    const Day day = entry.event.date->range.first;
    for (const Participant& doer : entry.event.source) {
      for (const Participant& other : entry.event.target) {
        if (doer.actor.id == other.actor.id) continue;
        const std::optional<std::size_t> cause =
            find_cause(acts, pair_key(other.actor.id, doer.actor.id), day, window);
        if (cause && (!entry.follows || *entry.follows < *cause)) entry.follows = cause;
      }
    }
    if (entry.follows &&
        std::binary_search(entry.responds_to.begin(), entry.responds_to.end(), *entry.follows)) {
      entry.follows.reset();
    }
    for (const Participant& doer : entry.event.source) {
      for (const Participant& other : entry.event.target) {
        LastActs& last = acts[pair_key(doer.actor.id, other.actor.id)];
        if (last.last && last.last->day < day) last.before = last.last;
        last.last = Act{day, position};
      }
    }
  }
}

}  // namespace entente
