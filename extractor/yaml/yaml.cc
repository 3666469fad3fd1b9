// Reading a file into a YamlFile: bytes checked first, then libyaml's events, then what its
// errors leave unsaid. Tested by tests/yaml/yaml_test.cc and tests/yaml/syntax_fault_test.cc.
#include "extractor/yaml/yaml.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "extractor/yaml/event_reader.h"
#include "extractor/yaml/scalar_source.h"
#include "extractor/yaml/syntax_fault.h"
#include "extractor/yaml/tree_builder.h"

namespace entente {

namespace {

constexpr std::size_t kExcerpt = 400;  // bytes of a line kept in a diagnostic, around its caret

void report_file(const std::string& path, std::string code, std::string message, std::string help,
                 Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.file = path;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  diagnostics.push_back(std::move(diagnostic));
}

void report_size(const std::string& path, Diagnostics& diagnostics) {
  report_file(path, "file-too-large", fmt::format("larger than {} MB", kYamlMaxBytes >> 20),
              "split the file", diagnostics);
}

void find_lines(YamlFile& file) {
  file.line_starts.push_back(0);
  const char* const begin = file.text.data();
  const char* const end = begin + file.text.size();
  for (const char* at = begin; at < end;) {
    const void* newline = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (newline == nullptr) break;
    at = static_cast<const char*>(newline) + 1;
    file.line_starts.push_back(static_cast<std::size_t>(at - begin));
  }
}

// The character at `at`, which moves behind it; negative when the bytes are not UTF-8.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
UChar32 next_point(const std::string& text, std::size_t& at) {
  UChar32 point = 0;
  U8_NEXT(text.data(), at, text.size(), point);
  return point;
}
#pragma GCC diagnostic pop

// Bytes that are no text get a message of their own; libyaml would name the first of them only.
bool check_bytes(const YamlFile& file, Diagnostics& diagnostics) {
  const std::string& text = file.text;
  const std::size_t size = text.size();
  for (std::size_t i = 0; i < size;) {
    const unsigned char byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    const YamlPlace place = byte >= 0x80 || byte == '\n' ? YamlPlace{} : place_at(file, i);
    if (byte == '\n' || byte == '\t' || (byte == '\r' && i + 1 < size && text[i + 1] == '\n')) {
      ++i;
      continue;
    }
    if (byte < 0x80) {
      report_place(file, place.line, place.column, 1, Severity::error, "control-character",
                   fmt::format("control character U+{:04X}", byte),
                   byte == '\r' ? "end lines with LF or CR LF"
                   : byte == 0  ? "is this a text file, in UTF-8?"
                                : "remove it",
                   diagnostics);
      return false;
    }
    const std::size_t start = i;
    const UChar32 point = next_point(text, i);
    if (point >= 0xA0 && point != 0xFEFF) continue;
    const YamlPlace at = place_at(file, start);
    if (point < 0)
      report_place(file, at.line, at.column, 1, Severity::error, "not-utf8",
                   fmt::format("byte 0x{:02X} is not UTF-8", byte), "save the file as UTF-8",
                   diagnostics);
    else if (point < 0xA0)
      report_place(file, at.line, at.column, 2, Severity::error, "control-character",
                   fmt::format("control character U+{:04X}", point), "remove it", diagnostics);
    else
      report_place(file, at.line, at.column, 3, Severity::error, "byte-order-mark",
                   "a byte-order mark inside the file", "remove it; it is invisible in editors",
                   diagnostics);
    return false;
  }
  return true;
}

// A line that begins with % is a directive for YAML and a pattern for its author; and a line
// without end is no rule.
bool check_lines(const YamlFile& file, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < file.line_starts.size(); ++i) {
    const std::size_t start = file.line_starts[i];
    const std::size_t end =
        i + 1 < file.line_starts.size() ? file.line_starts[i + 1] : file.text.size();
    if (end - start > kYamlMaxLine) {
      report_place(
          file, static_cast<int>(i) + 1, 1, 1, Severity::error, "line-too-long",
          fmt::format("a line of {} bytes; at most {} are allowed", end - start, kYamlMaxLine),
          "write lists and maps over several lines", diagnostics);
      return false;
    }
    if (start >= file.text.size() || file.text[start] != '%') continue;
    report_place(file, static_cast<int>(i) + 1, 1, 1, Severity::error, "directive",
                 "a line cannot begin with '%'", "quote the text that '%' belongs to", diagnostics);
    return false;
  }
  return true;
}

// A list item or comment that looked wrong, where the syntax error that follows tells the cause.
void drop_symptom(const YamlFile& file, std::size_t last_offset, Diagnostics& diagnostics) {
  if (diagnostics.empty()) return;
  const Diagnostic& last = diagnostics.back();
  if ((last.code == "folded-item" || last.code == "comment-in-text") && last.file == file.path &&
      last.line == place_at(file, last_offset).line)
    diagnostics.pop_back();
}

void read_documents(YamlFile& file, Diagnostics& diagnostics) {
  TreeBuilder builder(file, diagnostics);
  try {
    const std::optional<YamlComplaint> complaint = read_events(file, builder);
    if (!complaint.has_value()) return;
    drop_symptom(file, builder.last_offset(), diagnostics);
    report_syntax_fault(file, *complaint, builder.sound_offset(), diagnostics);
  } catch (const YamlStop&) {
    // Reported where it was found.
  }
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const std::pair<YamlNode, YamlNode>& entry : entries)
    if (entry.first.value == key) return &entry.second;
  return nullptr;
}

