// Reading and writing golden files.
#include "tests/report/golden.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace entente {

std::string golden(const std::string& name, std::string_view text) {
  const std::string path = std::string(ENTENTE_SOURCE_DIR) + "/tests/report/golden/" + name;
  const char* mode = std::getenv("ENTENTE_GOLDEN");
  if (mode != nullptr && std::string_view(mode) == "write") {
    std::ofstream(path, std::ios::binary) << text;
  }
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace entente
