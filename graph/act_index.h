// ActIndex: the acts found so far among events of one type, status and set of actors.
// For merging.cc alone.
#ifndef ENTENTE_GRAPH_ACT_INDEX_H_
#define ENTENTE_GRAPH_ACT_INDEX_H_

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "graph/telling.h"

namespace entente {

// An act while merging; its first telling is the best dated one and stands for it.
struct Act {
  Telling lead;
  std::uint32_t number = 0;  // its index in the list of all acts
};

// Add tellings with the firmest and narrowest dates first; then every act's days are settled by its
// first telling, and never widen.
class ActIndex {
 public:
  // `comparison` must outlive the index.
  explicit ActIndex(Comparison& comparison) : comparison_(&comparison) {}

  // The act that `telling` tells again, by its index here.
  std::optional<std::uint32_t> find(const Telling& telling) const;
  std::uint32_t add(const Telling& telling, std::uint32_t number);
  void join(std::uint32_t act, const Telling& telling);

  const std::vector<Act>& acts() const { return acts_; }

 private:
  using Days = std::pair<Day, Day>;
  using Places = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // position, act

  bool same(const Telling& telling, const Act& act) const;
  std::optional<std::uint32_t> find_on(const Days& days, const Telling& telling,
                                       bool firm_only) const;
  std::optional<std::uint32_t> find_within(const Telling& telling) const;
  std::optional<std::uint32_t> find_nearby(const Telling& telling) const;

  Comparison* comparison_;
  std::vector<Act> acts_;
  std::map<Days, std::vector<std::uint32_t>> by_days_;
  boost::unordered_flat_map<std::uint32_t, Places> by_document_;
};

}  // namespace entente

#endif  // ENTENTE_GRAPH_ACT_INDEX_H_