std::string_view YamlFile::line_text(int line) const {
  if (line < 1 || static_cast<std::size_t>(line) > line_starts.size()) return {};
  const std::size_t index = static_cast<std::size_t>(line) - 1;
  const std::size_t start = line_starts[index];
  std::size_t end = index + 1 < line_starts.size() ? line_starts[index + 1] - 1 : text.size();
  if (end > start && text[end - 1] == '\r') --end;
  return std::string_view(text).substr(start, end - start);
}

YamlFile parse_yaml(std::string path, std::string text, Diagnostics& diagnostics) {
  YamlFile file;
  file.path = std::move(path);
  if (text.compare(0, 3, "\xEF\xBB\xBF") == 0) text.erase(0, 3);
  if (text.size() > kYamlMaxBytes) {
    report_size(file.path, diagnostics);
    return file;
  }
  file.text = std::move(text);
  find_lines(file);
  if (check_bytes(file, diagnostics) && check_lines(file, diagnostics))
    read_documents(file, diagnostics);
  return file;
}

YamlFile read_yaml_file(const std::string& path, Diagnostics& diagnostics) {
  YamlFile file;
  file.path = path;
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    report_file(path, "unreadable-file", "this is a directory", "name a file", diagnostics);
    return file;
  }
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  std::string text;
  if (stream) {
    // One byte more than allowed tells a file that is too large, and ends /dev/zero.
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    text.resize(error || size == 0 ? kYamlMaxBytes + 1
                                   : std::min<std::size_t>(size, kYamlMaxBytes) + 1);
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
  }
  if (!stream && !stream.eof()) {
    std::string reason = errno != 0 ? std::generic_category().message(errno) : "read error";
    reason[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(reason[0])));
    report_file(path, "unreadable-file", "cannot be read: " + reason, "", diagnostics);
    return file;
  }
  return parse_yaml(path, std::move(text), diagnostics);
}

void report_at(const YamlFile& file, const YamlNode& node, Severity severity, std::string code,
               std::string message, std::string help, Diagnostics& diagnostics, int length) {
  if (length <= 0) length = static_cast<int>(source_length(file, node));
  report_place(file, node.line, node.column, length, severity, std::move(code), std::move(message),
               std::move(help), diagnostics);
}

void report_within(const YamlFile& file, const YamlNode& node, std::size_t offset, int length,
                   Severity severity, std::string code, std::string message, std::string help,
                   Diagnostics& diagnostics) {
  const YamlPlace place = place_within(file, node, offset);
  report_place(file, place.line, place.column, length, severity, std::move(code),
               std::move(message), std::move(help), diagnostics);
}

void report_place(const YamlFile& file, int line, int column, int length, Severity severity,
                  std::string code, std::string message, std::string help,
                  Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = std::move(code);
  diagnostic.file = file.path;
  diagnostic.line = line;
  diagnostic.column = column;
  diagnostic.length = length;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  std::string_view excerpt = file.line_text(line);
  const std::size_t caret =
      std::min(static_cast<std::size_t>(std::max(column, 1)) - 1, excerpt.size());
  if (caret > kExcerpt / 2 && excerpt.size() > kExcerpt) {
    std::size_t first = caret - kExcerpt / 2;
    while (first < caret && (static_cast<unsigned char>(excerpt[first]) & 0xC0) == 0x80) ++first;
    diagnostic.excerpt_column = static_cast<int>(first) + 1;
    excerpt.remove_prefix(first);
  }
  if (excerpt.size() > kExcerpt) {
    std::size_t last = kExcerpt;
    while (last > 0 && (static_cast<unsigned char>(excerpt[last]) & 0xC0) == 0x80) --last;
    excerpt = excerpt.substr(0, last);
    diagnostic.excerpt_cut = true;
  }
  diagnostic.excerpt = excerpt;
  diagnostics.push_back(std::move(diagnostic));
}

}  // namespace entente
