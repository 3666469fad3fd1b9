// entente_graph_bench [EVENTS]: event records into timeline, network and measures, at the size of
// real event data. Synthetic: actors as unequal as in the news, types and days at random.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "bench/measurement.h"
#include "extractor/rulepack/rule_pack.h"
#include "graph/centrality.h"
#include "graph/communities.h"
#include "graph/event_graph.h"
#include "graph/weighted_network.h"
#include "report/event_jsonl.h"

namespace {

namespace fs = std::filesystem;
using namespace entente;

constexpr int kEventsOfDocument = 3;

// The actor of rank r turns up as often as 1 / (r + 2).
class Actors {
 public:
  explicit Actors(std::size_t count) : count_(count) {}

  ActorRef draw(std::mt19937_64& random) const {
    const double share = std::uniform_real_distribution<double>()(random);
    const double top = std::log(static_cast<double>(count_ + 2)) - std::log(2.0);
    const std::size_t rank =
        std::min(static_cast<std::size_t>(2.0 * (std::exp(share * top) - 1.0)), count_ - 1);
    ActorRef actor;
    actor.id = fmt::format("A{:05}", rank);
    actor.name = fmt::format("Actor of rank {}", rank);
    if (rank % 3 == 0) actor.sector = "GOV";
    return actor;
  }

 private:
  std::size_t count_;
};

// Who acts upon whom: two events of three are between a pair that met before, which gives as many
// dyads as event data has.
class Pairs {
 public:
  explicit Pairs(std::size_t actors) : actors_(actors) {}

  const std::pair<ActorRef, ActorRef>& draw(std::mt19937_64& random) {
    if (met_.empty() || random() % 3 == 0)
      met_.emplace_back(actors_.draw(random), actors_.draw(random));
    else
      met_.push_back(met_[random() % met_.size()]);
    return met_.back();
  }

 private:
  Actors actors_;
  std::vector<std::pair<ActorRef, ActorRef>> met_;
};

Event make_event(std::size_t number, Pairs& pairs, const Ontology& ontology,
                 std::mt19937_64& random) {
  const EventType& type = ontology.types[random() % ontology.types.size()];
  Event event;
  event.id = fmt::format("{:016x}", random());
  event.doc = fmt::format("story-{:07}", number / kEventsOfDocument);
  event.type = type.id;
  event.label = type.label;
  event.rule = fmt::format("core.{}/rule-{}@1#active", type.id, random() % 40);
  const Day day = Day(std::chrono::days(11000 + random() % 7300));
  event.date = EventDate{to_string(day), {day, day}, DateBasis::text, "on Tuesday", {40, 50}};
  const auto& [source, target] = pairs.draw(random);
  event.source.push_back({source, "The actor", {0, 9}});
  event.target.push_back({target, "the other actor", {20, 35}});
  event.evidence = fmt::format(
      "The actor did number {} to the other actor on Tuesday, as its ministry said, and asked that "
      "nobody draw conclusions from it before the end of the month.",
      number);
  event.evidence_span = {0, static_cast<std::uint32_t>(event.evidence.size())};
  event.trigger = {10, 13};
  return event;
}

void write_events(const fs::path& path, std::size_t count, std::size_t actor_count,
                  const Ontology& ontology) {
  std::mt19937_64 random(20);
  Pairs pairs(actor_count);
  std::ofstream file(path, std::ios::binary);
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) {
    append_event_json(make_event(i, pairs, ontology, random), lines);
    if (lines.size() < 1 << 20 && i + 1 < count) continue;
    file << lines;
    lines.clear();
  }
}

std::string counted(std::size_t count, const char* what) {
  return fmt::format("{} {}", count, what);
}

void read_and_measure(const fs::path& path, const Ontology& ontology, bool measures,
                      const Step& step) {
  Diagnostics diagnostics;
  std::ifstream file(path, std::ios::binary);
  TimelineBuilder builder;
  std::size_t records = 0;
  read_events(file, path.string(), diagnostics, [&](Event&& event) {
    builder.add(std::move(event));
    ++records;
  });
  step("read JSON Lines", fmt::format("{} records, {:.0f} MB", records,
                                      static_cast<double>(fs::file_size(path)) / 1e6));
  const Timeline timeline = builder.finish();
  step("merge", counted(timeline.entries.size(), "acts"));
  const EventGraph graph = make_event_graph(timeline, ontology);
  step("network", fmt::format("{} actors, {} dyads", graph.actors(), num_edges(graph.dyads)));
  if (!measures) return;
  const WeightedNetwork network = make_weighted_network(graph);
  step("neighbour lists", "");
  measure_actors(network, 0);
  step("PageRank, cores, components", "wanted: ≤ 0.5 s");
  const Communities communities = find_communities(network);
  step("communities", fmt::format("{} found; wanted: ≤ 0.5 s", communities.count));
}

void bench(std::size_t events, std::size_t actors, bool measures, const Ontology& ontology,
           const std::string& target) {
  const fs::path path = fs::temp_directory_path() / fmt::format("entente_bench_{}.jsonl", events);
  measure_apart([&](const Step&) { write_events(path, events, actors, ontology); });
  const Apart apart =
      measure_apart([&](const Step& step) { read_and_measure(path, ontology, measures, step); });
  print_heading(fmt::format("{} events, {} actors", events, actors));
  print_peak(apart, target);
  const Apart words = measure_apart([&](const Step& step) {
    if (std::system(fmt::format("wc -w '{}' >/dev/null", path.string()).c_str()) == 0)
      step("wc -w on the same file", "");
  });
  for (const Measured& measured : words.steps)
    print_measured(measured.what, measured.seconds, measured.amount);
  fs::remove(path);
}

}  // namespace

int main(int argc, char** argv) {
  const LoadedRules rules = load_rules({ENTENTE_SOURCE_DIR "/rules"});
  if (rules.pack == nullptr) {
    fmt::print(stderr, "the rules have errors: entente rules check\n");
    return 1;
  }
  const Ontology& ontology = ontology_of(*rules.pack);
  if (argc > 1) {
    bench(std::strtoull(argv[1], nullptr, 10), 20'000, true, ontology, "");
    return 0;
  }
  bench(280'000, 18'000, true, ontology, "≤ 0.5 s, ≤ 110 MB");
  bench(1'000'000, 20'000, false, ontology, "≤ 6 s, ≤ 800 MB");
  return 0;
}
