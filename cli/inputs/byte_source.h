// ByteSource: a file or standard input, read in blocks, as lines or as a whole.
#ifndef ENTENTE_CLI_INPUTS_BYTE_SOURCE_H_
#define ENTENTE_CLI_INPUTS_BYTE_SOURCE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

class ByteSource {
 public:
  ByteSource() = default;
  ~ByteSource();
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // `path` "-" is standard input. Returns the errno of what went wrong (EISDIR for a directory),
  // or 0.
  int open(const std::string& path);

  // The next bytes, as many as are at hand; empty at the end. Nothing is used up.
  std::string_view peek();

  // The next line with its newline, appended to `line`; false at the end. Stops reading beyond
  // `limit` bytes: the line then has no newline and is longer than `limit`.
  bool read_line(std::string& line, std::size_t limit);

  // Appends what is left to `bytes`, at most a block beyond `limit`.
  void read_all(std::string& bytes, std::size_t limit);

  // The errno of a failed read, or 0.
  int error() const { return error_; }

 private:
  bool fill();  // one more block; false at the end or after an error

  int descriptor_ = -1;
  int error_ = 0;
  bool at_end_ = false;
  std::string buffer_;
  std::size_t used_ = 0;  // bytes of buffer_ already handed out
};

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_BYTE_SOURCE_H_
