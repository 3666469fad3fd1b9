// Summing the dyads' entries by month. Tested by tests/graph/measures_test.cc.
#include "graph/dyad_series.h"

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

// Empty: not dated within one month.
std::string month_of(const Event& event) {
  if (!event.date) return {};
  std::string first = to_string(event.date->range.first).substr(0, 7);
  return to_string(event.date->range.last).substr(0, 7) == first ? first : std::string();
}

bool stands_before(const DyadMonth& a, const DyadMonth& b) {
  return std::tie(a.source, a.target, a.month) < std::tie(b.source, b.target, b.month);
}

}  // namespace

std::vector<DyadMonth> make_dyad_series(const EventGraph& graph, const Timeline& timeline,
                                        const Ontology& ontology) {
  // One row an event first, then those of equal place added up.
  std::vector<DyadMonth> rows;
  for (const auto edge : boost::make_iterator_range(edges(graph.dyads))) {
    const Dyad& dyad = graph.dyads[edge];
    for (const std::size_t position : dyad.entries) {
      const TimelineEntry& entry = timeline.entries[position];
      DyadMonth row;
      row.month = month_of(entry.event);
      if (row.month.empty() || !entry.happened()) continue;
      row.source = source(edge, graph.dyads);
      row.target = target(edge, graph.dyads);
      row.cooperation = dyad.tone == Tone::cooperation ? 1 : 0;
      row.conflict = dyad.tone == Tone::conflict ? 1 : 0;
      row.neutral = dyad.tone == Tone::neutral ? 1 : 0;
      row.goldstein_sum = ontology.goldstein(entry.event.type, entry.event.cameo);
      rows.push_back(row);
      if (!dyad.mutual || row.source == row.target) continue;
      std::swap(row.source, row.target);
      rows.push_back(std::move(row));
    }
  }
  std::stable_sort(rows.begin(), rows.end(), stands_before);
  std::vector<DyadMonth> series;
  for (DyadMonth& row : rows) {
    if (series.empty() || stands_before(series.back(), row)) {
      series.push_back(std::move(row));
      continue;
    }
    DyadMonth& sum = series.back();
    sum.cooperation += row.cooperation;
    sum.conflict += row.conflict;
    sum.neutral += row.neutral;
    sum.goldstein_sum += row.goldstein_sum;
  }
  return series;
}

}  // namespace entente
