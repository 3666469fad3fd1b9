// Messages go through stdio's unbuffered stderr, a whole message a write.
#include "cli/messages.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace entente {
namespace {

constexpr int kShownProblems = 20;
constexpr std::chrono::milliseconds kProgressEvery{100};

std::string with_help(std::string_view kind, std::string_view message, std::string_view help) {
  std::string text = fmt::format("entente: {}: {}\n", kind, message);
  if (!help.empty()) text += fmt::format("  help: {}\n", help);
  return text;
}

}  // namespace

Messages::Messages() : terminal_(::isatty(STDERR_FILENO) == 1) {}

Messages::~Messages() { clear_progress(); }

void Messages::write(std::string_view text) {
  clear_progress();
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void Messages::error(std::string_view message, std::string_view help) {
  write(with_help("error", message, help));
}

void Messages::warning(std::string_view message, std::string_view help) {
  write(with_help("warning", message, help));
}

void Messages::say(std::string_view line) { write(std::string(line) + "\n"); }

void Messages::print(const Diagnostic& diagnostic) { write(to_string(diagnostic)); }

void Messages::print_input_problem(const Diagnostic& diagnostic) {
  if (diagnostic.severity == Severity::error) input_failed_ = true;
  if (++problems_of_file_[diagnostic.file] <= kShownProblems) print(diagnostic);
}

void Messages::finish_input_problems() {
  for (const auto& [file, count] : problems_of_file_) {
    if (count > kShownProblems)
      say(fmt::format("{}: {} more problems", file, count - kShownProblems));
  }
  problems_of_file_.clear();
}

void Messages::progress(std::string_view line) {
  if (!terminal_) return;
  const std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now();
  if (now < next_progress_) return;
  next_progress_ = now + kProgressEvery;
  // Back to the line's start, and clear what was there.
  const std::string text = fmt::format("\r\x1b[K{}", line);
  std::fwrite(text.data(), 1, text.size(), stderr);
  progress_shown_ = true;
}

void Messages::clear_progress() {
  if (!progress_shown_) return;
  std::fputs("\r\x1b[K", stderr);
  progress_shown_ = false;
}

}  // namespace entente
