// Program: the command line as a whole.
#ifndef ENTENTE_CLI_PROGRAM_H_
#define ENTENTE_CLI_PROGRAM_H_

namespace entente {

// Parses the command line, does what it says, and returns the exit status of exit_status.h.
int run_program(int argc, const char* const* argv);

}  // namespace entente

#endif  // ENTENTE_CLI_PROGRAM_H_
