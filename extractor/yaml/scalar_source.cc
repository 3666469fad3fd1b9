// Looking at the raw text, because a YamlNode tells where a value begins and not where it ends.
#include "extractor/yaml/scalar_source.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace entente {

namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kWhite = " \t\r\n";

std::string_view line_from(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  return rest.substr(0, rest.find_first_of("\r\n"));
}

// Bytes of the flow collection that `line` begins with; 0 when it is not closed on the line.
std::size_t bracket_length(std::string_view line) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char byte = line[i];
    if ((byte == '"' || byte == '\'') && i > 0 && line.find_first_of(" [{,:", i - 1) == i - 1) {
      const std::size_t length = quoted_length(line, i);
      if (length == 0) return 0;
      i += length - 1;
    } else if (byte == '[' || byte == '{') {
      ++depth;
    } else if (byte == ']' || byte == '}') {
      if (--depth == 0) return i + 1;
    }
  }
  return 0;
}

// Raw bytes and value bytes of the escape at `at`.
std::pair<std::size_t, std::size_t> escape_lengths(std::string_view text, std::size_t at) {
  const char sign = at + 1 < text.size() ? text[at + 1] : '\0';
  const std::size_t digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
  unsigned long point = 0;
  if (digits != 0) {
    const std::string_view hex = text.substr(at + 2, digits);
    std::from_chars(hex.data(), hex.data() + hex.size(), point, 16);
  } else if (sign == 'N' || sign == '_') {
    point = 0x85;  // both take two bytes
  } else if (sign == 'L' || sign == 'P') {
    point = 0x2028;
  }
  return {2 + digits, point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4};
}

// Where byte `offset` of the value stands whose opening quote is at `at`.
std::size_t quoted_place(std::string_view text, std::size_t at, std::size_t offset) {
  const char quote = text[at++];
  for (std::size_t value = 0; value < offset && at < text.size();) {
    std::pair<std::size_t, std::size_t> step{1, 1};
    if (quote == '\'' && text[at] == '\'') step.first = 2;
    if (quote == '"' && text[at] == '\\') step = escape_lengths(text, at);
    value += step.second;
    if (value <= offset) at += step.first;
  }
  return at;
}

// The same for plain text and blocks, whose line ends and indentation the value holds as a blank, a
// line end or not at all.
std::size_t unquoted_place(std::string_view text, std::size_t at, const YamlNode& node,
                           std::size_t offset) {
  if (node.quoted) {  // a block: its text begins below its header
    at = std::min(text.find('\n', at), text.size());
    at = std::min(text.find_first_not_of(kWhite, at), text.size());
  }
  for (const char byte : std::string_view(node.value).substr(0, offset)) {
    if (at >= text.size()) break;
    if (byte == ' ' && text[at] == ' ') {
      ++at;
      continue;
    }
    at = std::min(text.find_first_not_of(kWhite, at), text.size());
    if (byte != ' ' && byte != '\n') ++at;
  }
  // A value byte that begins a line stands behind the indentation.
  if (offset < node.value.size() && node.value[offset] != ' ' && node.value[offset] != '\n')
    at = std::min(text.find_first_not_of(kWhite, at), text.size());
  return at;
}

}  // namespace

YamlPlace place_at(const YamlFile& file, std::size_t offset) {
  const std::vector<std::size_t>& starts = file.line_starts;
  const std::vector<std::size_t>::const_iterator after =
      std::upper_bound(starts.begin(), starts.end(), offset);
  if (after == starts.begin()) return {1, 1};
  return {static_cast<int>(after - starts.begin()), static_cast<int>(offset - *(after - 1)) + 1};
}

std::size_t offset_at(const YamlFile& file, int line, int column) {
  const std::size_t index = static_cast<std::size_t>(std::max(line, 1)) - 1;
  if (index >= file.line_starts.size()) return file.text.size();
  const std::size_t offset =
      file.line_starts[index] + static_cast<std::size_t>(std::max(column, 1)) - 1;
  return std::min(offset, file.text.size());
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kWhite);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kWhite) - first + 1);
}

bool starts_line(std::string_view text, std::size_t offset) {
  const std::size_t before =
      offset == 0 ? std::string_view::npos : text.find_last_not_of(kBlanks, offset - 1);
  return before == std::string_view::npos || text[before] == '\n';
}

std::size_t last_solid(std::string_view text, std::size_t offset) {
  return offset == 0 ? std::string_view::npos : text.find_last_not_of(kWhite, offset - 1);
}

std::size_t quoted_length(std::string_view text, std::size_t offset) {
  const char quote = text[offset];
  for (std::size_t i = offset + 1; i < text.size() && text[i] != '\n'; ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
      if (i < text.size() && text[i] == '\n') return 0;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= text.size() || text[i + 1] != '\'') return i + 1 - offset;
      ++i;  // '' is a quote within
    }
  }
  return 0;
}

std::size_t plain_length(std::string_view text, std::size_t offset) {
  const std::string_view line = line_from(text, offset);
  return std::min(line.find_first_of(" \t,[]{}"), line.size());
}

std::size_t source_length(const YamlFile& file, const YamlNode& node) {
  const std::size_t offset = offset_at(file, node.line, node.column);
  const std::string_view line = line_from(file.text, offset);
  if (line.empty()) return 1;
  if (line.front() == '[' || line.front() == '{')
    return std::max<std::size_t>(bracket_length(line), 1);
  if (line.front() == '"' || line.front() == '\'') {
    const std::size_t length = quoted_length(file.text, offset);
    return length != 0 ? length : trimmed(line).size();
  }
  if (node.is_scalar() && node.quoted) return 1;  // a block: its | or >
  if (node.is_scalar() && line.substr(0, node.value.size()) == node.value)
    return std::max<std::size_t>(node.value.size(), 1);
  if (node.is_scalar()) return trimmed(line).size();
  // A block map's first key, or the key that a missing value belongs to.
  for (std::size_t colon = line.find(':'); colon != std::string_view::npos;
       colon = line.find(':', colon + 1))
    if (colon > 0 && (colon + 1 == line.size() || line[colon + 1] == ' ')) return colon;
  return 1;
}

YamlPlace place_within(const YamlFile& file, const YamlNode& node, std::size_t offset) {
  const std::string_view text = file.text;
  std::size_t at = offset_at(file, node.line, node.column);
  offset = std::min(offset, node.value.size());
  if (at >= text.size() || !node.is_scalar()) return {node.line, node.column};
  if (node.quoted && (text[at] == '\'' || text[at] == '"'))
    at = quoted_place(text, at, offset);
  else
    at = unquoted_place(text, at, node, offset);
  return place_at(file, std::min(at, text.size()));
}

std::string shortened(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  if (text.size() <= kLongest) return std::string(text);
  std::size_t end = kLongest - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string single_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char byte : text) {
    quoted += byte;
    if (byte == '\'') quoted += '\'';
  }
  return quoted += '\'';
}

}  // namespace entente
