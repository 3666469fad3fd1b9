// Files: what cannot be read, and bytes that are no text.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "extractor/yaml/yaml.h"

using entente::Diagnostic;
using entente::Diagnostics;
using entente::YamlFile;

namespace {

std::string problems_of(const std::string& bytes) {
  Diagnostics diagnostics;
  const YamlFile file = entente::parse_yaml("t.yaml", bytes, diagnostics);
  CHECK(file.documents.empty());
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic);
  return out;
}

std::string problems_of_file(const std::string& path) {
  Diagnostics diagnostics;
  const YamlFile file = entente::read_yaml_file(path, diagnostics);
  CHECK(file.path == path);
  CHECK(file.documents.empty());
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_string(diagnostic);
  return out;
}

}  // namespace

TEST_CASE("yaml_file: a file is read as it is") {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / "entente_yaml_file_test.yaml";
  std::ofstream(path, std::ios::binary) << "a: b\r\n---\nc: d";
  Diagnostics diagnostics;
  const YamlFile file = entente::read_yaml_file(path.string(), diagnostics);
  std::filesystem::remove(path);
  CHECK(diagnostics.empty());
  CHECK(file.text == "a: b\r\n---\nc: d");
  CHECK(file.documents.size() == 2);
}

TEST_CASE("yaml_file: a missing file, a directory and an endless file are problems") {
  CHECK(problems_of_file("no/such/file.yaml") ==
        "no/such/file.yaml: error[unreadable-file]: cannot be read: no such file or directory\n");
  CHECK(problems_of_file("") ==
        "error[unreadable-file]: cannot be read: no such file or directory\n");
  CHECK(problems_of_file(ENTENTE_SOURCE_DIR "/extractor") == ENTENTE_SOURCE_DIR
        "/extractor: error[unreadable-file]: this is a directory\n"
        "  help: name a file\n");
  if (std::filesystem::exists("/dev/zero"))
    CHECK(problems_of_file("/dev/zero") ==
          "/dev/zero: error[file-too-large]: larger than 8 MB\n"
          "  help: split the file\n");
}

TEST_CASE("yaml_file: bytes that are not UTF-8 text are pointed at") {
  using namespace std::string_literals;
  struct Row {
    std::string bytes;
    const char* problem;
  };
  const Row rows[] = {
      {"a: b\nc: \xE9t\xE9\n",
       "t.yaml:2:4: error[not-utf8]: byte 0xE9 is not UTF-8\n"
       "    c: ?t?\n"
       "       ^\n"
       "  help: save the file as UTF-8\n"},
      {"a: \xE2\x82",
       "t.yaml:1:4: error[not-utf8]: byte 0xE2 is not UTF-8\n"
       "    a: ??\n"
       "       ^^\n"
       "  help: save the file as UTF-8\n"},
      {"a: \xC0\xAF\n",  // overlong
       "t.yaml:1:4: error[not-utf8]: byte 0xC0 is not UTF-8\n"
       "    a: ??\n"
       "       ^^\n"
       "  help: save the file as UTF-8\n"},
      {"\xFF\xFE"
       "a\0:\0"s,
       "t.yaml:1:1: error[not-utf8]: byte 0xFF is not UTF-8\n"
       "    ??a?:?\n"
       "    ^\n"
       "  help: save the file as UTF-8\n"},
      {"a\0:\0 \0b\0"s,
       "t.yaml:1:2: error[control-character]: control character U+0000\n"
       "    a?:? ?b?\n"
       "     ^\n"
       "  help: is this a text file, in UTF-8?\n"},
      {"a: b\nc: \x04\nd: e\n",  // no text
       "t.yaml:2:4: error[control-character]: control character U+0004\n"
       "    c: ?\n"
       "       ^\n"
       "  help: remove it\n"},
      {"a: \xC2\x85\n",
       "t.yaml:1:4: error[control-character]: control character U+0085\n"
       "    a: ?\n"
       "       ^\n"
       "  help: remove it\n"},
      {"a: b\rc: d\r",
       "t.yaml:1:5: error[control-character]: control character U+000D\n"
       "    a: b?c: d\n"
       "        ^\n"
       "  help: end lines with LF or CR LF\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(problems_of(row.bytes) == row.problem);
  }
  Diagnostics diagnostics;
  entente::parse_yaml("t.yaml",
                      "a: b\n\xEF\xBB\xBF"
                      "c: d\n",
                      diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "byte-order-mark");
  CHECK(diagnostics[0].line == 2);
  CHECK(diagnostics[0].column == 1);
}
