// Events to tree. Tested by tests/yaml/yaml_test.cc.
#include "extractor/yaml/tree_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "extractor/yaml/scalar_source.h"
#include "extractor/yaml/syntax_fault.h"

namespace entente {

void TreeBuilder::begin_document() {
  open_.clear();
  root_.reset();
}

std::optional<YamlNode> TreeBuilder::take_document() {
  if (root_.has_value() && root_->is_null()) root_.reset();
  return std::exchange(root_, std::nullopt);
}

std::size_t TreeBuilder::sound_offset() const {
  for (const Open& open : open_)
    if (open.flow) return open.offset;
  return last_offset_;
}

YamlNode TreeBuilder::make_node(YamlNode::Kind kind, const YamlMark& mark) {
  YamlNode node;
  node.kind = kind;
  node.line = mark.line;
  node.column = mark.column;
  last_offset_ = mark.offset;
  if (++nodes_ > kYamlMaxNodes)
    stop_at(node, 1, "too-many-nodes",
            fmt::format("more than {} values in one file", kYamlMaxNodes), "split the file");
  return node;
}

// Only ~ and nothing at all are null. Nothing at all stands at what it is missing from.
void TreeBuilder::take_nothing(const YamlMark& mark) {
  YamlNode node = make_node(YamlNode::Kind::null, mark);
  const std::string_view text = file_.text;
  if (mark.offset >= text.size() || text[mark.offset] != '~') {
    const std::size_t before = last_solid(text, mark.offset);
    if (!open_.empty() && open_.back().node.is_map()) {
      if (open_.back().has_key) {
        node.line = open_.back().key.line;
        node.column = open_.back().key.column;
      }
    } else if (before < text.size()) {
      const YamlPlace place = place_at(file_, before);
      node.line = place.line;
      node.column = place.column;
    }
  }
  add(std::move(node));
}

// An anchor would have stopped the reading before, so it is text that begins with a sign.
void TreeBuilder::refuse_alias(const YamlMark& mark) {
  report_syntax_fault(file_, {mark.line, mark.column, "found an alias"}, mark.offset, diagnostics_);
  throw YamlStop{};
}

void TreeBuilder::refuse_anchor(const YamlMark& mark, std::string_view name) {
  const YamlNode node = make_node(YamlNode::Kind::scalar, mark);
  stop_at(node, static_cast<int>(name.size()) + 1, "anchor",
          "anchors are not allowed in rule files",
          "write the value out where it is used; if '&' belongs to the text, quote it");
}

void TreeBuilder::refuse_tag(const YamlMark& mark) {
  const YamlNode node = make_node(YamlNode::Kind::scalar, mark);
  stop_at(node, static_cast<int>(plain_length(file_.text, mark.offset)), "tag",
          "tags are not allowed in rule files",
          "everything is text here; if '!' belongs to the text, quote it");
}

void TreeBuilder::take_scalar(const YamlMark& mark, std::string_view value, bool quoted) {
  if (!quoted && (value.empty() || value == "~")) {
    take_nothing(mark);
    return;
  }
  YamlNode node = make_node(YamlNode::Kind::scalar, mark);
  node.quoted = quoted;
  const char first = mark.offset < file_.text.size() ? file_.text[mark.offset] : '\0';
  if (quoted && (first == '"' || first == '\'')) check_quoted(mark.offset);
  if (value.size() > kYamlMaxText)
    stop_at(node, 1, "text-too-long",
            fmt::format("a text of {} bytes; at most {} are allowed", value.size(), kYamlMaxText),
            "");
  node.value = value;
  if (!quoted) check_plain(node, mark.offset);
  add(std::move(node));
}

void TreeBuilder::open(YamlNode::Kind kind, const YamlMark& mark, bool flow) {
  YamlNode node = make_node(kind, mark);
  if (open_.size() >= kYamlMaxDepth)
    stop_at(node, 1, "too-deep", fmt::format("nested more than {} levels deep", kYamlMaxDepth),
            "no rule file needs this; is a bracket left open?");
  open_.push_back({std::move(node), {}, mark.offset, false, flow});
}

void TreeBuilder::close() {
  YamlNode node = std::move(open_.back().node);
  open_.pop_back();
  if (node.is_map()) refuse_duplicate_keys(node);
  add(std::move(node));
}

void TreeBuilder::add(YamlNode node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  if (parent.node.is_list())
    parent.node.items.push_back(std::move(node));
  else
    add_entry(parent, std::move(node));
}

void TreeBuilder::add_entry(Open& map, YamlNode node) {
  if (map.has_key) {
    map.node.entries.emplace_back(std::move(map.key), std::move(node));
    map.has_key = false;
    return;
  }
  if (!node.is_scalar()) {
    report(node, source_length(file_, node), Severity::error, "key-not-text",
           node.is_null() ? "a key is missing before ':'" : "a key must be plain text",
           node.is_null() ? "" : "if this is text that begins with a bracket, quote it");
    node.kind = YamlNode::Kind::scalar;
    node.items.clear();
    node.entries.clear();
  } else if (node.value == "<<" && !node.quoted) {
    stop_at(node, 2, "merge-key", "merge keys are not allowed in rule files",
            "write the entries out");
  }
  map.key = std::move(node);
  map.has_key = true;
}

void TreeBuilder::refuse_duplicate_keys(YamlNode& map) {
  std::vector<std::pair<YamlNode, YamlNode>>& entries = map.entries;
  if (entries.size() < 2) return;
  std::vector<std::size_t> order(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const int compared = entries[a].first.value.compare(entries[b].first.value);
    return compared != 0 ? compared < 0 : a < b;
  });
  // For each entry the one that had its key first; empty while there is no repetition.
  std::vector<std::size_t> first_of;
  std::size_t first = order[0];
  for (std::size_t i = 1; i < order.size(); ++i) {
    const YamlNode& key = entries[order[i]].first;
    if (key.value != entries[first].first.value) {
      first = order[i];
      continue;
    }
    if (key.value.empty() && !key.quoted) continue;  // a key that was reported already
    if (first_of.empty()) {
      first_of.resize(entries.size());
      for (std::size_t j = 0; j < first_of.size(); ++j) first_of[j] = j;
    }
    first_of[order[i]] = first;
  }
  if (first_of.empty()) return;
  // Reported in file order; the first value stays.
  std::vector<std::pair<YamlNode, YamlNode>> kept;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (first_of[i] == i) continue;
    const YamlNode& key = entries[i].first;
    report(key, source_length(file_, key), Severity::error, "duplicate-key",
           fmt::format("key '{}' is given twice", shortened(key.value)),
           fmt::format("the first is on line {}", entries[first_of[i]].first.line));
  }
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (first_of[i] == i) kept.push_back(std::move(entries[i]));
  entries = std::move(kept);
}

