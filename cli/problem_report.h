// ProblemReport: diagnostics of rules for other programs.
#ifndef ENTENTE_CLI_PROBLEM_REPORT_H_
#define ENTENTE_CLI_PROBLEM_REPORT_H_

#include <string>

#include "extractor/base/diagnostic.h"

namespace entente {

// `format`: "json" (one object a line), "sarif" (SARIF 2.1.0, columns in UTF-16 units as its
// default is) or "github" (workflow commands of GitHub Actions).
std::string report_problems(const Diagnostics& problems, const std::string& format);

}  // namespace entente

#endif  // ENTENTE_CLI_PROBLEM_REPORT_H_
