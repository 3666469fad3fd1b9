// ExitStatus: what the program's exit status says.
#ifndef ENTENTE_CLI_EXIT_STATUS_H_
#define ENTENTE_CLI_EXIT_STATUS_H_

namespace entente {

enum class ExitStatus {
  done = 0,     // even with no event
  partly = 1,   // done, but some input could not be read
  nothing = 2,  // usage, rules, or an output that could not be written
};

}  // namespace entente

#endif  // ENTENTE_CLI_EXIT_STATUS_H_
