// LaTeX text: the one place where text enters a LaTeX file.
#ifndef ENTENTE_REPORT_LATEX_TEXT_H_
#define ENTENTE_REPORT_LATEX_TEXT_H_

#include <string>
#include <string_view>

namespace entente {

// `text` on one line with LaTeX's own characters escaped.
std::string latex_text(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_REPORT_LATEX_TEXT_H_
