// ExportFiles: a result of several files: pages of a picture, or a folder of tables.
#ifndef ENTENTE_CLI_EXPORT_FILES_H_
#define ENTENTE_CLI_EXPORT_FILES_H_

#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "cli/messages.h"
#include "report/graph_formats.h"

namespace entente {

// Writes one file to `path` (empty: standard output), or several into the folder `path`, which is
// made if it is not there; and says which. Several without a folder are an error.
ExitStatus write_export(const std::string& path, const std::vector<ExportFile>& files,
                        const std::string& format, Messages& messages);

// "out/lanes.svg" as the name of page 2 of 3: "out/lanes-2.svg".
std::string page_path(const std::string& path, std::size_t page);

}  // namespace entente

#endif  // ENTENTE_CLI_EXPORT_FILES_H_
