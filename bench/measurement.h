// Measurement: a piece of work run in a process of its own, so that its peak of memory is its own.
#ifndef ENTENTE_BENCH_MEASUREMENT_H_
#define ENTENTE_BENCH_MEASUREMENT_H_

#include <functional>
#include <string>
#include <vector>

namespace entente {

// One line of the printed table.
struct Measured {
  std::string what;
  double seconds = 0;  // of processor time, so that a busy machine does not count
  std::string amount;  // "1,000,000 events", "24 MB/s"
};

// Steps of a piece of work, told to it by `step("read", "1,000,000 events")`: each takes the time
// since the step before.
using Step = std::function<void(const std::string& what, const std::string& amount)>;

struct Apart {
  std::vector<Measured> steps;
  double peak_megabytes = 0;
  bool done = false;  // it ended by itself and well
};

// Forks, runs `work` there and waits for it.
Apart measure_apart(const std::function<void(const Step&)>& work);

void print_heading(const std::string& heading);
// `target`: "≤ 6 s, ≤ 800 MB", or empty.
void print_measured(const std::string& what, double seconds, const std::string& amount);
void print_peak(const Apart& apart, const std::string& target);

}  // namespace entente

#endif  // ENTENTE_BENCH_MEASUREMENT_H_
