// Problems as JSON Lines, SARIF and GitHub annotations. Tested by tests/cli/problem_report_test.cc.
#include "cli/problem_report.h"

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <set>

namespace entente {
namespace {

namespace json = boost::json;

const char* level_of(const Diagnostic& problem) {
  switch (problem.severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

std::string whole_message(const Diagnostic& problem) {
  return problem.help.empty() ? problem.message : problem.message + ": " + problem.help;
}

std::string json_lines(const Diagnostics& problems) {
  std::string out;
  for (const Diagnostic& problem : problems) {
    const json::object line{{"level", level_of(problem)}, {"code", problem.code},
                            {"file", problem.file},       {"line", problem.line},
                            {"column", problem.column},   {"length", problem.length},
                            {"message", problem.message}, {"help", problem.help}};
    out += json::serialize(line) + "\n";
  }
  return out;
}

// UTF-16 units of the first `bytes` bytes of the excerpt; what lies before the excerpt counts by
// bytes.
int utf16_units(const Diagnostic& problem, int bytes) {
  const int hidden = std::max(problem.excerpt_column - 1, 0);
  int units = std::min(bytes, hidden);
  for (int i = 0; i < bytes - hidden && i < static_cast<int>(problem.excerpt.size()); ++i) {
    const unsigned char byte =
        static_cast<unsigned char>(problem.excerpt[static_cast<std::size_t>(i)]);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

json::object sarif_place(const Diagnostic& problem) {
  json::object place{{"artifactLocation",
                      json::object{{"uri", std::filesystem::path(problem.file).generic_string()}}}};
  if (problem.line > 0) {
    json::object region{{"startLine", problem.line}};
    if (problem.column > 0) {
      const int first = utf16_units(problem, problem.column - 1);
      const int last = utf16_units(problem, problem.column - 1 + std::max(problem.length, 1));
      region["startColumn"] = first + 1;
      region["endColumn"] = std::max(last, first + 1) + 1;
    }
    place["region"] = std::move(region);
  }
  return json::object{{"physicalLocation", std::move(place)}};
}

std::string sarif(const Diagnostics& problems) {
  std::set<std::string> codes;
  json::array results;
  for (const Diagnostic& problem : problems) {
    codes.insert(problem.code);
    json::object result{{"ruleId", problem.code},
                        {"level", level_of(problem)},
                        {"message", json::object{{"text", whole_message(problem)}}}};
    if (!problem.file.empty()) result["locations"] = json::array{sarif_place(problem)};
    results.push_back(std::move(result));
  }
  json::array rules;
  for (const std::string& code : codes) rules.push_back(json::object{{"id", code}});
  const json::object driver{
      {"name", "entente"}, {"version", ENTENTE_VERSION}, {"rules", std::move(rules)}};
  const json::object log{
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", json::array{json::object{{"tool", json::object{{"driver", driver}}},
                                        {"results", std::move(results)}}}}};
  return json::serialize(log) + "\n";
}

// What a workflow command takes: percent, line ends, and in properties ':' and ','.
std::string escaped(const std::string& text, bool is_property) {
  std::string out;
  for (const char byte : text) {
    if (byte == '%')
      out += "%25";
    else if (byte == '\n')
      out += "%0A";
    else if (byte == '\r')
      out += "%0D";
    else if (is_property && byte == ':')
      out += "%3A";
    else if (is_property && byte == ',')
      out += "%2C";
    else
      out += byte;
  }
  return out;
}

std::string github(const Diagnostics& problems) {
  std::string out;
  for (const Diagnostic& problem : problems) {
    const std::string level = level_of(problem);
    out += "::" + (level == "note" ? "notice" : level) + " title=" + escaped(problem.code, true);
    if (!problem.file.empty()) out += ",file=" + escaped(problem.file, true);
    if (problem.line > 0) out += ",line=" + std::to_string(problem.line);
    if (problem.column > 0) {
      out += ",col=" + std::to_string(problem.column);
      out += ",endColumn=" + std::to_string(problem.column + std::max(problem.length, 1));
    }
    out += "::" + escaped(whole_message(problem), false) + "\n";
  }
  return out;
}

}  // namespace

std::string report_problems(const Diagnostics& problems, const std::string& format) {
  if (format == "sarif") return sarif(problems);
  if (format == "github") return github(problems);
  return json_lines(problems);
}

}  // namespace entente
