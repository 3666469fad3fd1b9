// One raw input: its fields or head lines, its date, its body.
#include "cli/inputs/input_parser.h"

#include <fmt/format.h>

#include "cli/inputs/encoding.h"
#include "cli/inputs/head_lines.h"
#include "cli/inputs/json_document.h"
#include "report/event_jsonl.h"

namespace entente {
namespace {

void warn(const std::string& file, int line, std::string code, std::string message,
          std::string help, Diagnostics& problems) {
  Diagnostic problem;
  problem.severity = Severity::warning;
  problem.code = std::move(code);
  problem.file = file;
  problem.line = line;
  problem.message = std::move(message);
  problem.help = std::move(help);
  problems.push_back(std::move(problem));
}

// The first of the places that gives a day; one that cannot be read is said and passed over.
std::optional<Day> find_date(const RawInput& input, const InputSettings& settings,
                             const HeadKnowledge& knowledge, const std::string& field,
                             const HeadLines& head, const Document& document,
                             Diagnostics& problems) {
  if (settings.date) return settings.date;
  struct Written {
    std::string_view text;
    int line;
  };
  for (const Written& written :
       {Written{field, input.line},
        Written{head.date, input.line == 0 ? head.date_line : input.line}}) {
    if (written.text.empty()) continue;
    if (const std::optional<Day> day = read_date(written.text, knowledge)) return day;
    warn(input.file, written.line, "unreadable-date",
         fmt::format("cannot read the date '{}'", written.text),
         "write it as YYYY-MM-DD, or give --date YYYY-MM-DD", problems);
  }
  return knowledge.find_date(std::string_view(document.text).substr(document.body));
}

// The event of a line that is an event record, where such are welcome.
std::optional<Event> take_event(const RawInput& input, const InputSettings& settings,
                                Diagnostics& problems) {
  if (settings.events_welcome) {
    return parse_event_json(input.bytes, input.file, input.line, problems);
  }
  Diagnostic problem;
  problem.code = "event-record";
  problem.file = input.file;
  problem.line = input.line;
  problem.message = "an event record, not a document";
  problem.help = "entente timeline and entente graph read event records";
  problems.push_back(std::move(problem));
  return std::nullopt;
}

// The event of a row of an event list, where such are welcome; else that is said once a file.
std::optional<Event> take_row(const RawInput& input, const InputSettings& settings,
                              Diagnostics& problems) {
  if (settings.events_welcome) {
    return input.list->read(input.bytes, input.file, input.line, input.file, problems);
  }
  if (!input.list_begins) return std::nullopt;
  Diagnostic problem;
  problem.code = "event-list";
  problem.file = input.file;
  problem.message = "an event list in the layout of " + input.list->layout() + ", no document";
  problem.help = "entente timeline and entente graph read event lists";
  problems.push_back(std::move(problem));
  return std::nullopt;
}

}  // namespace

ParsedInput parse_input(RawInput&& input, const InputSettings& settings,
                        const HeadKnowledge& knowledge, Diagnostics& problems) {
  ParsedInput parsed;
  if (input.problem) {
    problems.push_back(std::move(*input.problem));
    return parsed;
  }
  if (input.list) {
    parsed.event = take_row(input, settings, problems);
    return parsed;
  }
  Document document;
  std::string date;
  if (input.line == 0) {
    document.text = std::move(input.bytes);
  } else {
    if (settings.events_welcome && is_event_json(input.bytes)) {
      parsed.event = take_event(input, settings, problems);
      return parsed;
    }
    std::optional<JsonDocument> fields = parse_json_document(input, problems);
    if (!fields) return parsed;
    if (fields->is_event) {
      parsed.event = take_event(input, settings, problems);
      return parsed;
    }
    document.id = std::move(fields->id);
    document.title = std::move(fields->title);
    document.source = std::move(fields->source);
    document.text = std::move(fields->text);
    date = std::move(fields->date);
  }
  if (document.id.empty()) document.id = input.default_id;
  if (const std::optional<std::size_t> bad = find_invalid_utf8(document.text)) {
    warn(input.file, input.line, "not-utf8",
         fmt::format("'{}' is not UTF-8 at byte {}; read as it is", document.id, *bad),
         "if it is Latin-1: iconv -f WINDOWS-1252 -t UTF-8", problems);
  }
  const HeadLines head = read_head_lines(document.text, knowledge);
  document.body = head.body;
  if (document.title.empty()) document.title = head.title;
  if (document.source.empty()) document.source = head.source;
  if (document.source.empty()) document.source = settings.source;
  document.date = find_date(input, settings, knowledge, date, head, document, problems);
  parsed.document = std::move(document);
  return parsed;
}

}  // namespace entente
