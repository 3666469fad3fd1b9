// InputReader: the named files and standard input, in order, as batches of raw documents.
//
// A file is JSON Lines when its name says so (.jsonl, .ndjson, .json) or its first mark is "{";
// an event list of another program when its first line has the columns of one; else it is one text.
// What cannot be read becomes a problem in its place; the rest goes on.
#ifndef ENTENTE_CLI_INPUTS_INPUT_READER_H_
#define ENTENTE_CLI_INPUTS_INPUT_READER_H_

#include <memory>
#include <string>
#include <vector>

#include "cli/inputs/byte_source.h"
#include "cli/inputs/raw_input.h"

namespace entente {

// Longer texts are refused: offsets are 32 bits wide.
inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 31;

class InputReader {
 public:
  explicit InputReader(std::vector<std::string> paths);

  // Replaces `batch` with the next inputs: some 64 KiB, at least one. False when
  // all is read.
  bool next(RawBatch& batch);

 private:
  void open_file(const std::string& path, RawBatch& batch);
  void read_text(const std::string& path, RawBatch& batch);
  void read_lines(RawBatch& batch);

  std::vector<std::string> paths_;
  std::vector<std::string> ids_;  // of the text files, beside paths_
  std::size_t next_path_ = 0;
  std::unique_ptr<ByteSource> lines_;  // JSON Lines being read; null: none
  std::string lines_file_;             // as shown to the user
  std::string lines_name_;             // for default ids
  int line_ = 0;
  std::shared_ptr<const EventListReader> list_;  // the lines are rows of an event list
  bool list_begins_ = false;
};

// "a/b/talks.txt" is "talks"; only .txt, .text, .md and .markdown are taken off. "-" is "stdin".
std::string document_id_of_path(const std::string& path);

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_INPUT_READER_H_
