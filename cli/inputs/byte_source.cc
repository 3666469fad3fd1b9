// ByteSource over POSIX read(2). Tested by tests/cli/inputs_test.cc.
#include "cli/inputs/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace entente {
namespace {

constexpr std::size_t kBlock = 1 << 18;

}  // namespace

ByteSource::~ByteSource() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

int ByteSource::open(const std::string& path) {
  descriptor_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) return errno;
  // A directory opens, and fails only when read.
  struct stat status {};
  if (::fstat(descriptor_, &status) == 0 && S_ISDIR(status.st_mode)) return EISDIR;
  return 0;
}

bool ByteSource::fill() {
  if (at_end_) return false;
  if (used_ > 0) {
    buffer_.erase(0, used_);
    used_ = 0;
  }
  const std::size_t before = buffer_.size();
  buffer_.resize(before + kBlock);
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, buffer_.data() + before, kBlock);
  } while (count < 0 && errno == EINTR);
  if (count < 0) error_ = errno;
  buffer_.resize(before + (count > 0 ? static_cast<std::size_t>(count) : 0));
  if (count <= 0) at_end_ = true;
  return count > 0;
}

std::string_view ByteSource::peek() {
  // One block is enough, and a pipe may have no more for now.
  if (used_ == buffer_.size()) fill();
  return std::string_view(buffer_).substr(used_);
}

bool ByteSource::read_line(std::string& line, std::size_t limit) {
  const std::size_t before = line.size();
  while (true) {
    const std::size_t newline = buffer_.find('\n', used_);
    if (newline != std::string::npos) {
      line.append(buffer_, used_, newline + 1 - used_);
      used_ = newline + 1;
      return true;
    }
    line.append(buffer_, used_);
    used_ = buffer_.size();
    if (line.size() - before > limit) return true;
    if (!fill()) return line.size() > before;
  }
}

void ByteSource::read_all(std::string& bytes, std::size_t limit) {
  do {
    bytes.append(buffer_, used_);
    used_ = buffer_.size();
  } while (bytes.size() <= limit && fill());
}

}  // namespace entente
