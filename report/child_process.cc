// posix_spawn and poll. Standard input is a socket, for MSG_NOSIGNAL spares us SIGPIPE when the
// program dies early. Tested by tests/report/graphviz_render_test.cc.
#include "report/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

extern char** environ;

namespace entente {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostErrors = 64 << 10;

// Closes a descriptor once.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void take(int number) {
    close();
    number_ = number;
  }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_ = -1;
};

struct Ends {
  Descriptor ours;
  Descriptor childs;
};

bool open_input(Ends& ends) {
  std::array<int, 2> pair{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) return false;
  ends.ours.take(pair[0]);
  ends.childs.take(pair[1]);
  return fcntl(pair[0], F_SETFL, O_NONBLOCK) == 0;
}

bool open_output(Ends& ends) {
  std::array<int, 2> pair{};
  if (pipe2(pair.data(), O_CLOEXEC) != 0) return false;
  ends.ours.take(pair[0]);
  ends.childs.take(pair[1]);
  return true;
}

int spawn(const std::vector<std::string>& words, const Ends& in, const Ends& out, const Ends& err,
          pid_t& child) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, in.childs.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.childs.number(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.childs.number(), STDERR_FILENO);
  // The program must not inherit what we ignore or block.
  sigset_t none;
  sigset_t usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  const int problem =
      posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return problem;
}

// Sends some of `input`; closes the descriptor when all is sent or nobody listens.
void feed(Descriptor& descriptor, std::string_view& input) {
  const ssize_t sent = send(descriptor.number(), input.data(), input.size(), MSG_NOSIGNAL);
  if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
  const bool gone = sent < 0 && errno != EAGAIN && errno != EINTR;
  if (input.empty() || gone) descriptor.close();
}

void listen(Descriptor& descriptor, std::string& text, std::size_t most) {
  std::array<char, 64 << 10> buffer;
  const ssize_t got = read(descriptor.number(), buffer.data(), buffer.size());
  if (got == 0 || (got < 0 && errno != EINTR)) {
    descriptor.close();
    return;
  }
  if (got > 0 && text.size() < most) text.append(buffer.data(), static_cast<std::size_t>(got));
}

// False: the time is over.
bool talk(Ends& in, Ends& out, Ends& err, std::string_view input, Clock::time_point deadline,
          ChildResult& result) {
  if (input.empty()) in.ours.close();
  while (out.ours.is_open() || err.ours.is_open()) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return false;
    std::array<pollfd, 3> waits{pollfd{in.ours.number(), POLLOUT, 0},
                                pollfd{out.ours.number(), POLLIN, 0},
                                pollfd{err.ours.number(), POLLIN, 0}};
    const int timeout = static_cast<int>(std::min<std::int64_t>(left.count(), 60'000));
    if (poll(waits.data(), waits.size(), timeout) < 0 && errno != EINTR) return true;
    if (in.ours.is_open() && waits[0].revents != 0) feed(in.ours, input);
    if (out.ours.is_open() && waits[1].revents != 0)
      listen(out.ours, result.out, std::string::npos);
    if (err.ours.is_open() && waits[2].revents != 0) listen(err.ours, result.err, kMostErrors);
  }
  return true;
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& words, std::string_view input,
                      std::chrono::milliseconds patience) {
  ChildResult result;
  Ends in;
  Ends out;
  Ends err;
  pid_t child = 0;
  if (!open_input(in) || !open_output(out) || !open_output(err)) {
    result.code = errno;
    return result;
  }
  result.code = spawn(words, in, out, err, child);
  if (result.code != 0) return result;
  in.childs.close();
  out.childs.close();
  err.childs.close();

  const bool in_time = talk(in, out, err, input, Clock::now() + patience, result);
  if (!in_time) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!in_time) {
    result.end = ChildResult::End::timed_out;
  } else if (WIFSIGNALED(status)) {
    result.end = ChildResult::End::killed;
    result.code = WTERMSIG(status);
  } else {
    result.end = ChildResult::End::finished;
    result.code = WEXITSTATUS(status);
  }
  return result;
}

}  // namespace entente
