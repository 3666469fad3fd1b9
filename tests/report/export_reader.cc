// Running the script with Debian's Python, whatever another one stands first in PATH.
#include "tests/report/export_reader.h"

#include "graph/json_text.h"
#include "report/child_process.h"

namespace entente {
namespace {

void append_list(const std::vector<std::string>& values, std::string& out) {
  out += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += ", ";
    append_json_string(values[i], out);
  }
  out += ']';
}

void open_member(const char* key, std::string& out) {
  if (!out.empty()) out += ", ";
  append_json_string(key, out);
  out += ": ";
}

}  // namespace

Expectation& Expectation::files(const std::vector<ExportFile>& files) {
  open_member("files", members_);
  std::string inner;
  for (const ExportFile& file : files) {
    open_member(file.name.c_str(), inner);
    append_json_string(file.text, inner);
  }
  members_ += "{" + inner + "}";
  return *this;
}

Expectation& Expectation::number(const char* key, std::size_t value) {
  open_member(key, members_);
  members_ += std::to_string(value);
  return *this;
}

Expectation& Expectation::texts(const char* key, const std::vector<std::string>& values) {
  open_member(key, members_);
  append_list(values, members_);
  return *this;
}

Expectation& Expectation::rows(const char* key,
                               const std::vector<std::vector<std::string>>& values) {
  open_member(key, members_);
  members_ += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) members_ += ", ";
    append_list(values[i], members_);
  }
  members_ += ']';
  return *this;
}

std::string read_export(const std::string& format, const Expectation& expected) {
  const std::string script = std::string(ENTENTE_SOURCE_DIR) + "/tests/report/read_exports.py";
  const ChildResult result = run_child({"/usr/bin/python3", "-W", "ignore", script, format},
                                       expected.json(), std::chrono::seconds{120});
  const bool missing = result.err.find("ModuleNotFoundError") != std::string::npos ||
                       result.err.find("No such file or directory: '") != std::string::npos ||
                       result.end == ChildResult::End::not_started;
  if (missing)
    return "no reader: " + result.err.substr(result.err.rfind('\n', result.err.size() - 2) + 1);
  std::string said = result.out + result.err;
  while (said.ends_with('\n')) said.pop_back();
  return said;
}

}  // namespace entente
