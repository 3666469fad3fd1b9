// ChildProcess: one program fed with bytes and listened to, within a time. For graphviz_render.cc.
#ifndef ENTENTE_REPORT_CHILD_PROCESS_H_
#define ENTENTE_REPORT_CHILD_PROCESS_H_

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct ChildResult {
  enum class End { finished, not_started, timed_out, killed };

  End end = End::not_started;
  int code = 0;  // finished: exit status; not_started: errno; killed: the signal
  std::string out;
  std::string err;  // the first 64 KiB
};

// Runs `words[0]`, found on PATH unless it holds a slash, with the other words as its arguments.
// Raises no signal in this process, leaves no child behind. REQUIRES: words is not empty.
ChildResult run_child(const std::vector<std::string>& words, std::string_view input,
                      std::chrono::milliseconds patience);

}  // namespace entente

#endif  // ENTENTE_REPORT_CHILD_PROCESS_H_
