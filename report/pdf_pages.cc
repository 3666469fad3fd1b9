// Running pdfunite over files of a folder that is gone afterwards. Tested by
// tests/report/pdf_pages_test.cc.
#include "report/pdf_pages.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "graph/utf8.h"
#include "report/child_process.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kPatience{60};

// A folder of its own, removed with all that is in it.
class Folder {
 public:
  Folder() {
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "entente-XXXXXX").string();
    if (!error && ::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const fs::path& path() const { return path_; }  // empty: could not be made

 private:
  fs::path path_;
};

Rendering failed(std::string code, std::string message, std::string help) {
  Rendering rendering;
  rendering.problem.emplace();
  rendering.problem->code = std::move(code);
  rendering.problem->message = std::move(message);
  rendering.problem->help = std::move(help);
  return rendering;
}

}  // namespace

Rendering join_pdf_pages(const std::vector<std::string>& files, const std::string& program) {
  const std::string what = "cannot put the pages into one file: ";
  const Folder folder;
  bool written = !folder.path().empty();
  std::vector<std::string> words{program};
  for (std::size_t i = 0; written && i < files.size(); ++i) {
    words.push_back((folder.path() / (std::to_string(i) + ".pdf")).string());
    std::ofstream file(words.back(), std::ios::binary);
    file << files[i];
    written = static_cast<bool>(file.flush());
  }
  if (!written) {
    return failed("pdfunite-failed", what + "no room for temporary files",
                  "set TMPDIR to a folder with room");
  }
  words.push_back((folder.path() / "all.pdf").string());
  const ChildResult result = run_child(words, "", kPatience);
  if (result.end == ChildResult::End::not_started) {
    return failed("pdfunite-missing", what + "there is no program '" + program + "'",
                  "install Poppler's tools (Debian: apt install poppler-utils)");
  }
  Rendering rendering;
  std::ifstream all(words.back(), std::ios::binary);
  rendering.bytes.assign(std::istreambuf_iterator<char>(all), {});
  if (result.end == ChildResult::End::finished && result.code == 0 && !rendering.bytes.empty()) {
    return rendering;
  }
  return failed("pdfunite-failed", what + "'" + program + "' failed",
                shorten_text(display_text(result.err), 200));
}

}  // namespace entente
