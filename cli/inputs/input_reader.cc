// Opens inputs, tells texts from JSON Lines, and says clearly what cannot be read.
#include "cli/inputs/input_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <utility>

#include "cli/inputs/encoding.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatchBytes = 1 << 16;
constexpr std::size_t kBatchItems = 256;

std::string shown_name(const std::string& path) {
  return path == "-" ? std::string("standard input") : path;
}

std::string lower_extension(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

bool is_text_extension(const std::string& extension) {
  static const std::array<std::string, 4> kTexts = {".txt", ".text", ".md", ".markdown"};
  return std::find(kTexts.begin(), kTexts.end(), extension) != kTexts.end();
}

bool is_json_lines(const std::string& path, std::string_view head) {
  const std::string extension = lower_extension(path);
  if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json") return true;
  if (is_text_extension(extension)) return false;
  if (head.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    head.remove_prefix(kByteOrderMark.size());
  }
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && head[first] == '{';
}

RawInput make_problem(const std::string& file, int line, Severity severity, std::string code,
                      std::string message, std::string help) {
  RawInput input;
  input.file = file;
  input.line = line;
  Diagnostic problem;
  problem.severity = severity;
  problem.code = std::move(code);
  problem.file = file;
  problem.line = line;
  problem.message = std::move(message);
  problem.help = std::move(help);
  input.problem = std::move(problem);
  return input;
}

RawInput make_open_problem(const std::string& path, int error) {
  const std::string file = shown_name(path);
  if (error == EISDIR) {
    return make_problem(file, 0, Severity::error, "directory", "is a directory, not a file",
                        fmt::format("name its files: {}", (fs::path(path) / "*.txt").string()));
  }
  if (error == ENOENT) {
    return make_problem(file, 0, Severity::error, "no-file", "no such file",
                        "check the spelling; - reads standard input");
  }
  return make_problem(file, 0, Severity::error, "cannot-read", std::strerror(error),
                      error == EACCES ? "check the file's permissions" : "");
}

// Files of the same name in different folders keep their folders in their ids.
std::vector<std::string> text_ids(const std::vector<std::string>& paths) {
  std::vector<std::string> ids;
  std::map<std::string, int> count;
  for (const std::string& path : paths) {
    ids.push_back(document_id_of_path(path));
    ++count[ids.back()];
  }
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (count[ids[i]] > 1 && paths[i] != "-") {
      ids[i] = (fs::path(paths[i]).parent_path() / ids[i]).lexically_normal().string();
    }
  }
  return ids;
}

}  // namespace

std::string document_id_of_path(const std::string& path) {
  if (path == "-") return "stdin";
  const fs::path name = fs::path(path).filename();
  return is_text_extension(lower_extension(path)) ? name.stem().string() : name.string();
}

InputReader::InputReader(std::vector<std::string> paths)
    : paths_(std::move(paths)), ids_(text_ids(paths_)) {}

bool InputReader::next(RawBatch& batch) {
  batch.clear();
  std::size_t bytes = 0;
  while (bytes < kBatchBytes && batch.size() < kBatchItems) {
    const std::size_t before = batch.size();
    if (lines_) {
      read_lines(batch);
    } else if (next_path_ < paths_.size()) {
      open_file(paths_[next_path_], batch);
      ++next_path_;
    } else {
      break;
    }
    for (std::size_t i = before; i < batch.size(); ++i) bytes += batch[i].bytes.size();
  }
  return !batch.empty();
}

void InputReader::open_file(const std::string& path, RawBatch& batch) {
  lines_ = std::make_unique<ByteSource>();
  const int error = lines_->open(path);
  if (error != 0) {
    batch.push_back(make_open_problem(path, error));
    lines_.reset();
    return;
  }
  const std::string_view head = lines_->peek();
  if (head.empty()) {
    batch.push_back(lines_->error() != 0
                        ? make_open_problem(path, lines_->error())
                        : make_problem(shown_name(path), 0, Severity::warning, "empty-input",
                                       "is empty: no document in it", ""));
    lines_.reset();
    return;
  }
  if (const std::optional<NotText> not_text = find_not_text(head)) {
    batch.push_back(make_problem(shown_name(path), 0, Severity::error, "not-text",
                                 "is " + not_text->what, not_text->help));
    lines_.reset();
    return;
  }
  const bool json = is_json_lines(path, head);
  const std::string_view first_line = head.substr(0, head.find('\n'));
  list_.reset();
  if (!json) {
    if (std::optional<EventListReader> list = EventListReader::detect(first_line)) {
      list_ = std::make_shared<const EventListReader>(std::move(*list));
      list_begins_ = true;
    }
  }
  if (json || list_) {
    lines_file_ = shown_name(path);
    lines_name_ = path == "-" ? "stdin" : fs::path(path).filename().string();
    line_ = 0;
    return;
  }
  read_text(path, batch);
  lines_.reset();
}

void InputReader::read_text(const std::string& path, RawBatch& batch) {
  RawInput input;
  input.file = shown_name(path);
  input.default_id = ids_[next_path_];
  lines_->read_all(input.bytes, kMaxTextBytes);
  if (lines_->error() != 0) {
    batch.push_back(make_open_problem(path, lines_->error()));
  } else if (input.bytes.size() > kMaxTextBytes) {
    batch.push_back(make_problem(input.file, 0, Severity::error, "too-large",
                                 "a text of more than 2 GiB", "split it into several files"));
  } else {
    batch.push_back(std::move(input));
  }
}

void InputReader::read_lines(RawBatch& batch) {
  RawInput input;
  if (!lines_->read_line(input.bytes, kMaxTextBytes)) {
    if (lines_->error() != 0) batch.push_back(make_open_problem(lines_file_, lines_->error()));
    lines_.reset();
    return;
  }
  ++line_;
  if (input.bytes.size() > kMaxTextBytes) {
    batch.push_back(make_problem(lines_file_, line_, Severity::error, "too-large",
                                 "a line of more than 2 GiB; the rest of the file is left out",
                                 "put each document on a line of its own"));
    lines_.reset();
    return;
  }
  while (!input.bytes.empty() && (input.bytes.back() == '\n' || input.bytes.back() == '\r')) {
    input.bytes.pop_back();
  }
  if (line_ == 1 && input.bytes.starts_with(kByteOrderMark)) {
    input.bytes.erase(0, kByteOrderMark.size());
  }
  if (input.bytes.find_first_not_of(" \t") == std::string::npos) return;
  if (list_ && line_ == 1 && list_->first_line_is_header()) return;
  input.list = list_;
  input.list_begins = std::exchange(list_begins_, false);
  input.file = lines_file_;
  input.line = line_;
  input.default_id = fmt::format("{}:{}", lines_name_, line_);
  batch.push_back(std::move(input));
}

}  // namespace entente
