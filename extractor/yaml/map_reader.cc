// Checked access to one YAML map. Tested by tests/yaml/map_reader_test.cc.
#include "extractor/yaml/map_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

#include "extractor/yaml/scalar_source.h"

namespace entente {

namespace {

std::string_view kind_name(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::null:
      return "nothing";
    case YamlNode::Kind::scalar:
      return "text";
    case YamlNode::Kind::list:
      return "a list";
    case YamlNode::Kind::map:
      return "a map";
  }
  return "nothing";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string nearest = nearest_word(word, candidates);
  return nearest.empty() ? std::string() : fmt::format("did you mean '{}'?", nearest);
}

// Text that begins with a bracket and was meant as text: the way to write it.
std::string quoting_help(const YamlFile& file, const YamlNode& node) {
  const std::size_t offset = offset_at(file, node.line, node.column);
  if (offset >= file.text.size()) return {};
  const char first = file.text[offset];
  if (first != '{' && first != '[') return {};
  const std::size_t length = source_length(file, node);
  if (length < 2 || length > 160) return "quote it if it is text";
  return "if it is text, quote it: " +
         single_quoted(std::string_view(file.text).substr(offset, length));
}

}  // namespace

MapReader::MapReader(const YamlFile& file, const YamlNode& node, std::string what,
                     Diagnostics& diagnostics)
    : file_(file), node_(node), what_(std::move(what)), diagnostics_(diagnostics) {
  if (!node_.is_map())
    report_at(file_, node_, Severity::error, "not-a-map",
              fmt::format("expected a map for this {}, found {}", what_, kind_name(node_)),
              quoting_help(file_, node_), diagnostics_);
}

bool MapReader::has(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  return node_.find(key) != nullptr;
}

const YamlNode* MapReader::node(std::string_view key, Need need) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  const YamlNode* found = node_.find(key);
  const bool empty = found == nullptr || found->is_null();
  if (!empty) return found;
  if (found != nullptr)
    report_at(file_, *found, Severity::error, "empty-value", fmt::format("'{}' has no value", key),
              need == Need::required ? "" : "give it one or remove the key", diagnostics_);
  else if (need == Need::required && node_.is_map())
    report_at(file_, node_, Severity::error, "missing-key",
              fmt::format("this {} has no '{}'", what_, key), "", diagnostics_);
  return nullptr;
}

const YamlNode* MapReader::list(std::string_view key, Need need) {
  const YamlNode* found = node(key, need);
  if (found == nullptr || found->is_list()) return found;
  report_at(file_, *found, Severity::error, "not-a-list",
            fmt::format("'{}' must be a list, found {}", key, kind_name(*found)),
            found->is_scalar() && !found->quoted && found->value.size() < 80
                ? fmt::format("write {}: [{}]", key, found->value)
                : std::string(),
            diagnostics_);
  return nullptr;
}

const YamlNode* MapReader::map(std::string_view key, Need need) {
  const YamlNode* found = node(key, need);
  if (found == nullptr || found->is_map()) return found;
  report_at(file_, *found, Severity::error, "not-a-map",
            fmt::format("'{}' must be a map, found {}", key, kind_name(*found)), "", diagnostics_);
  return nullptr;
}

std::string MapReader::text(std::string_view key, Need need) {
  const YamlNode* found = node(key, need);
  if (found == nullptr) return {};
  if (found->is_scalar()) return found->value;
  report_at(file_, *found, Severity::error, "not-text",
            fmt::format("'{}' must be text, found {}", key, kind_name(*found)),
            quoting_help(file_, *found), diagnostics_);
  return {};
}

std::vector<const YamlNode*> MapReader::scalars(std::string_view key, Need need) {
  std::vector<const YamlNode*> scalars;
  const YamlNode* found = node(key, need);
  if (found == nullptr) return scalars;
  if (found->is_scalar()) {
    scalars.push_back(found);
    return scalars;
  }
  if (found->is_map()) {
    report_at(file_, *found, Severity::error, "not-a-list",
              fmt::format("'{}' must be text or a list of texts, found a map", key),
              quoting_help(file_, *found), diagnostics_);
    return scalars;
  }
  scalars.reserve(found->items.size());
  for (const YamlNode& item : found->items) {
    if (item.is_scalar())
      scalars.push_back(&item);
    else
      report_at(file_, item, Severity::error, "not-text",
                fmt::format("every item of '{}' must be text, found {}", key, kind_name(item)),
                quoting_help(file_, item), diagnostics_);
  }
  return scalars;
}

