// Processes, clocks and the table. What a child measured comes back through a pipe as lines.
#include "bench/measurement.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace entente {
namespace {

// Of this process and of those that it waited for; a busy machine does not count.
double processor_seconds() {
  double seconds = 0;
  for (const int whose : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage used{};
    ::getrusage(whose, &used);
    for (const timeval& time : {used.ru_utime, used.ru_stime})
      seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  }
  return seconds;
}

void run_child(int out, const std::function<void(const Step&)>& work) {
  std::FILE* const lines = ::fdopen(out, "w");
  double last = processor_seconds();
  work([&](const std::string& what, const std::string& amount) {
    fmt::print(lines, "{}\t{}\t{}\n", processor_seconds() - last, what, amount);
    last = processor_seconds();
  });
  std::fclose(lines);
  std::_Exit(0);
}

std::string read_all(int in) {
  std::string text;
  char bytes[4096];
  for (ssize_t got = 0; (got = ::read(in, bytes, sizeof bytes)) > 0;)
    text.append(bytes, static_cast<std::size_t>(got));
  return text;
}

}  // namespace

Apart measure_apart(const std::function<void(const Step&)>& work) {
  Apart apart;
  int ends[2];
  std::fflush(nullptr);
  if (::pipe(ends) != 0) return apart;
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    run_child(ends[1], work);
  }
  ::close(ends[1]);
  if (child < 0) return apart;
  std::istringstream lines(read_all(ends[0]));
  ::close(ends[0]);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    apart.steps.push_back({line.substr(first + 1, second - first - 1),
                           std::atof(line.substr(0, first).c_str()), line.substr(second + 1)});
  }
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  apart.peak_megabytes = static_cast<double>(used.ru_maxrss) / 1024;
  apart.done = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return apart;
}

void print_heading(const std::string& heading) { fmt::print("\n{}\n", heading); }

void print_measured(const std::string& what, double seconds, const std::string& amount) {
  fmt::print("  {:<34} {:>9.3f} s   {}\n", what, seconds, amount);
}

void print_peak(const Apart& apart, const std::string& target) {
  double seconds = 0;
  for (const Measured& step : apart.steps) {
    print_measured(step.what, step.seconds, step.amount);
    seconds += step.seconds;
  }
  fmt::print("  {:<34} {:>9.3f} s   peak {:.0f} MB{}{}\n", apart.done ? "together" : "BROKE OFF",
             seconds, apart.peak_megabytes, target.empty() ? "" : "   wanted: ", target);
}

}  // namespace entente
