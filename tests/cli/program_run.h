// ProgramRun: the built program, run in a folder of its own, with what it said and its status.
#ifndef ENTENTE_TESTS_CLI_PROGRAM_RUN_H_
#define ENTENTE_TESTS_CLI_PROGRAM_RUN_H_

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "tests/cli/scratch_folder.h"

namespace entente {

struct ProgramRun {
  int status = 0;
  std::string out;
  std::string err;
};

// Runs `entente ARGUMENTS` as a shell would, in `folder`, with `input` as standard input. The
// default rules are found as for any user: beside the program. `setting` is a variable
// for the program alone: "PATH=/x".
inline ProgramRun run_entente(const ScratchFolder& folder, const std::string& arguments,
                              const std::string& input = {}, const std::string& setting = {}) {
  const ScratchFolder streams;
  streams.write("in", input);
  const std::string command = "cd '" + folder.path(".") + "' && unset ENTENTE_RULES && " + setting +
                              " " + ENTENTE_PROGRAM " " + arguments + " <" + streams.path("in") +
                              " >" + streams.path("out") + " 2>" + streams.path("err");
  const int status = std::system(("bash -c \"" + command + "\"").c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, streams.read("out"), streams.read("err")};
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace entente

#endif  // ENTENTE_TESTS_CLI_PROGRAM_RUN_H_
