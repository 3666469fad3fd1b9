// Golden files: compare a text with a file in tests/report/golden, or write it there.
#ifndef ENTENTE_TESTS_REPORT_GOLDEN_H_
#define ENTENTE_TESTS_REPORT_GOLDEN_H_

#include <string>
#include <string_view>

namespace entente {

// The file's text. With ENTENTE_GOLDEN=write in the environment, `text` is written first: then the
// diff of the repository is the review.
std::string golden(const std::string& name, std::string_view text);

}  // namespace entente

#endif  // ENTENTE_TESTS_REPORT_GOLDEN_H_