// YAML takes everything up to the next quote of the kind, or to the end of the file.
void TreeBuilder::check_quoted(std::size_t offset) {
  const std::string_view text = file_.text;
  if (quoted_length(text, offset) != 0) return;
  report_unclosed_quote(file_, offset, diagnostics_);
  throw YamlStop{};
}

// Plain text that was read as something else than what stands there.
void TreeBuilder::check_plain(const YamlNode& node, std::size_t offset) {
  const std::string_view text = file_.text;
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  if (rest.substr(0, node.value.size()) == node.value) {
    // "foo #bar" is "foo": a comment for YAML, hardly for the author.
    const std::string_view after = rest.substr(node.value.size(), 3);
    if (after.size() == 3 && after[0] == ' ' && after[1] == '#' && after[2] > ' ' &&
        after[2] != '#') {
      YamlNode hash;
      hash.line = node.line;
      hash.column = node.column + static_cast<int>(node.value.size()) + 1;
      report(hash, 1, Severity::warning, "comment-in-text",
             fmt::format("' #' begins a comment: the text ends at '{}'", shortened(node.value)),
             "quote the text, or write a space after '#'");
    }
    return;
  }
  // Folded over a line end.
  const std::size_t line_end = std::min(rest.find('\n'), rest.size());
  const std::size_t length = trimmed(rest.substr(0, line_end)).size();
  if (!open_.empty() && open_.back().flow && open_.back().node.is_list())
    report(node, length, Severity::error, "folded-item",
           "this list item runs over the end of the line",
           "put a comma after it, or quote the whole item on one line");
  else if (trimmed(rest.substr(line_end)).substr(0, 2) == "- ")
    report(node, length, Severity::error, "text-before-list", "the list below continues this text",
           "leave the key's own line empty after ':'");
}

void TreeBuilder::report(const YamlNode& node, std::size_t length, Severity severity,
                         std::string code, std::string message, std::string help) {
  report_place(file_, node.line, node.column, static_cast<int>(length), severity, std::move(code),
               std::move(message), std::move(help), diagnostics_);
  if (++problems_ < kYamlMaxProblems) return;
  stop_at(node, 1, "too-many-problems",
          fmt::format("{} problems in this file; the rest is not read", problems_), "");
}

void TreeBuilder::stop_at(const YamlNode& node, int length, std::string code, std::string message,
                          std::string help) {
  report_at(file_, node, Severity::error, std::move(code), std::move(message), std::move(help),
            diagnostics_, std::max(length, 1));
  throw YamlStop{};
}

}  // namespace entente
