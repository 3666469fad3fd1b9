// libyaml, kept to this file. Tested by tests/yaml/yaml_test.cc.
#include "extractor/yaml/event_reader.h"

#include <yaml.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/yaml/scalar_source.h"

namespace entente {

namespace {

// libyaml counts characters; everything here counts bytes. Marks come nearly in order, so each is
// found from the one before.
class ByteMarks {
 public:
  explicit ByteMarks(const YamlFile& file)
      : file_(file), ascii_(std::none_of(file.text.begin(), file.text.end(), is_high)) {}

  YamlMark at(const yaml_mark_t& mark) {
    YamlMark found;
    found.offset = ascii_ ? std::min(mark.index, file_.text.size()) : move_to(mark.index);
    const std::vector<std::size_t>& starts = file_.line_starts;
    std::size_t line = std::min(mark.line, starts.size() - 1);
    if (starts[line] > found.offset ||
        (line + 1 < starts.size() && starts[line + 1] <= found.offset))
      line = static_cast<std::size_t>(place_at(file_, found.offset).line) - 1;
    found.line = static_cast<int>(line) + 1;
    found.column = static_cast<int>(found.offset - starts[line]) + 1;
    return found;
  }

 private:
  static bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }
  static bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

  std::size_t move_to(std::size_t index) {
    const std::string& text = file_.text;
    while (index_ < index && offset_ < text.size()) {
      do ++offset_;
      while (offset_ < text.size() && continues(text[offset_]));
      ++index_;
    }
    while (index_ > index && offset_ > 0) {
      do --offset_;
      while (offset_ > 0 && continues(text[offset_]));
      --index_;
    }
    return offset_;
  }

  const YamlFile& file_;
  bool ascii_;
  std::size_t index_ = 0;
  std::size_t offset_ = 0;
};

std::string_view view_of(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

class EventStream {
 public:
  explicit EventStream(const std::string& text) : ready_(yaml_parser_initialize(&parser_) != 0) {
    if (!ready_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~EventStream() {
    if (has_event_) yaml_event_delete(&event_);
    if (ready_) yaml_parser_delete(&parser_);
  }
  EventStream(const EventStream&) = delete;
  EventStream& operator=(const EventStream&) = delete;

  // The next event, valid until the next call; nullptr when there is none because of an error.
  const yaml_event_t* next() {
    if (has_event_) yaml_event_delete(&event_);
    has_event_ = ready_ && yaml_parser_parse(&parser_, &event_) != 0;
    return has_event_ ? &event_ : nullptr;
  }

  const yaml_parser_t& parser() const { return parser_; }

 private:
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool ready_ = false;
  bool has_event_ = false;
};

void refuse_properties(const yaml_char_t* anchor, const yaml_char_t* tag, const YamlMark& mark,
                       TreeBuilder& builder) {
  if (anchor != nullptr) builder.refuse_anchor(mark, view_of(anchor));
  if (tag != nullptr) builder.refuse_tag(mark);
}

void take_event(const yaml_event_t& event, ByteMarks& marks, TreeBuilder& builder) {
  const YamlMark mark = marks.at(event.start_mark);
  switch (event.type) {
    case YAML_ALIAS_EVENT:
      builder.refuse_alias(mark);
    case YAML_SCALAR_EVENT:
      refuse_properties(event.data.scalar.anchor, event.data.scalar.tag, mark, builder);
      builder.take_scalar(
          mark, {reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length},
          event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE);
      break;
    case YAML_SEQUENCE_START_EVENT:
      refuse_properties(event.data.sequence_start.anchor, event.data.sequence_start.tag, mark,
                        builder);
      builder.open(YamlNode::Kind::list, mark,
                   event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
      break;
    case YAML_MAPPING_START_EVENT:
      refuse_properties(event.data.mapping_start.anchor, event.data.mapping_start.tag, mark,
                        builder);
      builder.open(YamlNode::Kind::map, mark,
                   event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
      break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      builder.close();
      break;
    default:
      break;
  }
}

// libyaml stumbles over a tab on a line that is empty but for it; nobody sees it there.
std::string with_tabs_blanked(const YamlFile& file) {
  std::string text = file.text;
  for (const std::size_t start : file.line_starts) {
    const std::size_t end = std::min(text.find_first_not_of(" \t", start), text.size());
    if (end == text.size() || text[end] == '\n' || text[end] == '\r')
      text.replace(start, end - start, end - start, ' ');
  }
  return text;
}

YamlComplaint complaint_of(const YamlFile& file, const yaml_parser_t& parser, ByteMarks& marks) {
  YamlPlace place;
  if (parser.error == YAML_READER_ERROR) {
    place = place_at(file, parser.problem_offset);
  } else {
    const YamlMark mark = marks.at(parser.problem_mark);
    place = {mark.line, mark.column};
  }
  return {place.line, place.column, parser.problem == nullptr ? "out of memory" : parser.problem};
}

}  // namespace

std::optional<YamlComplaint> read_events(YamlFile& file, TreeBuilder& builder) {
  ByteMarks marks(file);
  std::string without_tabs;
  const bool has_tabs = file.text.find('\t') != std::string::npos;
  if (has_tabs) without_tabs = with_tabs_blanked(file);
  EventStream events(has_tabs ? without_tabs : file.text);
  while (const yaml_event_t* event = events.next()) {
    if (event->type == YAML_STREAM_END_EVENT) return std::nullopt;
    if (event->type == YAML_DOCUMENT_START_EVENT) builder.begin_document();
    take_event(*event, marks, builder);
    if (event->type != YAML_DOCUMENT_END_EVENT) continue;
    std::optional<YamlNode> document = builder.take_document();
    if (document.has_value()) file.documents.push_back(std::move(*document));
  }
  return complaint_of(file, events.parser(), marks);
}

}  // namespace entente
