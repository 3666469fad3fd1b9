// Output: where data goes: standard output, or a file written beside its name and renamed.
#ifndef ENTENTE_CLI_OUTPUT_H_
#define ENTENTE_CLI_OUTPUT_H_

#include <string>
#include <string_view>

namespace entente {

// A file appears whole or not at all: unless finish() succeeds, what stood there before stays.
class Output {
 public:
  // An empty path or "-" is standard output. A device or pipe is written to as it is.
  explicit Output(std::string path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Opens for writing. False: see error().
  bool open();
  // False: nothing more can be written, because of an error or because the reader has gone.
  bool write(std::string_view bytes);
  // Writes what is left and puts the file in its place. A reader that has gone is no failure.
  bool finish();

  // What went wrong, in words; empty: nothing.
  const std::string& error() const { return error_; }

 private:
  bool flush();
  void fail(int error_number);

  std::string path_;
  std::string partial_;  // the file beside; empty: written directly
  int descriptor_ = -1;
  bool closed_pipe_ = false;
  std::string buffer_;
  std::string error_;
};

// Opens, writes and finishes in one go. Empty: done; else what went wrong.
std::string write_file(const std::string& path, std::string_view bytes);

// Removes a half-written file when the program is told to stop; and lets a closed pipe be seen as
// an error of write(2). Call once, at the start.
void prepare_signals();

}  // namespace entente

#endif  // ENTENTE_CLI_OUTPUT_H_
