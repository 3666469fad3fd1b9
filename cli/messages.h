// Messages: all that the program says to people, on standard error.
#ifndef ENTENTE_CLI_MESSAGES_H_
#define ENTENTE_CLI_MESSAGES_H_

#include <chrono>
#include <map>
#include <string>
#include <string_view>

#include "extractor/base/diagnostic.h"

namespace entente {

// For one thread. Progress is shown on a terminal only, and never left standing.
class Messages {
 public:
  Messages();
  ~Messages();
  Messages(const Messages&) = delete;
  Messages& operator=(const Messages&) = delete;

  // "entente: error: …", and a line of help when there is one.
  void error(std::string_view message, std::string_view help = {});
  void warning(std::string_view message, std::string_view help = {});
  // A plain line: "wrote out/events.jsonl".
  void say(std::string_view line);

  // A rule's problem, whole.
  void print(const Diagnostic& diagnostic);
  // A problem of an input: the first twenty of a file, then only their number at the end.
  void print_input_problem(const Diagnostic& diagnostic);
  // The numbers of those not shown.
  void finish_input_problems();

  // Shows `line` in place, at most ten times a second.
  void progress(std::string_view line);

  // Some input could not be read, or only in part.
  bool input_failed() const { return input_failed_; }

 private:
  void write(std::string_view text);
  void clear_progress();

  bool terminal_ = false;
  bool progress_shown_ = false;
  std::chrono::steady_clock::time_point next_progress_;
  bool input_failed_ = false;
  std::map<std::string, int> problems_of_file_;
};

}  // namespace entente

#endif  // ENTENTE_CLI_MESSAGES_H_
