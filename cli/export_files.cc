// Writing several files. Tested by tests/cli/export_test.cc.
#include "cli/export_files.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/output.h"
#include "cli/story.h"

namespace entente {

namespace fs = std::filesystem;

ExitStatus write_export(const std::string& path, const std::vector<ExportFile>& files,
                        const std::string& format, Messages& messages) {
  if (files.size() == 1 && files[0].name.empty()) {
    return write_result(path, files[0].text, messages);
  }
  if (path.empty() || path == "-") {
    messages.error(fmt::format("format {} is {} files", format, files.size()),
                   "give a folder for them: -o DIR");
    return ExitStatus::nothing;
  }
  std::error_code error;
  fs::create_directories(path, error);
  if (error) {
    messages.error(fmt::format("cannot make the folder {}: {}", path, error.message()),
                   "give another folder: -o DIR");
    return ExitStatus::nothing;
  }
  ExitStatus status = ExitStatus::done;
  for (const ExportFile& file : files) {
    const std::string name = (fs::path(path) / file.name).string();
    status = write_result(name, file.text, messages);
    if (status == ExitStatus::nothing) return status;
    messages.say("wrote " + name);
  }
  return status;
}

std::string page_path(const std::string& path, std::size_t page) {
  const fs::path file(path);
  const std::string name =
      fmt::format("{}-{}{}", file.stem().string(), page, file.extension().string());
  return (file.parent_path() / name).string();
}

}  // namespace entente
