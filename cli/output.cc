// Output over POSIX write(2). One file at a time is open, which is what the signal handler needs.
#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <filesystem>

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = 1 << 16;

// The partial file of the moment, for the signal handler; empty: none.
char partial_of_the_moment[PATH_MAX] = "";

void remove_partial(int signal_number) {
  if (partial_of_the_moment[0] != '\0') ::unlink(partial_of_the_moment);
  std::signal(signal_number, SIG_DFL);
  ::raise(signal_number);
}

void remember_partial(const std::string& path) {
  if (path.size() < sizeof partial_of_the_moment) {
    std::memcpy(partial_of_the_moment, path.c_str(), path.size() + 1);
  }
}

// Where a name that is a link leads, so that the link itself stays.
std::string real_place(const std::string& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path place = fs::weakly_canonical(path, error);
  return error ? path : place.string();
}

}  // namespace

void prepare_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    // A signal ignored by the caller (nohup) stays so.
    if (std::signal(number, remove_partial) == SIG_IGN) std::signal(number, SIG_IGN);
  }
}

Output::Output(std::string path) : path_(std::move(path)) {}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (!partial_.empty()) {
    ::unlink(partial_.c_str());
    partial_of_the_moment[0] = '\0';
  }
}

void Output::fail(int error_number) {
  const std::string name = path_.empty() || path_ == "-" ? "standard output" : path_;
  error_ = fmt::format("cannot write {}: {}", name, std::strerror(error_number));
}

bool Output::open() {
  if (path_.empty() || path_ == "-") {
    descriptor_ = STDOUT_FILENO;
    return true;
  }
  std::error_code ignored;
  if (fs::is_directory(path_, ignored)) {
    fail(EISDIR);
    return false;
  }
  path_ = real_place(path_);
  std::string name = path_;
  if (!fs::exists(path_, ignored) || fs::is_regular_file(path_, ignored)) {
    partial_ = fmt::format("{}.part-{}", path_, ::getpid());
    name = partial_;
    remember_partial(partial_);
  }
  descriptor_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ >= 0) return true;
  fail(errno);
  partial_.clear();
  return false;
}

bool Output::write(std::string_view bytes) {
  if (closed_pipe_ || !error_.empty()) return false;
  buffer_ += bytes;
  return buffer_.size() < kBuffer || flush();
}

bool Output::flush() {
  std::string_view left = buffer_;
  while (!left.empty() && !closed_pipe_) {
    const ssize_t count = ::write(descriptor_, left.data(), left.size());
    if (count >= 0) {
      left.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE) {
      closed_pipe_ = true;
    } else if (errno != EINTR) {
      fail(errno);
      return false;
    }
  }
  buffer_.clear();
  return !closed_pipe_;
}

bool Output::finish() {
  if (!error_.empty() || descriptor_ < 0) return false;
  if (!flush() && !closed_pipe_) return false;
  if (descriptor_ <= STDERR_FILENO) return true;
  // Some file systems say only now that the disk is full.
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0 || (!partial_.empty() && std::rename(partial_.c_str(), path_.c_str()) != 0)) {
    fail(errno);
    return false;
  }
  partial_.clear();
  partial_of_the_moment[0] = '\0';
  return true;
}

std::string write_file(const std::string& path, std::string_view bytes) {
  Output output(path);
  if (output.open()) {
    output.write(bytes);
    output.finish();
  }
  return output.error();
}

}  // namespace entente
