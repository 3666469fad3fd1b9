// Looking acts up by their days and by their place in a document. Every search stops after a fixed
// number of candidates, so that a text that repeats one sentence a million times stays linear.
#include "graph/act_index.h"

#include <algorithm>

namespace entente {
namespace {

constexpr int kMostCandidates = 64;
// Wider dates hold acts of their own document only: "last year" says too little about another's.
constexpr std::chrono::days kMonth{31};

bool is_told_in(const std::set<std::pair<std::uint32_t, std::uint32_t>>& places,
                std::uint32_t act) {
  int seen = 0;
  for (const auto& [position, told] : places) {
    if (told == act) return true;
    if (++seen == kMostCandidates) break;
  }
  return false;
}

}  // namespace

bool ActIndex::same(const Telling& telling, const Act& act) const {
  const std::uint32_t here = telling.direction;
  const std::uint32_t there = act.lead.direction;
  if (here != there && here != 0 && there != 0) return false;
  return comparison_->same_act(telling.event, act.lead.event);
}

std::optional<std::uint32_t> ActIndex::find(const Telling& telling) const {
  if (telling.hold == DateHold::none) return find_nearby(telling);
  const Days days{telling.range.first, telling.range.last};
  if (telling.hold == DateHold::firm) {
    const std::optional<std::uint32_t> exact = find_on(days, telling, false);
    return exact ? exact : find_within(telling);
  }
  if (const std::optional<std::uint32_t> near = find_nearby(telling)) return near;
  if (const std::optional<std::uint32_t> day = find_on(days, telling, false)) return day;
  const std::chrono::days one{1};
  return find_on({days.first - one, days.second - one}, telling, true);
}

std::optional<std::uint32_t> ActIndex::find_on(const Days& days, const Telling& telling,
                                               bool firm_only) const {
  const auto found = by_days_.find(days);
  if (found == by_days_.end()) return std::nullopt;
  int seen = 0;
  for (const std::uint32_t act : found->second) {
    if (++seen > kMostCandidates) break;
    const Telling& lead = acts_[act].lead;
    if (firm_only && lead.hold != DateHold::firm) continue;
    // Within a document a day of publication says nothing: there the words decide, see find_nearby.
    if (telling.hold == DateHold::loose && lead.document == telling.document) continue;
    if (same(telling, acts_[act])) return act;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> ActIndex::find_within(const Telling& telling) const {
  const DateRange& range = telling.range;
  const bool wide = range.last - range.first >= kMonth;
  const auto places = by_document_.find(telling.document);
  std::vector<std::uint32_t> anywhere;
  std::vector<std::uint32_t> here;
  int seen = 0;
  for (auto found = by_days_.lower_bound({range.first, range.first});
       found != by_days_.end() && found->first.first <= range.last; ++found) {
    if (found->first.second > range.last) continue;
    for (const std::uint32_t act : found->second) {
      // So many acts in one month: its mention stands for none of them.
      if (++seen > kMostCandidates) return std::nullopt;
      if (acts_[act].lead.hold != DateHold::firm || !same(telling, acts_[act])) continue;
      anywhere.push_back(act);
      if (places != by_document_.end() && is_told_in(places->second, act)) here.push_back(act);
    }
  }
  if (here.size() == 1) return here[0];
  if (anywhere.size() == 1 && !wide) return anywhere[0];
  return std::nullopt;
}

std::optional<std::uint32_t> ActIndex::find_nearby(const Telling& telling) const {
  const auto found = by_document_.find(telling.document);
  if (found == by_document_.end()) return std::nullopt;
  const Places& places = found->second;
  const auto fits = [&](std::uint32_t act) {
    const Telling& lead = acts_[act].lead;
    if (telling.hold == DateHold::loose && lead.hold == DateHold::firm &&
        !in_the_news(telling.range, lead.range)) {
      return false;
    }
    return same(telling, acts_[act]) && comparison_->same_words(telling.event, lead.event);
  };
  // Outwards from the telling's own place, the nearer side first.
  auto after = places.lower_bound({telling.position, 0});
  auto before = after;
  for (int seen = 0; seen < kMostCandidates; ++seen) {
    const bool can_go_back = before != places.begin();
    const bool can_go_on = after != places.end();
    if (!can_go_back && !can_go_on) break;
    bool back = can_go_back;
    if (can_go_back && can_go_on) {
      const auto previous = std::prev(before);
      back = telling.position - previous->first <= after->first - telling.position;
    }
    const auto place = back ? --before : after++;
    if (fits(place->second)) return place->second;
  }
  return std::nullopt;
}

std::uint32_t ActIndex::add(const Telling& telling, std::uint32_t number) {
  const std::uint32_t act = static_cast<std::uint32_t>(acts_.size());
  acts_.push_back(Act{telling, number});
  if (telling.hold != DateHold::none) {
    by_days_[{telling.range.first, telling.range.last}].push_back(act);
  }
  by_document_[telling.document].insert({telling.position, act});
  return act;
}

void ActIndex::join(std::uint32_t act, const Telling& telling) {
  by_document_[telling.document].insert({telling.position, act});
}

}  // namespace entente