std::vector<std::string> MapReader::texts(std::string_view key, Need need) {
  std::vector<std::string> texts;
  for (const YamlNode* scalar : scalars(key, need)) texts.push_back(scalar->value);
  return texts;
}

bool MapReader::flag(std::string_view key, bool fallback) {
  const YamlNode* found = node(key, Need::optional);
  if (found == nullptr) return fallback;
  if (found->is_scalar() && found->value == "true") return true;
  if (found->is_scalar() && found->value == "false") return false;
  report_at(file_, *found, Severity::error, "not-a-flag",
            fmt::format("'{}' must be true or false", key), "", diagnostics_);
  return fallback;
}

double MapReader::number(std::string_view key, double fallback) {
  const YamlNode* found = node(key, Need::optional);
  if (found == nullptr) return fallback;
  double value = 0;
  if (found->is_scalar()) {
    const char* const end = found->value.data() + found->value.size();
    const std::from_chars_result result = std::from_chars(found->value.data(), end, value);
    if (result.ec == std::errc() && result.ptr == end && std::isfinite(value)) return value;
  }
  report_at(file_, *found, Severity::error, "not-a-number",
            fmt::format("'{}' must be a number, as in 0.9", key), "", diagnostics_);
  return fallback;
}

int MapReader::integer(std::string_view key, int fallback) {
  const YamlNode* found = node(key, Need::optional);
  if (found == nullptr) return fallback;
  int value = 0;
  if (found->is_scalar()) {
    const char* const end = found->value.data() + found->value.size();
    const std::from_chars_result result = std::from_chars(found->value.data(), end, value);
    if (result.ec == std::errc() && result.ptr == end) return value;
  }
  report_at(file_, *found, Severity::error, "not-an-integer",
            fmt::format("'{}' must be a whole number", key), "", diagnostics_);
  return fallback;
}

std::string MapReader::choice(std::string_view key, const std::vector<std::string>& allowed,
                              Need need) {
  const YamlNode* found = node(key, need);
  if (found == nullptr) return {};
  if (!found->is_scalar()) {
    report_at(file_, *found, Severity::error, "not-text",
              fmt::format("'{}' must be one of: {}", key, joined(allowed)), "", diagnostics_);
    return {};
  }
  if (std::find(allowed.begin(), allowed.end(), found->value) != allowed.end()) return found->value;
  std::string help = did_you_mean(found->value, allowed);
  report_at(file_, *found, Severity::error, "unknown-value",
            fmt::format("'{}' is no {}; expected one of: {}", shortened(found->value), key,
                        joined(allowed)),
            std::move(help), diagnostics_);
  return {};
}

void MapReader::finish() {
  for (const std::pair<YamlNode, YamlNode>& entry : node_.entries) {
    const YamlNode& key = entry.first;
    if (std::find(asked_.begin(), asked_.end(), key.value) != asked_.end()) continue;
    std::string help = did_you_mean(key.value, asked_);
    const std::size_t colon = key.value.find(':');
    if (help.empty() && entry.second.is_null() && !key.quoted && colon != std::string::npos)
      help = "write a space after ':'";
    // A comma in unquoted text inside { } splits it: what follows becomes a key without a value.
    if (help.empty() && entry.second.is_null() && key.value.find(' ') != std::string::npos)
      help = "a comma ends the text before it: quote text that holds commas";
    if (help.empty()) help = fmt::format("known keys: {}", joined(asked_));
    report_at(file_, key, Severity::error, "unknown-key",
              fmt::format("no key '{}' in this {}", shortened(key.value), what_), std::move(help),
              diagnostics_);
  }
}

void MapReader::error_at(std::string_view key, std::string code, std::string message,
                         std::string help) {
  const YamlNode* found = node_.find(key);
  report_at(file_, found == nullptr ? node_ : *found, Severity::error, std::move(code),
            std::move(message), std::move(help), diagnostics_);
}

}  // namespace entente
