// JSON lines through Boost.JSON. Invalid UTF-8 is let in here: the input parser warns of it.
#include "cli/inputs/json_document.h"

#include <fmt/format.h>

#include <boost/json.hpp>

namespace entente {
namespace {

namespace json = boost::json;

void report(const RawInput& line, std::size_t offset, std::string code, std::string message,
            std::string help, Diagnostics& problems) {
  constexpr std::size_t kExcerpt = 100;
  Diagnostic problem;
  problem.code = std::move(code);
  problem.file = line.file;
  problem.line = line.line;
  problem.column = static_cast<int>(offset + 1);
  problem.message = std::move(message);
  problem.help = std::move(help);
  // A line may be megabytes long; the column says the place then.
  if (line.bytes.size() <= kExcerpt) problem.excerpt = line.bytes;
  problems.push_back(std::move(problem));
}

// A field that should be a text; numbers are taken as they are written, null is nothing.
bool take_text(const RawInput& line, const json::object& object, std::string_view key,
               std::string& value, Diagnostics& problems) {
  const json::value* field = object.if_contains(key);
  if (field == nullptr || field->is_null()) return true;
  if (const json::string* text = field->if_string()) {
    value.assign(text->data(), text->size());
    return true;
  }
  if (field->is_number()) {
    value = json::serialize(*field);
    return true;
  }
  report(line, 0, "wrong-field", fmt::format("'{}' is not a string", key),
         "a document is {\"id\", \"date\", \"title\", \"source\", \"text\"}, all strings",
         problems);
  return false;
}

}  // namespace

std::optional<JsonDocument> parse_json_document(const RawInput& line, Diagnostics& problems) {
  json::parse_options options;
  options.allow_invalid_utf8 = true;
  json::stream_parser parser({}, options);
  boost::system::error_code error;
  const std::size_t read = parser.write_some(line.bytes, error);
  if (!error && read == line.bytes.size()) parser.finish(error);
  if (!error && read < line.bytes.size()) {
    // Blanks behind the value are taken by the parser, so this is something else.
    report(line, read, "bad-json", "more text after the end of the object",
           "put each object on a line of its own", problems);
    return std::nullopt;
  }
  if (error) {
    report(line, read, "bad-json", "not JSON: " + error.message(),
           line.bytes.front() == '[' || line.bytes == "{"
               ? "each line must be a whole object: jq -c '.[]' FILE makes JSON Lines of an array"
               : "this line is left out",
           problems);
    return std::nullopt;
  }
  const json::value value = parser.release();
  const json::object* object = value.if_object();
  if (object == nullptr) {
    report(line, 0, "bad-json", "not an object",
           value.is_array() ? "jq -c '.[]' FILE makes JSON Lines of an array"
                            : "a document is {\"id\", \"date\", \"title\", \"source\", \"text\"}",
           problems);
    return std::nullopt;
  }
  JsonDocument document;
  if (!object->contains("text") && object->contains("type") && object->contains("evidence")) {
    document.is_event = true;
    return document;
  }
  if (!object->contains("text")) {
    report(
        line, 0, "no-text", "no field 'text'",
        "a document is {\"id\", \"date\", \"title\", \"source\", \"text\"}; only text is required",
        problems);
    return std::nullopt;
  }
  if (!take_text(line, *object, "text", document.text, problems) ||
      !take_text(line, *object, "id", document.id, problems) ||
      !take_text(line, *object, "date", document.date, problems) ||
      !take_text(line, *object, "title", document.title, problems) ||
      !take_text(line, *object, "source", document.source, problems)) {
    return std::nullopt;
  }
  return document;
}

}  // namespace entente
