// ExportReader: exports read back by the programs that they are for, through read_exports.py.
#ifndef ENTENTE_TESTS_REPORT_EXPORT_READER_H_
#define ENTENTE_TESTS_REPORT_EXPORT_READER_H_

#include <string>
#include <vector>

#include "report/graph_formats.h"

namespace entente {

// A JSON object, member by member, for the script.
class Expectation {
 public:
  Expectation& files(const std::vector<ExportFile>& files);
  Expectation& number(const char* key, std::size_t value);
  Expectation& texts(const char* key, const std::vector<std::string>& values);
  Expectation& rows(const char* key, const std::vector<std::vector<std::string>>& values);

  std::string json() const { return "{" + members_ + "}"; }

 private:
  std::string members_;
};

// "ok", what is wrong, or "no reader: ..." when a package of cmake/debian-test-packages.txt is
// missing.
std::string read_export(const std::string& format, const Expectation& expected);

}  // namespace entente

#endif  // ENTENTE_TESTS_REPORT_EXPORT_READER_H_
